package page

import (
	"sentra/internal/content"
	"sentra/internal/site"
)

// Taxonomy is the list of one vocabulary's terms that entries use.
type Taxonomy struct {
	Frame
	Vocabulary string      // its section's key: categories, facilities …
	Title      string      // "Teknik"
	Terms      []TermCount // none where no entry uses any
	Calendar   string      // of services: address of all centres' courses; else ""
}

// browsed lists the vocabularies whose terms have pages.
var browsed = []content.Vocabulary{
	content.Categories, content.Techniques, content.Materials,
	content.Facilities, content.Services, content.Recognitions,
}

var taxonomyWords = func() []wordKey {
	var words []wordKey
	for _, v := range browsed {
		words = append(words,
			wordKey{key: "value.section." + string(v)},
			wordKey{key: "format.description." + string(v), args: 1}) // site
	}
	return words
}()

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
		if h.site.CountWith(term) != (site.Counts{}) {
			v.Terms = append(v.Terms, h.termCount(term))
		}
	}
	if t.Vocabulary == content.Services {
		v.Calendar = h.to(section(h.site, "training"))
	}
	return v
}
