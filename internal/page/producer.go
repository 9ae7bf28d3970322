package page

import (
	"sentra/internal/search"
	"sentra/internal/site"
)

// Producer is one IKM of a centre.
type Producer struct {
	Frame
	Entry
	Founded Date // Text "" where not known

	Products CardList // all of its own
	Siblings CardList // others of its centre, most alike first; twelve at most
	Related  CardList // of other centres; six at most
}

func producerPages(_ *maker, c *site.Centre, add func(leaf)) {
	for _, p := range c.Producers {
		add(leaf{
			address: p.Address, file: p.File, entry: &p.Entry, dated: p.Keys.Verified,
			view: func(h here) any { return h.producerView(p) },
		})
	}
}

func (h here) producerView(p *site.Producer) Producer {
	k := p.Keys
	place := h.placeBelow(p.Centre, h.word("value.place.producer"))
	entry := h.entry(&p.Entry, entryKeys{
		categories:   p.Categories,
		techniques:   p.Techniques,
		materials:    p.Materials,
		images:       k.Images,
		recognitions: k.Recognitions,
		figures:      k.Figures,
		counting:     "producer",
		milestones:   k.Milestones,
		ordering:     h.producerBlocks(p),
		contact:      h.producerContact(p),
		sources:      k.Sources,
		verified:     k.Verified,
	})
	v := Producer{
		Frame: h.entryFrame(&p.Entry, outline{
			cover:  entry.Cover,
			within: []string{place.Centre.Label.Text},
			crumbs: []Crumb{h.sectionCrumb("centres"), Crumb(place.Centre)},
			things: []any{h.producerThing(p)},
		}),
		Entry:    entry,
		Founded:  h.date(k.Founded),
		Products: h.shortened(h.sectionCards("products", each(varied(p.Products), h.siblingCard))),
		Siblings: h.cardList("siblings", h.word("value.siblings.producers"), each(fellows(p), h.memberCard)),
		Related:  h.cardList("related", h.word("value.related.producers"), each(relatedProducers(h.site, p), h.producerCard)),
	}
	v.Buying = h.buying(trade{Entry: &p.Entry, key: search.Key(p), contact: v.Contact, ordering: h.producerBlocks(p)})
	v.Place = place
	v.Caution = h.cautionBelow(p.Centre)
	v.KeyFacts = h.keyFacts(k.Figures, k.Ordering)
	return v
}
