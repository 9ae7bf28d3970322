package render

import (
	"testing"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// shop, till and link are views as package page makes them.
type (
	shop struct {
		Lang, Title string
		Items       []link
		Count       int
	}
	till struct {
		Lang, Title string
		Way         link
	}
	link struct {
		Label, Href string
	}
)

var shopLayouts = map[string]any{"shop": shop{}, "till": till{}}

func TestRender(t *testing.T) {
	fsys := shopFiles(t)
	set, problems := New(fsys, shopLayouts, words(t, fsys))
	if len(problems) > 0 {
		t.Fatalf("problems:\n%s", printed(problems, diag.English))
	}
	view := shop{Lang: "en", Title: "A & B", Count: 1, Items: []link{{"x", "y/"}, {Label: "z"}}}
	got, err := set.Render("shop", content.EN, view)
	if err != nil {
		t.Fatal(err)
	}
	want := `<!doctype html><html lang="en"><head><title>A &amp; B</title></head>
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
