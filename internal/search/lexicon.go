package search

import (
	"cmp"
	"maps"
	"regexp"
	"slices"

	"sentra/internal/content"
	"sentra/internal/site"
)

// lexicon is every word of a site, in both languages, with its stem.
type lexicon struct {
	stems map[string]string
}

func newLexicon(s *site.Site, docs []*document, c cards) lexicon {
	known := wordSet{}
	for _, d := range docs {
		known.take(d.title, d.called)
		known.take(d.summary...)
		known.take(d.body...)
	}
	for _, v := range content.Vocabularies {
		for _, t := range s.Taxonomy(v).Terms {
			known.take(t.Name.ID, t.Name.EN)
		}
	}
	for _, group := range s.Synonyms() {
		known.take(group...)
	}
	for _, centre := range s.Centres {
		known.take(centre.Keys.Locality)
	}
	names := regionWords(c)
	maps.DeleteFunc(known, func(word string, _ bool) bool { return names[word] })
	families := families(known)
	l := lexicon{stems: make(map[string]string, len(known))}
	for word := range known {
		l.stems[word] = stem(word, func(root string) bool { return known[root] || families[root] })
	}
	for name := range names {
		l.stems[name] = name
	}
	return l
}

// families finds roots that the site never has by themselves, but that several of its words come from: *membeli*, *pembeli* and
// *dibeli* say that there is *beli*. A word whose own root is there asks for no other.
func families(known map[string]bool) map[string]bool {
	members := map[string]int{}
	var alone []string
	for word := range known {
		if len(endless(word)) > 1 || stem(word, func(root string) bool { return known[root] }) != word {
			continue
		}
		alone = append(alone, word)
		for root := range candidates(word) {
			members[root]++
		}
	}
	found := map[string]bool{}
	for _, word := range alone {
		best := word
		for root := range candidates(word) {
			if n := members[root]; n > 1 && (best == word || n > members[best] || n == members[best] && likelier(root, best) < 0) {
				best = root
			}
		}
		if best != word {
			found[best] = true
		}
	}
	return found
}

// silent are ends of English words that hardly do without their e: *carve*, *size*, *combine*.
var silent = regexp.MustCompile(`([vzs]|[aiou][dnt])e$`)

// likelier compares two roots of as many words: of English ones that with a silent e is, of others the shorter.
func likelier(a, b string) int {
	ends := func(root string) int {
		if silent.MatchString(root) {
			return 0
		}
		return 1
	}
	return cmp.Or(cmp.Compare(ends(a), ends(b)), cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
}

// candidates are the roots that a word may have, each once.
func candidates(word string) map[string]bool {
	all := map[string]bool{}
	for _, root := range append(roots(word, 1), unended(word)...) {
		if len(root) >= short && root != word {
			all[root] = true
		}
	}
	return all
}

// regionWords are the names of regions, which have no affixes however they look: Serang is no *rang*.
func regionWords(c cards) wordSet {
	names := wordSet{}
	for _, r := range c.Regions {
		names.take(r[0].(string))
	}
	return names
}

// wordSet is a set of words.
type wordSet map[string]bool

// take adds the words of texts.
func (s wordSet) take(texts ...string) {
	for _, text := range texts {
		for word := range words(text) {
			s[word] = true
		}
	}
}

// stem returns the stem of a folded word, which may be new to the site.
func (l lexicon) stem(word string) string { return cmp.Or(l.stems[word], word) }

// stemsOf are the stems of a text's words.
func (l lexicon) stemsOf(text string) []string {
	var stems []string
	for word := range words(text) {
		stems = append(stems, l.stem(word))
	}
	return stems
}

// roots lists the stems that some other word is led back to, but for those that a browser knows otherwise. One that knows
// all finds the same stem for every word of the site.
func (l lexicon) roots(known wordSet) []string {
	roots := map[string]bool{}
	for word, root := range l.stems {
		if word != root && !known[root] {
			roots[root] = true
		}
	}
	return slices.Sorted(maps.Keys(roots))
}

// named are the words of the names that cards in one piece hold.
func named(c cards, all []*document) wordSet {
	known := wordSet{}
	for _, d := range all {
		known.take(d.title)
	}
	for _, terms := range c.Terms {
		for _, t := range terms {
			if len(t) > 2 {
				known.take(t[2].(string))
			}
		}
	}
	known.take(c.Synonyms...)
	return known
}
