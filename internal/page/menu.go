package page

import (
	"maps"
	"slices"

	"sentra/internal/content"
	"sentra/internal/diag"
	"sentra/internal/site"
)

// menuItem is one item of the menu: a section of the site, or a plain page.
type menuItem struct {
	address site.Address
	key     string     // of a section
	page    *site.Page // nil for sections
}

func (i menuItem) label(h here) Phrase {
	if i.page != nil {
		return h.phrase(i.page.Title)
	}
	return Phrase{Text: h.word("value.section." + i.key)}
}

var (
	noMenuPage = diag.Message{
		ID: "menu menyebut %[1]q, padahal halaman itu tidak ada",
		EN: "the menu names %[1]q, which has no page",
	}
	menuTakes = diag.Message{
		ID: "isi menu adalah kunci segments yang berhalaman, atau slug berkas di content/pages",
		EN: "a menu item is a key of segments that has a page, or the slug of a file in content/pages",
	}
)

// configFile is what pages that no content file makes come from.
const configFile = "site.yaml"

// newMenu finds what the menu's items lead to, given which addresses have a page.
// A page that is hidden is left out while it is.
func newMenu(s *site.Site, has func(address string) bool) ([]menuItem, []diag.Problem) {
	known := menuChoices(s, has)
	var items []menuItem
	var problems []diag.Problem
	for _, ref := range s.Config.Menu {
		item, ok := known[ref.Slug]
		switch {
		case ok:
			items = append(items, item)
		case !slices.Contains(s.HiddenPages, ref.Slug):
			problems = append(problems, diag.Problem{
				Path:  configFile,
				Place: ref.Place,
				Text:  noMenuPage.With(ref.Slug),
				Hint:  menuHint(ref.Slug, known),
			})
		}
	}
	return items, problems
}

// menuHint suggests the name that is near one that nothing has.
func menuHint(name string, known map[string]menuItem) diag.Told {
	if near := content.Nearest(name, slices.Sorted(maps.Keys(known))); !near.IsZero() {
		return near
	}
	return menuTakes.With()
}

// menuChoices lists what a menu may name: each section and each plain page.
func menuChoices(s *site.Site, has func(address string) bool) map[string]menuItem {
	choices := make(map[string]menuItem)
	for _, key := range content.SegmentKeys() {
		address := section(s, key)
		if has(address.ID) {
			choices[key] = menuItem{address: address, key: key}
		}
	}
	for _, p := range s.Pages {
		choices[p.Slug] = menuItem{address: p.Address, page: p}
	}
	return choices
}

// section returns the address of what one key of segments names.
func section(s *site.Site, key string) site.Address {
	return site.Address{ID: s.Segment(content.ID, key) + "/", EN: string(content.EN) + "/" + s.Segment(content.EN, key) + "/"}
}
