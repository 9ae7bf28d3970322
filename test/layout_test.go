package test

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// layoutPages names one page of each layout, in each language.
var layoutPages = map[string][2]string{
	"home":       {"", "en/"},
	"centres":    {"sentra/", "en/centres/"},
	"centre":     {"sentra/seri-kuala-lobam/", "en/centres/seri-kuala-lobam/"},
	"product":    {"sentra/batik-lasem/produk/batik-tiga-negeri/", "en/centres/batik-lasem/products/batik-tiga-negeri/"},
	"regions":    {"wilayah/", "en/regions/"},
	"province":   {"wilayah/jawa-tengah/", "en/regions/jawa-tengah/"},
	"regency":    {"wilayah/jawa-tengah/kabupaten-rembang/", "en/regions/jawa-tengah/kabupaten-rembang/"},
	"taxonomy":   {"kategori/", "en/categories/"},
	"term":       {"kategori/kain-batik/", "en/categories/kain-batik/"},
	"page":       {"tentang/", "en/about/"},
	"statistics": {"statistik/", "en/statistics/"},
	"notfound":   {"404.html", "en/404.html"},
}

// fullPages are those of the golden site that show every key there is.
var fullPages = map[string][2]string{
	"centre":  {"sentra/sentra-contoh/", "en/centres/sentra-contoh/"},
	"product": {"sentra/sentra-contoh/produk/kain-panjang/", "en/centres/sentra-contoh/products/kain-panjang/"},
}

// TestBrowserShowsEveryLayout opens one page of each layout, in both languages, and hears no complaint.
func TestBrowserShowsEveryLayout(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		published func(*testing.T) *site
		pages     map[string][2]string
	}{
		"real":   {realSite, layoutPages},
		"golden": {goldenSite, fullPages},
	} {
		t.Run(name, func(t *testing.T) {
			w := newTab(t)
			address := fileServer(t, test.published(t))
			for _, layout := range slices.Sorted(maps.Keys(test.pages)) {
				for _, page := range test.pages[layout] {
					for _, c := range w.complaints(t, address+page) {
						t.Errorf("/%s at %s %s: %s", page, c.In, c.Kind, c.Text)
					}
				}
			}
		})
	}
}

// TestEveryLayoutIsShown holds that a new layout gets a page in the browser, too.
func TestEveryLayoutIsShown(t *testing.T) {
	templates, err := filepath.Glob("../templates/pages/*.html")
	if err != nil {
		t.Fatal(err)
	}
	var layouts []string
	for _, file := range templates {
		layout := strings.TrimSuffix(filepath.Base(file), ".html")
		if layout != "redirect" { // which no browser shows: it leaves at once
			layouts = append(layouts, layout)
		}
	}
	if diff := cmp.Diff(layouts, slices.Sorted(maps.Keys(layoutPages))); diff != "" {
		t.Errorf("layouts, and those with a page in this test (-want +got):\n%s", diff)
	}
}
