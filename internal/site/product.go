package site

import (
	"sentra/internal/content"
)

// Product is one product of a centre.
type Product struct {
	Entry
	Keys       *content.Product
	Centre     *Centre
	Producer   *Producer // nil: the centre's own; it may be hidden
	Category   *Term
	Techniques []*Term
	Materials  []*Term
	Care       content.Text
}

// product links one product, and adds it to its centre unless it is hidden.
func (l *folderLinking) product(b *bundle) {
	if !b.whole {
		return
	}
	k, file := b.keys.Product, b.Path
	b.hidden = l.folder.centre.Hidden || l.options.hides(k.Publication)
	l.terms(file, content.Colours, k.Colours)
	if k.Price != nil {
		l.term(file, content.Units, k.Price.Per)
		l.past(file, "as_of", k.Price.AsOf)
	}
	l.ordering(file, k.Ordering)
	l.recognitions(file, k.Recognitions)
	l.record(file, k.Sources, k.Verified)
	p := &Product{
		Entry:      b.entry(k.Title, k.Summary),
		Keys:       k,
		Centre:     l.folder.centre,
		Producer:   l.maker(b),
		Category:   l.term(file, content.Categories, k.Category),
		Techniques: l.terms(file, content.Techniques, k.Techniques),
		Materials:  l.terms(file, content.Materials, k.Materials),
		Care:       content.Text{ID: k.Care, EN: b.translated().Care},
	}
	if !b.hidden {
		l.folder.centre.Products = append(l.folder.centre.Products, p)
	}
}

// maker finds the producer that a product names, nil where it names none or an
// unknown one.
func (l *folderLinking) maker(b *bundle) *Producer {
	ref := b.keys.Product.Producer
	if ref.Slug == "" {
		return nil
	}
	if p := l.makers[ref.Slug]; p != nil {
		return p
	}
	var known []string
	for _, other := range l.bundles {
		if other.Kind == content.KindProducer {
			known = append(known, other.Slug)
		}
	}
	l.report(b.Path, ref.Place, unknownMaker.With(ref.Slug), content.Nearest(ref.Slug, known))
	return nil
}
