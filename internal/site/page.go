package site

import "sentra/internal/content"

// Page is a plain page.
type Page struct {
	Entry
	Keys *content.Page

	slugEN string // of its translation; "" where that has none of its own
}

func (l *linker) allPages() {
	for _, b := range l.bundles(content.KindPage) {
		k := b.keys.Page
		p := &Page{Entry: b.entry(k.Title, k.Summary), Keys: k}
		if b.translation != nil && b.translation.Translation != nil {
			p.slugEN = b.translation.Translation.Slug.Slug
		}
		if l.hidden(k.Publication) {
			l.site.HiddenPages = append(l.site.HiddenPages, p.Slug)
			continue
		}
		l.site.Pages = append(l.site.Pages, p)
	}
	sortBy(l.site.Pages, func(p *Page) string { return p.Slug })
}
