package site

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// TestNext asks when a site changes by itself; today is 5 October 2026.
func TestNext(t *testing.T) {
	on := func(y, m, d, entries int) Change { return Change{content.Date{Year: y, Month: m, Day: d}, entries} }
	channel := "channels: [{type: email, value: a@example.org, consent: 2025-01-01, until: 2026-10-31}]\n"
	tests := []struct {
		name string
		keys files
		o    Options
		want Change
	}{
		{"nothing is dated", files{}, Options{}, Change{}},
		{"an entry appears", files{productFile: productKeys + "publish: 2026-11-01\n"}, Options{}, on(2026, 11, 1, 1)},
		{"which drafts show already", files{productFile: productKeys + "publish: 2026-11-01\n"}, Options{Drafts: true}, Change{}},
		{"a draft never does", files{productFile: productKeys + "draft: true\npublish: 2026-11-01\n"}, Options{}, Change{}},
		{"an entry expires the day after its last", files{productFile: productKeys + "expire: 2026-10-05\n"}, Options{}, on(2026, 10, 6, 1)},
		{"an expired one is gone", files{productFile: productKeys + "expire: 2026-10-04\n"}, Options{}, Change{}},
		{"consent ends", files{centreFile: centreKeys + channel}, Options{}, on(2026, 11, 1, 1)},
		{
			"a course is over",
			files{centreFile: centreKeys + "training: [{title: {id: Menjahit}, starts: 2026-12-30, ends: 2026-12-31, source: 1}]\n"},
			Options{}, on(2027, 1, 1, 1),
		},
		{
			"a figure grows too old to add up",
			files{centreFile: centreKeys + "figures: [{kind: workers, value: 5, as_of: 2012, source: 1}]\n"},
			Options{}, on(2028, 1, 1, 1),
		},
		{
			"a check grows old",
			files{productFile: productKeys + "verified: 2026-10-01\n"}, Options{}, on(2028, 10, 2, 1),
		},
		{
			"the one before is old already",
			files{productFile: productKeys + "verified: 2024-10-05\n", makerFile: makerKeys + "verified: 2024-10-04\n"},
			Options{}, on(2026, 10, 6, 1),
		},
		{
			"two at once, before a third",
			files{centreFile: centreKeys + channel, makerFile: makerKeys + channel, productFile: productKeys + "expire: 2026-12-01\n"},
			Options{}, on(2026, 11, 1, 2),
		},
		{
			"below a draft nothing appears",
			files{centreFile: centreKeys + "draft: true\n", productFile: productKeys + "expire: 2026-12-01\n"},
			Options{}, Change{},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := linked(t, with(test.keys), test.o)
			if diff := cmp.Diff(test.want, s.Next, cmpopts.IgnoreTypes(diag.Place{})); diff != "" {
				t.Errorf("Next (-want +got):\n%s", diff)
			}
		})
	}
}

// The day two years after a leap day is the last of its February.
func TestCheckedUntil(t *testing.T) {
	got := CheckedUntil(content.Date{Year: 2024, Month: 2, Day: 29})
	want := content.Date{Year: 2026, Month: 2, Day: 28}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreTypes(diag.Place{})); diff != "" {
		t.Error(diff)
	}
}
