package page

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/site"
)

// TestRegionsInPages has one centre a page: what is said of a region as a whole
// costs a look at all of its centres, and is said on the first page alone.
func TestRegionsInPages(t *testing.T) {
	files := goldenTree(t)
	files.edit(t, "site.yaml", "per_page: 2", "per_page: 1")
	routes := files.routes(t, site.Options{AsOf: goldenDay})
	type summary struct {
		Categories, Regencies int
		Cards                 []string
	}
	province := func(path string) summary {
		v := viewAt[Province](t, routes, path)
		return summary{len(v.Categories), len(v.Regencies), cardTitles(v.Centres.Cards)}
	}
	regency := func(path string) summary {
		v := viewAt[Regency](t, routes, path)
		return summary{len(v.Categories), 0, cardTitles(v.Centres.Cards)}
	}
	want := []summary{
		{2, 1, []string{"Sentra Contoh"}},
		{0, 0, []string{"Sentra Tetangga"}},
		{2, 0, []string{"Sentra Contoh"}},
		{0, 0, []string{"Sentra Tetangga"}},
	}
	got := []summary{
		province("wilayah/jawa-tengah/index.html"),
		province("wilayah/jawa-tengah/halaman/2/index.html"),
		regency("wilayah/jawa-tengah/kota-semarang/index.html"),
		regency("wilayah/jawa-tengah/kota-semarang/halaman/2/index.html"),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestEmptyProvince(t *testing.T) {
	v := viewAt[Province](t, goldenRoutes(t), "en/regions/papua/index.html")
	v.Frame, v.Nearby = Frame{}, Nearby{} // what is elsewhere has a test of its own
	want := Province{Title: "Papua", Island: "Papua", Empty: true, Centres: CardList{ID: "centres", Heading: "Centres"}}
	if diff := cmp.Diff(want, v); diff != "" {
		t.Error(diff)
	}
}

func cardTitles(cards []Card) []string {
	var titles []string
	for _, c := range cards {
		titles = append(titles, c.Title.Text)
	}
	return titles
}
