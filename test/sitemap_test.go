package test

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"testing"
	"testing/fstest"
)

// A site with more pages than one sitemap may list has several, and one that lists those.
func TestSitemapInParts(t *testing.T) {
	t.Parallel()
	needPackages(t, "csv-parse", "@placemarkio/check-geojson", "xmllint-wasm", "sitemap")
	const makers = 12_500 // each in two languages, and 25,000 addresses to a file
	many := fstest.MapFS{}
	for i := range makers {
		name := fmt.Sprintf("content/centres/sulawesi-selatan/sentra-lain/producers/nomor-%d.yaml", i)
		many[name] = &fstest.MapFile{Data: fmt.Appendf(nil, "title: IKM Nomor %d\nsummary: Usaha rekaan.\n", i)}
	}
	golden := os.DirFS(goldenSource)
	err := fs.WalkDir(golden, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(golden, name)
		many[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	snapshot, err := load(dressed{many, os.DirFS(realSource)}, belowRoot)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	var names []string
	for o := range snapshot.Outputs() {
		if ok, _ := path.Match("sitemap*.xml", o.Path); !ok {
			continue
		}
		data, err := o.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, o.Path), data, 0o644); err != nil {
			t.Fatal(err)
		}
		names = append(names, o.Path)
	}
	if len(names) != 3 {
		t.Fatalf("the sitemaps are %q, want two and their list", names)
	}
	for _, finding := range library(t, "format.mjs", folder, names) {
		t.Error(finding)
	}
}
