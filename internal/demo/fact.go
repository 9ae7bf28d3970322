package demo

import (
	"fmt"
	"slices"

	"sentra/internal/content"
)

// noted is what a remark is made on.
type noted int

const (
	ofPeople noted = iota
	ofThings
	ofFacility
	ofService
	ofEvent
	ofRecognition
)

// notes are remarks, by what they may stand beside.
var notes = map[noted][]text{
	ofPeople: {
		{"Termasuk yang bekerja paruh waktu", "Including those who work part-time"},
		{"Dihitung bersama anggota", "Counted together with the members"},
		{"Menurut catatan kelompok", "From the group's own records"},
	},
	ofThings: {
		{"Menurut catatan kelompok", "From the group's own records"},
		{"Dihitung bersama milik anggota", "Counted together with the members' own"},
	},
	ofFacility: {
		{"Giliran diatur pengurus sentra", "The centre's board arranges the turns"},
		{"Operatornya disediakan sentra", "The centre provides the operator"},
		{"Bahan dibawa sendiri", "Users bring their own material"},
	},
	ofService: {
		{"Menurut permintaan kelompok", "When a group asks for it"},
		{"Dua kali setahun", "Twice a year"},
	},
	ofEvent: {
		{"Menurut cerita orang tua di desa", "As the elders of the village tell"},
		{"Menurut catatan kelompok", "From the group's own records"},
	},
	ofRecognition: {
		{"Untuk barang utama sentra", "For the centre's main goods"},
		{"Atas nama kelompok", "In the group's name"},
	},
}

func (e entry) note(of noted) content.Text {
	if !e.often(15) {
		return content.Text{}
	}
	return e.both(pick(e.dice, notes[of]))
}

// sourceCount is how many sources a centre or producer names.
const sourceCount = 3

// sources are reports that nobody wrote, kept where nothing can be kept: in the domain example.
func (e entry) sources(title, slug string) []content.Source {
	kinds := []string{"Laporan lapangan (rekaan)", "Catatan kelompok (rekaan)", "Berita desa (rekaan)"}
	list := make([]content.Source, sourceCount)
	for i := range list {
		written := e.past(6)
		list[i] = content.Source{
			Title:     fmt.Sprintf("%s: %s", kinds[i], title),
			Publisher: "Arsip Contoh",
			URL:       fmt.Sprintf("https://arsip.example/%s/%d", slug, i+1),
			Date:      []content.Date{written, month(written), year(written)}[i],
		}
	}
	list[2].URL = "" // a date alone will do
	return list
}

// cite names one of an entry's sources.
func (e entry) cite() content.SourceIndex { return content.SourceIndex{N: e.between(1, sourceCount)} }

// reported names a source of what held at some time: one that is no older. Where all are, it held when the last of
// them was written.
func (e entry) reported(sources []content.Source, asOf content.Date) (content.Date, content.SourceIndex) {
	start, newest := e.below(len(sources)), 0
	for i := range sources {
		at := (start + i) % len(sources)
		if sources[at].Date.Compare(asOf) >= 0 {
			return asOf, content.SourceIndex{N: at + 1}
		}
		if sources[at].Date.Compare(sources[newest].Date) > 0 {
			newest = at
		}
	}
	return year(sources[newest].Date), content.SourceIndex{N: newest + 1}
}

// perEnterprise is how many of a kind of figure go with ten enterprises.
var perEnterprise = map[string]int{
	"makers": 34, "weavers": 21, "workers": 52, "women": 31, "members": 8, "groups": 2, "workshops": 9, "outlets": 4,
	"looms": 19, "machines": 27, "trainees": 6, "visitors": 400, "motifs": 3,
}

// ofPersons are the kinds of figures that count people.
var ofPersons = map[string]bool{"makers": true, "weavers": true, "workers": true, "women": true, "members": true, "trainees": true, "visitors": true}

