package build

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func text(s string) func() ([]byte, error) { return func() ([]byte, error) { return []byte(s), nil } }

func TestSnapshot(t *testing.T) {
	s := NewSnapshot([]Output{
		NewOutput("sentra/index.html", text("b")), NewOutput("404.html", text("a")), NewOutput("index.html", text("c")),
	})
	var paths []string
	for _, o := range s.Outputs {
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
