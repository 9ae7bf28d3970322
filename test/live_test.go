package test

import (
	"context"
	"errors"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"sentra/internal/build"
	"sentra/internal/diag"
	"sentra/internal/serve"
)

// The site of these tests is a made-up one, written to a folder and served from there. An edit is looked at
// as soon as it is made: how it is noticed is for others to test.

const (
	centreFile = "content/centres/jawa-tengah/sentra-batik-contoh/centre.yaml"
	centrePath = "sentra/sentra-batik-contoh/"
	styleFile  = "static/css/base.css"
)

// centreText is an entry to edit. What is true of it does not matter.
const centreText = `title: Sentra Batik Contoh
summary: Contoh untuk disunting.
region: "33.74"
location: {lat: -6.98, lon: 110.41, precision: district}
categories: [kain-batik]
sources: [{title: Contoh, publisher: Contoh, date: 2026-01-21}]
`

// edited is a site that is being edited and served.
type edited struct {
	folder  string
	address string
	options serve.Options
	loader  build.Loader
	server  *serve.Server
	stop    func()
}

// newEdited writes a site and serves it.
func newEdited(t *testing.T) *edited {
	t.Helper()
	source, err := demoFS()
	if err != nil {
		t.Fatal(err)
	}
	e := &edited{folder: t.TempDir()}
	if err := os.CopyFS(e.folder, source); err != nil {
		t.Fatal(err)
	}
	e.write(t, centreFile, centreText)
	editor, err := serve.NewEditor("vscode://file{path}:{line}:{column}", e.folder)
	if err != nil {
		t.Fatal(err)
	}
	e.options = serve.Options{Lang: diag.English, Loopback: true, Editor: editor}
	e.start(t, "127.0.0.1:0")
	return e
}

// start serves the site at an address.
func (e *edited) start(t *testing.T, addr string) {
	t.Helper()
	listener, err := new(net.ListenConfig).Listen(t.Context(), "tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	e.address = "http://" + listener.Addr().String() + "/"
	e.server = serve.New(e.options)
	e.look(t)
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- e.server.Serve(ctx, listener) }()
	e.stop = func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		e.stop = func() {}
	}
	t.Cleanup(func() { e.stop() })
}

// restart ends the server and serves the site at the same address anew, after what is done in between.
func (e *edited) restart(t *testing.T, between func()) {
	t.Helper()
	e.stop()
	between()
	e.start(t, strings.TrimSuffix(strings.TrimPrefix(e.address, "http://"), "/"))
}

// look shows the site as it is now.
func (e *edited) look(t *testing.T) serve.Opened {
	t.Helper()
	snapshot, problems, err := e.loader.Load(t.Context(), os.DirFS(e.folder), build.Options{AsOf: today(), Jobs: 2})
	if err != nil {
		t.Fatal(err)
	}
	return e.server.Update(snapshot, problems)
}

func (e *edited) write(t *testing.T, file, text string) {
	t.Helper()
	name := filepath.Join(e.folder, file)
	err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(text), 0o644))
	if err != nil {
		t.Fatal(err)
	}
}

// edit replaces a text in a file of the site, and shows the site.
func (e *edited) edit(t *testing.T, file, old, text string) serve.Opened {
	t.Helper()
	data, err := fs.ReadFile(os.DirFS(e.folder), file)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(data), old) {
		t.Fatalf("%s does not hold %q", file, old)
	}
	e.write(t, file, strings.ReplaceAll(string(data), old, text))
	return e.look(t)
}

// patience is how long something may take that takes no time at all.
const patience = time.Minute

// reads opens a page, and waits until it listens.
func (w *tab) reads(t *testing.T, address string) {
	t.Helper()
	if err := chromedp.Do(w.ctx, chromedp.Navigate(address)); err != nil {
		t.Fatal(err)
	}
	w.await(t, `document.querySelector("sentra-bar")?.hidden === false`)
}

