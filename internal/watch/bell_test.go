package watch

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fsnotify/fsnotify"
	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

// rung is a ring and when it came, since the start.
type rung struct {
	At time.Duration
	Ring
}

// tower is a bell whose events and clock are the test's, over a folder on the disk.
type tower struct {
	t      *testing.T
	dir    string
	began  time.Time
	events chan fsnotify.Event
	errors chan error
	rings  []rung
	broken int // looks that were broken off

	takes   time.Duration // how long a look takes
	found   atomic.Bool   // what it reports
	full    bool          // there are no watches left
	mu      sync.Mutex
	watched []string
	said    []string
	stop    func()
	stopped chan bool
}

func newTower(t *testing.T) *tower {
	dir := t.TempDir()
	for _, name := range []string{"content/pages", "static", "public"} {
		if err := os.MkdirAll(filepath.Join(dir, name), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return &tower{t: t, dir: dir, events: make(chan fsnotify.Event), errors: make(chan error), stopped: make(chan bool)}
}

func (w *tower) Add(path string) error {
	if w.full {
		return syscall.ENOSPC
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	name, _ := filepath.Rel(w.dir, path)
	if !slices.Contains(w.watched, filepath.ToSlash(name)) {
		w.watched = append(w.watched, filepath.ToSlash(name))
	}
	return nil
}

func (w *tower) Remove(path string) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	name, _ := filepath.Rel(w.dir, path)
	w.watched = slices.DeleteFunc(w.watched, func(watched string) bool { return watched == filepath.ToSlash(name) })
	return nil
}

// folders are those that are watched.
func (w *tower) folders() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Sorted(slices.Values(w.watched))
}

// begin starts the watch, and waits for the first look to end.
func (w *tower) begin() {
	ctx, cancel := context.WithCancel(w.t.Context())
	w.stop, w.began = cancel, time.Now()
	o := Options{
		Dir: w.dir, Say: func(text diag.Told) { w.said = append(w.said, text.In(diag.English)) },
		open: func() (source, error) { return source{w, w.events, w.errors, func() error { return nil }}, nil },
	}
	go func() {
		defer close(w.stopped)
		Watch(ctx, o, func(ctx context.Context, r Ring) bool {
			w.rings = append(w.rings, rung{time.Since(w.began), r})
			select {
			case <-ctx.Done():
				w.broken++
			case <-time.After(w.takes):
			}
			return w.found.Load()
		})
	}()
	synctest.Wait()
}

// event tells of something that happened.
func (w *tower) event(op fsnotify.Op, name string) {
	w.events <- fsnotify.Event{Name: filepath.Join(w.dir, name), Op: op}
	synctest.Wait()
}

// after lets time go by.
func (w *tower) after(d time.Duration) {
	time.Sleep(d) // of the test's own clock, which does not wait
	synctest.Wait()
}

func (w *tower) end() {
	w.stop()
	<-w.stopped
}

const ms = time.Millisecond

var all = []string{"."}

func TestBell(t *testing.T) {
	tests := []struct {
		name string
		do   func(w *tower)
		want []rung
	}{
		{"nothing happens", func(w *tower) { w.after(time.Minute) }, []rung{{0, Ring{Start, all}}}},
		{
			"the first event rings at once, and everything is looked at when it is quiet", func(w *tower) {
				w.after(10 * time.Second)
				w.event(fsnotify.Write, "content/pages/a.md")
				w.after(time.Minute)
			}, []rung{
				{0, Ring{Start, all}},
				{10 * time.Second, Ring{Event, []string{"content/pages/a.md"}}},
				{10*time.Second + quietTime, Ring{Quiet, all}},
			},
		},
		{
			"events that follow closely ring together", func(w *tower) {
				w.after(time.Second)
				w.event(fsnotify.Write, "content/pages/a.md")
				w.after(2 * ms)
				w.event(fsnotify.Write, "content/pages/c.md")
				w.after(2 * ms)
				w.event(fsnotify.Write, "content/pages/b.md")
				w.after(time.Second)
			}, []rung{
				{0, Ring{Start, all}},
				{1000 * ms, Ring{Event, []string{"content/pages/a.md"}}},
				{1004*ms + gap, Ring{Event, []string{"content/pages/b.md", "content/pages/c.md"}}},
			},
		},
		{
			"events that keep coming are waited for only so long", func(w *tower) {
				w.after(time.Second)
				for range 76 {
					w.event(fsnotify.Write, "content/pages/a.md")
					w.after(3 * ms)
				}
				w.after(time.Second)
			}, []rung{
				{0, Ring{Start, all}},
				{1000 * ms, Ring{Event, []string{"content/pages/a.md"}}},
				{1003*ms + longest, Ring{Event, []string{"content/pages/a.md"}}},
				{1105*ms + longest, Ring{Event, []string{"content/pages/a.md"}}},
				{1225*ms + gap, Ring{Event, []string{"content/pages/a.md"}}},
			},
		},
		{
			"what happens during a look rings when that has ended", func(w *tower) {
				w.takes = 50 * ms
				w.after(time.Second)
				w.event(fsnotify.Write, "content/pages/a.md")
				w.after(20 * ms)
				w.event(fsnotify.Write, "content/pages/b.md")
				w.after(time.Second)
			}, []rung{
				{0, Ring{Start, all}},
				{1000 * ms, Ring{Event, []string{"content/pages/a.md"}}},
				{1050 * ms, Ring{Event, []string{"content/pages/b.md"}}},
			},
		},
		{
			"a look out of caution is broken off, and made up for", func(w *tower) {
				w.takes = 500 * ms
				w.after(time.Second)
				w.event(fsnotify.Write, "content/pages/a.md")
				w.after(500*ms + quietTime + 200*ms)
				w.event(fsnotify.Write, "content/pages/b.md")
				w.after(time.Minute)
				if w.broken != 1 {
					w.t.Errorf("%d looks were broken off, want the sweep", w.broken)
				}
			}, []rung{
				{0, Ring{Start, all}},
				{1000 * ms, Ring{Event, []string{"content/pages/a.md"}}},
				{1500*ms + quietTime, Ring{Quiet, all}},
				{1700*ms + quietTime, Ring{Event, []string{"content/pages/b.md"}}},
				{2200*ms + 2*quietTime, Ring{Quiet, all}},
			},
		},
		{
			"the first look is broken off, too", func(w *tower) {
				w.takes = 500 * ms
				w.event(fsnotify.Write, "content/pages/a.md")
				w.after(time.Minute)
			}, []rung{
				{0, Ring{Start, all}},
				{0, Ring{Event, []string{"content/pages/a.md"}}},
				{500*ms + quietTime, Ring{Quiet, all}},
			},
		},
		{
			"lost events", func(w *tower) {
				w.after(time.Second)
				save(w.t, filepath.Join(w.dir, "content", "new", "a.md"), "x") // nobody tells of it
				w.errors <- fsnotify.ErrEventOverflow
				w.after(time.Second)
				if !slices.Contains(w.folders(), "content/new") {
					w.t.Errorf("a folder that came unseen is not watched, but %q", w.folders())
				}
			}, []rung{{0, Ring{Start, all}}, {1000 * ms, Ring{Overflow, all}}},
		},
		{
			"so many places that they are all", func(w *tower) {
				w.takes = 10 * ms
				w.after(time.Second)
				for i := range mostPlaces + 2 {
					w.event(fsnotify.Write, "content/pages/"+strings.Repeat("a", 1+i%200)+strings.Repeat("b", i/200)+".md")
				}
				w.after(time.Second)
			}, []rung{
				{0, Ring{Start, all}},
				{1000 * ms, Ring{Event, []string{"content/pages/a.md"}}},
				{1010 * ms, Ring{Event, all}},
			},
		},
		{
			"what is no part of the site", func(w *tower) {
				w.after(time.Second)
				for _, name := range []string{
					"public/index.html", "README.md", "content/.git/index", "content/pages/.a.md.swp", "content/pages/a.md~",
					"content/pages/#a.md#", "content/pages/a.md.tmp", "site.yaml.swp",
				} {
					w.event(fsnotify.Create, name)
				}
				w.after(time.Minute)
			}, []rung{{0, Ring{Start, all}}},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				w := newTower(t)
				w.begin()
				test.do(w)
				w.end()
				if diff := cmp.Diff(test.want, w.rings); diff != "" {
					t.Errorf("rings (-want +got):\n%s", diff)
				}
			})
		})
	}
}

