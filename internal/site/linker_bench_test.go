package site_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"sentra"
	"sentra/internal/content"
	"sentra/internal/demo"
	"sentra/internal/site"
)

// BenchmarkLink links a made-up site after an edit of one product, and prints how
// many times longer it takes to link it from nothing. The site has ten products
// and one producer a centre.
//
//	go test ./internal/site -run '^$' -bench Link
func BenchmarkLink(b *testing.B) {
	for _, centres := range []int{50, 1000, 5000} {
		b.Run(fmt.Sprint(centres), func(b *testing.B) {
			docs, o := demoDocuments(b, centres)
			start := time.Now()
			if s, problems := site.New(docs, o); s == nil {
				b.Fatal(problems)
			}
			cold := time.Since(start)
			var warm site.Linker
			warm.Link(docs, o)
			at := 0
			for b.Loop() {
				at = edit(docs, at)
				if s, _ := warm.Link(docs, o); s == nil {
					b.Fatal("an edited product is no site")
				}
			}
			b.ReportMetric(float64(cold.Nanoseconds())/1e6, "ms-cold")
			b.ReportMetric(float64(cold.Nanoseconds())/(float64(b.Elapsed().Nanoseconds())/float64(b.N)), "times-cold")
		})
	}
}

// BenchmarkLinkCold links a made-up site from nothing.
func BenchmarkLinkCold(b *testing.B) {
	docs, o := demoDocuments(b, 1000)
	b.ReportAllocs()
	for b.Loop() {
		site.New(docs, o)
	}
}

// edit puts another document in the place of the first product from one on, some
// way off, and returns the next to edit.
func edit(docs []*content.Document, at int) int {
	for docs[at].Product == nil {
		at = (at + 1) % len(docs)
	}
	edited := *docs[at]
	docs[at] = &edited
	return (at + 7919) % len(docs)
}

// demoDocuments parses a made-up site.
func demoDocuments(b *testing.B, centres int) ([]*content.Document, site.Options) {
	b.Helper()
	files, err := demo.Files(sentra.Kit, demo.Options{Centres: centres, Producers: centres, Products: 10 * centres, Seed: 1})
	if err != nil {
		b.Fatal(err)
	}
	texts := maps.Collect(files)
	var docs []*content.Document
	o := site.Options{AsOf: content.Date{Year: 2026, Month: 10, Day: 5}}
	for _, path := range slices.Sorted(maps.Keys(texts)) {
		switch {
		case strings.HasPrefix(path, "content/centres/") && strings.Contains(path, "/images/"), strings.HasPrefix(path, "content/news/images/"):
			o.Pictures = append(o.Pictures, path)
		case strings.HasPrefix(path, "content/") || path == "site.yaml":
			doc, problems := content.Parse(path, texts[path])
			if doc == nil || doc.Broken {
				b.Fatal(problems)
			}
			docs = append(docs, doc)
		}
	}
	return docs, o
}
