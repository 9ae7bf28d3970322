package watch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/build"
	"sentra/internal/content"
	"sentra/internal/diag"
)

// limit is how long a ring that must come is waited for; it is far longer than any machine takes.
const limit = 60 * time.Second

// looked is what one look found.
type looked struct {
	Ring
	snapshot *build.Snapshot
	problems []diag.Problem
	changes  build.Changes
}

// desk is a site on the disk that is watched and looked at while a test edits it.
type desk struct {
	t   *testing.T
	dir string

	looks chan looked
	last  looked
	done  func()
}

// newDesk watches a small site.
func newDesk(t *testing.T, o Options) *desk {
	t.Helper()
	d := &desk{t: t, dir: filepath.Join(t.TempDir(), "site"), looks: make(chan looked, 1000)}
	d.fill()
	return d.watch(o)
}

// fill puts the site into its folder.
func (d *desk) fill() {
	d.t.Helper()
	err := errors.Join(
		os.CopyFS(d.dir, os.DirFS("../build/testdata/golden/site")),
		os.CopyFS(filepath.Join(d.dir, "templates"), os.DirFS("../../templates")),
		os.CopyFS(filepath.Join(d.dir, "static"), os.DirFS("../../static")),
	)
	if err != nil {
		d.t.Fatal(err)
	}
}

// watch looks at the site whenever the bell rings. What a sweep would find is left to events, so that tests tell
// what events alone lead to.
func (d *desk) watch(o Options) *desk {
	d.t.Helper()
	ctx, cancel := context.WithCancel(d.t.Context())
	ended := make(chan bool)
	o.Dir = d.dir
	var loader build.Loader
	options := build.Options{AsOf: content.Date{Year: 2026, Month: 10, Day: 5}, Jobs: 2, Now: time.Now}
	go func() {
		defer close(ended)
		Watch(ctx, o, func(ctx context.Context, r Ring) bool {
			if r.Reason == Quiet {
				return false
			}
			s, problems, err := loader.Look(ctx, os.DirFS(d.dir), options, r.Places)
			if err == nil {
				d.looks <- looked{r, s, problems, loader.Changes()}
			}
			return false
		})
	}()
	d.done = func() { cancel(); <-ended }
	d.t.Cleanup(d.done)
	d.until("the first look", func(l looked) bool { return l.snapshot != nil })
	return d
}

// until waits for a look that finds what it should.
func (d *desk) until(what string, found func(l looked) bool) looked {
	d.t.Helper()
	timeout := time.After(limit)
	for {
		select {
		case d.last = <-d.looks:
			if found(d.last) {
				return d.last
			}
		case <-timeout:
			d.t.Fatalf("no look finds %s; the last one: %q, changes %+v, problems %v", what, d.last.Ring, d.last.changes, d.last.problems)
		}
	}
}

// shows waits until the page of a file below content/pages/ holds a text.
func (d *desk) shows(name, text string) looked {
	d.t.Helper()
	return d.until(fmt.Sprintf("%q on %s", text, name), func(l looked) bool { return holds(l.snapshot, name, text) })
}

func holds(s *build.Snapshot, name, text string) bool {
	if s == nil {
		return false
	}
	o, found := s.Output(name + "/index.html")
	if !found {
		return false
	}
	data, err := o.Bytes()
	return err == nil && strings.Contains(string(data), text)
}

// lacks waits until there is no such page.
func (d *desk) lacks(name string) {
	d.t.Helper()
	d.until("that "+name+" is gone", func(l looked) bool {
		if l.snapshot == nil {
			return false
		}
		_, found := l.snapshot.Output(name + "/index.html")
		return !found
	})
}

func (d *desk) path(name string) string { return filepath.Join(d.dir, filepath.FromSlash(name)) }

// page is the source of a page whose prose is a text.
func page(text string) string { return "---\ntitle: Halaman\nsummary: Ringkasan\n---\n" + text + ".\n" }

