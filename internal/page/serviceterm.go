package page

import (
	"sentra/internal/content"
	"sentra/internal/site"
)

// ServiceTerm is one kind of service with the centres that give it.
type ServiceTerm struct {
	Frame
	TermHead
	Rows    []ServiceUse
	HasNote bool // whether the column holds anything
	Pager   Pager

	Facilities string // address of all facilities: rooms and machines to share are listed there; "" where none is
}

// ServiceUse is a centre that gives a service.
type ServiceUse struct {
	Holder Holder
	Note   Phrase // Text "" where there is none
}

func servicePages(m *maker, add func(leaf)) {
	m.addTerms(content.Services, add, func(h here, t *site.Term, n int) any { return h.serviceTermView(t, n) })
}

func (h here) serviceTermView(t *site.Term, n int) ServiceTerm {
	v := ServiceTerm{
		Frame:    h.termFrame(t, n),
		TermHead: h.termHead(t),
		Pager:    h.termPager(t, n),

		Facilities: h.usedTaxonomy(content.Facilities),
	}
	for _, c := range part(h.site.With(t).Centres, n, h.perPage()) {
		for _, s := range c.Keys.Services {
			if s.Type.Slug == t.Slug {
				row := ServiceUse{Holder: h.centreHolder(c, s.Source), Note: h.phrase(s.Note)}
				v.HasNote = v.HasNote || row.Note.Text != ""
				v.Rows = append(v.Rows, row)
			}
		}
	}
	return v
}
