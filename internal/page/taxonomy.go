package page

import (
	"sentra/internal/content"
	"sentra/internal/site"
)

// Taxonomy is the list of one vocabulary's terms that entries use.
type Taxonomy struct {
	Frame
	Vocabulary string      // categories, techniques or materials
	Title      string      // "Teknik"
	Terms      []TermCount // none where no entry uses any
}

// browsed lists the vocabularies whose terms have pages.
var browsed = []content.Vocabulary{content.Categories, content.Techniques, content.Materials}

var taxonomyWords = []wordKey{
	{key: "value.section.categories"},
	{key: "value.section.techniques"},
	{key: "value.section.materials"},
	{key: "format.description.categories", args: 1}, // site
	{key: "format.description.techniques", args: 1},
	{key: "format.description.materials", args: 1},
}

func taxonomyPages(m *maker, add func(leaf)) {
	for _, v := range browsed {
		t := m.site.Taxonomy(v)
		add(leaf{address: t.Address, file: t.File, view: func(h here) any { return h.taxonomyView(t) }})
	}
}

func (h here) taxonomyView(t *site.Taxonomy) Taxonomy {
	key := string(t.Vocabulary)
	title := h.word("value.section." + key)
	v := Taxonomy{
		Frame: h.published(h.frame(outline{
			title:       title,
			description: h.word("format.description."+key, h.siteTitle()),
			crumbs:      []Crumb{{Label: Phrase{Text: title}}},
		}), false),
		Vocabulary: key,
		Title:      title,
	}
	for _, term := range t.Terms {
		if term.Address != (site.Address{}) {
			v.Terms = append(v.Terms, h.termCount(term))
		}
	}
	return v
}
