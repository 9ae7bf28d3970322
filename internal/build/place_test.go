package build

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// later is a clock by which everything on the disk was written long ago, so that stamps are trusted.
func later() time.Time { return time.Now().Add(time.Hour) }

// state is what a tree knows, for comparing.
type state struct {
	Files    map[string]string // hashes, by path
	Paths    [kinds][]string
	Titles   []string // of the documents, in order, with their paths
	Problems []string
	Sources  int
}

func stateOf(tr *tree) state {
	s := state{Files: map[string]string{}, Sources: tr.sources, Problems: lines(tr.problems())}
	for _, f := range tr.folders {
		for _, file := range f.files {
			s.Files[file.path] = fmt.Sprintf("%x", file.hash)
		}
	}
	for k, paths := range tr.paths {
		s.Paths[k] = slices.Clip(paths)
		if len(paths) == 0 {
			s.Paths[k] = nil
		}
	}
	for _, d := range tr.documents {
		title := d.Path
		if d.Page != nil {
			title += ": " + d.Page.Title
		}
		s.Titles = append(s.Titles, title)
	}
	return s
}

// lookAt lets a loader look at places, and reads what others would make something of.
func lookAt(t *testing.T, l *Loader, fsys fs.FS, o Options, places ...string) {
	t.Helper()
	look := l.look(fsys, o)
	if err := look.at(t.Context(), places); err != nil {
		t.Fatal(err)
	}
	for _, change := range l.known.update(look.found) {
		if change.after != nil && change.after.kind != documents {
			_, _ = noted{fsys, &l.known}.ReadFile(change.path)
		}
	}
}

// TestLookingAtPlacesFindsAll edits a folder at random and looks where an honest watcher would say: the
// loader then knows what one knows that looks at everything, and what a new one finds.
func TestLookingAtPlacesFindsAll(t *testing.T) {
	t.Parallel()
	for seed := range uint64(3) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			h := &hand{t: t, dir: t.TempDir(), random: rand.New(rand.NewPCG(seed, 6))}
			for range 40 {
				h.write()
			}
			o := testOptions
			o.Now = later
			site := os.DirFS(h.dir)
			var warm Loader
			lookAt(t, &warm, site, o, ".")
			for step := range 100 {
				h.rung = nil
				var did []string
				for range 1 + h.random.IntN(3) {
					did = append(did, h.act())
				}
				if h.random.IntN(10) == 0 {
					cancelled, cancel := context.WithCancel(t.Context())
					cancel()
					before := stateOf(&warm.known)
					if err := warm.look(site, o).at(cancelled, h.rung); !errors.Is(err, context.Canceled) {
						t.Fatalf("a look that is broken off: %v", err)
					}
					if diff := cmp.Diff(before, stateOf(&warm.known)); diff != "" {
						t.Fatalf("a look that is broken off leaves traces:\n%s", diff)
					}
				}
				lookAt(t, &warm, site, o, h.rung...)
				var cold Loader
				lookAt(t, &cold, site, o, ".")
				if diff := cmp.Diff(stateOf(&cold.known), stateOf(&warm.known)); diff != "" {
					t.Fatalf("step %d, %q, rung for %q: (-everything +places)\n%s", step, did, h.rung, diff)
				}
				look := warm.look(site, o)
				if err := look.at(t.Context(), []string{"."}); err != nil {
					t.Fatal(err)
				}
				if changes := warm.known.update(look.found); len(changes) > 0 {
					t.Fatalf("step %d, %q, rung for %q: looking at everything finds %d more", step, did, h.rung, len(changes))
				}
			}
		})
	}
}

// hand does to a folder what people and programs do.
type hand struct {
	t      *testing.T
	dir    string
	random *rand.Rand
	writes int
	rung   []string // where something happened since the last look
}

// folders are some of every kind; what lies in them need not make sense.
var folders = []string{
	"content", "content/pages", "content/taxonomy", "content/centres/a", "content/centres/a/images", "content/centres/a/products",
	"content/centres/b/c", "content/centres/b/c/producers", "content/news", "content/news/images", "static", "static/css", "static/root",
	"templates", "templates/pages", "templates/text", "content/centres", "content/centres/b",
}

