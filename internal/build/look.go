package build

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// The places of a site that a build reads. Whatever else lies in the folder is no part of the site.
const (
	configFile     = "site.yaml"
	contentRoot    = "content"
	centresRoot    = "content/centres"
	templatesRoot  = "templates"
	wordsRoot      = "templates/text"
	staticRoot     = "static"
	untouchedRoot  = "static/root"
	pictureFolder  = "images"
	newsPictures   = "content/news/images"
	contentMaximum = 2 << 20 // bytes; the longest honest entry is a hundredth of it
)

// roots are the names of the site's folder that belong to the site.
var roots = []string{contentRoot, configFile, staticRoot, templatesRoot}

var (
	notASite = diag.Message{
		ID: "folder ini bukan situs Sentra: tidak ada site.yaml",
		EN: "this folder is not a Sentra site: it has no site.yaml",
	}
	nameTheSite = diag.Message{
		ID: "jalankan perintah di folder situs, atau sebutkan foldernya dengan --site FOLDER",
		EN: "run the command in the site's folder, or name the folder with --site DIR",
	}
	symbolicLink = diag.Message{
		ID: "tautan simbolik tidak diizinkan di sini",
		EN: "a symbolic link is not allowed here",
	}
	copyTheFile = diag.Message{
		ID: "ganti tautan itu dengan salinan berkas atau foldernya",
		EN: "put a copy of the file or folder in its place",
	}
	notAFile = diag.Message{
		ID: "ini bukan berkas biasa",
		EN: "this is not a regular file",
	}
	tooLarge = diag.Message{
		ID: "berkas ini terlalu besar: %.1f MiB, padahal paling besar %d MiB",
		EN: "this file is too large: %.1f MiB, when %d MiB is the most",
	}
)

// unfit reports what keeps a file from being read: following a link could publish what lies outside
// the site, and reading a pipe would wait for ever.
func unfit(path string, entry fs.DirEntry) (diag.Problem, bool) {
	switch {
	case entry.Type()&fs.ModeSymlink != 0:
		return diag.Problem{Path: path, Text: symbolicLink.With(), Hint: copyTheFile.With()}, false
	case !entry.Type().IsRegular():
		return diag.Problem{Path: path, Text: notAFile.With()}, false
	}
	return diag.Problem{}, true
}

// look is one look at a site's folders. It compares what it finds with what is known, and changes nothing
// of that: a look that is broken off leaves no trace.
type look struct {
	fsys  fs.FS
	known *tree
	now   time.Time // when it began
	jobs  int

	found map[string]*folder // nil for one that is gone
	// unread are the files whose bytes have to be read to tell whether they differ.
	unread map[string][]comparison // by folder
}

// comparison is a file that was found beside the same one as known, nil where it is new.
type comparison struct{ found, known *file }

// errand is a folder to be looked at.
type errand struct {
	path string
	identity
	below bool     // and all folders below it
	named []string // or those of its folders, and all below them
}

// findings are what an errand brought back.
type findings struct {
	*folder
	unread []comparison
	next   []errand
	gone   []string // the folders that are no longer in it
}

// at looks at the given places: at each itself, all below it and the other names of its folder. "." is the
// whole site.
func (l *look) at(ctx context.Context, places []string) error {
	for level := l.errands(places); len(level) > 0; {
		next, err := l.visit(ctx, level)
		if err != nil {
			return err
		}
		level = next
	}
	if err := l.read(ctx); err != nil {
		return err
	}
	return ctx.Err()
}

// errands are the folders to begin with.
func (l *look) errands(places []string) []errand {
	named := map[string][]string{}
	for _, place := range places {
		place = path.Clean(place)
		if place == "." || l.known.folders["."] == nil {
			return []errand{{path: ".", below: true}}
		}
		if parts := strings.Split(place, "/"); slices.Contains(roots, parts[0]) {
			folder, name := l.nearest(parts)
			named[folder] = append(named[folder], name)
		}
	}
	var errands []errand
	for folder, names := range named {
		errands = append(errands, errand{path: folder, identity: l.known.folders[folder].identity, named: names})
	}
	return errands
}

// nearest is the innermost folder on the way to a place that is still the one which is known, and the name in
// it that leads on. Somebody may have renamed another of them since the place was rung for.
func (l *look) nearest(parts []string) (folder, name string) {
	folder = "."
	for _, part := range parts[:len(parts)-1] {
		child := path.Join(folder, part)
		info, err := fs.Lstat(l.fsys, child)
		if err != nil || !l.isKnown(child, identityOf(fs.FileInfoToDirEntry(info))) {
			return folder, part
		}
		folder = child
	}
	return folder, parts[len(parts)-1]
}

// isKnown reports whether a folder is the one that is known by its name.
func (l *look) isKnown(name string, id identity) bool {
	known := l.known.folders[name]
	return known != nil && id != identity{} && known.identity == id
}

