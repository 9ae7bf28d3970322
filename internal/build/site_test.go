package build

import (
	"crypto/sha256"
	"io/fs"
	"os"
	"slices"
	"testing"
	"testing/fstest"

	"golang.org/x/sync/errgroup"

	"sentra/internal/content"
	"sentra/internal/diag"
	"sentra/internal/render"
)

// Where the sites are that tests build, from here.
const (
	realSite   = "../.."
	goldenSite = "testdata/golden/site"
)

// testOptions are those of every test that does not say otherwise. They take a fixed day for today, so
// that dates stay in the past or the future.
var testOptions = Options{
	AsOf: content.Date{Year: 2026, Month: 10, Day: 5},
	Jobs: 2, Program: "test",
}

// inMemory copies some folders and files of a tree.
func inMemory(t testing.TB, folder string, names ...string) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	disk := os.DirFS(folder)
	for _, name := range names {
		err := fs.WalkDir(disk, name, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			data, err := fs.ReadFile(disk, name)
			files[name] = &fstest.MapFile{Data: data}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// realTree is this repository's own site.
func realTree(t testing.TB) fstest.MapFS {
	t.Helper()
	return inMemory(t, realSite, configFile, contentRoot, staticRoot, templatesRoot)
}

// goldenTree is the small site of the tests in the real templates and static files.
func goldenTree(t testing.TB) fstest.MapFS {
	t.Helper()
	files := inMemory(t, realSite, staticRoot, templatesRoot)
	for name, file := range inMemory(t, goldenSite, ".") {
		files[name] = file
	}
	return files
}

// loaded is the snapshot of a site without errors.
func loaded(t testing.TB, fsys fs.FS, o Options) *Snapshot {
	t.Helper()
	s, problems, err := New(t.Context(), fsys, o)
	if s == nil || err != nil {
		t.Fatalf("there is no snapshot: %v\n%s", err, printed(problems, diag.English))
	}
	return s
}

// made is what an output says of itself, its bytes as their hash.
type made struct {
	Key string
	Sum [sha256.Size]byte
}

// rendered makes every output of a snapshot, by path.
func rendered(t testing.TB, s *Snapshot) map[string]made {
	t.Helper()
	outputs := slices.Collect(s.Outputs())
	list := make([]made, len(outputs))
	var g errgroup.Group
	g.SetLimit(2)
	for i, o := range outputs {
		g.Go(func() error {
			data, err := o.Bytes()
			list[i] = made{o.Key(), sha256.Sum256(data)}
			return err
		})
	}
	if err := g.Wait(); err != nil {
		t.Fatal(err)
	}
	byPath := make(map[string]made, len(list))
	for i, o := range outputs {
		byPath[o.Path] = list[i]
	}
	return byPath
}

// realTemplates are those of this repository, with their words.
func realTemplates(t testing.TB) *render.Set {
	t.Helper()
	files := inMemory(t, realSite, templatesRoot)
	var l Loader
	look := l.look(files, testOptions)
	if err := look.at(t.Context(), []string{"."}); err != nil {
		t.Fatal(err)
	}
	l.known.update(look.found)
	set, problems := new(templateCache).load(files, l.known.words())
	if set == nil {
		t.Fatal(printed(problems, diag.English))
	}
	return set
}
