package test

import (
	"encoding/json"
	"fmt"
	"math"
	"net/url"
	"slices"
	"sort"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
)

// listed is an entry of a list that a script narrows and sorts, as the page's HTML has it.
type listed struct {
	Title string
	Key   string // what it is by the key it is narrowed or sorted by
}

// listedBy reads the entries of a list, in the page's order.
func listedBy(page element, key string) []listed {
	var list []listed
	for _, item := range page.all("[data-item]") {
		list = append(list, listed{Title: item.first("a").text(), Key: item.get("data-" + key)})
	}
	return list
}

// titles names those of a list that are meant.
func titles(list []listed, meant func(listed) bool) []string {
	var names []string
	for _, l := range list {
		if meant(l) {
			names = append(names, l.Title)
		}
	}
	return names
}

// shown names the entries of the list that can be seen.
func (w *tab) shown(t *testing.T) []string {
	t.Helper()
	names, err := chromedp.Run(w.ctx, chromedp.Evaluate[[]string](`[...document.querySelectorAll("[data-item]")]
		.filter((item) => item.checkVisibility()).map((item) => item.querySelector("a").textContent.trim().replace(/\s+/g, " "))`))
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// tool is the choice that stands under a key in the page's address.
const tool = `[...document.querySelectorAll(".list-tools select")].find((s) => [...s.options].some((o) => o.value === %s))`

// choose takes one of the choices that a script offers.
func (w *tab) choose(t *testing.T, value string) {
	t.Helper()
	quoted, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	of := fmt.Sprintf(tool, quoted)
	w.await(t, of)
	w.text(t, fmt.Sprintf(`(() => { const s = %s; s.value = %s; s.dispatchEvent(new Event("change")) })()`, of, quoted))
}

// count is what the list says of how many entries it shows.
const count = `document.querySelector(".list-tools [role=status]").textContent`

// TestListIsNarrowed: choosing a province leaves its entries, the list says how many, and the address keeps the choice.
func TestListIsNarrowed(t *testing.T) {
	t.Parallel()
	w, s := newTab(t), demoSite(t)
	address := fileServer(t, s) + "sentra/"
	all := listedBy(s.open(t, "sentra/index.html"), "province")
	province := all[len(all)/2].Key
	want := titles(all, func(l listed) bool { return l.Key == province })
	if len(want) == 0 || len(want) == len(all) {
		t.Fatalf("%d of %d centres lie in %q: nothing to narrow", len(want), len(all), province)
	}

	w.opens(t, address)
	w.choose(t, province)
	asked := "?" + url.Values{"province": {province}}.Encode()
	told := fmt.Sprintf("%d dari %d di halaman ini", len(want), len(all))
	for _, when := range []string{"chosen", "loaded again"} {
		if diff := cmp.Diff(want, w.shown(t)); diff != "" {
			t.Errorf("%s, the entries (-want +shown):\n%s", when, diff)
		}
		if got := w.text(t, count); got != told {
			t.Errorf("%s, the list says %q, want %q", when, got, told)
		}
		if got := w.text(t, "location.search"); got != asked {
			t.Errorf("%s, the address ends in %s, want %s", when, got, asked)
		}
		w.unhindered(t)
		w.opens(t, address+w.text(t, "location.search"))
		w.await(t, `document.querySelector(".list-tools [role=status]")?.textContent`)
	}
}

// TestListIsSorted: by how few one may order, those that do not say so last.
func TestListIsSorted(t *testing.T) {
	t.Parallel()
	w, s := newTab(t), demoSite(t)
	all := listedBy(s.open(t, "produk/index.html"), "moq")
	known := slices.DeleteFunc(slices.Clone(all), func(l listed) bool { return l.Key == "" })
	sort.SliceStable(known, func(i, j int) bool { return minimum(t, known[i].Key) < minimum(t, known[j].Key) })
	unknown := slices.DeleteFunc(slices.Clone(all), func(l listed) bool { return l.Key != "" })
	if len(known) == 0 || len(unknown) == 0 || minimum(t, known[0].Key) == minimum(t, known[len(known)-1].Key) {
		t.Fatalf("%d products with a minimum, %d without: nothing to sort", len(known), len(unknown))
	}
	anyone := func(listed) bool { return true }

	w.opens(t, fileServer(t, s)+"produk/")
	w.choose(t, "moq")
	if diff := cmp.Diff(titles(append(known, unknown...), anyone), w.shown(t)); diff != "" {
		t.Errorf("sorted (-want +shown):\n%s", diff)
	}
	w.text(t, `(() => { const s = `+fmt.Sprintf(tool, `"moq"`)+`; s.value = ""; s.dispatchEvent(new Event("change")) })()`)
	if diff := cmp.Diff(titles(all, anyone), w.shown(t)); diff != "" {
		t.Errorf("as listed again (-want +shown):\n%s", diff)
	}
}

// TestFacilitiesAreSortedByDistance: from the capital of a province the nearest come first, each with how far it is.
func TestFacilitiesAreSortedByDistance(t *testing.T) {
	t.Parallel()
	w, s := newTab(t), demoSite(t)
	page := s.open(t, "fasilitas/lini-jahit/index.html")
	const from = "0.92,104.45" // Tanjungpinang
	var want []string
	all := listedBy(page, "point")
	sort.SliceStable(all, func(i, j int) bool { return away(t, from, all[i].Key) < away(t, from, all[j].Key) })
	for _, l := range all {
		far := away(t, from, l.Key)
		if far >= 100 {
			far = math.Round(far/10) * 10
		}
		number := strings.ReplaceAll(strconv.FormatFloat(math.Round(far), 'f', 0, 64), ",", ".")
		if len(number) > 3 {
			number = number[:len(number)-3] + "." + number[len(number)-3:]
		}
		want = append(want, l.Title+" sekitar "+number+" km")
	}
	if len(want) < 3 {
		t.Fatalf("%d facilities: nothing to sort", len(want))
	}

	w.opens(t, fileServer(t, s)+"fasilitas/lini-jahit/")
	w.choose(t, from)
	got, err := chromedp.Run(w.ctx, chromedp.Evaluate[[]string](
		`[...document.querySelectorAll("[data-item]")].map((item) => item.querySelector("a").textContent.trim() + " " + item.querySelector(".away").textContent)`))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sorted (-want +shown):\n%s", diff)
	}
	w.text(t, `(() => { const s = `+fmt.Sprintf(tool, `"`+from+`"`)+`; s.value = ""; s.dispatchEvent(new Event("change")) })()`)
	if left := w.text(t, `String(document.querySelectorAll(".away").length)`); left != "0" {
		t.Errorf("%s distances are left where none is asked for", left)
	}
}

