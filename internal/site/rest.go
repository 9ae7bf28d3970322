package site

import "sentra/internal/content"

// rest is the part of a site that lies in no centre's folder.
type rest struct {
	part
	pages       []*Page  // by slug
	hiddenPages []string // slugs
}

// linkRest links the documents that lie in no centre's folder.
func linkRest(w *world, docs []*content.Document) *rest {
	l := newPartLinking(w, docs, nil)
	for _, b := range l.bundles {
		switch {
		case !b.whole:
		case b.Kind == content.KindNews:
			l.announcement(b)
		case b.Kind == content.KindPage:
			b.hidden = l.options.hides(b.keys.Page.Publication)
		}
	}
	r := &rest{}
	r.pages, r.hiddenPages = l.pages(l.bundles)
	r.part = l.part()
	return r
}
