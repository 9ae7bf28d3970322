package build

import (
	"bytes"
	"cmp"
	"io"
	"slices"

	"sentra/internal/diag"
	"sentra/internal/site"
)

// Output is one file of the built site: its path at once, its key and its bytes when asked.
type Output struct {
	// Path is where the file goes, relative to the output folder, with forward slashes.
	Path string

	render func() ([]byte, error)  // nil where there is write
	write  func(w io.Writer) error // nil where there is render
	key    func() string
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

// Snapshot is one state of the whole site, ready to be written or served. It never changes.
type Snapshot struct {
	// Outputs holds every file, sorted by path, no path twice.
	Outputs []Output
	// Pages counts the outputs that are pages for people.
	Pages int
	// Sources counts the files of the site that were read.
	Sources int
	// BasePath is the path under which the site is meant to be published: "/", or "/sub/path/".
	BasePath string
	// Next is when the same files make other pages.
	Next site.Change
	// Problems holds the warnings; a snapshot exists only when no problem is an error.
	Problems []diag.Problem
}

// NewSnapshot returns a snapshot of the outputs, whose paths must differ.
func NewSnapshot(outputs []Output) *Snapshot {
	sorted := slices.Clone(outputs)
	slices.SortFunc(sorted, func(a, b Output) int { return cmp.Compare(a.Path, b.Path) })
	return &Snapshot{Outputs: sorted, BasePath: "/"}
}

// Output finds the output at path.
func (s *Snapshot) Output(path string) (Output, bool) {
	i, found := slices.BinarySearchFunc(s.Outputs, path, func(o Output, path string) int {
		return cmp.Compare(o.Path, path)
	})
	if !found {
		return Output{}, false
	}
	return s.Outputs[i], true
}
