package site

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAlike(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"Sentra Batik Lasem", "Batik Lasem", true},
		{"Kampung Batik: Lasem!", "SENTRA Batik–Lasem", true},
		{"Sentra", "Sentra", true}, // nothing else to tell them by
		{"", "", false},
		{"Bordir Tasikmalaya", "Bordir Tasikmalya", true}, // a letter less
		{"Bordir Tasikmalaya", "Bordr Tasikmalaya", true},
		{"Bordir Tasikmalaya", "Bordir Tasikmalaja", true}, // another
		{"Bordir Tasikmalaya", "Cordir Tasikmalaya", true},
		{"Bordir Tasikmalaya", "Bodrir Tasikmalaya", true}, // two that changed places
		{"Bordir Tasikmalaya", "Bordir Purbalingga", false},
		{"Batik Lasem", "Batik Lasem Baru", false},
		{"Tenun Lurik 1", "Tenun Lurik 2", false},
		{"Tenun Lurik", "Tenun Lurik 2", false},
		{"Tas", "Jas", false},
	}
	for _, test := range tests {
		if got := alike(plainTitle(test.a), plainTitle(test.b)); got != test.want {
			t.Errorf("%q and %q are alike: %t, want %t", test.a, test.b, got, test.want)
		}
	}
}

// Each pair is told of once, with the file of both; a title that many share
// tells of each but the first.
func TestTwins(t *testing.T) {
	f := files{}
	for i := range 4 {
		f[fmt.Sprintf("%sproducts/kain-%d.yaml", folder, i)] = "title: Kain Panjang Halus\nsummary: Kain contoh.\ncategory: kain\n"
	}
	f[folder+"products/draf.yaml"] = "title: Kain Panjang Halus\nsummary: Kain contoh.\ncategory: kain\ndraft: true\n"
	s, problems := link(with(f), Options{})
	if s == nil {
		t.Fatal("a warning keeps the site from being made")
	}
	var got []string
	for _, p := range problems {
		if p.Text.Message == nearTitle {
			got = append(got, p.Path+" < "+p.Notes[0].Path)
		}
	}
	slices.Sort(got)
	const second, third = folder + "products/kain-1.yaml", folder + "products/kain-2.yaml"
	want := []string{
		second + " < " + folder + "products/kain-0.yaml",
		third + " < " + second,
		folder + "products/kain-3.yaml < " + third,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("pairs (-want +got):\n%s", diff)
	}
}