var names = []string{"site.yaml", "a.md", "b.md", "centre.yaml", "a.yaml", "x.png", "main.css", "id.yaml", ".hidden", "c~", "centre.html"}

func (h *hand) folder() string { return folders[h.random.IntN(len(folders))] }

func (h *hand) name() string {
	if h.random.IntN(20) == 0 {
		return "site.yaml"
	}
	return path.Join(h.folder(), names[h.random.IntN(len(names))])
}

func (h *hand) abs(name string) string { return filepath.Join(h.dir, filepath.FromSlash(name)) }

func (h *hand) ring(names ...string) { h.rung = append(h.rung, names...) }

// act does one thing and says which. What fails, because there is no such file, is no thing.
func (h *hand) act() string {
	acts := []struct {
		name string
		do   func()
	}{
		{"write", h.write}, {"write", h.write}, {"write", h.write},
		{"replace", h.replace},
		{"remove", func() { name := h.name(); _ = os.Remove(h.abs(name)); h.ring(name) }},
		{"rename", func() { h.rename(h.name(), h.name()) }},
		{"rename folder", func() { h.rename(h.folder(), h.folder()) }},
		{"swap folders", func() {
			a, b := h.folder(), h.folder()
			h.rename(a, "aside")
			h.rename(b, a)
			h.rename("aside", b)
		}},
		{"remove folder", func() { name := h.folder(); _ = os.RemoveAll(h.abs(name)); h.ring(name) }},
		{"remake folder", func() {
			name := h.folder()
			_ = os.RemoveAll(h.abs(name))
			h.ring(name)
			h.writeTo(path.Join(name, "a.md"))
		}},
		{"link", func() { name := h.name(); _ = os.Symlink("/etc/passwd", h.abs(name)); h.ring(name) }},
		{"touch", func() {
			name := h.name()
			h.writes++
			_ = os.Chtimes(h.abs(name), time.Time{}, time.Unix(int64(h.writes), 0))
			h.ring(name)
		}},
		{"file for folder", func() {
			name := h.folder()
			_ = os.RemoveAll(h.abs(name))
			_ = os.WriteFile(h.abs(name), []byte("x"), 0o644)
			h.ring(name)
		}},
		{"folder for file", func() {
			name := h.name()
			_ = os.RemoveAll(h.abs(name))
			h.ring(name)
			h.writeTo(path.Join(name, "b.md"))
		}},
	}
	act := acts[h.random.IntN(len(acts))]
	act.do()
	return act.name
}

func (h *hand) write() { h.writeTo(h.name()) }

// writeTo writes a file in place. Each has another time, as it would be if somebody had waited a tick.
func (h *hand) writeTo(name string) {
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if info, err := os.Lstat(h.abs(dir)); err == nil && !info.IsDir() {
			return
		}
	}
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if _, err := os.Lstat(h.abs(dir)); err != nil {
			h.ring(dir)
		}
	}
	if err := os.MkdirAll(h.abs(path.Dir(name)), 0o755); err != nil {
		h.t.Fatal(err)
	}
	h.writes++
	if info, err := os.Lstat(h.abs(name)); err == nil && !info.Mode().IsRegular() {
		return
	}
	text := fmt.Sprintf("---\ntitle: %d\nsummary: x\n---\n", h.random.IntN(3))
	if err := os.WriteFile(h.abs(name), []byte(text), 0o644); err != nil {
		h.t.Fatal(err)
	}
	if err := os.Chtimes(h.abs(name), time.Time{}, time.Unix(int64(h.writes), 0)); err != nil {
		h.t.Fatal(err)
	}
	h.ring(name)
}

// replace writes a file beside another and gives it its name.
func (h *hand) replace() {
	h.writeTo("aside.tmp")
	h.rename("aside.tmp", h.name())
}

func (h *hand) rename(from, to string) {
	if err := os.Rename(h.abs(from), h.abs(to)); err == nil {
		h.ring(from, to)
	}
}

