package page

import "sentra/internal/site"

// NewsList is one page of the list of all news.
type NewsList struct {
	Frame
	Title string     // "Kabar"
	Items []NewsItem // newest first; none where there is no news
	Pager Pager
}

// News is an announcement of one day.
type News struct {
	Frame
	Entry
	Centres []Link // that it is about; may be none
}

// NewsItem is one announcement in a list.
type NewsItem struct {
	Title   Phrase
	Href    string
	Date    Date
	Summary Phrase
}

// mostNews is how many announcements a page shows that is about something else.
const mostNews = 3

var newsListWords = []wordKey{
	{key: "value.section.news"},
	{key: "format.description.news", args: 1}, // site
}

func newsListPages(m *maker, add func(leaf)) {
	list := section(m.site, "news")
	m.addPages(list, configFile, func() int { return len(m.site.News) }, add, func(h here, n int) any { return h.newsListView(list, n) })
}

func (h here) newsListView(list site.Address, n int) NewsList {
	news := h.site.News
	title := h.word("value.section.news")
	items := each(part(news, n, h.perPage()), h.newsItem)
	return NewsList{
		Frame: h.published(h.frame(outline{
			title:       h.paged(title, n),
			description: h.word("format.description.news", h.siteTitle()),
			crumbs:      h.pagedCrumbs(nil, Phrase{Text: title}, list, n),
			things:      h.listed(title, len(news), n, each(items, func(i NewsItem) Link { return Link{Label: i.Title, Href: i.Href} })),
			feed:        h.feedLink(),
		}), false),
		Title: title,
		Items: items,
		Pager: h.pager(list, n, h.pages(len(news))),
	}
}

func newsPages(m *maker, add func(leaf)) {
	for _, n := range m.site.News {
		add(leaf{
			address: n.Address,
			file:    n.File,
			entry:   &n.Entry,
			dated:   n.Since(),
			view:    func(h here) any { return h.newsView(n) },
		})
	}
}

func (h here) newsView(n *site.News) News {
	entry := h.entry(&n.Entry, entryKeys{images: n.Keys.Images, sources: n.Keys.Sources})
	v := News{
		Frame: h.entryFrame(&n.Entry, outline{
			cover:  entry.Cover,
			crumbs: []Crumb{h.sectionCrumb("news")},
			things: []any{h.newsThing(n)},
			feed:   h.feedLink(),
		}),
		Entry:   entry,
		Centres: each(n.Centres, func(c *site.Centre) Link { return h.entryLink(&c.Entry) }),
	}
	v.When = h.date(n.Date)
	return v
}

// newsItems lists the newest of some news.
func (h here) newsItems(news []*site.News) []NewsItem {
	return each(news[:min(len(news), mostNews)], h.newsItem)
}

func (h here) newsItem(n *site.News) NewsItem {
	return NewsItem{
		Title:   h.phrase(n.Title),
		Href:    h.to(n.Address),
		Date:    h.date(n.Date),
		Summary: h.phrase(n.Summary),
	}
}
