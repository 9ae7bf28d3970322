package test

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"fmt"
	"io/fs"
	"maps"
	"net/http"
	"net/http/httptest"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/chromedp/chromedp"
)

// A budget is what a first visit may take, in bytes compressed as a file server does, and in requests. Pictures are not
// counted: an entry may have any number, and they come after the words.
type budget struct {
	bytes, requests       int // in all
	script, modules, html int
}

const kilobyte = 1024

// budgets are those of the kinds of page, by the start of their paths.
var budgets = map[string]budget{
	"centre":  {bytes: 30 * kilobyte, requests: 6, script: 5 * kilobyte, modules: 3, html: 14 * kilobyte},
	"product": {bytes: 30 * kilobyte, requests: 6, script: 5 * kilobyte, modules: 3, html: 14 * kilobyte},
	"list":    {bytes: 40 * kilobyte, requests: 6, script: 10 * kilobyte, modules: 3, html: 20 * kilobyte},
	"map":     {bytes: 40 * kilobyte, requests: 6, script: 10 * kilobyte, modules: 3, html: 20 * kilobyte},
	"home":    {bytes: 30 * kilobyte, requests: 6, script: 5 * kilobyte, modules: 3, html: 14 * kilobyte},
}

// What all pages of the real site may come to on average, and the style sheet.
const (
	htmlOnAverage = 8 * kilobyte
	allCSS        = 12 * kilobyte
)

func TestFirstVisitsKeepTheirBudgets(t *testing.T) {
	t.Parallel()
	s := realBelow(t)
	pages := map[string]string{
		"centre":  longest(t, s, "sentra/*/index.html", 1)[0],
		"product": longest(t, s, "sentra/*/produk/*/index.html", 1)[0],
		"list":    "produk/index.html",
		"map":     "peta/index.html",
		"home":    "index.html",
	}
	for kind, file := range pages {
		v := newTab(t).visit(t, s, strings.TrimSuffix(file, "index.html"))
		for _, excess := range v.over(budgets[kind]) {
			t.Errorf("/%s, a %s: %s", file, kind, excess)
		}
		t.Logf("%s: %v", kind, v)
	}
}

func TestPagesAreLightOnAverage(t *testing.T) {
	t.Parallel()
	s := realSite(t)
	all, files := 0, s.html(t)
	for _, file := range files {
		data, err := fs.ReadFile(s, file)
		if err != nil {
			t.Fatal(err)
		}
		all += len(compressed(data))
	}
	if average := all / len(files); average > htmlOnAverage {
		t.Errorf("a page has %d bytes on average, compressed; at most %d are meant", average, htmlOnAverage)
	}
	styles, err := fs.Glob(s, "aset/*.css")
	if err != nil || len(styles) != 1 {
		t.Fatalf("there are %d style sheets (%v)", len(styles), err)
	}
	data, err := fs.ReadFile(s, styles[0])
	if err != nil {
		t.Fatal(err)
	}
	if n := len(compressed(data)); n > allCSS {
		t.Errorf("the style sheet has %d bytes, compressed; at most %d are meant", n, allCSS)
	}
}

// TestExcessIsFound visits a page that takes too much of everything.
func TestExcessIsFound(t *testing.T) {
	t.Parallel()
	folder := fstest.MapFS{"index.html": {Data: []byte(`<!doctype html><title>x</title>` +
		`<script type="module" src="a.js"></script><script type="module" src="b.js"></script><link rel="stylesheet" href="c.css"><img src="d.png" alt="">`)}}
	for _, name := range []string{"a.js", "b.js", "c.css", "d.png"} {
		folder[name] = &fstest.MapFile{Data: []byte("/* " + name + " */")}
	}
	got := newTab(t).visit(t, folder, "").over(budget{bytes: 100, requests: 3, script: 10, modules: 1, html: 10})
	if len(got) != 5 {
		t.Errorf("of five excesses these are found: %q", got)
	}
}

// visited is what a browser asked for, by path, and how long it was, compressed.
type visited map[string]int

// modulesCame waits for the modules that a page asks for by name: they come after the page.
const modulesCame = `new Promise((done) => {
	const names = new Set([...document.querySelectorAll("[data-module]")].map((root) => root.dataset.module));
	const came = () => [...names].every((name) => performance.getEntriesByType("resource").some((e) => e.name.includes("/" + name + ".")));
	const look = () => came() ? done() : requestAnimationFrame(look);
	look();
})`

// visit opens a page as for the first time, until its modules came.
func (w *tab) visit(t *testing.T, folder fs.FS, page string) visited {
	t.Helper()
	return w.visitUntil(t, folder, page, modulesCame)
}

// visitUntil opens a page as for the first time and waits for a promise.
func (w *tab) visitUntil(t *testing.T, folder fs.FS, page, promise string) visited {
	t.Helper()
	var mu sync.Mutex
	seen := visited{}
	server := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		var body bytes.Buffer
		answer := httptest.NewRecorder()
		http.FileServerFS(folder).ServeHTTP(answer, r)
		body.Write(answer.Body.Bytes())
		maps.Copy(rw.Header(), answer.Header())
		if compresses(r.URL.Path) {
			body = *bytes.NewBuffer(compressed(answer.Body.Bytes()))
			rw.Header().Set("Content-Encoding", "gzip")
		}
		rw.Header().Set("Content-Length", fmt.Sprint(body.Len()))
		rw.WriteHeader(answer.Code)
		mu.Lock()
		seen[r.URL.Path] = body.Len()
		mu.Unlock()
		_, _ = rw.Write(body.Bytes())
	}))
	defer server.Close()
	if err := chromedp.Do(w.ctx, chromedp.Navigate(server.URL+"/"+page)); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Run(w.ctx, chromedp.Evaluate[any](promise, chromedp.EvalAwaitPromise)); err != nil {
		t.Fatal(err)
	}
	mu.Lock()
	defer mu.Unlock()
	return maps.Clone(seen)
}

func compresses(file string) bool {
	return slices.Contains([]string{".html", "", ".css", ".js", ".svg", ".json"}, path.Ext(file)) || strings.HasSuffix(file, "/")
}

func compressed(data []byte) []byte {
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, 6) // that level is one
	_, _ = z.Write(data)               // a buffer takes everything
	_ = z.Close()
	return b.Bytes()
}

// over says what of a visit is more than its budget.
func (v visited) over(b budget) []string {
	var all, requests, script, modules, html int
	for file, size := range v {
		switch ext := path.Ext(file); {
		case slices.Contains([]string{".svg", ".png", ".jpg", ".webp", ".ico", ".gif"}, ext):
			continue
		case ext == ".js":
			script += size
			modules++
		case ext == "" || ext == ".html":
			html += size
		}
		all += size
		requests++
	}
	var excess []string
	for _, c := range []struct {
		what      string
		got, most int
	}{
		{"bytes", all, b.bytes}, {"requests", requests, b.requests}, {"bytes of script", script, b.script},
		{"modules", modules, b.modules}, {"bytes of HTML", html, b.html},
	} {
		if c.got > c.most {
			excess = append(excess, fmt.Sprintf("%d %s, at most %d are meant", c.got, c.what, c.most))
		}
	}
	return excess
}

func (v visited) String() string {
	files := slices.SortedFunc(maps.Keys(v), func(a, b string) int { return cmp.Compare(v[b], v[a]) })
	var parts []string
	for _, f := range files {
		parts = append(parts, fmt.Sprintf("%s %d", f, v[f]))
	}
	return strings.Join(parts, ", ")
}
