package build

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

func TestScan(t *testing.T) {
	file := &fstest.MapFile{Data: []byte("x")}
	link := &fstest.MapFile{Data: []byte("/etc/passwd"), Mode: fs.ModeSymlink}
	pipe := &fstest.MapFile{Mode: fs.ModeNamedPipe}
	tests := []struct {
		name string
		fsys fs.FS
		want tree
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
			want: tree{
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
			want: tree{documents: []string{"content/pages/tentang.md"}, sources: 1},
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
			want: tree{templates: []string{"templates/pages/tour.md"}, sources: 1},
			told: []string{
				"content/pages/link.md: a symbolic link is not allowed here",
				"content/pages/pipe.md: this is not a regular file",
				"static: a symbolic link is not allowed here",
			},
		},
		{
			name: "a folder that cannot be read",
			fsys: broken{fstest.MapFS{"content/pages/a.md": file, "content/taxonomy/x.yaml": file}, "content/pages"},
			want: tree{documents: []string{"content/taxonomy/x.yaml"}, sources: 1},
			told: []string{"content/pages: cannot be read: permission denied"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, problems := scan(test.fsys)
			if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(tree{})); diff != "" {
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
	want, _ := scan(fsys)
	got, _ := scan(shuffled{fsys})
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(tree{})); diff != "" {
		t.Errorf("in another order the files differ (-want +got):\n%s", diff)
	}
}
