package page

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"sentra/internal/content"
	"sentra/internal/geo"
	"sentra/internal/site"
)

// DrawnMap is a part of the map of Indonesia with dots on it. Its numbers are units of the drawing.
type DrawnMap struct {
	Label         string // what it shows, for those who do not see it: "Peta 21 sentra di Jawa Tengah"
	ViewBox       string // "240 210 320 120"
	Part          bool   // of the country
	Land          string // address of the drawn land; "" where there is no map
	Width, Height string // of the land as a whole
	Dots          []Dot  // from west to east
}

// Dot is a centre on the map, or several that lie too near to each other to be told apart.
type Dot struct {
	X, Y, R string
	Reach   string // the radius of what a finger may hit
	Name    string // "Sentra Batik Tulis Lasem", or "12 sentra: Kota Bandung"
	Href    string
	Crafts  string // what the map is narrowed by, with bars between: "Batik tulis|Batik cap"
}

// landFile is the land, drawn by package geo.
const landFile = "map/land.svg"

// spotted is a place on the map and the centres that lie there.
type spotted struct {
	geo.Point
	centres  []*site.Centre
	products int
}

// drawMap draws the map or a part of it with centres on it, each dot a link. A dot's area grows with the products that are shown
// for it; dots that a finger could not tell apart become one. They keep their size on paper, however small the part.
func (h here) drawMap(label string, centres []*site.Centre, box geo.Box) DrawnMap {
	scale := 1.0
	if box != wholeMap() {
		scale = partDots
	}
	return h.drawMapAt(pen{scale: scale, reach: fingerReach}, label, centres, box)
}

// smallMap draws a map that is to be seen at a fraction of a page's width, and where only places are shown: its dots are larger,
// and neither named nor links.
func (h here) smallMap(label string, centres []*site.Centre, box geo.Box) DrawnMap {
	m := h.drawMapAt(pen{scale: smallDots}, label, centres, box)
	m.Dots = each(m.Dots, func(d Dot) Dot { return Dot{X: d.X, Y: d.Y, R: d.R} })
	return m
}

// pen is how large dots are.
type pen struct {
	scale float64 // of the national map's units
	reach float64 // the radius around a dot that is its own, before scaling; 0 where none is a link
}

func (h here) drawMapAt(p pen, label string, centres []*site.Centre, box geo.Box) DrawnMap {
	land := h.static(landFile)
	if land == "" || len(centres) == 0 {
		return DrawnMap{}
	}
	share := (box.Most.X - box.Least.X) / geo.Width
	p.scale *= share
	m := DrawnMap{
		Label:   label,
		ViewBox: strings.Join([]string{units(box.Least.X), units(box.Least.Y), units(box.Most.X - box.Least.X), units(box.Most.Y - box.Least.Y)}, " "),
		Part:    share < 1,
		Land:    land,
		Width:   units(geo.Width),
		Height:  units(geo.Height),
	}
	for _, s := range clustered(spots(centres), p) {
		m.Dots = append(m.Dots, h.dot(s, p))
	}
	return m
}

// spots gathers the centres of each regency in one place, the middle of theirs, so that the work does not grow with the
// square of the centres.
func spots(centres []*site.Centre) []spotted {
	var list []spotted
	of := map[*site.Region]int{}
	for _, c := range centres {
		i, known := of[c.Regency]
		if !known || len(centres) <= fewCentres {
			i = len(list)
			of[c.Regency] = i
			list = append(list, spotted{})
		}
		s := &list[i]
		n := float64(len(s.centres))
		p := geo.Project(c.Keys.Location.Lat, c.Keys.Location.Lon)
		s.Point = geo.Point{X: (s.X*n + p.X) / (n + 1), Y: (s.Y*n + p.Y) / (n + 1)}
		s.centres = append(s.centres, c)
		s.products += len(c.Products)
	}
	return list
}

// fewCentres is up to how many each begins as a dot of its own.
const fewCentres = 300

// The size of dots, in units of the national map.
const (
	leastRadius   = 6
	mostRadius    = 24
	radiusOfOne   = 1.9 // of one product, were it not for the least
	betweenCircle = 0.6
	fingerReach   = 17.5 // 24 px across where the map is as narrow as it gets, --map-min
	partDots      = 1.5  // times as large in a part of the map, which may be narrower: --map-part-min
	smallDots     = 2.2  // times as large where the map is small
)

// radius makes a dot's area grow with its products.
func (s spotted) radius() float64 {
	return min(max(radiusOfOne*math.Sqrt(float64(s.products)), leastRadius), mostRadius)
}

// apart is how far two dots have to lie from each other.
func (p pen) apart(a, b spotted) float64 {
	return p.scale * max(a.radius()+b.radius()+betweenCircle, 2*p.reach)
}

// crowd is places of which some may lie too near to each other.
type crowd struct {
	pen
	places  []spotted // without centres where it has become part of another
	nearest []int     // for each place the one that it is most in the way of; -1 where there is none
}

