package page

import (
	"sentra/internal/site"
)

// Regency is one regency or city with the centres inside it.
type Regency struct {
	Frame
	Profile
	Title    string
	Province Link
	Totals   []Total
	Centres  CardList
	Pager    Pager
}

func regencyPages(m *maker, add func(leaf)) {
	for _, province := range m.site.Provinces {
		for _, r := range m.site.Regencies(province) {
			m.addPages(m.site.RegionAddress(r), regionsFile, func() int { return m.site.CountIn(r).Centres }, add, func(h here, n int) any { return h.regencyView(r, n) })
		}
	}
}

func (h here) regencyView(r *site.Region, n int) Regency {
	in, count := h.site.In(r), h.site.CountIn(r)
	cards := h.centreCards(part(in.Centres, n, h.perPage()), h.noPlace)
	v := Regency{
		Frame:    h.regionFrame(r, n, cards, h.sectionCrumb("regions"), h.regionCrumb(r.Parent)),
		Title:    r.Title(h.lang),
		Province: h.regionLink(r.Parent),
		Totals:   h.totals(tallies(count)...),
		Centres:  narrowable(h.sectionCards("centres", cards)),
		Pager:    h.pager(h.site.RegionAddress(r), n, h.pages(count.Centres)),
	}
	if n == 1 {
		v.Profile = h.profile(r)
	}
	return v
}
