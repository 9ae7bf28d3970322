package build

import (
	"crypto/sha256"
	"encoding/binary"
	"io/fs"
	"maps"

	"sentra/internal/content"
	"sentra/internal/diag"
	"sentra/internal/page"
	"sentra/internal/render"
)

// templates keeps the last template set. Checking one executes every layout, far too long to do again
// after an edit of an entry.
type templates struct {
	hash     [sha256.Size]byte
	words    map[content.Lang]*content.Words
	set      *render.Set
	problems []diag.Problem
}

// load returns the template set made of the files at paths and the words. Words are the same when they
// come from the same documents, since those are kept for as long as their bytes are.
func (t *templates) load(fsys fs.FS, paths []string, words map[content.Lang]*content.Words) (*render.Set, []diag.Problem) {
	hash, readable := hashFiles(fsys, paths)
	if readable && hash == t.hash && maps.Equal(words, t.words) {
		return t.set, t.problems
	}
	// The files are read again below. One that changes in between leaves the older hash here, so
	// that the next load sees a difference.
	t.set, t.problems = render.New(fsys, page.Layouts(), words)
	t.hash, t.words = hash, words
	return t.set, t.problems
}

// hashFiles hashes the names and bytes of files, and reports whether all could be read.
func hashFiles(fsys fs.FS, paths []string) ([sha256.Size]byte, bool) {
	h := sha256.New()
	for _, path := range paths {
		data, err := fs.ReadFile(fsys, path)
		if err != nil {
			return [sha256.Size]byte{}, false
		}
		h.Write(binary.AppendUvarint(nil, uint64(len(path))))
		h.Write([]byte(path))
		h.Write(binary.AppendUvarint(nil, uint64(len(data))))
		h.Write(data)
	}
	return [sha256.Size]byte(h.Sum(nil)), true
}
