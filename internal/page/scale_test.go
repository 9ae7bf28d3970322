package page

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"sentra/internal/site"
)

// grown is the golden site with as many more centres of a producer and two products each, all
// of one regency, category and technique: the worst there can be.
func grown(b *testing.B, centres int) []Route {
	b.Helper()
	return grownTree(b, centres).routes(b, site.Options{AsOf: goldenDay})
}

func grownTree(b *testing.B, centres int) tree {
	b.Helper()
	files := goldenTree(b)
	files.edit(b, "site.yaml", "per_page: 2", "per_page: 48")
	for i := range centres {
		folder := fmt.Sprintf("content/centres/jateng/c%06d/", i)
		files.write(folder+"centre.yaml",
			`title: Sentra Konveksi`, `summary: Rekaan.`, `region: "33.74"`, `location: {lat: 0, lon: 110, precision: exact}`,
			`categories: [seragam]`, `techniques: [konveksi]`, `sources: [{title: Berita, publisher: Harian, date: 2026}]`,
			`figures: [{kind: workers, value: 10, as_of: 2026, source: 1}]`,
			`facilities: [{type: lini-jahit, source: 1}]`, `services: [{type: pelatihan-teknis, source: 1}]`,
			`recognitions: [{type: indikasi-geografis, source: 1}]`)
		files.write(folder+"producers/ikm.yaml", `title: IKM`, `summary: Rekaan.`, `categories: [seragam]`, `techniques: [konveksi]`)
		for _, slug := range []string{"rok", "kemeja"} {
			files.write(folder+"products/"+slug+".yaml",
				`title: Produk`, `summary: Rekaan.`, `category: seragam`, `techniques: [konveksi]`)
		}
	}
	return files
}

// BenchmarkViews makes views of a large site, and prints how many times longer
// each takes than in one a tenth as large. What a page costs must not grow with
// the site.
func BenchmarkViews(b *testing.B) {
	small, large := grown(b, 400), grown(b, 4000)
	for _, layout := range []string{"centre", "producer", "product", "list", "term", "facility", "service", "recognition"} {
		b.Run(layout, func(b *testing.B) {
			floor := perView(small, layout)
			routes := ofLayout(large, layout)
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				routes[n%len(routes)].View()
				n++
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(n)/floor, "times-small")
		})
	}
}

// BenchmarkRoutes makes the table of a large site, and prints how many times
// longer listing all of its pages takes. After an edit there is a new table, and
// a few pages are asked of it.
func BenchmarkRoutes(b *testing.B) {
	s, set := grownTree(b, 4000).load(b, site.Options{AsOf: goldenDay})
	words := testWords(b)
	table, _ := Routes(s, set, words)
	start := time.Now()
	for range table.All() {
	}
	all := time.Since(start)
	b.ReportAllocs()
	for b.Loop() {
		Routes(s, set, words)
	}
	b.ReportMetric(float64(all)/float64(b.Elapsed())*float64(b.N), "times-to-list-all")
}

// perView measures how many nanoseconds a view of a layout takes.
func perView(routes []Route, layout string) float64 {
	routes = ofLayout(routes, layout)
	const views = 1000
	start := time.Now()
	for n := range views {
		routes[n%len(routes)].View()
	}
	return float64(time.Since(start).Nanoseconds()) / views
}

func ofLayout(routes []Route, layout string) []Route {
	return slices.DeleteFunc(slices.Clone(routes), func(r Route) bool { return r.Layout != layout })
}
