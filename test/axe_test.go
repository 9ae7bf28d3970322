package test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
)

// axeFile is the checker of the Web Content Accessibility Guidelines, as npm installs it.
const axeFile = "../node_modules/axe-core/axe.min.js"

// axeRun asks it for everything it knows to be wrong with a page, best practices included, and what it does not look at
// unless asked: targets that a finger misses.
const axeRun = `axe.run(document, {resultTypes: ["violations"], rules: {"target-size": {enabled: true}}}).then((found) =>
	found.violations.flatMap((v) => v.nodes.map((n) => v.id + ": " + n.target.join(" "))))`

// unstuck leaves what sticks to the window's edge in its place among the text: it would cover something, wherever the page is
// scrolled to.
const unstuck = `document.querySelector(".contact-bar")?.style.setProperty("position", "static"); true`

// The ways in which a page is checked, by its language: between them every kind of page is seen narrow and wide, by day
// and by night. A page takes the checker seconds, and words change less than width and colours do.
var modes = map[lang][]circumstance{
	id: {{name: "360 px", width: 360}, {name: "1280 px dark", width: 1280, dark: true}},
	en: {{name: "360 px dark", width: 360, dark: true}, {name: "1280 px", width: 1280}},
}

// TestPagesAreAccessible checks one page of each kind and language: the made-up site's, which have everything that a page
// can have, in all ways, and the real site's, which are the longest, once narrow and once wide.
func TestPagesAreAccessible(t *testing.T) {
	t.Parallel()
	axe := needAxe(t)
	for name, test := range map[string]struct {
		published func(*testing.T) *site
		modes     map[lang][]circumstance
	}{
		"real": {realSite, map[lang][]circumstance{id: modes[id][:1], en: modes[en][1:]}},
		"demo": {demoSite, modes},
	} {
		for in, modes := range test.modes {
			t.Run(name+" "+string(in), func(t *testing.T) {
				t.Parallel() // each in a tab of its own, for the checker keeps only one core busy
				w, s := newTab(t), test.published(t)
				address := fileServer(t, s)
				for _, file := range fullest(t, s) {
					if spoken(file) != in {
						continue
					}
					for _, c := range modes {
						for _, v := range w.violations(t, axe, address+strings.TrimSuffix(file, "index.html"), c) {
							t.Errorf("/%s at %s: %s", file, c.name, v)
						}
					}
				}
			})
		}
	}
}

// spoken is the language of a page.
func spoken(file string) lang {
	if strings.HasPrefix(file, "en/") {
		return en
	}
	return id
}

// TestAxeFindsFaults plants faults in a page.
func TestAxeFindsFaults(t *testing.T) {
	t.Parallel()
	axe := needAxe(t)
	folder := fstest.MapFS{"index.html": {Data: []byte(`<!doctype html>
<html lang="en"><head><title>x</title></head><body><main><h1>x</h1>
<p id="pale"><img src="data:,">Some text</p><label>y</label><input id="unnamed">
<ul><li><a id="small" href="#pale">1</a><li><a href="#small">2</a></ul>
</main></body></html>`)}}
	got := newTab(t).violations(t, axe, fileServer(t, folder), circumstances[0])
	if diff := cmp.Diff([]string{"image-alt: img", "label: #unnamed", "target-size: #small", "target-size: a[href$=\"#small\"]"}, got); diff != "" {
		t.Errorf("violations (-want +got):\n%s", diff)
	}
}

func needAxe(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(axeFile)
	need(t, "axe-core", err == nil, "run npm ci in the repository's root")
	return string(data)
}

// violations opens an address and returns what of it somebody could not use.
func (w *tab) violations(t *testing.T, axe, address string, c circumstance) []string {
	t.Helper()
	w.opensIn(t, address, c)
	return w.violationsHere(t, axe)
}

// opensIn opens an address in a circumstance.
func (w *tab) opensIn(t *testing.T, address string, c circumstance) {
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
		chromedp.Navigate(address),
	)
	if err != nil {
		t.Fatalf("%s: %v", address, err)
	}
	if _, err := chromedp.Run(w.ctx, chromedp.Evaluate[bool](unstuck)); err != nil {
		t.Fatal(err)
	}
}

// violationsHere returns what of the page that is open somebody could not use.
func (w *tab) violationsHere(t *testing.T, axe string) []string {
	t.Helper()
	if _, err := chromedp.Run(w.ctx, chromedp.Evaluate[bool](axe+";true")); err != nil {
		t.Fatalf("loading axe: %v", err)
	}
	found, err := chromedp.Run(w.ctx, chromedp.Evaluate[[]string](axeRun, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return found
}
