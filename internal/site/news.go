package site

import (
	"maps"
	"slices"

	"sentra/internal/content"
	"sentra/internal/diag"
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

// news is all news that is shown, as far as it has to do with centres.
type news struct {
	list     []*News // newest first
	byCentre map[*Centre][]*News
	problems []diag.Problem
}

// announce links news with the centres it names, unless it is linked with them
// already.
func (l *Linker) announce() {
	if l.news != nil && l.between.slugs.hold(l.news.list) {
		return
	}
	t := &linking{world: l.world}
	l.news = &news{list: t.announcements(l.rest.bundles, l.between.slugs), byCentre: map[*Centre][]*News{}}
	l.news.problems = t.problems
	for _, n := range l.news.list {
		for _, c := range n.Centres {
			l.news.byCentre[c] = append(l.news.byCentre[c], n)
		}
	}
}

// hold reports whether all centres that news names are still the same.
func (s bySlug) hold(all []*News) bool {
	for _, n := range all {
		for _, c := range n.Centres {
			if s[c.Slug].folder.centre != c {
				return false
			}
		}
	}
	return true
}

// announcements links news with the centres it names.
func (l *linking) announcements(bundles []*bundle, centres bySlug) []*News {
	var shown []*News
	for _, b := range bundles {
		if b.Kind != content.KindNews || !b.whole {
			continue
		}
		k := b.keys.News
		n := &News{Entry: b.entry(k.Title, k.Summary), Keys: k, Date: b.Date, Centres: l.about(b.Path, k.Centres, centres)}
		n.Address = l.under("news", n.Slug)
		if !b.hidden {
			shown = append(shown, n)
		}
	}
	sortBy(shown, func(n *News) string { return n.Slug }) // which starts with the day
	slices.Reverse(shown)
	return shown
}

// announcement checks what news says by itself, and whether it is shown.
func (l *linking) announcement(b *bundle) {
	k := b.keys.News
	b.hidden = l.options.hides(k.Publication)
	l.due(b)
	l.record(b.Path, k.Sources, content.Date{})
}

// due checks that news of a day to come is kept back until then.
func (l *linking) due(b *bundle) {
	k, today := b.keys.News, l.options.AsOf
	if b.Date.Compare(today) <= 0 || k.Draft || b.Date.Compare(k.Publish) <= 0 {
		return
	}
	at := k.Publish.Place // nowhere in particular where the key is absent
	l.report(b.Path, at, newsToCome.With(b.Date.String()), keepBack.With(b.Date.String(), today.String()))
}

// about finds the centres that news names.
func (l *linking) about(file string, refs []content.Ref, centres bySlug) []*Centre {
	var list []*Centre
	for _, ref := range refs {
		g := centres[ref.Slug]
		if g != nil {
			list = append(list, g.folder.centre)
		} else if ref.Slug != "" {
			l.report(file, ref.Place, unknownCentre.With(ref.Slug), content.Nearest(ref.Slug, slices.Sorted(maps.Keys(centres))))
		}
	}
	return list
}
