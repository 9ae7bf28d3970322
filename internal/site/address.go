package site

import (
	"slices"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// addresses gives every shown entry, term and region its address in each
// language and reports those that would share one.
func (l *linker) addresses() {
	if l.site.Config.Segments == nil {
		return // site.yaml could not be read, and that has been told
	}
	book := addressBook{l, map[string]diag.Note{}}
	for _, c := range l.site.Centres {
		c.Address = l.under("centres", c.Slug)
		book.both(c.Address, c.File, diag.Place{})
		for _, p := range c.Products {
			p.Address = below(c.Address, l.segment("products"), p.Slug)
			book.both(p.Address, p.File, diag.Place{})
		}
		for _, p := range c.Producers {
			p.Address = below(c.Address, l.segment("producers"), p.Slug)
			book.both(p.Address, p.File, diag.Place{})
		}
	}
	for _, r := range l.site.Provinces {
		r.address = l.under("regions", r.Slug)
		book.both(r.address, regionsFile, r.Place)
	}
	for _, r := range l.regencies {
		r.address = below(r.Parent.address, Address{}, r.Slug)
		book.both(r.address, regionsFile, r.Place)
	}
	for _, v := range paged {
		t := l.site.taxonomies[v]
		t.Address = l.under(string(v), "")
		for _, term := range t.Terms {
			term.address = l.under(string(v), term.Slug)
			book.both(term.address, t.File, term.Place)
		}
	}
	for _, n := range l.site.News {
		n.Address = l.under("news", n.Slug)
		book.both(n.Address, n.File, diag.Place{})
	}
	for _, p := range l.site.Pages {
		p.Address = Address{ID: p.Slug + "/", EN: string(content.EN) + "/" + p.english.Slug + "/"}
		book.take(p.Address.ID, p.File, diag.Place{})
		book.take(p.Address.EN, p.englishFile, p.english.Place)
	}
}

// under returns the address of a slug below one of the first segments, or of
// the segment itself.
func (l *linker) under(key, slug string) Address {
	s := l.segment(key)
	a := Address{ID: s.ID + "/", EN: string(content.EN) + "/" + s.EN + "/"}
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
func (l *linker) rooted(file string, slug content.Ref) {
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
	*linker
	taken map[string]diag.Note
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
