package publish

import (
	"crypto/rand"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTwoAtOnce: while one run publishes, another into the same folder is told to wait; one into the
// folder beside it is not.
func TestTwoAtOnce(t *testing.T) {
	p := newPlace(t)
	_, err := Publish(t.Context(), p.root, name, oldSite.snapshot(), Options{step: func(step string) {
		if step != "synced" {
			return
		}
		if diff := cmp.Diff(error(Busy{p.shown("")}), p.refused(newSite)); diff != "" {
			t.Errorf("the second Publish (-want +got):\n%s", diff)
		}
		_, err := Publish(t.Context(), p.root, "beside", newSite.snapshot(), Options{})
		p.must(err)
	}})
	p.must(err)
	p.holds(oldSite)
	if diff := cmp.Diff(newSite, p.folder("beside").without(manifestName)); diff != "" {
		t.Errorf("the folder beside (-want +got):\n%s", diff)
	}
}

// TestManyAtOnce: each of many runs publishes or is told to wait, and one site is there in the end.
func TestManyAtOnce(t *testing.T) {
	p := newPlace(t)
	site := func(i int) files { return files{"index.html": strings.Repeat("x", i), "a/index.html": "a"} }
	errs := make([]error, 9)
	var wg sync.WaitGroup
	for i := range errs {
		wg.Go(func() {
			_, errs[i] = Publish(t.Context(), p.root, name, site(i).snapshot(), Options{})
		})
	}
	wg.Wait()
	published := 0
	for i, err := range errs {
		if err == nil {
			published++
		} else if _, busy := errors.AsType[Busy](err); !busy {
			t.Errorf("run %d: %v", i, err)
		}
	}
	if published == 0 {
		t.Error("none was published")
	}
	p.holds(site(len(p.folder(name)["index.html"])))
	p.alone()
}

// TestWhatKilledRunsLeave: each case is what may lie about, and what the next run makes of it.
func TestWhatKilledRunsLeave(t *testing.T) {
	whole := files{"index.html": "old", "aset/a.1.css": "one"}
	half := files{"index.html": "old"} // without manifest
	site := files{"index.html": "new"}
	oldStyle := files{"aset/a.1.css": "one"}
	tests := map[string]struct {
		published files            // in the output folder; nil where there is none
		beside    map[string]files // by kind of neighbour
		want      files
	}{
		"a site not whole":                        {whole, map[string]files{staging: half}, site.with(oldStyle)},
		"a site not whole, where there was none":  {nil, map[string]files{staging: half}, site},
		"an old site half removed":                {whole, map[string]files{staging: half}, site.with(oldStyle)},
		"an old site not yet removed":             {whole, map[string]files{previous: whole}, site.with(oldStyle)},
		"the old site alone":                      {nil, map[string]files{previous: whole}, site.with(oldStyle)},
		"the old site and one that was to follow": {nil, map[string]files{previous: whole, staging: half}, site.with(oldStyle)},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := newPlace(t)
			put := func(folder string, content files) {
				_, err := Publish(t.Context(), p.root, "made", whole.snapshot(), Options{})
				p.must(err)
				p.must(p.root.Remove(".made.lock"))
				if _, isWhole := content["aset/a.1.css"]; !isWhole {
					p.must(p.root.RemoveAll("made/aset"))
					p.must(p.root.Remove("made/" + manifestName))
				}
				p.must(p.root.Rename("made", folder))
			}
			if test.published != nil {
				put("public", test.published)
			}
			for kind, content := range test.beside {
				put(target{name: "public"}.neighbour(kind), content)
			}
			p.publish(site, Options{})
			p.holds(test.want)
			p.alone()
		})
	}
}

// TestOthersThingsBesideTheFolderStay, however much they are called like ours.
func TestOthersThingsBesideTheFolderStay(t *testing.T) {
	p := newPlace(t)
	token := rand.Text()
	theirs := files{
		".public.staging-notes/a":                           "a",
		".public.staging-" + strings.ToLower(token) + "x/a": "a",
		".public.staging-" + token + "A/a":                  "a",
		".public.staging-/a":                                "a",
		".other.staging-" + token + "/a":                    "a",
		".public.staging-" + token:                          "a file",
		".public.previous-" + token:                         "a file",
		"public.staging-" + token + "/a":                    "a",
		"index.html":                                        "a",
		".public.staging-" + token[1:] + "1/a":              "1 is no digit of ours",
	}
	for path, content := range theirs {
		p.write("../"+path, content)
	}
	p.publish(files{"index.html": "home"}, Options{})
	got := p.folder(".")
	maps.DeleteFunc(got, func(path, _ string) bool {
		return strings.HasPrefix(path, "public/") || path == ".public.lock"
	})
	if diff := cmp.Diff(theirs, got); diff != "" {
		t.Errorf("what lies beside the output folder (-want +got):\n%s", diff)
	}
}

func TestLockThatIsNoFile(t *testing.T) {
	p := newPlace(t)
	p.must(os.Symlink("elsewhere", filepath.Join(p.dir, ".public.lock")))
	want := error(WriteFailed{filepath.ToSlash(filepath.Join(p.dir, ".public.lock")), errNotRegular})
	if got := p.refused(files{"index.html": "home"}); !errors.Is(got, errNotRegular) || got.Error() != want.Error() {
		t.Errorf("Publish = %v, want %v", got, want)
	}
	if _, err := os.Lstat(filepath.Join(p.dir, "elsewhere")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the link was followed: %v", err)
	}
}
