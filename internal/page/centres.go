package page

import (
	"sentra/internal/site"
)

// Centres is one page of the list of all centres.
type Centres struct {
	Frame
	Title string // "Sentra"
	Total string // "128 sentra"; "" where the directory is empty
	Cards []Card // none where the directory is empty
	Pager Pager
}

var centresWords = []wordKey{
	{key: "value.section.centres"},
	{key: "format.description.centres", args: 1}, // site
}

func centresPages(m *maker, add func(leaf)) {
	list := section(m.site, "centres")
	m.addPages(list, configFile, len(m.site.Centres), add, func(h here, n int) any { return h.centresView(list, n) })
}

func (h here) centresView(list site.Address, n int) Centres {
	centres := h.site.Centres
	title := h.word("value.section.centres")
	return Centres{
		Frame: h.published(h.frame(outline{
			title:       h.paged(title, n),
			description: h.word("format.description.centres", h.siteTitle()),
			crumbs:      h.pagedCrumbs(nil, Phrase{Text: title}, list, n),
		}), false),
		Title: title,
		Total: h.countOf("centres", len(centres)),
		Cards: h.centreCards(part(centres, n, h.perPage()), h.place),
		Pager: h.pager(list, n, h.pages(len(centres))),
	}
}
