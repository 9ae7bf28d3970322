package page

import (
	"slices"
	"strings"

	"sentra/internal/content"
	"sentra/internal/search"
	"sentra/internal/site"
)

// Search is the page to search from: all that entries can be found by, with how
// many there are of each.
type Search struct {
	Frame
	Title  string  // "Cari"
	Facets []Facet // those of which the directory has any

	Shortlist string // address of what somebody keeps
	Finder    Finder
}

// Finder is what a browser needs to look entries up by itself. The lists are of keys and their names: "centre=Sentra|product=Produk".
type Finder struct {
	Module     string // the script that reads the kind of index that the site has
	Manifest   string // address of the index's manifest
	Root       string // where the index's addresses start from
	Kinds      string // of documents
	FacetNames string // of vocabularies
	Units      string // "piece=piece/pieces"
	Statuses   string // of centres where nothing can be had now
	Labels     string // of facts
}

// Facet is one thing that entries can be found by.
type Facet struct {
	ID    string // anchor of the heading: "categories"
	Title string // "Kategori"
	All   string // address of the page that lists them all; "" where there is none
	Items []TermCount
}

var searchWords = append(
	slices.Concat(
		values("value.facet", orderFacetNames()...),
		values("value.facet", "status", "ordering"),
		values("value.kind", searchKinds...),
		values("value.section", searchFacets...),
	),
	wordKey{key: "value.section.search"},
	wordKey{key: "value.section.regions"},
	wordKey{key: "format.description.search", args: 1}, // site
)

func searchPages(m *maker, add func(leaf)) {
	add(leaf{address: section(m.site, "search"), file: configFile, view: func(h here) any { return h.searchView() }})
}

func (h here) searchView() Search {
	title := h.word("value.section.search")
	v := Search{
		Frame: h.published(h.frame(outline{
			title:       title,
			description: h.word("format.description.search", h.siteTitle()),
			crumbs:      []Crumb{{Label: Phrase{Text: title}}},
		}), false),
		Title:  title,
		Finder: h.finder(),

		Shortlist: h.to(section(h.site, "shortlist")),
	}
	for _, vocabulary := range browsed {
		t := h.site.Taxonomy(vocabulary)
		v.add(Facet{
			ID:    string(vocabulary),
			Title: h.word("value.section." + string(vocabulary)),
			All:   h.to(t.Address),
			Items: each(mostUsed(t.Terms, h.site.CountWith), h.termCount),
		})
	}
	v.add(h.provinceFacet())
	v.add(h.statusFacet())
	v.add(h.orderFacet())
	return v
}

func (h here) finder() Finder {
	module := "search"
	if search.Large(h.site) {
		module = "search-large"
	}
	return Finder{
		Module:     module,
		Manifest:   h.href(section(h.site, "search").In(h.lang) + searchManifest),
		Root:       h.to(h.home),
		Kinds:      named(searchKinds, func(kind string) string { return h.word("value.kind." + kind) }),
		FacetNames: named(searchFacets, func(v string) string { return h.word("value.section." + v) }),
		Units:      h.unitNames(),
		Statuses:   named([]string{"planned", "building", "closed"}, func(s string) string { return h.word("value.status." + s) }),
		Labels: named([]string{"price", "moq", "lead_time"}, func(key string) string {
			if key == "price" {
				return h.word("value.fact.price")
			}
			return h.word("value.ordering." + key)
		}),
	}
}

// searchKinds are the kinds of documents that the index has, by what it calls them.
var searchKinds = []string{
	"centre", "producer", "product", "training", "region", "news", "page", "categories", "techniques", "materials", "facilities", "services", "recognitions",
}

// searchFacets are the vocabularies that results can be narrowed by.
var searchFacets = []string{"categories", "techniques", "materials", "facilities", "services", "recognitions"}

// named lists keys with their names.
func named(keys []string, name func(key string) string) string {
	var list []string
	for _, key := range keys {
		list = append(list, key+"="+name(key))
	}
	return strings.Join(list, "|")
}

// unitNames lists the units with the names of one and of many.
func (h here) unitNames() string {
	var slugs []string
	for _, t := range h.site.Taxonomy(content.Units).Terms {
		slugs = append(slugs, t.Slug)
	}
	return named(slugs, func(slug string) string {
		one, many := h.unit(slug, content.Range{Min: 1, Max: 1}), h.unit(slug, content.Range{Min: 2, Max: 2})
		if one == many {
			return one
		}
		return one + "/" + many
	})
}

// add takes a facet in, unless there is nothing to be found by it.
func (v *Search) add(f Facet) {
	if len(f.Items) > 0 {
		v.Facets = append(v.Facets, f)
	}
}

func (h here) provinceFacet() Facet {
	f := Facet{ID: "regions", Title: h.word("value.section.regions"), All: h.to(section(h.site, "regions"))}
	for _, p := range h.site.Provinces {
		if centres := h.site.CountIn(p).Centres; centres > 0 {
			name := h.regionLink(p)
			f.Items = append(f.Items, TermCount{Name: name.Label, Href: name.Href, Centres: h.countOf("centres", centres)})
		}
	}
	return f
}

// statusFacet counts the centres of each status that a source gives.
func (h here) statusFacet() Facet {
	f := Facet{ID: "status", Title: h.word("value.facet.status")}
	for _, status := range choices(content.CentreObject, "status") {
		f.count(h, h.word("value.status."+status), func(c *site.Centre) bool { return c.Keys.Status == status })
	}
	return f
}

// orderFacets are what a buyer may ask of a centre first.
var orderFacets = []struct {
	key   string
	holds func(*content.Ordering) bool
}{
	{"moq", func(o *content.Ordering) bool { return o.MOQ != nil }},
	{"lead_time", func(o *content.Ordering) bool { return o.LeadTime != nil }},
	{"samples", func(o *content.Ordering) bool { return o.Samples != nil && *o.Samples }},
	{"custom", func(o *content.Ordering) bool { return o.Custom != nil && *o.Custom }},
	{"exports_to", func(o *content.Ordering) bool { return len(o.ExportsTo) > 0 }},
}

func orderFacetNames() []string {
	var names []string
	for _, f := range orderFacets {
		names = append(names, f.key)
	}
	return names
}

// orderFacet counts the centres whose own terms say yes.
func (h here) orderFacet() Facet {
	f := Facet{ID: "ordering", Title: h.word("value.facet.ordering")}
	for _, o := range orderFacets {
		f.count(h, h.word("value.facet."+o.key), func(c *site.Centre) bool {
			return c.Keys.Ordering != nil && o.holds(c.Keys.Ordering)
		})
	}
	return f
}

// count adds what some centres have in common, if any does. It has no page of
// its own.
func (f *Facet) count(h here, name string, has func(*site.Centre) bool) {
	n := 0
	for _, c := range h.site.Centres {
		if has(c) {
			n++
		}
	}
	if n > 0 {
		f.Items = append(f.Items, TermCount{Name: Phrase{Text: name}, Centres: h.countOf("centres", n)})
	}
}