// await waits until a condition holds on whatever page the tab shows by then.
func (w *tab) await(t *testing.T, condition string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(w.ctx, patience)
	defer cancel()
	for {
		_, err := chromedp.Run(ctx, chromedp.Poll[bool]("!!("+condition+")", chromedp.WithPollingInterval(10*time.Millisecond), chromedp.WithPollingTimeout(0)))
		switch {
		case err == nil:
			return
		case ctx.Err() != nil:
			t.Fatalf("waiting for %s: %v\n%v", condition, err, w.end())
		}
		// The page has been left while it was looked at: look at the next.
	}
}

// text evaluates an expression that is a string.
func (w *tab) text(t *testing.T, expression string) string {
	t.Helper()
	s, err := chromedp.Run(w.ctx, chromedp.Evaluate[string]("String("+expression+")"))
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return s
}

// presses types keys.
func (w *tab) presses(t *testing.T, keys string) {
	t.Helper()
	if err := chromedp.Do(w.ctx, chromedp.KeyEvent(keys)); err != nil {
		t.Fatal(err)
	}
}

// mark leaves a mark in the page that is gone once it is loaded again, and counts what it hears.
func (w *tab) mark(t *testing.T) {
	t.Helper()
	w.text(t, `(window.marked = true, window.heard = 0, document.addEventListener("sentra:news", () => window.heard++))`)
}

// Parts of what the server shows above and below a page.
const (
	overlay = `document.querySelector("sentra-overlay").shadowRoot`
	dialog  = overlay + `.querySelector("dialog")`
	bar     = `document.querySelector("sentra-bar").shadowRoot`
)

func titled(title string) string {
	return `document.querySelector("h1").textContent === "` + title + `"`
}

// TestEditShows edits the entry whose page is open.
func TestEditShows(t *testing.T) {
	t.Parallel()
	w, e := newTab(t), newEdited(t)
	w.reads(t, e.address+centrePath)
	w.await(t, titled("Sentra Batik Contoh"))
	if got, want := e.edit(t, centreFile, "Sentra Batik Contoh", "Sentra Batik Lain"), (serve.Opened{Pages: 1, Differ: 1}); got != want {
		t.Errorf("Update = %+v, want %+v", got, want)
	}
	w.await(t, titled("Sentra Batik Lain"))
}

// TestBreakAndMend: the last good page stays below what is wrong, and is not loaded again when it is mended
// to what it was.
func TestBreakAndMend(t *testing.T) {
	t.Parallel()
	w, e := newTab(t), newEdited(t)
	w.reads(t, e.address+centrePath)
	w.mark(t)
	e.edit(t, centreFile, "[kain-batik]", "[kain-batk]")
	w.await(t, dialog+`.open && `+overlay+`.activeElement?.dataset.do === "close"`)
	for expression, want := range map[string]string{
		overlay + `.querySelector("h2").textContent`:                                            "1 error in this site",
		overlay + `.querySelector(".place code").textContent`:                                   centreFile + ":5:14",
		overlay + `.querySelector("pre code").textContent`:                                      "categories: [kain-batk]",
		overlay + `.querySelector("pre span").textContent`:                                      "             ^",
		overlay + `.querySelector("a.open").href`:                                               "vscode://file" + e.folder + "/" + centreFile + ":5:14",
		overlay + `.textContent.includes("did you mean")`:                                       "true",
		`document.querySelector("h1").textContent`:                                              "Sentra Batik Contoh",
		bar + `.querySelector("[data-do=wrong]").textContent`:                                   "1 error",
		dialog + `.getAttribute("role") + " " + ` + dialog + `.ariaDescribedByElements?.length`: "alertdialog 1",
	} {
		if got := w.text(t, expression); got != want {
			t.Errorf("%s is %q, want %q", expression, got, want)
		}
	}
	e.edit(t, centreFile, "[kain-batk]", "[kain-batik]")
	w.await(t, `!`+dialog+`.open && !`+bar+`.querySelector("[data-do=wrong]")`)
	if w.text(t, "window.marked") != "true" {
		t.Error("a page that is as it was is loaded again")
	}
}

