package site

import (
	"slices"

	"sentra/internal/diag"
)

// between is what concerns all centres, kept from site to site for as long as no
// folder says anything else that has to do with it. The zero between has to find
// out everything.
type between struct {
	slugs  bySlug   // all centres
	shown  []*group // those on the site, by slug
	heads  found    // of their slugs, and of centres in others
	former found    // of their aliases
	titles found    // of those of nearly one title
	points found    // of those on one point
	strays found    // of pictures

	sums     *sums // nil where a figure changed
	sayings  *sayings
	lists    *lists
	replaced []replaced // since the lists were made

	asked     bool     // what leads out of a folder was followed
	unsettled []*group // whose answers depend on other folders
	relinked  []*group // to be asked again
}

// bySlug finds centres, hidden ones included.
type bySlug map[string]*group

// found is what was found wrong the last time, nil where it is to be looked for
// anew.
type found *[]diag.Problem

// keep returns what was found the last time, or looks for it now.
func (w *world) keep(f *found, look func(*linking)) []diag.Problem {
	if *f == nil {
		l := &linking{world: w}
		look(l)
		*f = &l.problems
	}
	return **f
}

// sayings is what the parts in centres' folders say that only has to be put
// together.
type sayings struct {
	broken   bool
	problems []diag.Problem
	pictures []string
	next     Change
}

// replaced is a centre in the place of another.
type replaced struct {
	group *group
	old   *Centre
}

// changed notes what is to be found out again since a folder was linked anew; old
// is nil where it is new.
func (b *between) changed(g *group, old *centrePart) {
	now := g.folder
	b.relinked = append(b.relinked, g)
	if old == nil || (old.centre == nil) != (now.centre == nil) || old.head != now.head {
		b.forget()
		return
	}
	if old.loud() || now.loud() || !slices.Equal(old.part.shown, now.part.shown) || old.next != now.next {
		b.sayings = nil
	}
	if now.centre == nil {
		return
	}
	b.replaced = append(b.replaced, replaced{g, old.centre})
	if !slices.Equal(old.aliases, now.aliases) {
		b.former = nil
	}
	if old.title != now.title {
		b.titles = nil
	}
	if old.point != now.point {
		b.points = nil
	}
	if old.centre.Regency != now.centre.Regency || !slices.Equal(old.figures, now.figures) {
		b.sums = nil
	}
}

// forget lets go of all that has to do with which centres there are. Where links
// lead that are settled has not.
func (b *between) forget() {
	*b = between{asked: b.asked, unsettled: b.unsettled, relinked: b.relinked}
}

// loud reports whether there is anything wrong in the folder.
func (c *centrePart) loud() bool { return c.broken || len(c.problems)+len(c.crowd) > 0 }

// renew puts together anew what does not hold any more.
func (b *between) renew(w *world, all []*group) {
	if b.sayings == nil {
		b.sayings = &sayings{}
		for _, g := range all {
			b.sayings.add(g)
		}
	}
	if b.lists == nil || len(b.replaced) > fewReplaced {
		b.lists = newLists(w, b.shown)
		b.replaced = nil
	}
	for _, r := range b.replaced {
		if r.group.rank >= 0 {
			b.lists = b.lists.replace(r.group.rank, r.old, r.group.folder.centre)
		}
	}
	b.replaced = nil
}

// fewReplaced is how many centres may be replaced one by one: each takes a copy of
// the lists.
const fewReplaced = 8

func (s *sayings) add(g *group) {
	s.broken = s.broken || g.folder.broken
	s.problems = append(s.problems, g.folder.problems...)
	if g.rank >= 0 {
		s.problems = append(s.problems, g.folder.crowd...)
	}
	s.pictures = append(s.pictures, g.folder.shown...)
	s.next = s.next.and(g.folder.next)
}

// lists are all entries of the site, with how many of them each term and region
// has. They are never changed once made.
type lists struct {
	centres   []*Centre   // by slug
	producers []*Producer // by centre, then slug
	products  []*Product  // likewise
	before    []Counts    // how many producers and products come before those of each centre
	terms     []Counts    // by number
	regions   []Counts    // by number
}

func newLists(w *world, shown []*group) *lists {
	var all Counts
	for _, g := range shown {
		all.add(countsOf(g.folder.centre))
	}
	x := &lists{
		centres:   make([]*Centre, 0, all.Centres),
		producers: make([]*Producer, 0, all.Producers),
		products:  make([]*Product, 0, all.Products),
		before:    make([]Counts, 0, all.Centres),
		terms:     make([]Counts, w.termCount),
		regions:   make([]Counts, w.places),
	}
	for _, g := range shown {
		c := g.folder.centre
		x.before = append(x.before, Counts{len(x.centres), len(x.producers), len(x.products)})
		x.centres = append(x.centres, c)
		x.producers = append(x.producers, c.Producers...)
		x.products = append(x.products, c.Products...)
		x.count(c, 1)
	}
	return x
}

func countsOf(c *Centre) Counts { return Counts{1, len(c.Producers), len(c.Products)} }

// count counts a centre in (1) or out (-1).
func (x *lists) count(c *Centre, sign int) {
	for i := range c.uses {
		x.terms[c.uses[i].term].add(c.uses[i].counts().times(sign))
	}
	if c.Regency == nil {
		return // which has been told
	}
	for _, r := range []*Region{c.Regency, c.Regency.Parent} {
		if r != nil {
			x.regions[r.number].add(countsOf(c).times(sign))
		}
	}
}

// replace returns lists with another centre in the place of one.
func (x *lists) replace(rank int, old, now *Centre) *lists {
	y := *x
	from, to := x.before[rank], x.before[rank]
	to.add(countsOf(old))
	y.centres = slices.Concat(x.centres[:rank], []*Centre{now}, x.centres[rank+1:])
	y.producers = slices.Concat(x.producers[:from.Producers], now.Producers, x.producers[to.Producers:])
	y.products = slices.Concat(x.products[:from.Products], now.Products, x.products[to.Products:])
	if more := countsOf(now).minus(countsOf(old)); more != (Counts{}) {
		y.before = slices.Clone(x.before)
		for i := rank + 1; i < len(y.before); i++ {
			y.before[i].add(more)
		}
	}
	y.terms, y.regions = slices.Clone(x.terms), slices.Clone(x.regions)
	y.count(old, -1)
	y.count(now, 1)
	return &y
}
