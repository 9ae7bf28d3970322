package serve

import (
	"maps"
	"path"
	"sync"

	"sentra/internal/build"
	"sentra/internal/diag"
)

// shown is a snapshot, and what is remembered of its pages: not their bytes, which would fill the memory.
type shown struct {
	snapshot *build.Snapshot

	mu       sync.Mutex
	imprints map[string]func() imprint // by address as asked for
	failures map[string]diag.Problem   // of pages that cannot be made, by output path
	told     map[string]diag.Problem   // such failures of the snapshot before
}

// next is the state of a newer snapshot.
func (s *shown) next(snapshot *build.Snapshot) *shown {
	n := &shown{snapshot: snapshot}
	if s != nil {
		s.mu.Lock()
		n.told = maps.Clone(s.failures)
		s.mu.Unlock()
	}
	return n
}

// remember returns what make returns, which is called once for an address.
func (s *shown) remember(address string, make func() imprint) imprint {
	s.mu.Lock()
	known, found := s.imprints[address]
	if !found {
		known = sync.OnceValue(make)
		if s.imprints == nil {
			s.imprints = map[string]func() imprint{}
		}
		s.imprints[address] = known
	}
	s.mu.Unlock()
	return known()
}

// fail notes that a page cannot be made, and reports whether that is new, and whether it could be made, or
// failed otherwise, in the snapshot before.
func (s *shown) fail(output string, problem diag.Problem) (isNew, wasMade bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, known := s.failures[output]; known {
		return false, false
	}
	if s.failures == nil {
		s.failures = map[string]diag.Problem{}
	}
	s.failures[output] = problem
	return true, s.told[output].Text.In(diag.English) != problem.Text.In(diag.English)
}

// failed returns the problems of pages that could not be made so far.
func (s *shown) failed() []diag.Problem {
	if s == nil {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	var problems []diag.Problem
	for _, p := range s.failures {
		problems = append(problems, p)
	}
	return diag.Sort(problems)
}

// isPage reports whether an output is HTML, to which the script may be added.
func isPage(o build.Output) bool { return path.Ext(o.Path) == ".html" }
