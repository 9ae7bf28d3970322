package build

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
)

// TestSource finds the files of entries by what their pages come from.
func TestSource(t *testing.T) {
	const folder = "content/centres/jawa-tengah/sentra-contoh/"
	const other = "content/centres/sulawesi-selatan/sentra-lain/"
	options := Options{AsOf: content.Date{Year: 2026, Month: 10, Day: 5}, Drafts: true}
	s := loaded(t, goldenTree(t), options)
	tests := map[string]Source{
		folder + "centre.yaml": {
			Originals:    []string{folder + "centre.yaml", folder + "centre.md"},
			Translations: []string{folder + "centre.en.yaml", folder + "centre.en.md"},
		},
		folder + "products/kain-panjang.yaml": {
			Originals: []string{folder + "products/kain-panjang.yaml", folder + "products/kain-panjang.md"},
		},
		other + "products/tas-selempang.en.yaml": {
			Originals:    []string{other + "products/tas-selempang.yaml"},
			Translations: []string{other + "products/tas-selempang.en.yaml"},
		},
		other + "producers/ikm-dua.yaml":   {Originals: []string{other + "producers/ikm-dua.yaml"}, Draft: true},
		"content/pages/nanti.md":           {Originals: []string{"content/pages/nanti.md"}, Due: "2030-01-01"},
		"content/news/2026-11-20-nanti.md": {Originals: []string{"content/news/2026-11-20-nanti.md"}, Due: "2026-11-20"},
		"content/news/2026-01-21-pameran.md": {
			Originals:    []string{"content/news/2026-01-21-pameran.md"},
			Translations: []string{"content/news/2026-01-21-pameran.en.md"},
		},
	}
	for file, want := range tests {
		got, found := s.Source(file)
		if diff := cmp.Diff(want, got); !found || diff != "" {
			t.Errorf("%s: found %t (-want +got):\n%s", file, found, diff)
		}
	}
	for _, file := range []string{"content/taxonomy/categories.yaml", "site.yaml", "templates/base.html", "content/pages/tidak-ada.md", ""} {
		if got, found := s.Source(file); found {
			t.Errorf("%q is said to be of an entry: %+v", file, got)
		}
	}
	later := loaded(t, goldenTree(t), Options{AsOf: content.Date{Year: 2026, Month: 11, Day: 20}})
	if got, _ := later.Source("content/news/2026-11-20-nanti.md"); got.Due != "" {
		t.Errorf("on its day it is still due on %s", got.Due)
	}
}

// TestPagesHaveSources asks for every page of an entry what it comes from.
func TestPagesHaveSources(t *testing.T) {
	s := loaded(t, goldenTree(t), testOptions)
	layouts := map[string]bool{}
	for o := range s.Outputs() {
		switch o.Layout {
		case "centre", "producer", "product", "news", "page":
			layouts[o.Layout] = true
			if source, found := s.Source(o.From); !found || len(source.Originals) == 0 {
				t.Errorf("%s comes from %q, which is of no entry", o.Path, o.From)
			}
		}
	}
	if len(layouts) != 5 {
		t.Errorf("only these layouts were seen: %v", layouts)
	}
}
