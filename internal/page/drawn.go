package page

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

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
	Name    string // "Sentra Batik Tulis Lasem", or "12 sentra: Kota Bandung"
	Href    string
	Crafts  string // the slugs of its categories, spaces between them
}

// landFile is the land, drawn by package geo.
const landFile = "map/land.svg"

// spotted is a place on the map and the centres that lie there.
type spotted struct {
	geo.Point
	centres []*site.Centre
}

// drawMap draws a part of the map with centres on it. A dot's area grows with the products that are shown for it; dots that
// would touch become one. They keep their size on paper, however small the part.
func (h here) drawMap(label string, centres []*site.Centre, box geo.Box) DrawnMap {
	return h.drawMapAt(1, label, centres, box)
}

// smallMap draws a map that is to be seen at a fraction of a page's width, and where only places are shown: its dots are larger,
// and neither named nor links.
func (h here) smallMap(label string, centres []*site.Centre, box geo.Box) DrawnMap {
	m := h.drawMapAt(smallDots, label, centres, box)
	m.Dots = each(m.Dots, func(d Dot) Dot { return Dot{X: d.X, Y: d.Y, R: d.R} })
	return m
}

func (h here) drawMapAt(scale float64, label string, centres []*site.Centre, box geo.Box) DrawnMap {
	land := h.static(landFile)
	if land == "" || len(centres) == 0 {
		return DrawnMap{}
	}
	share := (box.Most.X - box.Least.X) / geo.Width
	zoom := share * scale
	m := DrawnMap{
		Label:   label,
		ViewBox: strings.Join([]string{units(box.Least.X), units(box.Least.Y), units(box.Most.X - box.Least.X), units(box.Most.Y - box.Least.Y)}, " "),
		Part:    share < 1,
		Land:    land,
		Width:   units(geo.Width),
		Height:  units(geo.Height),
	}
	for _, s := range clustered(spots(centres), zoom) {
		m.Dots = append(m.Dots, h.dot(s, zoom))
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
	}
	return list
}

// fewCentres is up to how many each begins as a dot of its own.
const fewCentres = 300

// The size of dots, in units of the national map.
const (
	leastRadius   = 5
	mostRadius    = 24
	radiusOfOne   = 1.9 // of one product, were it not for the least
	betweenCircle = 0.6
	smallDots     = 2.2 // times as large where the map is small
)

// radius makes a dot's area grow with its products.
func (s spotted) radius() float64 {
	products := 0
	for _, c := range s.centres {
		products += len(c.Products)
	}
	return min(max(radiusOfOne*math.Sqrt(float64(products)), leastRadius), mostRadius)
}

// clustered joins places whose dots would touch, the nearest first, until none do. They come out from west to east.
func clustered(list []spotted, zoom float64) []spotted {
	for {
		a, b := touching(list, zoom)
		if a < 0 {
			break
		}
		list[a] = joinedSpots(list[a], list[b])
		list = slices.Delete(list, b, b+1)
	}
	slices.SortFunc(list, func(a, b spotted) int {
		return cmp.Or(cmp.Compare(a.X, b.X), cmp.Compare(a.Y, b.Y), cmp.Compare(a.centres[0].Slug, b.centres[0].Slug))
	})
	return list
}

// touching finds the two places whose dots overlap most, and returns -1 where none do.
func touching(list []spotted, zoom float64) (first, second int) {
	first, second = -1, -1
	least := 0.0
	for i := range list {
		for j := i + 1; j < len(list); j++ {
			gap := math.Hypot(list[i].X-list[j].X, list[i].Y-list[j].Y) - zoom*(list[i].radius()+list[j].radius()+betweenCircle)
			if gap < least {
				first, second, least = i, j, gap
			}
		}
	}
	return first, second
}

func joinedSpots(a, b spotted) spotted {
	n, m := float64(len(a.centres)), float64(len(b.centres))
	return spotted{
		Point:   geo.Point{X: (a.X*n + b.X*m) / (n + m), Y: (a.Y*n + b.Y*m) / (n + m)},
		centres: slices.Concat(a.centres, b.centres),
	}
}

// dot leads to the one centre, else to the regency or province that all of them lie in, else to the list of all.
func (h here) dot(s spotted, zoom float64) Dot {
	d := Dot{X: units(s.X), Y: units(s.Y), R: units(s.radius() * zoom), Crafts: craftsOf(s.centres)}
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

func craftsOf(centres []*site.Centre) string {
	var slugs []string
	for _, c := range centres {
		for _, t := range c.Categories {
			slugs = append(slugs, t.Slug)
		}
	}
	slices.Sort(slugs)
	return strings.Join(slices.Compact(slugs), " ")
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
