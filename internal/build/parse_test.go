package build

import (
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
	"sentra/internal/diag"
)

const pageA, pageB = "content/pages/a.md", "content/pages/b.md"

func pages() fstest.MapFS {
	return fstest.MapFS{
		pageA: {Data: []byte("---\ntitle: A\nsummary: Halaman A\n---\nIsi.\n")},
		pageB: {Data: []byte("---\ntitle: B\nsummary: Halaman B\n---\nIsi.\n")},
	}
}

// parse lets a loader look at a site, and returns its documents and their problems.
func parse(t *testing.T, l *Loader, fsys fs.FS, o Options) ([]*content.Document, []diag.Problem) {
	t.Helper()
	look := l.look(fsys, o)
	if err := look.at(t.Context(), []string{"."}); err != nil {
		t.Fatal(err)
	}
	l.known.update(look.found)
	return l.known.documents, l.known.problems()
}

func TestParseKeepsWhatDidNotChange(t *testing.T) {
	var l Loader
	fsys := pages()
	first, _ := parse(t, &l, fsys, testOptions)
	fsys[pageB] = &fstest.MapFile{Data: []byte("---\ntitle: C\nsummary: Halaman C\n---\nIsi.\n")}
	second, problems := parse(t, &l, fsys, testOptions)
	if len(problems) > 0 {
		t.Fatalf("problems: %v", lines(problems))
	}
	if first[0] != second[0] {
		t.Error("a file that did not change is parsed again")
	}
	if first[1] == second[1] || second[1].Page.Title != "C" {
		t.Errorf("after an edit the title is %q, want C", second[1].Page.Title)
	}
	delete(fsys, pageA)
	parse(t, &l, fsys, testOptions)
	if l.known.file(pageA) != nil {
		t.Error("a file that is gone is remembered")
	}
}

func TestParseInOrder(t *testing.T) {
	fsys := fstest.MapFS{}
	for i := range 50 {
		fsys[fmt.Sprintf("content/pages/p%02d.md", i)] = &fstest.MapFile{Data: []byte("---\ntitel: x\n---\n")}
	}
	one, eight := testOptions, testOptions
	one.Jobs, eight.Jobs = 1, 8
	_, want := parse(t, new(Loader), fsys, one)
	if len(want) < len(fsys) {
		t.Fatalf("%d problems of %d wrong files", len(want), len(fsys))
	}
	_, got := parse(t, new(Loader), fsys, eight)
	if diff := cmp.Diff(lines(want), lines(got)); diff != "" {
		t.Errorf("with 8 jobs (-1 job +8 jobs):\n%s", diff)
	}
}

func TestParseOfFilesThatCannotBeRead(t *testing.T) {
	fsys := pages()
	fsys["content/pages/c.md"] = &fstest.MapFile{Data: make([]byte, 3<<20)}
	documents, problems := parse(t, new(Loader), broken{fsys, pageA}, testOptions)
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

func TestEmptyFileIsRead(t *testing.T) {
	fsys := fstest.MapFS{pageA: {Data: []byte{}}}
	data, problems := read(fsys, pageA, new(bytes.Buffer))
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
			_, problems := parse(t, &l, parsed, testOptions)
			if len(problems) == 0 {
				t.Fatal("there are no problems")
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
		_, problems := parse(t, &l, disk, testOptions)
		want, got := slices.Clone(problems), l.told(disk, problems)
		if diff := cmp.Diff(new(Loader).told(disk, want), got); diff != "" {
			t.Errorf("problems (-told anew +told again):\n%s", diff)
		}
	}
}
