package page

import (
	"strings"

	"sentra/internal/site"
)

// Map is one page of the list of all centres by where they are. The first begins
// with the map.
type Map struct {
	Frame
	Title     string // "Letak sentra"
	Drawn     DrawnMap
	Total     string      // "128 sentra"; "" where the directory is empty
	Provinces []Link      // those with centres: to where each begins in this list
	Islands   []MapIsland // none where the directory is empty
	Pager     Pager
}

// MapIsland is a group of provinces on one page of the list.
type MapIsland struct {
	ID        string   // anchor: "island-java"
	Name      string   // "Bali dan Nusa Tenggara"
	Drawn     DrawnMap // of all its centres; none where it goes on from the page before
	Provinces []MapProvince
}

// MapProvince is a province on one page of the list.
type MapProvince struct {
	ID      string // anchor of its heading: "jawa-tengah"
	Name    Link
	Centres []PlaceEntry // those of one regency or city together
}

// PlaceEntry is a centre where it lies in its province.
type PlaceEntry struct {
	Name     Link
	Locality Phrase // village or district; Text "" where not known
	Regency  string
	Caution  string // as on a card; "" where nothing is in the way
	Crafts   string // what the map and its list are narrowed by, with bars between: "Batik tulis|Batik cap"
}

var mapWords = []wordKey{
	{key: "value.section.map"},
	{key: "format.description.map", args: 1}, // site
	{key: "format.map.country", args: 1},     // count
	{key: "format.map.region", args: 2},      // count, region
	{key: "format.map.centre", args: 2},      // title, regency
}

func mapPages(m *maker, add func(leaf)) {
	list := section(m.site, "map")
	m.addPages(list, configFile, func() int { return len(m.site.Centres) }, add, func(h here, n int) any { return h.mapView(list, n) })
}

func (h here) mapView(list site.Address, n int) Map {
	title := h.word("value.section.map")
	total := len(h.site.Centres)
	v := Map{
		Frame: h.published(h.frame(outline{
			title:       h.paged(title, n),
			description: h.word("format.description.map", h.siteTitle()),
			crumbs:      h.pagedCrumbs(nil, Phrase{Text: title}, list, n),
		}), false),
		Title: title,
		Total: h.countOf("centres", total),
		Pager: h.pager(list, n, h.pages(total)),
	}
	if n == 1 {
		v.Drawn = h.drawMap(h.word("format.map.country", h.countOf("centres", total)), h.site.Centres, wholeMap())
	}
	from := (n - 1) * h.perPage() // the number of the first centre on this page, counted from the province at hand
	for _, a := range h.archipelagos() {
		island := MapIsland{ID: "island-" + a.group, Name: h.word("value.island." + a.group)}
		begins := from <= 0
		for _, p := range a.provinces {
			centres := h.site.CountIn(p).Centres
			if centres == 0 {
				continue
			}
			first := (n-1)*h.perPage() - from
			v.Provinces = append(v.Provinces, h.mapLink(p, list, first/h.perPage()+1))
			if province := h.mapProvince(p, from); len(province.Centres) > 0 {
				island.Provinces = append(island.Provinces, province)
			}
			from -= centres
		}
		if len(island.Provinces) > 0 {
			if begins {
				island.Drawn = h.islandMap(a)
			}
			v.Islands = append(v.Islands, island)
		}
	}
	return v
}

// islandMap draws the centres of a group of provinces.
func (h here) islandMap(a archipelago) DrawnMap {
	var centres []*site.Centre
	for _, p := range a.provinces {
		centres = append(centres, h.site.In(p).Centres...)
	}
	label := h.word("format.map.region", h.countOf("centres", len(centres)), h.word("value.island."+a.group))
	return h.drawMap(label, centres, boxOf(centres, partLeast))
}

// mapLink leads to where a province begins on page n of the list.
func (h here) mapLink(province *site.Region, list site.Address, n int) Link {
	page := strings.TrimPrefix(h.to(h.pageAddress(list, n)), "./")
	return Link{Label: Phrase{Text: province.Title(h.lang)}, Href: page + "#" + province.Slug}
}

// mapProvince lists a province's centres by regency, as many as a page shows
// from the one numbered from, which may lie before the first or after the last.
func (h here) mapProvince(p *site.Region, from int) MapProvince {
	province := MapProvince{ID: p.Slug, Name: h.regionLink(p)}
	for _, r := range h.site.Regencies(p) {
		centres := h.site.CountIn(r).Centres
		first, last := max(from, 0), min(from+h.perPage(), centres)
		if first < last {
			province.Centres = append(province.Centres, each(h.site.In(r).Centres[first:last], h.placeEntry)...)
		}
		from -= centres
	}
	return province
}

func (h here) placeEntry(c *site.Centre) PlaceEntry {
	return PlaceEntry{
		Name:     h.entryLink(&c.Entry),
		Locality: h.original(c.Keys.Locality),
		Regency:  c.Regency.Title(h.lang),
		Caution:  h.caution(c),
		Crafts:   h.craftsOf(c),
	}
}
