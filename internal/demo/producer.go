package demo

import (
	"fmt"

	"sentra/internal/content"
)

// producer is a producer in the making.
type producer struct {
	entry
	centre centre
	title  text
	slug   string
}

// workshopNames stand before a maker's name.
var workshopNames = []string{"Griya", "Sanggar", "Bengkel", "Rumah", "Studio"}

func (c centre) producer(n int) producer {
	e := c.maker.entry("producer", n)
	name := pick(e.dice, workshopNames) + " " + placeName(c.Seed+makers, n)
	return producer{entry: e, centre: c, title: text{name, name}, slug: slugOf(name)}
}

func (p producer) summary() text {
	good := pick(p.dice, p.centre.goods)
	return text{
		fmt.Sprintf("Usaha rekaan di %s; hasil utamanya %s.", p.centre.place, lower(good.id)),
		fmt.Sprintf("A made-up enterprise in %s; its main product is the %s.", p.centre.place, good.en),
	}
}

func (p producer) files(yield func(string, []byte) bool) bool {
	summary, prose := p.summary(), text{}
	if p.often(30) {
		prose = p.prose()
	}
	keys := p.keys(summary)
	return bundle{
		name: "producers/" + p.slug, object: content.ProducerObject, keys: &keys, title: p.title, summary: summary, prose: prose,
	}.files(p.entry, yield)
}

func (p producer) keys(summary text) content.Producer {
	o, c := content.ProducerObject, p.centre
	sources := p.sources(p.title.id, p.slug)
	k := content.Producer{
		Title:       p.title.id,
		Summary:     summary.id,
		Categories:  refs(some(p.dice, c.categories(), 2)),
		Techniques:  refs(mainAnd(p.dice, c.techniques, 2)),
		Materials:   refs(some(p.dice, c.materials, 2)),
		Founded:     year(p.past(40)),
		Sources:     sources,
		Verified:    p.verified(),
		Aliases:     p.former(p.slug),
		Publication: p.publication(),
	}
	if p.often(60) {
		k.Ordering = p.ordering(c.goods[0].unit, c.rate)
	}
	if p.often(15) {
		k.Recognitions = p.recognitions(o)
	}
	if p.often(70) {
		k.Channels = p.channels(o, p.slug)
	}
	if p.often(40) {
		k.Figures = p.entry.figures(o, c.craft, 1, sources)
	}
	if p.often(30) {
		k.Milestones = p.milestones(o, p.status())
	}
	if c.hasPicture() && p.n%6 == 0 {
		image := c.image(p.title)
		image.File.Slug = "../" + pictureFile
		k.Images = []content.Image{image}
	}
	return k
}

// status is a producer's as a centre would tell it: here and there one has closed.
func (p producer) status() string {
	if p.n%50 == 5 {
		return "closed"
	}
	return ""
}
