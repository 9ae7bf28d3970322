package serve

import (
	"context"
	"sync"
	"time"

	"sentra/internal/build"
)

// historyTimeout is how long one look at the history may take. Nobody waits for it.
const historyTimeout = 10 * time.Second

// history remembers when files last changed, as whoever keeps their history tells. A page is not kept
// waiting for that: it is told what is known, and again when more is.
type history struct {
	mu    sync.Mutex
	known map[string]time.Time // by file; zero where there is no history
	asked map[string]*state    // the state at which a file was last asked for
	turn  sync.Mutex           // held while asking: one after another
}

// outdated reports whether the translation of an entry is known to be older than its original.
func (s *Server) outdated(now *state, source build.Source) bool {
	if s.options.Changed == nil {
		return false
	}
	original, translation := s.newest(now, source.Originals), s.newest(now, source.Translations)
	return !original.IsZero() && !translation.IsZero() && translation.Before(original)
}

// newest returns when the last of some files changed, zero as long as that is not known. It has them
// looked up once a state.
func (s *Server) newest(now *state, files []string) time.Time {
	h := &s.history
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.asked == nil {
		h.known, h.asked = map[string]time.Time{}, map[string]*state{}
	}
	var (
		newest time.Time
		ask    []string
	)
	for _, file := range files {
		if t := h.known[file]; t.After(newest) {
			newest = t
		}
		if h.asked[file] != now {
			h.asked[file] = now
			ask = append(ask, file)
		}
	}
	if len(ask) > 0 {
		go s.lookUp(ask)
	}
	return newest
}

// lookUp asks when files changed, and tells open pages where that is news.
func (s *Server) lookUp(files []string) {
	h := &s.history
	h.turn.Lock()
	defer h.turn.Unlock()
	ctx, cancel := context.WithTimeout(context.Background(), historyTimeout)
	defer cancel()
	isNews := false
	for _, file := range files {
		t := s.options.Changed(ctx, file)
		h.mu.Lock()
		isNews = isNews || !t.Equal(h.known[file])
		h.known[file] = t
		h.mu.Unlock()
	}
	if isNews {
		s.readers.ring()
	}
}
