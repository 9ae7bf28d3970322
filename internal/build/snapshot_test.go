package build

import (
	"errors"
	"slices"
	"strconv"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
)

func text(s string) func() ([]byte, error) { return func() ([]byte, error) { return []byte(s), nil } }

func TestSnapshot(t *testing.T) {
	s := NewSnapshot([]Output{
		NewOutput("sentra/index.html", text("b")), NewOutput("404.html", text("a")), NewOutput("index.html", text("c")),
	})
	var paths []string
	for o := range s.Outputs() {
		paths = append(paths, o.Path)
	}
	if diff := cmp.Diff([]string{"404.html", "index.html", "sentra/index.html"}, paths); diff != "" {
		t.Errorf("paths (-want +got):\n%s", diff)
	}
	o, found := s.Output("index.html")
	if !found {
		t.Fatal("index.html is not found")
	}
	if data, err := o.Bytes(); err != nil || string(data) != "c" {
		t.Errorf("index.html = %q, %v; want c", data, err)
	}
	if o, found := s.Output("sentra"); found {
		t.Errorf("a folder is found as the file %q", o.Path)
	}
}

// The outputs of a site are sorted by path, no path twice; each is found by its path, and nothing else is.
func TestSnapshotFindsWhatItLists(t *testing.T) {
	tree := goldenTree(t)
	tree["static/root/icon.png"] = &fstest.MapFile{Data: []byte("icon")}
	s := loaded(t, tree, testOptions)
	outputs := slices.Collect(s.Outputs())
	paths := map[string]bool{}
	for i, o := range outputs {
		paths[o.Path] = true
		if i > 0 && outputs[i-1].Path >= o.Path {
			t.Errorf("%s is listed after %s", o.Path, outputs[i-1].Path)
		}
		found, ok := s.Output(o.Path)
		if diff := cmp.Diff(told(o), told(found)); !ok || diff != "" {
			t.Errorf("%s: found is %t (-listed +found):\n%s", o.Path, ok, diff)
		}
	}
	for _, o := range outputs {
		for i := range o.Path {
			for _, near := range []string{o.Path[:i], o.Path[i:], o.Path[:i] + "/" + o.Path[i:], o.Path[:i] + "../" + o.Path[i:]} {
				if _, found := s.Output(near); found != paths[near] {
					t.Errorf("%q: found is %t", near, found)
				}
			}
		}
	}
}

// told is what an output says of itself.
func told(o Output) []string {
	return []string{o.Path, o.From, o.Layout, string(o.Lang), strconv.FormatBool(o.Streams()), o.Key()}
}

func TestOutputsSayWhereTheyComeFrom(t *testing.T) {
	type origin struct {
		From, Layout string
		Lang         content.Lang
	}
	want := map[string]origin{
		"index.html":                                         {"", "home", content.ID},
		"en/centres/sentra-contoh/index.html":                {centreFile, "centre", content.EN},
		"sentra/sentra-lain/produk/tas-selempang/index.html": {productFile, "product", content.ID},
		"en/categories/kain/index.html":                      {"content/taxonomy/categories.yaml", "term", content.EN},
		"robots.txt":                                         {"static/root/robots.txt", "", ""},
		"data/centres.csv":                                   {"", "", ""},
		"kabar/2026-01-21-pameran/index.html":                {newsFile, "news", content.ID},
		"wilayah/jawa-tengah/kota-semarang/index.html":       {"content/regions.csv", "regency", content.ID},
		"sentra/sentra-lama/ikm/ikm-satu/index.html":         {makerFile, "redirect", content.ID},
	}
	s := loaded(t, goldenTree(t), testOptions)
	got := map[string]origin{}
	for path := range want {
		o, _ := s.Output(path)
		got[path] = origin{o.From, o.Layout, o.Lang}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("outputs (-want +got):\n%s", diff)
	}
}

func TestKeyOfBytes(t *testing.T) {
	a, same, other := NewOutput("a", text("x")), NewOutput("b", text("x")), NewOutput("a", text("y"))
	if a.Key() == "" || a.Key() != same.Key() || a.Key() == other.Key() {
		t.Errorf("keys %q, %q, %q: want equal ones for equal bytes alone", a.Key(), same.Key(), other.Key())
	}
	broken := NewOutput("a", func() ([]byte, error) { return nil, errors.New("no") })
	if key := broken.Key(); key != "" {
		t.Errorf("the key of what cannot be made is %q, want none", key)
	}
}

func TestKeyOfView(t *testing.T) {
	type frame struct{ Title string }
	type view struct {
		frame
		Title string
		Terms []string
	}
	base := view{frame{"a"}, "b", []string{"c", "d"}}
	key := keyOfView("program", "layout", base)
	if again := keyOfView("program", "layout", base); again != key {
		t.Errorf("the same view has the keys %q and %q", key, again)
	}
	tests := []struct {
		name            string
		program, layout string
		view            any
	}{
		{"another program", "program 2", "layout", base},
		{"another layout", "program", "layout 2", base},
		{"words moved between the two", "progra", "mlayout", base},
		{"another field", "program", "layout", view{frame{"a"}, "B", []string{"c", "d"}}},
		{"a field that another hides", "program", "layout", view{frame{"A"}, "b", []string{"c", "d"}}},
		{"a list cut differently", "program", "layout", view{frame{"a"}, "b", []string{"c, d"}}},
	}
	for _, test := range tests {
		if keyOfView(test.program, test.layout, test.view) == key {
			t.Errorf("%s: the key is the same", test.name)
		}
	}
}

func TestBasePath(t *testing.T) {
	for url, want := range map[string]string{
		"": "/", "https://contoh.id": "/", "https://contoh.id/": "/",
		"https://contoh.id/sub/path": "/sub/path/", "https://contoh.id/sub/path/": "/sub/path/",
	} {
		if got := basePath(url); got != want {
			t.Errorf("basePath(%q) = %q, want %q", url, got, want)
		}
	}
}
