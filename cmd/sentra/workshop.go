package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"sentra/internal/build"
	"sentra/internal/diag"
	"sentra/internal/watch"
)

// standing is how long an error, or a file that was emptied, has to stand before it is shown: the file may be
// half-written.
const standing = 150 * time.Millisecond

// workshop is a site being edited: looked at whenever the bell rings, and handed to whoever shows it.
type workshop struct {
	*program
	options build.Options
	stays   diag.Message // what the errors mean for what was made before; takes their tally
	nothing diag.Message // the same, where nothing was

	// hand takes a new state: a snapshot or, without one, problems. What it returns is told of the change. On an
	// error the state is handed over again at the next look.
	hand func(ctx context.Context, s *build.Snapshot, problems []diag.Problem) (outcome, error)

	mu      sync.Mutex // what follows is for one look, or one handing over, at a time
	loader  build.Loader
	now     state
	turn    int       // counts the states, so that one whose turn is over is not handed over late
	handed  bool      // now has been handed over
	changed []string  // files that changed since a state was handed over last, in order
	since   time.Time // when the first of them was heard of
	good    bool      // there has been a snapshot
	told    string    // the problems as printed last
	failed  string    // the failure to hand over as printed last
}

// state is what a look led to.
type state struct {
	snapshot *build.Snapshot
	problems []diag.Problem
}

// outcome is what came of a change, where it was handed over.
type outcome struct {
	text   diag.Told
	counts map[string]int // for other programs, by name
}

// open looks at the site for the first time, and shows it however it is.
func (w *workshop) open(ctx context.Context) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	snapshot, problems, err := w.loader.Load(ctx, w.siteFS(), w.options)
	if err != nil {
		return err
	}
	w.now, w.good, w.handed = state{snapshot, problems}, snapshot != nil, true
	w.report(problems)
	_, err = w.hand(ctx, snapshot, problems)
	return err
}

// watch looks again whenever something happened, until ctx is done.
func (w *workshop) watch(ctx context.Context) {
	o := watch.Options{Dir: w.site, Poll: w.poll, Say: func(text diag.Told) { w.say("%s\n", text.In(w.lang)) }}
	watch.Watch(ctx, o, func(look context.Context, r watch.Ring) bool { return w.look(ctx, look, r) })
	w.mu.Lock()
	defer w.mu.Unlock()
	w.turn++ // what waits to be shown is not, any more
}

// look looks where the bell says, and reports whether anything had changed. What was found is handed over at
// once if it is good; an error has to stand for a moment. A look may be broken off; handing over is not.
func (w *workshop) look(ctx, look context.Context, r watch.Ring) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	heard := w.program.now()
	if today, err := w.today(); err == nil {
		w.options.AsOf = today // the day may have turned since
	}
	snapshot, problems, err := w.loader.Look(look, w.siteFS(), w.options, r.Places)
	if err != nil {
		return false // broken off, by an event or because the program is ending
	}
	changes := w.loader.Changes()
	found := paths(changes)
	if r.Reason == watch.Quiet && len(found) > 0 {
		w.say(missed.In(w.lang), summary(found).In(w.lang))
	}
	if len(found) == 0 && snapshot == w.now.snapshot && (w.handed || snapshot == nil) {
		return false
	}
	if len(w.changed) == 0 {
		w.since = heard
	}
	w.changed = joined(w.changed, found)
	w.now, w.handed = state{snapshot, problems}, false
	w.turn++
	if snapshot != nil && len(changes.Emptied) == 0 { // an empty file is half-written most of the time
		w.deliver(ctx)
		return len(found) > 0
	}
	turn := w.turn
	time.AfterFunc(standing, func() {
		w.mu.Lock()
		defer w.mu.Unlock()
		if turn == w.turn {
			w.deliver(ctx)
		}
	})
	return len(found) > 0
}

