package page

import (
	"cmp"
	"maps"
	"slices"

	"sentra/internal/content"
	"sentra/internal/site"
)

// Home is the first page of a language.
type Home struct {
	Frame
	Title                                                string      // the site's
	Summary                                              Phrase      // the site's, one sentence
	Totals                                               []Total     // centres, products, provinces with centres; none where the directory is empty
	Techniques                                           []TermCount // the most used ones, most first
	Categories                                           []TermCount // the most used ones, most first
	AllTechniques, AllCategories, AllCentres, AllRegions string      // addresses
	Newest                                               []Card      // the centres last opened; six at most
	Islands                                              []Island    // every province
}

const (
	newestOnHome = 6
	termsOnHome  = 12
)

func homePages(m *maker, add func(leaf)) {
	add(leaf{address: m.home, file: configFile, view: func(h here) any { return h.homeView() }})
}

func (h here) homeView() Home {
	title := h.siteTitle()
	summary := h.phrase(h.site.Config.Summary)
	return Home{
		Frame:         h.published(h.frame(outline{title: title, description: summary.Text}), false),
		Title:         title,
		Summary:       summary,
		Totals:        h.siteTotals(),
		Techniques:    h.crafts(content.Techniques),
		Categories:    h.crafts(content.Categories),
		AllCentres:    h.to(section(h.site, "centres")),
		AllTechniques: h.to(h.site.Taxonomy(content.Techniques).Address),
		AllCategories: h.to(h.site.Taxonomy(content.Categories).Address),
		AllRegions:    h.to(section(h.site, "regions")),
		Newest:        h.centreCards(lastOpened(h.site.Centres)),
		Islands:       h.islands(),
	}
}

// siteTotals says what the whole directory has.
func (h here) siteTotals() []Total {
	provinces := 0
	for _, p := range h.site.Provinces {
		if len(p.Centres) > 0 {
			provinces++
		}
	}
	return h.totals(append(tallies(h.site.Centres, h.site.Products), tally{"provinces", provinces})...)
}

// crafts counts the most used terms of a vocabulary.
func (h here) crafts(v content.Vocabulary) []TermCount {
	terms := mostUsed(h.site.Taxonomy(v).Terms)
	var list []TermCount
	for _, t := range terms[:min(len(terms), termsOnHome)] {
		list = append(list, h.termCount(t))
	}
	return list
}

// lastOpened returns the centres opened last, newest first and equal ones by
// slug. Those of which no opening is known are left out.
func lastOpened(centres []*site.Centre) []*site.Centre {
	dates := make(map[*site.Centre]content.Date)
	for _, c := range centres {
		if d := opened(c.Keys.Milestones); !d.IsZero() {
			dates[c] = d
		}
	}
	sorted := slices.SortedFunc(maps.Keys(dates), func(a, b *site.Centre) int {
		return cmp.Or(chronological(dates[b], dates[a]), cmp.Compare(a.Slug, b.Slug))
	})
	return sorted[:min(len(sorted), newestOnHome)]
}

// opened returns when a centre was last inaugurated, else when it began to
// operate, else when it was founded.
func opened(milestones []content.Milestone) content.Date {
	for _, kind := range []string{"inaugurated", "operating", "founded"} {
		var last content.Date
		for _, m := range milestones {
			if m.Kind == kind && chronological(m.When, last) > 0 {
				last = m.When
			}
		}
		if !last.IsZero() {
			return last
		}
	}
	return content.Date{}
}
