package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
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

func TestTodayIsTheDayInIndonesia(t *testing.T) {
	night := func() time.Time { return time.Date(2026, 10, 4, 17, 30, 0, 0, time.UTC) }
	tests := []struct {
		asOf string
		want content.Date
	}{
		{"", content.Date{Year: 2026, Month: 10, Day: 5}},
		{"2024-02-29", content.Date{Year: 2024, Month: 2, Day: 29}},
	}
	for _, test := range tests {
		p := program{now: night, flags: flags{asOf: test.asOf}}
		got, err := p.today()
		if diff := cmp.Diff(test.want, got); err != nil || diff != "" {
			t.Errorf("--as-of %q: %v (-want +got):\n%s", test.asOf, err, diff)
		}
	}
}

func TestBaseURLs(t *testing.T) {
	for url, want := range map[string]bool{
		"https://contoh.id":          true,
		"http://localhost:8080/sub/": true,
		"https://contoh.id/?":        false,
		"https://contoh.id/?a=b":     false,
		"https://contoh.id/#":        false,
		"https://contoh.id/#a":       false,
		"https://a:b@contoh.id/":     false,
		"https://":                   false,
		"https:contoh.id":            false,
		"ftp://contoh.id/":           false,
		"contoh.id":                  false,
		"/sub/":                      false,
		"https://contoh.id/%zz":      false,
	} {
		if got := isBaseURL(url); got != want {
			t.Errorf("isBaseURL(%q) = %t, want %t", url, got, want)
		}
	}
}

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

func TestNumbersInBothLanguages(t *testing.T) {
	c := closing{
		Pages: 1204, Files: 1260, Bytes: 14_230_000, Written: 12, Kept: 1248, Removed: 1,
		Seconds: 1.414, PeakHeapBytes: 38_400_000,
	}
	for lang, want := range map[diag.Lang]string{
		diag.Indonesian: "1.204 halaman, 1.260 berkas, 14,2 MB: 12 ditulis, 1.248 tetap, 1 dihapus; 1,41 detik, puncak heap 38 MB\n",
		diag.English:    "1,204 pages, 1,260 files, 14.2 MB: 12 written, 1,248 kept, 1 removed; 1.41 s, peak heap 38 MB\n",
	} {
		var out strings.Builder
		p := program{streams: streams{stdout: &out}, lang: lang, flags: flags{format: formatText}}
		if err := p.printClosing(c); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, out.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", lang, diff)
		}
	}
}

func TestTally(t *testing.T) {
	for want, n := range map[string][2]int{
		"1 error, 0 warnings": {1, 0},
		"3 errors, 1 warning": {3, 1},
	} {
		if got := tally(n[0], n[1]).In(diag.English); got != want {
			t.Errorf("tally(%d, %d) = %q, want %q", n[0], n[1], got, want)
		}
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
	if status != exitFailed || stdout.String() != "" || stderr.String() != "error: cancelled\n" {
		t.Errorf("status %d, stdout %q, stderr %q; want 2, nothing and the reason", status, &stdout, &stderr)
	}
	if _, err := os.Stat(out); !os.IsNotExist(err) {
		t.Errorf("the output folder is there: %v", err)
	}
}

func TestHeapWatchSeesAnAllocation(t *testing.T) {
	const size = 64 << 20
	h := watchHeap()
	data := make([]byte, size)
	peak := h.stop()
	if again := h.stop(); again != peak {
		t.Errorf("the peak is %d, and %d when asked again", peak, again)
	}
	if len(data) == size && peak == 0 {
		t.Error("no heap was seen")
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
