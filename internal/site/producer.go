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

// producer links one producer, and adds it to its centre unless it is hidden.
func (l *linker) producer(b *bundle, c *Centre) *Producer {
	if !b.whole {
		return &Producer{Entry: Entry{File: b.Path}}
	}
	k, file := b.keys.Producer, b.Path
	b.hidden = c.Hidden || l.hides(k.Publication)
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
		Centre:     c,
		Categories: l.terms(file, content.Categories, k.Categories),
		Techniques: l.terms(file, content.Techniques, k.Techniques),
		Materials:  l.terms(file, content.Materials, k.Materials),
	}
	if !b.hidden {
		c.Producers = append(c.Producers, p)
	}
	return p
}
