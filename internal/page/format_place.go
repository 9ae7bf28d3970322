package page

import (
	"math"
	"strconv"

	"sentra/internal/content"
)

// location writes a point in degrees with its hemispheres, and how far it can
// be trusted.
func (h here) location(l *content.Location) Location {
	if l == nil {
		return Location{}
	}
	return Location{
		Lat:       degrees(l.Lat),
		Lon:       degrees(l.Lon),
		Text:      h.hemisphere("format.latitude.", "north", "south", l.Lat) + ", " + h.hemisphere("format.longitude.", "east", "west", l.Lon),
		Precision: h.word("value.precision." + l.Precision),
	}
}

func (h here) hemisphere(key, positive, negative string, v float64) string {
	if v < 0 {
		positive = negative
	}
	return h.word(key+positive, h.number(math.Abs(v)))
}

// degrees writes a coordinate as programs read it.
func degrees(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
