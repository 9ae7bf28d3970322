package search

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strings"
)

// numbering is how documents are numbered: in buckets, each chosen by a hash, and within one in the order of their keys. A
// document that comes or goes so moves those behind it in its bucket alone. A centre shares its bucket with all that
// belongs to it: what they have in common, as their place, is then a run of numbers.
type numbering struct {
	buckets int   // a power of two
	width   int   // how many numbers a bucket has, a power of two
	sizes   []int // how many of them are taken
}

// number sorts documents by their numbers, which it gives them. static/js/search/index.js numbers alike.
func number(all []*document) numbering {
	centres := 0
	for _, d := range all {
		if strings.HasPrefix(d.key, "c/") {
			centres++
		}
	}
	n := numbering{buckets: powerOfTwo(max(16, centres))}
	n.sizes = make([]int, n.buckets)
	bucket := make(map[*document]int, len(all))
	for _, d := range all {
		bucket[d] = bucketOf(d.key, n.buckets)
		n.sizes[bucket[d]]++
	}
	n.width = powerOfTwo(slices.Max(n.sizes))
	slices.SortFunc(all, func(a, b *document) int {
		return cmp.Or(cmp.Compare(bucket[a], bucket[b]), strings.Compare(a.key, b.key))
	})
	place := 0
	for i, d := range all {
		if i > 0 && bucket[d] != bucket[all[i-1]] {
			place = 0
		}
		d.code = bucket[d]*n.width + place
		place++
	}
	return n
}

// bucketOf is the FNV-1a hash (32 bits) of the centre's slug where a key has one, else of the key.
func bucketOf(key string, buckets int) int {
	h := fnv.New32a()
	h.Write([]byte(centreOf(key)))
	return int(h.Sum32()) % buckets
}

// centreOf is the slug of the centre that a key is of, or the key.
func centreOf(key string) string {
	if parts := strings.Split(key, "/"); strings.Contains("cmpd", parts[0]) {
		return parts[1]
	}
	return key
}

// powerOfTwo is the least that is not below n.
func powerOfTwo(n int) int {
	p := 1
	for p < n {
		p *= 2
	}
	return p
}
