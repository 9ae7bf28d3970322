package publish

import "errors"

// errNoExchange says that this system, or this file system, cannot exchange
// two folders in one step.
var errNoExchange = errors.New("folders cannot be exchanged here")

// swap puts the staged folder in the target's place. Where an old one stood, it
// then has the staged one's name, to be discarded.
//
// Two folders are exchanged in one step where the system can. Elsewhere (not
// Linux; network file systems) the target is absent for the moment between two
// renames; a run killed just then is mended by the next one's recover.
func (t target) swap(staged string, exists bool) error {
	if !exists {
		return t.unwritten("", t.parent.Rename(staged, t.name))
	}
	if !t.options.noExchange {
		if err := exchange(t.parent, staged, t.name); !errors.Is(err, errNoExchange) {
			return t.unwritten("", err)
		}
	}
	aside := t.neighbour(previous)
	if err := t.parent.Rename(t.name, aside); err != nil {
		return t.unwritten("", err)
	}
	t.options.step("aside")
	if err := t.parent.Rename(staged, t.name); err != nil {
		if t.parent.Rename(aside, t.name) != nil {
			return Displaced{t.path(""), t.beside(aside), err}
		}
		return t.unwritten("", err)
	}
	t.options.step("in place")
	// Not an error: recover clears a previous folder once there is a target.
	_ = t.parent.Rename(aside, staged)
	return nil
}
