package search

import (
	"cmp"
	"slices"
	"strings"
)

// shardSize is how long a shard may be before it is cut, in bytes of JSON: about 5 KB compressed, what a phone gets in one round trip.
const shardSize = 12_000

// only stands at the end of a prefix that one word alone has: the whole of it.
const only = "."

// shard lists for each stem the documents that have it: their numbers in ascending order, each as the difference to
// the one before, times classes, plus the class.
type shard map[string][]int

type posting struct{ number, class int }

// post makes the postings of all documents.
func post(docs []document, slots int, l lexicon) shard {
	keys := make([]string, len(docs))
	for i, d := range docs {
		keys[i] = d.key
	}
	numbers := number(keys, slots)
	all := map[string][]posting{}
	for _, d := range docs {
		best := map[string]int{}
		for word, class := range d.counted() {
			root := l.stems[word]
			before, twice := best[root]
			switch {
			case !twice, class == inSummary:
				best[root] = class
			case before != inSummary:
				best[root] = inBodyOften
			}
		}
		for root, class := range best {
			all[root] = append(all[root], posting{numbers[d.key], class})
		}
	}
	s := make(shard, len(all))
	for root, list := range all {
		slices.SortFunc(list, func(a, b posting) int { return cmp.Compare(a.number, b.number) })
		before := 0
		for _, p := range list {
			s[root] = append(s[root], (p.number-before)*classes+p.class)
			before = p.number
		}
	}
	return s
}

// shards cuts postings into files by how their words start: as few letters as keep each small enough. A word that
// comes, goes or changes so changes the one file that has it, and hardly ever where files are cut.
func shards(all shard) map[string]shard {
	cut := map[string]shard{}
	var divide func(prefix string, part shard)
	divide = func(prefix string, part shard) {
		if size(part) <= shardSize || len(part) == 1 {
			cut[prefix] = part
			return
		}
		by := map[string]shard{}
		for word, list := range part {
			next := prefix
			if rest := strings.TrimPrefix(word, prefix); rest != "" {
				next += string([]rune(rest)[:1])
			} else {
				next += only
			}
			if by[next] == nil {
				by[next] = shard{}
			}
			by[next][word] = list
		}
		for next, part := range by {
			if strings.HasSuffix(next, only) {
				cut[next] = part
				continue
			}
			divide(next, part)
		}
	}
	divide("", all)
	return cut
}

// size estimates the length of a shard's JSON.
func size(s shard) int {
	n := 2
	for word, list := range s {
		n += len(word) + 6
		for _, posting := range list {
			n += 2
			for ; posting > 9; posting /= 10 {
				n++
			}
		}
	}
	return n
}
