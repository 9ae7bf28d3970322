package geo

import (
	"bytes"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"testing"
)

// What lies in static/map is what this package draws.
func TestFileIsDrawn(t *testing.T) {
	data, err := os.ReadFile("land.geojson")
	if err != nil {
		t.Fatal(err)
	}
	want, err := Land(data)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../static/map/land.svg")
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("static/map/land.svg is not what is drawn (%v); run go generate ./internal/geo", err)
	}
}

func TestProject(t *testing.T) {
	tests := []struct {
		name     string
		lat, lon float64
		want     Point
	}{
		{"the upper left corner", north, west, Point{0, 0}},
		{"the lower right corner", south, east, Point{Width, Height}},
		{"the middle", (north + south) / 2, (west + east) / 2, Point{Width / 2, Height / 2}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Project(tt.lat, tt.lon); distance(got, tt.want) > 1e-9 {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

// A box holds what it was made for, has its proportion, and does not leave the map.
func TestAround(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var points []Point
		for range 1 + random.IntN(5) {
			points = append(points, Point{random.Float64() * Width, random.Float64() * Height})
		}
		b := Around(points, 3, 60, 2)
		width, height := b.Most.X-b.Least.X, b.Most.Y-b.Least.Y
		if math.Abs(width/height-2) > 1e-9 || width < 60-1e-9 {
			t.Errorf("%v is %v by %v", points, width, height)
		}
		if b.Least.X < 0 || b.Least.Y < 0 || b.Most.X > Width+1e-9 || b.Most.Y > Height+1e-9 {
			t.Errorf("%v leaves the map: %v", points, b)
		}
		whole := width > Height*2-1e-9 // then it holds as much as it can
		for _, p := range points {
			if !whole && (p.X < b.Least.X-1e-9 || p.X > b.Most.X+1e-9 || p.Y < b.Least.Y-1e-9 || p.Y > b.Most.Y+1e-9) {
				t.Errorf("%v lies outside %v", p, b)
			}
		}
	}
}

// However a ring is simplified, what is left are points of it, and none that was left out is farther off than told.
func TestSimplified(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 100 {
		var r ring
		for i := range 60 {
			angle := float64(i) / 60 * 2 * math.Pi
			length := 20 + 6*random.Float64()
			r = append(r, Point{length * math.Cos(angle), length * math.Sin(angle)})
		}
		r = append(r, r[0])
		const tolerance = 2
		simple := r.simplified(tolerance)
		if simple[0] != r[0] || simple[len(simple)-1] != r[0] || len(simple) >= len(r) {
			t.Fatalf("a ring of %d points becomes one of %d", len(r), len(simple))
		}
		for _, p := range r {
			near := math.Inf(1)
			for i := 1; i < len(simple); i++ {
				near = min(near, offLine(p, simple[i-1], simple[i]))
			}
			if near > tolerance {
				t.Errorf("%v lies %v off the simplified ring", p, near)
			}
		}
		for _, p := range simple {
			if !slices.Contains(r, p) {
				t.Errorf("%v is no point of the ring", p)
			}
		}
	}
}

func TestArea(t *testing.T) {
	square := ring{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}}
	if got := square.area(); got != 16 {
		t.Errorf("the area of a square of 4 is %v", got)
	}
}

func TestWrongLand(t *testing.T) {
	for _, text := range []string{`{`, `{"features":[{"geometry":{"type":"MultiPolygon","coordinates":[1]}}]}`, `{"features":[{"geometry":{"type":"Polygon","coordinates":[[["a"]]]}}]}`} {
		if _, err := Land([]byte(text)); err == nil {
			t.Errorf("%s is taken for land", text)
		}
	}
}
