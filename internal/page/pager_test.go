package page

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
	"sentra/internal/site"
)

// lister makes pages of ten entries each.
func lister(t *testing.T) *maker {
	segments := map[string]map[string]string{"id": {"page": "halaman"}, "en": {"page": "page"}}
	return &maker{
		site:  &site.Site{Config: content.Config{PerPage: 10, Segments: segments}},
		words: testWords(t),
	}
}

var centresList = site.Address{ID: "sentra/", EN: "en/centres/"}

func TestPages(t *testing.T) {
	m := lister(t)
	for entries, want := range map[int]int{0: 1, 1: 1, 10: 1, 11: 2, 20: 2, 21: 3} {
		if got := m.pages(entries); got != want {
			t.Errorf("%d entries take %d pages, want %d", entries, got, want)
		}
	}
}

func TestPart(t *testing.T) {
	list := []string{"a", "b", "c", "d", "e"}
	for n, want := range map[int]string{1: "ab", 2: "cd", 3: "e", 4: ""} {
		if got := strings.Join(part(list, n, 2), ""); got != want {
			t.Errorf("page %d: got %q, want %q", n, got, want)
		}
	}
}

func TestPageAddress(t *testing.T) {
	m := lister(t)
	if got := m.pageAddress(centresList, 1); got != centresList {
		t.Errorf("page 1: got %v", got)
	}
	want := site.Address{ID: "sentra/halaman/12/", EN: "en/centres/page/12/"}
	if got := m.pageAddress(centresList, 12); got != want {
		t.Errorf("page 12: got %v, want %v", got, want)
	}
}

func TestPager(t *testing.T) {
	m := lister(t)
	tests := []struct {
		n, last int
		want    string // the items, "…" for a gap, "[n]" for the page itself
		prev    string
		next    string
	}{
		{1, 1, "", "", ""},
		{1, 2, "[1] 2", "", "halaman/2/"},
		{2, 2, "1 [2]", "../../", ""},
		{3, 5, "1 2 [3] 4 5", "../2/", "../4/"},
		{5, 9, "1 … 4 [5] 6 … 9", "../4/", "../6/"},
		{4, 9, "1 2 3 [4] 5 … 9", "../3/", "../5/"},
		{6, 9, "1 … 5 [6] 7 8 9", "../5/", "../7/"},
		{9, 9, "1 … 8 [9]", "../8/", ""},
	}
	for _, tt := range tests {
		h := here{maker: m, lang: content.ID, address: m.pageAddress(centresList, tt.n)}
		p := h.pager(centresList, tt.n, tt.last)
		if got := pagerText(p); got != tt.want || p.Prev != tt.prev || p.Next != tt.next {
			t.Errorf("page %d of %d: got %q prev %q next %q", tt.n, tt.last, got, p.Prev, p.Next)
		}
	}
}

// TestPagerLeadsEverywhere walks through lists of every length up to thirty: the
// numbers rise, and a gap always hides two pages at least.
func TestPagerLeadsEverywhere(t *testing.T) {
	m := lister(t)
	for last := 2; last <= 30; last++ {
		for n := 1; n <= last; n++ {
			h := here{maker: m, lang: content.ID, address: m.pageAddress(centresList, n)}
			p := h.pager(centresList, n, last)
			shown, gap, current := 0, false, 0
			for _, item := range p.Items {
				if item.Gap {
					gap = true
					continue
				}
				number, err := strconv.Atoi(item.Number)
				if err != nil {
					t.Fatal(err)
				}
				if hidden := number - shown - 1; hidden < 0 || gap && hidden < 2 || !gap && hidden > 0 {
					t.Errorf("page %d of %d: %q", n, last, pagerText(p))
				}
				if item.Current {
					current = number
				}
				shown, gap = number, false
			}
			if shown != last || current != n || (p.Prev == "") != (n == 1) || (p.Next == "") != (n == last) {
				t.Errorf("page %d of %d: %q, prev %q, next %q", n, last, pagerText(p), p.Prev, p.Next)
			}
		}
	}
}

func pagerText(p Pager) string {
	var items []string
	for _, i := range p.Items {
		switch {
		case i.Gap:
			items = append(items, "…")
		case i.Current:
			items = append(items, "["+i.Number+"]")
		default:
			items = append(items, i.Number)
		}
	}
	return strings.Join(items, " ")
}

func TestPagedCrumbs(t *testing.T) {
	m := lister(t)
	name := Phrase{Text: "Sentra"}
	first := here{maker: m, lang: content.ID, address: centresList}
	if diff := cmp.Diff([]Crumb{{Label: name}}, first.pagedCrumbs(nil, name, centresList, 1)); diff != "" {
		t.Errorf("page 1: %s", diff)
	}
	third := here{maker: m, lang: content.ID, address: m.pageAddress(centresList, 3)}
	want := []Crumb{{Label: name, Href: "../../"}, {Label: Phrase{Text: "Halaman 3"}}}
	if diff := cmp.Diff(want, third.pagedCrumbs(nil, name, centresList, 3)); diff != "" {
		t.Errorf("page 3: %s", diff)
	}
}
