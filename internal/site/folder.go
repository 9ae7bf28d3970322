package site

import (
	"slices"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// centrePart is the part of a site that lies in one centre's folder, with what others
// need to know of the centre.
type centrePart struct {
	part
	centre *Centre        // nil where there is none
	crowd  []diag.Problem // what is wrong among the entries of a centre that is on the site

	head    head
	aliases []content.Ref
	title   titled // as it is compared with other centres'; zero where it has no regency
	point   point  // zero where that is not known exactly
	figures []addition
}

// head is what tells a centre from others. The zero head is none.
type head struct {
	file   string // of its keys, or else any
	hidden bool
}

// linkFolder links the documents of one folder. The pictures are those in it, by
// path.
func linkFolder(w *world, g *group, pictures []string) *centrePart {
	l := &folderLinking{partLinking: newPartLinking(w, g.docs, pictures), folder: &centrePart{}}
	l.entries(g.path)
	l.aliasesBelow()
	l.folder.part = l.part()
	if l.folder.centre != nil {
		l.linking.problems = nil
		l.twins()
		l.folder.crowd = l.linking.problems
	}
	return l.folder
}

// folderLinking is the work on one folder.
type folderLinking struct {
	partLinking
	folder *centrePart
	makers map[string]*Producer // by slug
}

// entries links the centre with its producers and products. Hidden entries are
// checked like the rest, then left out with all below them.
func (l *folderLinking) entries(path string) {
	if i := slices.IndexFunc(l.bundles, func(b *bundle) bool { return b.Kind == content.KindCentre }); i >= 0 {
		l.centre(l.bundles[i])
	}
	for _, kind := range []content.Kind{content.KindProducer, content.KindProduct} {
		for _, b := range l.bundles {
			switch {
			case b.Kind != kind:
			case l.folder.centre == nil:
				l.report(b.Path, diag.Place{}, noCentre.With(), writeCentre.With(path))
			case kind == content.KindProducer:
				l.producer(b)
			default:
				l.product(b)
			}
		}
	}
	if c := l.folder.centre; c != nil {
		l.complete(c)
	}
}

// centre links the centre, and notes what others need to know of it.
func (l *folderLinking) centre(b *bundle) {
	c := l.linkCentre(b)
	l.folder.centre = c
	l.folder.head = head{b.Path, b.hidden}
	l.folder.aliases = b.aliases()
	if c.Regency != nil {
		l.folder.title = titledIn(c.Regency.Code, &c.Entry)
	}
	if c.Keys != nil {
		l.folder.point = pointOf(c.Keys.Location)
		l.folder.figures = l.additions(c.Keys.Figures)
	}
}

// complete puts the entries of a centre in order, each with its address.
func (l *folderLinking) complete(c *Centre) {
	sortBy(c.Producers, func(p *Producer) string { return p.Slug })
	sortBy(c.Products, func(p *Product) string { return p.Slug })
	for _, p := range c.Products {
		if p.Producer != nil {
			p.Producer.Products = append(p.Producer.Products, p)
		}
	}
	if !c.Hidden {
		l.addressesOf(c)
	}
	c.uses = usesOf(l.world, c)
}
