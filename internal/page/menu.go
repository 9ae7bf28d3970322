package page

import (
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

// newMenu finds what the menu's items lead to among the paths there are.
func newMenu(s *site.Site, paths map[string][]string) ([]menuItem, []diag.Problem) {
	var items []menuItem
	var problems []diag.Problem
	for _, ref := range s.Config.Menu {
		item, ok := newMenuItem(s, paths, ref.Slug)
		if !ok {
			problems = append(problems, diag.Problem{
				Path: configFile, Place: ref.Place, Text: noMenuPage.With(ref.Slug), Hint: menuTakes.With(),
			})
			continue
		}
		items = append(items, item)
	}
	return items, problems
}

// configFile is what pages that no content file makes come from.
const configFile = "site.yaml"

func newMenuItem(s *site.Site, paths map[string][]string, name string) (menuItem, bool) {
	for _, p := range s.Pages {
		if p.Slug == name {
			return menuItem{address: p.Address, page: p}, true
		}
	}
	address := section(s, name)
	_, ok := paths[pathOf(address.ID)]
	return menuItem{address: address, key: name}, ok && address.ID != ""
}

// section returns the address of what one key of segments names.
func section(s *site.Site, key string) site.Address {
	id, en := s.Segment(content.ID, key), s.Segment(content.EN, key)
	if id == "" || en == "" {
		return site.Address{}
	}
	return site.Address{ID: id + "/", EN: string(content.EN) + "/" + en + "/"}
}