// away is how far two points lie from each other, in kilometres, by the law of cosines: not as the script reckons.
func away(t *testing.T, a, b string) float64 {
	t.Helper()
	lat1, lon1 := radians(t, a)
	lat2, lon2 := radians(t, b)
	cos := math.Sin(lat1)*math.Sin(lat2) + math.Cos(lat1)*math.Cos(lat2)*math.Cos(lon2-lon1)
	return 6371 * math.Acos(min(cos, 1))
}

// radians reads a point: "0.92,104.45".
func radians(t *testing.T, point string) (lat, lon float64) {
	t.Helper()
	if _, err := fmt.Sscanf(point, "%f,%f", &lat, &lon); err != nil {
		t.Fatalf("%q is no point: %v", point, err)
	}
	return lat * math.Pi / 180, lon * math.Pi / 180
}

func minimum(t *testing.T, s string) float64 {
	t.Helper()
	n, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestMapIsNarrowed: choosing a craft leaves the dots of the country and the entries that practise it, and no heading of an empty part.
func TestMapIsNarrowed(t *testing.T) {
	t.Parallel()
	w, s := newTab(t), realSite(t)
	page := s.open(t, "peta/index.html")
	const craft = "Songket"
	practised := func(l listed) bool { return slices.Contains(strings.Split(l.Key, "|"), craft) }
	var dots []string
	for _, dot := range page.first(".map").all("[data-mark]") {
		if practised(listed{Key: dot.get("data-craft")}) {
			dots = append(dots, dot.get("aria-label"))
		}
	}
	want := titles(listedBy(page, "craft"), practised)

	w.opens(t, fileServer(t, s)+"peta/")
	w.choose(t, craft)
	if diff := cmp.Diff(want, w.shown(t)); diff != "" || len(want) == 0 {
		t.Errorf("the entries (-want +shown):\n%s", diff)
	}
	seen, err := chromedp.Run(w.ctx, chromedp.Evaluate[[]string](
		`[...document.querySelector(".map").querySelectorAll("[data-mark]")].filter((dot) => dot.checkVisibility()).map((dot) => dot.getAttribute("aria-label"))`))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(dots, seen); diff != "" || len(dots) == 0 {
		t.Errorf("the dots (-want +shown):\n%s", diff)
	}
	if empty := w.text(t, `[...document.querySelectorAll("main h3")].filter((h) => h.checkVisibility()
		&& ![...h.parentElement.querySelectorAll("[data-item]")].some((item) => item.checkVisibility())).map((h) => h.textContent)`); empty != "" {
		t.Errorf("nothing stands below these headings: %s", empty)
	}
}

// opens goes to an address. What the browser has against what it finds there fails the test.
func (w *tab) opens(t *testing.T, address string) {
	t.Helper()
	w.begin(circumstance{name: "as it comes"})
	if err := chromedp.Do(w.ctx, chromedp.Navigate(address)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.unhindered(t) })
}

// unhindered fails the test where the browser had anything against the page.
func (w *tab) unhindered(t *testing.T) {
	t.Helper()
	for _, c := range w.end() {
		t.Error(c)
	}
}