// A file that was written within the clock's last tick, and again without a difference in size or time, is
// not taken for the same.
func TestSameStampWithinATick(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "content", "pages", "a.md")
	o := testOptions
	o.Now = time.Now
	var l Loader
	title := func(title string) string {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		info, infoErr := os.Stat(file)
		if err := os.WriteFile(file, []byte("---\ntitle: "+title+"\nsummary: x\n---\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		if infoErr == nil {
			if err := os.Chtimes(file, time.Time{}, info.ModTime()); err != nil {
				t.Fatal(err)
			}
		}
		lookAt(t, &l, os.DirFS(dir), o, "content/pages/a.md")
		return l.known.documents[0].Page.Title
	}
	for _, want := range []string{"A", "B", "C", "D"} {
		if got := title(want); got != want {
			t.Fatalf("the title is %s, want %s", got, want)
		}
	}
}

// fakeInfo is a file as a system without inodes describes it.
type fakeInfo struct {
	fs.FileInfo
	modified time.Time
}

func (fakeInfo) Size() int64          { return 7 }
func (fakeInfo) Sys() any             { return nil }
func (i fakeInfo) ModTime() time.Time { return i.modified }

func TestStampIsTrustedAfterATick(t *testing.T) {
	now := time.Date(2026, 10, 5, 12, 0, 0, 0, time.UTC)
	tests := []struct {
		name     string
		modified time.Time
		now      time.Time
		want     bool
	}{
		{"an hour ago", now.Add(-time.Hour), now, true},
		{"three seconds ago", now.Add(-3 * time.Second), now, true},
		{"two seconds ago", now.Add(-2 * time.Second), now, false},
		{"just now", now, now, false},
		{"in the future", now.Add(time.Hour), now, false},
		{"no time, as in memory", time.Time{}, now, false},
		{"without a clock", now, time.Time{}, false},
	}
	for _, test := range tests {
		if got := stampOf(fakeInfo{modified: test.modified}, test.now) != (stamp{}); got != test.want {
			t.Errorf("modified %s: trusted %t, want %t", test.name, got, test.want)
		}
	}
}

// What others read of a file, and not what the look saw a moment earlier, is what the next look compares
// with: a stylesheet that was another for an instant is read again.
func TestFileThatWasAnotherForAnInstant(t *testing.T) {
	dir := t.TempDir()
	h := &hand{t: t, dir: dir, random: rand.New(rand.NewPCG(1, 1))}
	const css = "static/main.css"
	h.writeTo(css)
	text, err := os.ReadFile(h.abs(css))
	if err != nil {
		t.Fatal(err)
	}
	o := testOptions
	o.Now = later
	site := os.DirFS(dir)
	var l Loader
	lookAt(t, &l, site, o, ".")
	set := func(text []byte, second int64) {
		t.Helper()
		if err := errors.Join(os.WriteFile(h.abs(css), text, 0o644), os.Chtimes(h.abs(css), time.Time{}, time.Unix(second, 0))); err != nil {
			t.Fatal(err)
		}
	}
	set([]byte("another"), 100)
	if _, err := (noted{site, &l.known}).ReadFile(css); err != nil { // a set is made just then
		t.Fatal(err)
	}
	set(text, 101)
	look := l.look(site, o)
	if err := look.at(t.Context(), []string{css}); err != nil {
		t.Fatal(err)
	}
	if changes := l.known.update(look.found); !touch(changes, static) {
		t.Error("the stylesheet that was read is taken for the one that is there")
	}
}

