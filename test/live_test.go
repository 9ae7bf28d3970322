package test

import (
	"bufio"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"sentra/internal/serve"
)

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

// TestStyleIsSwapped: a style sheet is replaced in the page that is there, the newest of two as well.
func TestStyleIsSwapped(t *testing.T) {
	t.Parallel()
	w, e := newTab(t), newEdited(t)
	w.reads(t, e.address+centrePath)
	w.mark(t)
	for _, change := range [][2]string{
		{"text-wrap: balance;", "text-wrap: balance;\n  outline: 7px solid red;"}, {"outline: 7px", "outline: 8px"}, {"outline: 8px", "outline: 9px"},
	} {
		e.edit(t, styleFile, change[0], change[1])
	}
	w.await(t, `getComputedStyle(document.querySelector("h1")).outlineWidth === "9px"`)
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
	w.presses(t, kb.Escape)
	w.await(t, `!`+dialog+`.open`)
	w.text(t, bar+`.querySelector("[data-do=gone]").click()`)
	w.await(t, dialog+`.open`)

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

// TestEditorBar tells of the entry whose page is open, and can be folded away.
func TestEditorBar(t *testing.T) {
	t.Parallel()
	w, e := newTab(t), newEdited(t)
	const translation = "content/centres/jawa-tengah/sentra-batik-contoh/centre.en.yaml"
	e.restart(t, func() {
		e.options.Changed = func(_ context.Context, file string) time.Time {
			if file == translation {
				return time.Unix(1, 0)
			}
			return time.Unix(2, 0)
		}
		e.drafts = true
		e.write(t, centreFile, centreText+"draft: true\npublish: 2100-01-01\n")
	})
	w.reads(t, e.address+centrePath)
	seen := func() string { return w.text(t, bar+`.querySelector(".bar").innerText.replace(/\s+/g, " ")`) }
	if got, want := seen(), centreFile+" no English translation yet draft due 2100-01-01 no errors"; got != want {
		t.Errorf("the bar says\n%s\nand should say\n%s", got, want)
	}
	if got, want := w.text(t, bar+`.querySelector(".file a").href`), "vscode://file"+e.folder+"/"+centreFile+":1:1"; got != want {
		t.Errorf("the file's link is %s, want %s", got, want)
	}

	// A translation that is older than what it translates, and a warning.
	w.mark(t)
	e.write(t, translation, "title: Example Batik Centre\n")
	e.write(t, centreFile, centreText+"channels: [{type: phone, value: \"+6281234567890\", consent: 2020-01-01, until: 2021-01-01}]\n")
	e.look(t)
	w.await(t, bar+`.querySelector(".translation .badge")`)
	const want = centreFile + " English translation " + translation + " older than the original 1 warning no errors"
	if got := seen(); got != want {
		t.Errorf("the bar says\n%s\nand should say\n%s", got, want)
	}

	// It takes room of its own: at the page's end nothing is below it.
	const clear = `document.querySelector("body").getBoundingClientRect().bottom <= ` + bar + `.querySelector(".bar").getBoundingClientRect().top + 1`
	w.text(t, `scrollTo({top: document.documentElement.scrollHeight, behavior: "instant"})`)
	w.await(t, clear)
	w.text(t, bar+`.querySelector("[data-do=fold]").focus()`)
	w.presses(t, kb.Enter)
	w.await(t, bar+`.querySelector(".rest").checkVisibility() === false && `+bar+`.activeElement.getAttribute("aria-expanded") === "false"`)
	w.reads(t, e.address)
	w.await(t, bar+`.querySelector(".rest").checkVisibility() === false`)
	w.text(t, bar+`.querySelector("[data-do=fold]").click()`)
	w.await(t, bar+`.querySelector(".rest").checkVisibility()`)
}

// TestOverlayAndBarAreAccessible checks what the server shows above and below a page.
func TestOverlayAndBarAreAccessible(t *testing.T) {
	t.Parallel()
	axe := needAxe(t)
	w, e := newTab(t), newEdited(t)
	e.write(t, centreFile, centreText+"channels: [{type: phone, value: \"+6281234567890\", consent: 2020-01-01, until: 2021-01-01}]\n")
	e.look(t)
	for _, c := range []circumstance{{name: "360 px", width: 360}, {name: "1280 px dark", width: 1280, dark: true}} {
		w.sees(t, c)
		w.reads(t, e.address+centrePath)
		w.text(t, bar+`.querySelector("details").open = true`)
		for _, v := range w.violationsHere(t, axe) {
			t.Errorf("the bar at %s: %s", c.name, v)
		}
		e.edit(t, centreFile, "[kain-batik]", "[kain-batk]")
		w.await(t, dialog+".open")
		for _, v := range w.violationsHere(t, axe) {
			t.Errorf("the overlay at %s: %s", c.name, v)
		}
		if m, err := chromedp.Run(w.ctx, chromedp.Evaluate[measures](measure)); err != nil || m.Content > m.Window {
			t.Errorf("at %s: %d px of content in %d px (%v)", c.name, m.Content, m.Window, err)
		}
		e.edit(t, centreFile, "[kain-batk]", "[kain-batik]")
		w.await(t, `!`+dialog+`.open`)
	}
}

// TestLeaderSleeps: a browser may put to sleep a tab that is not seen, the one that listens for all, too.
func TestLeaderSleeps(t *testing.T) {
	t.Parallel()
	leader, w, e := newTab(t), newTab(t), newEdited(t)
	leader.reads(t, e.address)
	w.reads(t, e.address+centrePath)
	sleep := func(state page.SetWebLifecycleStateState) {
		t.Helper()
		err := chromedp.Do(leader.ctx, command(page.SetWebLifecycleState, page.SetWebLifecycleStateParams{State: state}))
		if err != nil {
			t.Fatal(err)
		}
	}
	sleep(page.SetWebLifecycleStateStateFrozen)
	e.edit(t, centreFile, "Sentra Batik Contoh", "Sentra Batik Lain")
	w.text(t, `document.dispatchEvent(new Event("visibilitychange"))`) // as when somebody looks at it
	w.await(t, titled("Sentra Batik Lain"))
	e.edit(t, centreFile, "Sentra Batik Lain", "Sentra Batik Ketiga")
	w.await(t, titled("Sentra Batik Ketiga"))

	// When it wakes up it is one of the others.
	sleep(page.SetWebLifecycleStateStateActive)
	leader.reads(t, e.address+centrePath)
	e.edit(t, centreFile, "Sentra Batik Ketiga", "Sentra Batik Keempat")
	leader.await(t, titled("Sentra Batik Keempat"))
	w.await(t, titled("Sentra Batik Keempat"))
}

// TestOtherMachine serves at an address that others see the site at: there a browser has not what lets tabs
// know of each other, and files are not linked to.
func TestOtherMachine(t *testing.T) {
	t.Parallel()
	w, e := newTab(t), newEdited(t)
	e.stop()
	e.options.Loopback = false
	e.start(t, outsideAddress(t)+":0")
	w.reads(t, e.address+centrePath)
	if got := w.text(t, `navigator.locks + " " + `+bar+`.querySelectorAll("a").length`); got != "undefined 0" {
		t.Errorf("locks and links: %s", got)
	}
	e.edit(t, centreFile, "Sentra Batik Contoh", "Sentra Batik Lain")
	w.await(t, titled("Sentra Batik Lain"))
	e.edit(t, centreFile, "[kain-batik]", "[kain-batk]")
	w.await(t, dialog+".open")
}

// TestPageCannotBeMade: one page fails in its template. It stays as it was below what is wrong, and others
// go on.
func TestPageCannotBeMade(t *testing.T) {
	t.Parallel()
	w, other, e := newTab(t), newTab(t), newEdited(t)
	w.reads(t, e.address+centrePath)
	other.reads(t, e.address+"teknik/")
	e.edit(t, "templates/pages/centre.html", `{{define "main"}}`, `{{define "main"}}{{if eq .OpenGraph.Title "Sentra Batik Lain"}}{{template "main" .}}{{end}}`)
	e.edit(t, centreFile, "Sentra Batik Contoh", "Sentra Batik Lain")
	for _, tab := range []*tab{w, other} {
		tab.await(t, dialog+`.open && `+overlay+`.querySelector(".place code").textContent === "`+centreFile+`"`)
	}
	if got := w.text(t, `document.querySelector("h1").textContent`); got != "Sentra Batik Contoh" {
		t.Errorf("below what is wrong stands %q", got)
	}
	e.edit(t, centreFile, "Sentra Batik Lain", "Sentra Batik Ketiga")
	w.await(t, titled("Sentra Batik Ketiga"))
	other.await(t, `!`+dialog+`.open`)
}

// TestProgramServes has the program itself notice an edit on disk, and a browser show it.
func TestProgramServes(t *testing.T) {
	t.Parallel()
	w, e := newTab(t), newEdited(t)
	program := filepath.Join(t.TempDir(), "sentra")
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", program, "../cmd/sentra").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	command := exec.Command(program, "serve", "--site", e.folder, "--addr", "127.0.0.1:0")
	stdout, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = command.Process.Kill() // fails only when it has ended already
		_ = command.Wait()
	})
	address, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	w.reads(t, strings.TrimSpace(address)+centrePath)
	e.write(t, centreFile, strings.ReplaceAll(centreText, "Batik Contoh", "Batik Lain"))
	w.await(t, titled("Sentra Batik Lain"))
	e.write(t, centreFile, strings.ReplaceAll(centreText, "[kain-batik]", "[kain-batk]"))
	w.await(t, dialog+".open")
	e.write(t, centreFile, centreText)
	w.await(t, titled("Sentra Batik Contoh"))
}
