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

// addition is what one figure of a centre adds to a sum.
type addition struct {
	addend
	value     content.Range
	qualifier string
	year      int
}

// additions lists what a centre's figures add to sums.
func (w *world) additions(figures []content.Figure) []addition {
	var list []addition
	for _, f := range Newest(figures) {
		if to, adds := w.addsTo(f); adds {
			list = append(list, addition{to, f.Value, f.Qualifier, f.AsOf.Year})
		}
	}
	return list
}

// addsTo says to which sum a centre's newest figure of a kind is added, if to any.
func (w *world) addsTo(f *content.Figure) (addend, bool) {
	oldest := w.options.AsOf
	oldest.Year -= sumYears
	kind := w.find(content.FigureKinds, f.Kind.Slug)
	if kind == nil || !kind.Sums || f.AsOf.Compare(oldest) < 0 {
		return addend{}, false
	}
	return addend{kind, f.Unit.Slug, f.Per}, true
}

// Part is what one centre adds to a sum.
type Part struct {
	Centre *Centre
	Figure *content.Figure
}

// Parts lists what the first of some centres add to a sum, as they come and as
// many as wanted at most. Those that add nothing are left out.
func (s *Site) Parts(of Sum, centres []*Centre, most int) []Part {
	var parts []Part
	for _, c := range centres {
		if len(parts) == most {
			break
		}
		for _, f := range Newest(c.Keys.Figures) {
			if to, adds := s.world.addsTo(f); adds && to == (addend{of.Kind, of.Unit, of.Per}) {
				parts = append(parts, Part{c, f})
			}
		}
	}
	return parts
}

// sums is what is added up, over the whole site and in each province.
type sums struct {
	site      []Sum
	provinces map[*Region][]Sum
}

// sums adds up the figures of centres.
func (w *world) sums(centres []*group) *sums {
	site, provinces := adder{}, map[*Region]adder{}
	for _, g := range centres {
		province := g.folder.centre.Regency.Parent
		for _, figure := range g.folder.figures {
			if provinces[province] == nil {
				provinces[province] = adder{}
			}
			site.add(figure)
			provinces[province].add(figure)
		}
	}
	rank := ranks(w.taxonomies[content.FigureKinds])
	all := &sums{site.sums(rank), map[*Region][]Sum{}}
	for province, a := range provinces {
		all.provinces[province] = a.sums(rank)
	}
	return all
}

// addend is what figures must have in common to be added up.
type addend struct {
	kind      *Term
	unit, per string
}

// adder adds up the figures of some centres.
type adder map[addend]*Sum

func (a adder) add(f addition) {
	s := a[f.addend]
	if s == nil {
		s = &Sum{Kind: f.kind, Unit: f.unit, Per: f.per, From: f.year, To: f.year}
		a[f.addend] = s
	}
	s.Value.Min += f.value.Min
	s.Value.Max += f.value.Max
	s.About = s.About || f.qualifier == "about"
	s.AtLeast = s.AtLeast || f.qualifier == "at-least"
	s.AtMost = s.AtMost || f.qualifier == "at-most"
	s.Centres++
	s.From, s.To = min(s.From, f.year), max(s.To, f.year)
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