// TestNothingChanged: the very snapshot, and the very problems.
func TestNothingChanged(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.CopyFS(dir, goldenTree(t)); err != nil {
		t.Fatal(err)
	}
	o := testOptions
	o.Now = later
	site := os.DirFS(dir)
	var l Loader
	first, problems, err := l.Load(t.Context(), site, o)
	if first == nil || err != nil {
		t.Fatalf("there is no snapshot: %v, %v", err, lines(problems))
	}
	for _, name := range []string{pageFile, "static/css/main.css", "templates/base.html", pictureFile} {
		if err := os.Chtimes(filepath.Join(dir, name), time.Time{}, time.Unix(1, 0)); err != nil {
			t.Fatal(err)
		}
	}
	for _, places := range [][]string{{"."}, {pageFile}, {}, {"nowhere/x"}} {
		again, same, err := l.Look(t.Context(), site, o, places)
		if again != first || err != nil {
			t.Errorf("touched alone, looked at at %q: another snapshot, error %v", places, err)
		}
		if len(same) != len(problems) || len(same) > 0 && &same[0] != &problems[0] {
			t.Errorf("touched alone, looked at at %q: other problems", places)
		}
		if diff := cmp.Diff(Changes{}, l.Changes()); diff != "" {
			t.Errorf("touched alone, looked at at %q: changes (-want +got):\n%s", places, diff)
		}
	}
	o.AsOf = content.Date{Year: 2026, Month: 10, Day: 6}
	if again, _, _ := l.Look(t.Context(), site, o, nil); again == first {
		t.Error("on another day it is the same snapshot")
	}
	text, err := os.ReadFile(filepath.Join(dir, pageFile))
	if err == nil {
		err = errors.Join(
			os.WriteFile(filepath.Join(dir, pageFile), append(text, "\nLagi.\n"...), 0o644),
			os.Remove(filepath.Join(dir, newsFile)),
			os.WriteFile(filepath.Join(dir, "content/pages/baru.md"), []byte("---\ntitle: B\nsummary: x\n---\n"), 0o644),
		)
	}
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := l.Load(t.Context(), site, o); err != nil {
		t.Fatal(err)
	}
	want := Changes{Added: []string{"content/pages/baru.md"}, Edited: []string{pageFile}, Removed: []string{newsFile}}
	if diff := cmp.Diff(want, l.Changes()); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
}

// TestSiteThatComesBack: site.yaml and all else go, and are there again.
func TestSiteThatComesBack(t *testing.T) {
	t.Parallel()
	parent := t.TempDir()
	dir := filepath.Join(parent, "site")
	if err := os.CopyFS(dir, goldenTree(t)); err != nil {
		t.Fatal(err)
	}
	o := testOptions
	o.Now = later
	site := os.DirFS(dir)
	var l Loader
	first, _, err := l.Load(t.Context(), site, o)
	if first == nil || err != nil {
		t.Fatalf("there is no snapshot: %v", err)
	}
	aside := filepath.Join(parent, "aside")
	if err := os.Rename(dir, aside); err != nil {
		t.Fatal(err)
	}
	s, problems, err := l.Look(t.Context(), site, o, []string{"."})
	if diff := cmp.Diff([]string{"site.yaml: this folder is not a Sentra site: it has no site.yaml"}, lines(problems)); s != nil || err != nil || diff != "" {
		t.Errorf("without its folder: snapshot %t, error %v, told (-want +got):\n%s", s != nil, err, diff)
	}
	if err := os.Rename(aside, dir); err != nil {
		t.Fatal(err)
	}
	back, problems, err := l.Look(t.Context(), site, o, []string{"."})
	if back == nil || err != nil {
		t.Fatalf("back again: %v\n%s", err, printed(problems, diag.English))
	}
	if diff := cmp.Diff(rendered(t, first), rendered(t, back)); diff != "" {
		t.Errorf("back again the outputs differ (-before +after):\n%s", diff)
	}
}

// BenchmarkLook looks at one edited file of a large site, and at all of it when nothing changed: what looking
// costs alone, without making a snapshot. SENTRA_LARGE names the folder of the site.
//
//	sentra demo /tmp/large --centres 5000 --products 50000 --producers 5000 --languages id
//	SENTRA_LARGE=/tmp/large go test ./internal/build -run '^$' -bench Look
func BenchmarkLook(b *testing.B) {
	dir := os.Getenv("SENTRA_LARGE")
	if dir == "" {
		b.Skip("SENTRA_LARGE names no site")
	}
	o := testOptions
	o.Now = later
	site := os.DirFS(dir)
	var l Loader
	look := func(b *testing.B, places ...string) {
		b.Helper()
		look := l.look(site, o)
		if err := look.at(b.Context(), places); err != nil {
			b.Fatal(err)
		}
		l.known.update(look.found)
	}
	look(b, ".")
	file := l.known.documents[len(l.known.documents)/2].Path
	b.Run("place", func(b *testing.B) {
		for b.Loop() {
			l.known.file(file).stamp, l.known.file(file).hash = stamp{}, [sha256.Size]byte{} // as if it were another
			look(b, file)
		}
	})
	b.Run("everything", func(b *testing.B) {
		for b.Loop() {
			look(b, ".")
		}
	})
}
