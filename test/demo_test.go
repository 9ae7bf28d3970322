package test

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
)

// kind names the kind of page that a file is, by its path alone: the language, the section, and how far
// below it the page lies.
func kind(file string) string {
	var lang string
	if rest, ok := strings.CutPrefix(file, "en/"); ok {
		lang, file = "en ", rest
	}
	steps := strings.Split(strings.TrimSuffix(file, "index.html"), "/")
	key := fmt.Sprint(lang, steps[0], " ", len(steps))
	if len(steps) > 3 {
		key += " " + steps[2] // produk, ikm, halaman
	}
	return key
}

// fullest returns, of each kind of page, the one with the most in it. Redirects are on the way to a page.
func fullest(t *testing.T, s *site) []string {
	t.Helper()
	sizes, pages := map[string]int{}, map[string]string{}
	for _, file := range s.html(t) {
		data, err := fs.ReadFile(s, file)
		if err != nil {
			t.Fatal(err)
		}
		if k := kind(file); len(data) > sizes[k] && !bytes.Contains(data, []byte(refresh)) {
			sizes[k], pages[k] = len(data), file
		}
	}
	return slices.Sorted(maps.Values(pages))
}

// refresh is what a page has that leads elsewhere at once.
const refresh = `http-equiv="refresh"`

// TestBrowserShowsTheDemo opens the fullest page of each kind, and hears no complaint.
func TestBrowserShowsTheDemo(t *testing.T) {
	t.Parallel()
	w := newTab(t)
	s := demoSite(t)
	address := fileServer(t, s)
	for _, file := range fullest(t, s) {
		for _, c := range w.complaints(t, address+strings.TrimSuffix(file, "index.html")) {
			t.Errorf("/%s at %s %s: %s", file, c.In, c.Kind, c.Text)
		}
	}
}

// TestDemoSaysWhatItIs looks for the notice on every page.
func TestDemoSaysWhatItIs(t *testing.T) {
	t.Parallel()
	s := demoSite(t)
	for _, file := range s.html(t) {
		data, err := fs.ReadFile(s, file)
		if err != nil {
			t.Fatal(err)
		}
		if page := string(data); !strings.Contains(page, refresh) && !strings.Contains(page, `class="fictional"`) {
			t.Errorf("%s does not say that it is fictional", file)
		}
	}
}
