package page

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"sentra/internal/asset"
	"sentra/internal/content"
	"sentra/internal/diag"
	"sentra/internal/site"
)

// Route is one page: where it is written, with which layout, and its view.
type Route struct {
	Path     string // output file: "sentra/laweyan/index.html"
	Layout   string // name of the template: "centre"
	Lang     content.Lang
	File     string     // the file it comes from: "content/centres/jateng/laweyan/centre.yaml"
	View     func() any // makes the view; pure, may be called from any goroutine
	Redirect bool       // only on the way to a page: in no count, menu or sitemap
}

// kind is one kind of page.
type kind struct {
	layout string
	view   any // the zero value of its view
	pages  func(m *maker, add func(leaf))
	words  []wordKey // that its own file asks for
}

// kinds lists every kind of page. To add one: a file here, a template, and a
// line in this table.
var kinds = []kind{
	{"home", Home{}, homePages, nil},
	{"list", List{}, listPages, listWords},
	{"centre", Centre{}, centrePages, nil},
	{"producer", Producer{}, producerPages, nil},
	{"product", Product{}, productPages, nil},
	{"redirect", Redirect{}, redirectPages, nil},
	{"regions", Regions{}, regionsPages, regionsWords},
	{"province", Province{}, provincePages, regionWords},
	{"regency", Regency{}, regencyPages, regionWords},
	{"taxonomy", Taxonomy{}, taxonomyPages, taxonomyWords},
	{"term", Term{}, termPages, termWords},
	{"search", Search{}, searchPages, searchWords},
	{"map", Map{}, mapPages, mapWords},
	{"facility", FacilityTerm{}, facilityPages, nil},
	{"service", ServiceTerm{}, servicePages, nil},
	{"recognition", RecognitionTerm{}, recognitionPages, nil},
	{"statistics", Statistics{}, statisticsPages, statisticsWords},
	{"news-list", NewsList{}, newsListPages, newsListWords},
	{"news", News{}, newsPages, nil},
	{"calendar", Calendar{}, calendarPages, calendarWords},
	{"data", Data{}, dataPages, dataWords},
	{"page", Page{}, plainPages, nil},
	{"notfound", NotFound{}, notFoundPages, notFoundWords},
}

// leaf is one page, in every language.
type leaf struct {
	address  site.Address
	file     string // the file it comes from
	view     func(here) any
	redirect bool

	layout string       // filled in by the table of kinds
	entry  *site.Entry  // whose own page it is; nil for all others
	dated  content.Date // when what it says was last checked, or said; zero where not known
}

// single reports whether the page is an entry's of which nothing is translated:
// then it is one page to whoever links to it, whatever it is wrapped in.
func (l leaf) single() bool { return l.entry != nil && !l.entry.Translated(content.EN) }

// maker makes the views of one site. It is never changed once Routes returns.
type maker struct {
	site  *site.Site
	set   *asset.Set
	words map[content.Lang]*content.Words
	home  site.Address
	base  string // absolute address of the site's root, ending in "/"; "" if not known
	root  string // path of the site's root on its host, "/" or "/sub/"
	menu  []menuItem
}

// Layouts names every layout with the zero value of its view type.
func Layouts() map[string]any {
	layouts := make(map[string]any, len(kinds))
	for _, k := range kinds {
		layouts[k.layout] = k.view
	}
	return layouts
}

// Routes returns every page of a site, by path, and the files that are none.
// Making a route is cheap; its view is made when asked for.
func Routes(s *site.Site, set *asset.Set, words map[content.Lang]*content.Words) ([]Route, []File, []diag.Problem) {
	var problems []diag.Problem
	for _, lang := range content.Languages {
		problems = append(problems, checkWords(words[lang])...)
	}
	m := newMaker(s, set, words)
	if m.base == "" {
		problems = append(problems, diag.Problem{
			Path: configFile, Severity: diag.Warning, Text: noBaseURL.With(), Hint: setBaseURL.With(),
		})
	}
	leaves := m.leaves()
	routes := m.routes(leaves)
	problems = append(problems, collisions(routes)...)
	menu, found := newMenu(s, routes)
	m.menu = menu
	return routes, m.files(leaves), append(problems, found...)
}

func newMaker(s *site.Site, set *asset.Set, words map[content.Lang]*content.Words) *maker {
	m := &maker{site: s, set: set, words: words, home: site.Address{EN: string(content.EN) + "/"}, root: "/"}
	if s.Config.BaseURL == "" {
		return m
	}
	m.base = strings.TrimSuffix(s.Config.BaseURL, "/") + "/"
	if u, err := url.Parse(m.base); err == nil {
		m.root = u.EscapedPath()
	}
	return m
}

// leaves returns every page, kind by kind.
func (m *maker) leaves() []leaf {
	var leaves []leaf
	for _, k := range kinds {
		k.pages(m, func(l leaf) {
			l.layout = k.layout
			leaves = append(leaves, l)
		})
	}
	return leaves
}

// routes returns every page in every language, by path.
func (m *maker) routes(leaves []leaf) []Route {
	routes := make([]Route, 0, len(leaves)*len(content.Languages))
	for _, l := range leaves {
		view := l.view
		for _, lang := range content.Languages {
			h := here{maker: m, lang: lang, address: l.address}
			routes = append(routes, Route{
				Path:     pathOf(l.address.In(lang)),
				Layout:   l.layout,
				Lang:     lang,
				File:     l.file,
				View:     func() any { return view(h) },
				Redirect: l.redirect,
			})
		}
	}
	slices.SortStableFunc(routes, func(a, b Route) int { return cmp.Compare(a.Path, b.Path) })
	return routes
}

// pathOf returns the output file of an address.
func pathOf(address string) string {
	if address == "" || strings.HasSuffix(address, "/") {
		return address + "index.html"
	}
	return address
}

var (
	noBaseURL = diag.Message{
		ID: "base_url belum diisi; situs terbit tanpa alamat kanonik, hreflang, alamat untuk dibagikan, sitemap, umpan, dan data terstruktur",
		EN: "there is no base_url; the site goes out without canonical addresses, hreflang, addresses to share, sitemap, feeds and structured data",
	}
	setBaseURL = diag.Message{
		ID: "isi base_url di site.yaml, atau pakai --base-url, begitu alamat situs diketahui",
		EN: "set base_url in site.yaml, or use --base-url, once the site's address is known",
	}
	samePath = diag.Message{
		ID: "dua halaman menempati alamat yang sama, %[1]s",
		EN: "two pages have the same address, %[1]s",
	}
	otherPage = diag.Message{
		ID: "halaman yang lain berasal dari sini",
		EN: "the other page comes from here",
	}
	renameOne = diag.Message{
		ID: "ganti nama salah satunya, atau segments di site.yaml",
		EN: "rename one of them, or change segments in site.yaml",
	}
)

// collisions reports the paths that more than one of some sorted routes want.
func collisions(routes []Route) []diag.Problem {
	var problems []diag.Problem
	for i := 1; i < len(routes); i++ {
		first, second := routes[i-1], routes[i]
		if first.Path != second.Path {
			continue
		}
		problems = append(problems, diag.Problem{
			Path:  first.File,
			Text:  samePath.With("/" + strings.TrimSuffix(first.Path, "index.html")),
			Hint:  renameOne.With(),
			Notes: []diag.Note{{Path: second.File, Text: otherPage.With()}},
		})
	}
	return problems
}
