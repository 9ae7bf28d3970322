package page

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
	"sentra/internal/site"
)

// TestAddresses holds the address table: every page of the golden site, with
// its layout, in both languages.
func TestAddresses(t *testing.T) {
	want := []struct{ layout, id, en string }{
		{"home", "index.html", "en/index.html"},
		{"notfound", "404.html", "en/404.html"},

		{"list", "sentra/index.html", "en/centres/index.html"},
		{"list", "sentra/halaman/2/index.html", "en/centres/page/2/index.html"},
		{"list", "produk/index.html", "en/products/index.html"},
		{"list", "produk/halaman/2/index.html", "en/products/page/2/index.html"},
		{"list", "ikm/index.html", "en/producers/index.html"},
		{"list", "ikm/halaman/2/index.html", "en/producers/page/2/index.html"},
		{"centre", "sentra/contoh/index.html", "en/centres/contoh/index.html"},
		{"centre", "sentra/seberang/index.html", "en/centres/seberang/index.html"},
		{"centre", "sentra/tetangga/index.html", "en/centres/tetangga/index.html"},
		{"producer", "sentra/contoh/ikm/ikm-satu/index.html", "en/centres/contoh/producers/ikm-satu/index.html"},
		{"producer", "sentra/contoh/ikm/ikm-tiga/index.html", "en/centres/contoh/producers/ikm-tiga/index.html"},
		{"producer", "sentra/tetangga/ikm/ikm-empat/index.html", "en/centres/tetangga/producers/ikm-empat/index.html"},
		{"product", "sentra/contoh/produk/rok/index.html", "en/centres/contoh/products/rok/index.html"},
		{"product", "sentra/contoh/produk/seragam/index.html", "en/centres/contoh/products/seragam/index.html"},
		{"product", "sentra/tetangga/produk/rok-kerja/index.html", "en/centres/tetangga/products/rok-kerja/index.html"},
		{"redirect", "sentra/contoh/produk/index.html", "en/centres/contoh/products/index.html"},
		{"redirect", "sentra/contoh/produk/rok-lama/index.html", "en/centres/contoh/products/rok-lama/index.html"},
		{"redirect", "sentra/contoh/ikm/index.html", "en/centres/contoh/producers/index.html"},
		{"redirect", "sentra/contoh-lama/index.html", "en/centres/contoh-lama/index.html"},
		{"redirect", "sentra/contoh-lama/produk/index.html", "en/centres/contoh-lama/products/index.html"},
		{"redirect", "sentra/contoh-lama/produk/rok/index.html", "en/centres/contoh-lama/products/rok/index.html"},
		{"redirect", "sentra/contoh-lama/produk/rok-lama/index.html", "en/centres/contoh-lama/products/rok-lama/index.html"},
		{"redirect", "sentra/contoh-lama/produk/seragam/index.html", "en/centres/contoh-lama/products/seragam/index.html"},
		{"redirect", "sentra/contoh/ikm/ikm-lama/index.html", "en/centres/contoh/producers/ikm-lama/index.html"},
		{"redirect", "sentra/contoh-lama/ikm/index.html", "en/centres/contoh-lama/producers/index.html"},
		{"redirect", "sentra/contoh-lama/ikm/ikm-satu/index.html", "en/centres/contoh-lama/producers/ikm-satu/index.html"},
		{"redirect", "sentra/contoh-lama/ikm/ikm-lama/index.html", "en/centres/contoh-lama/producers/ikm-lama/index.html"},
		{"redirect", "sentra/contoh-lama/ikm/ikm-tiga/index.html", "en/centres/contoh-lama/producers/ikm-tiga/index.html"},
		{"redirect", "sentra/tetangga/ikm/index.html", "en/centres/tetangga/producers/index.html"},
		{"redirect", "sentra/tetangga/produk/index.html", "en/centres/tetangga/products/index.html"},

		{"regions", "wilayah/index.html", "en/regions/index.html"},
		{"province", "wilayah/jawa-tengah/index.html", "en/regions/jawa-tengah/index.html"},
		{"province", "wilayah/kepulauan-riau/index.html", "en/regions/kepulauan-riau/index.html"},
		{"province", "wilayah/papua/index.html", "en/regions/papua/index.html"}, // has no centre
		{"regency", "wilayah/jawa-tengah/kota-semarang/index.html", "en/regions/jawa-tengah/kota-semarang/index.html"},
		{"regency", "wilayah/kepulauan-riau/kabupaten-bintan/index.html", "en/regions/kepulauan-riau/kabupaten-bintan/index.html"},

		{"taxonomy", "kategori/index.html", "en/categories/index.html"},
		{"term", "kategori/busana-muslim/index.html", "en/categories/busana-muslim/index.html"},
		{"term", "kategori/seragam/index.html", "en/categories/seragam/index.html"},
		{"term", "kategori/seragam/halaman/2/index.html", "en/categories/seragam/page/2/index.html"},
		{"taxonomy", "teknik/index.html", "en/crafts/index.html"}, // segments says so
		{"term", "teknik/bordir/index.html", "en/crafts/bordir/index.html"},
		{"term", "teknik/konveksi/index.html", "en/crafts/konveksi/index.html"},
		{"taxonomy", "bahan/index.html", "en/materials/index.html"},
		{"term", "bahan/katun/index.html", "en/materials/katun/index.html"},

		{"search", "cari/index.html", "en/search/index.html"},
		{"shortlist", "pilihan/index.html", "en/shortlist/index.html"},
		{"map", "peta/index.html", "en/map/index.html"},
		{"map", "peta/halaman/2/index.html", "en/map/page/2/index.html"},
		{"statistics", "statistik/index.html", "en/statistics/index.html"},
		{"news-list", "kabar/index.html", "en/news/index.html"},
		{"news-list", "kabar/halaman/2/index.html", "en/news/page/2/index.html"},
		{"news", "kabar/2026-09-01-pameran/index.html", "en/news/2026-09-01-pameran/index.html"},
		{"news", "kabar/2026-09-01-kunjungan/index.html", "en/news/2026-09-01-kunjungan/index.html"},
		{"news", "kabar/2025-12-31-lama/index.html", "en/news/2025-12-31-lama/index.html"},
		{"data", "data/index.html", "en/data/index.html"},
		{"design", "desain/index.html", "en/design/index.html"},

		{"taxonomy", "fasilitas/index.html", "en/facilities/index.html"},
		{"facility", "fasilitas/galeri/index.html", "en/facilities/galeri/index.html"},
		{"facility", "fasilitas/galeri/halaman/2/index.html", "en/facilities/galeri/page/2/index.html"},
		{"facility", "fasilitas/lini-jahit/index.html", "en/facilities/lini-jahit/index.html"},
		{"taxonomy", "layanan/index.html", "en/services/index.html"},
		{"service", "layanan/pelatihan-teknis/index.html", "en/services/pelatihan-teknis/index.html"},
		{"service", "layanan/pelatihan-teknis/halaman/2/index.html", "en/services/pelatihan-teknis/page/2/index.html"},
		{"taxonomy", "pengakuan/index.html", "en/recognitions/index.html"},
		{"recognition", "pengakuan/indikasi-geografis/index.html", "en/recognitions/indikasi-geografis/index.html"},
		{"calendar", "pelatihan/index.html", "en/training/index.html"},

		{"page", "catatan/index.html", "en/catatan/index.html"},
		{"page", "tentang/index.html", "en/about/index.html"}, // its translation sets a slug
	}
	layouts := make(map[string]string)
	for _, w := range want {
		layouts["id "+w.id], layouts["en "+w.en] = w.layout, w.layout
	}
	got := make(map[string]string)
	for _, r := range goldenRoutes(t) {
		got[string(r.Lang)+" "+r.Path] = r.Layout
	}
	if diff := cmp.Diff(layouts, got); diff != "" {
		t.Error(diff)
	}
}

