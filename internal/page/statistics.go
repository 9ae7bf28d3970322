package page

import (
	"strings"

	"sentra/internal/content"
	"sentra/internal/site"
)

// Statistics is what the whole directory has, counted and added up.
type Statistics struct {
	Frame
	Title      string // "Statistik"
	Totals     []Total
	Cautions   string         // "2 masih direncanakan dan 1 sudah tutup"; "" where none is
	Sums       SumTable       // by kind of figure
	ByProvince []ProvinceSums // each kind of figure by province
	Maps       []CraftMap     // where the techniques that most centres use are at home
	Counts     []CountTable   // by category, technique, material, island group and province
	Data       string         // address of every figure and entry as files
}

// ProvinceSums is one kind of figure, added up in each province that reports it.
type ProvinceSums struct {
	ID    string // anchor of the heading
	Kind  Phrase
	Table SumTable
}

// CountTable is how many entries the directory has by one thing.
type CountTable struct {
	ID    string // anchor of the heading: "categories"
	Title string // "Menurut kategori"
	By    string // what a row is: "Kategori"
	Rows  []Count
}

// CraftMap is where one technique is at home.
type CraftMap struct {
	Name    Link
	Centres string // "24 sentra"
	Drawn   DrawnMap
}

// Count is how many entries the directory has of one thing: "0" where there is
// none.
type Count struct {
	Name              Link
	Centres, Products string
	Bar               Bar // of the centres
}

var statisticsWords = append(
	values("value.count-by", "categories", "techniques", "materials", "islands", "provinces"),
	wordKey{key: "value.section.statistics"},
	wordKey{key: "format.description.statistics", args: 1}, // site
	wordKey{key: "format.status-count.planned", args: 1},
	wordKey{key: "format.status-count.building", args: 1},
	wordKey{key: "format.status-count.closed", args: 1},
)

func statisticsPages(m *maker, add func(leaf)) {
	add(leaf{address: section(m.site, "statistics"), file: configFile, view: func(h here) any { return h.statisticsView() }})
}

func (h here) statisticsView() Statistics {
	title := h.word("value.section.statistics")
	return Statistics{
		Frame: h.published(h.frame(outline{
			title:       title,
			description: h.word("format.description.statistics", h.siteTitle()),
			crumbs:      []Crumb{{Label: Phrase{Text: title}}},
		}), false),
		Title:      title,
		Totals:     h.siteTotals(),
		Cautions:   h.cautions(h.site.Centres),
		Sums:       h.kindSums(h.site.Sums, h.site.Centres),
		ByProvince: each(h.site.Sums, h.provinceSums),
		Maps:       h.craftMaps(),
		Counts:     h.counts(),
		Data:       h.to(section(h.site, "data")),
	}
}

// cautions counts the centres where nothing can be had now, by status.
func (h here) cautions(centres []*site.Centre) string {
	counts := map[string]int{}
	for _, c := range centres {
		counts[c.Keys.Status]++
	}
	var list []string
	for _, status := range cautionary {
		if n := counts[status]; n > 0 {
			list = append(list, h.word("format.status-count."+status, h.whole(int64(n))))
		}
	}
	return h.list(list)
}

// provinceSums finds in each province what was added up like one sum of the
// whole directory.
func (h here) provinceSums(whole site.Sum) ProvinceSums {
	id := strings.Join([]string{"by-province", whole.Kind.Slug, whole.Unit, whole.Per}, "-")
	v := ProvinceSums{
		ID:    strings.TrimRight(id, "-"),
		Kind:  h.phrase(whole.Kind.Name),
		Table: SumTable{By: h.word("value.by.provinces")},
	}
	v.Table.Label = v.ID
	var values []content.Range
	for _, p := range h.site.Provinces {
		for _, s := range h.site.SumsIn(p) {
			if s.Kind == whole.Kind && s.Unit == whole.Unit && s.Per == whole.Per {
				v.Table.Rows = append(v.Table.Rows, h.sum(h.regionLink(p), s, h.site.CountIn(p).Centres))
				values = append(values, s.Value)
			}
		}
	}
	for i, b := range bars(values) {
		v.Table.Rows[i].Bar = b
	}
	return v
}

// mapsOfCrafts is how many maps are small enough to be compared at a glance.
const mapsOfCrafts = 6

// craftMaps draws where the most used techniques are at home, each on a map of its own.
func (h here) craftMaps() []CraftMap {
	terms := mostUsed(h.site.Taxonomy(content.Techniques).Terms, h.site.CountWith)
	return each(terms[:min(len(terms), mapsOfCrafts)], func(t *site.Term) CraftMap {
		centres := h.site.With(t).Centres
		count := h.countOf("centres", len(centres))
		return CraftMap{
			Name: h.termLink(t), Centres: count,
			Drawn: h.smallMap(h.word("format.map.country", count), centres, wholeMap()),
		}
	})
}

// counts counts the directory's entries by all that they are found by.
func (h here) counts() []CountTable {
	var tables []counting
	for _, v := range []content.Vocabulary{content.Categories, content.Techniques, content.Materials} {
		t := h.countTable(string(v))
		for _, term := range mostUsed(h.site.Taxonomy(v).Terms, h.site.CountWith) {
			if count := h.site.CountWith(term); count.Centres+count.Products > 0 { // else producers alone use it
				t.add(h.count(h.termLink(term), count), count.Centres)
			}
		}
		tables = append(tables, t)
	}
	islands, provinces := h.countTable("islands"), h.countTable("provinces")
	for _, a := range h.archipelagos() {
		var all site.Counts
		for _, p := range a.provinces {
			count := h.site.CountIn(p)
			all.Centres += count.Centres
			all.Products += count.Products
			provinces.add(h.count(h.regionLink(p), count), count.Centres)
		}
		name := Link{Label: Phrase{Text: h.word("value.island." + a.group)}}
		islands.add(h.count(name, all), all.Centres)
	}
	tables = append(tables, islands, provinces)
	return each(tables, counting.table)
}

// counting is a table of counts being made.
type counting struct {
	CountTable
	centres []content.Range
}

func (c *counting) add(row Count, centres int) {
	c.Rows = append(c.Rows, row)
	c.centres = append(c.centres, exactly(centres))
}

// table is the whole, each count with its bar.
func (c counting) table() CountTable {
	for i, b := range bars(c.centres) {
		c.Rows[i].Bar = b
	}
	return c.CountTable
}

// countTable makes the table, still empty, of what is counted by one thing.
func (h here) countTable(by string) counting {
	return counting{CountTable: CountTable{ID: by, Title: h.word("value.count-by." + by), By: h.word("value.by." + by)}}
}

func (h here) count(name Link, of site.Counts) Count {
	return Count{Name: name, Centres: h.whole(int64(of.Centres)), Products: h.whole(int64(of.Products))}
}
