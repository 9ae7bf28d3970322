package site

import (
	"maps"
	"slices"

	"sentra/internal/content"
)

// newsPictures is where the pictures of news lie.
const newsPictures = "content/news/images"

// News is an announcement of one day.
type News struct {
	Entry
	Keys    *content.News
	Date    content.Date // a full day: its file's
	Centres []*Centre    // that it is about, hidden ones included, in the order it names them
}

// Since is the day from which the news is published.
func (n *News) Since() content.Date {
	if n.Keys.Publish.Compare(n.Date) > 0 {
		return n.Keys.Publish
	}
	return n.Date
}

// allNews links news with the centres it names.
func (l *linker) allNews() {
	for _, b := range l.bundles[content.KindNews] {
		if !b.whole {
			continue
		}
		k := b.keys.News
		b.hidden = l.hides(k.Publication)
		l.due(b)
		l.record(b.Path, k.Sources, content.Date{})
		n := &News{Entry: b.entry(k.Title, k.Summary), Keys: k, Date: b.Date, Centres: l.named(b.Path, k.Centres)}
		if !b.hidden {
			l.site.News = append(l.site.News, n)
		}
	}
	sortBy(l.site.News, func(n *News) string { return n.Slug }) // which starts with the day
	slices.Reverse(l.site.News)
}

// due checks that news of a day to come is kept back until then.
func (l *linker) due(b *bundle) {
	k, today := b.keys.News, l.options.AsOf
	if b.Date.Compare(today) <= 0 || k.Draft || b.Date.Compare(k.Publish) <= 0 {
		return
	}
	at := k.Publish.Place // nowhere in particular where the key is absent
	l.report(b.Path, at, newsToCome.With(b.Date.String()), keepBack.With(b.Date.String(), today.String()))
}

// named finds centres by their slugs.
func (l *linker) named(file string, refs []content.Ref) []*Centre {
	var centres []*Centre
	for _, ref := range refs {
		c := l.centres[ref.Slug]
		if c != nil {
			centres = append(centres, c)
		} else if ref.Slug != "" {
			l.report(file, ref.Place, unknownCentre.With(ref.Slug), content.Nearest(ref.Slug, l.centreSlugs()))
		}
	}
	return centres
}

func (l *linker) centreSlugs() []string {
	slugs := slices.Collect(maps.Keys(l.centres))
	slices.Sort(slugs)
	return slugs
}
