package watch

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sentra/internal/content"
)

// parts are what a site consists of in its folder. The rest is not looked at: the output folder often lies
// beside them, and a build would ring without end.
var parts = []string{"site.yaml", "content", "templates", "static"}

// watcher tells of what happens in single folders.
type watcher interface {
	Add(path string) error
	Remove(path string) error
}

// folders are the folders of a site that are watched.
type folders struct {
	dir     string
	watcher watcher
	root    os.FileInfo     // of dir as it is watched, nil while it is not there
	watched map[string]bool // by path from dir, as the system writes it
}

func newFolders(dir string, w watcher) *folders {
	return &folders{dir: dir, watcher: w, watched: map[string]bool{}}
}

// watchAll watches the site's folder and every folder of its parts. It is no error that there is none.
func (f *folders) watchAll() error {
	root, err := os.Stat(f.dir)
	if errors.Is(err, fs.ErrNotExist) {
		f.root = nil
		return nil
	}
	if err != nil {
		return err
	}
	if err := f.add("."); err != nil {
		return err
	}
	f.root = root
	for _, part := range parts {
		if err := f.watch(part); err != nil {
			return err
		}
	}
	return nil
}

// watch watches a folder and all below it. Each is watched before it is listed, so that what comes in between is
// either listed or told of. What is gone by then, or may not be entered, is none to watch.
func (f *folders) watch(name string) error {
	return filepath.WalkDir(filepath.Join(f.dir, name), func(path string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrPermission):
			return nil
		case err != nil:
			return err
		case !entry.IsDir():
			return nil
		case content.Ignored(entry.Name()):
			return fs.SkipDir
		}
		name, err := filepath.Rel(f.dir, path)
		if err != nil {
			return err
		}
		return f.add(name)
	})
}

// add watches one folder.
func (f *folders) add(name string) error {
	path := filepath.Join(f.dir, name)
	err := f.watcher.Add(path)
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrPermission):
		return nil
	case err != nil:
		return watching(path, err)
	}
	f.watched[name] = true
	return nil
}

// drop stops watching a folder and all below it. The system would go on telling of a folder that was renamed, by
// its old name.
func (f *folders) drop(name string) {
	if !f.watched[name] {
		return
	}
	for watched := range f.watched {
		if watched == name || name == "." || strings.HasPrefix(watched, name+string(filepath.Separator)) {
			f.forget(watched)
		}
	}
}

// forget stops watching one folder, which has gone.
func (f *folders) forget(name string) {
	if f.watched[name] {
		_ = f.watcher.Remove(filepath.Join(f.dir, name)) // fails only where it has gone by itself
		delete(f.watched, name)
	}
}

// stand reports whether the folder of the site is the one that is watched, or as absent as before.
func (f *folders) stand() bool {
	root, err := os.Stat(f.dir)
	if err != nil {
		return f.root == nil
	}
	return f.root != nil && os.SameFile(f.root, root)
}

// place is the place of a path in the site, "" where it belongs to nobody who edits the site.
func (f *folders) place(path string) string {
	name, err := filepath.Rel(f.dir, path)
	if err != nil {
		return ""
	}
	names := strings.Split(filepath.ToSlash(name), "/")
	if !slices.Contains(parts, names[0]) || slices.ContainsFunc(names, content.Ignored) {
		return ""
	}
	return strings.Join(names, "/")
}
