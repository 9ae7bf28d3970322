package site

import (
	"sentra/internal/content"
)

// Page is a plain page.
type Page struct {
	Entry
	Keys *content.Page

	english     content.Ref // slug of its address in English, and where that is written
	englishFile string
}

func (l *linker) allPages() {
	for _, b := range l.bundles[content.KindPage] {
		if !b.whole {
			continue
		}
		k := b.keys.Page
		b.hidden = l.hides(k.Publication)
		p := &Page{Entry: b.entry(k.Title, k.Summary), Keys: k, english: content.Ref{Slug: b.Slug}, englishFile: b.Path}
		l.rooted(b.Path, p.english)
		if own := b.translated().Slug; own.Slug != "" {
			p.english, p.englishFile = own, b.translation.Path
			l.rooted(p.englishFile, p.english)
		}
		if b.hidden {
			l.site.HiddenPages = append(l.site.HiddenPages, b.Slug)
			continue
		}
		l.site.Pages = append(l.site.Pages, p)
	}
	sortBy(l.site.Pages, func(p *Page) string { return p.Slug })
}
