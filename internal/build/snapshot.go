package build

import (
	"bytes"
	"cmp"
	"io"
	"iter"
	"slices"

	"sentra/internal/asset"
	"sentra/internal/content"
	"sentra/internal/diag"
	"sentra/internal/page"
	"sentra/internal/site"
)

// Output is one file of the built site: its path at once, its key and its bytes when asked.
type Output struct {
	// Path is where the file goes, relative to the output folder, with forward slashes.
	Path string
	// From is the file of the site that it comes from: the one with the entry's keys, the taxonomy of a
	// term, the picture or static file itself. It is "" for what shows the site as a whole.
	From string
	// Layout names the template of a page; it is "" for what is no page.
	Layout string
	// Lang is the language of a page; it is "" for what is no page.
	Lang content.Lang

	render func() ([]byte, error)  // nil where there is write
	write  func(w io.Writer) error // nil where there is render
	key    func() string

	templates func() []string // nil for what is no page
}

// NewOutput returns an output at path whose bytes come from the given function, which may be called
// from several goroutines at once and returns equal bytes each time. Its key is the hash of those bytes.
func NewOutput(path string, render func() ([]byte, error)) Output {
	return Output{Path: path, render: render, key: func() string { return keyOfBytes(render) }}
}

// NewStream returns an output at path that the given function writes piece by piece, under the same
// terms; its errors are the writer's.
func NewStream(path string, write func(w io.Writer) error) Output {
	return Output{Path: path, write: write, key: func() string { return keyOfStream(write) }}
}

// Streams reports whether the content may be as long as the site is large. Whoever can do without
// holding all of it should ask for Write.
func (o Output) Streams() bool { return o.write != nil }

// Bytes makes the file's content. Nothing is kept: whoever needs it twice asks twice.
func (o Output) Bytes() ([]byte, error) {
	if o.write == nil {
		return o.render()
	}
	var b bytes.Buffer
	err := o.write(&b)
	return b.Bytes(), err
}

// Write writes the file's content.
func (o Output) Write(w io.Writer) error {
	if o.write != nil {
		return o.write(w)
	}
	data, err := o.render()
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}

// Key names everything the bytes depend on: equal keys mean equal bytes. It is empty
// where that cannot be told, and then equals no other.
func (o Output) Key() string {
	return o.key()
}

// Templates lists the files below templates/ that a page is made with, sorted: base, its layout, the
// partials they reach, the words of its language. There are none for what is no page.
func (o Output) Templates() []string {
	if o.templates == nil {
		return nil
	}
	return o.templates()
}

// Snapshot is one state of the whole site, ready to be written or served. It never changes. Its outputs
// are found by their paths and listed when somebody wants them all, so that after an edit there is a new
// snapshot in no time.
type Snapshot struct {
	// Sources counts the files of the site that were read.
	Sources int
	// BasePath is the path under which the site is meant to be published: "/", or "/sub/path/".
	BasePath string
	// Next is when the same files make other pages.
	Next site.Change
	// Problems holds the warnings; a snapshot exists only when no problem is an error.
	Problems []diag.Problem

	maker maker
	table *page.Table  // nil where the outputs were given
	files []asset.File // by path
	given []Output     // by path

	sources sources
}

// NewSnapshot returns a snapshot of the outputs, whose paths must differ.
func NewSnapshot(outputs []Output) *Snapshot {
	return &Snapshot{given: byPath(slices.Clone(outputs)), BasePath: "/"}
}

// Output finds the output at path.
func (s *Snapshot) Output(path string) (Output, bool) {
	if s.table == nil {
		return find(s.given, path, func(o Output) string { return o.Path })
	}
	if r, found := s.table.Route(path); found {
		return s.maker.page(r), true
	}
	if f, found := find(s.files, path, func(f asset.File) string { return f.Path }); found {
		return s.maker.file(f), true
	}
	if f, found := s.table.File(path); found {
		return stream(f), true
	}
	return Output{}, false
}

// Outputs lists every output, sorted by path, no path twice. Each is made when its turn has come: those
// of a large site are too many to be held at once.
func (s *Snapshot) Outputs() iter.Seq[Output] {
	if s.table == nil {
		return slices.Values(s.given)
	}
	return func(yield func(Output) bool) {
		others := s.others()
		for r := range s.table.All() {
			for len(others) > 0 && others[0].Path < r.Path {
				if !yield(others[0]) {
					return
				}
				others = others[1:]
			}
			if !yield(s.maker.page(r)) {
				return
			}
		}
		for _, o := range others {
			if !yield(o) {
				return
			}
		}
	}
}

// others lists what is no page.
func (s *Snapshot) others() []Output {
	var list []Output
	for _, f := range s.files {
		list = append(list, s.maker.file(f))
	}
	for _, f := range s.table.Files() {
		list = append(list, stream(f))
	}
	return byPath(list)
}

// PerLayout returns one page of each layout that has any: whoever makes them all has tried every
// template.
func (s *Snapshot) PerLayout() []Output {
	var list []Output
	if s.table != nil {
		for _, r := range s.table.PerLayout() {
			list = append(list, s.maker.page(r))
		}
	}
	return list
}

// Pages counts the outputs that are pages for people.
func (s *Snapshot) Pages() int {
	if s.table == nil {
		return 0
	}
	return s.table.Pages()
}

func byPath(outputs []Output) []Output {
	slices.SortFunc(outputs, func(a, b Output) int { return cmp.Compare(a.Path, b.Path) })
	return outputs
}

// find returns the element at a path from a list sorted by path.
func find[E any](list []E, path string, pathOf func(E) string) (E, bool) {
	i, found := slices.BinarySearchFunc(list, path, func(e E, path string) int { return cmp.Compare(pathOf(e), path) })
	if !found {
		var none E
		return none, false
	}
	return list[i], true
}
