package render

import (
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"sentra/internal/content"
	"sentra/internal/diag"
)

var update = flag.Bool("update", false, "rewrite what the broken templates are told")

// The files of a broken set that hold what it is told, by language.
const wantID, wantEN = "want.id", "want.en"

// TestBroken puts each set of broken templates over the small right one. An
// empty file takes the right one away.
func TestBroken(t *testing.T) {
	names, err := filepath.Glob("testdata/broken/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no broken templates: %v", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive := parseArchive(t, name)
			fsys := shopFiles(t)
			want := map[string]string{}
			for _, f := range archive.Files {
				switch {
				case f.Name == wantID || f.Name == wantEN:
					want[f.Name] = string(f.Data)
				case len(f.Data) == 0:
					delete(fsys, f.Name)
				default:
					fsys[f.Name] = &fstest.MapFile{Data: f.Data}
				}
			}
			set, problems := New(fsys, shopLayouts, words(t, fsys))
			diag.Excerpts(fsys, problems)
			got := map[string]string{wantID: printed(problems, diag.Indonesian), wantEN: printed(problems, diag.English)}
			if len(problems) == 0 {
				t.Error("nothing is told")
			}
			if (set == nil) != diag.Failed(problems) {
				t.Errorf("a set is made: %t, with an error: %t", set != nil, diag.Failed(problems))
			}
			if *update {
				rewrite(t, name, archive, got)
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("told (-want +got):\n%s", diff)
			}
		})
	}
}

func rewrite(t *testing.T, name string, archive *txtar.Archive, got map[string]string) {
	t.Helper()
	archive.Files = slices.DeleteFunc(archive.Files, func(f txtar.File) bool { return got[f.Name] != "" })
	for _, key := range slices.Sorted(maps.Keys(got)) {
		archive.Files = append(archive.Files, txtar.File{Name: key, Data: []byte(got[key])})
	}
	if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}

func parseArchive(t *testing.T, name string) *txtar.Archive {
	t.Helper()
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return archive
}

// shopFiles is a small template set in which everything is right.
func shopFiles(t *testing.T) fstest.MapFS {
	t.Helper()
	fsys := fstest.MapFS{}
	for _, f := range parseArchive(t, "testdata/shop.txtar").Files {
		fsys[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return fsys
}

// words reads the words of a set.
func words(t *testing.T, fsys fstest.MapFS) map[content.Lang]*content.Words {
	t.Helper()
	all := map[content.Lang]*content.Words{}
	for name, file := range fsys {
		if !strings.HasPrefix(name, wordsDir) {
			continue
		}
		doc, problems := content.Parse(name, file.Data)
		if len(problems) > 0 {
			t.Fatalf("words:\n%s", printed(problems, diag.English))
		}
		all[doc.Words.Lang] = doc.Words
	}
	return all
}

// printed are problems as people see them.
func printed(problems []diag.Problem, lang diag.Lang) string {
	var b strings.Builder
	_ = diag.Printer{W: &b, Lang: lang}.Text(problems) // a builder takes every write
	return b.String()
}
