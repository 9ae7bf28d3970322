package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestOutputFolder(t *testing.T) {
	site := filepath.Join(t.TempDir(), "site")
	for _, folder := range []string{"content/centres", "templates", "static", "contents"} {
		if err := os.MkdirAll(filepath.Join(site, folder), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(filepath.Join(site, "content"), filepath.Join(site, "link")); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		out     string
		refused bool
	}{
		{"public", false},
		{"contents/public", false},
		{"a/b/public", false},
		{"../public", false},
		{".", true},
		{"..", true},
		{"/", true},
		{"content", true},
		{"content/centres/public", true},
		{"templates/x", true},
		{"static", true},
		{"link/public", true},
		{"public/../static/x", true},
	}
	for _, test := range tests {
		out := test.out
		if !filepath.IsAbs(out) {
			out = filepath.Join(site, out)
		}
		_, err := outputFolder(out, site)
		if refused := err != nil; refused != test.refused {
			t.Errorf("--out %s: %v, want refused: %t", test.out, err, test.refused)
		}
	}
}
