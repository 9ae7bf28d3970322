package page

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
	"sentra/internal/motif"
	"sentra/internal/site"
)

func TestMotifOf(t *testing.T) {
	term := func(family string) *site.Term { return &site.Term{Term: content.Term{Motif: family}} }
	tests := []struct {
		name                   string
		techniques, categories []*site.Term
		want                   string
	}{
		{name: "nothing known"},
		{name: "a technique before a category", techniques: []*site.Term{term("kawung")}, categories: []*site.Term{term("tas")}, want: "kawung"},
		{name: "the first that has one", techniques: []*site.Term{term(""), term("ikat")}, want: "ikat"},
		{name: "a category where no technique has one", techniques: []*site.Term{term("")}, categories: []*site.Term{term("tas")}, want: "tas"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := motifOf(crafts(tt.techniques, tt.categories)); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// Slugs choose among a family's palettes about evenly.
func TestSlugsSpread(t *testing.T) {
	seen := map[uint32]int{}
	for _, slug := range []string{"batik-lasem", "batik-trusmi", "laweyan", "kauman", "giriloyo", "imogiri", "wijirejo", "pekalongan", "tanjung-bumi", "jetis", "gedog", "paoman"} {
		seen[number(slug)%3]++
	}
	for i := range uint32(3) {
		if seen[i] < 2 || seen[i] > 7 {
			t.Errorf("of twelve slugs %d choose palette %d", seen[i], i)
		}
	}
}

// Every tile leads to another of its family, and after all of them to itself.
func TestOtherPalette(t *testing.T) {
	for _, tile := range motif.Tiles() {
		var seen []string
		for next := tile; ; {
			next = otherPalette(next.Name())
			seen = append(seen, next.Palette)
			if next == tile {
				break
			}
			if next.Family != tile.Family || len(seen) > 9 {
				t.Fatalf("from %s the palettes go on as %v", tile.Name(), seen)
			}
		}
		if len(seen) != len(motif.Palettes(tile.Family)) {
			t.Errorf("from %s only %v are reached", tile.Name(), seen)
		}
	}
	if diff := cmp.Diff([]string{"mega-mendung", ""}, []string{familyOf("mega-mendung-night"), familyOf("")}); diff != "" {
		t.Error(diff)
	}
}
