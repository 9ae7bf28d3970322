package build

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// A picture is for the public once an entry that is shown names it.
func TestPicturesOfDraftsAreNotPublished(t *testing.T) {
	tree := goldenTree(t)
	pictures := func(o Options) int {
		n := 0
		for output := range loaded(t, tree, o).Outputs() {
			if strings.HasPrefix(output.Path, "aset/gedung.") {
				n++
			}
		}
		return n
	}
	if n := pictures(testOptions); n != 1 {
		t.Fatalf("the picture of a shown centre is published %d times", n)
	}
	tree[centreFile] = &fstest.MapFile{Data: append(bytes.Clone(tree[centreFile].Data), "draft: true\n"...)}
	if n := pictures(testOptions); n != 0 {
		t.Error("the picture of a draft is published")
	}
	drafts := testOptions
	drafts.Drafts = true
	if n := pictures(drafts); n != 1 {
		t.Error("with drafts, the picture of one is not published")
	}
}

func TestSnapshotSaysWhatItIsMadeOf(t *testing.T) {
	tree := goldenTree(t)
	o := testOptions
	type facts struct {
		Sources  int
		BasePath string
		Warnings []string
	}
	of := func(o Options) facts {
		s := loaded(t, tree, o)
		return facts{s.Sources, s.BasePath, lines(s.Problems)}
	}
	want := facts{
		Sources:  len(tree),
		BasePath: "/",
		Warnings: []string{otherFile + ": this channel's consent ended on 2025-01-01; it is not published"},
	}
	if diff := cmp.Diff(want, of(o)); diff != "" {
		t.Errorf("snapshot (-want +got):\n%s", diff)
	}
	o.BaseURL, want.BasePath = "https://contoh.example/sub/path", "/sub/path/"
	if diff := cmp.Diff(want, of(o)); diff != "" {
		t.Errorf("snapshot with a base URL of its own (-want +got):\n%s", diff)
	}
}

// Only being cancelled is an error; what is wrong with the site is a problem.
func TestLoadIsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if s, _, err := New(ctx, goldenTree(t), testOptions); s != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("New = %v, %v; want that it was cancelled", s, err)
	}
	tree := goldenTree(t)
	delete(tree, configFile)
	s, problems, err := New(t.Context(), tree, testOptions)
	want := []string{"site.yaml: this folder is not a Sentra site: it has no site.yaml"}
	if diff := cmp.Diff(want, lines(problems)); s != nil || err != nil || diff != "" {
		t.Errorf("without site.yaml: %v, %v, problems (-want +got):\n%s", s, err, diff)
	}
}

// A redirect is only on the way to a page.
func TestSnapshotCountsPagesForPeople(t *testing.T) {
	s := loaded(t, goldenTree(t), testOptions)
	pages, redirects := 0, 0
	for output := range s.Outputs() {
		if !strings.HasSuffix(output.Path, ".html") {
			continue
		}
		html, err := output.Bytes()
		switch {
		case err != nil:
			t.Fatal(err)
		case bytes.Contains(html, []byte(`http-equiv="refresh"`)):
			redirects++
		default:
			pages++
		}
	}
	if redirects == 0 {
		t.Fatal("the site has no redirect")
	}
	if s.Pages() != pages {
		t.Errorf("the snapshot counts %d pages, of %d and %d redirects", s.Pages(), pages, redirects)
	}
}
