package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// TestHistory commits files at different times.
func TestHistory(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is missing")
	}
	site := filepath.Join(t.TempDir(), "situs")
	if err := os.MkdirAll(filepath.Join(site, "content"), 0o755); err != nil {
		t.Fatal(err)
	}
	git := func(when string, args ...string) {
		t.Helper()
		c := exec.Command("git", append([]string{"-C", site, "-c", "user.name=x", "-c", "user.email=x@example.org"}, args...)...)
		c.Env = append(os.Environ(), "GIT_COMMITTER_DATE="+when, "GIT_AUTHOR_DATE="+when, "GIT_CONFIG_GLOBAL=/dev/null")
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(site, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	const first, second = "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"
	at := func(when string) time.Time {
		parsed, err := time.Parse(time.RFC3339, when)
		if err != nil {
			t.Fatal(err)
		}
		return parsed
	}
	h := newHistory(site)
	committed := func(file string, want time.Time) {
		t.Helper()
		if got := h.committed(t.Context(), file); !got.Equal(want) {
			t.Errorf("%s was committed %v, want %v", file, got, want)
		}
	}
	write("content/a.md", "1")
	committed("content/a.md", time.Time{}) // there is no repository

	h = newHistory(site)
	git(first, "init", "-q")
	git(first, "add", ".")
	git(first, "commit", "-qm", "x")
	write("content/b.md", "1")
	committed("content/a.md", at(first))
	committed("content/b.md", time.Time{})
	write("content/a.md", "2")
	committed("content/a.md", at(first)) // as long as it is not committed

	git(second, "add", ".")
	git(second, "commit", "-qm", "y")
	// The branch's log may have been written within the same tick of the clock.
	later := at(second)
	if err := os.Chtimes(filepath.Join(site, ".git/logs/HEAD"), later, later); err != nil {
		t.Fatal(err)
	}
	committed("content/a.md", at(second))
	committed("content/b.md", at(second))
}
