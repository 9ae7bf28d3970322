package page

import (
	"cmp"
	"slices"

	"sentra/internal/site"
)

// Related entries are found through the indexes the site keeps anyway: the
// entries of each of an entry's own terms, of its regency and of its province.
// Each candidate is then scored by all that the two have in common:
//
//	in common          centres, producers   products
//	the category       3 each               4
//	a technique        4 each               3 each
//	a material         1 each               1 each
//	the regency        3                    3
//	only the province  1                    1
//
// Those with the highest score win, equal ones by slug. A producer or a product
// that is only near is no relative: shoes say nothing to whoever looks at a
// knitted jacket. Its own centre is left out, since siblings are listed apart:
// those most like it by the same score.
const (
	mostRelated  = 6
	mostSiblings = 12 // the centre's page lists all; naming all here would grow with their square

	// window is how many entries of one index are looked at: those that follow
	// the entry itself, from the front again at the end. A term that thousands
	// use would otherwise make the work quadratic.
	window = 128
)

// indexes are the site's, or a test's.
type indexes interface {
	With(*site.Term) site.Entries
	In(*site.Region) site.Entries
}

// relatedCentres returns the centres most like one.
func relatedCentres(x indexes, c *site.Centre) []*site.Centre {
	lists := [][]*site.Centre{x.In(c.Regency).Centres, x.In(c.Regency.Parent).Centres}
	for _, t := range slices.Concat(c.Categories, c.Techniques, c.Materials) {
		lists = append(lists, x.With(t).Centres)
	}
	return ranking[*site.Centre]{own: c, order: bySlug, score: func(o *site.Centre) (int, bool) {
		return 3*shared(c.Categories, o.Categories) +
			4*shared(c.Techniques, o.Techniques) +
			shared(c.Materials, o.Materials) +
			nearness(c.Regency, o.Regency), true
	}}.best(mostRelated, lists...)
}

// relatedProducers returns the producers of other centres most like one.
func relatedProducers(x indexes, p *site.Producer) []*site.Producer {
	var lists [][]*site.Producer
	for _, t := range slices.Concat(p.Categories, p.Techniques, p.Materials) {
		lists = append(lists, x.With(t).Producers)
	}
	return ranking[*site.Producer]{own: p, order: producerOrder, score: func(o *site.Producer) (int, bool) {
		points := kinship(p, o)
		return points + nearness(p.Centre.Regency, o.Centre.Regency), points > 0 && o.Centre != p.Centre
	}}.best(mostRelated, lists...)
}

// fellows returns the producers of the same centre most like one.
func fellows(p *site.Producer) []*site.Producer {
	return ranking[*site.Producer]{own: p, order: producerOrder, score: func(o *site.Producer) (int, bool) {
		return kinship(p, o), true
	}}.best(mostSiblings, p.Centre.Producers)
}

// kinship scores what two producers have in common, wherever they work.
func kinship(a, b *site.Producer) int {
	return 3*shared(a.Categories, b.Categories) + 4*shared(a.Techniques, b.Techniques) + shared(a.Materials, b.Materials)
}

// relatedProducts returns the products of other centres most like one.
func relatedProducts(x indexes, p *site.Product) []*site.Product {
	regency := p.Centre.Regency
	lists := [][]*site.Product{x.In(regency).Products, x.In(regency.Parent).Products, x.With(p.Category).Products}
	for _, t := range slices.Concat(p.Techniques, p.Materials) {
		lists = append(lists, x.With(t).Products)
	}
	return ranking[*site.Product]{own: p, order: productOrder, score: func(o *site.Product) (int, bool) {
		points := likeness(p, o)
		return points + nearness(regency, o.Centre.Regency), points > 0 && o.Centre != p.Centre
	}}.best(mostRelated, lists...)
}

// siblings returns the products of the same centre most like one.
func siblings(p *site.Product) []*site.Product {
	return ranking[*site.Product]{own: p, order: productOrder, score: func(o *site.Product) (int, bool) {
		return likeness(p, o), true
	}}.best(mostSiblings, p.Centre.Products)
}

// likeness scores what two products have in common, wherever they are made.
func likeness(a, b *site.Product) int {
	points := 3*shared(a.Techniques, b.Techniques) + shared(a.Materials, b.Materials)
	if a.Category == b.Category {
		points += 4
	}
	return points
}

// bySlug is the order of centres in every index.
func bySlug(a, b *site.Centre) int { return cmp.Compare(a.Slug, b.Slug) }

// producerOrder is the order of producers in every index.
func producerOrder(a, b *site.Producer) int {
	return cmp.Or(bySlug(a.Centre, b.Centre), cmp.Compare(a.Slug, b.Slug))
}

// productOrder is the order of products in every index.
func productOrder(a, b *site.Product) int {
	return cmp.Or(bySlug(a.Centre, b.Centre), cmp.Compare(a.Slug, b.Slug))
}

// ranking compares the entries of one kind with one of them.
type ranking[E comparable] struct {
	own   E
	order func(a, b E) int                    // of every index, and of equal scores
	score func(E) (points int, relative bool) // never asked about own
}

// scored is an entry with its score.
type scored[E any] struct {
	entry  E
	points int
}

// best returns the entries with the highest scores in a window of each index.
// It keeps only those that may still win: with a map of all it had seen, a
// centre's view took twice as long and three times the memory.
func (r ranking[E]) best(most int, lists ...[]E) []E {
	var top []scored[E]
	for _, list := range lists {
		start, _ := slices.BinarySearchFunc(list, r.own, r.order)
		for i := range min(len(list), window) {
			e := list[(start+i)%len(list)]
			if e == r.own {
				continue
			}
			points, relative := r.score(e)
			if !relative {
				continue
			}
			at, known := slices.BinarySearchFunc(top, scored[E]{e, points}, r.compare)
			if known || at == most {
				continue
			}
			top = slices.Insert(top[:min(len(top), most-1)], at, scored[E]{e, points})
		}
	}
	var best []E
	for _, s := range top {
		best = append(best, s.entry)
	}
	return best
}

// compare is the total order of the result: by score, highest first, then by
// the order of every index.
func (r ranking[E]) compare(a, b scored[E]) int {
	if a.points != b.points {
		return cmp.Compare(b.points, a.points)
	}
	return r.order(a.entry, b.entry)
}

// shared counts the terms that two entries both have.
func shared(a, b []*site.Term) int {
	n := 0
	for _, t := range a {
		if slices.Contains(b, t) {
			n++
		}
	}
	return n
}

// nearness scores two entries' regencies.
func nearness(a, b *site.Region) int {
	switch {
	case a == b:
		return 3
	case a.Parent == b.Parent:
		return 1
	}
	return 0
}
