package page

import (
	"slices"

	"sentra/internal/site"
)

// Term is one term with the entries that use it. Centres, products and
// producers are paged together: page 2 shows the second lot of each.
type Term struct {
	Frame
	Vocabulary  string // categories, techniques or materials
	Title       Phrase
	Description Phrase // Text "" where the term has none
	Totals      []Total
	Centres     []Card // may be none
	Products    []Card // may be none
	Producers   []Card // may be none
	Pager       Pager
}

var termWords = []wordKey{{key: "format.description.term", args: 2}} // term, what it has

func termPages(m *maker, add func(leaf)) {
	for _, v := range browsed {
		t := m.site.Taxonomy(v)
		for _, term := range t.Terms {
			if term.Address == (site.Address{}) {
				continue
			}
			m.addPages(term.Address, t.File, longest(term), add, func(h here, n int) any { return h.termView(term, n) })
		}
	}
}

func (h here) termView(t *site.Term, n int) Term {
	name := h.phrase(t.Name)
	has := tallies(t.Centres, t.Products, t.Producers)
	size := h.perPage()
	centres := h.centreCards(part(t.Centres, n, size), h.place)
	products := each(part(t.Products, n, size), h.productCard)
	producers := each(part(t.Producers, n, size), h.producerCard)
	return Term{
		Frame: h.published(h.frame(outline{
			title:       h.paged(name.Text, n),
			description: h.word("format.description.term", name.Text, h.enumerate(has...)),
			crumbs:      h.pagedCrumbs([]Crumb{h.sectionCrumb(string(t.Vocabulary))}, name, t.Address, n),
			things: slices.Concat(
				h.listed(name.Text, len(t.Centres), n, centres),
				h.listed(name.Text, len(t.Products), n, products),
				h.listed(name.Text, len(t.Producers), n, producers),
			),
		}), false),
		Vocabulary:  string(t.Vocabulary),
		Title:       name,
		Description: h.phrase(t.Description),
		Totals:      h.totals(has...),
		Centres:     centres,
		Products:    products,
		Producers:   producers,
		Pager:       h.pager(t.Address, n, h.pages(longest(t))),
	}
}

// longest returns the length of the longest list of those that use a term.
func longest(t *site.Term) int { return max(len(t.Centres), len(t.Products), len(t.Producers)) }
