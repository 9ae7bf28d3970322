package page

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
	"sentra/internal/site"
)

func TestOpening(t *testing.T) {
	milestone := func(kind string, when content.Date) content.Milestone {
		return content.Milestone{Kind: kind, When: when}
	}
	founded := milestone("founded", content.Date{Year: 1970, Decade: true})
	operating := milestone("operating", day(2019, 0, 0))
	inaugurated, again := milestone("inaugurated", day(2020, 5, 0)), milestone("inaugurated", day(2026, 1, 21))
	renovated := milestone("renovated", day(2026, 9, 9))
	tests := []struct {
		name       string
		milestones []content.Milestone
		want       content.Milestone
	}{
		{"nothing known", nil, content.Milestone{}},
		{"nothing that opens", []content.Milestone{renovated}, content.Milestone{}},
		{"founded", []content.Milestone{renovated, founded}, founded},
		{"operating counts before founded", []content.Milestone{founded, operating}, operating},
		{"inaugurated before both", []content.Milestone{founded, inaugurated, operating}, inaugurated},
		{"the last time", []content.Milestone{again, inaugurated}, again},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, opening(tt.milestones)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestLastOpened(t *testing.T) {
	var centres []*site.Centre
	open := func(slug string, when content.Date) {
		c := &site.Centre{Entry: site.Entry{Slug: slug}, Keys: &content.Centre{}}
		if !when.IsZero() {
			c.Keys.Milestones = []content.Milestone{{Kind: "operating", When: when}}
		}
		centres = append(centres, c)
	}
	open("a", day(2020, 0, 0))
	open("b", content.Date{}) // not known
	open("c", day(2026, 0, 0))
	open("d", day(2026, 1, 0)) // a finer date is taken for the later one
	open("e", day(2020, 0, 0)) // equal to a: by slug
	open("f", content.Date{Year: 2010, Decade: true})
	open("g", day(2024, 0, 0))
	open("h", day(1999, 0, 0))
	open("j", day(1998, 0, 0))
	open("k", day(1997, 0, 0)) // the ninth
	open("i", day(2025, 0, 0)) // takes the place of j
	want := []string{"d", "c", "i", "g", "a", "e", "f", "h"}
	if diff := cmp.Diff(want, centreSlugs(lastOpened(centres))); diff != "" {
		t.Error(diff)
	}
}

func TestMostUsed(t *testing.T) {
	counts := map[*site.Term]site.Counts{}
	term := func(slug string, centres, products int) *site.Term {
		t := &site.Term{Term: content.Term{Slug: slug}}
		counts[t] = site.Counts{Centres: centres, Products: products}
		return t
	}
	terms := []*site.Term{term("b", 1, 5), term("unused", 0, 0), term("a", 1, 5), term("c", 2, 0), term("d", 1, 6)}
	var got []string
	for _, t := range mostUsed(terms, func(t *site.Term) site.Counts { return counts[t] }) {
		got = append(got, t.Slug)
	}
	// Of equal ones in the taxonomy's order.
	if diff := cmp.Diff([]string{"c", "d", "b", "a"}, got); diff != "" {
		t.Error(diff)
	}
}