// TestSweepThatFindsSomething is followed by another one, and watches the folders that came unseen.
func TestSweepThatFindsSomething(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newTower(t)
		w.begin()
		w.event(fsnotify.Write, "content/pages/a.md")
		w.after(quietTime - ms)
		save(t, filepath.Join(w.dir, "content", "new", "a.md"), "x")
		w.found.Store(true)
		w.after(ms)
		w.found.Store(false)
		w.after(time.Minute)
		w.end()
		want := []rung{
			{0, Ring{Start, all}}, {0, Ring{Event, []string{"content/pages/a.md"}}},
			{quietTime, Ring{Quiet, all}}, {2 * quietTime, Ring{Quiet, all}},
		}
		if diff := cmp.Diff(want, w.rings); diff != "" {
			t.Errorf("rings (-want +got):\n%s", diff)
		}
		if !slices.Contains(w.folders(), "content/new") {
			t.Errorf("a folder that came unseen is not watched, but %q", w.folders())
		}
	})
}

// TestNoWatchesLeft says so, and goes on without: from the start, or when a folder comes.
func TestNoWatchesLeft(t *testing.T) {
	for _, when := range []string{"from the start", "later"} {
		t.Run(when, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				w := newTower(t)
				want := []rung{{0, Ring{Start, all}}, {0, Ring{Poll, all}}, {pollPause, Ring{Poll, all}}}
				if when == "from the start" {
					w.full, want = true, want[1:]
				}
				w.begin()
				if when == "later" {
					w.full = true
					save(t, filepath.Join(w.dir, "content", "new", "a.md"), "x")
					w.event(fsnotify.Create, "content/new")
				}
				w.after(pollPause)
				w.end()
				if diff := cmp.Diff(want, w.rings); diff != "" {
					t.Errorf("rings (-want +got):\n%s", diff)
				}
				if diff := cmp.Diff([]string{noWatches.EN}, w.said); diff != "" {
					t.Errorf("said (-want +got):\n%s", diff)
				}
			})
		})
	}
}

