package build

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// goldenPages are the pages that are kept as they come out: one of each kind, in both languages where
// what is written in them differs most.
var goldenPages = []string{
	"index.html", "en/index.html",
	"404.html", "tentang/index.html", "en/about/index.html",
	"sentra/index.html",
	"sentra/sentra-contoh/index.html", "en/centres/sentra-contoh/index.html",
	"sentra/sentra-contoh/produk/index.html",
	"sentra/sentra-contoh/produk/kain-panjang/index.html", "en/centres/sentra-contoh/products/kain-panjang/index.html",
	"sentra/sentra-lain/ikm/ikm-satu/index.html", "en/centres/sentra-lain/producers/ikm-satu/index.html",
	"sentra/sentra-lain/index.html", "en/centres/sentra-lain/index.html",
	"wilayah/index.html", "wilayah/jawa-tengah/index.html", "wilayah/jawa-tengah/kota-semarang/index.html",
	"kategori/index.html", "kategori/tas/index.html",
	"fasilitas/index.html", "fasilitas/lini-jahit/index.html",
	"cari/index.html", "peta/index.html", "statistik/index.html", "en/statistics/index.html",
	"kabar/index.html", "kabar/2026-01-21-pameran/index.html", "en/news/2025-08-17-lama/index.html", "en/news/atom.xml",
	"pelatihan/index.html", "en/training/index.html",
	"data/index.html", "sitemap.xml",
}

// goldenOut holds the pages, and the list of all outputs, as they were last reviewed.
const goldenOut = "testdata/golden/out"

// fingerprint is what a static file's name carries of its bytes. It is left out, or each edit of the
// style sheet would change every page.
var fingerprint = regexp.MustCompile(`\.[0-9a-f]{12}\.`)

func masked(s string) string { return fingerprint.ReplaceAllString(s, ".HASH.") }

// TestGolden builds the small site and compares what comes out with what somebody has read:
//
//	go test ./internal/build -run Golden -update && git diff internal/build/testdata
func TestGolden(t *testing.T) {
	s := loaded(t, goldenTree(t), testOptions)
	got := map[string]string{}
	var paths []string
	for o := range s.Outputs() {
		paths = append(paths, masked(o.Path)+"\n")
	}
	// In an order that does not follow the fingerprints: main.….css and main.….js take turns by theirs.
	slices.Sort(paths)
	got["outputs.txt"] = strings.Join(paths, "")
	for _, name := range goldenPages {
		o, found := s.Output(name)
		if !found {
			t.Errorf("there is no page %s", name)
			continue
		}
		data, err := o.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		got[name] = masked(string(data))
	}
	if *update {
		writeGolden(t, got)
	}
	if diff := cmp.Diff(readGolden(t), got); diff != "" {
		t.Errorf("the site (-reviewed +now; -update accepts it):\n%s", diff)
	}
}

func readGolden(t *testing.T) map[string]string {
	t.Helper()
	files := map[string]string{}
	out := os.DirFS(goldenOut)
	err := fs.WalkDir(out, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(out, name)
		files[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// writeGolden takes the place of all that was there before.
func writeGolden(t *testing.T, files map[string]string) {
	t.Helper()
	if err := os.RemoveAll(goldenOut); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		file := filepath.Join(goldenOut, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
