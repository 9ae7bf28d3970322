package page

import (
	"cmp"
	"slices"

	"sentra/internal/content"
	"sentra/internal/site"
)

// Home is the first page of a language.
type Home struct {
	Frame
	Summary    Phrase // the site's, one sentence
	Search     SearchBox
	Quilt      Quilt
	Needs      []Need      // what people come with, and where it leads
	Totals     []Total     // centres, products, producers, provinces with centres; none where the directory is empty
	Techniques []TermCount // the most used ones, most first
	Categories []TermCount // the most used ones, most first
	Facilities []TermCount // likewise
	Newest     []Card      // the centres last opened, with when; six at most
	News       []NewsItem  // the newest; three at most
	Drawn      DrawnMap    // of all centres
	Islands    []Island    // every province

	AllCentres, AllTechniques, AllCategories, AllRegions, AllNews string // addresses
	AllFacilities, AllServices, AllRecognitions                   string // "" where nothing is known of any
	AllProducts, AllProducers                                     string // "" where there is none
	Statistics                                                    string
}

// SearchBox leads to the search page.
type SearchBox struct {
	Action, Button string
}

// Quilt is the motifs of what is made most, as pieces of one cloth. It says nothing that stands not elsewhere.
type Quilt struct {
	Tiles []Picture // quiltTiles of them, or none
}

// Need is what somebody comes with.
type Need struct {
	Title, Text, Href string
}

var homeWords = append(
	values("value.need", "order", "machine", "learn"),
	values("value.need-text", "order", "machine", "learn")...,
)

const (
	newestOnHome = 8
	termsOnHome  = 12
	quiltTiles   = 6
)

func homePages(m *maker, add func(leaf)) {
	add(leaf{address: m.home, file: configFile, view: func(h here) any { return h.homeView() }})
}

func (h here) homeView() Home {
	title := h.siteTitle()
	summary := h.phrase(h.site.Config.Summary)
	v := Home{
		Frame:         h.published(h.frame(outline{title: title, description: summary.Text, things: h.siteThings()}), false),
		Search:        h.searchBox(),
		Needs:         h.needs(),
		Summary:       summary,
		Totals:        h.siteTotals(),
		Techniques:    h.crafts(content.Techniques),
		Categories:    h.crafts(content.Categories),
		Facilities:    h.crafts(content.Facilities),
		AllCentres:    h.to(section(h.site, "centres")),
		AllTechniques: h.to(h.site.Taxonomy(content.Techniques).Address),
		AllCategories: h.to(h.site.Taxonomy(content.Categories).Address),
		AllRegions:    h.to(section(h.site, "regions")),
		AllNews:       h.to(section(h.site, "news")),
		Newest:        h.newestCards(),
		News:          h.newsItems(h.site.News),
		Drawn:         h.drawMap(h.word("format.map.country", h.countOf("centres", len(h.site.Centres))), h.site.Centres, wholeMap()),
		Islands:       h.islands(),
	}
	v.Quilt = quilt(slices.Concat(v.Techniques, v.Categories))
	v.Statistics = h.to(section(h.site, "statistics"))
	v.AllFacilities = h.usedTaxonomy(content.Facilities)
	v.AllServices = h.usedTaxonomy(content.Services)
	v.AllRecognitions = h.usedTaxonomy(content.Recognitions)
	if len(h.site.Products) > 0 {
		v.AllProducts = h.to(section(h.site, "products"))
	}
	if len(h.site.Producers) > 0 {
		v.AllProducers = h.to(section(h.site, "producers"))
	}
	return v
}

// quilt takes the motifs of the first terms, each family once.
func quilt(terms []TermCount) Quilt {
	var tiles []Picture
	var seen []string
	for _, t := range terms {
		family := familyOf(t.Cover.Tile)
		if family == "" || slices.Contains(seen, family) || len(tiles) == quiltTiles {
			continue
		}
		seen = append(seen, family)
		tiles = append(tiles, t.Cover.Picture)
	}
	if len(tiles) < quiltTiles {
		return Quilt{}
	}
	return Quilt{tiles}
}

func (h here) searchBox() SearchBox {
	return SearchBox{Action: h.to(section(h.site, "search")), Button: h.word("value.section.search")}
}

// needs lists what people come with. Each leads to the page to go on from.
func (h here) needs() []Need {
	need := func(key, href string) Need {
		return Need{Title: h.word("value.need." + key), Text: h.word("value.need-text." + key), Href: href}
	}
	return []Need{
		need("order", h.to(section(h.site, "search"))),
		need("machine", h.to(h.site.Taxonomy(content.Facilities).Address)),
		need("learn", h.to(section(h.site, "training"))),
	}
}

// siteTotals says what the whole directory has.
func (h here) siteTotals() []Total {
	provinces := 0
	for _, p := range h.site.Provinces {
		if h.site.CountIn(p).Centres > 0 {
			provinces++
		}
	}
	return h.totals(append(tallies(h.site.Count()), tally{"provinces", provinces})...)
}

// crafts counts the most used terms of a vocabulary.
func (h here) crafts(v content.Vocabulary) []TermCount {
	terms := mostUsed(h.site.Taxonomy(v).Terms, h.site.CountWith)
	return each(terms[:min(len(terms), termsOnHome)], h.termCount)
}

// usedTaxonomy leads to the list of a vocabulary's terms, unless no entry uses
// any.
func (h here) usedTaxonomy(v content.Vocabulary) string {
	t := h.site.Taxonomy(v)
	if len(mostUsed(t.Terms, h.site.CountWith)) == 0 {
		return ""
	}
	return h.to(t.Address)
}

// newestCards makes the cards of the centres opened last, which say when.
func (h here) newestCards() []Card {
	var cards []Card
	for _, c := range lastOpened(h.site.Centres) {
		card := h.centreCard(c, h.place)
		m := opening(c.Keys.Milestones)
		card.Facts = []Fact{{Label: Phrase{Text: h.word("value.milestone." + m.Kind)}, Value: h.dateText(m.When)}}
		cards = append(cards, card)
	}
	return h.quilted(cards)
}

// lastOpened returns the centres opened last, newest first and equal ones by
// slug. Those of which no opening is known are left out.
func lastOpened(centres []*site.Centre) []*site.Centre {
	type opened struct {
		*site.Centre
		when content.Date
	}
	newestFirst := func(a, b opened) int {
		return cmp.Or(content.Chronological(b.when, a.when), cmp.Compare(a.Slug, b.Slug))
	}
	var last []opened
	for _, c := range centres {
		o := opened{c, opening(c.Keys.Milestones).When}
		at, _ := slices.BinarySearchFunc(last, o, newestFirst)
		if o.when.IsZero() || at == newestOnHome {
			continue
		}
		last = slices.Insert(last[:min(len(last), newestOnHome-1)], at, o)
	}
	return each(last, func(o opened) *site.Centre { return o.Centre })
}

// opening returns a centre's last inauguration, else the last time it began to
// operate, else was founded: the zero milestone where none of them is known.
func opening(milestones []content.Milestone) content.Milestone {
	for _, kind := range []string{"inaugurated", "operating", "founded"} {
		var last content.Milestone
		for i := range milestones {
			if m := &milestones[i]; m.Kind == kind && content.Chronological(m.When, last.When) > 0 {
				last = *m
			}
		}
		if !last.When.IsZero() {
			return last
		}
	}
	return content.Milestone{}
}
