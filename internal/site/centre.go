package site

import (
	"cmp"
	"path"
	"slices"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// Centre is a centre with all that belongs to it.
type Centre struct {
	Entry
	Keys       *content.Centre
	Regency    *Region
	Categories []*Term
	Techniques []*Term
	Materials  []*Term
	Producers  []*Producer // by slug
	Products   []*Product  // by slug

	folder string
	hidden bool
}

// Producer is one IKM of a centre.
type Producer struct {
	Entry
	Keys   *content.Producer
	Centre *Centre

	hidden bool
}

// Product is one product of a centre.
type Product struct {
	Entry
	Keys       *content.Product
	Centre     *Centre
	Producer   *Producer // nil: the centre's own, or its producer is hidden
	Category   *Term
	Techniques []*Term
	Materials  []*Term
	Care       content.Text

	hidden bool
}

// allCentres links centres with what lies in their folders. Hidden entries are
// checked like the rest, then left out with all below them.
func (l *linker) allCentres() {
	byFolder := map[string]*Centre{}
	bySlug := map[string]*Centre{}
	for _, b := range l.bundles(content.KindCentre) {
		c := l.centre(b)
		if first := bySlug[c.Slug]; first != nil {
			l.report(c.File, diag.Place{}, sameSlug.With(c.Slug), renameFolder.With(),
				diag.Note{Path: first.File, Text: firstIsHere.With()})
			continue
		}
		bySlug[c.Slug], byFolder[c.folder] = c, c
		if !c.hidden {
			l.site.Centres = append(l.site.Centres, c)
		}
	}
	sortBy(l.site.Centres, func(c *Centre) string { return c.Slug })
	producers := map[string]*Producer{}
	for _, b := range l.bundles(content.KindProducer) {
		if c := l.within(b, byFolder); c != nil {
			p := l.producer(b, c)
			producers[c.Slug+"/"+p.Slug] = p
		}
	}
	for _, b := range l.bundles(content.KindProduct) {
		if c := l.within(b, byFolder); c != nil {
			l.product(b, c, producers)
		}
	}
	for _, c := range l.site.Centres {
		l.site.Products = append(l.site.Products, c.Products...)
	}
}

// within finds the centre whose folder an entry lies in. A centre whose own
// file is broken has been told of already.
func (l *linker) within(b *bundle, centres map[string]*Centre) *Centre {
	folder := path.Dir(b.file.Folder)
	if c := centres[folder]; c != nil {
		return c
	}
	if l.files[folder+"/centre.yaml"] == nil && l.files[folder+"/centre.md"] == nil {
		l.report(b.file.Path, diag.Place{}, noCentre.With(), writeCentre.With(folder))
	}
	return nil
}

func (l *linker) centre(b *bundle) *Centre {
	k, file := b.keys.Centre, b.file.Path
	c := &Centre{
		Entry:      b.entry(k.Title, k.Summary),
		Keys:       k,
		Regency:    l.regency(file, k.Region),
		Categories: l.terms(file, content.Categories, k.Categories),
		Techniques: l.terms(file, content.Techniques, k.Techniques),
		Materials:  l.terms(file, content.Materials, k.Materials),
		folder:     b.file.Folder,
		hidden:     l.hidden(k.Publication),
	}
	for _, f := range k.Facilities {
		l.term(file, content.Facilities, f.Type)
		l.amount(file, f.Capacity)
		l.past(file, "as_of", f.AsOf)
	}
	for _, s := range k.Services {
		l.term(file, content.Services, s.Type)
	}
	for _, t := range k.Training {
		l.topic(file, t.Topic)
	}
	l.figures(file, k.Figures)
	l.milestones(file, k.Milestones)
	l.ordering(file, k.Ordering)
	l.recognitions(file, k.Recognitions)
	l.channels(file, k.Channels)
	l.record(b.file, k.Images, k.Sources, k.Verified)
	return c
}

func (l *linker) producer(b *bundle, c *Centre) *Producer {
	k, file := b.keys.Producer, b.file.Path
	p := &Producer{
		Entry:  b.entry(k.Title, k.Summary),
		Keys:   k,
		Centre: c,
		hidden: c.hidden || l.hidden(k.Publication),
	}
	l.terms(file, content.Categories, k.Categories)
	l.terms(file, content.Techniques, k.Techniques)
	l.terms(file, content.Materials, k.Materials)
	l.past(file, "founded", k.Founded)
	l.figures(file, k.Figures)
	l.milestones(file, k.Milestones)
	l.ordering(file, k.Ordering)
	l.recognitions(file, k.Recognitions)
	l.channels(file, k.Channels)
	l.record(b.file, k.Images, k.Sources, k.Verified)
	if !p.hidden {
		c.Producers = append(c.Producers, p)
	}
	return p
}

func (l *linker) product(b *bundle, c *Centre, producers map[string]*Producer) {
	k, file := b.keys.Product, b.file.Path
	p := &Product{
		Entry:      b.entry(k.Title, k.Summary),
		Keys:       k,
		Centre:     c,
		Category:   l.term(file, content.Categories, k.Category),
		Techniques: l.terms(file, content.Techniques, k.Techniques),
		Materials:  l.terms(file, content.Materials, k.Materials),
		Care:       content.Text{ID: k.Care},
		hidden:     c.hidden || l.hidden(k.Publication),
	}
	if b.translation != nil && b.translation.Translation != nil {
		p.Care.EN = b.translation.Translation.Care
	}
	if k.Producer.Slug != "" {
		maker := producers[c.Slug+"/"+k.Producer.Slug]
		switch {
		case maker == nil:
			l.report(file, k.Producer.Place, unknownMaker.With(k.Producer.Slug), content.Nearest(k.Producer.Slug, producerSlugs(c)))
		case !maker.hidden:
			p.Producer = maker
		}
	}
	l.terms(file, content.Colours, k.Colours)
	if k.Price != nil {
		l.term(file, content.Units, k.Price.Per)
		l.past(file, "as_of", k.Price.AsOf)
	}
	l.ordering(file, k.Ordering)
	l.recognitions(file, k.Recognitions)
	l.record(b.file, k.Images, k.Sources, k.Verified)
	if !p.hidden {
		c.Products = append(c.Products, p)
	}
}

func producerSlugs(c *Centre) []string {
	slugs := make([]string, len(c.Producers))
	for i, p := range c.Producers {
		slugs[i] = p.Slug
	}
	return slugs
}

func sortBy[E any](list []E, key func(E) string) {
	slices.SortFunc(list, func(a, b E) int { return cmp.Compare(key(a), key(b)) })
}
