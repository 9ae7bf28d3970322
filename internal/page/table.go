package page

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync"

	"sentra/internal/asset"
	"sentra/internal/content"
	"sentra/internal/diag"
	"sentra/internal/site"
)

// Table is every page and file of a site. Most pages are an entry's, and their
// address says whose: such a page is found by reading its address, and listed
// when somebody wants them all. So a table costs next to nothing, however large
// the site is, and after each edit there is a new one. It is never changed, and
// any number of goroutines may use it.
type Table struct {
	maker   *maker
	general []leaf                  // the pages that lie in no centre's folder
	spots   map[string]spot         // where those are, by address; of a list the first alone
	former  map[string]*site.Centre // by former slug
	crowded bool                    // two pages may have one address

	files   []File        // all that are no page, but for the sitemap
	sitemap func() []File // whose parts have to be counted
	search  func() []File // whose names depend on all content
}

// spot is one page in one language.
type spot struct {
	leaf   *leaf
	lang   content.Lang
	number int // among the pages of a list, else 1
}

// Routes returns every page of a site, and the files that are none. Neither is
// made before somebody asks for it. The words must be as [CheckWords] wants them.
func Routes(s *site.Site, set *asset.Set, words map[content.Lang]*content.Words) (*Table, []diag.Problem) {
	var problems []diag.Problem
	m := newMaker(s, set, words)
	if m.base == "" {
		problems = append(problems, diag.Problem{
			Path: configFile, Severity: diag.Warning, Text: noBaseURL.With(), Hint: setBaseURL.With(),
		})
	}
	t := newTable(m)
	if t.crowded {
		problems = append(problems, collisions(t.sorted())...)
	}
	menu, found := newMenu(s, t.has)
	m.menu = menu
	return t, append(problems, found...)
}

func newTable(m *maker) *Table {
	t := &Table{
		maker:   m,
		spots:   map[string]spot{},
		former:  map[string]*site.Centre{},
		files:   slices.Concat(m.robots(), m.feeds(), m.downloads()),
		sitemap: sync.OnceValue(func() []File { return m.sitemap(m.leaves()) }),
		search:  sync.OnceValue(m.searchIndex),
	}
	for _, k := range kinds {
		if k.pages != nil {
			m.ofKind(k, func(l leaf) bool {
				t.general = append(t.general, l)
				return true
			})
		}
	}
	t.placeGeneral()
	t.placeFormer()
	return t
}

// placeGeneral notes where the general pages are.
func (t *Table) placeGeneral() {
	centres := section(t.maker.site, "centres")
	for i := range t.general {
		l := &t.general[i]
		for _, lang := range content.Languages {
			address := l.address.In(lang)
			_, taken := t.spots[address]
			t.spots[address] = spot{l, lang, 1}
			among := address != centres.In(lang) && strings.HasPrefix(address, centres.In(lang))
			t.crowded = t.crowded || taken || among
		}
	}
	for address := range t.spots {
		_, further := t.further(address)
		t.crowded = t.crowded || further
	}
}

// placeFormer notes which centres have former slugs. No two entries of a folder
// have one slug, that package site has seen to; but a centre may be called like
// the folder of the further pages of the list that all centres are in.
func (t *Table) placeFormer() {
	m := t.maker
	for _, c := range m.site.Centres {
		for _, alias := range c.Keys.Aliases {
			t.former[alias.Slug] = c
		}
	}
	for _, lang := range content.Languages {
		t.crowded = t.crowded || t.centre(m.site.Segment(lang, "page")) != nil
	}
}

// centre returns the centre that is or was called so, nil where there is none.
func (t *Table) centre(slug string) *site.Centre {
	if c, ok := find(t.maker.site.Centres, slug, func(c *site.Centre) string { return c.Slug }); ok {
		return c
	}
	return t.former[slug]
}

// Route finds the page that is written to a path.
func (t *Table) Route(path string) (Route, bool) {
	address := addressOf(path)
	if pathOf(address) != path {
		return Route{}, false // a folder, not the page in it
	}
	s, ok := t.at(address)
	if !ok {
		return Route{}, false
	}
	return t.maker.route(*s.leaf, s.lang, s.number), true
}

func (t *Table) has(address string) bool {
	_, ok := t.at(address)
	return ok
}

// at finds the page at an address.
func (t *Table) at(address string) (spot, bool) {
	if s, ok := t.spots[address]; ok {
		return s, true
	}
	if s, ok := t.further(address); ok {
		return s, true
	}
	return t.inFolder(address)
}

// further finds a page of a list after its first: "produk/halaman/2/".
func (t *Table) further(address string) (spot, bool) {
	folder, ok := strings.CutSuffix(address, "/")
	if !ok {
		return spot{}, false
	}
	slash := strings.LastIndexByte(folder, '/')
	n, err := strconv.Atoi(folder[slash+1:])
	if err != nil || n < 2 || strconv.Itoa(n) != folder[slash+1:] {
		return spot{}, false
	}
	first, ok := t.listAbove(folder[:slash+1])
	if !ok || n > first.leaf.pages() {
		return spot{}, false
	}
	first.number = n
	return first, true
}

