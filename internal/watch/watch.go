// Package watch answers: when should the site be looked at again, and where first? It is a doorbell: [Watch]
// calls a function when something seems to have happened, and says where. Whether anything did, and what, is
// found by looking; so an event too many costs a moment, and one too few is made good by the next look at
// everything: at the start, after the system lost events, and when it has been quiet for two seconds
// after changes. It must never know what the files mean, nor read one.
//
// Where the file system tells of no events, or the machine has no watches left, it rings once a second
// for the whole site instead.
package watch

import (
	"context"
	"errors"
	"fmt"
	"syscall"
	"time"

	"github.com/fsnotify/fsnotify"

	"sentra/internal/diag"
)

const (
	// pollPause is how long nobody looks, where looking is the only way to know.
	pollPause = time.Second
	// quietTime is how long nothing may happen after changes before everything is looked at.
	quietTime = 2 * time.Second
	// gap is how close events follow one another that belong together: an editor's steps of one save, the files of
	// a git checkout.
	gap = 5 * time.Millisecond
	// longest is how long events that keep coming are waited for.
	longest = 100 * time.Millisecond
	// heartbeat is how often it is asked whether the site's folder is still the same one: it may have been
	// taken away with the folders above it, of which no event tells.
	heartbeat = time.Second
	// mostPlaces is how many places are told apart before they are the whole site.
	mostPlaces = 1000
)

// Reason says why the bell rings.
type Reason string

// The reasons.
const (
	Start    Reason = "start"    // whatever changed before the watch stood
	Event    Reason = "event"    // something happened
	Overflow Reason = "overflow" // so much happened that the system does not know where
	Quiet    Reason = "quiet"    // nothing happens: was anything missed?
	Root     Reason = "root"     // the site's folder is gone, or another one
	Poll     Reason = "poll"     // it is time
)

// Ring is one ring of the bell.
type Ring struct {
	Reason Reason
	Places []string // from the site's root, with forward slashes, in order; "." is everything
}

// Options say what is watched, and how.
type Options struct {
	Dir  string          // the site's folder
	Poll bool            // do not rely on events
	Say  func(diag.Told) // what a person should know; may be nil

	open func() (source, error) // tests: in place of the system's events
}

// source is where events come from.
type source struct {
	watcher
	events <-chan fsnotify.Event
	errors <-chan error
	close  func() error
}

func openSystem() (source, error) {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return source{}, err
	}
	return source{w, w.Events, w.Errors, w.Close}, nil
}

// everything is where to look when nothing better is known.
var everything = []string{"."}

// Watch calls look until ctx is done, one call at a time, and first as soon as it will hear of changes. A look
// out of mere caution is broken off, by its context, when something happens. look reports whether anything had
// changed.
func Watch(ctx context.Context, o Options, look func(ctx context.Context, r Ring) bool) {
	if o.Say == nil {
		o.Say = func(diag.Told) {}
	}
	if o.open == nil {
		o.open = openSystem
	}
	if !o.Poll {
		err := watchEvents(ctx, o, look)
		if err == nil {
			return
		}
		o.Say(why(err))
	}
	poll(ctx, look)
}

// watchEvents is Watch as long as the system tells of events.
func watchEvents(ctx context.Context, o Options, look func(ctx context.Context, r Ring) bool) error {
	s, err := o.open()
	if err != nil {
		return err
	}
	defer s.close()
	b := bell{folders: newFolders(o.Dir, s), events: s.events, errors: s.errors, look: look}
	return b.run(ctx)
}

// poll rings for everything again and again. The first ring is at once.
func poll(ctx context.Context, look func(ctx context.Context, r Ring) bool) {
	for ctx.Err() == nil {
		look(ctx, Ring{Poll, everything})
		select {
		case <-ctx.Done():
		case <-time.After(pollPause):
		}
	}
}

var (
	noWatches = diag.Message{
		ID: "batas pemantauan folder di komputer ini tercapai; seluruh situs diperiksa sekali sedetik sebagai gantinya. " +
			"Untuk menaikkannya di Linux: sudo sysctl fs.inotify.max_user_watches=1048576 fs.inotify.max_user_instances=1024",
		EN: "this machine's limit of watched folders is reached; the whole site is looked at once a second instead. " +
			"To raise it on Linux: sudo sysctl fs.inotify.max_user_watches=1048576 fs.inotify.max_user_instances=1024",
	}
	noEvents = diag.Message{
		ID: "perubahan berkas tidak dapat dipantau (%s); seluruh situs diperiksa sekali sedetik sebagai gantinya",
		EN: "changes of files cannot be watched (%s); the whole site is looked at once a second instead",
	}
)

// why says in plain words why there are no events. Linux says of too many watches that there is no space left,
// and of too many watchers that there are too many open files.
func why(err error) diag.Told {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EMFILE) {
		return noWatches.With()
	}
	return noEvents.With(diag.Cause(err))
}

func watching(path string, err error) error { return fmt.Errorf("watching %s: %w", path, err) }
