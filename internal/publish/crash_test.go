package publish

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Two releases, whose every file is another but one, and what somebody else put beside the first.
var (
	oldSite = files{"index.html": "old", "same/index.html": "same", "gone/index.html": "gone", "aset/a.1.css": "one"}
	newSite = files{"index.html": "new", "same/index.html": "same", "come/index.html": "come", "aset/a.2.css": "two"}
	theirs  = files{"uploads/logo.png": "theirs"}

	oldFolder = oldSite.with(theirs)
	newFolder = newSite.with(theirs).with(files{"aset/a.1.css": "one"})
)

// publishOld makes the folder that the new release replaces.
func (p place) publishOld() {
	p.Helper()
	p.publish(oldSite, Options{})
	for path, content := range theirs {
		p.write(path, content)
	}
}

// TestCrashAtEveryStep looks at the disk as it is after each step of a run, as a crash would leave it:
// the site that is published is whole, the old one or the new, and the next run publishes.
func TestCrashAtEveryStep(t *testing.T) {
	for way, options := range ways {
		t.Run(way, func(t *testing.T) {
			p := newPlace(t)
			p.publishOld()
			crashed := map[string]string{} // step to a copy of the disk
			var steps []string
			options.Jobs = 1 // the disk stands still while it is copied
			options.step = func(step string) {
				steps = append(steps, step)
				crashed[step] = t.TempDir()
				p.must(os.CopyFS(crashed[step], os.DirFS(p.dir)))
			}
			p.publish(newSite, options)
			want := []string{"cleared", "aset/a.2.css", "come/index.html", "index.html", "same/index.html", "carried",
				"manifest", "synced", "published", "removed"}
			if options.noExchange {
				want = slices.Insert(want, 8, "aside", "in place")
			}
			if diff := cmp.Diff(want, steps); diff != "" {
				t.Fatalf("steps (-want +got):\n%s", diff)
			}
			for i, step := range steps {
				t.Run(step, func(t *testing.T) {
					p := placeAt(t, crashed[step])
					switch {
					case step == "aside":
						// No folder for the moment between two renames; the next run brings it back.
						p.must(target{parent: p.root, name: name}.recover())
						p.holds(oldFolder)
					case i < slices.Index(steps, "synced")+1:
						p.holds(oldFolder)
					default:
						p.holds(newFolder)
					}
					p.publish(newSite, Options{})
					p.holds(newFolder)
					p.alone()
				})
			}
		})
	}
}

// TestCrashOfTheFirstRun: where there was no site there is none, or all of it.
func TestCrashOfTheFirstRun(t *testing.T) {
	p := newPlace(t)
	published := false
	p.publish(newSite, Options{Jobs: 1, step: func(step string) {
		published = published || step == "published"
		_, err := os.Stat(p.path(""))
		if published != (err == nil) {
			t.Errorf("after step %q there is a site: %t", step, err == nil)
		}
	}})
	p.holds(newSite)
	p.alone()
}

// TestCancelledAtEveryStep: a run that is told to stop stops, and clears what it made; once the new
// site is in place it is too late.
func TestCancelledAtEveryStep(t *testing.T) {
	for _, step := range []string{"cleared", "aset/a.2.css", "same/index.html", "carried", "manifest", "synced", "published", "removed"} {
		t.Run(step, func(t *testing.T) {
			p := newPlace(t)
			p.publishOld()
			ctx, cancel := context.WithCancel(t.Context())
			_, err := Publish(ctx, p.root, name, newSite.snapshot(), Options{Jobs: 1, step: func(s string) {
				if s == step {
					cancel()
				}
			}})
			if step == "published" || step == "removed" {
				p.must(err)
				p.holds(newFolder)
			} else {
				if !errors.Is(err, context.Canceled) {
					t.Errorf("Publish = %v, want that it is cancelled", err)
				}
				p.holds(oldFolder)
			}
			p.alone()
		})
	}
}

// dying names, in a child process's environment, the step after which it kills itself, and where.
const dyingStep, dyingPlace = "SENTRA_TEST_DIE_AFTER", "SENTRA_TEST_DIE_IN"

// dies publishes the new site in a child process of TestKilled, and reports false in any other.
func dies() bool {
	step, dying := os.LookupEnv(dyingStep)
	if !dying {
		return false
	}
	root, err := os.OpenRoot(os.Getenv(dyingPlace))
	if err != nil {
		panic(err)
	}
	_, err = Publish(context.Background(), root, name, newSite.snapshot(), Options{step: func(s string) {
		if s != step {
			return
		}
		self, err := os.FindProcess(os.Getpid())
		if err == nil {
			err = self.Kill()
		}
		if err != nil {
			panic(err)
		}
		select {}
	}})
	panic(err) // it lives
}

// TestKilled kills a process that publishes, lock and all, and publishes anew.
func TestKilled(t *testing.T) {
	for step, want := range map[string]files{
		"cleared":    oldFolder,
		"index.html": oldFolder,
		"synced":     oldFolder,
		"published":  newFolder,
	} {
		t.Run(step, func(t *testing.T) {
			t.Parallel()
			p := newPlace(t)
			p.publishOld()
			child := exec.CommandContext(t.Context(), os.Args[0])
			child.Env = append(os.Environ(), dyingStep+"="+step, dyingPlace+"="+p.dir)
			output, err := child.CombinedOutput()
			if _, ok := errors.AsType[*exec.ExitError](err); !ok || len(output) > 0 {
				t.Fatalf("the child was not killed: %v\n%s", err, output)
			}
			p.holds(want)
			p.publish(newSite, Options{})
			p.holds(newFolder)
			p.alone()
		})
	}
}

// TestWholeAtEveryInstant reads one page again and again while others publish.
func TestWholeAtEveryInstant(t *testing.T) {
	p := newPlace(t)
	p.publishOld()
	if !exchanges(p) {
		t.Skip("folders cannot be exchanged here")
	}
	done, read := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(read)
		for {
			data, err := os.ReadFile(p.path("index.html"))
			if got := string(data); err != nil || got != "old" && got != "new" {
				t.Errorf("the home page is %q, %v", data, err)
				return
			}
			select {
			case <-done:
				return
			default:
			}
		}
	}()
	for range 10 {
		p.publish(newSite, Options{})
		p.publish(oldSite, Options{})
	}
	close(done)
	<-read
}

// exchanges reports whether this system can exchange folders.
func exchanges(p place) bool {
	p.Helper()
	p.must(os.Mkdir(filepath.Join(p.dir, "a"), 0o755))
	p.must(os.Mkdir(filepath.Join(p.dir, "b"), 0o755))
	return exchange(p.root, "a", "b") == nil
}
