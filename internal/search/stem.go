package search

import "strings"

// The stemmer undoes affixes by the rules of confix stripping (Nazief and Adriani 1996, with the
// refinements of Asian 2007 and of Arifin 2009), and the endings of English. It differs from them in what it
// believes: a stem counts only when the site itself has it (lexicon.go). So *penenun* and *tenunan* meet in
// *tenun*, while *peran* stays what it is. static/js/search/words.js has the same rules; a test compares the two.

// How many letters a stem has at least: *cap* in *mengecap*; and where more than one affix was taken off, or one that many
// short words end with.
const (
	shortest = 3
	short    = 4
)

// nasals are the forms of me- and pe-, and what the root starts with: nothing that the prefix hides, or a
// letter that it took the place of.
var nasals = []struct{ form, roots string }{
	{"nge", " "}, // mengecap: cap
	{"ng", " k"}, // mengukir: ukir; mengirim: kirim
	{"ny", "s"},  // menyulam: sulam
	{"m", " p"},  // membordir: bordir; memotong: potong
	{"n", " t"},  // mendesain: desain; menenun: tenun
	{"", " "},    // merajut: rajut; pekerja: kerja
}

// plain prefixes take nothing of the root with them, but for the r of bekerja and terampil.
var plain = []string{"di", "ter", "te", "ber", "be", "per", "ke"}

// inner are the prefixes that another one stands before.
var inner = map[string]string{"me": "per ber pel", "di": "per ber pel", "pe": "ber", "ke": "ber ter", "ber": "ke pe per", "ter": "per"}

var (
	particles   = []string{"lah", "kah", "pun"}
	possessives = []string{"nya", "ku", "mu"}
	suffixes    = []string{"", "kan", "an", "i"}
)

// english lists endings, and what they may have taken the place of.
var english = []struct{ ending, before string }{
	{"ies", "y"}, {"es", ""}, {"s", ""}, {"ing", ""}, {"ing", "e"}, {"ed", ""}, {"ed", "e"}, {"er", ""}, {"er", "e"}, {"ers", ""}, {"ers", "e"},
}

// stem returns the stem of a folded word: the shortest that its affixes leave among the known words, or the
// word itself.
func stem(word string, known func(string) bool) string {
	best := word
	for _, root := range append(roots(word, 2), unended(word)...) {
		if len(root) < len(best) && known(root) {
			best = root
		}
	}
	return best
}

// roots lists all that may be left of an Indonesian word without its affixes, of which so many may be prefixes.
func roots(word string, prefixes int) []string {
	var all []string
	for _, base := range endless(word) {
		for _, suffix := range suffixes {
			rest, found := strings.CutSuffix(base, suffix)
			if !found || len(rest) < shortest {
				continue
			}
			if suffix == "" && rest != word || suffix == "an" && len(rest) >= short {
				all = append(all, rest)
			}
			all = append(all, unprefixed(rest, suffix, prefixes)...)
		}
	}
	return all
}

// endless returns a word without its particle and its possessive, as far as it has them, and as it is.
func endless(word string) []string {
	forms := []string{word}
	for _, endings := range [][]string{particles, possessives} {
		for _, form := range forms {
			for _, e := range endings {
				if rest, found := strings.CutSuffix(form, e); found && len(rest) >= shortest {
					forms = append(forms, rest)
				}
			}
		}
	}
	return forms
}

// unprefixed returns what is left of a form, whose suffix was taken off, without its prefix, and where two may go without
// one more.
func unprefixed(form, suffix string, prefixes int) []string {
	var all []string
	for _, outer := range prefixesOf(form) {
		if !goes(outer.name, suffix) {
			continue
		}
		if least := leastOf(suffix); len(outer.root) >= least {
			all = append(all, outer.root)
		}
		for _, within := range prefixesOf(outer.root) {
			if prefixes > 1 && strings.Contains(inner[outer.name], within.name) && (within.name[0] == 'p' || suffix != "") && len(within.root) >= short {
				all = append(all, within.root)
			}
		}
	}
	return all
}

// goes reports whether a word may have a prefix with a suffix: nouns of pe- and per- have no -kan and no -i, ke- stands
// with -an alone, and per- never stands by itself.
func goes(prefix, suffix string) bool {
	switch prefix {
	case "pe":
		return suffix == "" || suffix == "an"
	case "ke", "per":
		return suffix == "an"
	}
	return true
}

// leastOf is how many letters a root has at least where a suffix was taken off: *berarti* is no *art*.
func leastOf(suffix string) int {
	if suffix == "i" {
		return short
	}
	return shortest
}

// prefixed is a form taken apart.
type prefixed struct{ name, root string }

// prefixesOf lists the ways in which a form may have a prefix.
func prefixesOf(form string) []prefixed {
	var all []prefixed
	for _, name := range []string{"me", "pe"} {
		if rest, found := strings.CutPrefix(form, name); found {
			for _, root := range unnasal(rest) {
				all = append(all, prefixed{name, root})
			}
		}
	}
	if rest, found := strings.CutPrefix(form, "bel"); found && strings.HasPrefix(rest, "ajar") { // of this root alone
		all = append(all, prefixed{"ber", rest})
	}
	if rest, found := strings.CutPrefix(form, "pel"); found && strings.HasPrefix(rest, "ajar") {
		all = append(all, prefixed{"pel", rest})
	}
	for _, p := range plain {
		rest, found := strings.CutPrefix(form, p)
		if !found || len(rest) < shortest {
			continue
		}
		if (p == "be" || p == "te") && rest[0] != 'r' && !strings.HasPrefix(rest[1:], "er") {
			continue // beragam, bekerja
		}
		name := p
		if p == "be" || p == "te" {
			name += "r"
		}
		all = append(all, prefixed{name, rest})
	}
	return all
}

// unnasal lists the roots that me- or pe- may stand before in a form, whose prefix was cut.
func unnasal(rest string) []string {
	var all []string
	for _, n := range nasals {
		tail, found := strings.CutPrefix(rest, n.form)
		if !found || len(tail) < shortest-1 {
			continue
		}
		for _, letter := range n.roots {
			switch {
			case letter != ' ' && vowel(tail[0]):
				all = append(all, string(letter)+tail)
			case letter == ' ' && len(tail) >= shortest && (n.form != "" || strings.IndexByte("lrwymn", tail[0]) >= 0 || len(tail) > short):
				all = append(all, tail)
			}
		}
	}
	return all
}

func vowel(letter byte) bool { return strings.IndexByte("aeiou", letter) >= 0 }

// unended lists what is left of a word without its English ending. A plural is none after a vowel, where Indonesian words end
// with -s: *ulos*, *kapas*.
func unended(word string) []string {
	var all []string
	for _, e := range english {
		rest, found := strings.CutSuffix(word, e.ending)
		if !found || len(rest)+len(e.before) < shortest || e.ending == "s" && strings.IndexByte("aious", rest[len(rest)-1]) >= 0 {
			continue
		}
		if root := rest + e.before; len(root) >= short || e.before != "" || e.ending[0] != 'e' {
			all = append(all, root)
		}
		if n := len(rest); n > shortest && rest[n-1] == rest[n-2] && (e.ending == "ing" || e.ending == "ed") {
			all = append(all, rest[:n-1]) // knitting
		}
	}
	return all
}
