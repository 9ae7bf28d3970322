// Package asset answers: under which name is each static file and picture published, and with which
// bytes? [Load] makes a [Set] of them, each under a name that carries the fingerprint of its content,
// with the addresses inside CSS and JavaScript rewritten to match. It must never know of entries,
// pages or templates: a picture is a file below content/, whoever shows it. Nor does it look for files:
// whoever lists them has left out what is nobody's, and what is no regular file.
//
// All is published in the one folder aset/:
//
//   - A stylesheet that another one imports is no file of its own: `@import "x.css" layer(name);`
//     becomes `@layer name{…}` with its rules, so that a page asks for one stylesheet. Comments and
//     needless whitespace go; nothing else changes.
//   - A module that another one imports statically, by `import … from "./x.js"` or `export … from`,
//     is no file of its own either, but part of that other; import() goes on naming files. One that is
//     asked for both ways is both: a part wherever it is imported, and a file. So two files may each
//     hold a copy of a part, with a state of its own.
//   - All JavaScript is taken for modules, and minified: what nothing uses goes, and so do the names of
//     what is not exported. A classic script belongs in static/root/.
//   - url() in CSS, and the literal specifiers of import(), and of import … from where it names data
//     rather than a module, name published files. Each address must be relative and lead to a file of
//     static/: no third party, no address that breaks where the site moves below a path.
//     `new URL("x", import.meta.url)` is left as it is.
//   - Whatever lies in static/root/ keeps its bytes and its path below that folder.
//   - Every other file keeps its bytes. A file of content/ is a picture, and must be a JPEG, PNG, WebP
//     or GIF.
package asset

import (
	"encoding/hex"
	"fmt"
	"io/fs"

	"sentra/internal/diag"
)

// File is one published file.
type File struct {
	Source string // where it was read, below the site's root: "static/css/main.css"
	Path   string // as published: "aset/main.3f9a….css"

	data []byte // of a static file; never changed: sets made one after another share it
	sum  sum    // of what is published
}

// Key names the bytes of a file: equal keys mean equal bytes.
func (f File) Key() string { return hex.EncodeToString(f.sum[:]) }

// Read returns the bytes of a file, which must not be changed. Pictures are many and large, so they
// are read again from the tree that the set was loaded from; one that is no longer the same is
// [Changed], since its name would lie.
func (f File) Read(fsys fs.FS) ([]byte, error) { return f.ReadMoved(fsys, f.Source) }

// ReadMoved is Read for a file that may have been moved to a path since.
func (f File) ReadMoved(fsys fs.FS, path string) ([]byte, error) {
	if f.data != nil {
		return f.data, nil
	}
	data, err := fs.ReadFile(fsys, path)
	if err != nil {
		return nil, fmt.Errorf("reading a file again: %w", err)
	}
	if sumOf(f.Source, data) != f.sum {
		return nil, Changed{f.Source}
	}
	return data, nil
}

// Changed is the error of a file that is no longer what it was when the set was made.
type Changed struct{ Source string }

func (e Changed) Error() string { return e.Told().In(diag.English) }

// Told says it to a person.
func (e Changed) Told() diag.Told {
	return diag.Message{
		ID: "%s berubah selagi situs dibuat darinya",
		EN: "%s changed while the site was made from it",
	}.With(e.Source)
}

// Hint says what to do about it.
func (Changed) Hint() diag.Told {
	return diag.Message{ID: "ulangi perintahnya", EN: "run the command again"}.With()
}

// Picture is a published picture with its size in pixels.
type Picture struct {
	Path          string
	Width, Height int
}

// Set is everything that is published as it is. It is never changed.
type Set struct {
	Files []File // by Path

	paths    map[string]string  // of static files, by name
	pictures map[string]Picture // by path below the site's root
}

// Load makes a set of files of a site, named from its root: all below static/, and pictures. It returns
// every problem that can be known, in order, and always a set: of what is sound.
func Load(fsys fs.FS, files []string) (*Set, []diag.Problem) { return new(Cache).Load(fsys, files) }

// Path returns the published path of a static file, named relative to static/, or "" if there is
// none: no such file, or a stylesheet or module that is only part of another.
func (s *Set) Path(name string) string { return s.paths[name] }

// Picture returns a picture by its path below the site's root.
func (s *Set) Picture(name string) (Picture, bool) {
	p, ok := s.pictures[name]
	return p, ok
}
