package test

import (
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestEveryCardSaysWhatItsEntryDoes reads the cards of all pages: each names an entry of the data, and
// says of it only what the data does.
func TestEveryCardSaysWhatItsEntryDoes(t *testing.T) {
	t.Parallel()
	s := realSite(t)
	known := map[string]knownCard{}
	for _, l := range []lang{id, en} {
		w := wordsOf(t, l)
		for _, c := range sharedCentres(t) {
			known[c.file(l)] = w.centreCard(c)
			for _, p := range c.Products {
				known[p.file(c, l)] = w.productCard(c, p)
			}
		}
	}
	seen := map[string]bool{}
	for _, file := range s.html(t) {
		for _, card := range s.open(t, file).all("li.card") {
			entry := path.Join(path.Dir(file), card.first("h3 a").get("href"), "index.html")
			seen[entry] = true
			if diff := cmp.Diff(known[entry].card, readCard(card)); diff != "" {
				t.Errorf("%s: the card of %s (-data +page):\n%s", file, entry, diff)
			}
			for _, fact := range append(card.texts("article > p:not(.kind)"), card.definitions("dl")...) {
				if !slices.Contains(known[entry].facts, fact) {
					t.Errorf("%s: the card of %s says %q, which the data does not", file, entry, fact)
				}
			}
		}
	}
	for entry := range known {
		if !seen[entry] {
			t.Errorf("no page has a card of %s", entry)
		}
	}
}

// card is what every card of an entry says.
type card struct{ Title, Kind string }

// knownCard is what cards may say of an entry: each the card, and some of the facts.
type knownCard struct {
	card
	facts []string
}

func readCard(e element) card {
	return card{e.first("h3").text(), e.first(".kind").text()}
}

func (w words) centreCard(c centre) knownCard {
	var kinds []string
	for _, slug := range c.Categories {
		kinds = append(kinds, w.term("categories", slug))
	}
	regency, province := w.region(c.Region)
	facts := []string{regency, regency + ", " + province}
	for _, f := range w.newest(c.Figures) {
		facts = append(facts, w.term("figures", f.Kind)+": "+join(" ", w.value(f), w.per(f.Per), w.date(f.AsOf)))
	}
	for _, m := range c.Milestones {
		facts = append(facts, w.word("value.milestone."+m.Kind)+": "+w.date(m.When))
	}
	return knownCard{card{c.Title.in(w.lang), strings.Join(kinds, ", ")}, facts}
}

func (w words) productCard(c centre, p product) knownCard {
	regency, province := w.region(c.Region)
	return knownCard{
		card{p.Title.in(w.lang), w.term("categories", p.Category)},
		[]string{c.Title.in(w.lang), regency + ", " + province},
	}
}
