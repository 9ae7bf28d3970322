package test

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// realPages names one page of each layout that the real site shows, in each language.
var realPages = map[string][2]string{
	"home":        {"", "en/"},
	"centres":     {"sentra/", "en/centres/"},
	"centre":      {"sentra/seri-kuala-lobam/", "en/centres/seri-kuala-lobam/"},
	"product":     {"sentra/batik-lasem/produk/batik-tiga-negeri/", "en/centres/batik-lasem/products/batik-tiga-negeri/"},
	"regions":     {"wilayah/", "en/regions/"},
	"province":    {"wilayah/jawa-tengah/", "en/regions/jawa-tengah/"},
	"regency":     {"wilayah/jawa-tengah/kabupaten-rembang/", "en/regions/jawa-tengah/kabupaten-rembang/"},
	"taxonomy":    {"kategori/", "en/categories/"},
	"term":        {"kategori/kain-batik/", "en/categories/kain-batik/"},
	"facility":    {"fasilitas/galeri/", "en/facilities/galeri/"},
	"service":     {"layanan/pelatihan-teknis/", "en/services/pelatihan-teknis/"},
	"recognition": {"pengakuan/indikasi-geografis/", "en/recognitions/indikasi-geografis/"},
	"page":        {"tentang/", "en/about/"},
	"map":         {"peta/", "en/map/"},
	"list":        {"produk/", "en/products/"},
	"search":      {"cari/", "en/search/"},
	"shortlist":   {"pilihan/", "en/shortlist/"},
	"statistics":  {"statistik/", "en/statistics/"},
	"calendar":    {"pelatihan/", "en/training/"},
	"data":        {"data/", "en/data/"},
	"news-list":   {"kabar/", "en/news/"},
	"news":        {"kabar/2022-12-22-sentra-tenun-jembrana-diresmikan/", "en/news/2022-12-22-sentra-tenun-jembrana-diresmikan/"},
	"notfound":    {"404.html", "en/404.html"},
}

// fullPages are those of the golden site, in which every key and every kind of entry is in use.
var fullPages = map[string][2]string{
	"centre":    {"sentra/sentra-contoh/", "en/centres/sentra-contoh/"},
	"product":   {"sentra/sentra-contoh/produk/kain-panjang/", "en/centres/sentra-contoh/products/kain-panjang/"},
	"producer":  {"sentra/sentra-lain/ikm/ikm-satu/", "en/centres/sentra-lain/producers/ikm-satu/"},
	"calendar":  {"pelatihan/", "en/training/"},
	"news-list": {"kabar/", "en/news/"},
	"list":      {"ikm/", "en/producers/"},
	"design":    {"desain/", "en/design/"},
	"news":      {"kabar/2026-01-21-pameran/", "en/news/2026-01-21-pameran/"},
}

// TestBrowserShowsEveryLayout opens one page of each layout, in both languages, and hears no complaint.
func TestBrowserShowsEveryLayout(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		published func(*testing.T) *site
		pages     map[string][2]string
	}{
		"real":   {realSite, realPages},
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
	if err != nil || len(templates) == 0 {
		t.Fatalf("looking for layouts: %d, %v", len(templates), err)
	}
	for _, file := range templates {
		layout := strings.TrimSuffix(filepath.Base(file), ".html")
		if layout == "redirect" {
			continue // which no browser shows: it leaves at once
		}
		_, real := realPages[layout]
		_, full := fullPages[layout]
		if !real && !full {
			t.Errorf("no page of the layout %s is opened in a browser", layout)
		}
	}
}
