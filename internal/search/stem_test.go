package search

import (
	"os"
	"strings"
	"testing"

	"sentra/internal/content"
	"sentra/internal/site"
)

// stemPairs reads testdata/stems.tsv: words, the roots that they come from, and whether they show a rule or stand in the content
// of this repository. They were judged by reading; where it says otherwise than the stemmer, the file is right.
func stemPairs(t *testing.T) [][]string {
	t.Helper()
	data, err := os.ReadFile("testdata/stems.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var pairs [][]string
	for line := range strings.Lines(string(data)) {
		pairs = append(pairs, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	return pairs
}

// realLexicon is that of the real site in Indonesian, with its cards.
func realLexicon(s *site.Site) (lexicon, cards) {
	m := makeCards(s, content.ID, nil)
	takeProse(s, content.ID, m.all)
	return newLexicon(s, m.all, m.out), m.out
}

// TestStems holds that of the pairs 97 in a hundred are right, of those that show rules and of those of the content. The stemmer knows
// the words of the real site, and the roots of those that show rules.
func TestStems(t *testing.T) {
	s := realSite(t)
	l, c := realLexicon(s)
	names, rooted := regionWords(c), map[string]bool{}
	pairs := stemPairs(t)
	for _, p := range pairs {
		if p[2] == "rule" {
			rooted[p[1]] = true
		}
	}
	for word, root := range l.stems {
		if word == root || !names[word] {
			rooted[root] = true
		}
	}
	known := func(root string) bool { return (rooted[root] || l.stems[root] != "") && !names[root] }
	right, all := map[string]int{}, map[string]int{}
	for _, p := range pairs {
		all[p[2]]++
		if got := stem(p[0], known); got == p[1] {
			right[p[2]]++
		} else {
			t.Logf("%s: %s, and not %s", p[0], got, p[1])
		}
	}
	if all["rule"] < 150 || all["content"] < 400 {
		t.Errorf("there are %v pairs", all)
	}
	for origin, n := range all {
		t.Logf("%s: %d of %d are right", origin, right[origin], n)
		if right[origin]*100 < n*97 {
			t.Errorf("%s: %d of %d are right", origin, right[origin], n)
		}
	}
}

// TestTermsKeepApart holds that no two words of the taxonomy's names share a stem unless one is made of the other, as a word and
// its plural are.
func TestTermsKeepApart(t *testing.T) {
	s := realSite(t)
	l, _ := realLexicon(s)
	met := map[string]string{}
	for _, v := range content.Vocabularies {
		for _, term := range s.Taxonomy(v).Terms {
			for word := range words(term.Name.ID) {
				root := l.stems[word]
				before, known := met[root]
				if known && before != word && !strings.Contains(word, root[1:]) {
					t.Errorf("%s and %s meet in %s", before, word, root)
				}
				met[root] = word
			}
		}
	}
	if len(met) < 100 {
		t.Errorf("%d words were compared", len(met))
	}
}