// workdays is how many days of work a period has.
var workdays = map[string]int{"day": 1, "week": 6, "month": 25, "year": 300}

// covered says what a figure covers that is not the centre's.
var covered = map[string]text{
	"part":  {"satu kelompok di antaranya", "one of its groups"},
	"wider": {"sekecamatan", "in the whole district"},
}

// figures makes a few figures of an entry of some craft with so many enterprises.
func (e entry) figures(o *content.Object, c craft, enterprises int, sources []content.Source) []content.Figure {
	kinds := []string{"workers", "makers"}
	if e.isComplete() {
		kinds = append(kinds, "capacity") // alone has a unit of its own, and a period
	}
	other := e.turn(slices.DeleteFunc(slices.Clone(e.slugs[content.FigureKinds]), func(kind string) bool { return !c.counts(kind) }))
	for range e.between(2, 3) {
		if kind := other(); !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
	}
	per := e.turn(valuesOf(o, "figures", "per"))
	qualifier := e.turn(orNone(valuesOf(o, "figures", "qualifier")))
	scope := e.turn(orNone(valuesOf(o, "figures", "scope")))
	list := make([]content.Figure, len(kinds))
	for i, kind := range kinds {
		f := content.Figure{
			Kind: content.Ref{Slug: kind}, Qualifier: qualifier(), Scope: scope(), Planned: e.chance(6) || e.n == 3 && i == 0,
			Note: e.note(ofThings),
		}
		if ofPersons[kind] {
			f.Note = e.note(ofPeople)
		}
		asOf := e.past(5)
		if i%2 == 0 {
			asOf = year(asOf)
		}
		f.AsOf, f.Source = e.reported(sources, asOf)
		f.Of = e.both(covered[f.Scope])
		f.Value = e.quantity(kind, enterprises)
		switch kind {
		case "area":
			f.Unit.Slug = "hectare"
		case "capacity":
			f.Unit.Slug, f.Per = c.goods[0].unit, per()
			f.Value = exactly(float64(rounded(c.rate * enterprises * workdays[f.Per])))
		}
		if f.Value.Min < f.Value.Max {
			f.Qualifier = "" // the ends say it
		}
		list[i] = f
	}
	return list
}

// rounded is a number as people tell it: of two digits, then zeros.
func rounded(n int) int {
	unit := 1
	for n/unit >= 100 {
		unit *= 10
	}
	return n / unit * unit
}

// quantity draws the value of a figure, now and then between two ends.
func (e entry) quantity(kind string, enterprises int) content.Range {
	switch kind {
	case "area":
		return exactly(tenths(e.between(3, 60)))
	case "household-share":
		return exactly(tenths(e.between(150, 800)))
	}
	tens := 10
	if n, known := perEnterprise[kind]; known {
		tens = n
	}
	least := 1 + enterprises*tens/10
	if e.chance(20) {
		return content.Range{Min: float64(rounded(least)), Max: float64(rounded(least + 5 + least/8))}
	}
	if e.chance(50) {
		least = rounded(least)
	}
	return exactly(float64(least))
}

func exactly(v float64) content.Range { return content.Range{Min: v, Max: v} }

// tenths is a number of them; the division is exact enough to be written alike everywhere.
func tenths(n int) float64 { return float64(n) / 10 }

// course is the order in which a centre's life goes.
var course = []string{"founded", "organised", "designated", "operating", "inaugurated", "renovated", "other", "closed"}

