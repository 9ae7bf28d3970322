package page

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"sentra/internal/content"
	"sentra/internal/geo"
	"sentra/internal/site"
)

// Nearby is what a province does not have, where it is nearest. All distances start from its capital; a centre where
// nothing can be had now is not among them.
type Nearby struct {
	From       string // "Tanjungpinang"
	Centres    CardList
	Facilities []NearFacility
}

// NearFacility is the nearest of a kind of facility.
type NearFacility struct {
	Name    Link
	Holders []NearHolder // the nearest, then the nearest that is open to everybody where that is another
}

// NearHolder is a centre that has the facility.
type NearHolder struct {
	Holder Holder
	Away   string // "sekitar 310 km"
	OpenTo string // who may use it: "anggota, IKM lain, umum"; "" where not known
}

// nearestCentres is how many centres a province without one names.
const nearestCentres = 6

var nearWords = []wordKey{
	{key: "format.kilometres", args: 1},
	{key: "format.place-away", args: 2}, // place, distance
	{key: "value.nearest"},
}

// nearby finds what a province lacks elsewhere.
func (h here) nearby(province *site.Region) Nearby {
	from, known := geo.CapitalOf(province.Code)
	if !known {
		return Nearby{}
	}
	v := Nearby{From: from.Name}
	if h.site.CountIn(province).Centres == 0 {
		cards := each(nearest(from, h.site.Centres, nearestCentres), func(c *site.Centre) Card {
			card := h.centreCard(c, h.place)
			card.Place = h.word("format.place-away", card.Place, h.away(from, c))
			return card
		})
		v.Centres = h.cardList("nearest", h.word("value.nearest"), cards)
	}
	for _, t := range h.site.Taxonomy(content.Facilities).Terms {
		if holders := h.nearHolders(province, from, t); len(holders) > 0 {
			v.Facilities = append(v.Facilities, NearFacility{Name: h.termLink(t), Holders: holders})
		}
	}
	return v
}

// nearHolders finds who has a kind of facility that a province lacks.
func (h here) nearHolders(province *site.Region, from geo.Capital, t *site.Term) []NearHolder {
	centres := h.site.With(t).Centres
	if slices.ContainsFunc(centres, func(c *site.Centre) bool { return c.Regency.Parent == province }) {
		return nil
	}
	open := func(c *site.Centre) bool { return slices.Contains(openTo(c, t), "public") }
	found := nearest(from, centres, 1)
	if len(found) == 1 && !open(found[0]) {
		found = append(found, nearest(from, slices.DeleteFunc(slices.Clone(centres), func(c *site.Centre) bool { return !open(c) }), 1)...)
	}
	return each(found, func(c *site.Centre) NearHolder {
		return NearHolder{
			Holder: h.centreHolder(c, content.SourceIndex{}),
			Away:   h.away(from, c),
			OpenTo: strings.Join(each(openTo(c, t), h.group), ", "),
		}
	})
}

// openTo lists who may use the facilities of one kind that a centre has, each group once.
func openTo(c *site.Centre, t *site.Term) []string {
	var groups []string
	for _, f := range c.Keys.Facilities {
		if f.Type.Slug != t.Slug {
			continue
		}
		for _, g := range f.OpenTo {
			if !slices.Contains(groups, g) {
				groups = append(groups, g)
			}
		}
	}
	return groups
}

// nearest returns the centres nearest to a place where something can be had, the nearest first and equal ones by slug.
func nearest(from geo.Capital, centres []*site.Centre, most int) []*site.Centre {
	type distant struct {
		*site.Centre
		kilometres float64
	}
	var found []distant
	for _, c := range centres {
		if slices.Contains(cautionary, c.Keys.Status) {
			continue
		}
		d := distant{c, kilometres(from, c)}
		at, _ := slices.BinarySearchFunc(found, d, func(a, b distant) int {
			return cmp.Or(cmp.Compare(a.kilometres, b.kilometres), cmp.Compare(a.Slug, b.Slug))
		})
		if at < most {
			found = slices.Insert(found[:min(len(found), most-1)], at, d)
		}
	}
	return each(found, func(d distant) *site.Centre { return d.Centre })
}

func kilometres(from geo.Capital, c *site.Centre) float64 {
	return geo.Distance(from.Lat, from.Lon, c.Keys.Location.Lat, c.Keys.Location.Lon)
}

// away says how far a centre is: to ten kilometres where that is as well as most places are known, else to one.
func (h here) away(from geo.Capital, c *site.Centre) string {
	km := kilometres(from, c)
	if km >= 100 {
		km = math.Round(km/10) * 10
	}
	return h.word("format.kilometres", h.whole(int64(math.Round(km))))
}

// origins lists the provinces with their capitals, for a script to measure from: "Kepulauan Riau (Tanjungpinang)=0.92,104.45|…".
func (h here) origins() string {
	var list []string
	for _, p := range h.site.Provinces {
		if c, known := geo.CapitalOf(p.Code); known {
			list = append(list, p.Title(h.lang)+" ("+c.Name+")="+point(c.Lat, c.Lon))
		}
	}
	return strings.Join(list, "|")
}

// point writes degrees north and east as scripts read them: "0.92,104.45".
func point(lat, lon float64) string { return degrees(lat) + "," + degrees(lon) }
