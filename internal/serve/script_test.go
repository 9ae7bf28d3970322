package serve

import (
	"net/http"
	"net/http/httptest"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/build"
)

// browse asks as a browser does that opens a page.
func browse(s *Server, target string) *http.Response {
	r := httptest.NewRequest("GET", "http://127.0.0.1:1313"+target, nil)
	r.Header.Set("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")
	w := httptest.NewRecorder()
	s.Handler().ServeHTTP(w, r)
	return w.Result()
}

// of makes a snapshot of the files.
func of(files map[string]string) *build.Snapshot {
	var outputs []build.Output
	for path, text := range files {
		outputs = append(outputs, build.NewOutput(path, func() ([]byte, error) { return []byte(text), nil }))
	}
	return build.NewSnapshot(outputs)
}

var script = regexp.MustCompile(`<script type="module" src="/_sentra/[0-9a-f]{16}/live.js" data-sentra="([0-9]{3}) [0-9a-f]{16}"></script>`)

// TestScriptIsAdded: to the pages that a browser opens, once, and to nothing else.
func TestScriptIsAdded(t *testing.T) {
	s := New(Options{})
	s.Update(of(map[string]string{
		"index.html":   `<head><title>x</title></head><p>&lt;/head&gt;</p>`,
		"a/index.html": `no head`,
		"404.html":     `<head></head>`,
		"main.css":     `/* </head> */`,
		"x.svg":        `<svg><head></head></svg>`,
	}), nil)
	tests := []struct{ target, want string }{
		{"/", `<head><title>x</title>[200]</head><p>&lt;/head&gt;</p>`},
		{"/index.html", `<head><title>x</title>[200]</head><p>&lt;/head&gt;</p>`},
		{"/a/", `no head[200]`},
		{"/b/", `<head>[404]</head>`},
		{"/main.css", `/* </head> */`},
		{"/x.svg", `<svg><head></head></svg>`},
	}
	for _, test := range tests {
		r := browse(s, test.target)
		got := body(t, r)
		if length := r.Header.Get("Content-Length"); length != strconv.Itoa(len(got)) {
			t.Errorf("GET %s: Content-Length %s of %d bytes", test.target, length, len(got))
		}
		if diff := cmp.Diff(test.want, script.ReplaceAllString(got, "[$1]")); diff != "" {
			t.Errorf("GET %s (-want +got):\n%s", test.target, diff)
		}
		plain := body(t, get(s, "GET", test.target))
		if diff := cmp.Diff(script.ReplaceAllString(got, ""), plain); diff != "" {
			t.Errorf("GET %s, but not by a browser (-want +got):\n%s", test.target, diff)
		}
	}
}

// TestModulesAreThere follows the script and what its modules import.
func TestModulesAreThere(t *testing.T) {
	imported := regexp.MustCompile(`(?:from|beside\() ?"(?:\./)?([^"]+)"`)
	s := New(Options{})
	seen := map[string]bool{}
	var follow func(name string)
	follow = func(name string) {
		if seen[name] {
			return
		}
		seen[name] = true
		r := get(s, "GET", livePath(program, name))
		if r.StatusCode != http.StatusOK {
			t.Errorf("%s: status %d", name, r.StatusCode)
		}
		for _, m := range imported.FindAllStringSubmatch(body(t, r), -1) {
			follow(m[1])
		}
	}
	follow("live.js")
	if len(seen) != len(live) {
		t.Errorf("of %d files these are used: %v", len(live), seen)
	}
}

// TestModulesAreShort: about 150 lines at most.
func TestModulesAreShort(t *testing.T) {
	for name, data := range live {
		if n := strings.Count(string(data), "\n"); n > 150 && strings.HasSuffix(name, ".js") {
			t.Errorf("%s has %d lines", name, n)
		}
	}
}

func TestModulesAreKept(t *testing.T) {
	got := get(New(Options{}), "GET", livePath(program, "live.js")).Header
	want := map[string]string{
		"Cache-Control":                "private, max-age=31536000, immutable",
		"Content-Type":                 "text/javascript; charset=utf-8",
		"Content-Security-Policy":      policy,
		"Cross-Origin-Resource-Policy": "same-origin",
		"X-Content-Type-Options":       "nosniff",
	}
	for name, value := range want {
		if got.Get(name) != value {
			t.Errorf("%s: %q, want %q", name, got.Get(name), value)
		}
	}
}
