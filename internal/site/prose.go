package site

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"sentra/internal/content"
)

// linkRef is a link that leads out of the part it stands in.
type linkRef struct {
	question
	from *content.Document
	link content.Link
	show bool // the entry it stands in is shown
}

// question is what has to be known of a link: whether there is the file and, for
// an author in that language, the heading.
type question struct {
	name, dest string // path of the file, and the whole as written
	lang       content.Lang
}

// prose checks where the links of every Markdown file lead.
func (l *partLinking) prose() {
	for i, d := range l.docs {
		if d.Prose == nil {
			continue
		}
		for _, link := range d.Prose.Links {
			l.link(d, l.byDoc[i], link)
		}
	}
}

// link checks that a link leads to a picture or an entry that has a page, and to
// a heading that stands there. One to a file elsewhere, or nowhere, is for the
// whole site to follow.
func (l *partLinking) link(from *content.Document, entry *bundle, link content.Link) {
	file := link.File()
	if file == "" {
		l.heading(from, link, entry)
		return
	}
	name := path.Join(from.Folder, file)
	if l.name(pictureRef{name: name, show: entry.shows()}) {
		return
	}
	i, found := slices.BinarySearchFunc(l.docs, name, byPath)
	if !found {
		l.links = append(l.links, linkRef{question{name, link.Dest, from.Lang}, from, link, entry.shows()})
		return
	}
	l.follow(from, link, name, l.byDoc[i])
}

func byPath(d *content.Document, path string) int { return cmp.Compare(d.Path, path) }

// follow checks a link to a file that is there, of an entry unless target is nil.
func (l *linking) follow(from *content.Document, link content.Link, name string, target *bundle) {
	if target == nil || !hasPage(target.Kind) {
		l.report(from.Path, link.Place, notAnEntry.With(name), linkEntry.With())
		return
	}
	l.heading(from, link, target)
}

// heading checks that the prose which a link's author had in mind has the
// heading it leads to. A page may show another language's, and then leads to
// the page as a whole; but there must be one that is meant.
func (l *linking) heading(from *content.Document, link content.Link, target *bundle) {
	_, written, _ := strings.Cut(link.Dest, "#")
	if written == "" || target.unread {
		return
	}
	file := target.Path
	var known []string
	if meant := proseIn(target.prose, from.Lang); meant != nil {
		if meant.HasHeading(link.Anchor()) {
			return
		}
		file = meant.File.Path
		for _, h := range meant.Headings {
			known = append(known, h.Written())
		}
	}
	l.report(from.Path, link.Place, noAnchor.With(written, file), content.Nearest(written, known))
}

// hasPage reports whether entries of a kind have pages. Those of producers come
// later.
func hasPage(k content.Kind) bool {
	return k == content.KindCentre || k == content.KindProduct || k == content.KindPage || k == content.KindNews
}
