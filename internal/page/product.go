package page

import (
	"html/template"

	"sentra/internal/content"
	"sentra/internal/site"
)

// Product is one product of a centre.
type Product struct {
	Frame
	Title    Phrase
	Summary  Phrase
	Cover    Picture
	Gallery  []Picture // the pictures after the cover
	Centre   Link
	Regency  Link
	Province Link
	Producer Phrase // a name, hidden or not; Text "" where the product is the centre's own

	Category   Link
	Techniques []Link // its own alone: a centre's need not apply
	Materials  []Link

	Price        Price
	Ordering     []OrderTerm // its own, then its producer's, then its centre's, key by key
	Availability string      // "siap kirim"; "" where not known
	Sizes        []string
	Colours      []Colour
	Care         Phrase // Text "" where not said
	HSCode       string // "" where not known

	Body     template.HTML // the prose; "" where there is none
	BodyLang string        // "id" where the prose is not translated; else ""

	Recognitions []Recognition
	Sources      []Source
	Verified     Date   // Text "" where not known
	Siblings     []Card // others of its centre, most alike first; twelve at most
	Related      []Card // of other centres; six at most
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

func productPages(m *maker, add func(leaf)) {
	for _, p := range m.site.Products {
		add(leaf{address: p.Address, file: p.File, view: func(h here) any { return h.productView(p) }})
	}
}

func (h here) productView(p *site.Product) Product {
	k := p.Keys
	centre := h.entryLink(&p.Centre.Entry)
	body, bodyLang := h.body(&p.Entry)
	cover, gallery := h.pictures(&p.Entry, k.Images)
	v := Product{
		Frame: h.entryFrame(&p.Entry, outline{
			within: []string{centre.Label.Text},
			crumbs: []Crumb{h.sectionCrumb("centres"), {Label: centre.Label, Href: centre.Href}},
		}),
		Title:        h.phrase(p.Title),
		Summary:      h.phrase(p.Summary),
		Cover:        cover,
		Gallery:      gallery,
		Centre:       centre,
		Regency:      h.regionLink(p.Centre.Regency),
		Province:     h.regionLink(p.Centre.Regency.Parent),
		Category:     h.termLink(p.Category),
		Techniques:   each(p.Techniques, h.termLink),
		Materials:    each(p.Materials, h.termLink),
		Price:        h.price(k.Price),
		Ordering:     h.ordering(h.orderBlocks(p)...),
		Sizes:        k.Sizes,
		Colours:      h.colours(k.Colours),
		Care:         h.phrase(p.Care),
		HSCode:       k.HSCode,
		Body:         body,
		BodyLang:     bodyLang,
		Recognitions: each(k.Recognitions, h.recognition),
		Sources:      h.sources(k.Sources),
		Verified:     h.date(k.Verified),
		Siblings:     each(siblings(p), h.siblingCard),
		Related:      each(relatedProducts(p), h.productCard),
	}
	if p.Producer != nil {
		v.Producer = h.producerName(p.Producer)
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
