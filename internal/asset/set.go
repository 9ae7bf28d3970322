// Package asset answers: under which name is each static file and picture published, and with which
// bytes? [Load] makes a [Set] of them, each under a name that carries the fingerprint of its content,
// with the addresses inside CSS and JavaScript rewritten to match. It must never know of entries,
// pages or templates: a picture is a file below content/, whoever shows it.
//
// What lies in static/ is published in the one folder aset/:
//
//   - A stylesheet that another one imports is no file of its own: `@import "x.css" layer(name);`
//     becomes `@layer name{…}` with its rules, so that a page asks for one stylesheet. Comments and
//     needless whitespace go; nothing else changes.
//   - url() in CSS, and the literal specifiers of import, export … from and import() in JavaScript,
//     name published files. Each must be relative and lead to a file of static/: no third party, no
//     address that breaks where the site moves below a path. `new URL("x", import.meta.url)` is left
//     as it is.
//   - Whatever lies in static/root/ keeps its bytes and its path below that folder.
//   - Every other file keeps its bytes.
//
// Pictures are the files of every folder called images below content/. Names that start with "." or
// "#", or end in "~", ".swp" or ".tmp", are nobody's.
package asset

import (
	"io/fs"

	"sentra/internal/diag"
)

// File is one published file.
type File struct {
	Name   string // as the sources call it: "css/main.css", "content/centres/x/images/a.jpg"
	Source string // where it was read, below the site's root: "static/css/main.css"
	Path   string // as published: "aset/main.3f9a….css"
	Data   []byte // never changed: sets made one after another share it
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

// Load reads static/ and the pictures of content/ from the root of a site. It returns every problem
// that can be known, in order, and always a set: of what is sound.
func Load(fsys fs.FS) (*Set, []diag.Problem) { return new(Cache).Load(fsys) }

// Path returns the published path of a static file, named relative to static/, or "" if there is
// none: no such file, or a stylesheet that is part of another.
func (s *Set) Path(name string) string { return s.paths[name] }

// Picture returns a picture by its path below the site's root.
func (s *Set) Picture(name string) (Picture, bool) {
	p, ok := s.pictures[name]
	return p, ok
}
