package serve

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/build"
	"sentra/internal/diag"
)

// newsOf asks what a browser's script asks.
func newsOf(t *testing.T, s *Server, query string) news {
	t.Helper()
	var n news
	r := get(s, "GET", newsPath+"?"+query)
	if err := json.Unmarshal([]byte(body(t, r)), &n); err != nil {
		t.Fatal(err)
	}
	return n
}

var broken = []diag.Problem{
	{Path: "a.yaml", Place: diag.Place{Line: 1, Column: 2}, Text: diag.Message{ID: "rusak", EN: "broken"}.With()},
	{Path: "b.yaml", Severity: diag.Warning, Text: diag.Message{ID: "aneh", EN: "odd"}.With()},
}

// TestNews tells of the pages that are asked about what a browser was sent with them.
func TestNews(t *testing.T) {
	s := New(Options{Lang: diag.English})
	s.Update(folder("index.html", "a b/index.html", "404.html"), nil)
	got := newsOf(t, s, "id=x&page=/&page=/a%2520b/&page=/none/&page=/%zz")
	if got.Program != program || got.Wrong != "" || got.Key != "" {
		t.Errorf("program %q, wrong %q, key %q", got.Program, got.Wrong, got.Key)
	}
	for path, target := range map[string]string{"/": "/", "/a%20b/": "/a%20b/", "/none/": "/none/"} {
		sent := body(t, browse(s, target))
		want := script.FindString(sent)
		if !strings.Contains(want, `"`+statusOf(got.Pages[path])+`"`) {
			t.Errorf("%s is %s, and was sent with %s", path, statusOf(got.Pages[path]), want)
		}
	}
	if len(got.Pages) != 3 {
		t.Errorf("pages: %v", got.Pages)
	}
}

func statusOf(p pageNews) string { return fmt.Sprintf("%d %s", p.Status, p.Digest) }

// TestNewsWhileBroken: errors alone are told above the page, which stays as it is.
func TestNewsWhileBroken(t *testing.T) {
	s := New(Options{Lang: diag.English})
	s.Update(folder("index.html"), nil)
	before := newsOf(t, s, "page=/")
	s.Update(nil, broken)
	now := newsOf(t, s, "page=/")
	if !strings.Contains(now.Wrong, "a.yaml:1:2") || strings.Contains(now.Wrong, "b.yaml") || now.Key == "" {
		t.Errorf("wrong: %s", now.Wrong)
	}
	if diff := cmp.Diff(before.Pages["/"].imprint, now.Pages["/"].imprint); diff != "" {
		t.Errorf("the page (-before +now):\n%s", diff)
	}
	s.Update(folder("index.html"), broken[1:])
	if now := newsOf(t, s, "page=/"); now.Wrong != "" || now.Key != "" {
		t.Errorf("when mended: %s", now.Wrong)
	}
}

// TestNewsOfNothing: without a site the problems are the page, and no overlay repeats them.
func TestNewsOfNothing(t *testing.T) {
	s := New(Options{})
	s.Update(nil, broken)
	first := newsOf(t, s, "page=/")
	if p := first.Pages["/"]; p.Status != http.StatusServiceUnavailable || first.Wrong != "" || p.Gone != "" {
		t.Errorf("status %d, wrong %q, gone %q", p.Status, first.Wrong, p.Gone)
	}
	s.Update(nil, broken[:1])
	if second := newsOf(t, s, "page=/"); second.Pages["/"].Digest == first.Pages["/"].Digest {
		t.Error("a page of other problems has the same digest")
	}
}

// TestGone offers what there is instead of a page.
func TestGone(t *testing.T) {
	s := New(Options{Lang: diag.English})
	s.Update(of(map[string]string{
		"index.html":       "home",
		"a/index.html":     "a",
		"a/old/index.html": `<meta http-equiv="refresh" content="0; url=../new/">`,
		"a/new/index.html": "new",
		"404.html":         "none",
	}), nil)
	tests := []struct{ path, title, address string }{
		{"/a/none/", "no longer there", `href="/a/"`},
		{"/a/none/x/y", "no longer there", `href="/a/"`},
		{"/b/", "no longer there", `href="/"`},
		{"/a/old/x/", "no longer there", `href="/a/"`}, // not what leads elsewhere itself
		{"/a/old/", "has moved", `href="/a/new/"`},
		{"/a/new/", "", ""},
	}
	for _, test := range tests {
		got := newsOf(t, s, "page="+test.path).Pages[test.path].Gone
		if (got == "") != (test.title == "") || !strings.Contains(got, test.title) || !strings.Contains(got, test.address) {
			t.Errorf("%s: %q; want %q and %q", test.path, got, test.title, test.address)
		}
	}
}

