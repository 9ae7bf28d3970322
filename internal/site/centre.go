package site

import (
	"path"
	"strings"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// centresFolder is where all centres lie.
const centresFolder = "content/centres"

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
}

// allCentres links centres with what lies in their folders. Hidden entries are
// checked like the rest, then left out with all below them.
func (l *linker) allCentres() {
	l.nested()
	centres := map[string]*Centre{} // by folder
	for _, b := range l.bundles[content.KindCentre] {
		c := l.centre(b)
		centres[b.Folder] = c
		if first := l.centres[b.Slug]; first != nil {
			l.report(b.Path, diag.Place{}, sameSlug.With(b.Slug), renameFolder.With(),
				diag.Note{Path: first.File, Text: firstIsHere.With()})
			continue
		}
		l.centres[b.Slug] = c
		if !b.hidden {
			l.site.Centres = append(l.site.Centres, c)
		}
	}
	producers := map[string]*Producer{} // by folder and slug
	for _, b := range l.bundles[content.KindProducer] {
		if c := l.within(b, centres); c != nil {
			producers[path.Join(b.Folder, b.Slug)] = l.producer(b, c)
		}
	}
	for _, b := range l.bundles[content.KindProduct] {
		if c := l.within(b, centres); c != nil {
			l.product(b, c, producers)
		}
	}
	sortBy(l.site.Centres, func(c *Centre) string { return c.Slug })
	for _, c := range l.site.Centres {
		sortBy(c.Producers, func(p *Producer) string { return p.Slug })
		sortBy(c.Products, func(p *Product) string { return p.Slug })
		l.site.Producers = append(l.site.Producers, c.Producers...)
		l.site.Products = append(l.site.Products, c.Products...)
	}
}

// nested reports centres inside another one's folder.
func (l *linker) nested() {
	files := l.centreFiles()
	for _, b := range l.bundles[content.KindCentre] {
		if outer := enclosing(path.Dir(b.Folder), files); outer != "" {
			l.report(b.Path, diag.Place{}, centreInCentre.With(), moveCentre.With(),
				diag.Note{Path: outer, Text: outerCentre.With()})
		}
	}
}

// centreFiles lists a file of each centre by its folder.
func (l *linker) centreFiles() map[string]string {
	files := map[string]string{}
	for _, b := range l.bundles[content.KindCentre] {
		files[b.Folder] = b.Path
	}
	return files
}

// enclosing returns the nearest centre file whose folder is dir or holds it.
func enclosing(dir string, files map[string]string) string {
	for ; strings.HasPrefix(dir, centresFolder+"/"); dir = path.Dir(dir) {
		if file := files[dir]; file != "" {
			return file
		}
	}
	return ""
}

// within finds the centre whose folder an entry lies in.
func (l *linker) within(b *bundle, centres map[string]*Centre) *Centre {
	folder := path.Dir(b.Folder)
	c := centres[folder]
	if c == nil {
		l.report(b.Path, diag.Place{}, noCentre.With(), writeCentre.With(folder))
	}
	return c
}

// centre links one centre. One without its keys stands for itself, so that what
// lies in its folder is checked all the same.
func (l *linker) centre(b *bundle) *Centre {
	if !b.whole {
		return &Centre{Entry: Entry{File: b.Path}}
	}
	k, file := b.keys.Centre, b.Path
	b.hidden = l.hides(k.Publication)
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
	l.channels(b, k.Channels)
	l.record(file, k.Sources, k.Verified)
	return &Centre{
		Entry:      b.entry(k.Title, k.Summary),
		Keys:       k,
		Regency:    l.regency(file, k.Region),
		Categories: l.terms(file, content.Categories, k.Categories),
		Techniques: l.terms(file, content.Techniques, k.Techniques),
		Materials:  l.terms(file, content.Materials, k.Materials),
	}
}
