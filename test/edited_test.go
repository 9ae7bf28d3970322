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

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

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
	drafts  bool
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
	snapshot, problems, err := e.loader.Load(t.Context(), os.DirFS(e.folder), build.Options{AsOf: today(), Drafts: e.drafts, Jobs: 2})
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

// sees opens all further pages in the circumstance.
func (w *tab) sees(t *testing.T, c circumstance) {
	t.Helper()
	scheme := "light"
	if c.dark {
		scheme = "dark"
	}
	err := chromedp.Do(w.ctx,
		chromedp.EmulateViewport(c.width, windowHeight),
		command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
		}),
	)
	if err != nil {
		t.Fatal(err)
	}
}

// outsideAddress is one of this machine that others may reach it at.
func outsideAddress(t *testing.T) string {
	t.Helper()
	addresses, err := net.InterfaceAddrs()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range addresses {
		if n, ok := a.(*net.IPNet); ok && n.IP.To4() != nil && !n.IP.IsLoopback() {
			return n.IP.String()
		}
	}
	t.Skip("this machine has no address but its own")
	return ""
}
