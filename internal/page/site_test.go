package page

import (
	"bytes"
	"io/fs"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"sentra/internal/asset"
	"sentra/internal/content"
	"sentra/internal/diag"
	"sentra/internal/site"
)

// goldenDay is "today" for the golden site.
var goldenDay = content.Date{Year: 2026, Month: 10, Day: 10}

// tree is the folder of a site, for a test to change before it is loaded.
type tree struct{ fstest.MapFS }

// goldenTree copies the golden site, which uses every key of the content format.
func goldenTree(t testing.TB) tree {
	t.Helper()
	files := tree{fstest.MapFS{}}
	golden := os.DirFS("testdata/site")
	err := fs.WalkDir(golden, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(golden, name)
		files.MapFS[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// edit replaces a text that a file holds once.
func (f tree) edit(t testing.TB, file, old, new string) {
	t.Helper()
	data := f.MapFS[file].Data
	if n := bytes.Count(data, []byte(old)); n != 1 {
		t.Fatalf("%s holds %q %d times, want once", file, old, n)
	}
	f.MapFS[file] = &fstest.MapFile{Data: bytes.Replace(data, []byte(old), []byte(new), 1)}
}

// write makes a file of some lines.
func (f tree) write(file string, lines ...string) {
	f.MapFS[file] = &fstest.MapFile{Data: []byte(strings.Join(lines, "\n") + "\n")}
}

// load links the site, in which there is no mistake.
func (f tree) load(t testing.TB, o site.Options) (*site.Site, *asset.Set) {
	t.Helper()
	var static []string
	for name := range f.MapFS {
		switch {
		case strings.HasPrefix(name, "static/"):
			static = append(static, name)
		case strings.Contains(name, "/images/"):
			o.Pictures = append(o.Pictures, name)
		}
	}
	set, problems := asset.Load(f.MapFS, slices.Concat(static, o.Pictures))
	report(t, problems)
	s, problems := site.New(f.documents(t), o)
	reportErrors(t, problems)
	if s == nil {
		t.FailNow()
	}
	return s, set
}

// routes makes the pages of the site.
func (f tree) routes(t testing.TB, o site.Options) []Route {
	t.Helper()
	routes, _ := f.outputs(t, o)
	return routes
}

// outputs makes the pages of the site, and its files that are none.
func (f tree) outputs(t testing.TB, o site.Options) ([]Route, []File) {
	t.Helper()
	table := f.table(t, o)
	return slices.Collect(table.All()), table.Files()
}

// table makes the table of the site, in which nothing collides.
func (f tree) table(t testing.TB, o site.Options) *Table {
	t.Helper()
	s, set := f.load(t, o)
	table, problems := Routes(s, set, testWords(t))
	reportErrors(t, problems)
	return table
}

// documents parses every file of the content.
func (f tree) documents(t testing.TB) []*content.Document {
	t.Helper()
	var docs []*content.Document
	for name, file := range f.MapFS {
		if strings.HasPrefix(name, "static/") || strings.HasSuffix(name, ".png") {
			continue
		}
		doc, problems := content.Parse(name, file.Data)
		report(t, problems)
		docs = append(docs, doc)
	}
	return docs
}

// reportErrors fails the test for each problem that is no warning.
func reportErrors(t testing.TB, problems []diag.Problem) {
	t.Helper()
	for _, p := range problems {
		if p.Severity == diag.Error {
			report(t, []diag.Problem{p})
		}
	}
}

func goldenRoutes(t testing.TB) []Route {
	t.Helper()
	return goldenTree(t).routes(t, site.Options{AsOf: goldenDay})
}

// viewAt makes the view of the page at a path.
func viewAt[V any](t testing.TB, routes []Route, path string) V {
	t.Helper()
	r, ok := find(routes, path, func(r Route) string { return r.Path })
	if !ok {
		t.Fatalf("there is no page %s", path)
	}
	v, ok := r.View().(V)
	if !ok {
		t.Fatalf("the view of %s is of layout %s", path, r.Layout)
	}
	return v
}

// frameOf makes the view of a route and returns its frame.
func frameOf(r Route) Frame {
	return reflect.ValueOf(r.View()).FieldByName("Frame").Interface().(Frame)
}
