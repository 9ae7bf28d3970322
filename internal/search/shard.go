package search

import (
	"bytes"
	"cmp"
	"maps"
	"math/bits"
	"slices"
	"strconv"
	"strings"
)

// shardSize is how long a shard may be before it is cut, in bytes of JSON: about 5 KB compressed, what a phone gets in one round trip.
const shardSize = 12_000

// only stands at the end of a prefix that one word alone has: the whole of it.
const only = "."

// posting says that a document has a stem, in these fields, one bit for each.
type posting struct {
	doc    *document
	fields uint16
}

// postings are the documents of each stem, in the order of their numbers.
type postings map[string][]posting

// collector collects what each document has.
type collector struct {
	lexicon lexicon
	found   map[string]uint16 // the current document's fields by stem
	all     postings
}

// post makes the postings of documents that are in the order of their numbers: of what they say and, where carded tells it, of
// what their cards say, too.
func post(all []*document, l lexicon, carded func(d *document, take func(word string, f field))) postings {
	c := collector{lexicon: l, found: map[string]uint16{}, all: postings{}}
	for _, d := range all {
		d.stated(c.take)
		if carded != nil {
			carded(d, c.take)
		}
		for root, fields := range c.found {
			c.all[root] = append(c.all[root], posting{d, fields})
		}
		clear(c.found)
	}
	return c.all
}

// take notes that the document has a word in a field; the second time in its prose it has it often.
func (c *collector) take(word string, f field) {
	root := c.lexicon.stem(word)
	has := c.found[root]
	if f == inBody && has&(1<<inBody|1<<inBodyOften) != 0 {
		f, has = inBodyOften, has&^(1<<inBody)
	}
	c.found[root] = has | 1<<f
}

// shard is some stems, in order, each with its postings as JSON.
type shard struct {
	stems []string
	lists map[string][]byte
	cards map[string][]*document // of each stem, those whose cards go with it
}

// encode writes the postings of a stem: for each field the letter that names it and the numbers of the documents, each as
// the difference to the one before. A difference below zero is a run: so many more come, one after another.
func encode(list []posting) []byte {
	b := []byte{'{'}
	var all uint16
	for _, p := range list {
		all |= p.fields
	}
	for ; all != 0; all &= all - 1 {
		f := bits.TrailingZeros16(all)
		if len(b) > 1 {
			b = append(b, ',')
		}
		b = append(b, '"', letters[f], '"', ':', '[')
		b = append(appendRuns(b, list, f), ']')
	}
	return append(b, '}')
}

func appendRuns(b []byte, list []posting, f int) []byte {
	before, run, first := 0, 0, true
	end := func() {
		if run > 0 {
			b = strconv.AppendInt(append(b, ','), int64(-run), 10)
			run = 0
		}
	}
	for _, p := range list {
		if p.fields&(1<<f) == 0 {
			continue
		}
		switch code := p.doc.code; {
		case !first && code == before+1:
			run++
		default:
			end()
			if !first {
				b = append(b, ',')
			}
			b = strconv.AppendInt(b, int64(code-before), 10)
		}
		before, first = p.doc.code, false
	}
	end()
	return b
}

// size estimates the length of a shard's JSON.
func (s shard) size() int {
	n := cardSize * len(s.documents())
	for _, stem := range s.stems {
		n += len(stem) + len(s.lists[stem]) + 4
	}
	return n
}

// documents are those whose cards the shard has.
func (s shard) documents() map[*document]bool {
	all := map[*document]bool{}
	for _, stem := range s.stems {
		for _, d := range s.cards[stem] {
			all[d] = true
		}
	}
	return all
}

// cardSize is about how long a card is.
const cardSize = 200

// cut cuts postings into files by how their words start: as few letters as keep each below a size. A word that
// comes, goes or changes so changes the one file that has it, and hardly ever where files are cut.
func (s shard) cut(most int) map[string]shard {
	all := map[string]shard{}
	var divide func(prefix string, part shard)
	divide = func(prefix string, part shard) {
		if len(part.stems) == 1 || part.size() <= most {
			all[prefix] = part
			return
		}
		by := map[string][]string{}
		for _, stem := range part.stems {
			next := prefix + only
			if rest := strings.TrimPrefix(stem, prefix); rest != "" {
				next = prefix + string([]rune(rest)[:1])
			}
			by[next] = append(by[next], stem)
		}
		for next, stems := range by {
			part := shard{stems, s.lists, s.cards}
			if strings.HasSuffix(next, only) {
				all[next] = part
				continue
			}
			divide(next, part)
		}
	}
	divide("", s)
	return all
}

// MarshalJSON writes {"words": {STEM: POSTINGS}, "cards": {NUMBER: CARD}}, without cards where there are none.
func (s shard) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(`{"words":{`)
	for i, stem := range s.stems {
		if i > 0 {
			b.WriteByte(',')
		}
		b.Write(encoded(stem))
		b.WriteByte(':')
		b.Write(s.lists[stem])
	}
	b.WriteByte('}')
	if cards := s.documents(); len(cards) > 0 {
		b.WriteString(`,"cards":`)
		b.Write(encodedCards(slices.SortedFunc(maps.Keys(cards), func(a, b *document) int { return cmp.Compare(a.code, b.code) })))
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// newShard is all postings, with the cards that best says go with each stem.
func newShard(all postings, best func(stem string, list []posting) []*document) shard {
	s := shard{stems: slices.Sorted(maps.Keys(all)), lists: make(map[string][]byte, len(all)), cards: map[string][]*document{}}
	for stem, list := range all {
		s.lists[stem] = encode(list)
		if best != nil {
			s.cards[stem] = best(stem, list)
		}
	}
	return s
}
