package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sentra/internal/diag"
)

func TestLanguage(t *testing.T) {
	english, wrong := t.TempDir(), t.TempDir()
	write(t, filepath.Join(english, "site.yaml"), "title: {id: Situs, en: Site}\nmessages: en\n")
	write(t, filepath.Join(wrong, "site.yaml"), "messages: [\n")
	tests := []struct {
		name string
		args []string
		want diag.Lang
	}{
		{"nothing says", nil, diag.Indonesian},
		{"the flag", []string{"check", "--lang", "en"}, diag.English},
		{"the flag, with =", []string{"check", "--lang=en"}, diag.English},
		{"the last flag", []string{"--lang=en", "--lang", "id"}, diag.Indonesian},
		{"site.yaml", []string{"check", "--site", english}, diag.English},
		{"the flag before site.yaml", []string{"check", "--site=" + english, "--lang", "id"}, diag.Indonesian},
		{"a language there is not", []string{"--lang", "jv", "--site", english}, diag.English},
		{"a broken site.yaml", []string{"--site", wrong}, diag.Indonesian},
		{"a flag without its value", []string{"--lang"}, diag.Indonesian},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := messageLang(test.args); got != test.want {
				t.Errorf("messageLang(%q) = %s, want %s", test.args, got, test.want)
			}
		})
	}
}

func TestCancelledBuildWritesNothing(t *testing.T) {
	dir := t.TempDir()
	site, out := filepath.Join(dir, "site"), filepath.Join(dir, "public")
	if err := copySite(site); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var stdout, stderr strings.Builder
	status := run(ctx, []string{"build", "--site", site, "--out", out, "--lang", "en"}, streams{&stdout, &stderr}, time.Now)
	if status != exitFailed || stdout.String() != "" || stderr.String() != "error: cancelled before it was done; nothing has been changed\n" {
		t.Errorf("status %d, stdout %q, stderr %q; want 2, nothing and the reason", status, &stdout, &stderr)
	}
	if _, err := os.Stat(out); !os.IsNotExist(err) {
		t.Errorf("the output folder is there: %v", err)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
