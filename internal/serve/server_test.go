package serve

import (
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/build"
	"sentra/internal/diag"
)

// folder makes a snapshot whose every file holds its own path.
func folder(paths ...string) *build.Snapshot {
	var outputs []build.Output
	for _, p := range paths {
		outputs = append(outputs, build.NewOutput(p, func() ([]byte, error) { return []byte(p), nil }))
	}
	return build.NewSnapshot(outputs)
}

func get(s *Server, method, target string) *http.Response {
	r := httptest.NewRequest(method, "http://127.0.0.1:1313/", nil)
	r.URL.Path, _, _ = strings.Cut(target, "?")
	_, r.URL.RawQuery, _ = strings.Cut(target, "?")
	w := httptest.NewRecorder()
	s.Handler().ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	data, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestAnswers(t *testing.T) {
	s := New(Options{Loopback: true})
	s.Update(folder("index.html", "404.html", "sentra/index.html", "sentra/laweyan/index.html", "en/index.html",
		"en/404.html", "kabar/atom.xml", "aset/main.3f9a.css", "site.webmanifest", "sitemap.xml", "README"), nil)

	type reply struct {
		Status         int
		Type, Location string
		Body           string
	}
	const html = "text/html; charset=utf-8"
	tests := []struct {
		name, method, target string
		want                 reply
	}{
		{"home", "GET", "/", reply{200, html, "", "index.html"}},
		{"a page", "GET", "/sentra/laweyan/", reply{200, html, "", "sentra/laweyan/index.html"}},
		{"a page by its file", "GET", "/sentra/index.html", reply{200, html, "", "sentra/index.html"}},
		{"a folder without its slash", "GET", "/sentra/laweyan", reply{308, html, "/sentra/laweyan/", ""}},
		{"a folder without its slash, with a query", "GET", "/sentra?q=a%20b", reply{308, html, "/sentra/?q=a%20b", ""}},
		{"no way to another host", "GET", "//sentra", reply{404, html, "", "404.html"}},
		{"unknown", "GET", "/sentra/tidak-ada/", reply{404, html, "", "404.html"}},
		{"unknown in English", "GET", "/en/nothing", reply{404, html, "", "en/404.html"}},
		{"a way out", "GET", "/../../etc/passwd", reply{404, html, "", "404.html"}},
		{"a dot", "GET", "/./sentra/", reply{404, html, "", "404.html"}},
		{"a backslash", "GET", `/..\..\site.yaml`, reply{404, html, "", "404.html"}},
		{"a zero byte", "GET", "/index.html\x00.css", reply{404, html, "", "404.html"}},
		{"style", "GET", "/aset/main.3f9a.css", reply{200, "text/css; charset=utf-8", "", "aset/main.3f9a.css"}},
		{"feed", "GET", "/kabar/atom.xml", reply{200, "application/atom+xml; charset=utf-8", "", "kabar/atom.xml"}},
		{"sitemap", "GET", "/sitemap.xml", reply{200, "application/xml; charset=utf-8", "", "sitemap.xml"}},
		{"manifest", "GET", "/site.webmanifest", reply{200, "application/manifest+json", "", "site.webmanifest"}},
		{"no extension", "GET", "/README", reply{200, "application/octet-stream", "", "README"}},
		{"another method", "POST", "/", reply{405, "text/plain; charset=utf-8", "", "only GET and HEAD are answered\n"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := get(s, test.method, test.target)
			got := reply{r.StatusCode, r.Header.Get("Content-Type"), r.Header.Get("Location"), body(t, r)}
			if got.Status == http.StatusPermanentRedirect {
				got.Body = "" // net/http's own words
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s %s (-want +got):\n%s", test.method, test.target, diff)
			}
		})
	}
}

func TestHeaders(t *testing.T) {
	s := New(Options{})
	s.Update(folder("index.html"), nil)
	got := get(s, "GET", "/").Header
	want := http.Header{
		"Cache-Control":           {"no-store"},
		"Content-Length":          {"10"},
		"Content-Security-Policy": {policy},
		"Content-Type":            {"text/html; charset=utf-8"},
		"Referrer-Policy":         {"strict-origin-when-cross-origin"},
		"X-Content-Type-Options":  {"nosniff"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("headers (-want +got):\n%s", diff)
	}
}

func TestHeadHasNoBody(t *testing.T) {
	s := New(Options{})
	s.Update(folder("index.html"), nil)
	server := httptest.NewServer(s.Handler())
	defer server.Close()
	r, err := http.Head(server.URL + "/")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if got := body(t, r); r.StatusCode != 200 || r.ContentLength != 10 || got != "" {
		t.Errorf("HEAD / = status %d, length %d, body %q; want 200, 10, none", r.StatusCode, r.ContentLength, got)
	}
}

func TestSubPath(t *testing.T) {
	s := New(Options{})
	snapshot := folder("index.html", "404.html", "aset/main.css")
	snapshot.BasePath = "/sub/path/"
	s.Update(snapshot, nil)
	for _, target := range []string{"/aset/main.css", "/sub/path/aset/main.css"} {
		if r := get(s, "GET", target); r.StatusCode != 200 || body(t, r) != "aset/main.css" {
			t.Errorf("GET %s = %d, want the style sheet", target, r.StatusCode)
		}
	}
}

func TestHostsOfLoopback(t *testing.T) {
	tests := []struct {
		host string
		want bool
	}{
		{"localhost", true},
		{"localhost:1313", true},
		{"127.0.0.1:8080", true},
		{"[::1]", true},
		{"[::1]:1313", true},
		{"", false},
		{"evil.example:1313", false},
		{"localhost.evil.example", false},
		{"127.0.0.1.evil.example:1313", false},
		{"192.168.1.7:1313", false},
	}
	loopback, open := New(Options{Loopback: true}), New(Options{})
	for _, s := range []*Server{loopback, open} {
		s.Update(folder("index.html"), nil)
	}
	for _, test := range tests {
		r := httptest.NewRequest("GET", "/", nil)
		r.Host = test.host
		w := httptest.NewRecorder()
		loopback.Handler().ServeHTTP(w, r)
		if got := w.Code == http.StatusOK; got != test.want {
			t.Errorf("on loopback, Host %q is answered: %t, want %t", test.host, got, test.want)
		}
		w = httptest.NewRecorder()
		open.Handler().ServeHTTP(w, r)
		if w.Code != http.StatusOK {
			t.Errorf("on another address, Host %q gets %d, want 200", test.host, w.Code)
		}
	}
}

func TestLastGoodSnapshotStays(t *testing.T) {
	s := New(Options{})
	s.Update(folder("index.html"), nil)
	s.Update(nil, []diag.Problem{{Path: "site.yaml", Text: diag.Message{ID: "rusak", EN: "broken"}.With()}})
	if r := get(s, "GET", "/"); r.StatusCode != 200 || body(t, r) != "index.html" {
		t.Errorf("after a broken edit GET / = %d, want the last good page", r.StatusCode)
	}
}

func TestProblemsPage(t *testing.T) {
	problems := []diag.Problem{{
		Path: "content/centres/x/centre.yaml", Place: diag.Place{Line: 3, Column: 9},
		Text:    diag.Message{ID: "wilayah %q tidak ada", EN: "there is no region %q"}.With("<script>"),
		Hint:    diag.Message{ID: "mungkin 33.74", EN: "perhaps 33.74"}.With(),
		Excerpt: `region: "<script>"`,
	}}
	tests := []struct {
		lang diag.Lang
		want []string
	}{
		{diag.Indonesian, []string{`<html lang="id">`, "content/centres/x/centre.yaml:3:9", "<strong>error:</strong>",
			"wilayah &#34;&lt;script&gt;&#34; tidak ada", "Saran: mungkin 33.74"}},
		{diag.English, []string{`<html lang="en">`, "there is no region", "Hint: perhaps 33.74"}},
	}
	for _, test := range tests {
		s := New(Options{Lang: test.lang})
		s.Update(nil, problems)
		r := get(s, "GET", "/sentra/")
		page := body(t, r)
		if r.StatusCode != http.StatusServiceUnavailable || r.Header.Get("Content-Type") != "text/html; charset=utf-8" {
			t.Errorf("%s: status %d, type %q", test.lang, r.StatusCode, r.Header.Get("Content-Type"))
		}
		for _, want := range test.want {
			if !strings.Contains(page, want) {
				t.Errorf("%s: the page lacks %q:\n%s", test.lang, want, page)
			}
		}
		if strings.Contains(page, "<script>") {
			t.Errorf("%s: the page lets content through unescaped:\n%s", test.lang, page)
		}
	}
}

func TestPageThatCannotBeMade(t *testing.T) {
	s := New(Options{})
	s.Update(build.NewSnapshot([]build.Output{
		build.NewOutput("index.html", func() ([]byte, error) { return nil, errors.New("no such partial") }),
	}), nil)
	if r := get(s, "GET", "/"); r.StatusCode != 500 || body(t, r) != "index.html: no such partial\n" {
		t.Errorf("GET / = %d, want 500 and why", r.StatusCode)
	}
}