func TestRoutesComeFromFiles(t *testing.T) {
	want := map[string]string{
		"sentra/contoh/index.html":              "content/centres/jateng/contoh/centre.yaml",
		"sentra/contoh/ikm/ikm-satu/index.html": "content/centres/jateng/contoh/producers/ikm-satu.yaml",
		"sentra/contoh/produk/rok/index.html":   "content/centres/jateng/contoh/products/rok.yaml",
		"wilayah/jawa-tengah/index.html":        "content/regions.csv",
		"teknik/bordir/index.html":              "content/taxonomy/techniques.yaml",
		"en/about/index.html":                   "content/pages/tentang.md",
		"sentra/index.html":                     "site.yaml",
	}
	got := make(map[string]string)
	for _, r := range goldenRoutes(t) {
		if want[r.Path] != "" {
			got[r.Path] = r.File
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestRoutesAreSorted(t *testing.T) {
	routes := goldenRoutes(t)
	if !slices.IsSortedFunc(routes, func(a, b Route) int { return strings.Compare(a.Path, b.Path) }) {
		t.Error("the routes are not sorted by path")
	}
}

func TestTwoPagesOfOneAddress(t *testing.T) {
	routes := []Route{
		{Path: "a/index.html", File: "content/pages/a.md"},
		{Path: "b/index.html", File: "content/pages/b.md"},
		{Path: "b/index.html", File: "site.yaml"},
	}
	problems := collisions(routes)
	if len(problems) != 1 {
		t.Fatalf("got %d problems, want 1", len(problems))
	}
	got := problems[0]
	if text, want := got.Text.In(diag.English), "two pages have the same address, /b/"; got.Path != "content/pages/b.md" || text != want {
		t.Errorf("got %s: %q, want %q", got.Path, text, want)
	}
	if len(got.Notes) != 1 || got.Notes[0].Path != "site.yaml" {
		t.Errorf("got the notes %v, want one on site.yaml", got.Notes)
	}
}

// TestBaseURL looks at what the base URL decides: the absolute addresses of a
// page, and the paths of 404.html.
func TestBaseURL(t *testing.T) {
	type addresses struct {
		Canonical  string
		Alternates []Alternate
		Shared     string // by Open Graph
		NotFound   string // link from 404.html to all centres
	}
	under := func(base string) addresses {
		return addresses{
			Canonical: base + "en/centres/",
			Alternates: []Alternate{
				{Lang: "id", Href: base + "sentra/"},
				{Lang: "en", Href: base + "en/centres/"},
				{Lang: "x-default", Href: base + "sentra/"},
			},
			Shared: base + "en/centres/",
		}
	}
	inConfig := under("https://contoh.example/sub/")
	inConfig.NotFound = "/sub/sentra/"
	replaced := under("http://localhost:80/")
	replaced.NotFound = "/sentra/"
	tests := []struct {
		name, config, option string
		want                 addresses
	}{
		{"in site.yaml", "base_url: https://contoh.example/sub", "", inConfig},
		{"ending in a slash", "base_url: https://contoh.example/sub/", "", inConfig},
		{"replaced", "base_url: https://contoh.example/sub", "http://localhost:80", replaced},
		{"none", "", "", addresses{NotFound: "/sentra/"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			files := goldenTree(t)
			files.edit(t, "site.yaml", "base_url: https://contoh.example/sub", tt.config)
			routes := files.routes(t, site.Options{AsOf: goldenDay, BaseURL: tt.option})
			centres := viewAt[List](t, routes, "en/centres/index.html")
			got := addresses{
				Canonical:  centres.Canonical,
				Alternates: centres.Alternates,
				Shared:     centres.OpenGraph.URL,
				NotFound:   viewAt[NotFound](t, routes, "404.html").Centres,
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNoBaseURLIsToldOnce(t *testing.T) {
	files := goldenTree(t)
	files.edit(t, "site.yaml", "base_url: https://contoh.example/sub", "")
	s, set := files.load(t, site.Options{AsOf: goldenDay})
	_, problems := Routes(s, set, testWords(t))
	var got []string
	for _, p := range problems {
		got = append(got, p.Path+": "+p.Severity.String()+": "+p.Text.In(diag.English))
	}
	want := []string{"site.yaml: warning: there is no base_url; the site goes out without canonical addresses, hreflang, addresses to share, sitemap, feeds and structured data"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
