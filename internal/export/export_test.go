package export

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"sentra/internal/content"
	"sentra/internal/site"
)

var update = flag.Bool("update", false, "write the golden files anew")

// day is "today" for every site.
var day = content.Date{Year: 2026, Month: 10, Day: 10}

// sources are the files of a small site that uses every key that is exported.
func sources(t *testing.T) map[string]string {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range archive.Files {
		files[f.Name] = string(f.Data)
	}
	return files
}

// linked makes the site of some files.
func linked(t *testing.T, files map[string]string) *site.Site {
	t.Helper()
	var docs []*content.Document
	var pictures []string
	for name, text := range files {
		if strings.Contains(name, "/images/") {
			pictures = append(pictures, name)
			continue
		}
		doc, problems := content.Parse(name, []byte(text))
		for _, p := range problems {
			t.Errorf("%s: %s", name, p.Text.In("en"))
		}
		docs = append(docs, doc)
	}
	s, problems := site.New(docs, site.Options{AsOf: day, Pictures: pictures})
	if s == nil {
		t.Fatalf("there is no site: %v", problems)
	}
	return s
}

// written makes every file of a site, by path.
func written(t *testing.T, s *site.Site) map[string]string {
	t.Helper()
	files := map[string]string{}
	for _, table := range Tables(s) {
		for _, f := range table.Files {
			var b bytes.Buffer
			if err := f.Write(&b); err != nil {
				t.Fatal(err)
			}
			files[f.Path] = b.String()
		}
	}
	return files
}

// TestFiles compares every file of the small site with what was reviewed last. After a change that is
// meant, run it with -update and read the difference.
func TestFiles(t *testing.T) {
	got := written(t, linked(t, sources(t)))
	const golden = "testdata/golden"
	if *update {
		if err := os.RemoveAll(golden); err != nil {
			t.Fatal(err)
		}
		for path, text := range got {
			file := filepath.Join(golden, path)
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	want := map[string]string{}
	reviewed := os.DirFS(golden)
	err := fs.WalkDir(reviewed, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(reviewed, name)
		want[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the files (-reviewed +now; -update accepts it):\n%s", diff)
	}
}

// TestColumns holds that every column is explained in both languages, and called once what it is.
func TestColumns(t *testing.T) {
	for _, table := range Tables(linked(t, sources(t))) {
		seen := map[string]bool{}
		for _, c := range table.Columns {
			if c.Meaning.ID == "" || c.Meaning.EN == "" {
				t.Errorf("%s: the column %s is not explained in both languages", table.Name, c.Name)
			}
			if seen[c.Name] {
				t.Errorf("%s: there are two columns %s", table.Name, c.Name)
			}
			seen[c.Name] = true
		}
	}
}

// TestOnlyWhatPagesShow edits the site so that something is hidden, and looks for it in every file.
func TestOnlyWhatPagesShow(t *testing.T) {
	const folder = "content/centres/jateng/contoh/"
	for name, test := range map[string]struct{ file, shown, hidden, trace string }{
		"draft of a centre": {folder + "centre.yaml", "draft: false", "draft: true", "contoh.example/sub/sentra/contoh/"},
		"consent past":      {folder + "centre.yaml", "until: 2028-01-30", "until: 2026-10-09", "whatsapp:+6281234567890"},
		"figure's producer": {folder + "producers/ikm-satu.yaml", "draft: false", "draft: true", "ikm-satu"},
	} {
		t.Run(name, func(t *testing.T) {
			files := sources(t)
			if all := written(t, linked(t, files)); !holds(all, test.trace) {
				t.Fatalf("no file holds %q before", test.trace)
			}
			if n := strings.Count(files[test.file], test.shown); n != 1 {
				t.Fatalf("%s holds %q %d times, want once", test.file, test.shown, n)
			}
			files[test.file] = strings.Replace(files[test.file], test.shown, test.hidden, 1)
			for path, text := range written(t, linked(t, files)) {
				if strings.Contains(text, test.trace) {
					t.Errorf("%s holds %q:\n%s", path, test.trace, text)
				}
			}
		})
	}
}

func holds(files map[string]string, text string) bool {
	for _, data := range files {
		if strings.Contains(data, text) {
			return true
		}
	}
	return false
}

// TestNoAddressWithoutBaseURL: then nobody knows where the pages are.
func TestNoAddressWithoutBaseURL(t *testing.T) {
	files := sources(t)
	files["site.yaml"] = strings.Replace(files["site.yaml"], "base_url: https://contoh.example/sub\n", "", 1)
	for path, text := range written(t, linked(t, files)) {
		if strings.Contains(text, `"url"`) || strings.Contains(text, "sentra/contoh") {
			t.Errorf("%s tells an address:\n%s", path, text)
		}
	}
}

var errFull = errors.New("full")

// full is a disk that has room for so many bytes.
type full int

func (f *full) Write(data []byte) (int, error) {
	if *f -= full(len(data)); *f < 0 {
		return 0, errFull
	}
	return len(data), nil
}

// TestRowsAreForgotten writes a table without end: whoever kept its rows, or wrote nothing before the
// last of them, would never hear that the disk is full.
func TestRowsAreForgotten(t *testing.T) {
	endless := func(yield func(*site.Centre) bool) {
		c := &site.Centre{
			Entry: site.Entry{Slug: "contoh"}, Keys: &content.Centre{Location: &content.Location{}},
			Regency: &site.Region{Parent: &site.Region{}},
		}
		for yield(c) {
		}
	}
	for _, f := range []format[*site.Centre]{csvFormat[*site.Centre](), jsonFormat[*site.Centre](), geoFormat()} {
		t.Run(f.name, func(t *testing.T) {
			room := full(1 << 16)
			if err := f.write(&room, exporter{}, centreColumns, endless); !errors.Is(err, errFull) {
				t.Errorf("got %v, want %v", err, errFull)
			}
		})
	}
}

// TestFilesTellOfTheirWriter holds that no file hides what kept it from being written.
func TestFilesTellOfTheirWriter(t *testing.T) {
	for _, table := range Tables(linked(t, sources(t))) {
		for _, f := range table.Files {
			if err := f.Write(new(full)); !errors.Is(err, errFull) {
				t.Errorf("%s: got %v, want %v", f.Path, err, errFull)
			}
		}
	}
}
