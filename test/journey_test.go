package test

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// focused tells what the keyboard is at, and how that shows: the width of its outline, in pixels.
const focused = `(() => {
	const e = document.activeElement;
	const ring = getComputedStyle(e);
	const circle = e.querySelector(":scope > circle:not(.reach)");
	return {
		Href: e.getAttribute("href") ?? "", Text: e.textContent.trim(), Name: e.tagName.toLowerCase(),
		Ring: ring.outlineStyle === "none" ? 0 : parseFloat(ring.outlineWidth),
		Stroke: circle ? parseFloat(getComputedStyle(circle).strokeWidth) : 0,
		Seen: e.getBoundingClientRect().bottom > 0 && e.getBoundingClientRect().top < innerHeight,
	};
})()`

type focus struct {
	Href, Text, Name string
	Ring, Stroke     float64
	Seen             bool
}

// TestKeyboardJourney goes from the home page by a craft and a product to whoever makes it, by the keyboard alone. All that it
// comes by shows that it is there.
func TestKeyboardJourney(t *testing.T) {
	t.Parallel()
	w, s := newTab(t), demoSite(t)
	address := fileServer(t, s)
	j := journey{t: t, w: w}
	j.must(chromedp.EmulateViewport(1280, windowHeight))
	j.must(command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{ // else what is scrolled to is under way
		Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}},
	}))
	j.must(chromedp.Navigate(address))

	j.to("the link past the menu", func(f focus) bool { return f.Href == "#main" })
	j.press(kb.Enter)
	j.to("a craft", func(f focus) bool { return strings.HasPrefix(f.Href, "teknik/") && f.Href != "teknik/" })
	j.follow()
	j.to("a product", func(f focus) bool { return strings.Contains(f.Href, "/produk/") })
	j.follow()
	j.to("a way to reach its maker", func(f focus) bool {
		return strings.HasPrefix(f.Href, "https://wa.me/") || strings.HasPrefix(f.Href, "tel:") || strings.HasPrefix(f.Href, "mailto:") || f.Href == "#contact"
	})
}

type journey struct {
	t *testing.T
	w *tab
}

func (j journey) must(a chromedp.Action[chromedp.Void]) {
	j.t.Helper()
	if err := chromedp.Do(j.w.ctx, a); err != nil {
		j.t.Fatal(err)
	}
}

func (j journey) press(key string) {
	j.t.Helper()
	j.must(chromedp.KeyEvent(key))
}

// mostTabs is how often somebody presses Tab before giving up.
const mostTabs = 250

// to goes on to the first that is meant.
func (j journey) to(what string, meant func(focus) bool) {
	j.t.Helper()
	for range mostTabs {
		j.press(kb.Tab)
		f, err := chromedp.Run(j.w.ctx, chromedp.Evaluate[focus](focused))
		if err != nil {
			j.t.Fatal(err)
		}
		if f.Name == "body" {
			break
		}
		if f.Ring < 2 && f.Stroke < 2 || !f.Seen {
			j.t.Errorf("on the way to %s the focus does not show: %+v", what, f)
		}
		if meant(f) {
			return
		}
	}
	j.t.Fatalf("the keyboard never comes to %s", what)
}

// follow opens the link and waits for its page.
func (j journey) follow() {
	j.t.Helper()
	j.press(kb.Enter)
	j.must(chromedp.WaitReady(chromedp.CSS("main h1")))
}
