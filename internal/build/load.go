// Package build answers: which files does the site consist of, and what is in each? A [Loader] turns
// the folder of a site into a [Snapshot], every output with its path, and its key and bytes when asked,
// or into all the problems that keep it from being one. It ties the stages together (content, site,
// asset, page, render) and must never know where the outputs go: not the output folder, not HTTP.
package build

import (
	"context"
	"crypto/sha256"
	"io/fs"
	"slices"
	"time"

	"golang.org/x/sync/errgroup"

	"sentra/internal/asset"
	"sentra/internal/content"
	"sentra/internal/diag"
	"sentra/internal/page"
	"sentra/internal/render"
	"sentra/internal/site"
)

// Options are what a snapshot depends on besides the site's files.
type Options struct {
	AsOf    content.Date // "today"
	Drafts  bool         // show drafts and entries not yet due
	BaseURL string       // replaces site.yaml's base_url unless ""
	Jobs    int          // how much is done at once; less than 1 means 1
	Program string       // identifies the program, whose every change may change any page

	// Now tells the time, by which a Loader knows whether a file could have been written since it was last
	// read without looking any different. Without it every file is read at every look.
	Now func() time.Time
}

// effect is what of the options a snapshot shows.
type effect struct {
	asOf             content.Date
	drafts           bool
	baseURL, program string
}

func (o Options) effect() effect { return effect{o.AsOf, o.Drafts, o.BaseURL, o.Program} }

func (o Options) now() time.Time {
	if o.Now == nil {
		return time.Time{}
	}
	return o.Now()
}

// Loader makes snapshots of one site, one after another. It keeps what it knows of each file, so that after
// an edit only what changed is read and parsed again. The zero Loader is ready; one goroutine at a time may
// use it.
type Loader struct {
	known     tree
	linker    site.Linker
	assets    assetCache
	templates templateCache
	pictures  whereabouts
	last      *result // nil where it may not be given again
	changes   []change
	excerpts  map[line]string // that the last problems were told with
}

// result is what a look led to.
type result struct {
	of       effect
	snapshot *Snapshot
	problems []diag.Problem
}

// New makes one snapshot of the site in fsys.
func New(ctx context.Context, fsys fs.FS, o Options) (*Snapshot, []diag.Problem, error) {
	return new(Loader).Load(ctx, fsys, o)
}

// Load looks at the whole site in fsys. It returns every problem that can be known, and no snapshot when
// one of them is an error; the same as the last time, where nothing differs since then. Its error is never
// about content: only that ctx was done, and then it is as if nobody had looked.
func (l *Loader) Load(ctx context.Context, fsys fs.FS, o Options) (*Snapshot, []diag.Problem, error) {
	return l.Look(ctx, fsys, o, []string{"."})
}

// Look is Load for somebody who knows where to look: at the given places, named from the site's root, at what
// is below them and at the names beside them. Of the rest what is known from before is taken. A place may be
// gone, new, or none of the site's.
func (l *Loader) Look(ctx context.Context, fsys fs.FS, o Options, places []string) (*Snapshot, []diag.Problem, error) {
	look := l.look(fsys, o)
	if err := look.at(ctx, places); err != nil {
		return nil, nil, err
	}
	l.changes = l.known.update(look.found)
	if touch(l.changes, pictures) {
		l.pictures.note(l.known.paths[pictures])
	}
	l.assets.forget(l.changes)
	l.templates.forget(l.changes)
	if _, err := fs.Stat(fsys, configFile); err != nil {
		l.last = nil
		return nil, noConfig(err), nil
	}
	if l.last == nil || l.last.of != o.effect() || len(l.changes) > 0 {
		snapshot, problems := l.link(fsys, o)
		l.last = &result{o.effect(), snapshot, problems}
	}
	return l.last.snapshot, l.last.problems, nil
}

// look begins a look at a site.
func (l *Loader) look(fsys fs.FS, o Options) *look {
	return &look{
		fsys: fsys, known: &l.known, now: o.now(), jobs: max(1, o.Jobs),
		found: map[string]*folder{}, unread: map[string][]comparison{},
	}
}

// Changes are the files that a look found other than before, each list by path.
type Changes struct {
	Added, Edited, Removed []string
	Emptied                []string // of the edited ones, those that hold nothing any more
}

// hashOfNothing is the hash of a file without a byte.
var hashOfNothing = sha256.Sum256(nil)

// Changes tells what the last Load or Look found other than the one before.
func (l *Loader) Changes() Changes {
	var c Changes
	for _, e := range l.changes {
		switch {
		case e.before == nil:
			c.Added = append(c.Added, e.path)
		case e.after == nil:
			c.Removed = append(c.Removed, e.path)
		default:
			c.Edited = append(c.Edited, e.path)
			if e.after.hash == hashOfNothing {
				c.Emptied = append(c.Emptied, e.path)
			}
		}
	}
	return c
}

// link makes a snapshot of what is known.
func (l *Loader) link(fsys fs.FS, o Options) (*Snapshot, []diag.Problem) {
	problems := l.known.problems()
	words := l.known.words()
	var (
		linked *site.Site
		assets *asset.Set
		set    *render.Set

		ofSite, ofAssets, ofTemplates []diag.Problem

		g errgroup.Group
	)
	g.SetLimit(max(1, o.Jobs)) // these three need nothing of each other
	g.Go(func() error {
		set, ofTemplates = l.templates.load(noted{fsys, &l.known}, words)
		return nil
	})
	g.Go(func() error {
		linked, ofSite = l.linker.Link(l.known.documents, site.Options{
			AsOf: o.AsOf, Drafts: o.Drafts, BaseURL: o.BaseURL, Pictures: l.known.paths[pictures],
		})
		return nil
	})
	g.Go(func() error {
		assets, ofAssets = l.assets.load(noted{fsys, &l.known}, slices.Concat(l.known.paths[static], l.known.paths[pictures]))
		return nil
	})
	_ = g.Wait()
	problems = append(problems, slices.Concat(ofSite, ofAssets, ofTemplates)...)

	if linked == nil || len(words) < len(content.Languages) {
		return nil, l.told(fsys, problems)
	}
	table, found := page.Routes(linked, assets, words)
	files := shown(assets.Files, linked.Pictures)
	problems = l.told(fsys, slices.Concat(problems, found, inTheWay(table, files)))
	if set == nil || diag.Failed(problems) {
		return nil, problems
	}
	return &Snapshot{
		Sources:  l.known.sources,
		BasePath: basePath(linked.Config.BaseURL),
		Next:     linked.Next,
		Problems: problems,
		maker:    maker{fsys, set, o.Program, &l.pictures},
		table:    table,
		files:    files,
		sources:  sources{l.known.documents, o.AsOf},
	}, problems
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
