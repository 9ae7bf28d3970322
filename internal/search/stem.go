package search

import "strings"

// The stemmer undoes affixes by the rules of confix stripping (Nazief and Adriani 1996, with the
// refinements of Asian 2007 and of Arifin 2009), and the endings of English. It differs from them in what it believes: a stem
// counts only when the site itself has it as a word. So *penenun* and *tenunan* meet in *tenun*, while *peran*
// stays what it is. static/js/search/stem.js has the same rules; a test compares the two.

// shortest is how many letters a stem has at least: *cap* in *mengecap*.
const shortest = 3

// nasals are the forms of me- and pe-, and what the root starts with: nothing that the prefix hides, or a
// letter that it took the place of.
var nasals = []struct{ prefix, roots string }{
	{"nge", " "}, // mengecap: cap
	{"ng", " k"}, // mengukir: ukir; mengirim: kirim
	{"ny", "s"},  // menyulam: sulam
	{"m", " p"},  // membordir: bordir; memotong: potong
	{"n", " t"},  // mendesain: desain; menenun: tenun
	{"", " "},    // merajut: rajut
}

// unnasal are the letters that me- and pe- stand before as they are.
const unnasal = "lrwymn"

// plain prefixes take nothing of the root with them.
var plainPrefixes = []string{"di", "ter", "te", "ber", "be", "per", "se", "ke"}

// endings are those of Indonesian, then those of English with what they may have taken the place of.
var (
	particles   = []string{"lah", "kah", "pun"}
	possessives = []string{"nya", "ku", "mu"}
	suffixes    = []string{"kan", "an", "i"}
	english     = []struct{ ending, before string }{
		{"ies", "y"}, {"es", ""}, {"s", ""}, {"ing", ""}, {"ing", "e"}, {"ed", ""}, {"ed", "e"}, {"er", ""}, {"er", "e"}, {"ers", ""}, {"ers", "e"},
	}
)

// stem returns the stem of a folded word: the shortest that its affixes leave among the known words, or the
// word itself.
func stem(word string, known func(string) bool) string {
	best := word
	consider := func(root string) {
		if len(root) >= shortest && len(root) < len(best) && known(root) {
			best = root
		}
	}
	for _, base := range endless(word) {
		for _, s := range append([]string{""}, suffixes...) {
			rest, found := strings.CutSuffix(base, s)
			if !found || len(rest) < shortest {
				continue
			}
			for _, root := range unprefixed(rest, s, 2) {
				if root != word && fits(root, s, root != rest) {
					consider(root)
				}
			}
		}
	}
	for _, e := range english {
		if rest, found := strings.CutSuffix(word, e.ending); found && len(rest) >= shortest {
			consider(rest + e.before)
			if n := len(rest); rest[n-1] == rest[n-2] {
				consider(rest[:n-1]) // knitting
			}
		}
	}
	return best
}

// endless returns a word without its particle and its possessive, as far as it has them, and as it is.
func endless(word string) []string {
	forms := []string{word}
	for _, endings := range [][]string{particles, possessives} {
		for _, form := range forms {
			for _, e := range endings {
				if rest, found := strings.CutSuffix(form, e); found && len(rest) > shortest {
					forms = append(forms, rest)
				}
			}
		}
	}
	return forms
}

// fits reports whether a root may lose a suffix. Alone, -i and -kan make no noun, and a short word that ends
// like them is one: *tali*, *mesin*.
func fits(root, suffix string, prefixed bool) bool {
	switch {
	case suffix == "" || prefixed:
		return true
	case suffix == "an":
		return true
	default:
		return false
	}
}

// unprefixed returns a form without its prefixes, up to so many of them, and as it is.
func unprefixed(form, suffix string, most int) []string {
	roots := []string{form}
	if most == 0 {
		return roots
	}
	further := func(rest string) { roots = append(roots, unprefixed(rest, suffix, most-1)...) }
	for _, head := range []string{"me", "pe"} {
		rest, found := strings.CutPrefix(form, head)
		if !found {
			continue
		}
		for _, n := range nasals {
			tail, found := strings.CutPrefix(rest, n.prefix)
			if !found || len(tail) < shortest-1 {
				continue
			}
			if n.prefix == "" && !strings.ContainsRune(unnasal, rune(tail[0])) {
				continue
			}
			for _, letter := range n.roots {
				if letter == ' ' {
					further(tail)
				} else if vowel(tail[0]) {
					further(string(letter) + tail)
				}
			}
		}
	}
	for _, p := range plainPrefixes {
		rest, found := strings.CutPrefix(form, p)
		if !found || len(rest) < shortest {
			continue
		}
		switch {
		case (p == "be" || p == "te") && rest[0] != 'r' && !strings.HasPrefix(rest[1:], "er"): // beragam, bekerja
		case p == "ke" && suffix != "an", p == "se", p == "per" && suffix == "":
		default:
			further(rest)
		}
	}
	return roots
}

func vowel(letter byte) bool { return strings.IndexByte("aeiou", letter) >= 0 }
