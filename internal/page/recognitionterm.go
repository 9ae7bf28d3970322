package page

import (
	"sentra/internal/content"
	"sentra/internal/site"
)

// RecognitionTerm is one kind of recognition with the entries that have it,
// paged together as those of other terms are.
type RecognitionTerm struct {
	Frame
	TermHead
	Tables []RecognitionTable // of centres, products and producers; none of those that have none
	Pager  Pager
}

// RecognitionTable is the entries of one kind that have a recognition. The
// bools say which columns hold anything.
type RecognitionTable struct {
	ID        string // anchor of the heading: "centres"
	Title     string // "Sentra"
	Rows      []RecognitionUse
	HasNumber bool
	HasYear   bool
	HasUntil  bool
	HasNote   bool
}

// RecognitionUse is a recognition, and whose it is.
type RecognitionUse struct {
	Holder      Holder
	Recognition Recognition
}

func recognitionPages(m *maker, add func(leaf)) {
	m.addTerms(content.Recognitions, add, func(h here, t *site.Term, n int) any { return h.recognitionTermView(t, n) })
}

func (h here) recognitionTermView(t *site.Term, n int) RecognitionTerm {
	with, size := h.site.With(t), h.perPage()
	centres, products, producers := h.recognitionTable("centres"), h.recognitionTable("products"), h.recognitionTable("producers")
	for _, c := range part(with.Centres, n, size) {
		holder := func(source content.SourceIndex) Holder { return h.centreHolder(c, source) }
		centres.Rows = append(centres.Rows, h.recognitionUses(t, c.Keys.Recognitions, holder)...)
	}
	for _, p := range part(with.Products, n, size) {
		holder := func(source content.SourceIndex) Holder { return h.productHolder(p, source) }
		products.Rows = append(products.Rows, h.recognitionUses(t, p.Keys.Recognitions, holder)...)
	}
	for _, p := range part(with.Producers, n, size) {
		holder := func(source content.SourceIndex) Holder { return h.producerHolder(p, source) }
		producers.Rows = append(producers.Rows, h.recognitionUses(t, p.Keys.Recognitions, holder)...)
	}
	v := RecognitionTerm{
		Frame:    h.termFrame(t, n),
		TermHead: h.termHead(t),
		Pager:    h.termPager(t, n),
	}
	for _, table := range []RecognitionTable{centres, products, producers} {
		if len(table.Rows) > 0 {
			v.Tables = append(v.Tables, withColumns(table))
		}
	}
	return v
}

func (h here) recognitionTable(key string) RecognitionTable {
	return RecognitionTable{ID: key, Title: h.word("value.section." + key)}
}

// withColumns finds out which columns hold anything.
func withColumns(t RecognitionTable) RecognitionTable {
	for _, row := range t.Rows {
		r := row.Recognition
		t.HasNumber = t.HasNumber || r.Number != ""
		t.HasYear = t.HasYear || r.Year != ""
		t.HasUntil = t.HasUntil || r.ValidUntil.Text != ""
		t.HasNote = t.HasNote || r.Note.Text != ""
	}
	return t
}

// recognitionUses makes the rows of one entry, which may have a recognition
// twice: one of its own cloth, another of its motifs.
func (h here) recognitionUses(t *site.Term, recognitions []content.Recognition, holder func(content.SourceIndex) Holder) []RecognitionUse {
	var rows []RecognitionUse
	for _, r := range recognitions {
		if r.Type.Slug == t.Slug {
			row := RecognitionUse{Holder: holder(r.Source), Recognition: h.recognition(r)}
			row.Recognition.Name, row.Recognition.Source = Link{}, Cite{}
			rows = append(rows, row)
		}
	}
	return rows
}
