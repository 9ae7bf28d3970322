package page

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"sentra/internal/content"
	"sentra/internal/geo"
	"sentra/internal/site"
)

// scattered makes centres at random places of a region, with some products each.
func scattered(random *rand.Rand, n int) []*site.Centre {
	province := &site.Region{Slug: "p"}
	regency := &site.Region{Slug: "r", Parent: province}
	var centres []*site.Centre
	for i := range n {
		centres = append(centres, &site.Centre{
			Entry:    site.Entry{Slug: fmt.Sprintf("c-%03d", i)},
			Keys:     &content.Centre{Location: &content.Location{Lat: -8 + 3*random.Float64(), Lon: 105 + 10*random.Float64()}},
			Regency:  regency,
			Products: make([]*site.Product, random.IntN(20)),
		})
	}
	return centres
}

// However centres lie, no two dots touch, each centre is in one of them, and the order of the list changes nothing.
func TestClustered(t *testing.T) {
	for seed := range uint64(20) {
		random := rand.New(rand.NewPCG(seed, 1))
		centres := scattered(random, 1+random.IntN(120))
		p := pen{scale: .1 + random.Float64(), reach: random.Float64() * fingerReach}
		dots := clustered(spots(centres), p)
		seen := map[string]bool{}
		for i, d := range dots {
			for _, c := range d.centres {
				if seen[c.Slug] {
					t.Errorf("seed %d: %s is in two dots", seed, c.Slug)
				}
				seen[c.Slug] = true
			}
			for _, other := range dots[:i] {
				if math.Hypot(d.X-other.X, d.Y-other.Y) < p.apart(d, other) {
					t.Errorf("seed %d: two dots overlap", seed)
				}
			}
			if i > 0 && d.X < dots[i-1].X {
				t.Errorf("seed %d: the dots are not in order from west to east", seed)
			}
		}
		if len(seen) != len(centres) {
			t.Errorf("seed %d: %d of %d centres are on the map", seed, len(seen), len(centres))
		}
		if again := clustered(spots(centres), p); !slices.EqualFunc(dots, again, func(a, b spotted) bool { return a.Point == b.Point }) {
			t.Errorf("seed %d: the map is another the second time", seed)
		}
	}
}

// Of many centres those of a regency begin as one dot.
func TestManySpots(t *testing.T) {
	centres := scattered(rand.New(rand.NewPCG(1, 1)), fewCentres+1)
	list := spots(centres)
	if len(list) != 1 || len(list[0].centres) != len(centres) {
		t.Errorf("%d centres of one regency become %d places", len(centres), len(list))
	}
	if x := list[0].X; x < geo.Project(0, 105).X || x > geo.Project(0, 115).X {
		t.Errorf("their place is at %v", list[0].Point)
	}
}

// A dot leads to what all its centres have in common.
func TestDotsLead(t *testing.T) {
	v := viewAt[Map](t, goldenRoutes(t), "en/map/index.html")
	for _, d := range v.Drawn.Dots {
		if d.Name == "" || !strings.HasPrefix(d.Href, "../") {
			t.Errorf("a dot leads nowhere: %+v", d)
		}
	}
}
