package demo

import (
	"testing"

	"github.com/agnivade/levenshtein"
	"github.com/google/go-cmp/cmp"
)

// TestDice holds that what is drawn is what it was on another machine.
func TestDice(t *testing.T) {
	d := newDice(7, "centre 3")
	var got []int
	for range 6 {
		got = append(got, d.below(100), d.zipf(100), d.between(-5, 5))
	}
	want := []int{47, 5, 2, 0, 26, -1, 30, 67, -5, 64, 12, 2, 41, 6, 5, 37, 16, 2}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestZipf holds that the second of a list is drawn half as often as the first, and so on.
func TestZipf(t *testing.T) {
	d := newDice(1, "")
	const draws = 100_000
	var got [4]int
	for range draws {
		got[d.zipf(4)]++
	}
	for i, n := range got {
		want := draws * 12 / 25 / (i + 1) // 1 + 1/2 + 1/3 + 1/4 = 25/12
		if n < want*95/100 || n > want*105/100 {
			t.Errorf("number %d is drawn %d times of %d, not about %d", i, n, draws, want)
		}
	}
}

// TestShare holds that every entry belongs to one centre, and that some have far more than others.
func TestShare(t *testing.T) {
	const total, centres = 1000, 40
	s := newShare(total, centres)
	next, most := 0, 0
	for n := range centres {
		first, last := s.of(n)
		if first != next || last < first {
			t.Errorf("centre %d has the entries from %d to %d, after %d", n, first, last, next)
		}
		next, most = last, max(most, last-first)
	}
	if next != total || most < 3*total/centres {
		t.Errorf("%d entries are shared, at most %d to one", next, most)
	}
}

// TestWordsDiffer holds that no word is a slip of the pen away from another of its list.
func TestWordsDiffer(t *testing.T) {
	var words []string
	for _, p := range patterns {
		words = append(words, p.id)
	}
	for _, list := range [][]string{words, beginnings, middleOnes, endings} {
		for i, a := range list {
			for _, b := range list[:i] {
				if levenshtein.ComputeDistance(a, b) < 2 {
					t.Errorf("%q and %q are alike", b, a)
				}
			}
		}
	}
}

// TestPlaceNames holds that no two places have one name, nor one slug, beyond the words there are.
func TestPlaceNames(t *testing.T) {
	seen := map[string]int{}
	for n := range 3 * names {
		slug := slugOf(placeName(11, n))
		if earlier, taken := seen[slug]; taken {
			t.Fatalf("places %d and %d are both %s", earlier, n, slug)
		}
		seen[slug] = n
	}
}
