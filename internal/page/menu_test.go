package page

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
	"sentra/internal/diag"
	"sentra/internal/site"
)

// menuSite has two sections with pages, a third without, a plain page and a
// hidden one.
func menuSite(menu ...string) (s *site.Site, has func(address string) bool) {
	s = &site.Site{
		Config: content.Config{Segments: map[string]map[string]string{
			"id": {"centres": "sentra", "regions": "wilayah", "news": "kabar"},
			"en": {"centres": "centres", "regions": "regions", "news": "news"},
		}},
		Pages: []*site.Page{{Entry: site.Entry{
			Slug:    "tentang",
			Title:   content.Text{ID: "Tentang"},
			Address: site.Address{ID: "tentang/", EN: "en/about/"},
		}}},
		HiddenPages: []string{"nanti"},
	}
	for i, name := range menu {
		s.Config.Menu = append(s.Config.Menu, content.Ref{Slug: name, Place: diag.Place{Line: 5, Column: 1 + i}})
	}
	return s, func(address string) bool {
		return slices.Contains([]string{"sentra/", "tentang/", "wilayah/"}, address)
	}
}

func TestMenu(t *testing.T) {
	s, has := menuSite("regions", "nanti", "tentang", "centres")
	items, problems := newMenu(s, has)
	report(t, problems)
	m := &maker{site: s, words: testWords(t), menu: items}
	centre := here{maker: m, lang: content.EN, address: site.Address{ID: "sentra/a/", EN: "en/centres/a/"}}
	want := []NavItem{
		{Label: Phrase{Text: "Regions"}, Href: "../../regions/"},
		{Label: Phrase{Text: "Tentang", Lang: "id"}, Href: "../../about/"},
		{Label: Phrase{Text: "Centres"}, Href: "../", Section: true},
	}
	if diff := cmp.Diff(want, centre.nav()); diff != "" {
		t.Error(diff)
	}
	about := here{maker: m, lang: content.ID, address: s.Pages[0].Address}
	want = []NavItem{
		{Label: Phrase{Text: "Wilayah"}, Href: "../wilayah/"},
		{Label: Phrase{Text: "Tentang"}, Href: "./", Current: true},
		{Label: Phrase{Text: "Sentra"}, Href: "../sentra/"},
	}
	if diff := cmp.Diff(want, about.nav()); diff != "" {
		t.Error(diff)
	}
}

func TestMenuNamesWhatIsNot(t *testing.T) {
	tests := []struct{ name, hint string }{
		{"centre", `did you mean "centres"?`},
		{"tentan", `did you mean "tentang"?`},
		{"news", `choose one of: centres, regions, tentang`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			items, problems := newMenu(menuSite(tt.name))
			if len(items) != 0 {
				t.Errorf("the menu has %d items", len(items))
			}
			if len(problems) != 1 {
				t.Fatalf("got %d problems, want 1", len(problems))
			}
			got, want := problems[0], diag.Place{Line: 5, Column: 1}
			if got.Path != "site.yaml" || got.Place != want || got.Severity != diag.Error {
				t.Errorf("got %s:%v, severity %v", got.Path, got.Place, got.Severity)
			}
			if text, want := got.Text.In(diag.English), `the menu names "`+tt.name+`", which has no page`; text != want {
				t.Errorf("got %q, want %q", text, want)
			}
			if hint := got.Hint.In(diag.English); hint != tt.hint {
				t.Errorf("got the hint %q, want %q", hint, tt.hint)
			}
		})
	}
}