// clustered joins places whose dots would touch, the nearest first, until none do. They come out from west to east.
func clustered(list []spotted, p pen) []spotted {
	c := crowd{pen: p, places: list, nearest: make([]int, len(list))}
	for i := range list {
		c.look(i)
	}
	for a := c.tightest(); a >= 0; a = c.tightest() {
		c.join(a, c.nearest[a])
	}
	list = slices.DeleteFunc(list, func(s spotted) bool { return s.centres == nil })
	slices.SortFunc(list, func(a, b spotted) int {
		return cmp.Or(cmp.Compare(a.X, b.X), cmp.Compare(a.Y, b.Y), cmp.Compare(a.centres[0].Slug, b.centres[0].Slug))
	})
	return list
}

// room is what lies between the dots of two places; below 0 they touch.
func (c *crowd) room(i, j int) float64 {
	a, b := c.places[i], c.places[j]
	if i == j || a.centres == nil || b.centres == nil {
		return 0
	}
	return math.Hypot(a.X-b.X, a.Y-b.Y) - c.apart(a, b)
}

// look finds what a place is most in the way of.
func (c *crowd) look(i int) {
	c.nearest[i] = -1
	least := 0.0
	for j := range c.places {
		if room := c.room(i, j); room < least {
			c.nearest[i], least = j, room
		}
	}
}

// tightest returns the place that is most in the way of another, -1 where none is.
func (c *crowd) tightest() int {
	place, least := -1, 0.0
	for i, j := range c.nearest {
		if j < 0 {
			continue
		}
		if room := c.room(i, j); room < least {
			place, least = i, room
		}
	}
	return place
}

// join makes one place of two, and looks again at those to whom that makes a difference.
func (c *crowd) join(a, b int) {
	c.places[a] = joinedSpots(c.places[a], c.places[b])
	c.places[b].centres = nil
	for i, near := range c.nearest {
		switch {
		case i == a, i == b, near == a, near == b:
			c.look(i)
		case c.room(i, a) < 0 && (near < 0 || c.room(i, a) < c.room(i, near)):
			c.nearest[i] = a
		}
	}
}

func joinedSpots(a, b spotted) spotted {
	n, m := float64(len(a.centres)), float64(len(b.centres))
	return spotted{
		Point:    geo.Point{X: (a.X*n + b.X*m) / (n + m), Y: (a.Y*n + b.Y*m) / (n + m)},
		centres:  slices.Concat(a.centres, b.centres),
		products: a.products + b.products,
	}
}

// dot leads to the one centre, else to the regency or province that all of them lie in, else to the list of all.
func (h here) dot(s spotted, p pen) Dot {
	d := Dot{X: units(s.X), Y: units(s.Y), R: units(s.radius() * p.scale), Reach: units(p.reach * p.scale), Crafts: h.craftsOf(s.centres...)}
	if len(s.centres) == 1 {
		d.Name, d.Href = h.phrase(s.centres[0].Title).Text, h.to(s.centres[0].Address)
		return d
	}
	regencies, provinces := regionsOf(s.centres)
	count := h.countOf("centres", len(s.centres))
	switch {
	case len(regencies) == 1:
		d.Name, d.Href = count+": "+regencies[0].Title(h.lang), h.to(h.site.RegionAddress(regencies[0]))
	case len(provinces) == 1:
		d.Name, d.Href = count+": "+provinces[0].Title(h.lang), h.to(h.site.RegionAddress(provinces[0]))
	default:
		names := each(provinces, func(r *site.Region) string { return r.Title(h.lang) })
		d.Name, d.Href = count+": "+strings.Join(names, ", "), h.to(section(h.site, "regions"))
	}
	return d
}

// regionsOf lists the regencies and the provinces of centres, each once.
func regionsOf(centres []*site.Centre) (regencies, provinces []*site.Region) {
	for _, c := range centres {
		if !slices.Contains(regencies, c.Regency) {
			regencies = append(regencies, c.Regency)
		}
		if !slices.Contains(provinces, c.Regency.Parent) {
			provinces = append(provinces, c.Regency.Parent)
		}
	}
	return regencies, provinces
}

// craftsOf names the techniques of centres, each once, with bars between them.
func (h here) craftsOf(centres ...*site.Centre) string {
	var names []string
	for _, c := range centres {
		for _, t := range c.Techniques {
			names = append(names, h.name(content.Techniques, t.Slug).Text)
		}
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), "|")
}

// wholeMap is the box of the national map.
func wholeMap() geo.Box { return geo.Box{Most: geo.Point{X: geo.Width, Y: geo.Height}} }

// The proportions of smaller maps, and how narrow they may be: two degrees, three for a single centre.
const (
	partProportion = 2
	partMargin     = 12
	partLeast      = 60
	locatorLeast   = 140
)

// boxOf holds all centres.
func boxOf(centres []*site.Centre, least float64) geo.Box {
	points := each(centres, func(c *site.Centre) geo.Point { return geo.Project(c.Keys.Location.Lat, c.Keys.Location.Lon) })
	return geo.Around(points, partMargin, least, partProportion)
}

// units writes a number of the drawing, to a tenth.
func units(f float64) string { return strconv.FormatFloat(math.Round(f*10)/10, 'f', -1, 64) }
