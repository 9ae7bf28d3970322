package site

import (
	"cmp"
	"math"
	"slices"

	"sentra/internal/content"
)

// Sum is what the centres of a region, or of the whole site, have together of
// one kind of figure, in one unit and for one period. Nothing else is ever
// added up: no kind to another, no unit to another, no producer's figure.
type Sum struct {
	Kind     *Term
	Unit     string        // the figures' own; "" where the kind has one
	Per      string        // "" where it is no rate
	Value    content.Range // the ends of ranges, each added up by itself
	About    bool          // a part is known about
	AtLeast  bool          // a part may be more
	AtMost   bool          // a part may be less
	Centres  int           // how many centres report one
	From, To int           // the years of the oldest part and of the newest
}

// sumYears is how old a figure may be and still be added to others.
const sumYears = 15

// Newest returns, as written, the newest of a centre's figures of each kind,
// leaving out plans and what does not cover exactly the centre. Of equally new
// ones the first counts.
func Newest(figures []content.Figure) []*content.Figure {
	var newest []*content.Figure
	for i := range figures {
		f := &figures[i]
		if f.Planned || (f.Scope != "" && f.Scope != "centre") {
			continue
		}
		known := slices.IndexFunc(newest, func(n *content.Figure) bool { return n.Kind.Slug == f.Kind.Slug })
		switch {
		case known < 0:
			newest = append(newest, f)
		case content.Chronological(f.AsOf, newest[known].AsOf) > 0:
			newest[known] = f
		}
	}
	return newest
}

// sums adds up the centres' figures, over the whole site and in each province.
func (l *linker) sums() {
	oldest := l.options.AsOf
	oldest.Year -= sumYears
	site, provinces := adder{}, map[*Region]adder{}
	for _, c := range l.site.Centres {
		province := c.Regency.Parent
		if provinces[province] == nil {
			provinces[province] = adder{}
		}
		for _, f := range Newest(c.Keys.Figures) {
			kind := l.site.Term(content.FigureKinds, f.Kind.Slug)
			if !kind.Sums || f.AsOf.Compare(oldest) < 0 {
				continue
			}
			site.add(kind, f)
			provinces[province].add(kind, f)
		}
	}
	rank := ranks(l.site.Taxonomy(content.FigureKinds))
	l.site.Sums = site.sums(rank)
	for province, a := range provinces {
		l.site.index.sums[province] = a.sums(rank)
	}
}

// addend is what figures must have in common to be added up.
type addend struct {
	kind      *Term
	unit, per string
}

// adder adds up the figures of some centres.
type adder map[addend]*Sum

func (a adder) add(kind *Term, f *content.Figure) {
	key := addend{kind, f.Unit.Slug, f.Per}
	s := a[key]
	if s == nil {
		s = &Sum{Kind: kind, Unit: key.unit, Per: key.per, From: f.AsOf.Year, To: f.AsOf.Year}
		a[key] = s
	}
	s.Value.Min += f.Value.Min
	s.Value.Max += f.Value.Max
	s.About = s.About || f.Qualifier == "about"
	s.AtLeast = s.AtLeast || f.Qualifier == "at-least"
	s.AtMost = s.AtMost || f.Qualifier == "at-most"
	s.Centres++
	s.From, s.To = min(s.From, f.AsOf.Year), max(s.To, f.AsOf.Year)
}

// sums returns the sums in the order of the kinds' ranks.
func (a adder) sums(rank map[*Term]int) []Sum {
	var list []Sum
	for _, s := range a {
		s.Value = content.Range{Min: tidy(s.Value.Min), Max: tidy(s.Value.Max)}
		list = append(list, *s)
	}
	slices.SortFunc(list, func(a, b Sum) int {
		return cmp.Or(cmp.Compare(rank[a.Kind], rank[b.Kind]), cmp.Compare(a.Unit, b.Unit), cmp.Compare(a.Per, b.Per))
	})
	return list
}

// tidy takes from a sum of decimals what binary fractions add to it: 0.1 + 0.2
// is 0.3.
func tidy(v float64) float64 { return math.Round(v*1e6) / 1e6 }

// ranks numbers the kinds of figures in the taxonomy's order, a kind that is
// part of another right after its whole.
func ranks(kinds *Taxonomy) map[*Term]int {
	rank := map[*Term]int{}
	var place func(whole string)
	place = func(whole string) {
		for _, t := range kinds.Terms {
			if t.PartOf.Slug == whole {
				rank[t] = len(rank)
				place(t.Slug)
			}
		}
	}
	place("")
	return rank
}
