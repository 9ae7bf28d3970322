package build

import (
	"context"
	"crypto/sha256"
	"io/fs"

	"golang.org/x/sync/errgroup"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// parsed is what one file says, good for as long as its bytes are the same.
type parsed struct {
	hash     [sha256.Size]byte
	document *content.Document // nil where the file has no place in the content tree
	problems []diag.Problem
}

// parse reads the files at the given paths, several at once, and parses those that changed since the
// last time. Documents and problems come in the order of the paths, whichever was done first.
func (l *Loader) parse(ctx context.Context, fsys fs.FS, paths []string, jobs int) ([]*content.Document, []diag.Problem, error) {
	results := make([]parsed, len(paths))
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(max(1, jobs))
	for i, path := range paths {
		g.Go(func() error {
			results[i] = parseFile(fsys, path, l.documents[path])
			return ctx.Err()
		})
	}
	if err := g.Wait(); err != nil {
		return nil, nil, err
	}

	l.documents = make(map[string]parsed, len(paths)) // forgets files that are gone
	var (
		documents []*content.Document
		problems  []diag.Problem
	)
	for i, r := range results {
		l.documents[paths[i]] = r
		problems = append(problems, r.problems...)
		if r.document != nil {
			documents = append(documents, r.document)
		}
	}
	return documents, problems, nil
}

// parseFile reads one file and returns what was known of it where its bytes are the same. The hash of
// a file that could not be read is zero, which no bytes have.
func parseFile(fsys fs.FS, path string, known parsed) parsed {
	data, problems := read(fsys, path)
	if data == nil && problems == nil {
		return parsed{} // gone since its folder was listed
	}
	if data == nil {
		return parsed{document: content.Unread(path), problems: problems}
	}
	hash := sha256.Sum256(data)
	if hash == known.hash {
		return known
	}
	document, problems := content.Parse(path, data)
	return parsed{hash, document, problems}
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
	documents map[string]parsed
}

func (a asParsed) ReadFile(path string) ([]byte, error) {
	data, err := fs.ReadFile(a.FS, path)
	if known, ok := a.documents[path]; ok && sha256.Sum256(data) != known.hash {
		return nil, fs.ErrNotExist
	}
	return data, err
}
