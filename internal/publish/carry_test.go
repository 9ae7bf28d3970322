package publish

import (
	"errors"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFingerprintedFilesStay: each stays for one release after the last that had it, for the pages
// that are open then. A run that publishes the same again is no release.
func TestFingerprintedFilesStay(t *testing.T) {
	one, two, three := files{"aset/a.1.css": "1"}, files{"aset/a.2.css": "2"}, files{"aset/a.3.css": "3"}
	page := files{"index.html": "home"}
	for way, options := range ways {
		t.Run(way, func(t *testing.T) {
			p := newPlace(t)
			for _, run := range []struct{ site, want files }{
				{one.with(page), one.with(page)},
				{two, two.with(one)}, // the page goes at once
				{two, two.with(one)},
				{two, two.with(one)},
				{three, three.with(two)},
				{two, two.with(three)},
				{three, three.with(two)},
				{page, page.with(three)},
				{one, one},
			} {
				p.publish(run.site, options)
				p.holds(run.want)
			}
		})
	}
}

func TestFingerprintedFileThatStayed(t *testing.T) {
	p := newPlace(t)
	p.publish(files{"aset/a.1.css": "1"}, Options{})
	p.age()
	p.must(os.Chmod(p.path("aset/a.1.css"), 0o600)) // so it is copied, not linked
	p.publish(files{"aset/a.2.css": "2"}, Options{})
	if diff := cmp.Diff([]string{"aset/a.1.css"}, p.aged()); diff != "" {
		t.Errorf("files with the modification time they had (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff("-rw-r--r--", p.mode("aset/a.1.css")); diff != "" {
		t.Errorf("permissions (-want +got):\n%s", diff)
	}
}

// TestFingerprintedFileThatDoesNotStay: one that is no more what its name says, or in the way.
func TestFingerprintedFileThatDoesNotStay(t *testing.T) {
	tests := map[string]struct {
		spoil func(p place)
		next  files
	}{
		"edited":       {func(p place) { p.write("aset/a.1.css", "edited") }, files{"index.html": "i"}},
		"removed":      {func(p place) { p.must(os.Remove(p.path("aset/a.1.css"))) }, files{"index.html": "i"}},
		"in the way":   {func(place) {}, files{"aset": "file"}},
		"now a folder": {func(place) {}, files{"aset/a.1.css/b": "b"}},
		"a link": {func(p place) {
			p.must(os.Remove(p.path("aset/a.1.css")))
			p.must(os.Symlink("../index.html", p.path("aset/a.1.css")))
		}, files{"index.html": "1"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := newPlace(t)
			p.publish(files{"aset/a.1.css": "1", "index.html": "1"}, Options{})
			test.spoil(p)
			p.publish(test.next, Options{})
			p.holds(test.next)
		})
	}
}

// TestEditedFilesAreReplaced: what Sentra wrote is its own, whatever became of it.
func TestEditedFilesAreReplaced(t *testing.T) {
	site := files{"index.html": "home", "a/index.html": "a"}
	tests := map[string]func(p place){
		"edited":             func(p place) { p.write("index.html", "HOME") },
		"longer":             func(p place) { p.write("index.html", "home and more") },
		"removed":            func(p place) { p.must(os.Remove(p.path("index.html"))) },
		"its folder removed": func(p place) { p.must(os.RemoveAll(p.path("a"))) },
		"a link to its like": func(p place) {
			p.must(os.Rename(p.path("index.html"), p.path("a/index.html")))
			p.must(os.Symlink("a/index.html", p.path("index.html")))
		},
		"a link to itself": func(p place) {
			p.must(os.Remove(p.path("index.html")))
			p.must(os.Symlink("index.html", p.path("index.html")))
		},
	}
	for name, edit := range tests {
		t.Run(name, func(t *testing.T) {
			p := newPlace(t)
			p.publish(site, Options{})
			edit(p)
			p.publish(site, Options{})
			p.holds(site)
		})
	}
}

// TestForeignFilesAreCarriedOver: files, folders, links and permissions that are somebody else's.
func TestForeignFilesAreCarriedOver(t *testing.T) {
	for way, options := range ways {
		t.Run(way, func(t *testing.T) {
			p := newPlace(t)
			p.publish(files{"index.html": "1", "a/index.html": "a", "b/index.html": "b"}, options)
			p.write("CNAME", "contoh.id")
			p.write("a/notes.txt", "theirs")
			p.write("b/notes.txt", "theirs, in a folder of ours that goes")
			p.write("uploads/deep/x.pdf", "x")
			p.write("sentra/notes.txt", "theirs, in a folder that becomes ours")
			p.must(os.Mkdir(p.path("empty"), 0o750))
			p.must(os.Symlink("uploads/deep", p.path("link")))
			p.must(os.Symlink("/nowhere", p.path("a/dangling")))
			p.must(os.Chmod(p.path("CNAME"), 0o400))
			p.must(os.Chtimes(p.path("CNAME"), long, long))
			next := files{"index.html": "2", "a/index.html": "a", "sentra/index.html": "s"}
			want := next.with(files{
				"CNAME": "contoh.id", "a/notes.txt": "theirs", "uploads/deep/x.pdf": "x", "empty/": "",
				"b/notes.txt":      "theirs, in a folder of ours that goes",
				"sentra/notes.txt": "theirs, in a folder that becomes ours",
				"link":             "-> uploads/deep", "a/dangling": "-> /nowhere",
			})
			for range 2 {
				p.publish(next, options)
				p.holds(want)
			}
			if diff := cmp.Diff([]string{"-r--------", "drwxr-x---"}, []string{p.mode("CNAME"), p.mode("empty")}); diff != "" {
				t.Errorf("permissions (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff([]string{"CNAME"}, p.aged()); diff != "" {
				t.Errorf("files with the modification time they had (-want +got):\n%s", diff)
			}
		})
	}
}

// TestForeignFilesInTheWay: a run that would have to replace one changes nothing.
func TestForeignFilesInTheWay(t *testing.T) {
	old := files{"index.html": "old"}
	tests := map[string]struct {
		make func(p place)
		site files
		want string
	}{
		"a file where a file goes":   {func(p place) { p.write("a.html", "x") }, files{"a.html": "a"}, "a.html"},
		"a file where a folder goes": {func(p place) { p.write("a", "x") }, files{"a/index.html": "a"}, "a"},
		"a folder where a file goes": {func(p place) { p.must(os.Mkdir(p.path("a"), 0o755)) }, files{"a": "a"}, "a"},
		"a file in a folder's place": {func(p place) { p.write("a/b", "x") }, files{"a": "a"}, "a"},
		"a link where a file goes":   {func(p place) { p.must(os.Symlink("index.html", p.path("a"))) }, files{"a": "a"}, "a"},
		"a link where a folder goes": {func(p place) { p.must(os.Symlink(".", p.path("a"))) }, files{"a/index.html": "a"}, "a"},
		"a folder in our file's place": {func(p place) {
			p.must(os.Remove(p.path("index.html")))
			p.must(os.Mkdir(p.path("index.html"), 0o755))
		}, files{"index.html": "new"}, "index.html"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := newPlace(t)
			p.publish(old, Options{})
			test.make(p)
			before := p.folder("public")
			got := p.refused(test.site)
			if diff := cmp.Diff(error(ForeignFile{p.shown(test.want)}), got); diff != "" {
				t.Errorf("Publish (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(before, p.folder("public")); diff != "" {
				t.Errorf("the output folder (-before +after):\n%s", diff)
			}
			p.alone()
		})
	}
}

// TestForeignFileOfTheLastMoment comes while the site is being written.
func TestForeignFileOfTheLastMoment(t *testing.T) {
	late := func(t *testing.T, path string) (place, error) {
		p := newPlace(t)
		p.publish(files{"a.html": "1"}, Options{})
		o := Options{step: func(step string) {
			if step == "a.html" {
				p.write(path, "theirs")
			}
		}}
		_, err := Publish(t.Context(), p.root, name, files{"a.html": "2", "b.html": "b"}.snapshot(), o)
		p.alone()
		return p, err
	}
	t.Run("with a place of its own", func(t *testing.T) {
		p, err := late(t, "late.txt")
		p.must(err)
		p.holds(files{"a.html": "2", "b.html": "b", "late.txt": "theirs"})
	})
	t.Run("in the way", func(t *testing.T) {
		p, err := late(t, "b.html")
		if got, ok := errors.AsType[ForeignFile](err); !ok || got.Path != p.shown("b.html") {
			t.Errorf("Publish = %v, want that b.html is in the way", err)
		}
		p.holds(files{"a.html": "1", "b.html": "theirs"})
	})
}
