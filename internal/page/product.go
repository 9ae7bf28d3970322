package page

import (
	"sentra/internal/content"
	"sentra/internal/search"
	"sentra/internal/site"
)

// Product is one product of a centre.
type Product struct {
	Frame
	Entry
	Producer Link // without Href where hidden; Label.Text "" where the product is the centre's own

	Price        Price
	Availability string // "siap kirim"; "" where not known
	Sizes        []string
	Colours      []Colour
	Care         Phrase // Text "" where not said
	HSCode       string // "" where not known

	Siblings CardList // others of its centre, most alike first; twelve at most
	Related  CardList // of other centres; six at most
}

// Price is what a product costs.
type Price struct {
	Text string // "Rp 100.000–150.000 per potong"; "" where not known
	AsOf string // "2026"
}

// Colour is a colour a product comes in.
type Colour struct {
	Name Phrase
	Hex  string // "#23407a"; "" where the taxonomy has none
}

func productPages(_ *maker, c *site.Centre, add func(leaf)) {
	for _, p := range c.Products {
		add(leaf{
			address: p.Address, file: p.File, entry: &p.Entry, dated: p.Keys.Verified,
			view: func(h here) any { return h.productView(p) },
		})
	}
}

func (h here) productView(p *site.Product) Product {
	k := p.Keys
	place := h.placeBelow(p.Centre, h.word("value.place.product"))
	entry := h.entry(&p.Entry, entryKeys{
		categories:   []*site.Term{p.Category},
		techniques:   p.Techniques, // its own alone: a centre's need not apply
		materials:    p.Materials,
		images:       k.Images,
		recognitions: k.Recognitions,
		ordering:     h.orderBlocks(p),
		contact:      h.productContact(p),
		sources:      k.Sources,
		verified:     k.Verified,
	})
	v := Product{
		Frame: h.entryFrame(&p.Entry, outline{
			cover:  entry.Cover,
			within: []string{place.Centre.Label.Text},
			crumbs: []Crumb{h.sectionCrumb("centres"), Crumb(place.Centre)},
			things: []any{h.productThing(p)},
		}),
		Entry:    entry,
		Price:    h.price(k.Price),
		Sizes:    k.Sizes,
		Colours:  h.colours(k.Colours),
		Care:     h.phrase(p.Care),
		HSCode:   k.HSCode,
		Siblings: h.cardList("siblings", h.word("value.siblings.products"), each(siblings(p), h.siblingCard)),
		Related:  h.cardList("related", h.word("value.related.products"), each(relatedProducts(h.site, p), h.productCard)),
	}
	v.Buying = h.buying(trade{Entry: &p.Entry, key: search.Key(p), contact: v.Contact, ordering: h.orderBlocks(p), price: k.Price, priced: true})
	v.Place = place
	v.Caution = h.cautionBelow(p.Centre)
	if p.Producer != nil {
		v.Producer = h.entryLink(&p.Producer.Entry)
	}
	if k.Availability != "" {
		v.Availability = h.word("value.availability." + k.Availability)
	}
	return v
}

// price writes what a product costs.
func (h here) price(p *content.Price) Price {
	if p == nil {
		return Price{}
	}
	text := h.rupiah(p.Min, p.Max)
	if unit := h.unit(p.Per.Slug, content.Range{Min: 1, Max: 1}); unit != "" {
		text += " " + h.word("format.per-unit", unit)
	}
	return Price{Text: text, AsOf: h.dateText(p.AsOf)}
}

func (h here) colours(colours []content.Ref) []Colour {
	var list []Colour
	for _, c := range colours {
		if t := h.site.Term(content.Colours, c.Slug); t != nil {
			list = append(list, Colour{Name: h.phrase(t.Name), Hex: t.Hex})
		}
	}
	return list
}
