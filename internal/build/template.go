package build

import (
	"io/fs"
	"maps"

	"sentra/internal/content"
	"sentra/internal/diag"
	"sentra/internal/page"
	"sentra/internal/render"
)

// templateCache keeps the last template set, and what is wrong with it or with the words. Checking a set
// executes every layout, far too long to do again after an edit of an entry.
type templateCache struct {
	loaded   bool
	words    map[content.Lang]*content.Words
	set      *render.Set
	problems []diag.Problem
}

// load returns the template set made of the templates and the words. Words are the same when they come from
// the same documents, since those are kept for as long as their bytes are.
func (t *templateCache) load(fsys fs.FS, words map[content.Lang]*content.Words) (*render.Set, []diag.Problem) {
	if !t.loaded || !maps.Equal(words, t.words) {
		t.set, t.problems = render.New(fsys, page.Layouts(), words)
		t.problems = append(t.problems, page.CheckWords(words)...)
		t.loaded, t.words = true, words
	}
	return t.set, t.problems
}

// forget makes the next load read the templates again, if one of them was edited.
func (t *templateCache) forget(changes []change) {
	if touch(changes, templates) {
		t.loaded = false
	}
}
