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

// pages lists the plain pages that are shown.
func (l *linking) pages(bundles []*bundle) (shown []*Page, hidden []string) {
	for _, b := range bundles {
		if b.Kind != content.KindPage || !b.whole {
			continue
		}
		k := b.keys.Page
		p := &Page{Entry: b.entry(k.Title, k.Summary), Keys: k, english: content.Ref{Slug: b.Slug}, englishFile: b.Path}
		l.rooted(b.Path, p.english)
		if own := b.translated().Slug; own.Slug != "" {
			p.english, p.englishFile = own, b.translation.Path
			l.rooted(p.englishFile, p.english)
		}
		if b.hidden {
			hidden = append(hidden, b.Slug)
			continue
		}
		p.Address = Address{ID: p.Slug + "/", EN: Prefix(content.EN) + p.english.Slug + "/"}
		shown = append(shown, p)
	}
	sortBy(shown, func(p *Page) string { return p.Slug })
	return shown, hidden
}
