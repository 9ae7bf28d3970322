package page

import (
	"sentra/internal/content"
	"sentra/internal/site"
)

// FacilityTerm is one kind of facility with the centres that have it.
type FacilityTerm struct {
	Frame
	TermHead
	Table   FacilityTable
	Origins string // places to measure distances from: "Aceh (Banda Aceh)=5.55,95.32|…"
	Pager   Pager
}

func facilityPages(m *maker, add func(leaf)) {
	m.addTerms(content.Facilities, add, func(h here, t *site.Term, n int) any { return h.facilityTermView(t, n) })
}

func (h here) facilityTermView(t *site.Term, n int) FacilityTerm {
	var rows []Facility
	for _, c := range part(h.site.With(t).Centres, n, h.perPage()) {
		for i := range c.Keys.Facilities {
			if f := &c.Keys.Facilities[i]; f.Type.Slug == t.Slug {
				row := h.facility(f)
				row.Name, row.Source = Link{}, Cite{} // the page's title says it, and another page has the sources
				row.Holder = h.centreHolder(c, f.Source)
				row.Point = point(c.Keys.Location.Lat, c.Keys.Location.Lon)
				row.Ask = h.useChannel(c, h.phrase(t.Name).Text)
				rows = append(rows, row)
			}
		}
	}
	table := facilityTable(rows)
	table.ByCentre = true
	return FacilityTerm{
		Frame:    h.termFrame(t, n),
		TermHead: h.termHead(t),
		Table:    table,
		Origins:  h.origins(),
		Pager:    h.termPager(t, n),
	}
}
