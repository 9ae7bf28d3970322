package site

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// titled is an entry whose title is compared with others of its group: a
// regency, a centre, or a maker of one.
type titled struct {
	file, shown     string // where it stands, and as it is written
	group           string
	title, mirrored string // as compared, and backwards
}

func titledIn(group string, e *Entry) titled {
	title := plainTitle(e.Title.ID)
	mirrored := []rune(title)
	slices.Reverse(mirrored)
	return titled{e.File, e.Title.ID, group, title, string(mirrored)}
}

// twins warns of producers or products of the centre that are probably one
// entered twice: their titles are equal or a slip apart.
func (l *folderLinking) twins() {
	var producers, products []titled
	for _, p := range l.folder.centre.Producers {
		producers = append(producers, titledIn("", &p.Entry))
	}
	for _, p := range l.folder.centre.Products {
		group := ""
		if p.Producer != nil { // two makers of one centre may sell the like
			group = p.Producer.Slug
		}
		products = append(products, titledIn(group, &p.Entry))
	}
	l.sameTitles(producers)
	l.sameTitles(products)
}

// sameTitles compares neighbours, once in the order of their titles and once in
// that of the titles backwards: two that differ in one place share their start
// or their end, and so mostly meet. Comparing all with all would take minutes
// where a regency has thousands.
func (l *linking) sameTitles(list []titled) {
	if len(list) < 2 {
		return
	}
	told := map[[2]string]bool{}
	for _, key := range []func(titled) string{
		func(e titled) string { return e.title },
		func(e titled) string { return e.mirrored },
	} {
		slices.SortFunc(list, func(a, b titled) int {
			return cmp.Or(cmp.Compare(a.group, b.group), cmp.Compare(key(a), key(b)), cmp.Compare(a.file, b.file))
		})
		for i := 1; i < len(list); i++ {
			first, second := list[i-1], list[i]
			if first.group != second.group || !alike(first.title, second.title) {
				continue
			}
			if second.file < first.file {
				first, second = second, first
			}
			if pair := [2]string{first.file, second.file}; !told[pair] {
				told[pair] = true
				l.warn(second.file, diag.Place{}, nearTitle.With(second.shown), tellApart.With(),
					diag.Note{Path: first.file, Text: titledHere.With(first.shown)})
			}
		}
	}
}

// point is an exact point of the map, and where that is written.
type point struct {
	lat, lon float64
	at       diag.Place
}

// pointOf returns the point of a location, zero where it is not known exactly: a
// centre that is known by its village alone shares that of its neighbours.
func pointOf(at *content.Location) point {
	if at == nil || at.Precision != "exact" {
		return point{}
	}
	return point{at.Lat, at.Lon, at.Place}
}

// samePoints warns of centres of which two are said to stand on one exact point.
func (l *linking) samePoints(centres []*group) {
	first := map[[2]float64]*centrePart{}
	for _, g := range centres {
		f := g.folder
		if f.point == (point{}) {
			continue
		}
		at := [2]float64{f.point.lat, f.point.lon}
		if other := first[at]; other != nil {
			l.warn(f.head.file, f.point.at, samePoint.With(), lookAtPoint.With(),
				diag.Note{Path: other.head.file, Place: other.point.at, Text: firstIsHere.With()})
			continue
		}
		first[at] = f
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
