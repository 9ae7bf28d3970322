package main

import (
	"bytes"
	"context"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
	"github.com/google/go-cmp/cmp"

	"sentra/internal/demo"
)

// TestStoppedWhilePublishing ends "build --watch" while it writes a new site beside the old one. What is
// published then is one of the two, whole, and nothing else is left.
func TestStoppedWhilePublishing(t *testing.T) {
	t.Parallel()
	dir := demoSite(t, demo.Options{Centres: 20, Producers: 10, Products: 60, Seed: 5})
	parent := t.TempDir()
	out := filepath.Join(parent, "public")
	old, _ := freshBuild(t, dir)

	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	keep, ended := newTranscript(), make(chan int, 1)
	go func() {
		args := []string{"build", "--watch", "--site", dir, "--out", out, "--as-of", sameDay, "--lang", "en"}
		ended <- run(ctx, args, streams{keep, keep}, time.Now)
	}()
	if !keep.await("peak heap") {
		t.Fatal("the site is never built")
	}
	began := folderThatBegins(t, parent, ".public.staging-")
	style := filepath.Join(dir, "static/css/tokens.css")
	text, err := os.ReadFile(style)
	if err != nil {
		t.Fatal(err)
	}
	replaceFile(t, style, append(text, "\n.edit{color:red}\n"...)) // every page names it
	if !began() {
		t.Fatal("the edit is never published")
	}
	cancel()
	if status := <-ended; status != exitDone {
		t.Errorf("it ends with %d, want that being stopped is its end", status)
	}

	edited, _ := freshBuild(t, dir)
	got := publishedFiles(t, out)
	if !maps.EqualFunc(got, old, bytes.Equal) && !maps.EqualFunc(got, edited, bytes.Equal) {
		t.Errorf("of %d files some are of the old site and some of the new", len(got))
	}
	entries, err := os.ReadDir(parent)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	if diff := cmp.Diff([]string{".public.lock", "public"}, names); diff != "" {
		t.Errorf("beside the site lies (-want +got):\n%s", diff)
	}
}

// folderThatBegins returns a function that waits until something comes to be in a folder whose name begins
// so, and reports whether it did.
func folderThatBegins(t *testing.T, folder, prefix string) (wait func() bool) {
	t.Helper()
	w, err := fsnotify.NewWatcher()
	if err == nil {
		err = w.Add(folder)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = w.Close() })
	return func() bool {
		ctx, cancel := context.WithTimeout(t.Context(), patience)
		defer cancel()
		for {
			select {
			case e := <-w.Events:
				if e.Has(fsnotify.Create) && strings.HasPrefix(filepath.Base(e.Name), prefix) {
					return true
				}
			case <-ctx.Done():
				return false
			}
		}
	}
}

// publishedFiles reads an output folder, but for what publishing notes for itself and the files that only the
// release before had.
func publishedFiles(t *testing.T, out string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	root := os.DirFS(out)
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasPrefix(entry.Name(), ".") {
			return err
		}
		files[name], err = fs.ReadFile(root, name)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
