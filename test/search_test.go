package test

import (
	"net/url"
	"path"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// searchPages are the pages to search from.
var searchPages = map[lang]string{id: "cari/index.html", en: "en/search/index.html"}

// TestSearchFormAsksItsOwnPage follows the form as a browser does: it leads to the page that it is on, and sends
// the one word that its label asks for.
func TestSearchFormAsksItsOwnPage(t *testing.T) {
	t.Parallel()
	s := realSite(t)
	for _, file := range searchPages {
		page := s.open(t, file)
		form := page.first("form[role=search]")
		own, err := url.Parse(nowhere + strings.TrimSuffix(file, "index.html"))
		if err != nil {
			t.Fatal(err)
		}
		to, err := own.Parse(form.get("action"))
		if err != nil {
			t.Fatal(err)
		}
		type asked struct{ Method, Address, Name, Label string }
		input := form.first("input")
		got := asked{form.get("method"), to.String(), input.get("name"), form.first("label").get("for")}
		if diff := cmp.Diff(asked{"get", own.String(), "q", input.get("id")}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", file, diff)
		}
	}
}

// TestSearchLeadsToEveryTerm holds that whatever can be found by is among the lists of the page: each term and
// province that has a page, once.
func TestSearchLeadsToEveryTerm(t *testing.T) {
	t.Parallel()
	s := realSite(t)
	for l, file := range searchPages {
		want := map[string]int{}
		for _, page := range s.html(t) {
			inEnglish := strings.HasPrefix(page, "en/")
			if subjects := subjectOf(page); inEnglish == (l == en) && len(subjects) == 1 && len(subjects[0]) == 2 && !strings.Contains(page, "/halaman/") && !strings.Contains(page, "/page/") {
				want[page] = 1
			}
		}
		got := map[string]int{}
		for _, a := range s.open(t, file).all("main .tally a") {
			got[path.Join(path.Dir(file), a.get("href"), "index.html")]++
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-pages +links):\n%s", file, diff)
		}
	}
}

// TestEveryStatusIsCounted counts the centres of each status, which have no page.
func TestEveryStatusIsCounted(t *testing.T) {
	t.Parallel()
	s, centres := realSite(t), sharedCentres(t)
	for l, file := range searchPages {
		w := wordsOf(t, l)
		counts := map[string]int{}
		for _, c := range centres {
			if c.Status != "" {
				counts[w.word("value.status."+c.Status)]++
			}
		}
		got := map[string]int{}
		for _, tally := range s.open(t, file).section("status").all(".tally") {
			got[tally.first(".name").text()] = ungrouped(strings.Fields(tally.first(".count").text())[0])
		}
		if diff := cmp.Diff(counts, got); diff != "" {
			t.Errorf("%s (-data +page):\n%s", file, diff)
		}
	}
}
