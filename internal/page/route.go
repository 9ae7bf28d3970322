package page

import (
	"iter"
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

// kind is one kind of page. Those that lie in the folder of a centre are listed
// centre by centre, so that one can be found without listing all.
type kind struct {
	layout string
	view   any                                            // the zero value of its view
	pages  func(m *maker, add func(leaf))                 // nil where there is folder
	folder func(m *maker, c *site.Centre, add func(leaf)) // nil where there is pages
	words  []wordKey                                      // that its own file asks for
}

// kinds lists every kind of page. To add one: a file here, a template, and a
// line in this table.
var kinds = []kind{
	{layout: "home", view: Home{}, pages: homePages, words: homeWords},
	{layout: "list", view: List{}, pages: listPages, words: listWords},
	{layout: "centre", view: Centre{}, folder: centrePages, words: buyingWords},
	{layout: "producer", view: Producer{}, folder: producerPages},
	{layout: "product", view: Product{}, folder: productPages},
	{layout: "redirect", view: Redirect{}, folder: redirectPages},
	{layout: "regions", view: Regions{}, pages: regionsPages, words: regionsWords},
	{layout: "province", view: Province{}, pages: provincePages, words: slices.Concat(regionWords, nearWords)},
	{layout: "regency", view: Regency{}, pages: regencyPages, words: regionWords},
	{layout: "taxonomy", view: Taxonomy{}, pages: taxonomyPages, words: taxonomyWords},
	{layout: "term", view: Term{}, pages: termPages, words: termWords},
	{layout: "search", view: Search{}, pages: searchPages, words: searchWords},
	{layout: "shortlist", view: Shortlist{}, pages: shortlistPages, words: shortlistWords},
	{layout: "map", view: Map{}, pages: mapPages, words: mapWords},
	{layout: "facility", view: FacilityTerm{}, pages: facilityPages},
	{layout: "service", view: ServiceTerm{}, pages: servicePages},
	{layout: "recognition", view: RecognitionTerm{}, pages: recognitionPages},
	{layout: "statistics", view: Statistics{}, pages: statisticsPages, words: statisticsWords},
	{layout: "news-list", view: NewsList{}, pages: newsListPages, words: newsListWords},
	{layout: "news", view: News{}, pages: newsPages},
	{layout: "calendar", view: Calendar{}, pages: calendarPages, words: calendarWords},
	{layout: "data", view: Data{}, pages: dataPages, words: dataWords},
	{layout: "design", view: Design{}, pages: designPages, words: designWords},
	{layout: "page", view: Page{}, pages: plainPages},
	{layout: "notfound", view: NotFound{}, pages: notFoundPages, words: notFoundWords},
}

// leaf is one page, or all pages of a list, in every language.
type leaf struct {
	address  site.Address // of a list: its first page's
	file     string       // the file it comes from
	view     func(here) any
	pages    func() int // how many a list has; nil for a single page
	redirect bool

	layout string       // filled in by the table of kinds
	entry  *site.Entry  // whose own page it is; nil for all others
	dated  content.Date // when what it says was last checked, or said; zero where not known
}

// count returns how many pages a leaf has in each language.
func (l leaf) count() int {
	if l.pages == nil {
		return 1
	}
	return l.pages()
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

// leaves lists every page, kind by kind.
func (m *maker) leaves() iter.Seq[leaf] {
	return func(yield func(leaf) bool) {
		for _, k := range kinds {
			if !m.ofKind(k, yield) {
				return
			}
		}
	}
}

// ofKind lists the pages of one kind until somebody has had enough, and reports
// whether nobody had.
func (m *maker) ofKind(k kind, yield func(leaf) bool) bool {
	more := true
	add := func(l leaf) {
		l.layout = k.layout
		more = more && yield(l)
	}
	if k.pages != nil {
		k.pages(m, add)
		return more
	}
	for _, c := range m.site.Centres {
		if k.folder(m, c, add); !more {
			break
		}
	}
	return more
}

// ofCentre lists the pages in a centre's folder, and in those it had.
func (m *maker) ofCentre(c *site.Centre) iter.Seq[leaf] {
	return func(yield func(leaf) bool) {
		more := true
		for _, k := range kinds {
			if k.folder == nil {
				continue
			}
			k.folder(m, c, func(l leaf) {
				l.layout = k.layout
				more = more && yield(l)
			})
		}
	}
}

// each lists the pages of a leaf, each as a leaf of its own.
func (m *maker) each(l leaf) iter.Seq[leaf] {
	return func(yield func(leaf) bool) {
		list := l.address
		for i := range l.count() {
			l.address = m.pageAddress(list, i+1)
			if !yield(l) {
				return
			}
		}
	}
}

// route returns page n of a leaf in one language.
func (m *maker) route(l leaf, lang content.Lang, n int) Route {
	h := here{maker: m, lang: lang, address: m.pageAddress(l.address, n), page: n}
	view := l.view
	return Route{
		Path:     pathOf(h.address.In(lang)),
		Layout:   l.layout,
		Lang:     lang,
		File:     l.file,
		View:     func() any { return view(h) },
		Redirect: l.redirect,
	}
}

// indexFile is what a page is called in the folder that is its address.
const indexFile = "index.html"

// pathOf returns the output file of an address.
func pathOf(address string) string {
	if address == "" || strings.HasSuffix(address, "/") {
		return address + indexFile
	}
	return address
}

// addressOf returns the address of an output file.
func addressOf(path string) string {
	if path == indexFile || strings.HasSuffix(path, "/"+indexFile) {
		return strings.TrimSuffix(path, indexFile)
	}
	return path
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
			Text:  samePath.With("/" + addressOf(first.Path)),
			Hint:  renameOne.With(),
			Notes: []diag.Note{{Path: second.File, Text: otherPage.With()}},
		})
	}
	return problems
}
