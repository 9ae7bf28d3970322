package site

import (
	"slices"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// Prefix is what the addresses of a language start with: "en/", or "" of the default.
func Prefix(lang content.Lang) string {
	if lang == content.Languages[0] {
		return ""
	}
	return string(lang) + "/"
}

// fixedAddresses gives the regions and the terms theirs.
func (l *linking) fixedAddresses() {
	l.crowded = crowded(l.config)
	for _, r := range l.provinces {
		r.address = l.under("regions", r.Slug)
	}
	for _, r := range l.regencies {
		r.address = below(r.Parent.address, Address{}, r.Slug)
	}
	for _, v := range paged {
		t := l.taxonomies[v]
		t.Address = l.under(string(v), "")
		for _, term := range t.Terms {
			term.address = l.under(string(v), term.Slug)
		}
	}
}

// crowded reports whether the first segments of a language are not all different:
// then what lies below one may collide with what lies below another.
func crowded(c content.Config) bool {
	for _, lang := range content.Languages {
		taken := map[string]bool{string(content.EN): true}
		for _, word := range c.Segments[string(lang)] {
			if taken[word] {
				return true
			}
			taken[word] = true
		}
	}
	return false
}

// addressesOf gives a centre and the entries in its folder theirs.
func (w *world) addressesOf(c *Centre) {
	c.Address = w.under("centres", c.Slug)
	products, producers := w.segment("products"), w.segment("producers")
	for _, p := range c.Products {
		p.Address = below(c.Address, products, p.Slug)
	}
	for _, p := range c.Producers {
		p.Address = below(c.Address, producers, p.Slug)
	}
}

// addresses reports the entries, terms and regions that would share an address.
// Where all first segments are different, no centre and nothing below one can:
// their slugs are.
func (l *linking) addresses(s *Site) {
	if l.config.Segments == nil {
		return // site.yaml could not be read, and that has been told
	}
	book := addressBook{l, map[string]diag.Note{}}
	if l.crowded {
		for _, c := range s.Centres {
			book.centre(c)
		}
	}
	for _, r := range l.provinces {
		book.both(r.address, regionsFile, r.Place)
	}
	for _, r := range l.regencies {
		book.both(r.address, regionsFile, r.Place)
	}
	for _, v := range paged {
		t := l.taxonomies[v]
		for _, term := range t.Terms {
			book.both(term.address, t.File, term.Place)
		}
	}
	for _, n := range s.News {
		book.both(n.Address, n.File, diag.Place{})
	}
	for _, p := range s.Pages {
		book.take(p.Address.ID, p.File, diag.Place{})
		book.take(p.Address.EN, p.englishFile, p.english.Place)
	}
}

// under returns the address of a slug below one of the first segments, or of
// the segment itself.
func (w *world) under(key, slug string) Address {
	s := w.segment(key)
	a := Address{ID: s.ID + "/", EN: Prefix(content.EN) + s.EN + "/"}
	if slug == "" {
		return a
	}
	return below(a, Address{}, slug)
}

// below returns an address inside another; the segment between may be absent.
func below(parent, segment Address, slug string) Address {
	join := func(parent, segment string) string {
		if segment != "" {
			segment += "/"
		}
		return parent + segment + slug + "/"
	}
	return Address{ID: join(parent.ID, segment.ID), EN: join(parent.EN, segment.EN)}
}

// rooted checks that a plain page, which lies at the root of its language, does
// not stand where other addresses start, in any language.
func (l *linking) rooted(file string, slug content.Ref) {
	taken := []string{string(content.EN), content.PublishedFolder}
	for _, key := range content.SegmentKeys() {
		s := l.segment(key)
		taken = append(taken, s.ID, s.EN)
	}
	if slices.Contains(taken, slug.Slug) {
		l.report(file, slug.Place, firstSegment.With(slug.Slug), renamePage.With())
	}
}

// addressBook remembers what took which address.
type addressBook struct {
	*linking
	taken map[string]diag.Note
}

// centre takes the addresses of a centre and of what lies in its folder.
func (b addressBook) centre(c *Centre) {
	b.both(c.Address, c.File, diag.Place{})
	for _, p := range c.Products {
		b.both(p.Address, p.File, diag.Place{})
	}
	for _, p := range c.Producers {
		b.both(p.Address, p.File, diag.Place{})
	}
}

// both takes an address in each language. That it is taken is told once.
func (b addressBook) both(a Address, file string, at diag.Place) {
	if b.take(a.ID, file, at) {
		b.take(a.EN, file, at)
	}
}

// take gives an address to what is written at a place, unless something has it
// already, which it reports.
func (b addressBook) take(address, file string, at diag.Place) bool {
	if first, taken := b.taken[address]; taken {
		b.report(file, at, sameAddress.With("/"+address), renameEither.With(), first)
		return false
	}
	b.taken[address] = diag.Note{Path: file, Place: at, Text: firstIsHere.With()}
	return true
}
