package test

import (
	"math"
	"strconv"
	"strings"
)

// number writes a quantity with the separators of the language: 1.234,5 and 1,234.5.
func (l lang) number(v float64) string {
	group, decimal := ".", ","
	if l == en {
		group, decimal = ",", "."
	}
	whole, fraction, found := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	for at := len(whole) - 3; at > 0; at -= 3 {
		whole = whole[:at] + group + whole[at:]
	}
	if found {
		whole += decimal + fraction
	}
	return whole
}

func (l lang) span(s span) string {
	if s.min == s.max {
		return l.number(s.min)
	}
	return l.number(s.min) + "–" + l.number(s.max)
}

// date writes a date as coarsely as it is known: 2026-01-21, 2026-01, 2026 or 1970s.
func (w words) date(d string) string {
	if decade, found := strings.CutSuffix(d, "s"); found {
		return w.word("format.date.decade", decade)
	}
	parts := strings.Split(d, "-")
	if len(parts) == 1 {
		return d
	}
	month := w.word("format.month." + strings.TrimPrefix(parts[1], "0"))
	if len(parts) == 2 {
		return w.word("format.date.month", month, parts[0])
	}
	return w.word("format.date.day", strings.TrimPrefix(parts[2], "0"), month, parts[0])
}

// degrees writes a place on the globe.
func (w words) degrees(l location) string {
	latitude, longitude := "format.latitude.north", "format.longitude.east"
	if l.Lat < 0 {
		latitude = "format.latitude.south"
	}
	return w.word(latitude, w.lang.number(math.Abs(l.Lat))) + ", " + w.word(longitude, w.lang.number(l.Lon))
}

// measured are the units that a number cannot do without. Of the others, which count, the kind of the
// figure says what: "Workers: 120".
var measured = map[string]bool{"hectare": true, "square-metre": true, "metre": true, "percent": true}

// value writes a figure's number with all that makes it one: "about 100–120 pairs".
func (w words) value(f figure) string {
	unit := f.Unit
	if own := w.taxonomies["figures"].terms[f.Kind].Unit; measured[own] {
		unit = own
	}
	text := join(" ", w.lang.span(f.Value), w.unit(unit, f.Value))
	if f.Qualifier != "" {
		text = w.word("format.qualifier."+f.Qualifier, text)
	}
	return text
}

// unit returns a unit's name in the form that goes with a quantity, "" for none.
func (w words) unit(slug string, of span) string {
	t := w.taxonomies["units"].terms[slug]
	if plural := t.Plural.in(w.lang); plural != "" && of != (span{1, 1}) {
		return plural
	}
	return t.Name.in(w.lang)
}

// per writes the time that a rate is about, "" for none.
func (w words) per(period string) string {
	if period == "" {
		return ""
	}
	return w.word("format.per." + period)
}

// join puts together what is not "".
func join(separator string, parts ...string) string {
	var some []string
	for _, p := range parts {
		if p != "" {
			some = append(some, p)
		}
	}
	return strings.Join(some, separator)
}