// TestOverlayByKeyboard closes what is wrong and brings it back.
func TestOverlayByKeyboard(t *testing.T) {
	t.Parallel()
	w, e := newTab(t), newEdited(t)
	w.reads(t, e.address+centrePath)
	w.text(t, `document.querySelector("main a").focus()`)
	e.edit(t, centreFile, "[kain-batik]", "[kain-batk]")
	const shows = dialog + `.open && ` + overlay + `.activeElement?.dataset.do === "close"`
	w.await(t, shows)
	w.presses(t, kb.Escape)
	w.await(t, `!`+dialog+`.open && document.activeElement === document.querySelector("main a")`)
	w.text(t, bar+`.querySelector("[data-do=wrong]").focus()`)
	w.presses(t, kb.Enter)
	w.await(t, shows)
	w.presses(t, kb.Enter) // on "Close"
	w.await(t, `!`+dialog+`.open && `+bar+`.activeElement?.dataset.do === "wrong"`)

	// What was closed stays closed on the next page, until something else is wrong.
	w.reads(t, e.address)
	w.await(t, bar+`.querySelector("[data-do=wrong]")`)
	if w.text(t, dialog+".open") != "false" {
		t.Error("what is wrong shows again, though it was closed and has not changed")
	}
	e.edit(t, centreFile, "[kain-batk]", "[kain-batjk]")
	w.await(t, shows)
}

// TestStyleIsSwapped: a style sheet is replaced in the page that is there.
func TestStyleIsSwapped(t *testing.T) {
	t.Parallel()
	w, e := newTab(t), newEdited(t)
	w.reads(t, e.address+centrePath)
	w.mark(t)
	e.edit(t, styleFile, "text-wrap: balance;", "text-wrap: balance;\n  outline: 7px solid red;")
	w.await(t, `getComputedStyle(document.querySelector("h1")).outlineWidth === "7px"`)
	w.await(t, `document.querySelectorAll("link[rel=stylesheet]").length === 1`)
	if w.text(t, "window.marked") != "true" {
		t.Error("the page is loaded again")
	}
}

// TestOtherPageIsEdited: a page that an edit does not change is not loaded again.
func TestOtherPageIsEdited(t *testing.T) {
	t.Parallel()
	w, e := newTab(t), newEdited(t)
	w.reads(t, e.address+"teknik/")
	w.mark(t)
	if got, want := e.edit(t, centreFile, "Sentra Batik Contoh", "Sentra Batik Lain"), (serve.Opened{Pages: 1}); got != want {
		t.Errorf("Update = %+v, want %+v", got, want)
	}
	w.await(t, "window.heard > 0")
	if w.text(t, "window.marked") != "true" {
		t.Error("the page is loaded again")
	}
}

// TestPlaceIsKept: where the reader was, and what was folded out, is there again after an edit.
func TestPlaceIsKept(t *testing.T) {
	t.Parallel()
	w, e := newTab(t), newEdited(t)
	e.write(t, strings.TrimSuffix(centreFile, ".yaml")+".md", strings.Repeat("Satu alinea.\n\n", 200))
	e.edit(t, "templates/pages/centre.html", "{{define \"main\"}}", "{{define \"main\"}}<details><summary>Rinci</summary><p>Isi</p></details>")
	w.reads(t, e.address+centrePath)
	w.mark(t)
	w.text(t, `(document.querySelector("main details").open = true, scrollTo({top: 1234, behavior: "instant"}))`)
	e.edit(t, centreFile, "Sentra Batik Contoh", "Sentra Batik Lain")
	w.await(t, titled("Sentra Batik Lain")+` && !window.marked && document.querySelector("main details").open && Math.round(scrollY) === 1234`)
}