// TestWatchedFolders holds which folders are watched after others came, went and changed their names.
func TestWatchedFolders(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newTower(t)
		save(t, filepath.Join(w.dir, "content", "a", "deep", "x.md"), "x")
		save(t, filepath.Join(w.dir, "content", ".hidden", "x.md"), "x")
		w.begin()
		check := func(want ...string) {
			t.Helper()
			if diff := cmp.Diff(want, w.folders()); diff != "" {
				t.Errorf("watched (-want +got):\n%s", diff)
			}
		}
		check(".", "content", "content/a", "content/a/deep", "content/pages", "static")
		move(t, filepath.Join(w.dir, "content", "a"), filepath.Join(w.dir, "content", "b"))
		w.event(fsnotify.Rename, "content/a")
		check(".", "content", "content/pages", "static")
		w.event(fsnotify.Create, "content/b")
		check(".", "content", "content/b", "content/b/deep", "content/pages", "static")
		if err := os.RemoveAll(filepath.Join(w.dir, "content", "b", "deep")); err != nil {
			t.Fatal(err)
		}
		w.event(fsnotify.Remove, "content/b/deep")
		check(".", "content", "content/b", "content/pages", "static")
		save(t, filepath.Join(w.dir, "templates", "pages", "x.html"), "x")
		w.event(fsnotify.Create, "templates")
		check(".", "content", "content/b", "content/pages", "static", "templates", "templates/pages")
		aside := w.dir + "-aside"
		move(t, w.dir, aside)
		w.after(heartbeat)
		check()
		move(t, aside, w.dir)
		w.after(heartbeat)
		check(".", "content", "content/b", "content/pages", "static", "templates", "templates/pages")
		for _, late := range []fsnotify.Op{fsnotify.Remove, fsnotify.Rename, fsnotify.Create} { // of what had the name before
			w.event(late, "content")
			w.event(late, "")
			check(".", "content", "content/b", "content/pages", "static", "templates", "templates/pages")
		}
		w.end()
	})
}

// TestPolling rings for everything, at once and after each pause.
func TestPolling(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		began := time.Now()
		var rings []rung
		Watch(ctx, Options{Dir: t.TempDir(), Poll: true}, func(_ context.Context, r Ring) bool {
			rings = append(rings, rung{time.Since(began), r})
			if len(rings) == 3 {
				cancel()
			}
			return false
		})
		want := []rung{{0, Ring{Poll, all}}, {pollPause, Ring{Poll, all}}, {2 * pollPause, Ring{Poll, all}}}
		if diff := cmp.Diff(want, rings); diff != "" {
			t.Errorf("rings (-want +got):\n%s", diff)
		}
	})
}

func save(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func move(t *testing.T, from, to string) {
	t.Helper()
	if err := os.Rename(from, to); err != nil {
		t.Fatal(err)
	}
}
