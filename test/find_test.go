package test

import (
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"
)

// What the page to search from shows.
const (
	firstFound = `document.querySelector(".result a")?.textContent`
	allFound   = `[...document.querySelectorAll(".result a")].map((a) => a.textContent).join("|")`
	told       = `document.querySelector(".told")?.textContent`
	settled    = `document.querySelector(".found details") && !document.querySelector(".results[aria-busy]")` // come last, unless something is chosen already
	conditions = `[...document.querySelectorAll(".chips button")].map((b) => b.firstChild.textContent).join("|")`
)

// types writes into the field to search from, as if by hand.
func (w *tab) types(t *testing.T, text string) {
	t.Helper()
	if err := chromedp.Do(w.ctx, chromedp.Focus("#q")); err != nil {
		t.Fatal(err)
	}
	w.presses(t, text)
}

// TestSomebodyFindsAMaker orders school uniforms: from the home page's box, by a condition that is dropped again, a filter, back
// and a reload, each of which shows in the address.
func TestSomebodyFindsAMaker(t *testing.T) {
	t.Parallel()
	w, s := newTab(t), demoSite(t)
	address := fileServer(t, s)
	w.opens(t, address)
	w.types(t, "seragam sekolah 200 potong jawa barat"+kb.Enter)
	w.await(t, `location.pathname === "/cari/" && `+settled)
	if got := w.text(t, firstFound); !strings.HasPrefix(got, "Seragam sekolah") {
		t.Errorf("first comes %q", got)
	}
	if diff := cmp.Diff("pesanan 200|di jawa barat", w.text(t, conditions)); diff != "" {
		t.Errorf("conditions (-want +shown):\n%s", diff)
	}
	before := w.text(t, allFound)

	w.text(t, `document.querySelector(".chips button").click()`)
	w.await(t, conditions+` === "di jawa barat"`)
	if got := w.text(t, `document.querySelector("#q").value`); got != "seragam sekolah jawa barat" {
		t.Errorf("without the condition the text is %q", got)
	}
	w.text(t, `history.back()`)
	w.await(t, conditions+` === "pesanan 200|di jawa barat" && `+settled)
	if diff := cmp.Diff(before, w.text(t, allFound)); diff != "" {
		t.Errorf("back again (-before +after):\n%s", diff)
	}

	w.choose(t, "producer")
	w.await(t, `!document.querySelector(".result p").textContent.startsWith("Produk")`)
	asked := w.text(t, "location.search")
	if want := (url.Values{"q": {"seragam sekolah 200 potong jawa barat"}, "kind": {"producer"}}); url.Values(mustQuery(t, asked)).Encode() != want.Encode() {
		t.Errorf("the address asks %s, want %s", asked, want.Encode())
	}
	chosen := w.text(t, allFound)
	w.opens(t, address+"cari/"+asked)
	w.await(t, settled)
	w.await(t, fmt.Sprintf("%s === %q", allFound, chosen))
}

func mustQuery(t *testing.T, search string) url.Values {
	t.Helper()
	q, err := url.ParseQuery(strings.TrimPrefix(search, "?"))
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// TestResultsFollowTyping: results come while somebody types, are told, and a slip is mended aloud.
func TestResultsFollowTyping(t *testing.T) {
	t.Parallel()
	w, s := newTab(t), realSite(t)
	w.opens(t, fileServer(t, s)+"cari/")
	w.types(t, "tasikmlaya")
	w.await(t, told+`?.includes("tasikmalaya")`)
	if got := w.text(t, told); !strings.HasPrefix(got, "“tasikmlaya” tidak ada di sini; ditampilkan: tasikmalaya. ") {
		t.Errorf("it is told %q", got)
	}
	if got := w.text(t, allFound); !strings.Contains(got, "Tasikmalaya") {
		t.Errorf("found are %s", got)
	}
	if got := w.text(t, `document.querySelector(".told").getAttribute("role")`); got != "status" {
		t.Errorf("the number of results is announced as %q", got)
	}
	if got := w.text(t, `document.querySelector(".browse").checkVisibility()`); got != "false" {
		t.Error("the lists to browse stand below the results")
	}
	w.text(t, `(() => { const q = document.querySelector("#q"); q.value = "qqqqqqqq"; q.dispatchEvent(new Event("input")) })()`)
	w.await(t, `document.querySelectorAll(".result").length === 0 && document.querySelector(".browse").checkVisibility()`)
	if got := w.text(t, told); got != "Tidak ada yang cocok. Coba kata lain, atau pilih dari daftar di bawah." {
		t.Errorf("where nothing is found it is told %q", got)
	}
	w.text(t, `(() => { const q = document.querySelector("#q"); q.value = ""; q.dispatchEvent(new Event("input")) })()`)
	w.await(t, `document.querySelector(".browse").checkVisibility() && !document.querySelector(".found").checkVisibility()`)
}

// TestTextFromBeforeTheScriptIsKept has the field focused before the script comes: what was typed by then is searched, and where nothing was, what the
// address asks for stays.
func TestTextFromBeforeTheScriptIsKept(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{"": "batik", "songket": "songket"} {
		w, s := newTab(t), realSite(t)
		early := fmt.Sprintf(`new MutationObserver((_, o) => {
			const q = document.querySelector("#q");
			if (!q) return;
			o.disconnect();
			q.value = %q;
			q.focus();
		}).observe(document, { childList: true, subtree: true })`, typed)
		err := chromedp.Do(w.ctx, command(page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: early}))
		if err != nil {
			t.Fatal(err)
		}
		w.opens(t, fileServer(t, s)+"cari/?q=batik")
		w.await(t, firstFound)
		if got := w.text(t, `document.querySelector("#q").value`); got != want {
			t.Errorf("after %q was typed before the script came, %q is searched, want %q", typed, got, want)
		}
	}
}

