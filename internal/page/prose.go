package page

import (
	"cmp"
	"html/template"
	"path"
	"slices"

	"sentra/internal/content"
	"sentra/internal/site"
)

// headingShift brings the prose's "#" under the page's own h1.
const headingShift = 1

// body renders an entry's prose in the page's language, or else the original,
// whose language it then returns.
func (h here) body(e *site.Entry) (html template.HTML, lang string) {
	prose, written := h.prose(e)
	if prose == nil {
		return "", ""
	}
	if written != h.lang {
		lang = string(written)
	}
	// The labels are read inside the prose, and so in its language.
	words := here{maker: h.maker, lang: written}
	return prose.HTML(content.HTMLOptions{
		Shift:      headingShift,
		Resolve:    func(link content.Link) string { return h.resolve(prose.File, link) },
		NotesLabel: words.word("value.notes"),
		BackLabel:  words.word("value.back-to-text"),
	}), lang
}

// prose returns what a page in this language shows of an entry's prose, and
// the language that is written in; nil where the entry has none.
func (h here) prose(e *site.Entry) (*site.Prose, content.Lang) {
	if prose := e.Prose[slices.Index(content.Languages[:], h.lang)]; prose != nil {
		return prose, h.lang
	}
	return e.Prose[0], content.ID
}

// resolve turns a link of the prose by relative file path into one to the page
// that the file became, or "" where that is hidden. A heading that stands in
// one language alone is no place to lead to in the other: then the link leads
// to the page as a whole.
func (h here) resolve(from content.File, link content.Link) string {
	file := path.Join(from.Folder, link.File())
	if e := h.entryOf(file); e != nil {
		if prose, _ := h.prose(e); prose != nil && prose.HasHeading(link.Anchor()) {
			return h.to(e.Address) + link.Fragment()
		}
		return h.to(e.Address)
	}
	if p, ok := h.set.Picture(file); ok {
		return h.href(p.Path)
	}
	return ""
}

// entryOf returns the entry that a file belongs to, nil where none is shown.
func (m *maker) entryOf(file string) *site.Entry {
	f, _ := content.Classify(file)
	switch f.Kind {
	case content.KindCentre:
		if c, ok := find(m.site.Centres, f.Slug, func(c *site.Centre) string { return c.Slug }); ok {
			return &c.Entry
		}
	case content.KindProduct:
		c, ok := find(m.site.Centres, f.Centre, func(c *site.Centre) string { return c.Slug })
		if !ok {
			return nil
		}
		if p, ok := find(c.Products, f.Slug, func(p *site.Product) string { return p.Slug }); ok {
			return &p.Entry
		}
	case content.KindNews:
		newestFirst := func(n *site.News, slug string) int { return cmp.Compare(slug, n.Slug) }
		if i, ok := slices.BinarySearchFunc(m.site.News, f.Slug, newestFirst); ok {
			return &m.site.News[i].Entry
		}
	case content.KindPage:
		if p, ok := find(m.site.Pages, f.Slug, func(p *site.Page) string { return p.Slug }); ok {
			return &p.Entry
		}
	}
	return nil
}

// find returns the entry of a slug from a list sorted by slug.
func find[E any](list []E, slug string, slugOf func(E) string) (E, bool) {
	i, ok := slices.BinarySearchFunc(list, slug, func(e E, slug string) int { return cmp.Compare(slugOf(e), slug) })
	if !ok {
		var none E
		return none, false
	}
	return list[i], true
}
