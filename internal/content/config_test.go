package content

import (
	"maps"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

const leastConfig = "title: {id: Contoh}\nsummary: {id: Situs rekaan.}\nlanguages: [id, en]\n"

// segments are the default words of a language with some of its own.
func segments(lang Lang, own map[string]string) map[string]string {
	words := map[string]string{}
	for key, word := range defaultSegments {
		words[key] = word.In(lang)
	}
	maps.Copy(words, own)
	return words
}

func TestParseConfig(t *testing.T) {
	at := func(line, column int) diag.Place { return diag.Place{Line: line, Column: column} }
	tests := []struct {
		name, text string
		want       *Config
	}{
		{"the least", leastConfig, &Config{
			Title: Text{ID: "Contoh"}, Summary: Text{ID: "Situs rekaan."}, Languages: []string{"id", "en"},
			Messages: "id", PerPage: 48,
			Segments: map[string]map[string]string{"id": segments(ID, nil), "en": segments(EN, nil)},
		}},
		{"everything", `title: {id: Contoh, en: Example}
summary: {id: Situs rekaan., en: A made-up site.}
base_url: https://contoh.id/sub/path/
languages: [id, en]
messages: en
segments: {id: {map: atlas, news: peta}, en: {data: figures}}
menu: [centres, tentang]
per_page: 12
desk: {title: {id: Dinas, en: Office}, url: https://contoh.id, email: dinas@contoh.id}
repository: {url: https://git.example/a, edit: https://git.example/a/edit/main/}
fictional: true
`, &Config{
			Title: Text{"Contoh", "Example"}, Summary: Text{"Situs rekaan.", "A made-up site."},
			BaseURL: "https://contoh.id/sub/path/", Languages: []string{"id", "en"}, Messages: "en",
			Segments: map[string]map[string]string{
				"id": segments(ID, map[string]string{"map": "atlas", "news": "peta"}),
				"en": segments(EN, map[string]string{"data": "figures"}),
			},
			Menu: []Ref{{"centres", at(7, 8)}, {"tentang", at(7, 17)}}, PerPage: 12,
			Desk:       &Desk{Text{"Dinas", "Office"}, "https://contoh.id", "dinas@contoh.id"},
			Repository: &Repository{"https://git.example/a", "https://git.example/a/edit/main/"},
			Fictional:  true,
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, problems := parse(t, "site.yaml", tt.text)
			if problems != "" {
				t.Error(problems)
			}
			if diff := cmp.Diff(tt.want, doc.Config); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestParseConfigRefuses(t *testing.T) {
	tests := []struct{ name, yaml, want string }{
		{"a query in the address", "base_url: https://contoh.id/?a", "{4 11} no site can be published at an address with ? or #: \"https://contoh.id/?a\"\n"},
		{"an empty query in the address", "base_url: https://contoh.id/?", "{4 11} no site can be published at an address with ? or #: \"https://contoh.id/?\"\n"},
		{"a fragment in the address", "base_url: https://contoh.id/#a", "{4 11} no site can be published at an address with ? or #: \"https://contoh.id/#a\"\n"},
		{"an address of another scheme", "base_url: ftp://contoh.id/", "{4 11} \"base_url\" is not a web address: \"ftp://contoh.id/\"\n"},
		{"an address without a scheme", "base_url: contoh.id", "{4 11} \"base_url\" is not a web address: \"contoh.id\"\n"},
		{"a password in the address", "base_url: https://a:b@contoh.id/", "{4 11} \"base_url\" is not a web address: \"https://a:b@contoh.id/\"\n"},
		{"no entries on a page", "per_page: 0", "{4 11} \"per_page\" is 0, when 1 is the least\n"},
		{"too many entries on a page", "per_page: 1001", "{4 11} \"per_page\" is 1001, when 1000 is the most\n"},
		{"messages of no language", "messages: jv", "{4 11} messages does not know the value \"jv\"\n"},
		{"a menu of addresses", "menu: [/tentang/]", "{4 8} \"/tentang/\" is not a slug\n"},
		{"a menu that repeats itself", "menu: [tentang, tentang]", "{4 17} \"tentang\" stands twice in this list\n"},
		{"a desk without a title", "desk: {url: https://contoh.id}", "{4 7} the key \"title\" is required here\n"},
		{"a desk that cannot be reached", "desk: {title: {id: Dinas}}", "{4 7} a desk with neither url nor email\n"},
		{"a repository without an address", "repository: {edit: https://git.example/}", "{4 13} the key \"url\" is required here\n"},
		{"segments as text", "segments: peta", "{4 11} keys with values must stand here\n"},
		{"segments of no language", "segments: {map: peta}", "{4 12} unknown key \"map\"\n"},
		{"segments of a language as text", "segments: {id: peta}", "{4 16} keys with values must stand here\n"},
		{"a segment of nothing", "segments: {id: {centre: sentra}}", "{4 17} unknown key \"centre\"\n"},
		{"a segment that is no slug", "segments: {id: {map: Peta}}", "{4 22} \"Peta\" is not a slug\n"},
		{"a segment of the files", "segments: {en: {map: aset}}", "{4 22} the word \"aset\" is taken by the site itself\n"},
		{"a segment of a language", "segments: {id: {map: en}}", "{4 22} the word \"en\" is taken by the site itself\n"},
		{"a segment used by default", "segments: {id: {map: cari}}", "{4 22} the word \"cari\" is used by \"search\", too\n"},
		{"a segment used by default before", "segments: {id: {search: peta}}", "{4 25} the word \"peta\" is used by \"map\", too\n"},
		{"a segment used twice", "segments: {en: {map: a, search: a}}", "{4 33} the word \"a\" is used by \"map\", too\n"},
		{"a segment exchanged", "segments: {id: {map: cari, search: peta}}", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, got := parse(t, "site.yaml", leastConfig+tt.yaml+"\n")
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestParseConfigLanguages(t *testing.T) {
	for languages, want := range map[string]string{
		"[en, id]":     "{3 12} languages must be exactly [id, en]\n",
		"[id]":         "{3 12} languages must be exactly [id, en]\n",
		"[]":           "{3 12} the list \"languages\" is empty, and needs one at least\n",
		"[id, en, id]": "{3 21} \"id\" stands twice in this list\n",
		"[id, jv]":     "{3 17} languages does not know the value \"jv\"\n",
		"id":           "{3 12} \"languages\" must be a list\n",
	} {
		_, got := parse(t, "site.yaml", "title: {id: Contoh}\nsummary: {id: Situs rekaan.}\nlanguages: "+languages+"\n")
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", languages, diff)
		}
	}
}
