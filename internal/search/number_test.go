package search

import (
	"fmt"
	"testing"
)

// A document that comes moves those alone that are behind it in its bucket, and none gets another's number.
func TestANewDocumentLeavesNumbersAlone(t *testing.T) {
	var keys []string
	for i := range 40 {
		keys = append(keys, fmt.Sprintf("c/centre-%d", i))
	}
	for i := range 1000 {
		keys = append(keys, fmt.Sprintf("p/centre-%d/product-%d", i%40, i))
	}
	numbers := func(more ...string) (numbering, map[string]int) {
		var all []*document
		for _, key := range append(more, keys...) {
			all = append(all, &document{key: key})
		}
		n, codes := number(all), map[string]int{}
		for i, d := range all {
			if i > 0 && d.code <= all[i-1].code {
				t.Fatalf("%s has the number %d, after %d", d.key, d.code, all[i-1].code)
			}
			codes[d.key] = d.code
		}
		return n, codes
	}
	n, before := numbers()
	if n.buckets != 64 || n.width < 32 {
		t.Fatalf("there are %d buckets of %d", n.buckets, n.width)
	}
	for i := range 100 {
		key := fmt.Sprintf("n/new-%d", i)
		_, after := numbers(key)
		for other, was := range before {
			if after[other] != was && was/n.width != after[key]/n.width {
				t.Errorf("%s moves %s, of another bucket, from %d to %d", key, other, was, after[other])
			}
		}
	}
	for _, kind := range []string{"m", "p", "d"} {
		if a, b := bucketOf("c/laweyan", 1024), bucketOf(kind+"/laweyan/x", 1024); a != b {
			t.Errorf("a centre is in bucket %d, what belongs to it (%s) in %d", a, kind, b)
		}
	}
}
