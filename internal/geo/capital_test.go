package geo

import (
	"encoding/csv"
	"math"
	"os"
	"testing"
)

// Every province has a capital, and it lies on the land that the map shows, or within ten kilometres of it: small
// islands are not drawn.
func TestCapitals(t *testing.T) {
	data, err := os.ReadFile("land.geojson")
	if err != nil {
		t.Fatal(err)
	}
	l, err := readLand(data)
	if err != nil {
		t.Fatal(err)
	}
	provinces := 0
	for _, row := range regions(t) {
		code, kind := row[0], row[3]
		if kind != "province" {
			continue
		}
		provinces++
		c, known := CapitalOf(code)
		if !known {
			t.Errorf("%s, %s, has no capital", code, row[1])
			continue
		}
		if p := Project(c.Lat, c.Lon); !ashore(l.home, p, 0.1*perDegree) {
			t.Errorf("%s lies in the sea", c.Name)
		}
	}
	if provinces != len(capitals) {
		t.Errorf("%d provinces, %d capitals", provinces, len(capitals))
	}
}

// regions reads the rows of content/regions.csv: code, name, name_en, kind, parent.
func regions(t *testing.T) [][]string {
	t.Helper()
	file, err := os.Open("../../content/regions.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// ashore reports whether a point lies inside one of some islands, or so near to a shore.
func ashore(islands []ring, p Point, reach float64) bool {
	for _, island := range islands {
		inside := false
		for i, a := range island {
			b := island[(i+1)%len(island)]
			if offLine(p, a, b) <= reach && distance(p, a) <= reach+distance(a, b) && distance(p, b) <= reach+distance(a, b) {
				return true
			}
			if (a.Y > p.Y) != (b.Y > p.Y) && p.X < a.X+(b.X-a.X)*(p.Y-a.Y)/(b.Y-a.Y) {
				inside = !inside
			}
		}
		if inside {
			return true
		}
	}
	return false
}

func TestDistance(t *testing.T) {
	tests := []struct {
		name                   string
		lat1, lon1, lat2, lon2 float64
		want                   float64
	}{
		{"nowhere", -6.2, 106.8, -6.2, 106.8, 0},
		{"a degree of the equator", 0, 100, 0, 101, 111.19},
		{"a degree of a meridian", -3, 120, -2, 120, 111.19},
		{"a degree on a parallel is shorter", 60, 10, 60, 11, 55.6},
		{"the other side of the Earth", 0, 0, 0, 180, math.Pi * earthRadius},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			there, back := Distance(tt.lat1, tt.lon1, tt.lat2, tt.lon2), Distance(tt.lat2, tt.lon2, tt.lat1, tt.lon1)
			if math.Abs(there-tt.want) > 0.01 || there != back {
				t.Errorf("there %v, back %v, want %v", there, back, tt.want)
			}
		})
	}
}
