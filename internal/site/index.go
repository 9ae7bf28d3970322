package site

import (
	"slices"
	"sync"

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
func (s *Site) With(t *Term) Entries {
	return s.index.terms[t.number].get(func() Entries { return s.with(t) })
}

// CountWith counts the entries that name a term.
func (s *Site) CountWith(t *Term) Counts { return s.index.terms[t.number].counts }

// In returns the entries in a region, of a province those of its regencies.
// Where a number is enough, CountIn is cheaper.
func (s *Site) In(r *Region) Entries {
	return s.index.regions[r.number].get(func() Entries { return s.in(r) })
}

// CountIn counts the entries in a region.
func (s *Site) CountIn(r *Region) Counts { return s.index.regions[r.number].counts }

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
func (s *Site) Regencies(province *Region) []*Region {
	var list []*Region
	for _, r := range s.world.regencies {
		if r.Parent == province && s.CountIn(r).Centres > 0 {
			list = append(list, r)
		}
	}
	sortBy(list, func(r *Region) string { return r.Code })
	return list
}

// SumsIn returns the sums of the figures of a province's centres, in the order of
// the site's.
func (s *Site) SumsIn(province *Region) []Sum { return s.index.sums[province] }

// NewsOf returns the news that name a centre, newest first.
func (s *Site) NewsOf(c *Centre) []*News { return s.index.news[c] }

// index leads from terms and regions to their entries. How many there are is
// known from the start; the lists are made when first asked for, since an edit
// is followed by few of the pages that show one.
type index struct {
	terms   []listed // by number
	regions []listed // by number
	sums    map[*Region][]Sum
	news    map[*Centre][]*News
}

func newIndex(x *lists, sums map[*Region][]Sum, news map[*Centre][]*News) index {
	return index{listedFor(x.terms), listedFor(x.regions), sums, news}
}

func listedFor(counts []Counts) []listed {
	all := make([]listed, len(counts))
	for i := range all {
		all[i].counts = counts[i]
	}
	return all
}

// listed is the entries of a term or a region.
type listed struct {
	counts  Counts
	once    sync.Once
	entries Entries
}

func (l *listed) get(list func() Entries) Entries {
	l.once.Do(func() { l.entries = list() })
	return l.entries
}

// use is where the entries of one centre name a term: the centre itself, some of
// its producers and of its products.
type use struct {
	term      int // its number
	centre    bool
	producers []*Producer // by slug
	products  []*Product  // by slug
}

// usesOf lists the terms that a centre and the shown entries in its folder name,
// by number.
func usesOf(w *world, c *Centre) []use {
	if c.Keys == nil {
		return nil
	}
	var uses []use
	at := func(t *Term) *use {
		i, found := slices.BinarySearchFunc(uses, t.number, byTerm)
		if !found {
			uses = slices.Insert(uses, i, use{term: t.number})
		}
		return &uses[i]
	}
	for _, t := range named(c.Categories, c.Techniques, c.Materials, w.shared(c.Keys), w.recognised(c.Keys.Recognitions)) {
		at(t).centre = true
	}
	for _, p := range c.Producers {
		for _, t := range named(p.Categories, p.Techniques, p.Materials, w.recognised(p.Keys.Recognitions)) {
			at(t).producers = once(at(t).producers, p)
		}
	}
	for _, p := range c.Products {
		for _, t := range named([]*Term{p.Category}, p.Techniques, p.Materials, w.recognised(p.Keys.Recognitions)) {
			at(t).products = once(at(t).products, p)
		}
	}
	return uses
}

func byTerm(u use, term int) int { return u.term - term }

// named joins lists of terms, without those that are not known, which has been
// told.
func named(lists ...[]*Term) []*Term {
	return slices.DeleteFunc(slices.Concat(lists...), func(t *Term) bool { return t == nil })
}

// shared lists what a centre lets others use and helps them with.
func (w *world) shared(k *content.Centre) []*Term {
	var terms []*Term
	for _, f := range k.Facilities {
		terms = append(terms, w.find(content.Facilities, f.Type.Slug))
	}
	for _, s := range k.Services {
		terms = append(terms, w.find(content.Services, s.Type.Slug))
	}
	return terms
}

func (w *world) recognised(recognitions []content.Recognition) []*Term {
	var terms []*Term
	for _, r := range recognitions {
		terms = append(terms, w.find(content.Recognitions, r.Type.Slug))
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

func (u *use) counts() Counts {
	n := Counts{Producers: len(u.producers), Products: len(u.products)}
	if u.centre {
		n.Centres = 1
	}
	return n
}

func (c *Counts) add(other Counts) {
	c.Centres += other.Centres
	c.Producers += other.Producers
	c.Products += other.Products
}

func (c Counts) times(n int) Counts { return Counts{c.Centres * n, c.Producers * n, c.Products * n} }

func (c Counts) minus(other Counts) Counts {
	c.add(other.times(-1))
	return c
}

// with lists the entries that name a term.
func (s *Site) with(t *Term) Entries {
	list := listFor(s.CountWith(t))
	for _, c := range s.Centres {
		i, found := slices.BinarySearchFunc(c.uses, t.number, byTerm)
		if !found {
			continue
		}
		if c.uses[i].centre {
			list.Centres = append(list.Centres, c)
		}
		list.Producers = append(list.Producers, c.uses[i].producers...)
		list.Products = append(list.Products, c.uses[i].products...)
	}
	return list
}

// in lists the entries in a region.
func (s *Site) in(r *Region) Entries {
	list := listFor(s.CountIn(r))
	for _, c := range s.Centres {
		if c.Regency != r && c.Regency.Parent != r {
			continue
		}
		list.Centres = append(list.Centres, c)
		list.Producers = append(list.Producers, c.Producers...)
		list.Products = append(list.Products, c.Products...)
	}
	return list
}

// listFor returns lists that have room for so many entries, nil ones for none.
func listFor(n Counts) Entries {
	return Entries{
		Centres:   slices.Grow([]*Centre(nil), n.Centres),
		Producers: slices.Grow([]*Producer(nil), n.Producers),
		Products:  slices.Grow([]*Product(nil), n.Products),
	}
}
