package page

import (
	"slices"

	"sentra/internal/content"
	"sentra/internal/site"
)

// KeyFact is one number a reader looks for first.
type KeyFact struct {
	Label  Phrase // "Tenaga kerja"
	Value  string // "sekitar 100–120", "852.200 lusin"
	Per    string // "per tahun"; "" where it is not a rate
	Note   Phrase // Text "" where there is none
	AsOf   string // "2026"
	Source Cite   // Number "" for what a buyer must know: ordering names no source
}

// Figure is one number, of one year, said by one source.
type Figure struct {
	Kind    Phrase // "Tenaga kerja"
	Value   string // "sekitar 100–120", "852.200 lusin per tahun"
	Scope   string // "sebagian sentra", "lebih luas daripada sentra"; "" where it counts the entry
	Covers  Phrase // what it counts, in words: "se-Kabupaten Contoh"; Text "" where not said
	Planned string // "rencana"; "" where it is so already
	Note    Phrase // Text "" where there is none
	AsOf    string // "2026"
	Source  Cite
}

// firstAsked are the keys of an ordering that a buyer asks first.
var firstAsked = []string{"moq", "lead_time", "custom"}

// keyFacts makes the numbers a reader looks for first: the newest figure of
// each kind that is about the whole entry as it is, then how to order.
func (h here) keyFacts(figures []content.Figure, ordering *content.Ordering) []KeyFact {
	var facts []KeyFact
	for _, f := range h.newest(figures) {
		facts = append(facts, KeyFact{
			Label:  h.name(content.FigureKinds, f.Kind.Slug),
			Value:  h.figureValue(f),
			Per:    h.per(f.Per),
			Note:   h.phrase(f.Note),
			AsOf:   h.year(f.AsOf),
			Source: cite(f.Source),
		})
	}
	for _, f := range h.inherit(orderBlock{Ordering: ordering}) {
		if slices.Contains(firstAsked, f.key) {
			facts = append(facts, KeyFact{
				Label: Phrase{Text: h.word("value.ordering." + f.key)},
				Value: f.value,
				Note:  Phrase{Text: f.note(h)},
				AsOf:  h.year(f.block.AsOf),
			})
		}
	}
	return facts
}

// newest returns the newest figure of each kind, in the taxonomy's order.
func (h here) newest(figures []content.Figure) []*content.Figure {
	latest := site.Newest(figures)
	var sorted []*content.Figure
	for _, t := range h.site.Taxonomy(content.FigureKinds).Terms {
		for _, f := range latest {
			if f.Kind.Slug == t.Slug {
				sorted = append(sorted, f)
			}
		}
	}
	return sorted
}

// figures makes every figure of a centre or a producer, as written.
func (h here) figures(figures []content.Figure, of string) []Figure {
	var rows []Figure
	for i := range figures {
		rows = append(rows, h.figure(&figures[i], of))
	}
	return rows
}

func (h here) figure(f *content.Figure, of string) Figure {
	row := Figure{
		Kind:   h.name(content.FigureKinds, f.Kind.Slug),
		Value:  spaced(h.figureValue(f), h.per(f.Per)),
		Covers: h.phrase(f.Of),
		Note:   h.phrase(f.Note),
		AsOf:   h.dateText(f.AsOf),
		Source: cite(f.Source),
	}
	if f.Scope == "part" || f.Scope == "wider" {
		row.Scope = h.word("value.scope." + of + "." + f.Scope)
	}
	if f.Planned {
		row.Planned = h.word("value.planned")
	}
	return row
}

// figureValue writes a figure's number with its unit.
func (h here) figureValue(f *content.Figure) string {
	return h.qualified(f.Qualifier, h.quantity(f.Kind.Slug, f.Unit.Slug, f.Value))
}

// quantity writes how much there is of a kind of figure: in the unit given, or
// else in the kind's own. That of a kind which counts is left out, since the
// kind's name says it: "Workers: 120".
func (h here) quantity(kind, unit string, value content.Range) string {
	if t := h.site.Term(content.FigureKinds, kind); t != nil && content.Measures(t.Unit.Slug) {
		unit = t.Unit.Slug
	}
	return spaced(h.span(value), h.unit(unit, value))
}
