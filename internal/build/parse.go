package build

import (
	"crypto/sha256"
	"io/fs"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// read reads a file, and takes over what is known of it where its bytes are the same.
func (c comparison) read(fsys fs.FS) {
	f := c.found
	if f.kind != documents {
		if data, err := fs.ReadFile(fsys, f.path); err == nil {
			f.hash = sha256.Sum256(data)
		}
		return
	}
	data, problems := read(fsys, f.path)
	if data == nil && problems == nil {
		f.stamp = stamp{}
		return // gone since its folder was listed
	}
	if data == nil {
		f.stamp, f.document, f.problems = stamp{}, content.Unread(f.path), problems
		return
	}
	f.hash = sha256.Sum256(data)
	if c.known != nil && f.hash == c.known.hash {
		f.document, f.problems = c.known.document, c.known.problems
		return
	}
	f.document, f.problems = content.Parse(f.path, data)
}

// read returns a file's bytes, nil where it cannot be read or is larger than any honest entry.
func read(fsys fs.FS, path string) ([]byte, []diag.Problem) {
	info, err := fs.Stat(fsys, path)
	if err != nil {
		return nil, diag.Unreadable(path, err)
	}
	if size := info.Size(); size > contentMaximum {
		return nil, []diag.Problem{{Path: path, Text: tooLarge.With(float64(size)/(1<<20), contentMaximum>>20)}}
	}
	data, err := fs.ReadFile(fsys, path)
	if err != nil {
		return nil, diag.Unreadable(path, err)
	}
	if data == nil {
		data = []byte{}
	}
	return data, nil
}

// asParsed reads the documents of a tree only while they are as they were when parsed: the line of
// another text is no excerpt of a problem.
type asParsed struct {
	fs.FS
	known *tree
}

func (a asParsed) ReadFile(path string) ([]byte, error) {
	data, err := fs.ReadFile(a.FS, path)
	if f := a.known.file(path); f != nil && f.kind == documents && sha256.Sum256(data) != f.hash {
		return nil, fs.ErrNotExist
	}
	return data, err
}

// noted is a tree as those read it who make something of its templates, static files and pictures. It notes
// which bytes they got: those, and not what a look saw a moment earlier, are what the next look compares
// with.
type noted struct {
	fs.FS
	known *tree
}

func (n noted) ReadFile(path string) ([]byte, error) {
	data, err := fs.ReadFile(n.FS, path)
	f := n.known.file(path)
	switch {
	case f == nil || f.kind == documents:
	case err != nil:
		f.stamp, f.hash = stamp{}, [sha256.Size]byte{}
	default:
		f.hash = sha256.Sum256(data)
	}
	return data, err
}

func (n noted) Stat(name string) (fs.FileInfo, error)      { return fs.Stat(n.FS, name) }
func (n noted) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(n.FS, name) }
