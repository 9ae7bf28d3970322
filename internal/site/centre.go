package site

import (
	"path"
	"strings"

	"sentra/internal/content"
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
	uses       []use       // by term
}

// enclosing returns a file of the nearest centre whose folder is dir or holds it.
func enclosing(dir string, groups map[string]*group) string {
	for ; strings.HasPrefix(dir, centresFolder+"/"); dir = path.Dir(dir) {
		if g := groups[dir]; g != nil && g.folder.centre != nil {
			return g.folder.head.file
		}
	}
	return ""
}

// linkCentre links one centre. One without its keys stands for itself, so that
// what lies in its folder is checked all the same.
func (l *linking) linkCentre(b *bundle) *Centre {
	if !b.whole {
		return &Centre{Entry: Entry{Slug: b.Slug, File: b.Path}}
	}
	k, file := b.keys.Centre, b.Path
	b.hidden = l.options.hides(k.Publication)
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
