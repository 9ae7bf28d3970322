package site

import "sentra/internal/content"

// Producer is one IKM of a centre.
type Producer struct {
	Entry
	Keys       *content.Producer
	Centre     *Centre
	Categories []*Term
	Techniques []*Term
	Materials  []*Term
	Products   []*Product // those that name it, by slug
}

// producer links one producer, and adds it to its centre unless it is hidden. One
// without its keys is known all the same, so that products may name it.
func (l *folderLinking) producer(b *bundle) {
	if l.makers == nil {
		l.makers = map[string]*Producer{}
	}
	if !b.whole {
		l.makers[b.Slug] = &Producer{Entry: Entry{File: b.Path}}
		return
	}
	k, file := b.keys.Producer, b.Path
	b.hidden = l.folder.centre.Hidden || l.options.hides(k.Publication)
	l.past(file, "founded", k.Founded)
	l.figures(file, k.Figures)
	l.milestones(file, k.Milestones)
	l.ordering(file, k.Ordering)
	l.recognitions(file, k.Recognitions)
	l.channels(b, k.Channels)
	l.record(file, k.Sources, k.Verified)
	p := &Producer{
		Entry:      b.entry(k.Title, k.Summary),
		Keys:       k,
		Centre:     l.folder.centre,
		Categories: l.terms(file, content.Categories, k.Categories),
		Techniques: l.terms(file, content.Techniques, k.Techniques),
		Materials:  l.terms(file, content.Materials, k.Materials),
	}
	l.makers[b.Slug] = p
	if !b.hidden {
		l.folder.centre.Producers = append(l.folder.centre.Producers, p)
	}
}
