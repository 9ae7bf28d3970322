package diag

import (
	"bytes"
	"io/fs"
)

// Excerpts fills in the offending line of every problem, reading each file
// once. A file that cannot be read leaves its problems without one: the
// problem itself then says why.
func Excerpts(fsys fs.FS, problems []Problem) {
	files := map[string][][]byte{}
	for i := range problems {
		p := &problems[i]
		if p.Line == 0 || p.Excerpt != "" {
			continue
		}
		lines, read := files[p.Path]
		if !read {
			if data, err := fs.ReadFile(fsys, p.Path); err == nil {
				lines = bytes.Split(bytes.TrimPrefix(data, []byte("\uFEFF")), []byte("\n"))
			}
			files[p.Path] = lines
		}
		if p.Line <= len(lines) {
			p.Excerpt = string(bytes.ToValidUTF8(bytes.TrimRight(lines[p.Line-1], "\r"), []byte("\uFFFD")))
		}
	}
}
