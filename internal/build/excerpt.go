package build

import (
	"crypto/sha256"
	"io/fs"

	"sentra/internal/diag"
)

// line is a line of a document, whatever the document is called.
type line struct {
	hash   [sha256.Size]byte // of the whole document
	number int
}

// told puts problems into the order and form in which people see them. A large site may have a warning in
// every tenth file: the lines that the last problems were told with need not be read again.
func (l *Loader) told(fsys fs.FS, problems []diag.Problem) []diag.Problem {
	problems = diag.Sort(problems)
	for i := range problems {
		if p := &problems[i]; p.Excerpt == "" {
			p.Excerpt = l.excerpts[l.lineOf(*p)]
		}
	}
	diag.Excerpts(asParsed{fsys, &l.known}, problems)
	l.excerpts = map[line]string{}
	for _, p := range problems {
		if at := l.lineOf(p); at != (line{}) {
			l.excerpts[at] = p.Excerpt
		}
	}
	return problems
}

// lineOf returns where a problem is, the zero line unless that is in a document.
func (l *Loader) lineOf(p diag.Problem) line {
	if p.Line == 0 {
		return line{}
	}
	f := l.known.file(p.Path)
	if f == nil || f.kind != documents || f.hash == ([sha256.Size]byte{}) {
		return line{}
	}
	return line{f.hash, p.Line}
}
