package page

import (
	"encoding/json"
	"html/template"
	"net/url"
	"slices"

	"sentra/internal/content"
	"sentra/internal/site"
)

// A thing is what a page is about, in the words of schema.org: a struct whose
// JSON is one of its types. Each begins with @type, and what is not known is not
// there. Addresses are absolute, so without a base URL there are no things.

// ref refers to a thing by its @id.
type ref struct {
	ID string `json:"@id"`
}

// jsonld makes the element that tells machines what a page is about: the things
// it names, and the way to it where the page shows one.
func (h here) jsonld(things []any, crumbs []Crumb) template.HTML {
	if h.base == "" {
		return ""
	}
	if len(crumbs) > 1 {
		things = append(slices.Clip(things), h.breadcrumbs(crumbs))
	}
	if len(things) == 0 {
		return ""
	}
	// Marshal writes <, > and & as escapes, so that no text ends the element; it
	// never fails, since things are text, numbers and structs of those.
	data, _ := json.Marshal(struct {
		Context string `json:"@context"`
		Graph   []any  `json:"@graph"`
	}{"https://schema.org", things})
	return template.HTML(`<script type="application/ld+json">` + string(data) + `</script>`)
}

// absolute returns the address that a link of this page leads to, "" for none.
func (h here) absolute(href string) string {
	if href == "" {
		return ""
	}
	own, err := url.Parse(h.base + h.address.In(h.lang))
	if err != nil {
		return ""
	}
	there, err := own.Parse(href)
	if err != nil {
		return ""
	}
	return there.String()
}

type breadcrumbList struct {
	Type  string     `json:"@type"`
	Items []listItem `json:"itemListElement"`
}

type listItem struct {
	Type     string `json:"@type"`
	Position int    `json:"position"`
	Name     string `json:"name"`
	Item     any    `json:"item,omitempty"` // of a breadcrumb its address, but for the page itself; in a calendar a course
	URL      string `json:"url,omitempty"`  // of an entry in a list
}

func (h here) breadcrumbs(crumbs []Crumb) breadcrumbList {
	list := breadcrumbList{Type: "BreadcrumbList"}
	for i, c := range crumbs {
		item := listItem{Type: "ListItem", Position: i + 1, Name: c.Label.Text}
		if c.Href != "" {
			item.Item = h.absolute(c.Href)
		}
		list.Items = append(list.Items, item)
	}
	return list
}

type itemList struct {
	Type  string     `json:"@type"`
	Name  string     `json:"name"`
	Total int        `json:"numberOfItems"`
	Items []listItem `json:"itemListElement"`
}

// listed is the thing that page n of a list is: what it shows of so many
// entries. A page that shows none is no list.
func (h here) listed(name string, total, n int, shown []Link) []any {
	if len(shown) == 0 {
		return nil
	}
	list := itemList{Type: "ItemList", Name: name, Total: total}
	before := (n - 1) * h.perPage()
	for i, l := range shown {
		list.Items = append(list.Items, listItem{Type: "ListItem", Position: before + i + 1, Name: l.Label.Text, URL: h.absolute(l.Href)})
	}
	return []any{list}
}

func cardLink(c Card) Link { return Link{Label: c.Title, Href: c.Href} }

// users lists those that use a term, as page n of it shows them.
func (h here) users(t *site.Term, n int) []any {
	name, size := h.phrase(t.Name).Text, h.perPage()
	with, count := h.site.With(t), h.site.CountWith(t)
	return slices.Concat(
		h.listed(name, count.Centres, n, each(part(with.Centres, n, size), func(c *site.Centre) Link { return h.entryLink(&c.Entry) })),
		h.listed(name, count.Products, n, each(part(with.Products, n, size), func(p *site.Product) Link { return h.entryLink(&p.Entry) })),
		h.listed(name, count.Producers, n, each(part(with.Producers, n, size), func(p *site.Producer) Link { return h.entryLink(&p.Entry) })),
	)
}

// pictureURLs are the absolute addresses of an entry's pictures.
func (h here) pictureURLs(cover Picture, gallery []Picture) []string {
	var list []string
	for _, p := range append([]Picture{cover}, gallery...) {
		if p.Src != "" {
			list = append(list, h.absolute(p.Src))
		}
	}
	return list
}

// reachedBy lists the addresses or numbers of one kind that an entry may be
// reached by.
func (h here) reachedBy(kind string, channels []content.Channel) []string {
	var list []string
	for _, c := range h.channels(channels, enquiry{}) {
		if c.Kind == kind {
			list = append(list, c.Value)
		}
	}
	return list
}
