package page

import (
	"slices"

	"sentra/internal/content"
	"sentra/internal/motif"
	"sentra/internal/site"
)

// Design is the page that shows what pages are made of: the tokens of the style sheet, the motifs, and each component as the
// site's own entries fill it. Only a fictional site has it: it is for those who change the look, not for buyers.
type Design struct {
	Frame
	EntryHead EntryHead
	Tokens    []TokenScale
	Motifs    []MotifFamily

	Centre       Centre // the one that tells most
	Bare         Centre // the one that tells least
	Product      Product
	Home         Home
	Term         TermCount
	Months       []Month // the first that has a course, or none
	Recognitions []RecognitionTable
	Sums         SumTable
	Counts       CountTable
	Maps         []CraftMap
	Places       []PlaceEntry
	Near         []NearFacility
	News         []NewsItem
	Pager        Pager // in the middle of a list
}

// TokenScale is tokens of one kind, each shown as what it is for.
type TokenScale struct {
	ID    string // anchor of its heading: "colours"
	Title string
	Kind  string   // colour, size, space or corner: how the template shows it
	Names []string // of custom properties, without the dashes: "indigo"
}

// MotifFamily is a motif in each of its palettes.
type MotifFamily struct {
	Name  string // "kawung"
	Tiles []Cover
}

// designTokens are the tokens that a page may choose among; the others are measures of single components.
var designTokens = []struct {
	kind  string
	names []string
}{
	{"colour", []string{
		"paper", "card", "sunk", "line", "ink", "muted", "indigo", "on-indigo", "soga", "morinda", "leaf", "kunyit", "kunyit-ink",
	}},
	{"size", []string{"text-s", "text-m", "text-l", "text-xl", "text-xxl", "text-hero"}},
	{"space", []string{"space-1", "space-2", "space-3", "space-4", "space-5", "space-6", "space-7"}},
	{"corner", []string{"corner", "petal"}},
}

var designWords = append(
	values("value.design", "title", "lead", "colour", "size", "space", "corner"),
	wordKey{key: "format.description.design", args: 1}, // site
)

// shownOfMany is how many of a long list's parts are enough to see what it looks like.
const shownOfMany = 3

// hasDesign reports whether the site shows what it is made of.
func (m *maker) hasDesign() bool { return m.site.Config.Fictional && len(m.site.Centres) > 0 }

func designPages(m *maker, add func(leaf)) {
	if m.hasDesign() {
		add(leaf{address: section(m.site, "design"), file: configFile, view: func(h here) any { return h.designView() }})
	}
}

func (h here) designView() Design {
	title, lead := Phrase{Text: h.word("value.design.title")}, Phrase{Text: h.word("value.design.lead")}
	most, least := h.fullest(), h.barest()
	statistics := h.statisticsView()
	v := Design{
		Frame: h.published(h.frame(outline{
			title:       title.Text,
			description: h.word("format.description.design", h.siteTitle()),
			crumbs:      []Crumb{{Label: title}},
		}), false),
		EntryHead: EntryHead{Title: title, Summary: lead},
		Tokens:    h.tokenScales(),
		Motifs:    each(motif.Families(), h.motifFamily),
		Centre:    h.centreView(most),
		Bare:      h.centreView(least),
		Home:      h.homeView(),
		Sums:      statistics.Sums,
		Counts:    statistics.Counts[0],
		Maps:      firstOf(statistics.Maps),
		Places:    []PlaceEntry{h.placeEntry(most), h.placeEntry(least)},
		News:      firstOf(h.newsItems(h.site.News)),
		Pager:     samplePager(h.pager(section(h.site, "centres"), 5, 9)),
	}
	for _, p := range h.site.Provinces {
		if v.Near = firstOf(h.nearby(p).Facilities); len(v.Near) > 0 {
			break
		}
	}
	v.Months = h.monthWithCourse()
	if len(most.Products) > 0 {
		v.Product = h.productView(most.Products[0])
	}
	if len(v.Home.Techniques) > 0 {
		v.Term = v.Home.Techniques[0]
	}
	for _, t := range h.site.Taxonomy(content.Recognitions).Terms {
		if tables := h.recognitionTermView(t, 1).Tables; len(tables) > 0 {
			v.Recognitions = tables[:1]
			break
		}
	}
	return v
}

// samplePager leads nowhere: no list of the site needs be so long.
func samplePager(p Pager) Pager {
	const here = "#controls"
	p.Prev, p.Next = here, here
	for i := range p.Items {
		if p.Items[i].Href != "" {
			p.Items[i].Href = here
		}
	}
	return p
}

// firstOf is the beginning of a long list.
func firstOf[T any](list []T) []T { return list[:min(len(list), shownOfMany)] }

// fullest returns the centre that uses most of what a centre may tell, the first of several.
func (h here) fullest() *site.Centre {
	return slices.MaxFunc(h.site.Centres, func(a, b *site.Centre) int { return kindsTold(a) - kindsTold(b) })
}

// barest returns the centre that uses least of it.
func (h here) barest() *site.Centre {
	return slices.MinFunc(h.site.Centres, func(a, b *site.Centre) int { return kindsTold(a) - kindsTold(b) })
}

// kindsTold counts of how many kinds of things a centre tells.
func kindsTold(c *site.Centre) int {
	k, n := c.Keys, 0
	for _, has := range []bool{
		len(c.Products) > 0, len(c.Producers) > 0, len(k.Images) > 0, len(k.Facilities) > 0, len(k.Services) > 0, len(k.Training) > 0,
		len(k.Recognitions) > 0, len(k.Figures) > 0, len(k.Milestones) > 0, k.Ordering != nil, len(k.Channels) > 0, k.Address != "",
	} {
		if has {
			n++
		}
	}
	return n
}

func (h here) tokenScales() []TokenScale {
	var scales []TokenScale
	for _, t := range designTokens {
		scales = append(scales, TokenScale{ID: "tokens-" + t.kind, Title: h.word("value.design." + t.kind), Kind: t.kind, Names: t.names})
	}
	return scales
}

func (h here) motifFamily(family string) MotifFamily {
	return MotifFamily{Name: family, Tiles: each(motif.Palettes(family), func(palette string) Cover {
		return h.tile(motif.Tile{Family: family, Palette: palette})
	})}
}

// monthWithCourse is the first month of the calendar.
func (h here) monthWithCourse() []Month {
	months := h.calendarView(section(h.site, "training"), h.courses(), 1).Months
	return months[:min(len(months), 1)]
}
