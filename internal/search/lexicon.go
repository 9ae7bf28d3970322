package search

import (
	"maps"
	"slices"

	"sentra/internal/content"
	"sentra/internal/site"
)

// lexicon is every word of a site, in both languages, with its stem.
type lexicon struct {
	stems map[string]string
}

func newLexicon(s *site.Site, docs []document, c cards) lexicon {
	known := map[string]bool{}
	take := func(text string) {
		for word := range words(text) {
			known[word] = true
		}
	}
	for _, d := range docs {
		for _, text := range slices.Concat(d.summary, d.body) {
			take(text)
		}
	}
	for _, v := range content.Vocabularies {
		for _, t := range s.Taxonomy(v).Terms {
			take(t.Name.ID)
			take(t.Name.EN)
		}
	}
	for _, group := range s.Synonyms() {
		for _, word := range group {
			take(word)
		}
	}
	for _, centre := range s.Centres {
		take(centre.Keys.Locality)
	}
	for _, r := range c.Regions {
		take(r[0].(string))
	}
	names := regionWords(c)
	l := lexicon{stems: make(map[string]string, len(known))}
	for word := range known {
		l.stems[word] = word
		if !names[word] {
			l.stems[word] = stem(word, func(root string) bool { return known[root] && !names[root] })
		}
	}
	return l
}

// regionWords are the names of regions, which have no affixes however they look: Serang is no *rang*.
func regionWords(c cards) map[string]bool {
	names := map[string]bool{}
	for _, r := range c.Regions {
		for word := range words(r[0].(string)) {
			names[word] = true
		}
	}
	return names
}

// roots lists the stems that some other word is led back to, but for those in the cards. A browser that knows
// both finds the same stem for every word of the site.
func (l lexicon) roots(c cards) []string {
	roots := map[string]bool{}
	for word, root := range l.stems {
		if word != root {
			roots[root] = true
		}
	}
	for _, name := range c.names() {
		for word := range words(name) {
			delete(roots, word)
		}
	}
	return slices.Sorted(maps.Keys(roots))
}
