package page

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/site"
)

// nearText lists facilities found elsewhere, a line each.
func nearText(list []NearFacility) []string {
	var lines []string
	for _, f := range list {
		for _, held := range f.Holders {
			lines = append(lines, strings.Join([]string{f.Name.Label.Text, held.Holder.Name.Label.Text, held.Away, held.OpenTo}, ", "))
		}
	}
	return lines
}

// TestNearby asks from Papua, which has nothing: what is nearest by the crow's flight, passing over a centre that is
// only planned; the nearest facility that is open to everybody where the nearest is not.
func TestNearby(t *testing.T) {
	files := goldenTree(t)
	files.write("content/centres/papua-barat/jauh/centre.yaml",
		`title: Sentra Jauh`, `summary: Rekaan.`, `region: "33.74"`, `location: {lat: -2, lon: 135, precision: exact}`,
		`categories: [seragam]`, `facilities: [{type: lini-jahit, open_to: [member], source: 1}]`,
		`sources: [{title: Berita, publisher: Harian, date: 2026}]`)
	files.write("content/centres/papua-barat/nanti/centre.yaml",
		`title: Sentra Nanti`, `summary: Rekaan.`, `region: "33.74"`, `location: {lat: -2.5, lon: 140, precision: exact}`, `status: planned`,
		`categories: [seragam]`, `facilities: [{type: lini-jahit, open_to: [public], source: 1}]`,
		`sources: [{title: Berita, publisher: Harian, date: 2026}]`)
	routes := files.routes(t, site.Options{AsOf: goldenDay})
	v := viewAt[Province](t, routes, "en/regions/papua/index.html")
	if v.From != "Jayapura" || !v.Empty {
		t.Errorf("measured from %q, empty is %v", v.From, v.Empty)
	}
	var places []string
	for _, c := range v.Nearby.Centres.Cards {
		places = append(places, c.Title.Text+": "+c.Place)
	}
	if diff := cmp.Diff([]string{
		"Sentra Jauh: Semarang City, Central Java, about 640 km",
		"Sentra Tetangga: Semarang City, Central Java, about 3,390 km",
		"Example Centre: Semarang City, Central Java, about 3,390 km",
	}, places); diff != "" {
		t.Errorf("centres (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{
		"Sewing line, Sentra Jauh, about 640 km, members",
		"Sewing line, Example Centre, about 3,390 km, members, other small firms, the public",
		"Gallery, Sentra Tetangga, about 3,390 km, ",
	}, nearText(v.Nearby.Facilities)); diff != "" {
		t.Errorf("facilities (-want +got):\n%s", diff)
	}
	if own := viewAt[Province](t, routes, "en/regions/jawa-tengah/index.html").Nearby; len(own.Centres.Cards)+len(own.Facilities) != 0 {
		t.Errorf("a province that has all names others: %v", own)
	}
}
