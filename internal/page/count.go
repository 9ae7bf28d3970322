package page

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"sentra/internal/site"
)

// Total is how many entries of one kind this directory has: never a figure
// about the country.
type Total struct {
	Value string // "128"
	Label string // "sentra di direktori ini"
}

// TermCount is a taxonomy term with what the directory has of it.
type TermCount struct {
	Name        Phrase
	Description Phrase // Text "" where the term has none
	Href        string
	Cover       Cover  // of a category or a technique; Src "" of others
	Centres     string // "12 sentra"; "" where there is none
	Products    string // "30 produk"; "" where there is none
	Producers   string // "4 IKM"; "" where there is none
}

// RegionCount is a region with what the directory has of it.
type RegionCount struct {
	Name     string
	Href     string
	Centres  string // "12 sentra"; "" where there is none
	Products string // "30 produk"; "" where there is none
}

// Island is a group of provinces.
type Island struct {
	Name      string // "Bali dan Nusa Tenggara"
	Provinces []RegionCount
}

// tally is how many entries of one kind there are.
type tally struct {
	what string // centres, products, producers or provinces
	n    int
}

// tallies lists counts in the order in which pages give them.
func tallies(c site.Counts) []tally {
	return []tally{{"centres", c.Centres}, {"products", c.Products}, {"producers", c.Producers}}
}

// totals says how many entries the directory has, of those kinds it has any of.
func (h here) totals(tallies ...tally) []Total {
	var list []Total
	for _, t := range tallies {
		if t.n > 0 {
			list = append(list, Total{Value: h.whole(int64(t.n)), Label: h.counted("format.total."+t.what, t.n)})
		}
	}
	return list
}

// enumerate names what there is: "12 sentra", "12 sentra dan 30 produk", "12
// sentra, 30 produk, dan 4 IKM".
func (h here) enumerate(tallies ...tally) string {
	var counts []string
	for _, t := range tallies {
		if t.n > 0 {
			counts = append(counts, h.countOf(t.what, t.n))
		}
	}
	return h.list(counts)
}

// list joins names as a sentence does: "a", "a dan b", "a, b, dan c".
func (h here) list(names []string) string {
	switch last := len(names) - 1; last {
	case -1, 0:
		return strings.Join(names, "")
	case 1:
		return h.word("format.and", names[0], names[1])
	default:
		return h.word("format.and-last", strings.Join(names[:last], ", "), names[last])
	}
}

func (h here) regionCount(r *site.Region) RegionCount {
	count := h.site.CountIn(r)
	return RegionCount{
		Name:     r.Title(h.lang),
		Href:     h.to(h.site.RegionAddress(r)),
		Centres:  h.countOf("centres", count.Centres),
		Products: h.countOf("products", count.Products),
	}
}

func (h here) termCount(t *site.Term) TermCount {
	count := h.site.CountWith(t)
	return TermCount{
		Name:        h.phrase(t.Name),
		Description: h.phrase(t.Description),
		Href:        h.to(h.site.AddressOf(t)),
		Cover:       h.termCover(t),
		Centres:     h.countOf("centres", count.Centres),
		Products:    h.countOf("products", count.Products),
		Producers:   h.countOf("producers", count.Producers),
	}
}

// mostUsed returns the terms that entries use, those of most centres first and
// of equal ones in the taxonomy's order.
func mostUsed(terms []*site.Term, count func(*site.Term) site.Counts) []*site.Term {
	used := slices.DeleteFunc(slices.Clone(terms), func(t *site.Term) bool { return count(t) == (site.Counts{}) })
	slices.SortStableFunc(used, func(a, b *site.Term) int {
		return cmp.Or(cmp.Compare(count(b).Centres, count(a).Centres), cmp.Compare(count(b).Products, count(a).Products))
	})
	return used
}

// termsOf counts the terms of some centres, the commonest first and equal ones by
// slug.
func (h here) termsOf(centres []*site.Centre, of func(*site.Centre) []*site.Term) []TermCount {
	counts := make(map[*site.Term]int)
	for _, c := range centres {
		for _, t := range of(c) {
			counts[t]++
		}
	}
	terms := slices.SortedFunc(maps.Keys(counts), func(a, b *site.Term) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a.Slug, b.Slug))
	})
	var list []TermCount
	for _, t := range terms {
		list = append(list, TermCount{
			Name:    h.phrase(t.Name),
			Href:    h.to(h.site.AddressOf(t)),
			Cover:   h.termCover(t),
			Centres: h.countOf("centres", counts[t]),
		})
	}
	return list
}
