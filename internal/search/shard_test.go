package search

import (
	"fmt"
	"math/rand/v2"
	"slices"
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
	documents := make([]*document, 9000)
	for i := range documents {
		documents[i] = &document{code: i}
	}
	for range 20 {
		all := postings{}
		for range random.IntN(3000) {
			word := strings.Repeat("sé", random.IntN(3)) + fmt.Sprintf("%c%c%d", 'a'+random.IntN(4), 'a'+random.IntN(26), random.IntN(30))
			for range 1 + random.IntN(20) {
				all[word] = append(all[word], posting{documents[random.IntN(9000)], 1 << inBody})
			}
		}
		all["s"] = make([]posting, 5000)
		for i := range all["s"] {
			all["s"][i] = posting{documents[i*3/2], 1 << inTitle}
		}
		whole := newShard(all, nil)
		cut := whole.cut(shardSize)
		words := 0
		for prefix, s := range cut {
			words += len(s.stems)
			if got := len(encoded(s)); got > shardSize+100 && len(s.stems) > 1 {
				t.Errorf("the shard %q has %d words in %d bytes", prefix, len(s.stems), got)
			}
		}
		if words != len(all) {
			t.Errorf("of %d words %d are in a shard", len(all), words)
		}
		for word := range all {
			prefix := shardOf(word, func(p string) bool { _, has := cut[p]; return has })
			if !slices.Contains(cut[prefix].stems, word) {
				t.Fatalf("%q is not in the shard %q", word, prefix)
			}
		}
	}
}

// Numbers are written as the differences between them, and what follows one after another as a run.
func TestPostingsAreRuns(t *testing.T) {
	var list []posting
	for _, code := range []int{37, 38, 39, 120, 121, 300} {
		fields := uint16(1 << inCraft)
		if code > 100 {
			fields |= 1 << inBody
		}
		list = append(list, posting{&document{code: code}, fields})
	}
	if diff := cmp.Diff(`{"c":[37,-2,81,-1,179],"b":[120,-1,179]}`, string(encode(list))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestSizeIsThatOfTheJSON(t *testing.T) {
	list := []posting{{&document{code: 1}, 1}, {&document{code: 300}, 5}}
	s := newShard(postings{"jahit": list, "a": list[:1]}, nil)
	if got := len(encoded(s)); s.size() > got || s.size() < got-20 {
		t.Errorf("%d is estimated for %d", s.size(), got)
	}
}
