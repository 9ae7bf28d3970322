package build

import (
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

// listed are the files of a site by who reads them.
type listed struct {
	documents, templates, static, pictures []string
	sources                                int
}

// scan lets a loader look at a whole site, and returns what it found, without making anything of it. The problems are
// those of the scan: what the files say is not told.
func scan(t *testing.T, l *Loader, fsys fs.FS) (listed, []diag.Problem) {
	t.Helper()
	look := l.look(fsys, testOptions)
	if err := look.at(t.Context(), []string{"."}); err != nil {
		t.Fatal(err)
	}
	l.known.update(look.found)
	var files listed
	var problems []diag.Problem
	for _, name := range slices.Sorted(maps.Keys(l.known.folders)) {
		f := l.known.folders[name]
		problems = append(problems, f.problems...)
		for _, file := range f.files {
			if file.kind == documents {
				files.documents = append(files.documents, file.path)
			}
		}
	}
	slices.Sort(files.documents)
	files.templates, files.static = l.known.paths[templates], l.known.paths[static]
	files.pictures, files.sources = l.known.paths[pictures], l.known.sources
	return files, diag.Sort(problems)
}

func TestScan(t *testing.T) {
	file := &fstest.MapFile{Data: []byte("x")}
	link := &fstest.MapFile{Data: []byte("/etc/passwd"), Mode: fs.ModeSymlink}
	pipe := &fstest.MapFile{Mode: fs.ModeNamedPipe}
	tests := []struct {
		name string
		fsys fs.FS
		want listed
		told []string
	}{
		{
			name: "a site",
			fsys: fstest.MapFS{
				"site.yaml":                                     file,
				"README.md":                                     file,
				"public/index.html":                             file,
				"content/regions.csv":                           file,
				"content/centres/jawa/a/centre.yaml":            file,
				"content/centres/jawa/a/images/gedung.jpg":      file,
				"content/centres/jawa/a/images/peta/denah.html": file, // for package asset to refuse
				"content/news/images/pameran.jpg":               file,
				"content/images/stray.jpg":                      file, // for content to refuse
				"templates/base.html":                           file,
				"templates/text/id.yaml":                        file,
				"static/main.css":                               file,
			},
			want: listed{
				documents: []string{
					"content/centres/jawa/a/centre.yaml", "content/images/stray.jpg", "content/regions.csv", "site.yaml",
					"templates/text/id.yaml",
				},
				templates: []string{"templates/base.html"},
				static:    []string{"static/main.css"},
				pictures:  []string{"content/centres/jawa/a/images/gedung.jpg", "content/centres/jawa/a/images/peta/denah.html", "content/news/images/pameran.jpg"},
				sources:   10,
			},
		},
		{
			name: "ignored names",
			fsys: fstest.MapFS{
				"content/.git/config":          file,
				"content/pages/.tentang.md.sw": file,
				"content/pages/#tentang.md#":   file,
				"content/pages/tentang.md~":    file,
				"content/pages/tentang.md.swp": file,
				"content/pages/tentang.md.tmp": file,
				"content/pages/tentang.md":     file,
			},
			want: listed{documents: []string{"content/pages/tentang.md"}, sources: 1},
		},
		{
			name: "links and pipes",
			fsys: fstest.MapFS{
				"content/pages/link.md":   link,
				"content/pages/pipe.md":   pipe,
				"static":                  link,
				"templates/.hidden":       link,
				"templates/pages/tour.md": file,
			},
			want: listed{templates: []string{"templates/pages/tour.md"}, sources: 1},
			told: []string{
				"content/pages/link.md: a symbolic link is not allowed here",
				"content/pages/pipe.md: this is not a regular file",
				"static: a symbolic link is not allowed here",
			},
		},
		{
			name: "a folder that cannot be read",
			fsys: broken{fstest.MapFS{"content/pages/a.md": file, "content/taxonomy/x.yaml": file}, "content/pages"},
			want: listed{documents: []string{"content/taxonomy/x.yaml"}, sources: 1},
			told: []string{"content/pages: cannot be read: permission denied"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var l Loader
			got, problems := scan(t, &l, test.fsys)
			if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(listed{})); diff != "" {
				t.Errorf("files (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.told, lines(problems)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

// lines are problems in short: path and message.
func lines(problems []diag.Problem) []string {
	var told []string
	for _, p := range problems {
		told = append(told, p.Path+": "+p.Text.In(diag.English))
	}
	return told
}

// broken is a tree in which one name may not be opened.
type broken struct {
	fs.FS
	name string
}

func (b broken) Open(name string) (fs.File, error) {
	if name == b.name {
		return nil, &fs.PathError{Op: "open", Path: "/home/somebody/" + name, Err: errors.New("permission denied")}
	}
	return b.FS.Open(name)
}

// shuffled is a tree whose folders list their entries backwards.
type shuffled struct{ fs.FS }

func (s shuffled) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(s.FS, name)
	slices.Reverse(entries)
	return entries, err
}

func (s shuffled) Lstat(name string) (fs.FileInfo, error) { return fs.Lstat(s.FS, name) }

func (s shuffled) ReadLink(name string) (string, error) { return fs.ReadLink(s.FS, name) }

func TestScanOfShuffledFolders(t *testing.T) {
	fsys := fstest.MapFS{}
	for _, name := range strings.Fields(`site.yaml content/pages/a.md content/pages/b.md content/regions.csv content/centres/a/images/a.png
		content/centres/a/images/b.png templates/base.html templates/pages/home.html static/a.css static/b.css`) {
		fsys[name] = &fstest.MapFile{}
	}
	want, _ := scan(t, new(Loader), fsys)
	got, _ := scan(t, new(Loader), shuffled{fsys})
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(listed{})); diff != "" {
		t.Errorf("in another order the files differ (-want +got):\n%s", diff)
	}
}
