package serve

import (
	"maps"
	"slices"
	"sync"
)

// readers are the browsers that listen, each for all of its tabs.
type readers struct {
	mu  sync.Mutex
	all map[*reader]bool
}

// reader is one browser. A browser whose leading tab is just being replaced may be two for a moment.
type reader struct {
	id   string        // the browser's own name for this stream
	bell chan struct{} // holds something when there is news
	open []string      // the addresses of its open pages, as last told
}

// join adds a browser. It is to hear the bell once, for what it missed before.
func (r *readers) join(id string) *reader {
	added := &reader{id: id, bell: make(chan struct{}, 1)}
	added.bell <- struct{}{}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.all == nil {
		r.all = map[*reader]bool{}
	}
	r.all[added] = true
	return added
}

func (r *readers) leave(gone *reader) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.all, gone)
}

// ring tells every browser that there is news. One that has not yet heard of the last is told once.
func (r *readers) ring() {
	r.mu.Lock()
	defer r.mu.Unlock()
	for reader := range r.all {
		select {
		case reader.bell <- struct{}{}:
		default:
		}
	}
}

// opens notes which pages a browser has open.
func (r *readers) opens(id string, addresses []string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for reader := range r.all {
		if reader.id == id {
			reader.open = addresses
		}
	}
}

// addresses returns those of all open pages, each once.
func (r *readers) addresses() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	open := map[string]bool{}
	for reader := range r.all {
		for _, address := range reader.open {
			open[address] = true
		}
	}
	return slices.Sorted(maps.Keys(open))
}
