// Package geo answers: where on a map of Indonesia does a point lie, what does the land look like there, and how far
// is it to another? It knows degrees, the units of a drawing and the capitals of provinces, nothing of who works where.
//
// The land is Natural Earth's, 1:10m, in the public domain, as the npm package world-atlas 2.0.2 carries it; the
// file land.geojson is what of it lies between 93° and 143° E, 13° S and 9° N. Simplified, it is kept in
// static/map; after a change here:
//
//	go generate ./internal/geo
package geo

//go:generate go run ./draw land.geojson ../../static/map/land.svg

import "math"

// Point is a place on the map, in units of the drawing from its upper left corner.
type Point struct{ X, Y float64 }

// The map shows these degrees, in a plain cylindrical projection: so near to the equator it stretches nothing by more
// than two parts in a hundred.
const (
	west, east   = 94.5, 141.5
	north, south = 6.5, -11.5

	// Width and Height are the size of the whole map, in units of the drawing.
	Width  = 1000.0
	Height = Width * (north - south) / (east - west)

	perDegree = Width / (east - west)
)

// Project returns where a point lies, given in degrees north and east.
func Project(lat, lon float64) Point {
	return Point{(lon - west) * perDegree, (north - lat) * perDegree}
}

// Box is a part of the map.
type Box struct{ Least, Most Point }

// Around returns the smallest box that holds all points, with a margin in units and no narrower than least, in the
// proportion of width to height given, moved where it reaches over the map's edge.
func Around(points []Point, margin, least, proportion float64) Box {
	b := Box{Point{math.Inf(1), math.Inf(1)}, Point{math.Inf(-1), math.Inf(-1)}}
	for _, p := range points {
		b.Least = Point{min(b.Least.X, p.X-margin), min(b.Least.Y, p.Y-margin)}
		b.Most = Point{max(b.Most.X, p.X+margin), max(b.Most.Y, p.Y+margin)}
	}
	width := max(b.Most.X-b.Least.X, least, (b.Most.Y-b.Least.Y)*proportion)
	width = min(width, Width, Height*proportion)
	height := width / proportion
	x := within((b.Least.X+b.Most.X-width)/2, Width-width)
	y := within((b.Least.Y+b.Most.Y-height)/2, Height-height)
	return Box{Point{x, y}, Point{x + width, y + height}}
}

func within(at, most float64) float64 { return min(max(at, 0), most) }