// listAbove finds the list whose further pages lie in a folder.
func (t *Table) listAbove(folder string) (spot, bool) {
	for _, lang := range content.Languages {
		list, ok := strings.CutSuffix(folder, t.maker.site.Segment(lang, "page")+"/")
		if first, known := t.spots[list]; ok && known && first.lang == lang && first.leaf.pages != nil {
			return first, true
		}
	}
	return spot{}, false
}

// inFolder finds a page in the folder of a centre.
func (t *Table) inFolder(address string) (spot, bool) {
	centres := section(t.maker.site, "centres")
	for _, lang := range content.Languages {
		within, ok := strings.CutPrefix(address, centres.In(lang))
		if !ok {
			continue
		}
		slug, _, _ := strings.Cut(within, "/")
		c := t.centre(slug)
		if c == nil {
			continue
		}
		for l := range t.maker.ofCentre(c) {
			if l.address.In(lang) == address {
				return spot{&l, lang, 1}, true
			}
		}
	}
	return spot{}, false
}

// All lists every page, by path.
func (t *Table) All() iter.Seq[Route] {
	if t.crowded {
		return slices.Values(t.sorted())
	}
	return func(yield func(Route) bool) {
		for _, s := range t.stretches() {
			for _, r := range t.along(s) {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// sorted lists every page, by path and those of one path by kind.
func (t *Table) sorted() []Route {
	var routes []Route
	for l := range t.maker.leaves() {
		for _, lang := range content.Languages {
			for i := range l.count() {
				routes = append(routes, t.maker.route(l, lang, i+1))
			}
		}
	}
	slices.SortStableFunc(routes, func(a, b Route) int { return cmp.Compare(a.Path, b.Path) })
	return routes
}

// stretch is a general page, or the pages in a folder of a centre's: what lies
// side by side when all are sorted.
type stretch struct {
	start  string // the page's path, or the folder
	spot   spot
	centre *site.Centre // nil for a general page
}

// stretches cuts the list of all pages into parts that are made one by one: all
// of a large site are too many to be held at once.
func (t *Table) stretches() []stretch {
	var list []stretch
	for i := range t.general {
		l := &t.general[i]
		for n := range l.count() {
			address := t.maker.pageAddress(l.address, n+1)
			for _, lang := range content.Languages {
				list = append(list, stretch{start: pathOf(address.In(lang)), spot: spot{l, lang, n + 1}})
			}
		}
	}
	for _, c := range t.maker.site.Centres {
		for _, folder := range t.maker.folders(c) {
			for _, lang := range content.Languages {
				list = append(list, stretch{start: folder.In(lang), spot: spot{lang: lang}, centre: c})
			}
		}
	}
	slices.SortFunc(list, func(a, b stretch) int { return cmp.Compare(a.start, b.start) })
	return list
}

// along lists the pages of a stretch, by path.
func (t *Table) along(s stretch) []Route {
	if s.centre == nil {
		return []Route{t.maker.route(*s.spot.leaf, s.spot.lang, s.spot.number)}
	}
	var routes []Route
	for l := range t.maker.ofCentre(s.centre) {
		if strings.HasPrefix(l.address.In(s.spot.lang), s.start) {
			routes = append(routes, t.maker.route(l, s.spot.lang, 1))
		}
	}
	slices.SortFunc(routes, func(a, b Route) int { return cmp.Compare(a.Path, b.Path) })
	return routes
}

// Pages counts the pages for people: a redirect is only on the way to one.
func (t *Table) Pages() int {
	n := 0
	for l := range t.maker.leaves() {
		if !l.redirect {
			n += l.count() * len(content.Languages)
		}
	}
	return n
}

// PerLayout returns a page of each layout that has any, in the order of the
// table of kinds.
func (t *Table) PerLayout() []Route {
	var routes []Route
	for _, k := range kinds {
		t.maker.ofKind(k, func(l leaf) bool {
			routes = append(routes, t.maker.route(l, content.Languages[0], 1))
			return false
		})
	}
	return routes
}

// Reaches reports whether a page or file lies in a folder, however deep. Every
// folder on the way to a page has a page itself, but for the one before the
// numbers of a list.
func (t *Table) Reaches(folder string) bool {
	folder += "/"
	if folder == published || t.has(folder) {
		return true
	}
	if list, ok := t.listAbove(folder); ok {
		return list.leaf.pages() > 1
	}
	return slices.ContainsFunc(t.files, func(f File) bool { return strings.HasPrefix(f.Path, folder) })
}

// File finds the file at a path that is no page.
func (t *Table) File(path string) (File, bool) {
	list := t.files
	switch {
	case isSitemap(path):
		list = t.sitemap()
	case t.maker.inSearchIndex(path):
		list = t.search()
	}
	i := slices.IndexFunc(list, func(f File) bool { return f.Path == path })
	if i < 0 {
		return File{}, false
	}
	return list[i], true
}

// Files lists all that are no page.
func (t *Table) Files() []File { return slices.Concat(t.sitemap(), t.search(), t.files) }
