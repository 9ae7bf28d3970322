package content

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

func TestParseWords(t *testing.T) {
	at := func(line, column int) diag.Place { return diag.Place{Line: line, Column: column} }
	const text = `menu:
  home: Beranda
  "404": Tidak ada
count:
  centres: {one: "{} centre", other: "{} centres"}
one: {other: satu}
`
	id := map[string]Word{
		"menu.home":     {"", "Beranda", at(2, 3)},
		"menu.404":      {"", "Tidak ada", at(3, 3)},
		"count.centres": {"{} centre", "{} centres", at(5, 3)},
		"one":           {"satu", "satu", at(6, 1)},
	}
	doc, problems := parse(t, "templates/text/id.yaml", text)
	if problems != "" {
		t.Error(problems)
	}
	want := &Words{Lang: ID, Path: "templates/text/id.yaml", Word: id}
	if diff := cmp.Diff(want, doc.Words); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestParseWordsRefuses(t *testing.T) {
	tests := []struct{ name, lang, text, want string }{
		{"a list", "id", "- a\n", "{1 1} an interface word must be text, or {one, other}\n"},
		{"text", "id", "a\n", "{1 1} an interface word must be text, or {one, other}\n"},
		{"a list for a word", "id", "a: {b: [c]}\n", "{1 8} \"a.b\" must be text, not a list or a mapping\n"},
		{"a number for a word", "id", "a: {b: 404}\n", "{1 8} \"a.b\" must be text, and 404 is read as a number\n"},
		{"an empty word", "id", "a: {b: \"\"}\n", "{1 8} \"a.b\" has no value\n"},
		{"a word twice", "id", "a: {b: c, b: d}\n", "{1 11} the key \"b\" is written twice\n"},
		{"an anchor", "id", "a: &x {b: c}\nd: {one: *x, other: e}\n", "{1 4} a value cannot start with & or *, which in YAML mean anchors and aliases\n" +
			"{2 10} a value cannot start with & or *, which in YAML mean anchors and aliases\n"},
		{"one without other", "id", "a: {one: b}\n", "{1 4} the key \"other\" is required here\n"},
		{"other without one in English", "en", "a: {other: b}\n", "{1 4} the key \"one\" is required here\n"},
		{"a list for a form", "en", "a: {one: [b], other: c}\n", "{1 10} \"one\" must be text, not a list or a mapping\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, got := parse(t, "templates/text/"+tt.lang+".yaml", tt.text)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
