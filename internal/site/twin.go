package site

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"sentra/internal/diag"
)

// titled is an entry whose title is compared with others of its group: a
// regency, a centre, or a maker of one.
type titled struct {
	*Entry
	group           string
	title, mirrored string // as compared, and backwards
}

func titledIn(group string, e *Entry) titled {
	title := plainTitle(e.Title.ID)
	mirrored := []rune(title)
	slices.Reverse(mirrored)
	return titled{e, group, title, string(mirrored)}
}

// twins warns of entries that are probably one entered twice: centres of one
// regency, producers or products of one centre with titles that are equal or a
// slip apart, and centres that stand on the very same point.
func (l *linker) twins() {
	var centres, producers, products []titled
	for _, c := range l.site.Centres {
		if c.Regency != nil {
			centres = append(centres, titledIn(c.Regency.Code, &c.Entry))
		}
	}
	for _, p := range l.site.Producers {
		producers = append(producers, titledIn(p.Centre.Slug, &p.Entry))
	}
	for _, p := range l.site.Products {
		group := p.Centre.Slug
		if p.Producer != nil { // two makers of one centre may sell the like
			group += "/" + p.Producer.Slug
		}
		products = append(products, titledIn(group, &p.Entry))
	}
	for _, list := range [][]titled{centres, producers, products} {
		l.sameTitles(list)
	}
	l.samePoints()
}

// sameTitles compares neighbours, once in the order of their titles and once in
// that of the titles backwards: two that differ in one place share their start
// or their end, and so mostly meet. Comparing all with all would take minutes
// where a regency has thousands.
func (l *linker) sameTitles(list []titled) {
	told := map[[2]*Entry]bool{}
	for _, key := range []func(titled) string{
		func(e titled) string { return e.title },
		func(e titled) string { return e.mirrored },
	} {
		slices.SortFunc(list, func(a, b titled) int {
			return cmp.Or(cmp.Compare(a.group, b.group), cmp.Compare(key(a), key(b)), cmp.Compare(a.File, b.File))
		})
		for i := 1; i < len(list); i++ {
			first, second := list[i-1], list[i]
			if first.group != second.group || !alike(first.title, second.title) {
				continue
			}
			if second.File < first.File {
				first, second = second, first
			}
			if pair := [2]*Entry{first.Entry, second.Entry}; !told[pair] {
				told[pair] = true
				l.warn(second.File, diag.Place{}, nearTitle.With(second.Title.ID), tellApart.With(),
					diag.Note{Path: first.File, Text: titledHere.With(first.Title.ID)})
			}
		}
	}
}

// samePoints warns of centres of which two are said to stand on one exact
// point. One that is known by its village alone shares that of its neighbours.
func (l *linker) samePoints() {
	type point struct{ lat, lon float64 }
	first := map[point]*Centre{}
	for _, c := range l.site.Centres {
		if c.Keys == nil || c.Keys.Location == nil || c.Keys.Location.Precision != "exact" {
			continue
		}
		at := c.Keys.Location
		p := point{at.Lat, at.Lon}
		if other := first[p]; other != nil {
			l.warn(c.File, at.Place, samePoint.With(), lookAtPoint.With(),
				diag.Note{Path: other.File, Place: other.Keys.Location.Place, Text: firstIsHere.With()})
			continue
		}
		first[p] = c
	}
}

// titleWords say what an entry is, not which.
var titleWords = []string{"sentra", "kampung", "industri", "kerajinan", "ikm", "produk"}

// plainTitle is a title as it is compared: its words in lower case, without
// marks and without what says nothing.
func plainTitle(title string) string {
	words := strings.FieldsFunc(strings.ToLower(title), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	telling := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return slices.Contains(titleWords, w) })
	if len(telling) > 0 {
		words = telling
	}
	return strings.Join(words, " ")
}

// slipLength is how long titles must be for one letter to be a slip: "tas" and
// "jas" are two things.
const slipLength = 10

// alike reports whether two titles are equal, or a slip apart: a letter more,
// less, another, or two that changed places. Other digits are other entries.
func alike(s, t string) bool {
	if s == t {
		return s != ""
	}
	a, b := []rune(s), []rune(t)
	if min(len(a), len(b)) < slipLength {
		return false
	}
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	switch {
	case slices.ContainsFunc(slices.Concat(a, b), unicode.IsDigit):
		return false
	case len(a) == 2 && len(b) == 2:
		return a[0] == b[1] && a[1] == b[0]
	}
	return len(a) <= 1 && len(b) <= 1
}
