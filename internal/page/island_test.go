package page

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestEveryProvinceHasAnIsland goes through the first digits that a province's
// code may have.
func TestEveryProvinceHasAnIsland(t *testing.T) {
	for _, digit := range []byte("12356789") {
		if group := islandOf[digit]; !slices.Contains(islandGroups, group) {
			t.Errorf("codes that begin with %c belong to %q, which no page shows", digit, group)
		}
	}
}

func TestIslands(t *testing.T) {
	_, en := speakers(t)
	want := []Island{
		{Name: "Sumatra", Provinces: []RegionCount{{Name: "Riau Islands", Href: "en/regions/kepulauan-riau/", Centres: "1 centre"}}},
		{Name: "Java", Provinces: []RegionCount{{Name: "Central Java", Href: "en/regions/jawa-tengah/", Centres: "2 centres", Products: "3 products"}}},
		{Name: "Papua", Provinces: []RegionCount{{Name: "Papua", Href: "en/regions/papua/"}}},
	}
	if diff := cmp.Diff(want, en.islands()); diff != "" {
		t.Error(diff)
	}
}
