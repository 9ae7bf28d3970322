package content

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseSynonyms(t *testing.T) {
	tests := []struct {
		name, text string
		want       [][]string
		problems   string
	}{
		{"groups", "- [kaus, kaos]\n-\n  - sepatu\n  - \"alas kaki\"\n", [][]string{{"kaus", "kaos"}, {"sepatu", "alas kaki"}}, ""},
		{"none", "[]", [][]string{}, ""},
		{"keys", "kaus: kaos\n", nil, "{1 1} synonyms are a list of lists of words\n"},
		{"text", "kaus\n", nil, "{1 1} synonyms are a list of lists of words\n"},
		{"words alone", "- kaus\n- kaos\n", [][]string{}, "{1 3} synonyms are a list of lists of words\n{2 3} synonyms are a list of lists of words\n"},
		{"a word without another", "- [kaus]\n- []\n", [][]string{}, "{1 3} a group of synonyms with fewer than two words\n{2 3} a group of synonyms with fewer than two words\n"},
		{"a word twice", "- [kaus, kaus]\n", [][]string{{"kaus"}}, "{1 10} \"kaus\" stands twice in this list\n"},
		{"a number", "- [kaus, 12]\n", [][]string{{"kaus", ""}}, "{1 10} \"synonyms\" must be text, and 12 is read as a number\n"},
		{"an alias", "- &a [kaus, kaos]\n- [*a, kaos]\n- *a\n", [][]string{{"", "kaos"}}, "{1 3} a value cannot start with & or *, which in YAML mean anchors and aliases\n" +
			"{2 4} a value cannot start with & or *, which in YAML mean anchors and aliases\n{3 3} a value cannot start with & or *, which in YAML mean anchors and aliases\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, problems := parse(t, "content/synonyms.yaml", tt.text)
			if diff := cmp.Diff(tt.want, doc.Synonyms); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.problems, problems); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}