// deliver hands the newest state over, and tells of it.
func (w *workshop) deliver(ctx context.Context) {
	came, err := w.hand(ctx, w.now.snapshot, w.now.problems)
	if ctx.Err() != nil {
		return // the program is ending
	}
	if err != nil {
		w.fail(err)
		return
	}
	w.handed, w.failed = true, ""
	w.good = w.good || w.now.snapshot != nil
	printed := w.report(w.now.problems)
	switch {
	case w.now.snapshot != nil:
		w.line(came)
	case !printed: // the same errors as before
		w.line(outcome{w.verdict(w.now.problems), nil})
	}
	w.changed = nil
}

// fail prints what kept a state from being handed over, once.
func (w *workshop) fail(err error) {
	var text strings.Builder
	printFailure(&text, w.lang, err)
	if text.String() != w.failed {
		w.failed = text.String()
		fmt.Fprint(w.stderr, w.failed)
	}
}

// report prints the problems when they are others than before, and reports whether it did.
func (w *workshop) report(problems []diag.Problem) bool {
	var text strings.Builder
	_ = diag.Printer{W: &text, Lang: w.lang}.Text(problems) // a builder takes everything
	if text.String() == w.told {
		return false
	}
	w.told = text.String()
	// A terminal that has gone is no reason to stop.
	_ = w.printProblems(w.stderr, problems)
	_ = w.printVerdict(w.stderr, problems, w.verdict(problems))
	return true
}

// line prints the one line of a change: what changed, what came of it, and how long that took.
func (w *workshop) line(came outcome) {
	took := w.program.now().Sub(w.since).Milliseconds()
	if w.format == formatJSON {
		object := map[string]any{"changed": slices.Concat([]string{}, w.changed), "milliseconds": took}
		for name, n := range came.counts {
			object[name] = n
		}
		_ = writeJSON(w.stderr, object)
		return
	}
	w.say(changeLine.In(w.lang), summary(w.changed).In(w.lang), came.text.In(w.lang), number(int(took)).With().In(w.lang))
}

// say prints to the terminal, which may have gone: that is no reason to stop. For other programs there are objects.
func (w *workshop) say(format string, args ...any) {
	if w.format != formatJSON {
		fmt.Fprintf(w.stderr, format, args...)
	}
}

var (
	changeLine = diag.Message{ID: "%s: %s; %s md\n", EN: "%s: %s; %s ms\n"}
	missed     = diag.Message{
		ID: "%s: tidak diberitakan sistem, ditemukan ketika seluruh situs diperiksa\n",
		EN: "%s: the system did not tell of it; found by looking at the whole site\n",
	}
	newDay      = diag.Message{ID: "hari berganti", EN: "another day"}
	fileAndMore = diag.Message{ID: "%s dan %s", EN: "%s and %s"}
	moreOne     = diag.Message{ID: "%s berkas lain", EN: "%s other file"}
	moreMany    = diag.Message{ID: "%s berkas lain", EN: "%s other files"}
)

// summary names what changed.
func summary(files []string) diag.Told {
	switch len(files) {
	case 0:
		return newDay.With()
	case 1:
		return plain(diag.Visible(files[0]))
	}
	return fileAndMore.With(diag.Visible(files[0]), counted(len(files)-1, moreOne, moreMany))
}

// plain is a text that is the same in both languages.
func plain(text string) diag.Told { return diag.Message{ID: "%s", EN: "%s"}.With(text) }

// paths are those of all files that changed, in order.
func paths(c build.Changes) []string {
	all := slices.Concat(c.Added, c.Edited, c.Removed)
	slices.Sort(all)
	return all
}

// joined are the names of both lists, in order.
func joined(a, b []string) []string {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

var mended = diag.Message{
	ID: "tidak ada masalah lagi",
	EN: "no problems any more",
}

// verdict says what the problems mean for what was made before.
func (w *workshop) verdict(problems []diag.Problem) diag.Told {
	switch {
	case len(problems) == 0:
		return mended.With()
	case !diag.Failed(problems):
		return tally(problems)
	case w.good:
		return w.stays.With(tally(problems))
	}
	return w.nothing.With(tally(problems))
}
