package site

import (
	"slices"

	"sentra/internal/content"
)

// index fills the lists that go from a term or a region to its entries, and
// takes the page from terms and regencies that have none.
func (l *linker) index() {
	for _, c := range l.site.Centres {
		for _, t := range slices.Concat(c.Categories, c.Techniques, c.Materials, l.shared(c.Keys), l.recognised(c.Keys.Recognitions)) {
			t.Centres = once(t.Centres, c)
		}
		for _, r := range []*Region{c.Regency, c.Regency.Parent} {
			if len(r.Centres) == 0 && r.Parent != nil {
				r.Parent.Regencies = append(r.Parent.Regencies, r)
			}
			r.Centres = append(r.Centres, c)
			r.Producers = append(r.Producers, c.Producers...)
			r.Products = append(r.Products, c.Products...)
		}
	}
	for _, p := range l.site.Producers {
		for _, t := range slices.Concat(p.Categories, p.Techniques, p.Materials, l.recognised(p.Keys.Recognitions)) {
			t.Producers = once(t.Producers, p)
		}
	}
	for _, p := range l.site.Products {
		for _, t := range slices.Concat([]*Term{p.Category}, p.Techniques, p.Materials, l.recognised(p.Keys.Recognitions)) {
			t.Products = once(t.Products, p)
		}
		if p.Producer != nil {
			p.Producer.Products = append(p.Producer.Products, p)
		}
	}
	for _, n := range l.site.News {
		for _, c := range n.Centres {
			c.News = append(c.News, n)
		}
	}
	for _, province := range l.site.Provinces {
		sortBy(province.Regencies, func(r *Region) string { return r.Code })
	}
	l.unpage()
}

// shared lists what a centre lets others use and helps them with.
func (l *linker) shared(k *content.Centre) []*Term {
	var terms []*Term
	for _, f := range k.Facilities {
		terms = append(terms, l.site.Term(content.Facilities, f.Type.Slug))
	}
	for _, s := range k.Services {
		terms = append(terms, l.site.Term(content.Services, s.Type.Slug))
	}
	return terms
}

func (l *linker) recognised(recognitions []content.Recognition) []*Term {
	var terms []*Term
	for _, r := range recognitions {
		terms = append(terms, l.site.Term(content.Recognitions, r.Type.Slug))
	}
	return terms
}

// once appends an entry to a list unless it is its last: one may name a term
// twice, as a centre does that has sewing lines of two sizes.
func once[E comparable](list []E, entry E) []E {
	if n := len(list); n > 0 && list[n-1] == entry {
		return list
	}
	return append(list, entry)
}

// unpage takes the address from terms and regencies without an entry: they get
// no page and no link.
func (l *linker) unpage() {
	for _, t := range l.site.taxonomies {
		for _, term := range t.Terms {
			if len(term.Centres)+len(term.Producers)+len(term.Products) == 0 {
				term.Address = Address{}
			}
		}
	}
	for _, r := range l.site.regions {
		if r.Parent != nil && len(r.Centres) == 0 {
			r.Address = Address{}
		}
	}
}
