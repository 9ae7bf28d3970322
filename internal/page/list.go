package page

import (
	"sentra/internal/site"
)

// List is one page of the list of all centres, of all products or of all
// producers.
type List struct {
	Frame
	Title   string // "Sentra"
	Total   string // "128 sentra"; "" where there is none
	Empty   string // says that there is none; "" where there is one
	Entries CardList
	Pager   Pager
}

// lists are the kinds of entries that are listed whole, by their section.
var lists = []catalogue{
	{
		key:   "centres",
		size:  func(s *site.Site) int { return len(s.Centres) },
		cards: func(h here, n int) []Card { return h.centreCards(part(h.site.Centres, n, h.perPage()), h.place) },
	},
	{
		key:   "products",
		size:  func(s *site.Site) int { return len(s.Products) },
		cards: func(h here, n int) []Card { return each(part(h.site.Products, n, h.perPage()), h.productCard) },
	},
	{
		key:   "producers",
		size:  func(s *site.Site) int { return len(s.Producers) },
		cards: func(h here, n int) []Card { return each(part(h.site.Producers, n, h.perPage()), h.producerCard) },
	},
}

type catalogue struct {
	key   string
	size  func(*site.Site) int
	cards func(h here, page int) []Card
}

var listWords = func() []wordKey {
	var words []wordKey
	for _, l := range lists {
		words = append(words, values("value", "section."+l.key, "list."+l.key, "none."+l.key)...)
		words = append(words, wordKey{key: "format.description." + l.key, args: 1}) // site
	}
	return words
}()

func listPages(m *maker, add func(leaf)) {
	for _, l := range lists {
		m.addPages(section(m.site, l.key), configFile, func() int { return l.size(m.site) }, add, func(h here, n int) any { return h.listView(l, n) })
	}
}

func (h here) listView(l catalogue, n int) List {
	list, size := section(h.site, l.key), l.size(h.site)
	title := h.word("value.section." + l.key)
	cards := l.cards(h, n)
	v := List{
		Frame: h.published(h.frame(outline{
			title:       h.paged(title, n),
			description: h.word("format.description."+l.key, h.siteTitle()),
			crumbs:      h.pagedCrumbs(nil, Phrase{Text: title}, list, n),
			things:      h.listed(title, size, n, each(cards, cardLink)),
		}), false),
		Title:   title,
		Total:   h.countOf(l.key, size),
		Entries: narrowable(h.cardList(l.key, h.word("value.list."+l.key), cards)),
		Pager:   h.pager(list, n, h.pages(size)),
	}
	if size == 0 {
		v.Empty = h.word("value.none." + l.key)
	}
	return v
}
