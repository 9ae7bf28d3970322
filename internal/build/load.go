// Package build answers: which files does the site consist of, and what is in each? A [Loader] turns
// the folder of a site into a [Snapshot], every output with its path, and its key and bytes when asked,
// or into all the problems that keep it from being one. It ties the stages together (content, site,
// asset, page, render) and must never know where the outputs go: not the output folder, not HTTP.
package build

import (
	"context"
	"io/fs"
	"slices"

	"sentra/internal/asset"
	"sentra/internal/content"
	"sentra/internal/diag"
	"sentra/internal/page"
	"sentra/internal/site"
)

// Options are what a snapshot depends on besides the site's files.
type Options struct {
	AsOf    content.Date // "today"
	Drafts  bool         // show drafts and entries not yet due
	BaseURL string       // replaces site.yaml's base_url unless ""
	Jobs    int          // how many files are read at once; less than 1 means 1
	Program string       // identifies the program, whose every change may change any page
}

// Loader makes snapshots of one site, one after another. It keeps what depends on one file alone, so
// that after an edit only what changed is parsed again. The zero Loader is ready; one goroutine at a
// time may use it.
type Loader struct {
	documents map[string]parsed // by path
	linker    site.Linker
	assets    asset.Cache
	templates templates
	excerpts  map[line]string // that the last problems were told with
}

// New makes one snapshot of the site in fsys.
func New(ctx context.Context, fsys fs.FS, o Options) (*Snapshot, []diag.Problem, error) {
	return new(Loader).Load(ctx, fsys, o)
}

// Load reads the site in fsys. It returns every problem that can be known, and no snapshot when one of
// them is an error. Its error is never about content: only that ctx was done.
func (l *Loader) Load(ctx context.Context, fsys fs.FS, o Options) (*Snapshot, []diag.Problem, error) {
	if _, err := fs.Stat(fsys, configFile); err != nil {
		return nil, noConfig(err), nil
	}
	t, problems := scan(fsys)
	documents, found, err := l.parse(ctx, fsys, t.documents, o.Jobs)
	if err != nil {
		return nil, nil, err
	}
	problems = append(problems, found...)

	words := wordsOf(documents)
	linked, found := l.linker.Link(documents, site.Options{
		AsOf: o.AsOf, Drafts: o.Drafts, BaseURL: o.BaseURL, Pictures: t.pictures,
	})
	problems = append(problems, found...)
	assets, found := l.assets.Load(fsys, slices.Concat(t.static, t.pictures))
	problems = append(problems, found...)
	set, found := l.templates.load(fsys, t.templates, words)
	problems = append(problems, found...)

	if linked == nil || len(words) < len(content.Languages) {
		return nil, l.told(fsys, problems), nil
	}
	table, found := page.Routes(linked, assets, words)
	files := shown(assets.Files, linked.Pictures)
	problems = l.told(fsys, slices.Concat(problems, found, inTheWay(table, files)))
	if set == nil || diag.Failed(problems) {
		return nil, problems, nil
	}
	return &Snapshot{
		Sources:  t.sources,
		BasePath: basePath(linked.Config.BaseURL),
		Next:     linked.Next,
		Problems: problems,
		maker:    maker{fsys, set, o.Program},
		table:    table,
		files:    files,
	}, problems, nil
}

// shown leaves out the pictures that no shown entry names: a draft's are not for the public either.
func shown(files []asset.File, pictures []string) []asset.File {
	return slices.DeleteFunc(slices.Clone(files), func(f asset.File) bool {
		_, named := slices.BinarySearch(pictures, f.Source)
		return isPicture(f.Source) && !named
	})
}

// noConfig tells why there is no site at all; then nothing else is worth telling.
func noConfig(err error) []diag.Problem {
	if problems := diag.Unreadable(configFile, err); problems != nil {
		return problems
	}
	return []diag.Problem{{Path: configFile, Text: notASite.With(), Hint: nameTheSite.With()}}
}

// wordsOf picks the words of the interface out of the documents.
func wordsOf(documents []*content.Document) map[content.Lang]*content.Words {
	words := map[content.Lang]*content.Words{}
	for _, d := range documents {
		if d.Words != nil {
			words[d.Words.Lang] = d.Words
		}
	}
	return words
}
