package geo

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// ring is a closed line around land or a lake, its last point again the first.
type ring []Point

// land is what the map shows: the country, and what of its neighbours is in sight.
type land struct{ home, others []ring }

// How far from its place a drawn line may lie, and how small an island may be, in units and square units: a
// hundredth of a degree is one kilometre.
const (
	tolerance      = 0.22
	smallest       = 0.2
	otherTolerance = 0.9
	otherSmallest  = 12
)

// Land reads land.geojson and returns the map of it as an SVG file: Width by Height units, the ground left open, its
// colours by day and by night.
func Land(data []byte) ([]byte, error) {
	l, err := readLand(data)
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s"><style>`, short(Width), short(Height))
	b.WriteString(`.a{fill:#eae1d0}.b{fill:#d3c4a6}@media(prefers-color-scheme:dark){.a{fill:#2b2620}.b{fill:#3f372b}}</style>`)
	fmt.Fprintf(&b, `<path class="a" d="%s"/>`, outline(l.others, otherTolerance, otherSmallest))
	fmt.Fprintf(&b, `<path class="b" d="%s"/></svg>`+"\n", outline(l.home, tolerance, smallest))
	return []byte(b.String()), nil
}

func readLand(data []byte) (land, error) {
	var file struct {
		Features []struct {
			Properties struct{ Home bool }
			Geometry   struct {
				Type        string
				Coordinates json.RawMessage
			}
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return land{}, fmt.Errorf("reading the land: %w", err)
	}
	var l land
	for _, f := range file.Features {
		rings, err := readRings(f.Geometry.Type, f.Geometry.Coordinates)
		if err != nil {
			return land{}, err
		}
		if f.Properties.Home {
			l.home = append(l.home, rings...)
		} else {
			l.others = append(l.others, rings...)
		}
	}
	return l, nil
}

// readRings reads the polygons of a feature, each ring as a line of its own.
func readRings(kind string, data json.RawMessage) ([]ring, error) {
	var polygons [][][][2]float64
	if kind == "Polygon" {
		polygons = make([][][][2]float64, 1)
		if err := json.Unmarshal(data, &polygons[0]); err != nil {
			return nil, fmt.Errorf("reading a polygon: %w", err)
		}
	} else if err := json.Unmarshal(data, &polygons); err != nil {
		return nil, fmt.Errorf("reading polygons: %w", err)
	}
	var rings []ring
	for _, line := range slices.Concat(polygons...) {
		var r ring
		for _, p := range line {
			r = append(r, Project(p[1], p[0]))
		}
		rings = append(rings, r)
	}
	return rings, nil
}

// outline writes the rings that are in sight and large enough as the "d" of an SVG path.
func outline(rings []ring, tolerance, smallest float64) string {
	var b strings.Builder
	for _, r := range rings {
		if !r.inSight() || r.area() < smallest {
			continue
		}
		if simple := r.simplified(tolerance); len(simple) > 3 {
			simple.write(&b)
		}
	}
	return b.String()
}

// margin is how far beyond the map's edge land is still drawn.
const margin = 4

func (r ring) inSight() bool {
	return slices.ContainsFunc(r, func(p Point) bool {
		return p.X > -margin && p.X < Width+margin && p.Y > -margin && p.Y < Height+margin
	})
}

// area is by the shoelace formula.
func (r ring) area() float64 {
	sum := 0.0
	for i := 1; i < len(r); i++ {
		sum += r[i-1].X*r[i].Y - r[i].X*r[i-1].Y
	}
	return math.Abs(sum) / 2
}

// simplified leaves out points from which the line without them is no farther than the tolerance (Douglas and
// Peucker, 1973). A ring is cut in two at the point farthest from its first, since a line needs two ends.
func (r ring) simplified(tolerance float64) ring {
	if len(r) < 4 {
		return r
	}
	cut := 0
	for i, p := range r {
		if distance(p, r[0]) > distance(r[cut], r[0]) {
			cut = i
		}
	}
	first, second := thinned(r[:cut+1], tolerance), thinned(r[cut:], tolerance)
	return append(first, second[1:]...)
}

func thinned(line ring, tolerance float64) ring {
	from, to := line[0], line[len(line)-1]
	far, most := 0, 0.0
	for i := 1; i < len(line)-1; i++ {
		if d := offLine(line[i], from, to); d > most {
			far, most = i, d
		}
	}
	if most <= tolerance {
		return ring{from, to}
	}
	return append(thinned(line[:far+1], tolerance), thinned(line[far:], tolerance)[1:]...)
}

func distance(a, b Point) float64 { return math.Hypot(a.X-b.X, a.Y-b.Y) }

// offLine is how far a point lies from the line between two others.
func offLine(p, a, b Point) float64 {
	length := distance(a, b)
	if length == 0 {
		return distance(p, a)
	}
	t := min(max(((p.X-a.X)*(b.X-a.X)+(p.Y-a.Y)*(b.Y-a.Y))/(length*length), 0), 1)
	return distance(p, Point{a.X + t*(b.X-a.X), a.Y + t*(b.Y-a.Y)})
}

// write writes the ring in tenths of a unit, each point from the one before it.
func (r ring) write(b *strings.Builder) {
	x, y := tenths(r[0].X), tenths(r[0].Y)
	fmt.Fprintf(b, "M%s %sl", tenth(x), tenth(y))
	first := true
	for _, p := range r[1 : len(r)-1] {
		nx, ny := tenths(p.X), tenths(p.Y)
		if nx == x && ny == y {
			continue
		}
		for _, n := range []int{nx - x, ny - y} {
			if n >= 0 && !first {
				b.WriteByte(' ')
			}
			b.WriteString(tenth(n))
			first = false
		}
		x, y = nx, ny
	}
	b.WriteByte('z')
}

func tenths(f float64) int { return int(math.Round(f * 10)) }

func tenth(n int) string {
	text := strconv.FormatFloat(float64(n)/10, 'f', -1, 64)
	if rest, found := strings.CutPrefix(text, "0."); found {
		return "." + rest
	}
	if rest, found := strings.CutPrefix(text, "-0."); found {
		return "-." + rest
	}
	return text
}

func short(f float64) string { return tenth(tenths(f)) }
