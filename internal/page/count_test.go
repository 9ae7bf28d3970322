package page

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestEnumerate(t *testing.T) {
	say := func(centres, products, producers int) func(here) string {
		return func(h here) string {
			return h.enumerate(tally{"centres", centres}, tally{"products", products}, tally{"producers", producers})
		}
	}
	checkSpoken(t, []spoken{
		{"both", say(1, 2, 0), "1 sentra dan 2 produk", "1 centre and 2 products"},
		{"many", say(1200, 1, 0), "1.200 sentra dan 1 produk", "1,200 centres and 1 product"},
		{"centres alone", say(3, 0, 0), "3 sentra", "3 centres"},
		{"products alone", say(0, 1, 0), "1 produk", "1 product"},
		{"nothing", say(0, 0, 0), "", ""},
		{"all three", say(3, 1, 2), "3 sentra, 1 produk, dan 2 IKM", "3 centres, 1 product and 2 producers"},
		{"not those between", say(3, 0, 1), "3 sentra dan 1 IKM", "3 centres and 1 producer"},
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
