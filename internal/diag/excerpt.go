package diag

import (
	"io/fs"
	"strings"
)

// Excerpts fills in the offending line of every problem, reading each file
// once. A file that cannot be read leaves its problems without one: the
// problem itself then says why.
func Excerpts(fsys fs.FS, problems []Problem) {
	files := map[string][]string{}
	for i := range problems {
		p := &problems[i]
		if p.Line == 0 || p.Excerpt != "" {
			continue
		}
		lines, read := files[p.Path]
		if !read {
			lines = linesOf(fsys, p.Path)
			files[p.Path] = lines
		}
		if p.Line <= len(lines) {
			p.Excerpt = strings.TrimRight(lines[p.Line-1], "\r")
		}
	}
}

// linesOf returns the lines of a file as readers count them: after a byte-order
// mark, and ended by "\n" alone. They share one string, so that a thousand
// problems of one long line cost no more than the line.
func linesOf(fsys fs.FS, path string) []string {
	data, err := fs.ReadFile(fsys, path)
	if err != nil {
		return nil
	}
	text := strings.TrimPrefix(string(data), "\uFEFF")
	return strings.Split(strings.ToValidUTF8(text, "\uFFFD"), "\n")
}
