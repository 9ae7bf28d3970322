package search

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWords(t *testing.T) {
	for text, want := range map[string][]string{
		"Sentra Batik Lasem":                {"sentra", "batik", "lasem"},
		"baju-baju, T-shirt & potong-jahit": {"baju", "t", "shirt", "potong", "jahit"},
		"Jum'at di Kafé Ånimo":              {"jumat", "di", "kafe", "animo"},
		"warna-warni":                       {"warna", "warni"},
		"batik batik":                       {"batik", "batik"},
		"kain 2,5 m (2026)":                 {"kain", "2", "5", "m", "2026"},
		"Ⅷ":                                 nil,
		" – ":                               nil,
	} {
		if diff := cmp.Diff(want, slices.Collect(words(text))); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}
