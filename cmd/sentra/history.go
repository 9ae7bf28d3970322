package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"
)

// history tells when the files of a site were last committed, by git. Where there is no git, or the site
// is in no repository, it knows nothing; that is no fault of the site's.
type history struct {
	site string

	mu    sync.Mutex
	log   string // path of the file that git adds a line to whenever a branch moves
	moved time.Time
	known map[string]time.Time
}

func newHistory(site string) *history { return &history{site: site, known: map[string]time.Time{}} }

// committed returns when a file was last committed, zero where that is not known.
func (h *history) committed(ctx context.Context, file string) time.Time {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.forget(ctx)
	if t, known := h.known[file]; known {
		return t
	}
	t := time.Time{}
	seconds, err := strconv.ParseInt(h.git(ctx, "log", "-1", "--format=%ct", "--", filepath.FromSlash(file)), 10, 64)
	if err == nil {
		t = time.Unix(seconds, 0)
	}
	if ctx.Err() == nil {
		h.known[file] = t
	}
	return t
}

// forget forgets everything when there are other commits than before.
func (h *history) forget(ctx context.Context) {
	if h.log == "" {
		h.log = h.git(ctx, "rev-parse", "--git-path", "logs/HEAD")
		if h.log != "" && !filepath.IsAbs(h.log) {
			h.log = filepath.Join(h.site, h.log)
		}
	}
	info, err := os.Stat(h.log)
	if err != nil || info.ModTime().Equal(h.moved) {
		return
	}
	h.moved = info.ModTime()
	clear(h.known)
}

// git returns what git prints, "" where it fails. It may not write, not even to refresh what it knows.
func (h *history) git(ctx context.Context, args ...string) string {
	c := exec.CommandContext(ctx, "git", append([]string{"-C", h.site, "--no-optional-locks"}, args...)...)
	out, err := c.Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}
