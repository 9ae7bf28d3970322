package test

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// circumstance is how somebody looks at a page.
type circumstance struct {
	name    string
	width   int64 // of the window, in CSS pixels
	dark    bool
	doubled bool // the reader's text is twice as large
}

// circumstances are those in which every page has to hold.
var circumstances = []circumstance{
	{name: "360 px", width: 360},
	{name: "768 px", width: 768},
	{name: "1280 px", width: 1280},
	{name: "360 px dark", width: 360, dark: true},
	{name: "360 px doubled", width: 360, doubled: true},
}

// The sizes of a window and of its text.
const (
	windowHeight = 800
	textSize     = 16 // a browser's own
)

// complaint is what a browser has against a page.
type complaint struct {
	In   string // the circumstance
	Kind string
	Text string // in the browser's words, which differ from one to the next
}

// The kinds of complaint.
const (
	policyBroken = "breaks the content security policy"
	errorLogged  = "logs an error"
	fileMissing  = "asks for what it does not get"
	tooWide      = "is wider than the window"
	tooSmall     = "has controls that a finger misses"
	textFixed    = "does not follow the reader's text size"
)

// tab is a tab of Chromium, and hears what the browser says about the pages that are opened in it.
type tab struct {
	ctx context.Context

	mu    sync.Mutex
	in    string // the circumstance of what is heard
	heard []complaint
}

// newTab opens a tab, which is closed with the test. It skips the test where there is no browser.
func newTab(t *testing.T) *tab {
	t.Helper()
	need(t, "Chromium", chromiumPath() != "", "install your system's package of that name")
	ctx, err := chromium()
	if err != nil {
		t.Fatalf("starting Chromium: %v", err)
	}
	w := &tab{}
	ctx, closeTab := chromedp.NewContext(ctx, chromedp.WithListener(w.listen))
	t.Cleanup(closeTab)
	w.ctx = ctx
	return w
}

// chromium starts the one browser of all tests.
var chromium = sync.OnceValues(func() (context.Context, error) {
	flags := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(chromiumPath()),
		chromedp.NoSandbox, // which root cannot have
		chromedp.DisableGPU,
		chromedp.Flag("disable-component-update", true),
		chromedp.UserDataDir(filepath.Join(scratch, "profile")),
	)
	ctx, stop := chromedp.NewExecAllocator(context.Background(), flags...)
	atEnd(stop)
	ctx, _ = chromedp.NewContext(ctx) // ended by stop
	return ctx, chromedp.Do(ctx)
})

// chromiumPath finds the browser, "" where there is none.
func chromiumPath() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// fileServer gives a folder to browsers as any file server would, and returns its address.
func fileServer(t *testing.T, folder fs.FS) string {
	t.Helper()
	server := httptest.NewServer(http.FileServerFS(folder))
	t.Cleanup(server.Close)
	return server.URL + "/"
}

// complaints opens an address in every circumstance and returns what the browser has against it.
func (w *tab) complaints(t *testing.T, address string) []complaint {
	t.Helper()
	var all []complaint
	for _, c := range circumstances {
		heard, err := w.look(address, c)
		if err != nil {
			t.Fatalf("%s, %s: %v", address, c.name, err)
		}
		all = append(all, heard...)
	}
	return all
}

// look opens an address once and returns what the browser has against it. The browser answers a command
// after all that it had to say before, so that the last answer ends what is heard about the page.
func (w *tab) look(address string, c circumstance) ([]complaint, error) {
	w.begin(c)
	scheme, size := "light", int64(textSize)
	if c.dark {
		scheme = "dark"
	}
	if c.doubled {
		size *= 2
	}
	err := chromedp.Do(w.ctx,
		chromedp.EmulateViewport(c.width, windowHeight),
		command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
		}),
		command(page.SetFontSizes, page.SetFontSizesParams{
			FontSizes: &page.FontSizes{Standard: size, Fixed: size},
		}),
		chromedp.Navigate(address),
	)
	if err != nil {
		return nil, err
	}
	m, err := chromedp.Run(w.ctx, chromedp.Evaluate[measures](measure))
	if err != nil {
		return nil, err
	}
	if m.Content > m.Window {
		w.hear(tooWide, fmt.Sprintf("%d px of content in %d px: %s", m.Content, m.Window, strings.Join(slices.Compact(m.Sticking), ", ")))
	}
	if len(m.Small) > 0 {
		w.hear(tooSmall, strings.Join(m.Small, ", "))
	}
	if m.Text < float64(size) {
		w.hear(textFixed, fmt.Sprintf("its text is %g px where the reader's is %d px", m.Text, size))
	}
	return w.end(), nil
}