// TestSuggestionIsTaken types the start of a place, and takes what is suggested, by the keyboard alone. Escape takes the list away and nothing else.
func TestSuggestionIsTaken(t *testing.T) {
	t.Parallel()
	axe := needAxe(t)
	w, s := newTab(t), realSite(t)
	w.opens(t, fileServer(t, s)+"cari/")
	const (
		box  = `document.querySelector("#q")`
		open = box + `.getAttribute("aria-expanded")`
		told = `document.querySelector("#" + ` + box + `.getAttribute("aria-activedescendant"))?.textContent`
	)
	w.types(t, "tas")
	w.await(t, box+`.role === "combobox" && `+firstFound)
	w.types(t, " gar")
	w.await(t, open+` === "true"`)
	w.presses(t, kb.ArrowDown)
	if got := w.text(t, told); got != "tas Garut Wilayah" {
		t.Errorf("suggested first is %q", got)
	}
	for _, v := range w.violationsHere(t, axe) {
		t.Error(v)
	}
	w.presses(t, kb.ArrowUp)
	if got := w.text(t, box+`.hasAttribute("aria-activedescendant")`); got != "false" {
		t.Error("above the first suggestion is not the text itself")
	}
	w.presses(t, kb.Escape)
	if got := w.text(t, open+" + "+box+".value"); got != "falsetas gar" {
		t.Errorf("after Escape: %q", got)
	}
	w.presses(t, kb.ArrowDown)
	w.await(t, told)
	w.presses(t, kb.Enter)
	w.await(t, `new URL(location.href).searchParams.get("q") === "tas Garut" && `+conditions+` === "di garut"`)
	if got := w.text(t, open); got != "false" {
		t.Error("the suggestions stay")
	}
}

// TestResultsHavePages goes on to the second twenty and back, below a path.
func TestResultsHavePages(t *testing.T) {
	t.Parallel()
	w, s := newTab(t), realBelow(t)
	server := httptest.NewServer(http.StripPrefix("/sub/path", http.FileServerFS(s)))
	t.Cleanup(server.Close)
	w.opens(t, server.URL+"/sub/path/cari/?q=batik")
	w.await(t, `document.querySelectorAll(".result").length === 20 && document.querySelector(".pager button") && `+settled)
	first := w.text(t, allFound)
	w.text(t, `document.querySelector(".pager button").click()`)
	w.await(t, `new URL(location.href).searchParams.get("page") === "2" && document.querySelector(".pager span")?.textContent.startsWith("Halaman 2 dari")`)
	if got := w.text(t, allFound); got == first {
		t.Error("the second page shows the first")
	}
	w.text(t, `history.back()`)
	w.await(t, fmt.Sprintf("%s === %q", allFound, first))
	w.await(t, firstFound)
	href := w.text(t, `document.querySelector(".result a").href`)
	w.opens(t, href)
	if got := w.text(t, `document.querySelector("h1").textContent`); got != strings.SplitN(first, "|", 2)[0] {
		t.Errorf("the first result leads to %q, a page called %q", href, got)
	}
}

