package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestParseSizes(t *testing.T) {
	got, err := parseSizes("50x150,1000x10000")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]size{{50, 150}, {1000, 10000}}, got, cmp.AllowUnexported(size{})); diff != "" {
		t.Errorf("sizes (-want +got):\n%s", diff)
	}
	for _, text := range []string{"", "50", "50x", "x150", "0x1", "50x150,"} {
		if _, err := parseSizes(text); err == nil {
			t.Errorf("%q is taken for sizes", text)
		}
	}
}

func TestSpread(t *testing.T) {
	var list []time.Duration
	for n := 100; n > 0; n-- {
		list = append(list, time.Duration(n))
	}
	if got, want := spreadOf(list), (spread{median: 51, p95: 96}); got != want {
		t.Errorf("spread of 1 to 100 = %d, %d; want %d, %d", got.median, got.p95, want.median, want.p95)
	}
	if got, want := spreadOf(list[:1]), (spread{100, 100}); got != want {
		t.Errorf("spread of one = %v, want %v", got, want)
	}
}

// TestSameEntries: both sites hold the same entries, and an edit of either finds its page and its line.
func TestSameEntries(t *testing.T) {
	ours, theirs := t.TempDir(), t.TempDir()
	if err := writeSentra(t.Context(), ours, size{6, 30}); err != nil {
		t.Fatal(err)
	}
	if err := writeHugo(ours, theirs); err != nil {
		t.Fatal(err)
	}
	if got, want := entries(t, theirs, "content/sentra", ".md"), 6+30+3+1; got != want { // and the list of centres
		t.Errorf("Hugo's site has %d entries, want %d", got, want)
	}
	sentra, err := sentraServer("", ours).products()
	if err != nil {
		t.Fatal(err)
	}
	hugo, err := hugoServer("", theirs).products()
	if err != nil {
		t.Fatal(err)
	}
	addresses := func(list []product) (all []string) {
		for _, p := range list {
			all = append(all, p.address)
		}
		return all
	}
	sorted := cmp.Transformer("set", func(list []string) map[string]bool {
		set := map[string]bool{}
		for _, s := range list {
			set[s] = true
		}
		return set
	})
	if diff := cmp.Diff(addresses(sentra), addresses(hugo), sorted); diff != "" {
		t.Errorf("products to edit (-sentra +hugo):\n%s", diff)
	}
	for _, file := range []string{filepath.Join(ours, sentra[0].file), filepath.Join(theirs, hugo[0].file)} {
		if _, err := rewrite(file, "Lain."); err != nil {
			t.Error(err)
		}
		if _, err := rewrite(file, "Lain."); err == nil {
			t.Errorf("an edit of %s that changes nothing passes", file)
		}
	}
}

// entries counts the files below a folder.
func entries(t *testing.T, dir, root, ext string) int {
	t.Helper()
	n := 0
	err := fs.WalkDir(os.DirFS(dir), root, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && filepath.Ext(path) == ext {
			n++
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}