func (d *desk) check(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) git(args ...string) {
	d.t.Helper()
	c := exec.Command("git", append([]string{"-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "core.autocrlf=false"}, args...)...)
	c.Dir = d.dir
	c.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1")
	if out, err := c.CombinedOutput(); err != nil {
		d.t.Fatalf("git %q: %v\n%s", args, err, out)
	}
}

const about = "content/pages/baru.md"

// TestSaves edits a site in every way that editors and people do. Each way must be found by the events it
// causes alone.
func TestSaves(t *testing.T) {
	t.Parallel()
	d := newDesk(t, Options{})
	save(t, d.path(about), page("Nol"))
	d.shows("baru", "Nol")
	saves := []struct {
		name string
		save func(d *desk, text string)
	}{
		{"in place", func(d *desk, text string) { save(d.t, d.path(about), text) }},
		{"truncated, and written in two halves", func(d *desk, text string) {
			f, err := os.Create(d.path(about))
			d.check(err)
			for _, half := range []string{text[:len(text)/2], text[len(text)/2:]} {
				_, err := f.WriteString(half)
				d.check(err)
				d.check(f.Sync())
			}
			d.check(f.Close())
		}},
		{"as vim does: a trial file, a backup, a new file", func(d *desk, text string) {
			trial := d.path("content/pages/4913")
			save(d.t, trial, "")
			d.check(os.Remove(trial))
			move(d.t, d.path(about), d.path(about)+"~")
			save(d.t, d.path(about), text)
			d.check(os.Remove(d.path(about) + "~"))
		}},
		{"as JetBrains does: beside it, aside, and in its place", func(d *desk, text string) {
			save(d.t, d.path(about)+"___jb_tmp___", text)
			move(d.t, d.path(about), d.path(about)+"___jb_old___")
			move(d.t, d.path(about)+"___jb_tmp___", d.path(about))
			d.check(os.Remove(d.path(about) + "___jb_old___"))
		}},
		{"through a hidden file and a rename", func(d *desk, text string) {
			save(d.t, d.path("content/pages/.baru.md.tmp"), text)
			move(d.t, d.path("content/pages/.baru.md.tmp"), d.path(about))
		}},
		{"removed, and made anew", func(d *desk, text string) {
			d.check(os.Remove(d.path(about)))
			save(d.t, d.path(about), text)
		}},
		{"from outside the site", func(d *desk, text string) {
			outside := filepath.Join(filepath.Dir(d.dir), "outside.md")
			save(d.t, outside, text)
			move(d.t, outside, d.path(about))
		}},
		{"with the time it had", func(d *desk, text string) {
			info, err := os.Stat(d.path(about))
			d.check(err)
			save(d.t, d.path(about), text)
			d.check(os.Chtimes(d.path(about), time.Time{}, info.ModTime()))
		}},
	}
	for i, s := range saves {
		t.Run(s.name, func(t *testing.T) {
			d.t = t
			text := fmt.Sprintf("Isi%02d", i)
			s.save(d, page(text))
			d.shows("baru", text)
			if problems := d.last.problems; diag.Failed(problems) {
				t.Errorf("problems: %v", problems)
			}
		})
	}
}

// TestFoldersThatComeAndGo renames folders, and edits files in them afterwards.
func TestFoldersThatComeAndGo(t *testing.T) {
	t.Parallel()
	d := newDesk(t, Options{})
	const renamed = "content/centres/sulawesi/sentra-lain"

	// A folder is renamed above the one that is edited then.
	move(t, d.path("content/centres/sulawesi-selatan"), d.path("content/centres/sulawesi"))
	d.until("the renamed folder", func(l looked) bool { return slices.Contains(l.changes.Added, renamed+"/centre.yaml") })
	save(t, d.path(renamed+"/centre.md"), "Disunting.\n")
	d.shows("sentra/sentra-lain", "Disunting")

	// A folder goes, and comes back from outside with all that is in it.
	outside := filepath.Join(filepath.Dir(d.dir), "outside")
	d.check(os.CopyFS(outside, os.DirFS(d.path(renamed))))
	d.check(os.RemoveAll(d.path(renamed)))
	d.until("that a folder is gone", func(l looked) bool { return slices.Contains(l.changes.Removed, renamed+"/centre.yaml") })
	move(t, outside, d.path(renamed))
	d.until("the folder that is back", func(l looked) bool { return slices.Contains(l.changes.Added, renamed+"/centre.yaml") })

	// A deep folder that is new, with files that were there before it could be watched.
	save(t, d.path("static/root/a/b/c/d.txt"), "satu")
	d.until("a file in a deep folder", func(l looked) bool { return l.snapshot != nil && has(l.snapshot, "a/b/c/d.txt", "satu") })
	save(t, d.path("static/root/a/b/c/d.txt"), "dua")
	d.until("its edit", func(l looked) bool { return l.snapshot != nil && has(l.snapshot, "a/b/c/d.txt", "dua") })
}

func has(s *build.Snapshot, path, text string) bool {
	o, found := s.Output(path)
	if !found {
		return false
	}
	data, err := o.Bytes()
	return err == nil && string(data) == text
}

// TestCaseOnlyRename: the file of a page gets capital letters, and loses them again.
func TestCaseOnlyRename(t *testing.T) {
	t.Parallel()
	d := newDesk(t, Options{})
	const small, capital = "content/pages/baru.md", "content/pages/Baru.md"
	save(t, d.path(small), page("Satu"))
	d.shows("baru", "Satu")
	move(t, d.path(small), d.path(capital))
	d.until("that capital letters are no slug", func(l looked) bool {
		return slices.ContainsFunc(l.problems, func(p diag.Problem) bool { return p.Path == capital })
	})
	move(t, d.path(capital), d.path(small))
	d.shows("baru", "Satu")
}

// TestNothingNew: what is touched alone, or an editor's own, makes no new snapshot.
func TestNothingNew(t *testing.T) {
	t.Parallel()
	d := newDesk(t, Options{})
	save(t, d.path(about), page("Satu"))
	before := d.shows("baru", "Satu").snapshot
	for _, name := range []string{".baru.md.swp", ".baru.md.swx", "baru.md~", "#baru.md#", ".#baru.md", "baru.md.tmp"} {
		save(t, d.path("content/pages/"+name), "x")
		d.check(os.Remove(d.path("content/pages/" + name)))
	}
	save(t, filepath.Join(d.dir, "public", "index.html"), "x")
	// What was saved may ring once more, late. Rings keep their order, so whatever comes after this one is of later touches alone.
	const last = "content/regions.csv"
	d.check(os.Chtimes(d.path(last), time.Time{}, time.Unix(1, 0)))
	d.until("the touch of "+last, func(l looked) bool { return slices.Contains(l.Places, last) })
	touched := []string{about, "site.yaml", "static/css/main.css", "templates/base.html"}
	for _, name := range touched {
		d.check(os.Chtimes(d.path(name), time.Time{}, time.Unix(1, 0)))
		l := d.until("the touch of "+name, func(l looked) bool { return slices.Contains(l.Places, name) })
		if diff := cmp.Diff([]string{name}, l.Places); diff != "" {
			t.Errorf("rung for (-want +got):\n%s", diff)
		}
		if l.snapshot != before {
			t.Errorf("%s was touched, and there is another snapshot: %+v", name, l.changes)
		}
	}
}

// TestManyFilesAtOnce checks out and stashes hundreds of files.
func TestManyFilesAtOnce(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	const files = 500
	d := &desk{t: t, dir: filepath.Join(t.TempDir(), "site"), looks: make(chan looked, 1000)}
	d.fill()
	write := func(text string) {
		for i := range files {
			save(t, d.path(fmt.Sprintf("content/news/2026-02-01-n%03d.md", i)), strings.Replace(page(text), "---\n", "---\nsources: [{title: T, publisher: P, url: https://example.org/}]\n", 1))
		}
	}
	d.git("init", "-q", "-b", "utama")
	write("Pertama")
	d.git("add", "-A")
	d.git("commit", "-q", "-m", "satu")
	d.git("checkout", "-q", "-b", "lain")
	write("Kedua")
	d.git("commit", "-q", "-a", "-m", "dua")
	d.watch(Options{})
	all := func(text string) {
		t.Helper()
		d.until(fmt.Sprintf("%q in all files", text), func(l looked) bool {
			for i := range files {
				if !holds(l.snapshot, fmt.Sprintf("kabar/2026-02-01-n%03d", i), text) {
					return false
				}
			}
			return true
		})
	}
	d.git("checkout", "-q", "utama")
	all("Pertama")
	write("Ketiga")
	all("Ketiga")
	d.git("stash", "-q")
	all("Pertama")
	d.git("stash", "pop", "-q")
	all("Ketiga")
}

// TestRootThatComesBack removes the site's folder and makes it anew.
func TestRootThatComesBack(t *testing.T) {
	t.Parallel()
	d := newDesk(t, Options{})
	d.check(os.RemoveAll(d.dir))
	d.until("that there is no site", func(l looked) bool { return l.snapshot == nil })
	d.fill()
	save(t, d.path(about), page("Lagi"))
	d.shows("baru", "Lagi")
	save(t, d.path(about), page("Disunting"))
	d.shows("baru", "Disunting")
	move(t, d.dir, d.dir+"-lama")
	d.until("that the site was moved away", func(l looked) bool { return l.snapshot == nil })
	move(t, d.dir+"-lama", d.dir)
	d.shows("baru", "Disunting")
	save(t, d.path(about), page("Terakhir"))
	d.shows("baru", "Terakhir")
}

// TestPollingFindsEdits: a site whose file system tells of nothing.
func TestPollingFindsEdits(t *testing.T) {
	t.Parallel()
	d := newDesk(t, Options{Poll: true})
	for _, text := range []string{"Satu", "Dua"} {
		save(t, d.path(about), page(text))
		d.shows("baru", text)
	}
	d.check(os.Remove(d.path(about)))
	d.lacks("baru")
}

// TestFolderOfTheSiteIsALink watches what the link leads to.
func TestFolderOfTheSiteIsALink(t *testing.T) {
	t.Parallel()
	d := &desk{t: t, dir: filepath.Join(t.TempDir(), "site"), looks: make(chan looked, 1000)}
	d.fill()
	link := d.dir + "-link"
	if err := os.Symlink(d.dir, link); errors.Is(err, fs.ErrPermission) {
		t.Skip("no links may be made here")
	}
	d.dir = link
	d.watch(Options{})
	save(t, d.path(about), page("Satu"))
	d.shows("baru", "Satu")
}
