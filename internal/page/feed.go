package page

import (
	"encoding/xml"
	"io"

	"sentra/internal/content"
	"sentra/internal/site"
)

// mostInFeed is how many announcements a feed has: whoever follows it asks for
// it far more often than there is news.
const mostInFeed = 20

// feedName is what a feed is called in the folder of the list of news.
const feedName = "atom.xml"

// feeds makes the feed of the news in each language, as RFC 4287 has it. What is
// not translated is in the feed of the other language, too, and marked. A feed
// consists of absolute addresses, and of entries that say how new it is: there
// is none without a base URL, nor without news.
func (m *maker) feeds() []File {
	if !m.hasFeed() {
		return nil
	}
	var files []File
	for _, lang := range content.Languages {
		h := here{maker: m, lang: lang, address: section(m.site, "news")}
		files = append(files, File{Path: h.feedPath(), From: configFile, Write: func(w io.Writer) error {
			if _, err := io.WriteString(w, xmlHead); err != nil {
				return err
			}
			feed := xml.NewEncoder(w)
			feed.Indent("", " ")
			return feed.Encode(h.feed())
		}})
	}
	return files
}

func (m *maker) hasFeed() bool { return m.base != "" && len(m.site.News) > 0 }

// feedPath is where the feed of the page's language lies.
func (h here) feedPath() string { return section(h.site, "news").In(h.lang) + feedName }

// feedLink leads to the feed of the page's language, "" where there is none.
func (h here) feedLink() string {
	if !h.hasFeed() {
		return ""
	}
	return h.href(h.feedPath())
}

// atomFeed is a feed, its elements in the order in which they are written.
type atomFeed struct {
	XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang     string      `xml:"xml:lang,attr"`
	ID       string      `xml:"id"`
	Title    string      `xml:"title"`
	Subtitle string      `xml:"subtitle"`
	Updated  string      `xml:"updated"`
	Author   string      `xml:"author>name"`
	Links    []atomLink  `xml:"link"`
	Entries  []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

// atomEntry is one announcement.
type atomEntry struct {
	ID        string   `xml:"id"`
	Title     atomText `xml:"title"`
	Published string   `xml:"published"`
	Updated   string   `xml:"updated"`
	Link      atomLink `xml:"link"`
	Summary   atomText `xml:"summary"`
}

// atomText is plain text, and its language where that is not the feed's.
type atomText struct {
	Text string `xml:",chardata"`
	Lang string `xml:"xml:lang,attr,omitempty"`
}

func (h here) feed() atomFeed {
	list := h.base + h.address.In(h.lang)
	news := h.site.News[:min(len(h.site.News), mostInFeed)]
	feed := atomFeed{
		Lang:     string(h.lang),
		ID:       list,
		Title:    fitTitle(h.word("value.section.news"), h.siteTitle()),
		Subtitle: h.word("format.description.news", h.siteTitle()),
		Author:   h.siteTitle(),
		Links:    []atomLink{atomPage(list), {Rel: "self", Type: "application/atom+xml", Href: h.base + h.feedPath()}},
		Entries:  each(news, h.feedEntry),
	}
	for _, e := range feed.Entries {
		feed.Updated = max(feed.Updated, e.Updated)
	}
	return feed
}

func (h here) feedEntry(n *site.News) atomEntry {
	address := h.base + n.Address.In(h.lang)
	since := atomTime(n.Since())
	return atomEntry{
		ID:        address,
		Title:     atomText(h.phrase(n.Title)),
		Published: since,
		Updated:   since,
		Link:      atomPage(address),
		Summary:   atomText(h.phrase(n.Summary)),
	}
}

// atomPage leads to the page that a feed or an entry is made of.
func atomPage(address string) atomLink {
	return atomLink{Rel: "alternate", Type: "text/html", Href: address}
}

// atomTime writes a day as the instant it begins in western Indonesia, whose
// days the content's dates are. All have one form, so that they compare as text.
func atomTime(day content.Date) string { return day.String() + "T00:00:00+07:00" }
