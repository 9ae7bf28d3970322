package serve

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestWatch(t *testing.T) {
	tests := []struct {
		name   string
		change func(t *testing.T, dir string)
	}{
		{"a file is written", func(t *testing.T, dir string) {
			save(t, filepath.Join(dir, "content", "centres", "a.yaml"), "x")
		}},
		{"site.yaml is replaced by rename", func(t *testing.T, dir string) {
			save(t, filepath.Join(dir, "site.yaml.new"), "x")
			move(t, filepath.Join(dir, "site.yaml.new"), filepath.Join(dir, "site.yaml"))
		}},
		{"a file is written in a folder that is new", func(t *testing.T, dir string) {
			save(t, filepath.Join(dir, "static", "css", "deep", "main.css"), "x")
		}},
		{"a part of the site appears", func(t *testing.T, dir string) {
			save(t, filepath.Join(dir, "templates", "pages", "home.html"), "x")
		}},
		{"a folder goes", func(t *testing.T, dir string) {
			if err := os.RemoveAll(filepath.Join(dir, "content", "centres")); err != nil {
				t.Fatal(err)
			}
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			save(t, filepath.Join(dir, "site.yaml"), "x")
			save(t, filepath.Join(dir, "content", "centres", "a.yaml"), "x")
			save(t, filepath.Join(dir, "static", "a.css"), "x")
			rings, done := watch(t, dir)
			heard(t, rings) // at once
			test.change(t, dir)
			heard(t, rings)
			done()
		})
	}
}

// TestWatchFollowsNewFolders edits a file in a folder that came while the watch stood, and waits until
// a ring finds the edit.
func TestWatchFollowsNewFolders(t *testing.T) {
	dir := t.TempDir()
	save(t, filepath.Join(dir, "site.yaml"), "x")
	save(t, filepath.Join(dir, "content", "a.yaml"), "x")
	rings, done := watch(t, dir)
	heard(t, rings)
	file := filepath.Join(dir, "content", "new", "b.yaml")
	for _, text := range []string{"first", "second"} {
		save(t, file, text)
		for {
			heard(t, rings)
			if data, err := os.ReadFile(file); err == nil && string(data) == text {
				break
			}
		}
		quiet(rings)
	}
	done()
}

// quiet takes the rings that are there already.
func quiet(rings <-chan bool) {
	for len(rings) > 0 {
		<-rings
	}
}

func TestWatchOfNoFolder(t *testing.T) {
	if err := Watch(t.Context(), filepath.Join(t.TempDir(), "none"), func() {}); err == nil {
		t.Error("watching a folder that is not there succeeds")
	}
}

func watch(t *testing.T, dir string) (rings <-chan bool, done func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	bell := make(chan bool, 100)
	ended := make(chan error)
	go func() { ended <- Watch(ctx, dir, func() { bell <- true }) }()
	return bell, func() {
		cancel()
		if err := <-ended; err != nil {
			t.Errorf("Watch ended with %v", err)
		}
	}
}

// limit is how long a bell that must ring is waited for; it is far longer than any machine takes.
const limit = 30 * time.Second

func heard(t *testing.T, rings <-chan bool) {
	t.Helper()
	select {
	case <-rings:
	case <-time.After(limit):
		t.Fatal("the bell stays silent")
	}
}

func save(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func move(t *testing.T, from, to string) {
	t.Helper()
	if err := os.Rename(from, to); err != nil {
		t.Fatal(err)
	}
}
