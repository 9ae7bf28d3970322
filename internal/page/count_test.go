package page

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestEnumerate(t *testing.T) {
	say := func(centres, products int) func(here) string {
		return func(h here) string { return h.enumerate(tally{"centres", centres}, tally{"products", products}) }
	}
	checkSpoken(t, []spoken{
		{"both", say(1, 2), "1 sentra dan 2 produk", "1 centre and 2 products"},
		{"many", say(1200, 1), "1.200 sentra dan 1 produk", "1,200 centres and 1 product"},
		{"centres alone", say(3, 0), "3 sentra", "3 centres"},
		{"products alone", say(0, 1), "1 produk", "1 product"},
		{"nothing", say(0, 0), "", ""},
	})
}

func TestTotalsLeaveOutWhatThereIsNoneOf(t *testing.T) {
	_, en := speakers(t)
	want := []Total{
		{Value: "1", Label: "centre in this directory"},
		{Value: "2", Label: "provinces with listed centres"},
	}
	got := en.totals(tally{"centres", 1}, tally{"products", 0}, tally{"provinces", 2})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