// TestResultsAreAccessible has the checker look at results with conditions, filters and pages, and at none.
func TestResultsAreAccessible(t *testing.T) {
	t.Parallel()
	axe := needAxe(t)
	w, s := newTab(t), demoSite(t)
	address := fileServer(t, s)
	for _, asked := range []string{"cari/?q=kain+batik+di+bawah+500+ribu", "en/search/?q=uniforms+in+west+java&kind=product", "cari/?q=xyzzyxyzzy"} {
		for _, c := range []circumstance{{name: "360 px", width: 360}, {name: "1280 px dark", width: 1280, dark: true}} {
			w.opensIn(t, address+asked, c)
			w.await(t, told)
			w.text(t, `document.querySelector("details.more")?.setAttribute("open", "")`)
			for _, v := range w.violationsHere(t, axe) {
				t.Errorf("/%s at %s: %s", asked, c.name, v)
			}
		}
	}
}

// TestSearchKeepsItsBudget counts what the real site takes to show ten results, code included.
func TestSearchKeepsItsBudget(t *testing.T) {
	t.Parallel()
	const most, requests = 25 * kilobyte, 3
	s := realBelow(t)
	for _, asked := range []string{"batik", "seragam jawa barat", "tas kulit garut", "menenun"} {
		came := newTab(t).asking(t, s, asked)
		t.Logf("%s: %d bytes in %d requests", asked, came.total(), len(came))
		if came.total() > most || len(came) != requests {
			t.Errorf("%s takes %d bytes in %d requests, compressed: %v", asked, came.total(), len(came), came)
		}
	}
}

// noteTen notes in cameBefore what had come when ten results were shown for the first time: what comes later adds to them. It is run before the page's own scripts.
const noteTen = `new MutationObserver(() => {
	if (document.querySelectorAll(".result").length < 10) return;
	window.cameBefore ??= performance.getEntriesByType("resource").map((e) => new URL(e.name).pathname).join(" ");
}).observe(document, { childList: true, subtree: true })`

// tenResults waits until ten are shown.
const tenResults = `new Promise((done) => {
	const look = () => window.cameBefore ? done() : requestAnimationFrame(look);
	look();
})`

// asking opens the page to search from, and returns the files of the search that had come when ten results were shown, with their sizes.
func (w *tab) asking(t *testing.T, folder fs.FS, text string) visited {
	t.Helper()
	err := chromedp.Do(w.ctx, command(page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: noteTen}))
	if err != nil {
		t.Fatal(err)
	}
	all := w.visitUntil(t, folder, "cari/?q="+url.QueryEscape(text), tenResults)
	came := visited{}
	for path := range strings.FieldsSeq(w.text(t, "cameBefore")) {
		if strings.Contains(path, "/search") || strings.HasSuffix(path, "/index.json") {
			came[path] = all[path]
		}
	}
	return came
}

// total is how many bytes were fetched.
func (v visited) total() int {
	sum := 0
	for _, size := range v {
		sum += size
	}
	return sum
}

// TestNearestComeFirst asks where somebody is once they press for it, and sorts on their own device.
func TestNearestComeFirst(t *testing.T) {
	t.Parallel()
	w, s := newTab(t), realSite(t)
	address := fileServer(t, s)
	w.opens(t, address+"cari/?q=batik")
	err := chromedp.Do(w.ctx,
		command(browser.SetPermission, browser.SetPermissionParams{
			Permission: &browser.PermissionDescriptor{Name: "geolocation"}, Setting: browser.PermissionSettingGranted,
		}),
		command(emulation.SetGeolocationOverride, emulation.SetGeolocationOverrideParams{
			Latitude: new(-7.80), Longitude: new(110.36), Accuracy: new(10.0), // Yogyakarta
		}),
	)
	if err != nil {
		t.Fatal(err)
	}
	w.await(t, firstFound)
	w.choose(t, "near")
	w.await(t, `document.querySelector(".result .origin").textContent.includes(" km")`)
	got := w.text(t, `[...document.querySelectorAll(".result .origin")].map((p) => /sekitar ([\d.]+) km/.exec(p.textContent)?.[1].replace(".", "")).join(" ")`)
	before := 0
	for _, field := range strings.Fields(got) {
		km, err := strconv.Atoi(field)
		if err != nil || km < before {
			t.Fatalf("results lie %s km away", got)
		}
		before = km
	}
	if !strings.HasPrefix(w.text(t, `document.querySelector(".result .origin").textContent`), "Sentra · Kabupaten Bantul, DI Yogyakarta") {
		t.Errorf("nearest is %s", w.text(t, `document.querySelector(".result").textContent`))
	}
	if got := w.text(t, "location.search"); strings.Contains(got, "110") || strings.Contains(got, "7.8") {
		t.Errorf("the address tells where somebody is: %s", got)
	}
}
