package build

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
)

const pageA, pageB = "content/pages/a.md", "content/pages/b.md"

func pages() fstest.MapFS {
	return fstest.MapFS{
		pageA: {Data: []byte("---\ntitle: A\nsummary: Halaman A\n---\nIsi.\n")},
		pageB: {Data: []byte("---\ntitle: B\nsummary: Halaman B\n---\nIsi.\n")},
	}
}

func TestParseKeepsWhatDidNotChange(t *testing.T) {
	var l Loader
	fsys := pages()
	parse := func() []*content.Document {
		t.Helper()
		paths := slices.Sorted(maps.Keys(fsys))
		documents, problems, err := l.parse(t.Context(), fsys, paths, 2)
		if err != nil || len(problems) > 0 {
			t.Fatalf("parse: %v, %v", err, lines(problems))
		}
		return documents
	}
	first := parse()
	fsys[pageB] = &fstest.MapFile{Data: []byte("---\ntitle: C\nsummary: Halaman C\n---\nIsi.\n")}
	second := parse()
	if first[0] != second[0] {
		t.Error("a file that did not change is parsed again")
	}
	if first[1] == second[1] || second[1].Page.Title != "C" {
		t.Errorf("after an edit the title is %q, want C", second[1].Page.Title)
	}
	delete(fsys, pageA)
	parse()
	if _, kept := l.documents[pageA]; kept {
		t.Error("a file that is gone is remembered")
	}
}

func TestParseInOrder(t *testing.T) {
	fsys := fstest.MapFS{}
	for i := range 50 {
		fsys[fmt.Sprintf("content/pages/p%02d.md", i)] = &fstest.MapFile{Data: []byte("---\ntitel: x\n---\n")}
	}
	paths := slices.Sorted(maps.Keys(fsys))
	_, want, err := new(Loader).parse(t.Context(), fsys, paths, 1)
	if err != nil || len(want) < len(paths) {
		t.Fatalf("parse: %v, and %d problems of %d wrong files", err, len(want), len(paths))
	}
	_, got, err := new(Loader).parse(t.Context(), fsys, paths, 8)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(lines(want), lines(got)); diff != "" {
		t.Errorf("with 8 jobs (-1 job +8 jobs):\n%s", diff)
	}
}

func TestParseOfFilesThatCannotBeRead(t *testing.T) {
	fsys := pages()
	fsys["content/pages/c.md"] = &fstest.MapFile{Data: make([]byte, 3<<20)}
	paths := append(slices.Sorted(maps.Keys(fsys)), "content/pages/gone.md")
	documents, problems, err := new(Loader).parse(t.Context(), broken{fsys, pageA}, paths, 2)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		pageA + ": cannot be read: permission denied",
		"content/pages/c.md: this file is too large: 3.0 MiB, when 2 MiB is the most",
	}
	if diff := cmp.Diff(want, lines(problems)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	broken := map[string]bool{}
	for _, d := range documents {
		broken[d.Path] = d.Broken
	}
	if diff := cmp.Diff(map[string]bool{pageA: true, pageB: false, "content/pages/c.md": true}, broken); diff != "" {
		t.Errorf("documents, and whether they are broken (-want +got):\n%s", diff)
	}
}

func TestParseIsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := new(Loader).parse(ctx, pages(), []string{pageA, pageB}, 2); !errors.Is(err, context.Canceled) {
		t.Errorf("parse = %v, want that it was cancelled", err)
	}
}

func TestEmptyFileIsRead(t *testing.T) {
	fsys := fstest.MapFS{pageA: {Data: []byte{}}}
	data, problems := read(fsys, pageA)
	if data == nil || len(problems) > 0 {
		t.Errorf("read = %v, %v; want no bytes rather than nothing", data, lines(problems))
	}
}

// The excerpt of a problem is the line that was parsed, or none.
func TestExcerptOfWhatWasParsed(t *testing.T) {
	parsed, edited := fstest.MapFS{pageA: {Data: []byte("---\ntitel: A\n---\n")}}, fstest.MapFS{pageA: {Data: []byte("---\nsummary: B\n---\n")}}
	tests := []struct {
		name string
		told []fstest.MapFS // what is on the disk each time that the problems are told
		want string
	}{
		{"as it was parsed", []fstest.MapFS{parsed}, "titel: A"},
		{"edited meanwhile", []fstest.MapFS{edited}, ""},
		{"edited since it was told", []fstest.MapFS{parsed, edited}, "titel: A"},
		{"edited, and back again", []fstest.MapFS{edited, parsed}, "titel: A"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var l Loader
			_, problems, err := l.parse(t.Context(), parsed, []string{pageA}, 1)
			if err != nil || len(problems) == 0 {
				t.Fatalf("parse: %v, %v; want problems", err, problems)
			}
			var got string
			for _, disk := range test.told {
				got = l.told(disk, slices.Clone(problems))[1].Excerpt
			}
			if got != test.want {
				t.Errorf("the excerpt is %q, want %q", got, test.want)
			}
		})
	}
}

// A document that says the same again has its excerpts without being read, and another text has its own.
func TestExcerptsFollowTheirText(t *testing.T) {
	var l Loader
	for _, disk := range []fstest.MapFS{
		{pageA: {Data: []byte("---\ntitel: A\n---\n")}, pageB: {Data: []byte("---\ntitel: B\n---\n")}},
		{pageA: {Data: []byte("---\ntitel: B\n---\n")}},
		{pageA: {Data: []byte("---\n\ntitel: B\n---\n")}, pageB: {Data: []byte("---\ntitel: A\n---\n")}},
	} {
		_, problems, err := l.parse(t.Context(), disk, slices.Sorted(maps.Keys(disk)), 1)
		if err != nil {
			t.Fatal(err)
		}
		want, got := slices.Clone(problems), l.told(disk, problems)
		if diff := cmp.Diff(new(Loader).told(disk, want), got); diff != "" {
			t.Errorf("problems (-told anew +told again):\n%s", diff)
		}
	}
}
