package test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"sentra"
	"sentra/internal/build"
	"sentra/internal/content"
	"sentra/internal/demo"
	"sentra/internal/diag"
	"sentra/internal/publish"
)

// The folders that are read, relative to this one.
const (
	realSource   = ".."
	goldenSource = "../internal/build/testdata/golden/site"
)

// The addresses that a site may be published at: the root of a host, and below it.
const (
	atRoot    = "https://example.org/"
	belowRoot = "https://example.org/sub/path/"
)

// The sites, each built once, when the first test asks for it.
var (
	realSite    = published("real", realSource, "")
	realBelow   = published("real-below", realSource, belowRoot)
	goldenSite  = published("golden", goldenSource, atRoot)
	goldenBelow = published("golden-below", goldenSource, belowRoot)
	demoSite    = publishedFrom("demo", demoFS, atRoot)
	largeSite   = publishedFrom("large", madeUp(200, 100, 1400), atRoot) // large enough that its search index is in parts
)

// site is a published folder.
type site struct {
	fs.FS
	folder string // on disk
	base   string // the address it is published at, "" where it does not know
	pages  int    // how many the build says there are
}

// html lists the HTML files of a site.
func (s *site) html(t *testing.T) []string {
	t.Helper()
	var files []string
	err := fs.WalkDir(s, ".", func(file string, _ fs.DirEntry, err error) error {
		if path.Ext(file) == ".html" {
			files = append(files, file)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("there is no page")
	}
	return files
}

// published returns a function that gives the site in source, built on the first call.
func published(name, source, baseURL string) func(*testing.T) *site {
	return publishedFrom(name, func() (fs.FS, error) { return siteFS(source), nil }, baseURL)
}

func publishedFrom(name string, source func() (fs.FS, error), baseURL string) func(*testing.T) *site {
	made := sync.OnceValues(func() (*site, error) {
		fsys, err := source()
		if err != nil {
			return nil, err
		}
		s, err := publishedSite(name, fsys, baseURL)
		if err != nil {
			return nil, fmt.Errorf("publishing the %s site: %w", name, err)
		}
		return s, nil
	})
	return func(t *testing.T) *site {
		t.Helper()
		s, err := made()
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
}

func publishedSite(name string, source fs.FS, baseURL string) (*site, error) {
	snapshot, err := load(source, baseURL)
	if err != nil {
		return nil, err
	}
	parent, err := os.OpenRoot(scratch)
	if err != nil {
		return nil, err
	}
	defer parent.Close()
	if _, err := publish.Publish(context.Background(), parent, name, snapshot, publish.Options{}); err != nil {
		return nil, err
	}
	folder := filepath.Join(scratch, name)
	return &site{FS: os.DirFS(folder), folder: folder, base: baseURL, pages: snapshot.Pages()}, nil
}

// load makes the snapshot of a site. It is read by the test itself rather than by a compiled program, so
// that go test knows of every file that a cached result depends on.
func load(source fs.FS, baseURL string) (*build.Snapshot, error) {
	snapshot, problems, err := build.New(context.Background(), source, build.Options{
		AsOf: today(), BaseURL: baseURL, Jobs: runtime.GOMAXPROCS(0),
	})
	if err != nil {
		return nil, err
	}
	if snapshot == nil {
		var text strings.Builder
		err = diag.Printer{W: &text, Lang: diag.English}.Text(problems)
		return nil, errors.Join(fmt.Errorf("it is broken:\n%s", &text), err)
	}
	return snapshot, nil
}

// today is what the program takes for it when the tests begin: the content may be as new as that.
var today = sync.OnceValue(func() content.Date {
	day := time.Now().In(time.FixedZone("WIB", 7*60*60))
	return content.Date{Year: day.Year(), Month: int(day.Month()), Day: day.Day()}
})

// siteFS is the folder of a site. The golden one is content alone: it is shown with the real look.
func siteFS(source string) fs.FS {
	return dressed{os.DirFS(source), os.DirFS(realSource)}
}

// demoFS is the made-up site, which uses every key of the content format.
func demoFS() (fs.FS, error) { return madeUp(40, 80, 200)() }

// madeUp returns a function that makes a site up.
func madeUp(centres, producers, products int) func() (fs.FS, error) {
	return func() (fs.FS, error) {
		files, err := demo.Files(sentra.Kit, demo.Options{Centres: centres, Producers: producers, Products: products, Translated: true, Seed: 1})
		if err != nil {
			return nil, err
		}
		all := fstest.MapFS{}
		for name, data := range files {
			all[name] = &fstest.MapFile{Data: data}
		}
		return all, nil
	}
}

// dressed is the content of one site in the templates and the static files of another.
type dressed struct {
	fs.FS
	look fs.FS
}

func (d dressed) Open(name string) (fs.File, error) {
	folder, _, _ := strings.Cut(name, "/")
	if folder == "templates" || folder == "static" {
		return d.look.Open(name)
	}
	return d.FS.Open(name)
}
