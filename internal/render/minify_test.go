package render

import (
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"

	"sentra/internal/content"
)

func TestMinified(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"white space", "<p>\n\n   a   b\n</p>", "<p>\na b\n</p>"},
		{"quotes and end tags stay", `<ul><li class="a">x</li></ul>`, `<ul><li class="a">x</li></ul>`},
		{"actions stay as they are", `<p>{{if  .A}}x{{else}}y{{end}}</p>`, `<p>{{if  .A}}x{{else}}y{{end}}</p>`},
		{"a brace inside a quotation", "<p>{{t `}}`}}   x</p>", "<p>{{t `}}`}} x</p>"},
		{"a comment that holds braces", "{{/* }} */}}<p>  x</p>", "{{/* }} */}}<p> x</p>"},
		{"an attribute that is an action", `<input {{if .A}}checked{{end}}>`, `<input {{if .A}}checked{{end}}>`},
		{"an action at the end of an attribute", `<a href="x/{{.A}}">y</a>`, `<a href="x/{{.A}}">y</a>`},
		{"entities", `<p>&amp;{{.A}}&lt;</p>`, `<p>&amp;{{.A}}&lt;</p>`},
		{"preformatted text", "<pre>\n  a\n    b {{.A}}\n</pre>", "<pre>\n  a\n    b {{.A}}\n</pre>"},
		{"a text area", "<textarea>  {{.A}}  </textarea>", "<textarea>  {{.A}}  </textarea>"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := minified(test.in); got != test.want {
				t.Errorf("minified(%q)\n got %q\nwant %q", test.in, got, test.want)
			}
		})
	}
}

// pieces are what random templates are made of; opening ones need their end.
var (
	pieces = []string{
		"<p>a b</p>", "  ", "\n", " x ", "{{.A}}", " {{- .A -}} ", "{{.B}} ", `<a href="{{.A}}">y</a>`, "<br>", "&amp;", "&",
		"{{/* note */}}", "{{`}}`}}", "<pre>  a\n  {{.A}} </pre>", "<textarea> {{.B}} </textarea>", `<input value="" {{if .C}}checked{{end}}>`,
		`<img alt="" src="{{.B}}">`, "<!-- gone -->", `<option selected>x</option>`, "<b> {{.A}}</b>", `<p class="{{.A}} b">x</p>`,
	}
	openings = [][2]string{
		{"{{if .C}}", "{{end}}"}, {"{{range .D}}", "{{end}}"}, {"{{with .A}}{{$.B}}", "{{else}} z {{end}}"},
		{"<div>", "</div>"}, {"<ul><li> ", "</li> </ul>"}, {"<span>", "</span>"},
	}
)

func randomTemplate(r *rand.Rand, depth int) string {
	var b strings.Builder
	for range 1 + r.IntN(6) {
		if depth == 0 || r.IntN(3) > 0 {
			b.WriteString(pieces[r.IntN(len(pieces))])
			continue
		}
		around := openings[r.IntN(len(openings))]
		inside := randomTemplate(r, depth-1)
		if strings.HasPrefix(around[0], "{{range") || strings.HasPrefix(around[0], "{{with") {
			inside = strings.NewReplacer(".A", "$.A", ".B", "$.B", ".C", "$.C", ".D", "$.D", "$$", "$").Replace(inside)
		}
		b.WriteString(around[0] + inside + around[1])
	}
	return b.String()
}

// mixture is the view of random templates.
type mixture struct {
	A, B string
	C    bool
	D    []string
}

// TestMinifiedShowsTheSame makes sets of random templates as they are and
// minified: a reader must not see a difference.
func TestMinifiedShowsTheSame(t *testing.T) {
	views := []mixture{{}, {"x", "y", true, []string{"1", "2"}}, {A: " a  b ", B: "<&>", D: []string{""}}}
	compared, shorter := 0, 0
	for seed := range uint64(1000) {
		text := randomTemplate(rand.New(rand.NewPCG(seed, 1)), 3)
		plain := randomSet(text, func(text string) string { return text })
		if plain == nil {
			continue // some mixtures are no templates
		}
		small := randomSet(text, minified)
		if small == nil {
			t.Fatalf("seed %d: minified, the template\n%q\nis none", seed, text)
		}
		for _, v := range views {
			want, err := plain.Render("mixture", content.ID, v)
			if err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			got, err := small.Render("mixture", content.ID, v)
			if err != nil {
				t.Fatalf("seed %d: minified, it fails: %v", seed, err)
			}
			compared++
			if len(got) < len(want) {
				shorter++
			}
			if !alike(want, got) {
				t.Fatalf("seed %d: the template\n%q\nshows\n%q\nand minified\n%q", seed, text, want, got)
			}
		}
	}
	if compared < 1000 || shorter < compared/4 {
		t.Errorf("%d pages were compared, %d of them shorter: too few to mean anything", compared, shorter)
	}
}

func randomSet(text string, minify func(string) string) *Set {
	fsys := fstest.MapFS{
		"templates/base.html":          {Data: []byte(`<!doctype html><html lang="id"><head><title>x</title></head><body>{{template "main" .}}</body></html>`)},
		"templates/pages/mixture.html": {Data: []byte("{{/* render.mixture */}}{{define \"main\"}}" + text + "{{end}}")},
	}
	for _, lang := range content.Languages {
		fsys["templates/text/"+string(lang)+".yaml"] = &fstest.MapFile{}
	}
	none := map[content.Lang]*content.Words{content.ID: {Lang: content.ID}, content.EN: {Lang: content.EN}}
	set, _ := load(fsys, map[string]any{"mixture": mixture{}}, none, minify)
	return set
}

func TestAlike(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       bool
	}{
		{"equal", "<body><p>a</p></body>", "<body><p>a</p></body>", true},
		{"longer space", "<body><p>a\n  b</p></body>", "<body><p>a b</p></body>", true},
		{"space that appears", "<body><b>a</b> c</body>", "<body><b>a</b>c</body>", false},
		{"space before the body", "<!doctype html>\n<html>\n<body>", "<!doctype html><html><body>", true},
		{"another text", "<body>a</body>", "<body>b</body>", false},
		{"another attribute", `<body><a href="x">a</a></body>`, `<body><a>a</a></body>`, false},
		{"a lost tag", "<body><p>a</p></body>", "<body>a</body>", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := alike([]byte(test.a), []byte(test.b)); got != test.want {
				t.Errorf("alike(%q, %q) = %t", test.a, test.b, got)
			}
		})
	}
}