// command is a step that sends the browser a command of its protocol.
func command[P, R any](c cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, c, params)
		return err
	})
}

// measures are what a page in a window comes to, in CSS pixels.
type measures struct {
	Content  int      // how wide the page is
	Window   int      // how wide the window is
	Text     float64  // how large the root's text is
	Small    []string // the controls that are less than 44 px high
	Sticking []string // the elements that stick out of the window, but for what is scrolled in others
}

// measure is a script that takes the measures of the page.
const measure = `(() => {
	const root = document.documentElement;
	const scrolled = (e) => e && e !== document.body &&
		(getComputedStyle(e).overflowX !== "visible" || scrolled(e.parentElement));
	const sticking = Array.from(document.body.querySelectorAll("*"))
		.filter((e) => root.scrollWidth > innerWidth && e.getBoundingClientRect().right > innerWidth)
		.filter((e) => !scrolled(e.parentElement))
		.map((e) => e.className ? e.localName + "." + e.className : e.localName);
	const small = Array.from(document.querySelectorAll("button, input, select, summary, .button"))
		.filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 43.9)
		.map((e) => e.localName + " " + e.textContent.trim() + " " + e.getBoundingClientRect().height + " px");
	return {
		Small: small,
		Content: root.scrollWidth,
		Window: innerWidth,
		Text: parseFloat(getComputedStyle(root).fontSize),
		Sticking: sticking,
	};
})()`

// begin forgets what was heard before.
func (w *tab) begin(c circumstance) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.in, w.heard = c.name, nil
}

// end returns what was heard since the beginning.
func (w *tab) end() []complaint {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.heard
}

// hear notes a complaint.
func (w *tab) hear(kind, text string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.heard = append(w.heard, complaint{w.in, kind, text})
}

// listen is told everything that happens in the tab.
func (w *tab) listen(event any) {
	switch e := event.(type) {
	case *log.EventEntryAdded:
		w.hearLog(e.Entry)
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeAssert {
			w.hear(errorLogged, described(e.Args...))
		}
	case *runtime.EventExceptionThrown:
		w.hear(errorLogged, e.ExceptionDetails.Text+" "+described(e.ExceptionDetails.Exception))
	case *network.EventLoadingFailed:
		switch {
		case e.BlockedReason == network.BlockedReasonCsp:
			w.hear(policyBroken, e.Type.String())
		case !e.Canceled: // as what a page has not yet loaded is when the next is opened
			w.hear(fileMissing, e.ErrorText)
		}
	}
}

// described writes what a script gave the browser.
func described(objects ...*runtime.RemoteObject) string {
	var texts []string
	for _, o := range objects {
		if o != nil {
			texts = append(texts, cmp.Or(o.Description, string(o.Value)))
		}
	}
	return strings.Join(texts, " ")
}

// hearLog notes what stands in the browser's own log.
func (w *tab) hearLog(e *log.Entry) {
	text := strings.TrimSpace(e.Text + " " + e.URL)
	switch {
	case e.Level != log.EntryLevelError && e.Level != log.EntryLevelWarning:
	case strings.Contains(e.Text, "Content Security Policy"):
		w.hear(policyBroken, text)
	case e.Source == log.EntrySourceNetwork:
		w.hear(fileMissing, text)
	default:
		w.hear(errorLogged, text)
	}
}
