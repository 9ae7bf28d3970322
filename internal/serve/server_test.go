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
		{"a folder without its slash", "GET", "/sentra/laweyan", reply{307, html, "/sentra/laweyan/", ""}},
		{"a folder without its slash, with a query", "GET", "/sentra?q=a%20b", reply{307, html, "/sentra/?q=a%20b", ""}},
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
		{"a file as if it were a folder", "GET", "/README/", reply{404, html, "", "404.html"}},
		{"another case", "GET", "/Sentra/", reply{404, html, "", "404.html"}},
		{"another method", "POST", "/", reply{405, "text/plain; charset=utf-8", "", "server ini hanya menjawab GET dan HEAD\n"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := get(s, test.method, test.target)
			got := reply{r.StatusCode, r.Header.Get("Content-Type"), r.Header.Get("Location"), body(t, r)}
			if got.Status == http.StatusTemporaryRedirect {
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

// TestSubPath: below the path of base_url alone, even when a folder of the site has its name.
func TestSubPath(t *testing.T) {
	type reply struct {
		Status         int
		Location, Body string
	}
	tests := []struct {
		base, target string
		want         reply
	}{
		{"/sentra/", "/sentra/", reply{200, "", "index.html"}},
		{"/sentra/", "/sentra/sentra/", reply{200, "", "sentra/index.html"}},
		{"/sentra/", "/sentra/sentra", reply{307, "/sentra/sentra/", ""}},
		{"/sentra/", "/sentra", reply{307, "/sentra/", ""}},
		{"/sentra/", "/?q=a", reply{307, "/sentra/?q=a", ""}},
		{"/sentra/", "/aset/main.css", reply{404, "", "404.html"}},
		{"/sentra/", "/en/", reply{404, "", "en/404.html"}},
		{"/sentra/", "/sentra/en/nothing", reply{404, "", "en/404.html"}},
		{"/sub/path/", "/sub/path/aset/main.css", reply{200, "", "aset/main.css"}},
		{"/sub/path/", "/sub/path", reply{307, "/sub/path/", ""}},
		{"/sub/path/", "/sub/", reply{404, "", "404.html"}},
		{"/a b/", "/", reply{307, "/a%20b/", ""}},
		{"/a b/", "/a b/", reply{200, "", "index.html"}},
	}
	for _, test := range tests {
		s := New(Options{})
		snapshot := folder("index.html", "404.html", "en/404.html", "aset/main.css", "sentra/index.html")
		snapshot.BasePath = test.base
		s.Update(snapshot, nil)
		r := get(s, "GET", test.target)
		got := reply{r.StatusCode, r.Header.Get("Location"), body(t, r)}
		if got.Status == http.StatusTemporaryRedirect {
			got.Body = "" // net/http's own words
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("below %s, GET %s (-want +got):\n%s", test.base, test.target, diff)
		}
	}
}

func TestNoNotFoundPage(t *testing.T) {
	for lang, want := range map[diag.Lang]string{
		diag.Indonesian: "halaman itu tidak ada\n",
		diag.English:    "there is no such page\n",
	} {
		s := New(Options{Lang: lang})
		s.Update(folder("index.html"), nil)
		if r := get(s, "GET", "/x"); r.StatusCode != 404 || body(t, r) != want {
			t.Errorf("GET /x = %d, want 404 and %q", r.StatusCode, want)
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
		{"127.0.0.2:1313", true}, // an address is no name that could lead elsewhere
		{"", false},
		{"evil.example:1313", false},
		{"localhost.evil.example", false},
		{"127.0.0.1.evil.example:1313", false},
		{"192.168.1.7:1313", false},
		{"::1.evil.example", false},
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
		{diag.Indonesian, []string{`<html lang="id">`, "content/centres/x/centre.yaml:3:9", `<strong class="error">error</strong>`,
			"wilayah &#34;&lt;script&gt;&#34; tidak ada", "        ^</span>", "Saran: mungkin 33.74"}},
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
	for lang, want := range map[diag.Lang]string{
		diag.Indonesian: "Halaman ini tidak dapat dibuat",
		diag.English:    "This page cannot be made",
	} {
		s := New(Options{Lang: lang})
		s.Update(build.NewSnapshot([]build.Output{
			build.NewOutput("peta/index.html", func() ([]byte, error) {
				return nil, errors.New("templates/pages/map.html:3:7: <.Map> is missing")
			}),
			build.NewOutput("index.html", func() ([]byte, error) { return []byte("home"), nil }),
		}), nil)
		r := get(s, "GET", "/peta/")
		page := body(t, r)
		if r.StatusCode != 500 || r.Header.Get("Content-Type") != "text/html; charset=utf-8" {
			t.Errorf("GET /peta/ = %d, %s; want 500 and a page", r.StatusCode, r.Header.Get("Content-Type"))
		}
		for _, want := range []string{want, "<code>peta/index.html</code>", "templates/pages/map.html:3:7: &lt;.Map&gt; is missing"} {
			if !strings.Contains(page, want) {
				t.Errorf("the page lacks %q:\n%s", want, page)
			}
		}
		if r := get(s, "GET", "/"); body(t, r) != "home" {
			t.Errorf("GET / = %d, want the page that can be made", r.StatusCode)
		}
	}
}

// TestBeforeTheFirstLook: a server without a site asks for patience.
func TestBeforeTheFirstLook(t *testing.T) {
	r := get(New(Options{Lang: diag.English}), "GET", "/")
	if page := body(t, r); r.StatusCode != 503 || !strings.Contains(page, "The site is being read;") {
		t.Errorf("GET / = %d, want 503 and a page that says so:\n%s", r.StatusCode, page)
	}
}

// TestUpdateWhileAnswering gives a new snapshot while a page of the old one is being made: that page is
// of the old one to its end.
func TestUpdateWhileAnswering(t *testing.T) {
	s := New(Options{})
	making, made := make(chan bool), make(chan bool)
	s.Update(build.NewSnapshot([]build.Output{build.NewOutput("index.html", func() ([]byte, error) {
		making <- true
		<-made
		return []byte("old"), nil
	})}), nil)
	old := make(chan *http.Response)
	go func() { old <- get(s, "GET", "/") }()
	<-making
	s.Update(folder("index.html"), nil)
	if r := get(s, "GET", "/"); body(t, r) != "index.html" {
		t.Error("a new request is not answered from the new snapshot")
	}
	made <- true
	if r := <-old; body(t, r) != "old" {
		t.Error("the request under way is not answered from the old snapshot")
	}
}
