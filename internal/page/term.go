package page

import (
	"sentra/internal/content"
	"sentra/internal/site"
)

// TermHead is what the pages of all terms begin with.
type TermHead struct {
	Cover       Cover  // of a category or a technique; Src "" of others
	Vocabulary  string // its section's key: categories, facilities …
	Title       Phrase
	Description Phrase // Text "" where the term has none
	Totals      []Total
}

// Term is one category, technique or material with the entries that use it.
// Centres, products and producers are paged together: page 2 shows the second
// lot of each.
type Term struct {
	Frame
	TermHead
	Centres   CardList // may be empty, as may be the others
	Products  CardList
	Producers CardList
	Tools     bool // they are long enough to be narrowed and sorted, all at once
	Pager     Pager
}

var termWords = []wordKey{{key: "format.description.term", args: 2}} // term, what it has

func termPages(m *maker, add func(leaf)) {
	for _, v := range []content.Vocabulary{content.Categories, content.Techniques, content.Materials} {
		m.addTerms(v, add, func(h here, t *site.Term, n int) any { return h.termView(t, n) })
	}
}

// addTerms adds the pages of each term of a vocabulary that an entry uses.
func (m *maker) addTerms(v content.Vocabulary, add func(leaf), view func(h here, t *site.Term, page int) any) {
	t := m.site.Taxonomy(v)
	for _, term := range t.Terms {
		if address := m.site.AddressOf(term); address != (site.Address{}) {
			m.addPages(address, t.File, func() int { return m.site.CountWith(term).Longest() }, add, func(h here, n int) any { return view(h, term, n) })
		}
	}
}

func (h here) termView(t *site.Term, n int) Term {
	with, size := h.site.With(t), h.perPage()
	v := Term{
		Frame:     h.termFrame(t, n),
		TermHead:  h.termHead(t),
		Centres:   leading(h.sectionCards("centres", h.centreCards(part(with.Centres, n, size), h.place))),
		Products:  leading(h.sectionCards("products", each(part(with.Products, n, size), h.productCard))),
		Producers: leading(h.sectionCards("producers", each(part(with.Producers, n, size), h.producerCard))),
		Pager:     h.termPager(t, n),
	}
	v.Tools = len(v.Centres.Cards)+len(v.Products.Cards)+len(v.Producers.Cards) > fewCards
	return v
}

func (h here) termHead(t *site.Term) TermHead {
	return TermHead{
		Cover:       h.termCover(t),
		Vocabulary:  string(t.Vocabulary),
		Title:       h.phrase(t.Name),
		Description: h.phrase(t.Description),
		Totals:      h.totals(tallies(h.site.CountWith(t))...),
	}
}

// termFrame makes the frame of page n of a term.
func (h here) termFrame(t *site.Term, n int) Frame {
	name := h.phrase(t.Name)
	has := h.enumerate(tallies(h.site.CountWith(t))...)
	return h.published(h.frame(outline{
		title:       h.paged(name.Text, n),
		description: h.word("format.description.term", name.Text, has),
		crumbs:      h.pagedCrumbs([]Crumb{h.sectionCrumb(string(t.Vocabulary))}, name, h.site.AddressOf(t), n),
		things:      h.users(t, n),
	}), false)
}

func (h here) termPager(t *site.Term, n int) Pager {
	return h.pager(h.site.AddressOf(t), n, h.pages(h.site.CountWith(t).Longest()))
}
