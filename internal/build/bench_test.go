package build

import (
	"io/fs"
	"os"
	"path"
	"runtime"
	"testing"

	"golang.org/x/sync/errgroup"

	"sentra/internal/content"
	"sentra/internal/heap"
)

// BenchmarkRealSite makes every page and file of this repository's own site from nothing, as a build
// does, but for writing them. The heap that one entry takes is told by the thousand, the least that a
// large site may be judged by; of a small one it says too much, since Go's own minimum is in it.
//
//	go test ./internal/build -run '^$' -bench RealSite -benchtime 3x
func BenchmarkRealSite(b *testing.B) {
	site := os.DirFS(realSite)
	entries := countEntries(b, site)
	var pages int
	var peak uint64
	for b.Loop() {
		runtime.GC() // the last round's heap is not this one's
		watch := heap.Start()
		s := loaded(b, site, testOptions)
		writeNowhere(b, s)
		peak = max(peak, watch.Stop())
		pages = s.Pages()
	}
	b.ReportMetric(float64(pages*b.N)/b.Elapsed().Seconds(), "pages/s")
	b.ReportMetric(float64(peak)/1e6/float64(entries)*1000, "MB-peak/1000-entries")
}

// writeNowhere makes the bytes of every output on all cores, and lets them go.
func writeNowhere(b *testing.B, s *Snapshot) {
	b.Helper()
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for o := range s.Outputs() {
		g.Go(func() error {
			_, err := o.Bytes()
			return err
		})
	}
	if err := g.Wait(); err != nil {
		b.Fatal(err)
	}
}

// countEntries counts the centres, producers, products, news and pages of a site.
func countEntries(b *testing.B, site fs.FS) int {
	b.Helper()
	entries := map[string]bool{}
	err := fs.WalkDir(site, contentRoot, func(name string, entry fs.DirEntry, err error) error {
		if f, _ := content.Classify(name); f.Slug != "" {
			entries[path.Join(f.Folder, f.Slug)] = true
		}
		return err
	})
	if err != nil || len(entries) == 0 {
		b.Fatalf("counting %d entries: %v", len(entries), err)
	}
	return len(entries)
}
