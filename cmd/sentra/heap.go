package main

import (
	"runtime/metrics"
	"sync"
	"time"
)

// heapInterval is how often the heap is looked at. A look costs some microseconds.
const heapInterval = 10 * time.Millisecond

// heapMetric counts the bytes of objects on the heap: those in use, and those no longer in use that
// the collector has not freed yet. That is what the program makes the machine hold, its peak is what
// must fit; it leaves out stacks, the program's code and free pages kept for later.
const heapMetric = "/memory/classes/heap/objects:bytes"

// heapWatch remembers the largest heap it saw. A peak shorter than heapInterval may escape it.
type heapWatch struct {
	done, ended chan struct{}
	once        sync.Once
	peak        uint64 // until ended, only the watching goroutine uses it
}

// watchHeap starts to watch.
func watchHeap() *heapWatch {
	h := &heapWatch{done: make(chan struct{}), ended: make(chan struct{})}
	go h.watch()
	return h
}

// stop ends the watch and returns the peak; again, when called again.
func (h *heapWatch) stop() uint64 {
	h.once.Do(func() { close(h.done) })
	<-h.ended
	return h.peak
}

func (h *heapWatch) watch() {
	defer close(h.ended)
	tick := time.NewTicker(heapInterval)
	defer tick.Stop()
	sample := []metrics.Sample{{Name: heapMetric}}
	for {
		metrics.Read(sample)
		h.peak = max(h.peak, sample[0].Value.Uint64())
		select {
		case <-h.done:
			return
		case <-tick.C:
		}
	}
}
