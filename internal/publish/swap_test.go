package publish

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// TestSwapThatFailsHalfway: when the new site cannot take the place that the old one has left, the old
// one returns.
func TestSwapThatFailsHalfway(t *testing.T) {
	p := newPlace(t)
	p.publishOld()
	_, err := Publish(t.Context(), p.root, name, newSite.snapshot(), Options{noExchange: true, step: func(step string) {
		if step == "aside" {
			p.must(os.RemoveAll(p.staged()))
		}
	}})
	if _, ok := errors.AsType[WriteFailed](err); !ok {
		t.Errorf("Publish = %v, want that the folder cannot be written", err)
	}
	p.holds(oldFolder)
	p.alone()
}

// TestSwapThatFailsBothWays: when the old one cannot return either, the message says where it is, and
// the next run brings it back.
func TestSwapThatFailsBothWays(t *testing.T) {
	p := newPlace(t)
	p.publishOld()
	blocker := filepath.Join(p.dir, name)
	_, err := Publish(t.Context(), p.root, name, newSite.snapshot(), Options{noExchange: true, step: func(step string) {
		if step == "aside" {
			p.must(os.WriteFile(blocker, []byte("theirs"), 0o644))
		}
	}})
	displaced, ok := errors.AsType[Displaced](err)
	if !ok {
		t.Fatalf("Publish = %v, want that the old site is displaced", err)
	}
	p.must(os.Remove(blocker))
	p.must(os.Rename(displaced.Aside, blocker))
	p.holds(oldFolder)
	p.must(os.Rename(blocker, displaced.Aside))
	p.publish(newSite, Options{})
	p.holds(newFolder)
	p.alone()
}

// staged is the one folder in which a site is being made.
func (p place) staged() string {
	p.Helper()
	found, err := filepath.Glob(filepath.Join(p.dir, "."+name+"."+staging+"-*"))
	p.must(err)
	if len(found) != 1 {
		p.Fatalf("staging folders: %q, want one", found)
	}
	return found[0]
}
