package page

import (
	"strconv"

	"sentra/internal/content"
	"sentra/internal/site"
)

// SumTable is a list of sums of centres' figures, with what each was added up
// from.
type SumTable struct {
	Label string // the anchor of its heading
	By    string // what a row is: "Provinsi"
	Rows  []Sum  // none where no centre reports what can be added up
	Data  string // address of all figures as files; "" where rows do not name their parts
}

// Sum is the figures of several centres added up.
type Sum struct {
	Name    Link   // the kind of figure, or the province
	Within  Phrase // the kind that this one is part of; Text "" where it is part of none
	About   Phrase // what is counted; Text "" where the taxonomy does not say
	Value   string // "sekitar 1.200–1.350", "sedikitnya 1.200"
	Centres string // of how many centres it is: "41 dari 132"
	Years   string // of those figures: "2015–2026"
	Parts   []SumPart
	Further string // how many parts are not among them: "12"; "" where all are
	Bar     Bar    // beside the others of its kind; none where rows are of different kinds
}

// SumPart is the figure of one centre in a sum.
type SumPart struct {
	Centre  Link
	Value   string // "sekitar 120"
	Year    string // "2026"
	Caution string // the centre's status, as on a card; "" where nothing is in the way
}

// mostParts is how many parts of a sum are named.
const mostParts = 48

// kindSums makes the table of what some centres have together, by kind.
func (h here) kindSums(sums []site.Sum, centres []*site.Centre) SumTable {
	if len(sums) == 0 {
		return SumTable{}
	}
	t := SumTable{Label: "sums", By: h.word("value.by.figures"), Data: h.to(section(h.site, "data"))}
	for _, s := range sums {
		row := h.sum(Link{Label: h.phrase(s.Kind.Name)}, s, len(centres))
		row.About = h.phrase(s.Kind.Description)
		row.Parts = each(h.site.Parts(s, centres, mostParts), h.sumPart)
		if rest := s.Centres - len(row.Parts); rest > 0 {
			row.Further = h.whole(int64(rest))
		}
		row.Within = h.name(content.FigureKinds, s.Kind.PartOf.Slug)
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (h here) sumPart(p site.Part) SumPart {
	return SumPart{
		Centre:  h.entryLink(&p.Centre.Entry),
		Value:   spaced(h.figureValue(p.Figure), h.per(p.Figure.Per)),
		Year:    h.year(p.Figure.AsOf),
		Caution: h.caution(p.Centre),
	}
}

// sum makes the row of what is called name, where there are so many centres.
func (h here) sum(name Link, s site.Sum, centres int) Sum {
	return Sum{
		Name:    name,
		Value:   h.sumValue(s),
		Centres: h.word("format.of", h.whole(int64(s.Centres)), h.whole(int64(centres))),
		Years:   years(s.From, s.To),
	}
}

// sumValue writes a sum as well as its parts are known. Where some may be more
// and some less, it is no bound at all; where it is one, the other end of its range says nothing.
func (h here) sumValue(s site.Sum) string {
	unbound := s.AtLeast && s.AtMost
	ends := s.Value
	switch {
	case unbound:
	case s.AtLeast:
		ends.Max = ends.Min
	case s.AtMost:
		ends.Min = ends.Max
	}
	value := h.quantity(s.Kind.Slug, s.Unit, ends)
	if s.About || unbound {
		value = h.qualified("about", value)
	}
	switch {
	case unbound:
	case s.AtLeast:
		value = h.qualified("at-least", value)
	case s.AtMost:
		value = h.qualified("at-most", value)
	}
	return spaced(value, h.per(s.Per))
}

// years writes the years from one to another: "2015–2026", "2026".
func years(from, to int) string {
	if from == to {
		return strconv.Itoa(from)
	}
	return strconv.Itoa(from) + "–" + strconv.Itoa(to)
}
