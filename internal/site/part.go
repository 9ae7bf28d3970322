package site

import (
	"strings"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// part is what some documents say by themselves, those of a centre's folder or
// all others: a function of the world, the documents and the pictures among
// them, never changed once made. Whatever takes more than that is written down
// here for the whole site to answer.
type part struct {
	bundles  []*bundle
	byDoc    []*bundle // that of each document, nil of what is no entry
	broken   bool      // a document has an error, which has been told
	problems []diag.Problem
	shown    []string     // the pictures among them that a shown entry names, by path
	lost     []pictureRef // pictures named that are not among them
	links    []linkRef    // what leads out
	next     Change       // the next of these entries
}

// partLinking is the work on one part.
type partLinking struct {
	linking
	docs     []*content.Document // by path
	byDoc    []*bundle           // that of each document, nil of what is no entry
	bundles  []*bundle
	pictures []string // the ones there are, by path
	named    []bool   // whether a shown entry names each
	lost     []pictureRef
	links    []linkRef
}

func newPartLinking(w *world, docs []*content.Document, pictures []string) partLinking {
	l := partLinking{linking: linking{world: w}, docs: docs, pictures: pictures, named: make([]bool, len(pictures))}
	l.gather()
	return l
}

// part checks what the entries say of each other and of pictures, once it is
// known which of them are shown, and returns all that was found.
func (l *partLinking) part() part {
	l.prose()
	l.allPictures()
	p := part{bundles: l.bundles, byDoc: l.byDoc, problems: l.problems, lost: l.lost, links: l.links, next: l.nextChange(l.bundles)}
	for _, d := range l.docs {
		p.broken = p.broken || d.Broken
	}
	for i, named := range l.named {
		if named {
			p.shown = append(p.shown, l.pictures[i])
		}
	}
	return p
}

// group is the documents of one part.
type group struct {
	path   string              // the folder of its centre, "" of those that belong to none
	slug   string              // of that centre
	key    string              // how the files of that centre begin
	docs   []*content.Document // by path
	folder *centrePart         // what a centre's folder says; nil until it is linked
	stale  bool                // it is to be linked anew
	rank   int                 // of its centre on the site, by slug; -1 where it is not there
}

// groupOf returns the folder of the centre that a document belongs to, "" where
// it belongs to none.
func groupOf(d *content.Document) string {
	switch d.Kind {
	case content.KindCentre:
		return d.Folder
	case content.KindProducer, content.KindProduct:
		return d.Folder[:strings.LastIndexByte(d.Folder, '/')]
	}
	return ""
}
