package publish

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/build"
)

// TestMain lets the tests of crashes and of disks start this program anew.
func TestMain(m *testing.M) {
	if dies() {
		return
	}
	os.Exit(m.Run())
}

// files are those of a folder: content by path. A symbolic link's is "-> " and where it leads; an
// empty folder's path ends in a slash.
type files map[string]string

func (f files) with(more files) files {
	all := maps.Clone(f)
	maps.Copy(all, more)
	return all
}

func (f files) without(path string) files {
	rest := maps.Clone(f)
	delete(rest, path)
	return rest
}

// snapshot makes a site of the files.
func (f files) snapshot() *build.Snapshot {
	var outputs []build.Output
	for path, content := range f {
		outputs = append(outputs, build.NewOutput(path, func() ([]byte, error) { return []byte(content), nil }))
	}
	return build.NewSnapshot(outputs)
}

// name is the output folder of every test.
const name = "public"

// place is a folder that holds the output folder.
type place struct {
	*testing.T
	dir  string
	root *os.Root
}

func newPlace(t *testing.T) place {
	t.Helper()
	return placeAt(t, t.TempDir())
}

func placeAt(t *testing.T, dir string) place {
	t.Helper()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return place{t, dir, root}
}

// publish publishes, and insists that this goes well.
func (p place) publish(site files, o Options) Report {
	p.Helper()
	report, err := Publish(p.Context(), p.root, name, site.snapshot(), o)
	if err != nil {
		p.Fatalf("Publish: %v", err)
	}
	return report
}

// refused publishes, and insists on an error; it returns that.
func (p place) refused(site files) error {
	p.Helper()
	_, err := Publish(p.Context(), p.root, name, site.snapshot(), Options{})
	if err == nil {
		p.Fatal("Publish succeeds")
	}
	return err
}

// path is a path below the output folder as the system knows it.
func (p place) path(of string) string { return filepath.Join(p.dir, name, filepath.FromSlash(of)) }

// shown is a path of the output folder as messages name it.
func (p place) shown(path string) string { return filepath.ToSlash(p.path(path)) }

// write makes a file in the output folder, and the folders above it.
func (p place) write(path, content string) {
	p.Helper()
	p.must(os.MkdirAll(filepath.Dir(p.path(path)), 0o755))
	p.must(os.WriteFile(p.path(path), []byte(content), 0o644))
}

func (p place) must(err error) {
	p.Helper()
	if err != nil {
		p.Fatal(err)
	}
}

// holds insists that the output folder holds just these files, and that its manifest is right.
func (p place) holds(want files) {
	p.Helper()
	got := p.folder(name)
	manifest, found := got[manifestName]
	if !found {
		p.Fatal("there is no manifest")
	}
	delete(got, manifestName)
	if diff := cmp.Diff(want, got); diff != "" {
		p.Fatalf("the output folder (-want +got):\n%s", diff)
	}
	recorded, why := decodeManifest([]byte(manifest))
	if why != "" {
		p.Fatalf("manifest: %s", why)
	}
	for path, e := range recorded {
		if content, found := got[path]; !found || entryOf(path, []byte(content)).SHA256 != e.SHA256 {
			p.Errorf("the manifest tells of %s, which is not there, or another", path)
		}
	}
}

// alone insists that nothing lies beside the output folder but the lock.
func (p place) alone() {
	p.Helper()
	entries, err := os.ReadDir(p.dir)
	p.must(err)
	for _, e := range entries {
		if e.Name() != name && e.Name() != "."+name+".lock" {
			p.Errorf("%s is left beside the output folder", e.Name())
		}
	}
}

// folder reads all of a folder.
func (p place) folder(name string) files {
	p.Helper()
	got := files{}
	fsys := os.DirFS(filepath.Join(p.dir, name)).(fs.ReadLinkFS)
	p.must(fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			inside, err := fs.ReadDir(fsys, path)
			if len(inside) == 0 {
				got[path+"/"] = ""
			}
			return err
		case d.Type() == fs.ModeSymlink:
			to, err := fsys.ReadLink(path)
			got[path] = "-> " + to
			return err
		}
		data, err := fs.ReadFile(fsys, path)
		got[path] = string(data)
		return err
	}))
	return got
}

// long is long ago, when nothing that a test publishes is written.
var long = time.Date(2020, 1, 2, 3, 4, 5, 0, time.UTC)

// age makes all files of the output folder as old as that.
func (p place) age() {
	p.Helper()
	for path := range p.folder(name) {
		p.must(os.Chtimes(p.path(path), long, long))
	}
}

// aged lists the files of the output folder, but the manifest, that are that old.
func (p place) aged() []string {
	p.Helper()
	var old []string
	for path := range p.folder(name) {
		info, err := os.Lstat(p.path(path))
		p.must(err)
		if info.ModTime().Equal(long) && path != manifestName {
			old = append(old, path)
		}
	}
	slices.Sort(old)
	return old
}

// secondNames skips a test where no file can have a second name.
func (p place) secondNames() {
	p.Helper()
	if err := p.root.Link(name+"/index.html", "second"); err != nil {
		p.Skipf("there are no second names here: %v", err)
	}
	p.must(p.root.Remove("second"))
}

// mode is what may be done with a file or folder of the output folder.
func (p place) mode(path string) string {
	p.Helper()
	info, err := os.Stat(p.path(path))
	p.must(err)
	return info.Mode().String()
}

