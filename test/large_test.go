package test

import (
	"bytes"
	"fmt"
	"io/fs"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/build"
)

// unpublished is a site of which each file is made when it is asked for, as the watch mode serves it.
type unpublished struct{ *build.Snapshot }

func (u unpublished) Open(name string) (fs.File, error) {
	if o, found := u.Output(name); found {
		var b bytes.Buffer
		if err := o.Write(&b); err != nil {
			return nil, err
		}
		return fstest.MapFS{name: &fstest.MapFile{Data: b.Bytes()}}.Open(name)
	}
	index := strings.TrimPrefix(name+"/index.html", "./")
	if _, found := u.Output(index); found {
		return fstest.MapFS{index: &fstest.MapFile{}}.Open(name)
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// hugeSite is a thousand centres and ten thousand products.
var hugeSite = sync.OnceValues(func() (unpublished, error) {
	source, err := madeUp(1000, 80, 10000)()
	if err != nil {
		return unpublished{}, err
	}
	snapshot, err := load(source, atRoot)
	return unpublished{snapshot}, err
})

// TestLargeSearchKeepsItsBudget counts what a thousand centres and ten thousand products take to show ten results, code included: a request
// for the script, one for the manifest, and one for each thing that is asked for.
func TestLargeSearchKeepsItsBudget(t *testing.T) {
	t.Parallel()
	const most = 60 * kilobyte
	s, err := hugeSite()
	if err != nil {
		t.Fatal(err)
	}
	for asked, requests := range map[string]int{
		"batik": 3, "menjahit": 3, "seragam sekolah": 4, "tas kulit": 4, "songket palembang": 4, "mesin jahit": 4, "hijab": 3, "seragam sekolah jawa barat": 5,
	} {
		came := newTab(t).asking(t, s, asked)
		t.Logf("%s: %d bytes in %d requests", asked, came.total(), len(came))
		if came.total() > most || len(came) > requests || len(came) < 3 {
			t.Errorf("%s takes %d bytes in %d requests, compressed: %v", asked, came.total(), len(came), came)
		}
	}
}

// TestSomebodySearchesALargeSite finds, opens the filters, narrows, sorts, goes on to the second page, whose cards come in blocks, keeps what is there and compares it.
func TestSomebodySearchesALargeSite(t *testing.T) {
	t.Parallel()
	axe := needAxe(t)
	w, s := newTab(t), largeSite(t)
	address := fileServer(t, s)
	w.opens(t, address+"cari/?q=kain+batik")
	w.await(t, firstFound+" && "+settled)
	found := w.text(t, told)
	w.text(t, `document.querySelector(".found details").open = true`)
	w.await(t, `document.querySelector(".found select[name=province]")?.options.length > 3`)
	province := w.text(t, `document.querySelector(".found select[name=province]").options[1].textContent`)
	name, n, _ := strings.Cut(strings.TrimSuffix(province, ")"), " (")
	w.text(t, `(() => { const s = document.querySelector(".found select[name=province]"); s.selectedIndex = 1; s.dispatchEvent(new Event("change")) })()`)
	w.await(t, `new URL(location.href).searchParams.get("province") && document.querySelectorAll(".result").length >= Math.min(20, `+strings.ReplaceAll(n, ".", "")+`)`)
	if got := w.text(t, told); got == found {
		t.Errorf("narrowed to %s it is told %q still", province, got)
	}
	if got := w.text(t, `String([...document.querySelectorAll(".result .origin")].every((p) => p.textContent.includes("`+name+`")))`); got != "true" {
		t.Errorf("not all results lie in %s: %s", name, w.text(t, `[...document.querySelectorAll(".result .origin")].map((p) => p.textContent).join("|")`))
	}
	w.text(t, `history.back()`)
	w.await(t, told+` === `+fmt.Sprintf("%q", found))

	w.choose(t, "moq")
	w.await(t, `new URL(location.href).searchParams.get("sort") === "moq" && document.querySelectorAll(".result").length === 20`)
	w.text(t, `[...document.querySelectorAll(".pager button")].at(-1).click()`)
	w.await(t, `document.querySelector(".pager span")?.textContent.startsWith("Halaman 2 dari") && document.querySelectorAll(".result").length === 20`)
	second := w.text(t, allFound)
	w.opens(t, address+"cari/"+w.text(t, "location.search"))
	w.await(t, allFound+` === `+fmt.Sprintf("%q", second))
	for _, c := range []circumstance{{name: "360 px", width: 360}, {name: "1280 px dark", width: 1280, dark: true}} {
		w.opensIn(t, address+"cari/?q=kain+batik&sort=near&page=2", c)
		w.await(t, settled)
		for _, v := range w.violationsHere(t, axe) {
			t.Errorf("at %s: %s", c.name, v)
		}
	}

	w.text(t, `[...document.querySelectorAll(".result button")].slice(0, 2).forEach((b) => b.click())`)
	kept := strings.Join(strings.Split(w.text(t, allFound), "|")[:2], "|")
	w.opens(t, address+"pilihan/")
	w.await(t, keptNames+` !== ""`)
	if diff := cmp.Diff(kept, w.text(t, keptNames)); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
	w.opens(t, address+"en/search/?kind=product&techniques=0")
	w.await(t, told)
}
