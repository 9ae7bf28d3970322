package test

import (
	"io/fs"
	"path"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// A page that no link leads to is one that nobody reads. The golden site is left out: its menu is too short
// to lead to everything.
func TestEveryPageIsReached(t *testing.T) {
	t.Parallel()
	// The home page leads to the list of producers once there is one.
	mayStandAlone := []string{"ikm/index.html", "en/producers/index.html"}
	for name, published := range map[string]func(*testing.T) *site{"real": realSite, "demo": demoSite} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := published(t)
			for _, file := range unreached(t, s, s.base) {
				if !slices.Contains(mayStandAlone, file) {
					t.Errorf("no link leads to %s", file)
				}
			}
		})
	}
}

func TestUnreachedPagesAreFound(t *testing.T) {
	page := func(markup string) *fstest.MapFile { return &fstest.MapFile{Data: []byte("<!doctype html>" + markup)} }
	folder := fstest.MapFS{
		"index.html":            page(`<a href="a/">a</a>`),
		"a/index.html":          page(`<a href="./#b">a</a><a href="b/">b</a>`),
		"a/b/index.html":        page(`<a href="https://elsewhere.example/">out</a>`),
		"lone/index.html":       page(`<a href="../a/">a</a><a href="below/">below</a>`),
		"lone/below/index.html": page(``),
		"old/index.html":        page(`<meta http-equiv="refresh" content="0; url=../a/">`),
		"404.html":              page(`<a href="/">home</a>`),
		"aset/a.svg":            page(``),
	}
	if diff := cmp.Diff([]string{"lone/below/index.html", "lone/index.html"}, unreached(t, folder, "")); diff != "" {
		t.Errorf("pages (-want +got):\n%s", diff)
	}
}

// unreached lists the pages of a published folder to which no way leads from the home page. One that sends
// on to another is only reached from outside, and so is what a host shows instead of a page.
func unreached(t *testing.T, folder fs.FS, base string) []string {
	t.Helper()
	c := readLinks(t, folder, base)
	reached := map[string]bool{"index.html": true}
	for next := []string{"index.html"}; len(next) > 0; next = next[1:] {
		for _, l := range c.documents[next[0]].links {
			if l.at != "a[href]" {
				continue
			}
			if target, _ := c.follow(next[0], l); target != "" && !reached[target] {
				reached[target] = true
				next = append(next, target)
			}
		}
	}
	var lone []string
	for file, d := range c.documents {
		sendsOn := slices.ContainsFunc(d.links, func(l link) bool { return l.at == "meta[refresh]" })
		if path.Ext(file) == ".html" && !reached[file] && !sendsOn && !anywhere(file) {
			lone = append(lone, file)
		}
	}
	slices.Sort(lone)
	return lone
}
