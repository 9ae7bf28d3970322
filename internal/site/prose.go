package site

import (
	"maps"
	"path"
	"strings"

	"sentra/internal/content"
)

// prose checks where the links of every Markdown file lead.
func (l *linker) prose() {
	for _, d := range l.docs {
		if d.Prose == nil {
			continue
		}
		for _, link := range d.Prose.Links {
			l.link(d, link)
		}
	}
}

// link checks that a link leads to a picture or an entry that has a page, and
// to a heading that stands there.
func (l *linker) link(from *content.Document, link content.Link) {
	target := l.byFile[from.Path]
	if file := link.File(); file != "" {
		name := path.Join(from.Folder, file)
		if _, isPicture := l.pictures[name]; isPicture {
			return // as such it is looked at with the others
		}
		if l.files[name] == nil {
			l.report(from.Path, link.Place, noFile.With(name), near(from.Folder, name, maps.Keys(l.byFile)))
			return
		}
		if target = l.byFile[name]; target == nil || !hasPage(target.Kind) {
			l.report(from.Path, link.Place, notAnEntry.With(name), linkEntry.With())
			return
		}
	}
	l.heading(from, link, target)
}

// heading checks that the prose which a link's author had in mind has the
// heading it leads to. A page may show another language's, and then leads to
// the page as a whole; but there must be one that is meant.
func (l *linker) heading(from *content.Document, link content.Link, target *bundle) {
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
