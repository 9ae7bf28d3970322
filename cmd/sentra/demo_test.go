package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestCancelledDemoLeavesNothing stops the command after some files: a folder that was there stays, and
// is empty again; one that was not is gone.
func TestCancelledDemoLeavesNothing(t *testing.T) {
	parent := t.TempDir()
	there, fresh := filepath.Join(parent, "there"), filepath.Join(parent, "fresh")
	if err := os.Mkdir(there, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{there, fresh} {
		var stdout, stderr strings.Builder
		ctx := &cancelledAfter{Context: t.Context(), checks: 50}
		status := run(ctx, []string{"demo", folder, "--lang", "en"}, streams{&stdout, &stderr}, time.Now)
		const reason = "error: cancelled before it was done; nothing has been changed\n"
		if status != exitFailed || stdout.String() != "" || stderr.String() != reason {
			t.Errorf("status %d, stdout %q, stderr %q; want 2, nothing and the reason", status, &stdout, &stderr)
		}
	}
	if left, err := os.ReadDir(there); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	if _, err := os.Stat(fresh); !os.IsNotExist(err) {
		t.Errorf("the folder that was made is still there: %v", err)
	}
}

// cancelledAfter is cancelled once it has been asked so many times whether it is.
type cancelledAfter struct {
	context.Context
	checks int
}

func (c *cancelledAfter) Err() error {
	if c.checks--; c.checks < 0 {
		return context.Canceled
	}
	return nil
}
