package watch

import (
	"context"
	"maps"
	"path/filepath"
	"slices"
	"time"

	"github.com/fsnotify/fsnotify"
)

// bell turns events into rings.
type bell struct {
	folders *folders
	events  <-chan fsnotify.Event
	errors  <-chan error
	look    func(ctx context.Context, r Ring) bool

	reason Reason          // of the next ring, "" while there is none to come
	places map[string]bool // of the next ring, unless that is about everything
	sweep  bool            // everything is to be looked at once it is quiet

	looking *looking         // the look under way, nil while there is none
	waits   bool             // the next ring waits until the events that belong to it have come
	calm    <-chan time.Time // when no event has come for the gap
	late    <-chan time.Time // when events have been waited for long enough
	overdue bool             // they have
	quiet   <-chan time.Time // when nothing has happened for long
}

// looking is a look under way.
type looking struct {
	reason Reason
	cancel context.CancelFunc
	ended  chan bool // whether anything had changed
}

// run rings until ctx is done, or until events cannot be relied on.
func (b *bell) run(ctx context.Context) error {
	if err := b.folders.watchAll(); err != nil {
		return err
	}
	beat := time.NewTicker(heartbeat)
	defer beat.Stop()
	defer b.wait()
	b.places, b.reason = map[string]bool{}, Start
	for {
		b.start(ctx)
		var ended chan bool
		if b.looking != nil {
			ended = b.looking.ended
		}
		var err error
		select {
		case <-ctx.Done():
			return nil
		case e := <-b.events:
			err = b.hear(e)
		case <-b.errors: // the queue overflowed: something happened, wherever it was
			err = b.overflow()
		case <-b.calm:
			b.calm, b.late, b.waits, b.overdue = nil, nil, false, false
		case <-b.late:
			b.late, b.waits, b.overdue = nil, false, true
		case <-b.quiet:
			b.quiet, b.reason = nil, Quiet
		case changed := <-ended:
			err = b.end(changed)
		case <-beat.C:
			err = b.checkRoot()
		}
		if err != nil {
			return err
		}
	}
}

// start begins the look that was asked for, unless it has to wait.
func (b *bell) start(ctx context.Context) {
	if b.reason == "" || b.looking != nil || b.waits {
		return
	}
	r := Ring{b.reason, everything}
	if r.Reason == Event {
		if r.Places = slices.Sorted(maps.Keys(b.places)); len(r.Places) > mostPlaces {
			r.Places = everything
		}
	}
	b.reason, b.quiet, b.overdue = "", nil, false
	clear(b.places)
	ctx, cancel := context.WithCancel(ctx)
	ended := make(chan bool, 1)
	b.looking = &looking{r.Reason, cancel, ended}
	go func() { ended <- b.look(ctx, r) }()
}

// end is called when a look has ended.
func (b *bell) end(changed bool) error {
	ended := b.looking
	b.looking = nil
	defer ended.cancel()
	if ended.reason != Start && ended.reason != Quiet || changed {
		b.sweep = true
	}
	if ended.reason == Quiet && changed { // what was missed may lie in folders that are not watched
		if err := b.folders.watchAll(); err != nil {
			return err
		}
	}
	if b.sweep && b.reason == "" {
		b.quiet = time.After(quietTime)
		b.sweep = false
	}
	return nil
}

// wait waits for the look under way, which is broken off.
func (b *bell) wait() {
	if b.looking != nil {
		b.looking.cancel()
		<-b.looking.ended
	}
}

// hear takes one event.
func (b *bell) hear(e fsnotify.Event) error {
	name, err := filepath.Rel(b.folders.dir, e.Name)
	if err == nil && name == "." {
		if e.Has(fsnotify.Remove) || e.Has(fsnotify.Rename) {
			return b.newRoot() // even where stand says nothing: an inode is soon used again
		}
		return nil
	}
	place := b.folders.place(e.Name)
	if place == "" {
		return nil
	}
	if e.Op != fsnotify.Write && e.Op != fsnotify.Chmod {
		// Whatever the event says, it may be late: what has the name now is watched.
		if e.Has(fsnotify.Remove) {
			b.folders.forget(name)
		} else {
			b.folders.drop(name)
		}
		if err := b.folders.watch(name); err != nil {
			return err
		}
	}
	b.places[place] = true
	b.happened(Event)
	return nil
}

// happened rings for something that happened: at once if it is the first, or else when what belongs to it has
// come, too.
func (b *bell) happened(r Reason) {
	cautious := b.looking != nil && (b.looking.reason == Quiet || b.looking.reason == Start)
	if cautious {
		b.looking.cancel()
		b.sweep = true
	}
	if !b.overdue && (b.calm != nil || b.looking != nil && !cautious) {
		b.waits = true
		if b.late == nil {
			b.late = time.After(longest)
		}
	}
	b.calm, b.quiet = time.After(gap), nil
	if b.reason == "" || b.reason == Quiet || r != Event {
		b.reason = r
	}
}

// overflow is called when events were lost: folders may have come unseen.
func (b *bell) overflow() error {
	b.happened(Overflow)
	return b.folders.watchAll()
}

// checkRoot looks whether the site's folder is still the one that is watched.
func (b *bell) checkRoot() error {
	if b.folders.stand() {
		return nil
	}
	return b.newRoot()
}

// newRoot watches what has the name of the site's folder now.
func (b *bell) newRoot() error {
	b.folders.drop(".")
	b.happened(Root)
	return b.folders.watchAll()
}
