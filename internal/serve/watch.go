package serve

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// settle is how long after an event others of the same save are waited for: editors write a file in
// several steps, and a git checkout touches many. Longer would be felt.
const settle = 100 * time.Millisecond

// parts are what a site consists of in its folder. The rest is not looked at: the output folder often
// lies beside them, and a build would ring without end.
var parts = []string{"site.yaml", "content", "templates", "static"}

// Watch rings once as soon as it watches the site in folder dir, since what changed before then would
// be missed, and again after every change, until ctx is done. What changed is not told: whoever hears
// the bell looks at the whole tree.
func Watch(ctx context.Context, dir string, ring func()) error {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("watching %s: %w", dir, err)
	}
	defer w.Close()
	if err := watchSite(w, dir); err != nil {
		return fmt.Errorf("watching %s: %w", dir, err)
	}
	ring()
	for {
		if !nextChange(ctx, w, dir) {
			return nil
		}
		drain(ctx, w, dir)
		ring()
	}
}

// watchSite watches the site's folder and every folder of its parts.
func watchSite(w *fsnotify.Watcher, dir string) error {
	if err := w.Add(dir); err != nil {
		return err
	}
	for _, part := range parts {
		if err := watchFolders(w, filepath.Join(dir, part)); err != nil {
			return err
		}
	}
	return nil
}

// watchFolders watches a folder and all below it. A folder that is gone by the time it is watched is
// none to watch.
func watchFolders(w *fsnotify.Watcher, root string) error {
	return filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() {
			err = w.Add(path)
		}
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	})
}

// nextChange waits for an event that has to do with the site, and reports false when ctx is done first.
func nextChange(ctx context.Context, w *fsnotify.Watcher, dir string) bool {
	for {
		select {
		case <-ctx.Done():
			return false
		case event := <-w.Events:
			if concerns(w, dir, event) {
				return true
			}
		case <-w.Errors: // the queue overflowed: something changed, whatever it was
			return true
		}
	}
}

// drain takes the events that follow the first within settle.
func drain(ctx context.Context, w *fsnotify.Watcher, dir string) {
	done := time.After(settle)
	for {
		select {
		case <-ctx.Done():
			return
		case <-done:
			return
		case event := <-w.Events:
			concerns(w, dir, event)
		case <-w.Errors:
		}
	}
}

// concerns reports whether an event has to do with the site, and watches the folders it brought.
func concerns(w *fsnotify.Watcher, dir string, event fsnotify.Event) bool {
	name, err := filepath.Rel(dir, event.Name)
	if err != nil {
		return true
	}
	first, _, _ := strings.Cut(filepath.ToSlash(name), "/")
	if !slices.Contains(parts, first) || event.Op == fsnotify.Chmod {
		return false
	}
	if event.Has(fsnotify.Create) {
		_ = watchFolders(w, event.Name) // one that cannot be watched is still read at the next change
	}
	return true
}