// TestOpened counts the pages that a listening browser has told it shows, and those that change.
func TestOpened(t *testing.T) {
	s := New(Options{})
	s.Update(of(map[string]string{"index.html": "1", "a/index.html": "1", "b/index.html": "1"}), nil)
	reader := s.readers.join("x")
	newsOf(t, s, "id=x&page=/&page=/a/")
	newsOf(t, s, "id=y&page=/b/") // listens to nothing
	next := of(map[string]string{"index.html": "1", "a/index.html": "2", "b/index.html": "2"})
	if diff := cmp.Diff(Opened{Pages: 2, Differ: 1}, s.Update(next, nil)); diff != "" {
		t.Errorf("opened (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(Opened{Pages: 2}, s.Update(nil, broken)); diff != "" {
		t.Errorf("opened, while it is broken (-want +got):\n%s", diff)
	}
	s.readers.leave(reader)
	if diff := cmp.Diff(Opened{}, s.Update(folder(), nil)); diff != "" {
		t.Errorf("opened, when the browser has left (-want +got):\n%s", diff)
	}
}

// TestFailuresAreTold: a page that cannot be made is wrong with the site, too, and told once, however many edits follow.
func TestFailuresAreTold(t *testing.T) {
	told := 0
	s := New(Options{Lang: diag.English, Failed: func([]diag.Problem) { told++ }})
	bad := func() ([]byte, error) { return nil, errors.New("<.Map> is missing") }
	for range 4 {
		s.Update(build.NewSnapshot([]build.Output{build.NewOutput("map/index.html", bad)}), nil)
		n := newsOf(t, s, "page=/map/")
		if p := n.Pages["/map/"]; p.Status != http.StatusInternalServerError || !strings.Contains(n.Wrong, "&lt;.Map&gt; is missing") {
			t.Errorf("status %d, wrong %q", p.Status, n.Wrong)
		}
	}
	if told != 1 {
		t.Errorf("told %d times", told)
	}
}

// TestOnlyOwnPagesAsk refuses what a page elsewhere makes a browser ask.
func TestOnlyOwnPagesAsk(t *testing.T) {
	s := New(Options{Loopback: true})
	tests := []struct {
		host, site, origin string
		want               int
	}{
		{"127.0.0.1:1313", "", "", 200},
		{"127.0.0.1:1313", "same-origin", "", 200},
		{"127.0.0.1:1313", "none", "", 200},
		{"127.0.0.1:1313", "same-origin", "http://127.0.0.1:1313", 200},
		{"127.0.0.1:1313", "cross-site", "", 403},
		{"127.0.0.1:1313", "same-site", "", 403},
		{"127.0.0.1:1313", "", "http://evil.example", 403},
		{"127.0.0.1:1313", "", "http://127.0.0.1:8080", 403},
		{"127.0.0.1:1313", "", "null", 403},
		{"evil.example:1313", "same-origin", "http://evil.example:1313", 421},
	}
	for _, test := range tests {
		for _, path := range []string{newsPath, eventsPath, livePath(program, "live.js")} {
			r := httptest.NewRequest(http.MethodHead, path, nil)
			r.Host = test.host
			for name, value := range map[string]string{"Sec-Fetch-Site": test.site, "Origin": test.origin} {
				if value != "" {
					r.Header.Set(name, value)
				}
			}
			w := httptest.NewRecorder()
			s.Handler().ServeHTTP(w, r)
			if w.Code != test.want {
				t.Errorf("%s for %+v: status %d", path, test, w.Code)
			}
		}
	}
}

// TestReservedHidesNothing: a file of the site below the server's own folder is served.
func TestReservedHidesNothing(t *testing.T) {
	s := New(Options{})
	s.Update(folder("_sentra/x.txt"), nil)
	if got := body(t, get(s, "GET", "/_sentra/x.txt")); got != "_sentra/x.txt" {
		t.Errorf("GET /_sentra/x.txt = %q", got)
	}
}
