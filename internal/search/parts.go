package search

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"sentra/internal/site"
)

// An index of a large site is in parts: nobody fetches the cards of everything. Its shards have what is said in names as well as
// in prose, and beside each word the cards of the documents that most likely answer it; all cards are in blocks, for the
// others; and what results are narrowed and sorted by is in a column each.

// Large reports whether a site has too many entries for cards in one file: about as many as a phone gets in half a second.
func Large(s *site.Site) bool {
	entries := 0
	for _, c := range s.Centres {
		entries += 1 + len(c.Producers) + len(c.Products)
	}
	return entries > 1500
}

const (
	partSize   = 60_000 // of a shard with its cards, in bytes of JSON
	blockSize  = 200    // documents in a block, about
	likely     = 96     // how many documents of a stem have their cards beside it
	within     = 200    // how many of a region, which other words narrow
	firstDigit = '0'    // the character for 0 in a string of numbers
)

// largeCore is a large site's core: nobody has all cards to make out of them what is added here.
type largeCore struct {
	core
	Countries []string `json:"countries"` // that something is exported to
	Documents int      `json:"documents"`
}

// stated tells each word of what a document's card says, with its field, as told in static/js/search/document.js does. A region is a word of its own, too.
func (m *maker) stated(d *document, take func(word string, f field)) {
	tell(take, inTitle, d.title)
	tell(take, inMaker, d.maker)
	tell(take, inOffer, d.called)
	for _, i := range d.terms {
		t, f := m.listed.terms[i], inOffer
		if slices.Contains(vocabularies[:3], t.Vocabulary) {
			f = inCraft
		}
		tell(take, f, m.text(t.Name))
		tell(take, inOther, m.other(t.Name))
	}
	if d.region == 0 {
		return
	}
	for r := m.listed.regions[d.region-1]; r != nil; r = r.Parent {
		if d.key != "r/"+pathOf(r) {
			tell(take, inPlace, r.Title(m.lang))
		}
		take("@"+pathOf(r), inPlace) // "@jawa-barat/garut"
	}
}

func isRegion(word string) bool { return strings.HasPrefix(word, "@") }

// Where a word says what a document is, and where it says so once more.
const (
	essence  = 1<<inTitle | 1<<inCraft | 1<<inPlace
	repeated = 1<<inOther | 1<<inSummary | 1<<inBody | 1<<inBodyOften
)

// shorten leaves out of postings that a document's prose repeats what its name, craft or place is: that hardly ranks it higher, and
// makes half of what a frequent word's shard is.
func (p postings) shorten() {
	for _, list := range p {
		for i, x := range list {
			if x.fields&essence != 0 {
				list[i].fields &^= repeated
			}
		}
	}
}

// isWord reports whether a stem is what somebody may type, and no region's or group's own word.
func isWord(stem string) bool { return !isRegion(stem) && !strings.HasPrefix(stem, "~") }

// join adds for each group of synonyms a word of its own, "~kaus", which has the documents of all: else a browser had to fetch a shard
// for each.
func (p postings) join(groups [][]string, l lexicon) {
	for _, group := range groups {
		all := map[*document]uint16{}
		for _, form := range group {
			for d, fields := range p.both(l.stemsOf(form)) {
				all[d] |= fields
			}
		}
		var list []posting
		for d, fields := range all {
			list = append(list, posting{d, fields})
		}
		slices.SortFunc(list, func(a, b posting) int { return cmp.Compare(a.doc.code, b.doc.code) })
		p["~"+strings.ReplaceAll(group[0], " ", "-")] = list
	}
}

// both are the documents that have every one of some stems, in the fields that have them all; or, if none does, in the one where the stem is that counts least.
func (p postings) both(stems []string) map[*document]uint16 {
	all := map[*document]uint16{}
	for i, stem := range stems {
		has := map[*document]uint16{}
		for _, x := range p[stem] {
			before, had := all[x.doc]
			switch {
			case i == 0:
				has[x.doc] = x.fields
			case had && before&x.fields != 0:
				has[x.doc] = before & x.fields
			case had:
				has[x.doc] = max(before&-before, x.fields&-x.fields)
			}
		}
		all = has
	}
	return all
}

