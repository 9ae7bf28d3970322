package page

import (
	"html"
	"html/template"
	"strings"
	"unicode/utf8"

	"sentra/internal/content"
	"sentra/internal/site"
)

// Frame is what every page has around its main text. It is embedded in every
// view. Nothing in it depends on site-wide content (totals, what is newest), or
// each edit would change every page.
type Frame struct {
	Lang string // of the page: "id", "en"

	DocTitle    string // <title>
	Description string // plain text for search results; "" where there is nothing to say
	Canonical   string // absolute; "" without a base URL
	Alternates  []Alternate
	OpenGraph   OpenGraph
	Feed        string        // of the news, on its pages; "" where there is none
	JSONLD      template.HTML // what the page is about, for machines; "" where there is nothing to say

	Stylesheet string // "" where the site has none
	Icon       string // "" where the site has none
	Script     string // the module that binds all others; "" where the site has none
	Home       string // address of the home page in this language
	SiteTitle  string
	Nav        []NavItem
	Crumbs     []Crumb // none on the home page and on 404
	Switch     Switch
	Fictional  bool   // every page says that nothing on it is true
	Design     string // address of the page of the design system, which a fictional site has; else ""
}

// Alternate is a page's address in one language, absolute, for hreflang. There
// are none without a base URL, nor on pages that exist in one language only.
type Alternate struct {
	Lang string // "id", "en", "x-default"
	Href string
}

// OpenGraph describes a page to whoever is sent its link.
type OpenGraph struct {
	Title       string
	Description string // "" where the page has none
	Type        string // "website" or "article"
	URL         string // absolute; "" without a base URL
	Locale      string // "id_ID"
	SiteName    string
	Image       Picture // absolute; Src "" where there is none to share, or no base URL
}

// NavItem is one item of the menu.
type NavItem struct {
	Label   Phrase
	Href    string
	Current bool // this is the page itself
	Section bool // the page lies below it; never true with Current
}

// Crumb is one step of the way to a page, outermost first.
type Crumb struct {
	Label Phrase
	Href  string // "" for the last: the page itself
}

// Switch leads to the same page in the other language.
type Switch struct {
	Lang string // "en"
	Name string // in that language: "English"
	Href string
}

// outline is what a frame needs to know about its page.
type outline struct {
	title       string   // of the page alone; the home page's is the site's
	within      []string // what its <title> says after it, before the site's
	description string
	article     bool // about one thing, rather than a list
	crumbs      []Crumb
	feed        string // "" unless the page is one of news
	things      []any  // what the page is about, in the words of schema.org
	cover       Cover  // what goes with its link; the site\'s own where it has none
}

// frame makes what stands around a page's main text.
func (h here) frame(o outline) Frame {
	name := h.siteTitle()
	f := Frame{
		Lang:        string(h.lang),
		DocTitle:    fitTitle(o.title, append(o.within, name)...),
		Description: o.description,
		OpenGraph: OpenGraph{
			Title:       o.title,
			Description: o.description,
			Type:        "website",
			Locale:      locales[h.lang],
			SiteName:    name,
		},
		Feed:      o.feed,
		Home:      h.to(h.home),
		SiteTitle: name,
		Nav:       h.nav(),
		Crumbs:    o.crumbs,
		Switch:    h.languageSwitch(),
		Fictional: h.site.Config.Fictional,
	}
	if o.article {
		f.OpenGraph.Type = "article"
	}
	if h.hasDesign() {
		f.Design = h.to(section(h.site, "design"))
	}
	f.OpenGraph.Image = h.shared(o.cover)
	f.JSONLD = h.jsonld(o.things, o.crumbs)
	f.Stylesheet = h.static(stylesheet)
	f.Icon = h.static(icon)
	f.Script = h.static(script)
	return f
}

// The static files that every page loads.
const (
	stylesheet = "css/main.css"
	icon       = "favicon.svg"
	script     = "js/main.js"
)

// static returns the link to a static file, "" where the site has none.
func (h here) static(name string) string {
	path := h.set.Path(name)
	if path == "" {
		return ""
	}
	return h.href(path)
}

var locales = map[content.Lang]string{content.ID: "id_ID", content.EN: "en_GB"}

// published adds the absolute addresses, which need a base URL. A page that is
// not translated at all points to the original and offers no other language.
func (h here) published(f Frame, single bool) Frame {
	if h.base == "" {
		return f
	}
	lang := h.lang
	if single {
		lang = content.ID
	}
	f.Canonical = h.base + h.address.In(lang)
	f.OpenGraph.URL = f.Canonical
	if single {
		return f
	}
	f.Alternates = h.alternates(h.address)
	return f
}

// alternates lists the absolute addresses of a page in each language, and where
// to send whoever reads neither.
func (m *maker) alternates(a site.Address) []Alternate {
	var list []Alternate
	for _, l := range content.Languages {
		list = append(list, Alternate{Lang: string(l), Href: m.base + a.In(l)})
	}
	return append(list, Alternate{Lang: "x-default", Href: m.base + a.In(content.Languages[0])})
}

// entryFrame makes the frame of an entry's page.
func (h here) entryFrame(e *site.Entry, o outline) Frame {
	o.title = h.phrase(e.Title).Text
	o.description = h.phrase(e.Summary).Text
	o.article = true
	o.crumbs = append(o.crumbs, Crumb{Label: h.phrase(e.Title)})
	return h.published(h.frame(o), !e.Translated(content.EN))
}

// titleRoom is how many characters of a <title> search engines and browser
// tabs can be trusted to show. They are counted as they stand in the HTML,
// where an apostrophe takes five: so do the tools that judge a page.
const titleRoom = 70

// fitTitle joins a page's title with what it belongs to, each only while the
// whole fits. What is called like the page itself is not named again.
func fitTitle(title string, within ...string) string {
	whole := title
	for _, w := range within {
		longer := whole + " – " + w
		if w == title || utf8.RuneCountInString(html.EscapeString(longer)) > titleRoom {
			break
		}
		whole = longer
	}
	return whole
}

func (h here) siteTitle() string { return h.phrase(h.site.Config.Title).Text }

func (h here) nav() []NavItem {
	own := h.address.In(h.lang)
	var items []NavItem
	for _, m := range h.menu {
		item := m.address.In(h.lang)
		items = append(items, NavItem{
			Label:   m.label(h),
			Href:    h.href(item),
			Current: own == item,
			Section: own != item && strings.HasPrefix(own, item),
		})
	}
	return items
}

func (h here) languageSwitch() Switch {
	other := content.EN
	if h.lang == content.EN {
		other = content.ID
	}
	there := here{maker: h.maker, lang: other}
	return Switch{Lang: string(other), Name: there.word("value.language"), Href: h.href(h.address.In(other))}
}

// sectionCrumb leads to one section of the site.
func (h here) sectionCrumb(key string) Crumb {
	return Crumb{Label: Phrase{Text: h.word("value.section." + key)}, Href: h.to(section(h.site, key))}
}

func (h here) regionCrumb(r *site.Region) Crumb {
	return Crumb{Label: Phrase{Text: r.Title(h.lang)}, Href: h.to(h.site.RegionAddress(r))}
}
