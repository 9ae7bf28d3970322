package content

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

func TestParseTerms(t *testing.T) {
	at := func(line, column int) diag.Place { return diag.Place{Line: line, Column: column} }
	tests := []struct {
		vocabulary Vocabulary
		text       string
		want       []Term
	}{
		{
			Techniques, "batik-tulis:\n  name: {id: Batik tulis, en: Hand-drawn batik}\n  description: {id: Dengan canting.}\n  motif: kawung\n\"3d\": {name: {id: 3D}}\n",
			[]Term{
				{Slug: "batik-tulis", Name: Text{"Batik tulis", "Hand-drawn batik"}, Description: Text{ID: "Dengan canting."}, Motif: "kawung", Place: at(1, 1)},
				{Slug: "3d", Name: Text{ID: "3D"}, Place: at(5, 1)},
			},
		},
		{
			FigureKinds, "weavers: {name: {id: Penenun}, unit: person, sums: true, part_of: makers}\n",
			[]Term{{Slug: "weavers", Name: Text{ID: "Penenun"}, Unit: Ref{"person", at(1, 38)}, Sums: true, PartOf: Ref{"makers", at(1, 67)}, Place: at(1, 1)}},
		},
		{
			Units, "kodi: {name: {id: kodi, en: kodi}, plural: {en: kodi}, of: {unit: piece, times: 20}}\n",
			[]Term{{Slug: "kodi", Name: Text{"kodi", "kodi"}, Plural: Text{EN: "kodi"}, Of: &Measure{Ref{"piece", at(1, 67)}, 20}, Place: at(1, 1)}},
		},
		{
			Colours, "biru: {name: {id: Biru}, hex: '#1f4e79'}\n",
			[]Term{{Slug: "biru", Name: Text{ID: "Biru"}, Hex: "#1f4e79", Place: at(1, 1)}},
		},
		{Materials, "{}", nil},
	}
	for _, tt := range tests {
		doc, problems := parse(t, "content/taxonomy/"+string(tt.vocabulary)+".yaml", tt.text)
		if problems != "" {
			t.Errorf("%s: %s", tt.vocabulary, problems)
		}
		if diff := cmp.Diff(tt.want, doc.Terms); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.vocabulary, diff)
		}
	}
}

func TestParseTermsRefuses(t *testing.T) {
	tests := []struct {
		name       string
		vocabulary Vocabulary
		text, want string
	}{
		{"a list", Materials, "- katun\n", "{1 1} terms are written as a slug, then its keys\n"},
		{"text", Materials, "katun\n", "{1 1} terms are written as a slug, then its keys\n"},
		{"an anchor on all", Materials, "&a {katun: {name: {id: Katun}}}\n", "{1 1} a value cannot start with & or *, which in YAML mean anchors and aliases\n"},
		{"a term without keys", Materials, "katun:\n", "{1 7} keys with values must stand here\n"},
		{"a term without a name", Materials, "katun: {description: {id: x}}\n", "{1 8} the key \"name\" is required here\n"},
		{"a term twice", Materials, "katun: {name: {id: Katun}}\nkatun: {name: {id: Katun}}\n", "{2 1} the key \"katun\" is written twice\n"},
		{"a name that is no slug", Materials, "Katun: {name: {id: Katun}}\n", "{1 1} \"Katun\" is not a slug\n"},
		{"a name that lists need", Materials, "page: {name: {id: Halaman}}\n", "{1 1} the name \"page\" is taken by the further pages of lists\n"},
		{"a motif of a material", Materials, "katun: {name: {id: Katun}, motif: kawung}\n", "{1 28} unknown key \"motif\"\n"},
		{"a motif that is none", Categories, "kain: {name: {id: Kain}, motif: bunga-bunga}\n", "{1 33} motif does not know the value \"bunga-bunga\"\n"},
		{"a unit of nothing", Units, "kodi: {name: {id: kodi, en: kodi}, of: {unit: piece, times: 0}}\n", "{1 61} \"times\" is 0, when 1 is the least\n"},
		{"a plural in Indonesian", Units, "kodi: {name: {id: kodi, en: kodi}, plural: {id: kodi-kodi, en: kodi}}\n", "{1 45} unknown key \"id\"\n"},
		{"a unit without English", Units, "kodi: {name: {id: kodi}}\n", "{1 14} a unit without an English name\n"},
		{"a colour unquoted", Colours, "biru:\n  name: {id: Biru}\n  hex: #1f4e79\n", "{3 8} \"hex\" has no value, since # starts a comment\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, got := parse(t, "content/taxonomy/"+string(tt.vocabulary)+".yaml", tt.text)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
