// Package publish answers how a snapshot becomes a folder that a file server
// can serve at every instant: all of the new site, or all of the old one.
//
// [Publish] writes everything into a staging folder beside the target, adds a
// manifest of what it wrote, waits until the disk has it, and swaps the two
// folders. Whoever is killed before the swap leaves the old site, whoever is
// killed after it the new one; what lies about then is cleared by the next run.
// Beside the folder "public" stand
//
//	.public.lock            held while a run publishes; stays, empty
//	.public.staging-RANDOM  a site not whole yet, or no longer wanted: may always be removed
//	.public.previous-RANDOM the old site, for the moment of a swap in two steps (see swap.go)
//
// Only what the manifest of the last run records is replaced or removed. Other
// files in the folder are somebody's, and are carried over.
//
// Every publishing that changes anything puts a new folder in the target's
// place, so nothing may be mounted there or below; mount the folder that holds
// it. One that changes nothing leaves the folder as it is.
//
// The package must never know what an output means, nor anything of HTTP.
package publish

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime"

	"sentra/internal/build"
)

// Options says how to publish.
type Options struct {
	Jobs     int                   // files made and written at once; as many as there are cores if 0
	Program  string                // the program and its version, for the manifest
	Progress func(done, total int) // after each file, never two at once; may be nil

	step       func(step string) // tests: after each step, from any goroutine
	noExchange bool              // tests: swap as where folders cannot be exchanged
}

// Report says what a run did. It counts the snapshot's files, not the manifest
// and not what was carried over.
type Report struct {
	Files   int // all of the snapshot
	Written int // of these, new or changed
	Kept    int // of these, unchanged, with the modification time they had
	Removed int // files of the last release that are gone
	Bytes   int // size of all Files together
}

// Publish makes the folder name in parent hold the snapshot, all or nothing.
// On an error nothing has changed, except with [Leftover] and [Displaced], whose
// fields say so.
func Publish(ctx context.Context, parent *os.Root, name string, s *build.Snapshot, o Options) (Report, error) {
	if filepath.Base(name) != name || !filepath.IsLocal(name) || name == "." {
		return Report{}, fmt.Errorf("publishing into %q: not the name of a folder", name)
	}
	if o.Jobs <= 0 {
		o.Jobs = runtime.GOMAXPROCS(0)
	}
	if o.step == nil {
		o.step = func(string) {}
	}
	plan, err := newLayout(s.Outputs())
	if err != nil {
		return Report{}, err
	}
	t := target{parent: parent, name: name, options: o}
	if _, err := t.look(); err != nil { // before anything is written, the lock included
		return Report{}, err
	}
	unlock, err := t.lock()
	if err != nil {
		return Report{}, err
	}
	defer unlock()
	return t.publish(ctx, s.Outputs(), plan)
}

// publish does the work of Publish while the lock is held.
func (t target) publish(ctx context.Context, outputs iter.Seq[build.Output], plan layout) (Report, error) {
	if err := t.recover(); err != nil {
		return Report{}, err
	}
	t.options.step("cleared")
	old, err := t.read()
	if err != nil {
		return Report{}, err
	}
	// Seen now, a collision costs nothing; the staging looks once more at its end.
	if _, err := old.survey(plan); err != nil {
		return Report{}, err
	}
	st, err := newStage(old)
	if err != nil {
		return Report{}, err
	}
	report, err := st.fill(ctx, outputs, plan)
	if err == nil && st.fresh.Load() {
		err = t.swap(st.name, old.exists)
	}
	if err != nil {
		return Report{}, errors.Join(err, st.discard())
	}
	t.options.step("published")
	// Until the disk knows of the swap the old folder is the only safe one.
	err = t.syncParent()
	if err == nil {
		err = st.discard()
	}
	if err != nil {
		return report, Leftover{Path: t.beside(st.name), Published: true, Err: err}
	}
	t.options.step("removed")
	return report, nil
}