// visit runs errands, several at once, and returns those that they lead to.
func (l *look) visit(ctx context.Context, errands []errand) ([]errand, error) {
	brought := make([]findings, len(errands))
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(l.jobs)
	for i, e := range errands {
		g.Go(func() error {
			brought[i] = l.list(e)
			return ctx.Err()
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	for i, e := range errands {
		l.found[e.path], l.unread[e.path] = brought[i].folder, brought[i].unread
	}
	for i := range errands {
		for _, name := range brought[i].gone {
			l.drop(name)
		}
	}
	var next []errand
	for i, e := range errands {
		if l.found[e.path] != nil {
			next = append(next, brought[i].next...)
		}
	}
	return next, nil
}

// drop forgets a folder that is gone, with all below it.
func (l *look) drop(name string) {
	forget := func(name string) {
		l.found[name] = nil
		delete(l.unread, name)
	}
	l.known.below(name, forget)
	for found := range l.found {
		if strings.HasPrefix(found, name+"/") {
			forget(found)
		}
	}
}

// list looks at one folder.
func (l *look) list(e errand) findings {
	f := findings{folder: &folder{identity: e.identity}}
	known := l.known.folders[e.path]
	if known != nil {
		f.files = make([]*file, 0, len(known.files))
	}
	entries, problems, err := l.entries(e.path)
	if err != nil {
		f.identity = identity{} // what could not be listed is looked at again
	}
	f.problems = problems
	for _, entry := range entries {
		if content.Ignored(entry.Name()) {
			continue
		}
		if file := known.file(entry.Name()); file != nil && entry.Type().IsRegular() {
			l.take(&f, entry, file.path, file)
			continue
		}
		name := path.Join(e.path, entry.Name())
		if entry.IsDir() {
			f.folders = append(f.folders, entry.Name())
			id := identityOf(entry)
			if e.below || slices.Contains(e.named, entry.Name()) || !l.isKnown(name, id) {
				f.next = append(f.next, errand{path: name, identity: id, below: true})
			}
			continue
		}
		if problem, ok := unfit(name, entry); !ok {
			f.problems = append(f.problems, problem)
			continue
		}
		l.take(&f, entry, name, nil)
	}
	if known != nil {
		for _, name := range known.folders {
			if _, stays := slices.BinarySearch(f.folders, name); !stays {
				f.gone = append(f.gone, path.Join(e.path, name))
			}
		}
	}
	return f
}

// take adds a file to what was found in its folder.
func (l *look) take(f *findings, entry fs.DirEntry, name string, known *file) {
	info, err := entry.Info()
	if errors.Is(err, fs.ErrNotExist) {
		return // gone since its folder was listed
	}
	var now stamp
	if err == nil {
		now = stampOf(info, l.now)
	}
	if known != nil && now != (stamp{}) && now == known.stamp {
		f.files = append(f.files, known)
		return
	}
	found := &file{path: name, kind: kindOf(name), stamp: now}
	f.files = append(f.files, found)
	// Whoever makes something of another kind of file reads it then.
	if found.kind == documents || known != nil && known.hash != [sha256.Size]byte{} {
		f.unread = append(f.unread, comparison{found, known})
	}
}

// entries lists a folder by name: not every file system does. Of the site's own folder it lists what belongs to
// the site.
func (l *look) entries(name string) ([]fs.DirEntry, []diag.Problem, error) {
	if name == "." {
		entries, problems := l.rootEntries()
		return entries, problems, nil
	}
	entries, err := fs.ReadDir(l.fsys, name)
	if err != nil {
		return nil, diag.Unreadable(name, err), err
	}
	byName := func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) }
	if !slices.IsSortedFunc(entries, byName) {
		slices.SortFunc(entries, byName)
	}
	return entries, nil, nil
}

// rootEntries are those of the site's own folder. Only site.yaml may be a link there.
func (l *look) rootEntries() ([]fs.DirEntry, []diag.Problem) {
	var (
		entries  []fs.DirEntry
		problems []diag.Problem
	)
	for _, name := range roots {
		describe := fs.Lstat
		if name == configFile {
			describe = fs.Stat
		}
		info, err := describe(l.fsys, name)
		if err != nil {
			problems = append(problems, diag.Unreadable(name, err)...)
			continue
		}
		entries = append(entries, fs.FileInfoToDirEntry(info))
	}
	return entries, problems
}

// read reads the files that may differ, several at once, and parses the documents that do.
func (l *look) read(ctx context.Context) error {
	var all []comparison
	for _, folder := range l.unread {
		all = append(all, folder...)
	}
	g, ctx := errgroup.WithContext(ctx)
	var next atomic.Int64
	for range min(l.jobs, len(all)) { // not a goroutine for each file: every one would grow its stack anew
		g.Go(func() error {
			var buffer bytes.Buffer
			for i := next.Add(1) - 1; i < int64(len(all)); i = next.Add(1) - 1 {
				all[i].read(l.fsys, &buffer)
				if err := ctx.Err(); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return g.Wait()
}
