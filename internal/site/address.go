package site

import (
	"sentra/internal/content"
	"sentra/internal/diag"
)

// configFile is where segments are set.
const configFile = "site.yaml"

// addresses gives every entry, term and region its address in each language
// and reports those that would share one.
func (l *linker) addresses() {
	if l.site.Config.Segments == nil {
		return // site.yaml could not be read, and that has been told
	}
	taken := addressBook{l, map[string]string{}}
	l.segments()
	for _, c := range l.site.Centres {
		c.Address = l.under("centres", c.Slug+"/")
		taken.add(c.Address, c.File)
		for _, p := range c.Products {
			p.Address = below(c.Address, l.segment("products"), p.Slug)
			taken.add(p.Address, p.File)
		}
		for _, p := range c.Producers {
			p.Address = below(c.Address, l.segment("producers"), p.Slug)
			taken.add(p.Address, p.File)
		}
	}
	for _, p := range l.site.Provinces {
		p.Address = l.under("regions", p.Slug+"/")
		taken.add(p.Address, regionsFile)
	}
	for _, r := range l.site.regions {
		if r.Parent != nil {
			r.Address = below(r.Parent.Address, Address{}, r.Slug)
		}
	}
	for v, key := range paged {
		t := l.site.taxonomies[v]
		t.Address = l.under(key, "")
		for _, term := range t.Terms {
			term.Address = l.under(key, term.Slug+"/")
			taken.add(term.Address, t.File)
		}
	}
	for _, p := range l.site.Pages {
		l.pageAddress(p)
		taken.add(p.Address, p.File)
	}
}

func (l *linker) segment(key string) Address {
	return Address{ID: l.site.Segment(content.ID, key), EN: l.site.Segment(content.EN, key)}
}

// under returns the address of a path below one of the first segments.
func (l *linker) under(key, path string) Address {
	s := l.segment(key)
	return Address{ID: s.ID + "/" + path, EN: string(content.EN) + "/" + s.EN + "/" + path}
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

// segments checks that no two kinds of page start alike.
func (l *linker) segments() {
	for _, lang := range content.Languages {
		first := map[string]string{}
		for _, key := range content.SegmentKeys() {
			word := l.site.Segment(lang, key)
			if first[word] != "" {
				l.report(configFile, diag.Place{}, sameSegment.With(word), wordEach.With())
			}
			first[word] = key
		}
	}
}

// pageAddress places a plain page, which may not stand where other addresses
// start, in any language.
func (l *linker) pageAddress(p *Page) {
	p.Address = Address{ID: p.Slug + "/", EN: string(content.EN) + "/" + p.Slug + "/"}
	if p.slugEN != "" {
		p.Address.EN = string(content.EN) + "/" + p.slugEN + "/"
	}
	for _, slug := range []string{p.Slug, p.slugEN} {
		if slug == string(content.EN) {
			l.report(p.File, diag.Place{}, firstSegment.With("/"+slug+"/", slug), renameEither.With())
		}
		for _, key := range content.SegmentKeys() {
			if s := l.segment(key); slug != "" && (slug == s.ID || slug == s.EN) {
				l.report(p.File, diag.Place{}, firstSegment.With("/"+slug+"/", key), renameEither.With())
				break
			}
		}
	}
}

// addressBook remembers which file took which address.
type addressBook struct {
	l     *linker
	files map[string]string
}

func (b addressBook) add(a Address, file string) {
	for _, lang := range content.Languages {
		address := a.In(lang)
		if first, taken := b.files[address]; taken {
			b.l.report(file, diag.Place{}, sameAddress.With("/"+address), renameEither.With(),
				diag.Note{Path: first, Text: firstIsHere.With()})
			continue
		}
		b.files[address] = file
	}
}
