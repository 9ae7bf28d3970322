package test

import (
	"fmt"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestEveryFactIsOnItsPage compares the page of each centre and each product with the data, both ways: a
// fact that the page lacks is a difference, and so is one that the data lacks.
func TestEveryFactIsOnItsPage(t *testing.T) {
	t.Parallel()
	centres := sharedCentres(t)
	s := realSite(t)
	for _, l := range []lang{id, en} {
		w := wordsOf(t, l)
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			differing := 0
			for _, c := range centres {
				page := s.open(t, c.file(l))
				same := compare(t, c.file(l), page, w.centre(c), readCentre(page))
				for _, p := range c.Products {
					page := s.open(t, p.file(c, l))
					same = compare(t, p.file(c, l), page, w.product(c, p), readProduct(page)) && same
				}
				if same {
					continue
				}
				if differing++; differing == enough {
					t.Fatalf("the pages of %d centres differ; the rest is not compared", enough)
				}
			}
		})
	}
}

// enough is how many differences a reader wants to see: more have one cause.
const enough = 10

// compare holds a page to what it has to say, and reports whether it says that.
func compare[facts any](t *testing.T, file string, page element, want, got facts) bool {
	t.Helper()
	diff := cmp.Diff(want, got)
	if diff != "" {
		t.Errorf("%s (-data +page):\n%s", file, diff)
	}
	stray := strayNumbers(page.first("main"), want)
	if len(stray) > 0 {
		t.Errorf("%s has numbers that are in none of its facts: %v", file, stray)
	}
	return diff == "" && len(stray) == 0
}

// strayNumbers returns the numbers that stand anywhere in the main part of a page, but where it tells of
// other entries, and not in its facts.
func strayNumbers(main element, facts any) []string {
	for _, anchor := range ofOthers {
		main.remove("section:has(#" + anchor + ")")
	}
	known := numbers(fmt.Sprint(facts))
	return slices.DeleteFunc(numbers(main.text()), func(n string) bool { return slices.Contains(known, n) })
}

// TestNoEntryIsMadeUp holds that there is no centre and no product but those in the data.
func TestNoEntryIsMadeUp(t *testing.T) {
	t.Parallel()
	var want []string
	for _, c := range sharedCentres(t) {
		for _, l := range []lang{id, en} {
			want = append(want, c.file(l))
			for _, p := range c.Products {
				want = append(want, p.file(c, l))
			}
		}
	}
	var got []string
	for _, file := range realSite(t).html(t) {
		if entryFile.MatchString(file) {
			got = append(got, file)
		}
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("pages of entries (-data +site):\n%s", diff)
	}
}

// entryFile matches the pages of centres and products.
var entryFile = regexp.MustCompile(`^(sentra|en/centres)/[^/]+/((produk|products)/[^/]+/)?index\.html$`)

// number finds the numbers in a text, as they are written.
var number = regexp.MustCompile(`\d+(?:[.,]\d+)*`)

// numbers lists the numbers in a text. Where words may have been mended, texts are compared by them: what
// is counted may not be another.
func numbers(text string) []string {
	list := number.FindAllString(text, -1)
	slices.Sort(list)
	return list
}
