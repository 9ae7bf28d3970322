// Package heap answers: how much memory did a piece of work hold at its most? A [Watch] looks from time
// to time. It must never know what the work is.
package heap

import (
	"runtime/metrics"
	"sync"
	"time"
)

// interval is how often the heap is looked at. A look costs some microseconds.
const interval = 10 * time.Millisecond

// metric counts the bytes of objects on the heap: those in use, and those no longer in use that the
// collector has not freed yet. That is what the program makes the machine hold, its peak is what must
// fit; it leaves out stacks, the program's code and free pages kept for later.
const metric = "/memory/classes/heap/objects:bytes"

// Watch remembers the largest heap it saw. A peak shorter than interval may escape it.
type Watch struct {
	done, ended chan struct{}
	once        sync.Once
	peak        uint64 // until ended, only the watching goroutine uses it
}

// Start begins to watch.
func Start() *Watch {
	w := &Watch{done: make(chan struct{}), ended: make(chan struct{})}
	go w.watch()
	return w
}

// Stop takes a last look, ends the watch and returns the peak in bytes; the same again, when called
// again.
func (w *Watch) Stop() uint64 {
	w.once.Do(func() { close(w.done) })
	<-w.ended
	return w.peak
}

func (w *Watch) watch() {
	defer close(w.ended)
	tick := time.NewTicker(interval)
	defer tick.Stop()
	sample := []metrics.Sample{{Name: metric}}
	for done := false; !done; {
		select {
		case <-w.done:
			done = true
		case <-tick.C:
		}
		metrics.Read(sample)
		w.peak = max(w.peak, sample[0].Value.Uint64())
	}
}
