package export

import (
	"slices"

	"sentra/internal/content"
	"sentra/internal/site"
)

// figure is one figure with the entry that it is about.
type figure struct {
	*content.Figure
	entry   *site.Entry
	centre  *site.Centre
	sources []content.Source
	maker   string // slug of the producer it is about; "" where it is about the centre
}

// figures lists each centre's figures, then those of its producers.
func (x exporter) figures(yield func(figure) bool) {
	for _, c := range x.site.Centres {
		for i := range c.Keys.Figures {
			if !yield(figure{&c.Keys.Figures[i], &c.Entry, c, c.Keys.Sources, ""}) {
				return
			}
		}
		for _, p := range c.Producers {
			for i := range p.Keys.Figures {
				if !yield(figure{&p.Keys.Figures[i], &p.Entry, c, p.Keys.Sources, p.Slug}) {
					return
				}
			}
		}
	}
}

var figureRules = key(content.CentreObject, "figures").Of

// figureColumns are those of figures: one row says all that the source says of
// one number.
var figureColumns = slices.Concat(
	[]column[figure]{
		{"centre", centreSlug, func(_ exporter, f figure) any { return f.centre.Slug }},
		{"producer", says("Slug IKM; kosong bila angkanya tentang sentra.", "The producer's slug; empty where the figure is about the centre."),
			func(_ exporter, f figure) any { return f.maker }},
		{"title", says("Nama sentra atau IKM itu.", "Name of that centre or producer, in Indonesian."),
			func(_ exporter, f figure) any { return f.entry.Title.ID }},
		{"region", regionCode, func(_ exporter, f figure) any { return f.centre.Keys.Region.Slug }},
		{"kind", key(figureRules, "kind"), func(_ exporter, f figure) any { return f.Kind.Slug }},
		{"kind_name", says("Nama jenis angka.", "Name of the kind, in Indonesian."), func(x exporter, f figure) any { return x.kind(f).Name.ID }},
		{"kind_name_en", says("Nama jenis angka, dalam bahasa Inggris.", "Name of the kind."), func(x exporter, f figure) any { return x.kind(f).Name.EN }},
		{"min", says("Nilainya, atau ujung bawah kisarannya.", "The value, or the lower end of its range."), func(_ exporter, f figure) any { return f.Value.Min }},
		{"max", says("Nilainya, atau ujung atas kisarannya.", "The value, or the upper end of its range."), func(_ exporter, f figure) any { return f.Value.Max }},
		{"unit", says("Satuan nilainya.", "The value's unit."), func(x exporter, f figure) any { return x.unit(f) }},
		{"per", key(figureRules, "per"), func(_ exporter, f figure) any { return f.Per }},
		{"qualifier", key(figureRules, "qualifier"), func(_ exporter, f figure) any { return f.Qualifier }},
		{"scope", key(figureRules, "scope"), func(_ exporter, f figure) any { return scope(f) }},
		{"of", key(figureRules, "of"), func(_ exporter, f figure) any { return f.Of.ID }},
		{"of_en", english, func(_ exporter, f figure) any { return f.Of.EN }},
		{"planned", key(figureRules, "planned"), func(_ exporter, f figure) any { return f.Planned }},
		{"note", key(figureRules, "note"), func(_ exporter, f figure) any { return f.Note.ID }},
		{"note_en", english, func(_ exporter, f figure) any { return f.Note.EN }},
		date("as_of", key(figureRules, "as_of"), func(f figure) content.Date { return f.AsOf }),
		source("source_title", says("Judul sumbernya.", "Title of its source."), func(s content.Source) string { return s.Title }),
		source("source_publisher", says("Penerbit sumbernya.", "Publisher of its source."), func(s content.Source) string { return s.Publisher }),
		source("source_url", says("Alamat sumbernya.", "Address of its source."), func(s content.Source) string { return s.URL }),
		source("source_date", says("Tanggal terbit sumbernya.", "Date of its source."), func(s content.Source) string { return s.Date.String() }),
	},
	pages(func(f figure) *site.Entry { return f.entry }),
)

// kind is the term of a figure's kind. The site has made sure that it is there.
func (x exporter) kind(f figure) *site.Term { return x.site.Term(content.FigureKinds, f.Kind.Slug) }

// unit is what a figure counts: its kind says so, or else the figure itself.
func (x exporter) unit(f figure) string {
	if unit := x.kind(f).Unit.Slug; unit != "" {
		return unit
	}
	return f.Unit.Slug
}

// scope is what a figure covers: the centre, unless it says otherwise or is a
// producer's.
func scope(f figure) string {
	if f.Scope == "" && f.maker == "" {
		return "centre"
	}
	return f.Scope
}

// source is a part of where a figure was read.
func source(name string, rule content.Rule, of func(content.Source) string) column[figure] {
	return column[figure]{name, rule, func(_ exporter, f figure) any { return of(f.sources[f.Source.N-1]) }}
}
