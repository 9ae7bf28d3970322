package test

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestSpoiltIndexIsRefused reads indexes that are not as they were written. Each ends in results or in an error that the page tells; that
// one hangs ends the test itself.
func TestSpoiltIndexIsRefused(t *testing.T) {
	t.Parallel()
	const spoilt = 1000
	queries := []query{{Text: "batik tulis"}, {Text: "tasikmlaya 200 potong"}, {Text: ""}, {Text: "kain di bawah 300 ribu"}}
	for name, published := range map[string]func(*testing.T) *site{"in one piece": demoSite, "in parts": largeSite} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var ends []string
			runSearch(t, map[string]any{"folder": published(t).folder, "lang": id, "year": today().Year, "queries": queries, "spoilt": spoilt}, &ends)
			count := map[string]int{}
			for _, end := range ends {
				count[end]++
			}
			if count["read"]+count["refused"] != spoilt || count["read"] < spoilt/20 || count["refused"] < spoilt/20 {
				t.Errorf("of %d spoilt indexes: %v", spoilt, count)
			}
		})
	}
}

// TestAnyTextIsAQuery asks whatever comes: each text has an answer.
func TestAnyTextIsAQuery(t *testing.T) {
	t.Parallel()
	const texts = 1000
	words := []string{
		"seragam", "batik", "200", "potong", "di bawah", "rp", "1.500.000", "ribu", "minggu", "ekspor ke", "jawa", "barat", "(", ")*", "\\", "[a-",
		"\x00", "\u202e", "🧵", "e\u0301", "﷽", "<script>", strings.Repeat("a", 300), strings.Repeat("1.", 200), "-", "'", "__proto__", "constructor", "tahun 2026",
	}
	random := rand.New(rand.NewPCG(3, 8))
	var queries []query
	for range texts {
		var b strings.Builder
		for range random.IntN(8) {
			b.WriteString(words[random.IntN(len(words))])
			b.WriteString([]string{" ", "", "  ", "-"}[random.IntN(4)])
		}
		queries = append(queries, query{Text: b.String()})
	}
	found := 0
	for _, a := range searched(t, demoSite(t), id, queries) {
		if len(a.Found) > 0 {
			found++
		}
	}
	if found < texts/4 {
		t.Errorf("%d of %d texts find something", found, texts)
	}
}
