package page

import (
	"cmp"
	"html/template"
	"path"
	"slices"
	"strings"

	"sentra/internal/content"
	"sentra/internal/site"
)

// headingShift brings the prose's "#" under the page's own h1.
const headingShift = 1

// body renders an entry's prose in the page's language, or else the original,
// whose language it then returns.
func (h here) body(e *site.Entry) (html template.HTML, lang string) {
	prose := e.Prose[slices.Index(content.Languages[:], h.lang)]
	if prose == nil {
		prose = e.Prose[0]
		lang = string(content.ID)
	}
	if prose == nil || prose.Prose == nil {
		return "", ""
	}
	if h.lang == content.ID {
		lang = ""
	}
	return prose.HTML(content.HTMLOptions{Shift: headingShift, Resolve: func(dest string) string { return h.resolve(prose.File, dest) }}), lang
}

// resolve turns a link of the prose by relative file path into one to the page
// that the file became, or "" where that is hidden. Other links stay as they are.
func (h here) resolve(from content.File, dest string) string {
	file, rest := cutFile(dest)
	if file == "" {
		return dest
	}
	file = path.Join(from.Folder, file)
	if e := h.entryOf(file); e != nil {
		return h.to(e.Address) + rest
	}
	if p, ok := h.set.Picture(file); ok {
		return h.href(p.Path)
	}
	return ""
}

// cutFile splits a link into the file it names and the query or fragment after
// that. The file is "" for links that leave the site or stay on the page.
func cutFile(dest string) (file, rest string) {
	if i := strings.IndexAny(dest, "?#"); i >= 0 {
		dest, rest = dest[:i], dest[i:]
	}
	colon, slash := strings.IndexByte(dest, ':'), strings.IndexByte(dest, '/')
	if slash == 0 || (colon >= 0 && (slash < 0 || colon < slash)) {
		return "", ""
	}
	return dest, rest
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
