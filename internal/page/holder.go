package page

import (
	"strconv"

	"sentra/internal/content"
	"sentra/internal/site"
)

// Holder is an entry in the table of those that have one thing: a facility, a
// service, a recognition.
type Holder struct {
	Name   Link
	Centre Link   // of a product or a producer; Label.Text "" for centres
	Place  string // "Kota Bandung, Jawa Barat"

	Caution string // "sedang dibangun": the centre's status, as on a card; "" where nothing is in the way

	Province string // "Jawa Barat": to narrow a table by
	Source   Link   // who says so, leading to where the entry's page tells it
}

func (h here) centreHolder(c *site.Centre, source content.SourceIndex) Holder {
	return Holder{
		Name:  h.entryLink(&c.Entry),
		Place: h.place(c.Regency),

		Caution:  h.caution(c),
		Province: c.Regency.Parent.Title(h.lang),
		Source:   h.sourceLink(&c.Entry, c.Keys.Sources, source),
	}
}

func (h here) producerHolder(p *site.Producer, source content.SourceIndex) Holder {
	return Holder{
		Name:   h.entryLink(&p.Entry),
		Centre: h.entryLink(&p.Centre.Entry),
		Place:  h.place(p.Centre.Regency),

		Caution: h.caution(p.Centre),
		Source:  h.sourceLink(&p.Entry, p.Keys.Sources, source),
	}
}

func (h here) productHolder(p *site.Product, source content.SourceIndex) Holder {
	return Holder{
		Name:   h.entryLink(&p.Entry),
		Centre: h.entryLink(&p.Centre.Entry),
		Place:  h.place(p.Centre.Regency),

		Caution: h.caution(p.Centre),
		Source:  h.sourceLink(&p.Entry, p.Keys.Sources, source),
	}
}

// sourceLink names one of an entry's sources on a page that is not the entry's.
func (h here) sourceLink(e *site.Entry, sources []content.Source, cited content.SourceIndex) Link {
	if cited.N < 1 || cited.N > len(sources) {
		return Link{}
	}
	s := sources[cited.N-1]
	label := s.Publisher
	if date := h.dateText(s.Date); date != "" {
		label += ", " + date
	}
	return Link{Label: Phrase{Text: label}, Href: h.to(e.Address) + "#" + sourceID(strconv.Itoa(cited.N))}
}
