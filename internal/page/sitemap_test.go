package page

import (
	"encoding/xml"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/site"
)

// listed is an address of a sitemap, as a reader of XML finds it.
type listed struct {
	Loc     string `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 loc"`
	LastMod string `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 lastmod"`
	Links   []struct {
		Rel  string `xml:"rel,attr"`
		Lang string `xml:"hreflang,attr"`
		Href string `xml:"href,attr"`
	} `xml:"http://www.w3.org/1999/xhtml link"`
}

// written returns what a file holds.
func written(t *testing.T, files []File, path string) string {
	t.Helper()
	i := slices.IndexFunc(files, func(f File) bool { return f.Path == path })
	if i < 0 {
		t.Fatalf("there is no file %s", path)
	}
	var b strings.Builder
	if err := files[i].Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// sitemapOf reads a sitemap, and returns its addresses.
func sitemapOf(t *testing.T, files []File, path string) []listed {
	t.Helper()
	var m struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		URL     []listed `xml:"url"`
	}
	if err := xml.Unmarshal([]byte(written(t, files, path)), &m); err != nil {
		t.Fatal(err)
	}
	return m.URL
}

// TestSitemapListsCanonicalPages holds that the sitemap lists each page that is its own canonical one,
// with the translations that it names itself, and no other.
func TestSitemapListsCanonicalPages(t *testing.T) {
	routes, files := goldenTree(t).outputs(t, site.Options{AsOf: goldenDay})
	want := map[string][]Alternate{}
	for _, r := range routes {
		f := frameOf(r)
		if own := "https://contoh.example/sub/" + strings.TrimSuffix(r.Path, "index.html"); f.Canonical == own {
			want[own] = f.Alternates
		}
	}
	got := map[string][]Alternate{}
	for _, l := range sitemapOf(t, files, "sitemap.xml") {
		var alternates []Alternate
		for _, link := range l.Links {
			if link.Rel != "alternate" {
				t.Errorf("%s: a link is called %q", l.Loc, link.Rel)
			}
			alternates = append(alternates, Alternate{link.Lang, link.Href})
		}
		if _, twice := got[l.Loc]; twice {
			t.Errorf("%s is listed twice", l.Loc)
		}
		got[l.Loc] = alternates
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestSitemapDates(t *testing.T) {
	_, files := goldenTree(t).outputs(t, site.Options{AsOf: goldenDay})
	want := map[string]string{
		"sentra/contoh/":                        "2026-10-05",
		"en/centres/contoh/":                    "2026-10-05",
		"sentra/contoh/ikm/ikm-satu/":           "2026-10-05",
		"en/centres/contoh/producers/ikm-satu/": "2026-10-05",
		"sentra/contoh/produk/rok/":             "2026-09-30",
		"en/centres/contoh/products/rok/":       "2026-09-30",
		"kabar/2026-09-01-pameran/":             "2026-09-03", // which it was kept back until
		"en/news/2026-09-01-pameran/":           "2026-09-03",
		"kabar/2026-09-01-kunjungan/":           "2026-09-01",
		"kabar/2025-12-31-lama/":                "2025-12-31",
	}
	got := map[string]string{}
	for _, l := range sitemapOf(t, files, "sitemap.xml") {
		if l.LastMod != "" {
			got[strings.TrimPrefix(l.Loc, "https://contoh.example/sub/")] = l.LastMod
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestLongSitemap lists more pages than one file may hold.
func TestLongSitemap(t *testing.T) {
	const pages = mostInSitemap/2 + 1
	m := &maker{base: "https://contoh.example/"}
	var leaves []leaf
	for i := range pages {
		leaves = append(leaves, leaf{address: site.Address{ID: fmt.Sprintf("a&%d/", i), EN: fmt.Sprintf("en/a&%d/", i)}})
	}
	files := m.sitemap(slices.Values(leaves))
	var index struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex"`
		Loc     []string `xml:"sitemap>loc"`
	}
	if err := xml.Unmarshal([]byte(written(t, files, "sitemap.xml")), &index); err != nil {
		t.Fatal(err)
	}
	want := []string{"https://contoh.example/sitemap-1.xml", "https://contoh.example/sitemap-2.xml"}
	if diff := cmp.Diff(want, index.Loc); diff != "" {
		t.Errorf("the index (-want +got):\n%s", diff)
	}
	first, second := sitemapOf(t, files, "sitemap-1.xml"), sitemapOf(t, files, "sitemap-2.xml")
	if len(first) != mostInSitemap || len(second) != 2 || second[0].Loc != "https://contoh.example/a&12500/" {
		t.Errorf("the parts list %d and %d addresses, the second from %s", len(first), len(second), second[0].Loc)
	}
}

func TestNoSitemapWithoutBaseURL(t *testing.T) {
	files := goldenTree(t)
	files.edit(t, "site.yaml", "base_url: https://contoh.example/sub", "")
	_, others := files.outputs(t, site.Options{AsOf: goldenDay})
	if got, want := written(t, others, "robots.txt"), "User-agent: *\nDisallow:\n"; got != want {
		t.Errorf("robots.txt is %q, want %q", got, want)
	}
	if slices.ContainsFunc(others, func(f File) bool { return f.Path == sitemapPath }) {
		t.Error("there is a sitemap")
	}
}

func TestRobots(t *testing.T) {
	_, files := goldenTree(t).outputs(t, site.Options{AsOf: goldenDay})
	want := "User-agent: *\nDisallow:\n\nSitemap: https://contoh.example/sub/sitemap.xml\n"
	if diff := cmp.Diff(want, written(t, files, "robots.txt")); diff != "" {
		t.Error(diff)
	}
}

func TestOwnRobotsWin(t *testing.T) {
	files := goldenTree(t)
	files.write("static/root/robots.txt", "User-agent: *", "Disallow: /")
	_, others := files.outputs(t, site.Options{AsOf: goldenDay})
	if slices.ContainsFunc(others, func(f File) bool { return f.Path == "robots.txt" }) {
		t.Error("there is a second robots.txt")
	}
}

var errFull = errors.New("full")

// full is a disk that takes no more.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

// TestFilesTellOfTheirWriter holds that no file hides what kept it from being written.
func TestFilesTellOfTheirWriter(t *testing.T) {
	_, files := goldenTree(t).outputs(t, site.Options{AsOf: goldenDay})
	for _, f := range files {
		if err := f.Write(full{}); !errors.Is(err, errFull) {
			t.Errorf("%s: got %v, want %v", f.Path, err, errFull)
		}
	}
}
