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
//	in common          centres   products
//	the category       3 each    4
//	a technique        4 each    3 each
//	a material         1 each    1 each
//	the regency        3         3
//	only the province  1         1
//
// Those with the highest score win, equal ones by slug. A product's own centre
// is left out, since its page lists that anyway.
const (
	mostRelated = 6

	// window is how many entries of one index are looked at: those that follow
	// the entry itself, from the front again at the end. A term that thousands
	// use would otherwise make the work quadratic.
	window = 128
)

// relatedCentres returns the centres most like one.
func relatedCentres(c *site.Centre) []*site.Centre {
	indexes := [][]*site.Centre{c.Regency.Centres, c.Regency.Parent.Centres}
	for _, t := range slices.Concat(c.Categories, c.Techniques, c.Materials) {
		indexes = append(indexes, t.Centres)
	}
	score := func(o *site.Centre) int {
		return 3*shared(c.Categories, o.Categories) +
			4*shared(c.Techniques, o.Techniques) +
			shared(c.Materials, o.Materials) +
			nearness(c.Regency, o.Regency)
	}
	found := candidates(indexes, c, bySlug)
	delete(found, c)
	return best(found, score, bySlug)
}

// relatedProducts returns the products of other centres most like one.
func relatedProducts(p *site.Product) []*site.Product {
	regency := p.Centre.Regency
	indexes := [][]*site.Product{regency.Products, regency.Parent.Products, p.Category.Products}
	for _, t := range slices.Concat(p.Techniques, p.Materials) {
		indexes = append(indexes, t.Products)
	}
	score := func(o *site.Product) int {
		return 4*shared([]*site.Term{p.Category}, []*site.Term{o.Category}) +
			3*shared(p.Techniques, o.Techniques) +
			shared(p.Materials, o.Materials) +
			nearness(regency, o.Centre.Regency)
	}
	found := candidates(indexes, p, byCentre)
	for _, own := range p.Centre.Products {
		delete(found, own)
	}
	return best(found, score, byCentre)
}

// bySlug is the order of centres in every index.
func bySlug(a, b *site.Centre) int { return cmp.Compare(a.Slug, b.Slug) }

// byCentre is the order of products in every index.
func byCentre(a, b *site.Product) int {
	return cmp.Or(bySlug(a.Centre, b.Centre), cmp.Compare(a.Slug, b.Slug))
}

// candidates collects a window of each index, each sorted by order.
func candidates[E comparable](indexes [][]E, own E, order func(a, b E) int) map[E]bool {
	found := make(map[E]bool)
	for _, index := range indexes {
		start, _ := slices.BinarySearchFunc(index, own, order)
		for i := range min(len(index), window) {
			found[index[(start+i)%len(index)]] = true
		}
	}
	return found
}

// best returns the candidates of the highest score.
func best[E comparable](found map[E]bool, score func(E) int, order func(a, b E) int) []E {
	scores := make(map[E]int, len(found))
	list := make([]E, 0, len(found))
	for e := range found {
		scores[e] = score(e)
		list = append(list, e)
	}
	slices.SortFunc(list, func(a, b E) int {
		return cmp.Or(cmp.Compare(scores[b], scores[a]), order(a, b))
	})
	return list[:min(len(list), mostRelated)]
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
