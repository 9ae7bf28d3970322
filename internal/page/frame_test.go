package page

import (
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/site"
)

func TestFitTitle(t *testing.T) {
	long := strings.Repeat("é", 60)
	tests := []struct {
		name   string
		title  string
		within []string
		want   string
	}{
		{"all fit", "Rok", []string{"Sentra Contoh", "Direktori"}, "Rok – Sentra Contoh – Direktori"},
		{"exactly as long as may be", long, []string{"1234567"}, long + " – 1234567"},
		{"one too long", long, []string{"12345678"}, long},
		{"what follows a part that does not fit", long, []string{"12345678", "1"}, long},
		{"one too long once it is escaped", "Sa'dan " + long[:100], []string{"1234567"}, "Sa'dan " + long[:100]},
		{"called like the site", "Direktori", []string{"Direktori"}, "Direktori"},
		{"longer than may be", long + long, []string{"Direktori"}, long + long},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := fitTitle(tt.title, tt.within...); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestDocTitles reads the title of one page of each layout.
func TestDocTitles(t *testing.T) {
	want := map[string]string{
		"index.html":    "Direktori Contoh",
		"en/index.html": "Example Directory",
		"404.html":      "Halaman tidak ditemukan – Direktori Contoh",

		"sentra/index.html":                                 "Sentra – Direktori Contoh",
		"sentra/halaman/2/index.html":                       "Sentra, halaman 2 – Direktori Contoh",
		"en/centres/page/2/index.html":                      "Centres, page 2 – Example Directory",
		"sentra/contoh/index.html":                          "Sentra Contoh – Direktori Contoh",
		"sentra/contoh/produk/rok/index.html":               "Rok – Sentra Contoh – Direktori Contoh",
		"en/centres/tetangga/products/rok-kerja/index.html": "Rok kerja – Sentra Tetangga – Example Directory",

		"wilayah/index.html":                              "Wilayah – Direktori Contoh",
		"wilayah/papua/index.html":                        "Papua – Direktori Contoh",
		"en/regions/jawa-tengah/kota-semarang/index.html": "Semarang City – Example Directory",
		"kategori/index.html":                             "Kategori – Direktori Contoh",
		"kategori/seragam/halaman/2/index.html":           "Seragam, halaman 2 – Direktori Contoh",
		"en/about/index.html":                             "About this directory – Example Directory",
	}
	got := make(map[string]string)
	for _, r := range goldenRoutes(t) {
		if want[r.Path] != "" {
			got[r.Path] = frameOf(r).DocTitle
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestTranslation looks at what depends on whether a page is translated. One of
// which nothing is in English is a single page to whoever links to it.
func TestTranslation(t *testing.T) {
	const base = "https://contoh.example/sub/"
	alternates := func(id, en string) []Alternate {
		return []Alternate{{Lang: "id", Href: base + id}, {Lang: "en", Href: base + en}, {Lang: "x-default", Href: base + id}}
	}
	type facts struct {
		Untranslated bool
		Canonical    string
		Alternates   []Alternate
	}
	tests := map[string]facts{
		"sentra/contoh/index.html":       {false, base + "sentra/contoh/", alternates("sentra/contoh/", "en/centres/contoh/")},
		"en/centres/contoh/index.html":   {false, base + "en/centres/contoh/", alternates("sentra/contoh/", "en/centres/contoh/")},
		"tentang/index.html":             {false, base + "tentang/", alternates("tentang/", "en/about/")},
		"en/about/index.html":            {false, base + "en/about/", alternates("tentang/", "en/about/")},
		"sentra/tetangga/index.html":     {false, base + "sentra/tetangga/", nil},
		"en/centres/tetangga/index.html": {true, base + "sentra/tetangga/", nil},
		"catatan/index.html":             {false, base + "catatan/", nil},
		"en/catatan/index.html":          {true, base + "catatan/", nil},
		"404.html":                       {},
	}
	for _, r := range goldenRoutes(t) {
		want, ok := tests[r.Path]
		if !ok {
			continue
		}
		delete(tests, r.Path)
		f := frameOf(r)
		if diff := cmp.Diff(want, facts{untranslated(r), f.Canonical, f.Alternates}); diff != "" {
			t.Errorf("%s:\n%s", r.Path, diff)
		}
		if f.OpenGraph.URL != f.Canonical {
			t.Errorf("%s is shared as %q, but is at %q", r.Path, f.OpenGraph.URL, f.Canonical)
		}
	}
	for path := range tests {
		t.Errorf("there is no page %s", path)
	}
}

// untranslated reports whether a page says that nothing of it is translated.
func untranslated(r Route) bool {
	v := reflect.ValueOf(r.View()).FieldByName("EntryHead")
	return v.IsValid() && v.Interface().(EntryHead).Untranslated
}

// TestFrameKnowsNothingSiteWide adds a centre with a product of its own: no page
// about anything else may get another frame, or each edit would change every
// page.
func TestFrameKnowsNothingSiteWide(t *testing.T) {
	counting := map[string]bool{"list": true, "province": true, "regency": true, "term": true} // in what they say of their lists
	files := goldenTree(t)
	before := make(map[string]Frame)
	for _, r := range files.routes(t, site.Options{AsOf: goldenDay}) {
		before[r.Path] = frameOf(r)
	}
	files.write("content/centres/jateng/baru/centre.yaml",
		`title: Sentra Baru`, `summary: Rekaan.`, `region: "33.74"`, `location: {lat: 0, lon: 110, precision: exact}`,
		`categories: [tas]`, `milestones: [{kind: founded, when: 2026, source: 1}]`,
		`sources: [{title: Berita, publisher: Harian, date: 2026}]`)
	files.write("content/centres/jateng/baru/products/tas.yaml", `title: Tas`, `summary: Rekaan.`, `category: tas`)
	for _, r := range files.routes(t, site.Options{AsOf: goldenDay}) {
		old, known := before[r.Path]
		if !known || counting[r.Layout] {
			continue
		}
		if diff := cmp.Diff(old, frameOf(r)); diff != "" {
			t.Errorf("%s:\n%s", r.Path, diff)
		}
	}
}
