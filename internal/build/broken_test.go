package build

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"sentra/internal/diag"
)

// The files of a fixture that hold what it is told, by language.
const wantID, wantEN = "want.id", "want.en"

// TestBroken puts the files of each fixture over the small site, and compares
// all that is told of it. See testdata/broken/README.md for the format. One
// loader reads them all in turn, as serve does while somebody edits: what it
// keeps of one may not colour the next. At the end the table of keys is held
// against them: a row without a fixture for each of its mistakes fails.
func TestBroken(t *testing.T) {
	if *update {
		writeRowFixtures(t)
	}
	names, err := filepath.Glob("testdata/broken/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	base := smallSite(t)
	rows, seen := toldAt{}, 0
	var loader Loader
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			fsys, want := overlay(t, base, archive)
			snapshot, problems, err := loader.Load(t.Context(), fsys, testOptions)
			if err != nil {
				t.Fatal(err)
			}
			if failed := diag.Failed(problems); len(problems) == 0 || (snapshot == nil) != failed {
				t.Errorf("%d problems, an error among them: %t; can be published: %t", len(problems), failed, snapshot != nil)
			}
			rows.add(fsys, problems)
			seen++
			got := map[string]string{wantID: printed(problems, diag.Indonesian), wantEN: printed(problems, diag.English)}
			for lang, told := range got {
				if strings.Contains(told, "%!") {
					t.Errorf("%s has arguments that do not fit:\n%s", lang, told)
				}
			}
			if *update {
				expect(t, name, archive, got)
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("told (-want +got):\n%s", diff)
			}
		})
	}
	if seen == len(names) { // not with -run of a single one
		t.Run("every row of the table", rows.check)
	}
	if snapshot, problems, err := loader.Load(t.Context(), base, testOptions); err != nil || snapshot == nil || len(problems) > 0 {
		t.Errorf("with all mistakes mended the site is still broken: %v\n%s", err, printed(problems, diag.English))
	}
}

// smallSite is testdata/small.txtar with the real templates.
func smallSite(t *testing.T) fstest.MapFS {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/small.txtar")
	if err != nil {
		t.Fatal(err)
	}
	site, _ := overlay(t, fstest.MapFS{}, archive)
	maps.Copy(site, inMemory(t, realSite, templatesRoot))
	return site
}

// The marks after a file's name that say how its text is to be taken.
const (
	removed = " removed" // the file is taken away
	escaped = " escaped" // the lines are Go strings, for what an editor would not show
	linked  = " link"    // a symbolic link to what the first line says
)

// overlay puts the files of a fixture over a site, and returns its
// expectations apart.
func overlay(t *testing.T, base fstest.MapFS, archive *txtar.Archive) (fstest.MapFS, map[string]string) {
	t.Helper()
	site, want := maps.Clone(base), map[string]string{}
	for _, f := range archive.Files {
		if f.Name == wantID || f.Name == wantEN {
			want[f.Name] = string(f.Data)
			continue
		}
		name, _, _ := strings.Cut(f.Name, " ")
		switch strings.TrimPrefix(f.Name, name) {
		case "":
			site[name] = &fstest.MapFile{Data: f.Data}
		case removed:
			if site[name] == nil {
				t.Fatalf("there is no file %s to remove", name)
			}
			delete(site, name)
		case escaped:
			site[name] = &fstest.MapFile{Data: []byte(unescape(t, string(f.Data)))}
		case linked:
			site[name] = &fstest.MapFile{Data: []byte(strings.TrimSpace(string(f.Data))), Mode: fs.ModeSymlink}
		default:
			t.Fatalf("unknown mark in %q", f.Name)
		}
	}
	return site, want
}

// unescape reads each line as what stands in a Go string; line ends are
// written in it.
func unescape(t *testing.T, text string) string {
	t.Helper()
	var b strings.Builder
	for line := range strings.Lines(text) {
		s, err := strconv.Unquote(`"` + strings.TrimSuffix(line, "\n") + `"`)
		if err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		b.WriteString(s)
	}
	return b.String()
}

// expect writes what was told into a fixture, for somebody to read.
func expect(t *testing.T, name string, archive *txtar.Archive, got map[string]string) {
	t.Helper()
	files := archive.Files[:0]
	for _, f := range archive.Files {
		if got[f.Name] == "" {
			files = append(files, f)
		}
	}
	for _, key := range []string{wantID, wantEN} {
		files = append(files, txtar.File{Name: key, Data: []byte(got[key])})
	}
	archive.Files = files
	if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}

// printed are problems as people see them.
func printed(problems []diag.Problem, lang diag.Lang) string {
	var b strings.Builder
	_ = diag.Printer{W: &b, Lang: lang}.Text(problems) // a builder takes every write
	return b.String()
}
