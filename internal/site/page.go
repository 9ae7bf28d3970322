package site

import (
	"sentra/internal/content"
	"sentra/internal/diag"
)

// Page is a plain page.
type Page struct {
	Entry
	Keys *content.Page

	slugEN string // of its address in English
}

func (l *linker) allPages() {
	for _, b := range l.bundles[content.KindPage] {
		if !b.whole {
			continue
		}
		k := b.keys.Page
		b.hidden = l.hides(k.Publication)
		p := &Page{Entry: b.entry(k.Title, k.Summary), Keys: k, slugEN: b.Slug}
		l.rooted(b.Path, diag.Place{}, p.Slug)
		if own := b.translated().Slug; own.Slug != "" {
			p.slugEN = own.Slug
			l.rooted(b.translation.Path, own.Place, own.Slug)
		}
		if b.hidden {
			l.site.HiddenPages = append(l.site.HiddenPages, b.Slug)
			continue
		}
		l.site.Pages = append(l.site.Pages, p)
	}
	sortBy(l.site.Pages, func(p *Page) string { return p.Slug })
}
