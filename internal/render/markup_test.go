package render

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTags(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"start and end", `<p class="a">x</p>`, []string{"p class", "/p"}},
		{"capitals", `<P CLASS=a>x</P>`, []string{"p class", "/p"}},
		{"void", `<br><img src=x alt="">`, []string{"br", "img src alt"}},
		{"a tag inside an action", `{{t "<b>"}}<i>`, []string{"i"}},
		{"a tag inside a comment", `<!-- <b> --><i>`, []string{"i"}},
		{"an attribute that depends", `<p {{if .A}}hidden{{end}}>`, []string{"p hidden"}},
		{"an attribute's value is no tag", `<p title="<b style=x>">`, []string{"p title"}},
		{"svg", `<svg><rect style="x"/></svg>`, []string{"xvg", "rect style", "/svg"}},
		{"a script", `<script src="a.js"></script><p>`, []string{"script src", "/script", "p"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, found := range tags(test.text) {
				s := found.name
				if found.closes {
					s = "/" + s
				}
				for _, a := range found.attrs {
					s += " " + a.name
				}
				got = append(got, s)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("tags (-want +got):\n%s", diff)
			}
		})
	}
}

// FuzzSource feeds any text to what reads templates by itself: it must neither
// panic nor look outside the text.
func FuzzSource(f *testing.F) {
	for _, text := range []string{
		"", "{{", "{{/*", "{{/* x */}}", "{{`", `{{"\`, "<", "<svg", "<p {{", "<pre>{{.A}}", "</pre>", "<p style", "{{if}}{{end}}{{end}}",
		"{{define \"a\"}}{{end}}", "<textarea>{{`}}`}}</textarea>&amp", "{{0}}<p>{{.A}}", "\x00<\xff{{\xff}}",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s := newSource("templates/pages/x.html", text)
		for _, span := range append(actions(text), verbatim(text)...) {
			if span[0] < 0 || span[1] > len(text) || span[0] > span[1] {
				t.Fatalf("the span %v lies outside %q", span, text)
			}
		}
		s.lint()
		if problems := s.parse(); problems != nil {
			return
		}
		if _, err := parseText(s.path, s.name, minified(text)); err != nil {
			t.Errorf("minified, %q is no template: %v", text, err)
		}
	})
}
