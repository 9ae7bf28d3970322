package render

import (
	"strings"
	"testing"
	"testing/fstest"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// link and shop are views as package page makes them.
type link struct {
	Label, Href string
}

type shop struct {
	Title string
	Items []link
	Count int
}

var shopLayouts = map[string]any{"shop": shop{}}

// shopFiles is a small template set in which everything is right.
func shopFiles() fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, text := range map[string]string{
		"templates/base.html": `<!doctype html>
<html><head><title>{{block "title" .}}{{.Title}}{{end}}</title></head>
<body>{{template "main" .}}</body></html>
`,
		"templates/pages/shop.html": `{{/* render.shop */}}
{{define "main"}}<h1>{{.Title}}</h1>
<p>{{t "count" .Count .Title}}</p>
<ul>{{range .Items}}
  <li>{{template "link" .}}</li>{{end}}
</ul>{{end}}
`,
		"templates/partials/link.html": `{{/* render.link */}}
{{if .Href}}<a href="{{.Href}}">{{.Label}}</a>{{else}}{{t "none"}}{{end}}
`,
	} {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

func shopWords() map[content.Lang]*content.Words {
	words := map[content.Lang]*content.Words{}
	for lang, text := range map[content.Lang][3]string{
		content.ID: {"", "barang {}", "tidak ada"},
		content.EN: {"one item in {}", "items in {}", "none"},
	} {
		words[lang] = &content.Words{Lang: lang, Path: "templates/text/" + string(lang) + ".yaml", Word: map[string]content.Word{
			"count": {One: text[0], Other: text[1]},
			"none":  {Other: text[2]},
		}}
	}
	return words
}

func TestRender(t *testing.T) {
	set, problems := New(shopFiles(), shopLayouts, shopWords())
	if len(problems) > 0 {
		t.Fatalf("problems:\n%s", told(problems))
	}
	view := shop{Title: "A & B", Count: 1, Items: []link{{"x", "y/"}, {Label: "z"}}}
	got, err := set.Render("shop", content.EN, view)
	if err != nil {
		t.Fatal(err)
	}
	want := `<!doctype html><html><head><title>A &amp; B</title></head>
<body><h1>A &amp; B</h1>
<p>one item in A &amp; B</p>
<ul>
<li><a href="y/">x</a></li>
<li>none</li>
</ul></body></html>`
	if string(got) != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// told are problems as people see them.
func told(problems []diag.Problem) string {
	var b strings.Builder
	_ = diag.Printer{W: &b, Lang: diag.English}.Text(problems)
	return b.String()
}
