package page

import (
	"html/template"

	"sentra/internal/content"
	"sentra/internal/site"
)

// Centre is one production centre.
type Centre struct {
	Frame
	Title   Phrase
	Summary Phrase
	Status  string // "Beroperasi"; "" where not known
	Cover   Picture
	Gallery []Picture // the pictures after the cover

	Locality Phrase // village or district; Text "" where not known
	Address  Phrase // Text "" where not known
	Regency  Link
	Province Link
	Location Location

	KeyFacts   []KeyFact // newest figures, then minimum order and lead time; only what is known
	Categories []Link
	Techniques []Link
	Materials  []Link

	Body     template.HTML // the prose; "" where there is none
	BodyLang string        // "id" where the prose is not translated; else ""

	Products  []Card
	Producers []Phrase // names; they have no pages yet

	Facilities   FacilityTable
	Services     []Service
	Training     []Training // by date
	Recognitions []Recognition
	Figures      FigureTable
	Milestones   []Milestone // oldest first
	Ordering     []OrderTerm // what a buyer must know; none where nothing is known
	Channels     []Channel   // none where nobody agreed to publish one
	Sources      []Source
	Verified     Date   // when it was last checked against its sources; Text "" where not known
	Related      []Card // six at most
}

// Location is a point, and how far it can be trusted.
type Location struct {
	Lat, Lon  string // decimal degrees with a point, for data attributes: "-6.98"
	Text      string // "6,98° LS, 110,41° BT"
	Precision string // "perkiraan tingkat kecamatan"
}

// Service is help that a centre gives.
type Service struct {
	Name   Phrase
	Note   Phrase // Text "" where there is none
	Source Cite
}

func centrePages(m *maker, add func(leaf)) {
	for _, c := range m.site.Centres {
		add(leaf{address: c.Address, file: c.File, view: func(h here) any { return h.centreView(c) }})
	}
}

func (h here) centreView(c *site.Centre) Centre {
	k := c.Keys
	body, bodyLang := h.body(&c.Entry)
	cover, gallery := h.pictures(&c.Entry, k.Images)
	v := Centre{
		Frame:        h.entryFrame(&c.Entry, outline{crumbs: h.centreCrumbs(c)}),
		Title:        h.phrase(c.Title),
		Summary:      h.phrase(c.Summary),
		Cover:        cover,
		Gallery:      gallery,
		Locality:     h.original(k.Locality),
		Address:      h.original(k.Address),
		Regency:      h.regionLink(c.Regency),
		Province:     h.regionLink(c.Regency.Parent),
		Location:     h.location(k.Location),
		KeyFacts:     h.keyFacts(k),
		Categories:   each(c.Categories, h.termLink),
		Techniques:   each(c.Techniques, h.termLink),
		Materials:    each(c.Materials, h.termLink),
		Body:         body,
		BodyLang:     bodyLang,
		Products:     each(c.Products, h.siblingCard),
		Producers:    each(c.Producers, h.producerName),
		Facilities:   h.facilities(k.Facilities),
		Services:     each(k.Services, h.service),
		Training:     h.training(k.Training),
		Recognitions: each(k.Recognitions, h.recognition),
		Figures:      h.figureTable(k.Figures),
		Milestones:   h.milestones(k.Milestones),
		Ordering:     h.ordering(orderBlock{Ordering: k.Ordering}),
		Channels:     h.channels(k.Channels),
		Sources:      h.sources(k.Sources),
		Verified:     h.date(k.Verified),
		Related:      h.centreCards(relatedCentres(c), h.place),
	}
	if k.Status != "" {
		v.Status = h.word("value.status." + k.Status)
	}
	return v
}

// centreCrumbs leads to a centre through its province and regency.
func (h here) centreCrumbs(c *site.Centre) []Crumb {
	return []Crumb{
		h.sectionCrumb("centres"),
		h.regionCrumb(c.Regency.Parent),
		h.regionCrumb(c.Regency),
	}
}

func (h here) producerName(p *site.Producer) Phrase { return h.phrase(p.Title) }

func (h here) service(s content.Service) Service {
	return Service{
		Name:   h.name(content.Services, s.Type.Slug),
		Note:   h.phrase(s.Note),
		Source: cite(s.Source),
	}
}
