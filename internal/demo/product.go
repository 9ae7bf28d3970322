package demo

import (
	"fmt"

	"sentra/internal/content"
)

// product is a product in the making.
type product struct {
	entry
	good
	centre    centre
	title     text
	slug      string
	technique text
	material  string
	colours   []string
}

// product makes a product whose title none of the centre's others has; taken counts them.
func (c centre) product(n int, taken map[string]int) product {
	e := c.maker.entry("product", n)
	g := pick(e.dice, c.goods)
	two := some(e.dice, patterns, 2)
	title := text{g.id, g.en}
	for _, p := range two {
		title.id += " " + titled(p.id)
	}
	for _, p := range two {
		title.en = p.en + " " + title.en
	}
	taken[title.id]++
	if again := taken[title.id]; again > 1 {
		title.id, title.en = fmt.Sprintf("%s No. %d", title.id, again), fmt.Sprintf("%s no. %d", title.en, again)
	}
	return product{
		entry: e, good: g, centre: c, title: title, slug: slugOf(title.id),
		technique: c.name(content.Techniques, pick(e.dice, c.techniques)),
		material:  pick(e.dice, c.materials[:2]),
		colours:   some(e.dice, c.maker.slugs[content.Colours], e.between(1, 4)),
	}
}

func (p product) summary() text {
	material, colour := p.name(content.Materials, p.material), p.name(content.Colours, p.colours[0])
	return text{
		fmt.Sprintf("%s rekaan dari %s, dibuat dengan teknik %s; warna utamanya %s.",
			p.good.id, lower(material.id), lower(p.technique.id), lower(colour.id)),
		fmt.Sprintf("Made-up %s of %s, made by %s; mostly %s.",
			p.good.en, lower(material.en), lower(p.technique.en), lower(colour.en)),
	}
}

// cares are how to look after products.
var cares = []text{
	{"Cuci dengan tangan, jemur di tempat teduh.", "Wash by hand, dry in the shade."},
	{"Jangan diperas dan jangan diputihkan.", "Do not wring or bleach."},
	{"Lap dengan kain lembap.", "Wipe with a damp cloth."},
	{"Simpan digulung, bukan dilipat.", "Keep it rolled, not folded."},
}

func (p product) files(yield func(string, []byte) bool) bool {
	summary, care, prose := p.summary(), text{}, text{}
	if p.often(40) {
		care = pick(p.dice, cares)
	}
	if p.often(20) {
		prose = p.prose()
	}
	keys := p.keys(summary, care)
	return bundle{
		name: "products/" + p.slug, object: content.ProductObject, keys: &keys,
		title: p.title, summary: summary, care: care, prose: prose,
	}.files(p.entry, yield)
}

func (p product) keys(summary, care text) content.Product {
	o, c := content.ProductObject, p.centre
	k := content.Product{
		Title:        p.title.id,
		Summary:      summary.id,
		Category:     content.Ref{Slug: p.category},
		Techniques:   refs(mainAnd(p.dice, c.techniques, 2)),
		Materials:    refs([]string{p.material}),
		Colours:      refs(p.colours),
		Care:         care.id,
		Availability: p.choice(orNone(valuesOf(o, "availability"))),
		Sources:      p.sources(p.title.id, c.slug+"/"+p.slug),
		Verified:     p.verified(),
		Aliases:      p.former(p.slug),
		Publication:  p.publication(),
	}
	if first, last := c.maker.producers.of(c.n); first < last && p.chance(85) {
		k.Producer.Slug = c.producer(first + p.zipf(min(last-first, len(zipfSums)))).slug
	}
	if p.often(75) {
		k.Price = p.price()
	}
	if p.often(10) {
		k.Ordering = p.ordering(p.unit, c.rate)
	}
	if p.often(70) {
		k.Sizes = some(p.dice, p.sizes, 4)
	}
	if p.often(30) {
		k.HSCode = p.hsCode
	}
	if p.often(5) {
		k.Recognitions = p.recognitions(o)
	}
	if c.hasPicture() && p.n%6 == 0 {
		image := c.image(p.title)
		image.File.Slug = "../" + pictureFile
		k.Images = []content.Image{image}
	}
	return k
}

// price draws around what a plain one costs, up to four times that.
func (p product) price() *content.Price {
	least := int64(p.good.price*p.between(80, 400)/100) * 1000
	price := &content.Price{Min: least, Per: content.Ref{Slug: p.unit}, AsOf: month(p.past(2))}
	if p.often(50) {
		price.Max = least + 5000*int64(p.between(1, 60))
	}
	return price
}
