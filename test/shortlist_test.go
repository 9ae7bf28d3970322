package test

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
)

// What the shortlist shows.
const (
	keptNames = `[...document.querySelectorAll(".kept a")].map((a) => a.textContent).join("|")`
	columns   = `[...document.querySelectorAll(".shortlist thead th")].slice(1).map((th) => th.textContent).join("|")`
	asks      = `[...document.querySelectorAll(".ask-each a")].map((a) => decodeURIComponent(a.href)).join("|")`
)

// TestShortlistIsKeptAcrossPages keeps two results and a centre, compares them, writes to their makers, and shares them: to a browser
// that keeps nothing, of which one is gone.
func TestShortlistIsKeptAcrossPages(t *testing.T) {
	t.Parallel()
	axe := needAxe(t)
	w, s := newTab(t), demoSite(t)
	address := fileServer(t, s)
	w.opens(t, address+"cari/?q=seragam+sekolah")
	w.await(t, settled)
	names := strings.Split(w.text(t, allFound), "|")[:2]
	w.text(t, `[...document.querySelectorAll(".result button")].slice(0, 2).forEach((b) => b.click())`)
	if got := w.text(t, `document.querySelector(".result button").textContent`); got != "Hapus dari pilihan" {
		t.Errorf("what is kept has a button %q", got)
	}

	centre := "sentra/" + things(t, s)[0].Address[len("sentra/"):]
	w.opens(t, address+centre)
	w.await(t, `document.querySelector(".share-links button")`)
	w.text(t, `document.querySelector(".share-links button").click()`)
	names = append(names, w.text(t, `document.querySelector("h1").textContent`))

	w.opens(t, address+"pilihan/")
	w.await(t, keptNames+` !== ""`)
	if diff := cmp.Diff(strings.Join(names, "|"), w.text(t, keptNames)); diff != "" {
		t.Fatalf("kept (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(strings.Join(names, "|"), w.text(t, columns)); diff != "" {
		t.Errorf("compared (-want +got):\n%s", diff)
	}
	differing := w.text(t, `[...document.querySelectorAll(".differs th")].map((th) => th.textContent).join("|")`)
	if !strings.HasPrefix(differing, "Jenis|") {
		t.Errorf("a centre and two products differ in %s", differing)
	}
	w.text(t, `(() => { const f = document.querySelector(".asking input"); f.value = "200 setel sebelum Juni"; f.dispatchEvent(new Event("input")) })()`)
	if got := w.text(t, asks); !strings.Contains(got, names[0]+" di Direktori Contoh Sentra Fesyen dan ingin memesan: 200 setel sebelum Juni.") {
		t.Errorf("the messages are %s", got)
	}
	for _, c := range []circumstance{{name: "360 px", width: 360}, {name: "1280 px dark", width: 1280, dark: true}} {
		w.opensIn(t, address+"pilihan/", c)
		w.await(t, keptNames+` !== ""`)
		for _, v := range w.violationsHere(t, axe) {
			t.Errorf("/pilihan/ at %s: %s", c.name, v)
		}
	}

	w.text(t, `document.querySelector(".kept input").click()`)
	w.await(t, columns+` !== `+keptNames)
	if diff := cmp.Diff(strings.Join(names[1:], "|"), w.text(t, columns)); diff != "" {
		t.Errorf("compared without the first (-want +got):\n%s", diff)
	}
	w.text(t, `document.querySelector(".kept button").click()`)
	w.await(t, keptNames+` === `+`"`+strings.Join(names[1:], "|")+`"`)

	keys := w.text(t, `JSON.parse(localStorage.getItem("sentra.shortlist")).join(",")`)
	w.text(t, `localStorage.clear()`)
	w.opens(t, address+"en/shortlist/#"+keys+",p/none/none")
	w.await(t, `document.querySelectorAll(".kept a").length === 2`)
	if got := w.text(t, `document.querySelector(".shortlist [role=status]").textContent`); got != "Entries that are no longer in this directory: 1." {
		t.Errorf("of what is gone is told %q", got)
	}
	w.text(t, `document.querySelector(".shortlist button.button").click()`)
	w.await(t, `location.hash === "" && JSON.parse(localStorage.getItem("sentra.shortlist")).join(",") === "`+keys+`,p/none/none"`)
}

// TestShortlistSaysWhatItNeeds: without scripts, and with nothing kept.
func TestShortlistSaysWhatItNeeds(t *testing.T) {
	t.Parallel()
	w, s := newTab(t), realSite(t)
	w.opens(t, fileServer(t, s)+"pilihan/")
	w.await(t, `document.querySelector(".shortlist .empty")`)
	if err := chromedp.Do(w.ctx, chromedp.Click(`main a.button`)); err != nil {
		t.Fatal(err)
	}
	w.await(t, `location.pathname === "/cari/"`)
	if got := s.open(t, "pilihan/index.html").first("noscript").text(); !strings.Contains(got, "JavaScript") {
		t.Errorf("without scripts the page says %q", got)
	}
}