// milestones tells what happened to an entry of some status, oldest first.
func (e entry) milestones(o *content.Object, status string) []content.Milestone {
	possible := slices.DeleteFunc(slices.Clone(valuesOf(o, "milestones", "kind")), func(kind string) bool {
		begun := kind != "founded" && kind != "organised" && kind != "designated"
		return kind == "closed" || begun && (status == "planned" || status == "building")
	})
	next := e.turn(possible)
	kinds := make([]string, e.between(2, 3))
	for i := range kinds {
		kinds[i] = next()
	}
	slices.SortFunc(kinds, func(a, b string) int { return slices.Index(course, a) - slices.Index(course, b) })
	if status == "closed" {
		kinds[len(kinds)-1] = "closed"
	}
	when := []content.Date{decade(day(-365 * e.between(35, 60))), year(day(-365 * e.between(20, 30))), e.past(15)}
	list := make([]content.Milestone, len(kinds))
	for i, kind := range kinds {
		list[i] = content.Milestone{Kind: kind, When: when[i+len(when)-len(kinds)], Note: e.note(ofEvent), Source: e.cite()}
		if kind == "other" {
			list[i].What = e.both(text{"Pameran pertama di luar daerah", "First fair outside the region"})
		}
	}
	return list
}

// recognitions are certificates whose numbers nobody has issued.
func (e entry) recognitions(o *content.Object) []content.Recognition {
	typ := e.turn(e.slugs[content.Recognitions])
	status := e.turn(orNone(valuesOf(o, "recognitions", "status")))
	list := make([]content.Recognition, e.between(1, 2))
	for i := range list {
		list[i] = content.Recognition{
			Type: content.Ref{Slug: typ()}, Status: status(), Number: fmt.Sprintf("REKAAN-%06d", e.below(1_000_000)),
			Year: year(e.past(8)), ValidUntil: day(e.between(5000, 6000)), Note: e.note(ofRecognition), Source: e.cite(),
		}
	}
	return list
}

// countries are those exported to, near ones first. NO is one that YAML could take for a no.
var countries = []string{"MY", "SG", "JP", "US", "AU", "NL", "DE", "AE", "KR", "GB", "NO", "SA"}

// ordering is what a buyer must know; the smallest order is told in the good's unit. An order is worked on by two
// enterprises that each make so many a day, after a week of making ready, and is promised in whole weeks.
func (e entry) ordering(unit string, rate int) *content.Ordering {
	samples, custom := e.chance(70), e.chance(45)
	sizes := []int{1, 6, 12, 20, 50, 100, 200}
	sizes = sizes[:1+slices.IndexFunc(sizes, func(n int) bool { return n >= 5*rate || n == 200 })]
	least := sizes[e.zipf(len(sizes))]
	order := max(least*(1+e.zipf(4)), sizes[len(sizes)-1])
	o := &content.Ordering{
		MOQ:      &content.Amount{Amount: float64(least), Unit: content.Ref{Slug: unit}},
		LeadTime: &content.LeadTime{Days: int64(7 * (2 + order/(2*rate)/6)), For: int64(order)},
		Samples:  &samples,
		Custom:   &custom,
		AsOf:     month(e.past(2)),
	}
	if e.often(20) {
		o.ExportsTo = some(e.dice, countries, e.between(1, 4))
	}
	return o
}

// until is when consents end: so late that the site builds without warnings for many years.
const until = 8000 // days

// channels are numbers that nobody has, in a block that is not dialled, and addresses in the domain
// example.
func (e entry) channels(o *content.Object, slug string) []content.Channel {
	typ := e.turn(valuesOf(o, "channels", "type"))
	list := make([]content.Channel, e.between(1, 4))
	for i := range list {
		c := content.Channel{Type: typ()}
		switch c.Type {
		case "whatsapp":
			c.Value = fmt.Sprintf("+628%02d0000%04d", e.between(11, 99), e.below(10_000))
		case "phone":
			c.Value = fmt.Sprintf("+62210000%04d", e.below(10_000))
		case "email":
			c.Value = "halo@" + slug + ".example"
		case "website":
			c.Value = "https://" + slug + ".example/"
		default:
			c.Value = "https://" + c.Type + ".example/" + slug
		}
		if c.Type == "whatsapp" || c.Type == "phone" || c.Type == "email" || e.chance(50) {
			c.Consent, c.Until = e.past(2), day(until+e.below(1000))
		}
		list[i] = c
	}
	return list
}
