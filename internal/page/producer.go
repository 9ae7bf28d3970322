package page

import (
	"sentra/internal/site"
)

// Producer is one IKM of a centre.
type Producer struct {
	Frame
	Entry
	Centre   Link
	Regency  Link
	Province Link
	Founded  Date // Text "" where not known

	Products []Card // all of its own
	Siblings []Card // others of its centre, most alike first; twelve at most
	Related  []Card // of other centres; six at most
}

func producerPages(m *maker, add func(leaf)) {
	for _, p := range m.site.Producers {
		add(leaf{
			address: p.Address, file: p.File, entry: &p.Entry, dated: p.Keys.Verified,
			view: func(h here) any { return h.producerView(p) },
		})
	}
}

func (h here) producerView(p *site.Producer) Producer {
	k := p.Keys
	centre := h.entryLink(&p.Centre.Entry)
	v := Producer{
		Frame: h.entryFrame(&p.Entry, outline{
			within: []string{centre.Label.Text},
			crumbs: []Crumb{h.sectionCrumb("centres"), {Label: centre.Label, Href: centre.Href}},
			things: []any{h.producerThing(p)},
		}),
		Entry: h.entry(&p.Entry, entryKeys{
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
		}),
		Centre:   centre,
		Regency:  h.regionLink(p.Centre.Regency),
		Province: h.regionLink(p.Centre.Regency.Parent),
		Founded:  h.date(k.Founded),
		Products: each(p.Products, h.siblingCard),
		Siblings: each(fellows(p), h.memberCard),
		Related:  each(relatedProducers(p), h.producerCard),
	}
	v.KeyFacts = h.keyFacts(k.Figures, k.Ordering)
	return v
}
