package page

// Regions is the list of all provinces.
type Regions struct {
	Frame
	Title   string // "Wilayah"
	Totals  []Total
	Islands []Island
}

var regionsWords = []wordKey{
	{key: "value.section.regions"},
	{key: "format.description.regions", args: 1}, // site
}

func regionsPages(m *maker, add func(leaf)) {
	add(leaf{address: section(m.site, "regions"), file: configFile, view: func(h here) any { return h.regionsView() }})
}

func (h here) regionsView() Regions {
	title := h.word("value.section.regions")
	return Regions{
		Frame: h.published(h.frame(outline{
			title:       title,
			description: h.word("format.description.regions", h.siteTitle()),
			crumbs:      []Crumb{{Label: Phrase{Text: title}}},
		}), false),
		Title:   title,
		Totals:  h.siteTotals(),
		Islands: h.islands(),
	}
}