// best are the documents that most likely answer a stem: which have it in their title, the shorter the better, and the one of which most is known;
// then one of each centre that has it otherwise. How results are ranked is the browser's to say: these are only at hand when it does.
func best(stem string, list []posting) []*document {
	var inTitles, others []posting
	for _, p := range list {
		if p.fields&(1<<inTitle) != 0 && !isRegion(stem) {
			inTitles = append(inTitles, p)
		} else {
			others = append(others, p)
		}
	}
	slices.SortFunc(inTitles, func(a, b posting) int {
		return cmp.Or(
			cmp.Compare(titleSize(a.doc), titleSize(b.doc)),
			cmp.Compare(b.doc.facts.known(), a.doc.facts.known()),
			strings.Compare(a.doc.key, b.doc.key),
		)
	})
	slices.SortFunc(others, inTurn(others))
	most, titled := likely, likely*2/3
	if isRegion(stem) {
		most = within
	}
	titled = min(len(inTitles), max(titled, most-len(others)))
	var all []*document
	for _, p := range slices.Concat(inTitles[:titled], others[:min(len(others), most-titled)]) {
		all = append(all, p.doc)
	}
	return all
}

// inTurn puts the documents of centres in an order in which each centre has its turn: first all centres, then one thing of each, and so on.
func inTurn(list []posting) func(a, b posting) int {
	turn := make(map[*document]int, len(list))
	count := map[string]int{}
	for _, p := range list {
		centre := centreOf(p.doc.key)
		turn[p.doc] = count[centre]
		count[centre]++
	}
	return func(a, b posting) int {
		return cmp.Or(cmp.Compare(turn[a.doc], turn[b.doc]), cmp.Compare(a.doc.code, b.doc.code))
	}
}

// titleSize is how many words a title has, about.
func titleSize(d *document) int { return 1 + strings.Count(d.title, " ") }

// encodedCards are the cards of documents, by number.
func encodedCards(all []*document) []byte {
	b := []byte{'{'}
	for i, d := range all {
		if i > 0 {
			b = append(b, ',')
		}
		f := d.facts
		f.Courses = nil // documents of their own
		b = append(fmt.Appendf(b, `"%d":`, d.code), encoded(trimmed(row{d.key, d.title, d.region, d.terms, d.maker, optional(f)}))...)
	}
	return append(b, '}')
}

// parts is what the files of an index in parts are made of.
type parts struct {
	*maker
	numbering
}

// addParts adds the blocks and the columns.
func (w *files) addParts(m *manifest, p parts) {
	m.Core = &largeCore{core: p.out.core, Countries: p.countries(), Documents: len(p.all)}
	sizes := make([]rune, p.buckets)
	for i, n := range p.sizes {
		sizes[i] = rune(firstDigit + n)
	}
	m.Sizes = string(sizes)
	contacts := contacts(p.site)
	blocks := 1
	for blocks < p.buckets && len(p.all)/blocks > blockSize {
		blocks *= 2
	}
	rest := p.all
	for i := range blocks {
		end, _ := slices.BinarySearchFunc(rest, (i+1)*p.buckets/blocks*p.width, func(d *document, code int) int { return cmp.Compare(d.code, code) })
		m.Blocks += fingerprintOf(w.add(fmt.Sprintf("block-%d", i), newBlock(rest[:end], contacts)))
		rest = rest[end:]
	}
	m.Columns = map[string]string{}
	for name, c := range p.columns() {
		m.Columns[name] = fingerprintOf(w.add("column-"+name, c))
	}
	m.Columns["title"] = fingerprintOf(w.add("column-title", p.byTitle()))
}

// block is the cards of some buckets, by number, and how to write to who answers for them, by key.
type block struct {
	Cards    rawJSON              `json:"cards"`
	Contacts map[string][2]string `json:"contacts"`
}

type rawJSON []byte

// MarshalJSON returns what is JSON already.
func (r rawJSON) MarshalJSON() ([]byte, error) { return r, nil }

func newBlock(all []*document, contacts map[string][2]string) block {
	b := block{Cards: encodedCards(all), Contacts: map[string][2]string{}}
	for _, d := range all {
		if c, has := contacts[d.key]; has {
			b.Contacts[d.key] = c
		}
	}
	return b
}

func (p parts) countries() []string {
	all := map[string]bool{}
	for _, d := range p.all {
		for _, code := range d.facts.Exports {
			all[code] = true
		}
	}
	return append([]string{}, slices.Sorted(maps.Keys(all))...)
}

// byTitle lists the places of documents in the order of their numbers, by title, each as the difference to the one before.
func (p parts) byTitle() []int {
	titles, order := make([]string, len(p.all)), make([]int, len(p.all))
	for i, d := range p.all {
		titles[i], order[i] = fold(d.title), i
	}
	slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(titles[a], titles[b]) })
	for i := len(order) - 1; i > 0; i-- {
		order[i] -= order[i-1]
	}
	return order
}
