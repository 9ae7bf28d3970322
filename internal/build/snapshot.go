package build

import (
	"cmp"
	"slices"

	"sentra/internal/diag"
)

// Output is one file of the built site: its path at once, its key and its bytes when asked.
type Output struct {
	// Path is where the file goes, relative to the output folder, with forward slashes.
	Path string

	render func() ([]byte, error)
	key    func() string
}

// NewOutput returns an output at path whose bytes come from the given function, which may be called
// from several goroutines at once and returns equal bytes each time. Its key is the hash of those bytes.
func NewOutput(path string, bytes func() ([]byte, error)) Output {
	return Output{Path: path, render: bytes, key: func() string { return keyOfBytes(bytes) }}
}

// Bytes makes the file's content. Nothing is kept: whoever needs it twice asks twice.
func (o Output) Bytes() ([]byte, error) {
	return o.render()
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
