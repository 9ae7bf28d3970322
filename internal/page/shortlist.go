package page

// Shortlist is the page of what somebody keeps, to compare it and to write to its makers. What is kept is in the
// browser alone, so the page itself is the same for all.
type Shortlist struct {
	Frame
	Title  string // "Pilihan saya"
	Finder Finder
	Search string // address of the page to find something on
}

var shortlistWords = []wordKey{
	{key: "value.section.shortlist"},
	{key: "format.description.shortlist", args: 1}, // site
}

func shortlistPages(m *maker, add func(leaf)) {
	add(leaf{address: section(m.site, "shortlist"), file: configFile, view: func(h here) any { return h.shortlistView() }})
}

func (h here) shortlistView() Shortlist {
	title := h.word("value.section.shortlist")
	return Shortlist{
		Frame: h.published(h.frame(outline{
			title:       title,
			description: h.word("format.description.shortlist", h.siteTitle()),
			crumbs:      []Crumb{{Label: Phrase{Text: title}}},
		}), false),
		Title:  title,
		Finder: h.finder(),
		Search: h.to(section(h.site, "search")),
	}
}