// TestServerRestarts: a tab finds the server again, and what was edited in the meantime.
func TestServerRestarts(t *testing.T) {
	t.Parallel()
	w, e := newTab(t), newEdited(t)
	w.reads(t, e.address+centrePath)
	e.restart(t, func() { e.write(t, centreFile, strings.ReplaceAll(centreText, "Batik Contoh", "Batik Lain")) })
	w.await(t, titled("Sentra Batik Lain"))
	e.edit(t, centreFile, "Sentra Batik Lain", "Sentra Batik Ketiga")
	w.await(t, titled("Sentra Batik Ketiga"))
}

// TestBrokenAtStart: what is wrong is the page, until the site can be shown.
func TestBrokenAtStart(t *testing.T) {
	t.Parallel()
	w, e := newTab(t), newEdited(t)
	e.restart(t, func() { e.write(t, centreFile, strings.ReplaceAll(centreText, "[kain-batik]", "[kain-batk]")) })
	if err := chromedp.Do(w.ctx, chromedp.Navigate(e.address+centrePath)); err != nil {
		t.Fatal(err)
	}
	w.await(t, titled("This site cannot be shown yet")+` && document.querySelector("pre code").textContent === "categories: [kain-batk]"`)
	e.edit(t, centreFile, "[kain-batk]", "[kain-batjk]")
	w.await(t, `document.querySelector("pre code").textContent === "categories: [kain-batjk]"`)
	e.edit(t, centreFile, "[kain-batjk]", "[kain-batik]")
	w.await(t, titled("Sentra Batik Contoh"))
}

// TestDeletedAndMoved: a page that has gone says so, and offers what there is instead.
func TestDeletedAndMoved(t *testing.T) {
	t.Parallel()
	w, e := newTab(t), newEdited(t)
	w.reads(t, e.address+centrePath)
	old, moved := filepath.Join(e.folder, filepath.Dir(centreFile)), filepath.Join(e.folder, "content/centres/batik-lain")
	if err := os.Rename(old, moved); err != nil {
		t.Fatal(err)
	}
	e.look(t)
	const offered = overlay + `.querySelector("p a").getAttribute("href")`
	w.await(t, dialog+`.open && `+offered+` === "/sentra/"`)

	// With an alias it has moved.
	e.edit(t, "content/centres/batik-lain/centre.yaml", "[kain-batik]", "[kain-batik]\naliases: [sentra-batik-contoh]")
	w.await(t, dialog+`.open && `+offered+` === "/sentra/batik-lain/"`)

	// Put back where it was, it is itself again.
	if err := os.Rename(moved, old); err != nil {
		t.Fatal(err)
	}
	e.edit(t, centreFile, "\naliases: [sentra-batik-contoh]", "")
	w.await(t, `!`+dialog+`.open`)
	if got := w.text(t, `document.querySelector("h1").textContent`); got != "Sentra Batik Contoh" {
		t.Errorf("the page shows %q", got)
	}
}

// TestTwentyTabs opens more tabs than a browser has connections to a host, and closes the one that listens
// for all.
func TestTwentyTabs(t *testing.T) {
	t.Parallel()
	e := newEdited(t)
	first := newTab(t)
	first.reads(t, e.address+centrePath)
	tabs := make([]*tab, 20)
	for i := range tabs {
		tabs[i] = newTab(t)
		tabs[i].reads(t, e.address+centrePath)
	}
	e.edit(t, centreFile, "Sentra Batik Contoh", "Sentra Batik Lain")
	for _, w := range tabs {
		w.await(t, titled("Sentra Batik Lain"))
	}
	if err := chromedp.Do(first.ctx, chromedp.Navigate("about:blank")); err != nil {
		t.Fatal(err)
	}
	e.edit(t, centreFile, "Sentra Batik Lain", "Sentra Batik Ketiga")
	for _, w := range tabs {
		w.await(t, titled("Sentra Batik Ketiga"))
	}
}
