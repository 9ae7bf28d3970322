package build

import (
	"bytes"
	"crypto/sha256"
	"io/fs"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// read reads a file, and takes over what is known of it where its bytes are the same.
// What the buffer holds is of no use afterwards.
func (c comparison) read(fsys fs.FS, buffer *bytes.Buffer) {
	f := c.found
	if f.kind != documents {
		if data, err := fs.ReadFile(fsys, f.path); err == nil {
			f.hash = sha256.Sum256(data)
		}
		return
	}
	data, problems := read(fsys, f.path, buffer)
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

// read returns a file's bytes, nil where it cannot be read or is larger than any honest entry. They are in the
// buffer, which the next file overwrites. Its size is asked of the open file: asking by the path costs as much
// as opening it.
func read(fsys fs.FS, path string, buffer *bytes.Buffer) ([]byte, []diag.Problem) {
	file, err := fsys.Open(path)
	if err != nil {
		return nil, diag.Unreadable(path, err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, diag.Unreadable(path, err)
	}
	if size := info.Size(); size > contentMaximum {
		return nil, []diag.Problem{{Path: path, Text: tooLarge.With(float64(size)/(1<<20), contentMaximum>>20)}}
	}
	buffer.Reset()
	buffer.Grow(bytes.MinRead) // Bytes is not nil, even of nothing
	if _, err := buffer.ReadFrom(file); err != nil {
		return nil, diag.Unreadable(path, err)
	}
	return buffer.Bytes(), nil
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