// ways are the two ways of putting a new folder in the place of an old one.
var ways = map[string]Options{
	"exchanged":    {},
	"in two steps": {noExchange: true},
}

func TestPublish(t *testing.T) {
	first := files{"index.html": "home", "sentra/index.html": "all", "sentra/a/index.html": "a", "robots.txt": "r"}
	second := files{"index.html": "home", "sentra/index.html": "all!", "wilayah/index.html": "w"}
	for way, options := range ways {
		t.Run(way, func(t *testing.T) {
			p := newPlace(t)
			got := p.publish(first, options)
			if diff := cmp.Diff(Report{Files: 4, Written: 4, Bytes: 9}, got); diff != "" {
				t.Errorf("first report (-want +got):\n%s", diff)
			}
			p.holds(first)
			p.age()
			got = p.publish(second, options)
			if diff := cmp.Diff(Report{Files: 3, Written: 2, Kept: 1, Removed: 2, Bytes: 9}, got); diff != "" {
				t.Errorf("second report (-want +got):\n%s", diff)
			}
			p.holds(second)
			if diff := cmp.Diff([]string{"index.html"}, p.aged()); diff != "" {
				t.Errorf("files with the modification time they had (-want +got):\n%s", diff)
			}
			p.alone()
		})
	}
}

func TestFileBecomesFolder(t *testing.T) {
	p := newPlace(t)
	for _, site := range []files{{"a": "file"}, {"a/b/index.html": "folder"}, {"a/b": "file"}} {
		p.publish(site, Options{})
		p.holds(site)
	}
}

func TestProgressCountsToTheEnd(t *testing.T) {
	p := newPlace(t)
	site := files{"a": "1", "b": "2", "c": "3"}
	for range 2 { // files written, then files kept
		var got []int
		p.publish(site, Options{Progress: func(done, total int) { got = append(got, done*10+total) }})
		if diff := cmp.Diff([]int{13, 23, 33}, got); diff != "" {
			t.Errorf("progress (-want +got):\n%s", diff)
		}
	}
}

// TestNothingToPublish leaves the very folder, in which some server may have been started.
func TestNothingToPublish(t *testing.T) {
	p := newPlace(t)
	p.publish(oldSite, Options{})
	p.publish(newSite, Options{}) // so that there is a file that stayed
	p.write("theirs.txt", "theirs")
	p.secondNames()
	before, err := os.Stat(p.path(""))
	p.must(err)
	got := p.publish(newSite, Options{})
	if diff := cmp.Diff(Report{Files: 4, Kept: 4, Bytes: 14}, got); diff != "" {
		t.Errorf("report (-want +got):\n%s", diff)
	}
	after, err := os.Stat(p.path(""))
	p.must(err)
	if !os.SameFile(before, after) {
		t.Error("the folder was replaced")
	}
	p.holds(newSite.with(files{"aset/a.1.css": "one", "theirs.txt": "theirs"}))
	p.alone()
}

// TestUnchangedFilesTakeNoRoom: they are the same files under a second name, not copies.
func TestUnchangedFilesTakeNoRoom(t *testing.T) {
	p := newPlace(t)
	site := files{"index.html": "home"}
	p.publish(site, Options{})
	p.secondNames()
	before, err := os.Stat(p.path("index.html"))
	p.must(err)
	p.publish(site.with(files{"new.html": "new"}), Options{})
	after, err := os.Stat(p.path("index.html"))
	p.must(err)
	if !os.SameFile(before, after) {
		t.Error("an unchanged file was written anew")
	}
}

// TestPermissions: whoever builds, whoever serves may read.
func TestPermissions(t *testing.T) {
	p := newPlace(t)
	site := files{"a/index.html": "a"}
	want := []string{"drwxr-xr-x", "drwxr-xr-x", "-rw-r--r--"}
	p.publish(site, Options{})
	p.must(os.Chmod(p.path("a/index.html"), 0o600))
	p.must(os.Chmod(p.path("a"), 0o700))
	p.age()
	p.publish(site, Options{})
	if diff := cmp.Diff(want, []string{p.mode(""), p.mode("a"), p.mode("a/index.html")}); diff != "" {
		t.Errorf("permissions (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"a/index.html"}, p.aged()); diff != "" {
		t.Errorf("files with the modification time they had (-want +got):\n%s", diff)
	}
}

func TestOutputThatCannotBeMade(t *testing.T) {
	p := newPlace(t)
	old := files{"index.html": "old"}
	p.publish(old, Options{})
	broken := errors.New("no such partial")
	s := build.NewSnapshot([]build.Output{
		build.NewOutput("a.html", func() ([]byte, error) { return []byte("new"), nil }),
		build.NewOutput("b.html", func() ([]byte, error) { return nil, broken }),
	})
	if _, err := Publish(t.Context(), p.root, name, s, Options{}); !errors.Is(err, broken) {
		t.Errorf("Publish = %v, want %v", err, broken)
	}
	p.holds(old)
	p.alone()
}

func TestNamesThatAreNoFolders(t *testing.T) {
	p := newPlace(t)
	for _, name := range []string{"", ".", "..", "/", "a/b", "../a"} {
		if _, err := Publish(t.Context(), p.root, name, files{"a": "1"}.snapshot(), Options{}); err == nil {
			t.Errorf("publishing into %q succeeds", name)
		}
	}
	p.alone()
}
