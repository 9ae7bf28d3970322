// Package motif draws the covers of entries without a picture: small tiles of cloth, leather and thread that
// repeat, in the colours of natural dyes. It answers: what does the tile of a family look like in a
// palette, as SVG for pages and as a PNG for sharing? Which entry gets which tile is not its concern, nor
// is the disk. What it draws are homages in geometry to what the crafts make; no sacred or protected design is
// copied.
//
// The files it makes are kept in static/motif; after a change here:
//
//	go generate ./internal/motif
package motif

//go:generate go run ./draw ../../static/motif

import (
	"math"
	"slices"
)

// Tile is one family in one palette.
type Tile struct {
	Family, Palette string
}

// Name is the tile's file name, without its extension: "kawung-indigo".
func (t Tile) Name() string { return t.Family + "-" + t.Palette }

// Tiles lists every tile: each family in the palettes that become it, in their order.
func Tiles() []Tile {
	var tiles []Tile
	for _, f := range families {
		for _, p := range f.palettes {
			tiles = append(tiles, Tile{f.name, p})
		}
	}
	return tiles
}

// Families names every family.
func Families() []string {
	names := make([]string, len(families))
	for i, f := range families {
		names[i] = f.name
	}
	return names
}

// Palettes names the palettes of a family, none of one that is not known.
func Palettes(family string) []string {
	i := slices.IndexFunc(families, func(f familyOf) bool { return f.name == family })
	if i < 0 {
		return nil
	}
	return families[i].palettes
}

// role is what a colour does in a tile.
type role int

const (
	ground role = iota
	light
	gold
	mid
	roles
)

// colours are what a palette gives each role, as "#rrggbb".
type colours [roles]string

// palette is dyes that go together, by day and, a little sunk, by night.
type palette struct{ day, dark colours }

var palettes = map[string]palette{
	"indigo":  {colours{"#1f3a6e", "#f4eddf", "#d39a35", "#8ea6d8"}, colours{"#182d57", "#ddd5c5", "#bf8b30", "#7189bd"}},
	"soga":    {colours{"#5b2f15", "#f3e4c8", "#d79a1e", "#ac6d3d"}, colours{"#4a2510", "#dccdb0", "#bb8720", "#935b32"}},
	"morinda": {colours{"#842724", "#f7e9d8", "#dba02a", "#cd6b60"}, colours{"#6b1f1d", "#dfd0bf", "#bf8b26", "#b0574e"}},
	"leaf":    {colours{"#34492b", "#f3ecdc", "#cda536", "#87a36b"}, colours{"#2a3b23", "#d8d1bf", "#b08d2e", "#718b58"}},
	"kunyit":  {colours{"#c98b16", "#fff7e4", "#6b3a12", "#e6b550"}, colours{"#96660f", "#eadfc6", "#472609", "#b98830"}},
	"night":   {colours{"#1b1b26", "#efe6d3", "#c5943a", "#5d6aa3"}, colours{"#0f0f17", "#d6ccb8", "#ab8033", "#4f5b8e"}},
}

// layer is paths of one colour, filled or, where there is a width, drawn along with a line so wide. A dash is
// the length of a stitch and of the gap after it.
type layer struct {
	role  role
	width float64
	dash  [2]float64
	paths []path
}

// drawing is one tile being drawn, or a figure that comes in it more than once. What reaches over an edge of the
// tile comes in again on the other side.
type drawing struct {
	width, height float64 // of a tile; 0 of a figure
	parts         []part
}

// part is a layer, or a figure where it stands.
type part struct {
	layer
	figure *drawing
	places []place
}

// place is where a figure stands: its (0, 0), and by how many degrees it is turned about that.
type place struct{ x, y, turn float64 }

func newDrawing(width, height float64) *drawing { return &drawing{width: width, height: height} }

// fill adds shapes of one colour.
func (d *drawing) fill(r role, shapes ...path) { d.add(layer{role: r, paths: shapes}) }

// draw adds lines of one colour.
func (d *drawing) draw(r role, width float64, lines ...path) {
	d.add(layer{role: r, width: width, paths: lines})
}

// stitch adds dashed lines of one colour.
func (d *drawing) stitch(r role, width, dash, gap float64, lines ...path) {
	d.add(layer{role: r, width: width, dash: [2]float64{dash, gap}, paths: lines})
}

// cross adds lines, dashed where there is a dash, that run from edge to edge and go on in the next tile.
func (d *drawing) cross(r role, width, dash, gap float64, lines ...path) {
	d.merge(layer{role: r, width: width, dash: [2]float64{dash, gap}, paths: lines})
}

func (d *drawing) add(l layer) {
	var inside []path
	for _, p := range l.paths {
		least, most := p.bounds()
		for _, by := range d.wraps(least, most, l.width/2) {
			inside = append(inside, p.at(by.x, by.y))
		}
	}
	l.paths = inside
	d.merge(l)
}

func (d *drawing) merge(l layer) {
	if last := len(d.parts) - 1; last >= 0 && d.parts[last].like(l) {
		d.parts[last].paths = append(d.parts[last].paths, l.paths...)
		return
	}
	d.parts = append(d.parts, part{layer: l})
}

// like reports whether a layer could be drawn together with another.
func (p part) like(l layer) bool {
	return p.figure == nil && p.role == l.role && p.width == l.width && p.dash == l.dash
}

// stand adds a figure at some places.
func (d *drawing) stand(figure *drawing, places ...place) {
	var inside []place
	for _, p := range places {
		least, most := figure.bounds(p)
		for _, by := range d.wraps(least, most, 0) {
			inside = append(inside, place{p.x + by.x, p.y + by.y, p.turn})
		}
	}
	d.parts = append(d.parts, part{figure: figure, places: inside})
}

// bounds returns a box that holds the drawing at a place.
func (d *drawing) bounds(at place) (least, most point) {
	least, most = point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	for _, part := range d.parts {
		for _, p := range part.paths {
			a, b := p.turned(at.turn).at(at.x, at.y).bounds()
			half := part.width / 2
			least = point{min(least.x, a.x-half), min(least.y, a.y-half)}
			most = point{max(most.x, b.x+half), max(most.y, b.y+half)}
		}
	}
	return least, most
}

// wraps returns how far what lies in a box is to be moved, each time that the tiles around this one reach into
// it. A figure has no tiles around it.
func (d *drawing) wraps(least, most point, margin float64) []point {
	if d.width == 0 {
		return []point{{}}
	}
	var all []point
	for _, dx := range []float64{0, -d.width, d.width} {
		for _, dy := range []float64{0, -d.height, d.height} {
			if most.x+dx+margin > 0 && least.x+dx-margin < d.width && most.y+dy+margin > 0 && least.y+dy-margin < d.height {
				all = append(all, point{dx, dy})
			}
		}
	}
	return all
}

// layers lists all there is to be drawn, figures at their places.
func (d *drawing) layers() []layer {
	var all []layer
	for _, part := range d.parts {
		if part.figure == nil {
			all = append(all, part.layer)
			continue
		}
		for _, at := range part.places {
			for _, l := range part.figure.layers() {
				moved := l
				moved.paths = nil
				for _, p := range l.paths {
					moved.paths = append(moved.paths, p.turned(at.turn).at(at.x, at.y))
				}
				all = append(all, moved)
			}
		}
	}
	return all
}

// drawingOf draws a family.
func drawingOf(family string) *drawing {
	for _, f := range families {
		if f.name == family {
			return f.draw()
		}
	}
	panic("no family " + family)
}
