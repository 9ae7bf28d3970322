package page

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/asset"
	"sentra/internal/content"
	"sentra/internal/diag"
	"sentra/internal/site"
)

var update = flag.Bool("update", false, "write the golden files anew")

// goldenSite is the site that the golden views are made of. It uses every key
// of the content format.
const goldenSite = "testdata/site"

// goldenDay is "today" for the golden site.
var goldenDay = content.Date{Year: 2026, Month: 10, Day: 10}

// documents reads every file of the content tree below a folder.
func documents(t *testing.T, folder string) []*content.Document {
	t.Helper()
	var docs []*content.Document
	fsys := os.DirFS(folder)
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(name, "static/") || strings.HasSuffix(name, ".png") {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		doc, problems := content.Parse(name, data)
		report(t, problems)
		docs = append(docs, doc)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// loadSite reads, links and routes the site of a folder, which has no mistake.
func loadSite(t *testing.T, folder string, o site.Options) []Route {
	t.Helper()
	set, problems := asset.Load(os.DirFS(folder))
	report(t, problems)
	o.Picture = func(name string) bool {
		_, ok := set.Picture(name)
		return ok
	}
	s, problems := site.New(documents(t, folder), o)
	for _, p := range problems {
		if p.Severity == diag.Error {
			t.Errorf("%s: %s", p.Path, p.Text.In(diag.English))
		}
	}
	if s == nil {
		t.FailNow()
	}
	routes, problems := Routes(s, set, testWords(t))
	report(t, problems)
	return routes
}

// TestViews compares the view of every page of the golden site with what was
// reviewed last. After a change that is meant, run it with -update and read
// the difference.
func TestViews(t *testing.T) {
	routes := loadSite(t, goldenSite, site.Options{AsOf: goldenDay})
	const golden = "testdata/golden"
	if *update {
		if err := os.RemoveAll(golden); err != nil {
			t.Fatal(err)
		}
	}
	var files []string
	seen := map[string]bool{}
	for _, r := range routes {
		file := filepath.Join(golden, goldenName(r.Path))
		files = append(files, file)
		seen[r.Layout] = true
		got := "layout " + r.Layout + "\n" + printed(r.View())
		if *update {
			write(t, file, got)
			continue
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Errorf("%s is new: run with -update and review it", file)
			continue
		}
		if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", file, diff)
		}
	}
	for layout := range Layouts() {
		if !seen[layout] {
			t.Errorf("the golden site has no page of layout %q", layout)
		}
	}
	slices.Sort(files)
	if diff := cmp.Diff(files, filesBelow(t, golden)); diff != "" {
		t.Errorf("pages (-routes +golden files):\n%s", diff)
	}
}

// goldenName names the golden file of a page: "sentra/contoh/index.html" is
// "sentra/contoh.txt", and the home page "home.txt".
func goldenName(path string) string {
	if path == "index.html" {
		return "home.txt"
	}
	return strings.TrimSuffix(strings.TrimSuffix(path, ".html"), "/index") + ".txt"
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// filesBelow lists the files of a folder and those inside it, sorted.
func filesBelow(t *testing.T, folder string) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			files = append(files, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(files)
	return files
}
