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
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestViews compares the view of every page of the golden site with what was
// reviewed last. After a change that is meant, run it with -update and read
// the difference.
func TestViews(t *testing.T) {
	routes := goldenRoutes(t)
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
