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
	Sums       SumTable       // by kind of figure
	ByProvince []ProvinceSums // each kind of figure by province
	Counts     []CountTable   // by category, technique, material, island group and province
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

// Count is how many entries the directory has of one thing: "0" where there is
// none.
type Count struct {
	Name              Link
	Centres, Products string
}

var statisticsWords = append(
	values("value.count-by", "categories", "techniques", "materials", "islands", "provinces"),
	wordKey{key: "value.section.statistics"},
	wordKey{key: "format.description.statistics", args: 1}, // site
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
		Sums:       h.kindSums(h.site.Sums, len(h.site.Centres)),
		ByProvince: each(h.site.Sums, h.provinceSums),
		Counts:     h.counts(),
	}
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
	for _, p := range h.site.Provinces {
		for _, s := range h.site.SumsIn(p) {
			if s.Kind == whole.Kind && s.Unit == whole.Unit && s.Per == whole.Per {
				v.Table.Rows = append(v.Table.Rows, h.sum(h.regionLink(p), s, h.site.CountIn(p).Centres))
			}
		}
	}
	return v
}

// counts counts the directory's entries by all that they are found by.
func (h here) counts() []CountTable {
	var tables []CountTable
	for _, v := range []content.Vocabulary{content.Categories, content.Techniques, content.Materials} {
		t := h.countTable(string(v))
		for _, term := range mostUsed(h.site.Taxonomy(v).Terms, h.site.CountWith) {
			if count := h.site.CountWith(term); count.Centres+count.Products > 0 { // else producers alone use it
				t.Rows = append(t.Rows, h.count(h.termLink(term), count))
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
			provinces.Rows = append(provinces.Rows, h.count(h.regionLink(p), count))
		}
		name := Link{Label: Phrase{Text: h.word("value.island." + a.group)}}
		islands.Rows = append(islands.Rows, h.count(name, all))
	}
	return append(tables, islands, provinces)
}

// countTable makes the table, still empty, of what is counted by one thing.
func (h here) countTable(by string) CountTable {
	return CountTable{ID: by, Title: h.word("value.count-by." + by), By: h.word("value.by." + by)}
}

func (h here) count(name Link, of site.Counts) Count {
	return Count{Name: name, Centres: h.whole(int64(of.Centres)), Products: h.whole(int64(of.Products))}
}
