package search

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// shardOf returns the prefix of the shard that has a word, as a reader finds it.
func shardOf(word string, has func(prefix string) bool) string {
	if has(word + only) {
		return word + only
	}
	letters := []rune(word)
	for n := 0; n <= len(letters); n++ {
		if has(string(letters[:n])) {
			return string(letters[:n])
		}
	}
	return ""
}

func TestEveryWordIsInItsShard(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		all := shard{}
		for range random.IntN(3000) {
			word := strings.Repeat("sé", random.IntN(3)) + fmt.Sprintf("%c%c%d", 'a'+random.IntN(4), 'a'+random.IntN(26), random.IntN(30))
			for range 1 + random.IntN(20) {
				all[word] = append(all[word], random.IntN(9000))
			}
		}
		all["s"] = make([]int, 5000)
		cut := shards(all)
		words := 0
		for prefix, s := range cut {
			words += len(s)
			if size(s) > shardSize && len(s) > 1 {
				t.Errorf("the shard %q has %d words in %d bytes", prefix, len(s), size(s))
			}
		}
		if words != len(all) {
			t.Errorf("of %d words %d are in a shard", len(all), words)
		}
		for word, list := range all {
			prefix := shardOf(word, func(p string) bool { return cut[p] != nil })
			if diff := cmp.Diff(list, cut[prefix][word]); diff != "" {
				t.Fatalf("%q is not in the shard %q as it was (-want +got):\n%s", word, prefix, diff)
			}
		}
	}
}

func TestSizeIsThatOfTheJSON(t *testing.T) {
	s := shard{"jahit": {1, 20, 300}, "a": {0}}
	if got := len(encoded(s)); size(s) < got || size(s) > got+10 {
		t.Errorf("%d is estimated for %d", size(s), got)
	}
}
