package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestFullDisk holds that what cannot be written is told, and not lost.
func TestFullDisk(t *testing.T) {
	site := filepath.Join(t.TempDir(), "site")
	if err := copySite(site); err != nil {
		t.Fatal(err)
	}
	remove(t, filepath.Join(site, "site.yaml"), "base_url: https://contoh.example/\n") // gives JSON a line
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer full.Close()
	for _, format := range []string{formatText, formatJSON} {
		var stderr strings.Builder
		args := []string{"check", "--site", site, "--lang", "en", "--format", format}
		status := run(t.Context(), args, streams{full, &stderr}, time.Now)
		if want := "error: /dev/full: the disk is full\n"; status != exitFailed || stderr.String() != want {
			t.Errorf("status %d, stderr %q; want 2 and %q", status, &stderr, want)
		}
	}
}
