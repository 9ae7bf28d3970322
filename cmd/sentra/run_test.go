package main

import (
	"context"
	"errors"
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
	site, parent := filepath.Join(dir, "site"), filepath.Join(dir, "www")
	if err := copySite(site); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(parent, 0o755); err != nil {
		t.Fatal(err)
	}
	// The warning about it is the last that is heard before publishing begins.
	remove(t, filepath.Join(site, "site.yaml"), "base_url: https://contoh.example/\n")
	ctx, cancel := context.WithCancelCause(t.Context())
	stderr := &writerFunc{call: func() { cancel(errors.New("interrupted")) }}
	var stdout strings.Builder
	args := []string{"build", "--site", site, "--out", filepath.Join(parent, "public"), "--lang", "en"}
	status := run(ctx, args, streams{&stdout, stderr}, time.Now)

	const reason = "error: cancelled before it was done; nothing has been changed\n"
	if status != exitFailed || stdout.String() != "" || !strings.HasSuffix(stderr.text.String(), reason) {
		t.Errorf("status %d, stdout %q, stderr %q; want 2, nothing and the reason", status, &stdout, &stderr.text)
	}
	left, err := os.ReadDir(parent)
	if err != nil || len(left) != 1 || left[0].Name() != ".public.lock" {
		t.Errorf("left behind: %v, %v; want the lock alone", left, err)
	}
}

// writerFunc calls a function before each write.
type writerFunc struct {
	call func()
	text strings.Builder
}

func (w *writerFunc) Write(data []byte) (int, error) {
	w.call()
	return w.text.Write(data)
}

// remove takes a text out of a file.
func remove(t *testing.T, path, text string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(data), text) {
		t.Fatalf("%s does not hold %q", path, text)
	}
	write(t, path, strings.ReplaceAll(string(data), text, ""))
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
