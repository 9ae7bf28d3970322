package site

import (
	"slices"

	"sentra/internal/content"
)

// Entries are what a term or a region has.
type Entries struct {
	Centres   []*Centre   // by slug
	Producers []*Producer // by centre, then slug
	Products  []*Product  // by centre, then slug
}

// Counts is how many entries there are of each kind.
type Counts struct {
	Centres, Producers, Products int
}

// Longest returns the length of the longest of the three lists.
func (c Counts) Longest() int { return max(c.Centres, c.Producers, c.Products) }

// Count counts the whole site's entries.
func (s *Site) Count() Counts { return Counts{len(s.Centres), len(s.Producers), len(s.Products)} }

// With returns the entries that name a term. Where a number is enough, CountWith
// is cheaper.
func (s *Site) With(t *Term) Entries { return *s.index.with(t) }

// CountWith counts the entries that name a term.
func (s *Site) CountWith(t *Term) Counts { return s.index.with(t).count() }

// In returns the entries in a region, of a province those of its regencies.
// Where a number is enough, CountIn is cheaper.
func (s *Site) In(r *Region) Entries { return *s.index.in(r) }

// CountIn counts the entries in a region.
func (s *Site) CountIn(r *Region) Counts { return s.index.in(r).count() }

// AddressOf returns a term's address, zero where it gets no page: no entry names
// it, or terms of its vocabulary have none.
func (s *Site) AddressOf(t *Term) Address {
	if s.CountWith(t) == (Counts{}) {
		return Address{}
	}
	return t.address
}

// RegionAddress returns a region's address, zero for a regency without a centre.
func (s *Site) RegionAddress(r *Region) Address {
	if r.Parent != nil && s.CountIn(r).Centres == 0 {
		return Address{}
	}
	return r.address
}

// Regencies returns a province's regencies and cities that have centres, by code.
func (s *Site) Regencies(province *Region) []*Region { return s.index.regencies[province] }

// SumsIn returns the sums of the figures of a province's centres, in the order of
// the site's.
func (s *Site) SumsIn(province *Region) []Sum { return s.index.sums[province] }

// NewsOf returns the news that name a centre, newest first.
func (s *Site) NewsOf(c *Centre) []*News { return s.index.news[c] }

// index leads from terms and regions to their entries.
type index struct {
	terms     map[*Term]*Entries
	regions   map[*Region]*Entries
	regencies map[*Region][]*Region
	sums      map[*Region][]Sum
	news      map[*Centre][]*News
}

func newIndex() index {
	return index{map[*Term]*Entries{}, map[*Region]*Entries{}, map[*Region][]*Region{}, map[*Region][]Sum{}, map[*Centre][]*News{}}
}

func (x index) with(t *Term) *Entries { return entriesOf(x.terms, t) }
func (x index) in(r *Region) *Entries { return entriesOf(x.regions, r) }

var noEntries Entries

func entriesOf[K comparable](lists map[K]*Entries, key K) *Entries {
	if e := lists[key]; e != nil {
		return e
	}
	return &noEntries
}

func (e *Entries) count() Counts { return Counts{len(e.Centres), len(e.Producers), len(e.Products)} }

// index fills the lists that go from a term or a region to its entries.
func (l *linker) index() {
	with := func(t *Term) *Entries { return made(l.site.index.terms, t) }
	for _, c := range l.site.Centres {
		for _, t := range slices.Concat(c.Categories, c.Techniques, c.Materials, l.shared(c.Keys), l.recognised(c.Keys.Recognitions)) {
			with(t).Centres = once(with(t).Centres, c)
		}
		for _, r := range []*Region{c.Regency, c.Regency.Parent} {
			e := made(l.site.index.regions, r)
			if len(e.Centres) == 0 && r.Parent != nil {
				l.site.index.regencies[r.Parent] = append(l.site.index.regencies[r.Parent], r)
			}
			e.Centres = append(e.Centres, c)
			e.Producers = append(e.Producers, c.Producers...)
			e.Products = append(e.Products, c.Products...)
		}
	}
	for _, p := range l.site.Producers {
		for _, t := range slices.Concat(p.Categories, p.Techniques, p.Materials, l.recognised(p.Keys.Recognitions)) {
			with(t).Producers = once(with(t).Producers, p)
		}
	}
	for _, p := range l.site.Products {
		for _, t := range slices.Concat([]*Term{p.Category}, p.Techniques, p.Materials, l.recognised(p.Keys.Recognitions)) {
			with(t).Products = once(with(t).Products, p)
		}
		if p.Producer != nil {
			p.Producer.Products = append(p.Producer.Products, p)
		}
	}
	for _, n := range l.site.News {
		for _, c := range n.Centres {
			l.site.index.news[c] = append(l.site.index.news[c], n)
		}
	}
	for _, regencies := range l.site.index.regencies {
		sortBy(regencies, func(r *Region) string { return r.Code })
	}
}

// made returns the lists of a term or a region, empty ones where it has none yet.
func made[K comparable](lists map[K]*Entries, key K) *Entries {
	if lists[key] == nil {
		lists[key] = &Entries{}
	}
	return lists[key]
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
