package site

import (
	"path"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// prose checks the links and pictures of every Markdown file.
func (l *linker) prose() {
	for _, d := range l.docs {
		if d.Prose == nil {
			continue
		}
		for _, link := range d.Prose.Links {
			l.link(d, link)
		}
		for _, image := range d.Prose.Images {
			l.picture(d.Path, path.Join(d.Folder, image.File()), image.Place)
		}
	}
}

// link checks that a link leads to a file of the content tree that has a page,
// and to a heading that stands there.
func (l *linker) link(from *content.Document, link content.Link) {
	target := from
	if file := link.File(); file != "" {
		name := path.Join(from.Folder, file)
		if exists := l.site.Options.Picture; exists != nil && exists(name) {
			return
		}
		if target = l.files[name]; target == nil {
			l.report(from.Path, link.Place, noFile.With(name), fromHere.With(from.Folder))
			return
		}
		if !hasPage(target.Kind) {
			l.report(from.Path, link.Place, notAnEntry.With(name), linkEntry.With())
			return
		}
	}
	if anchor := link.Anchor(); anchor != "" && !l.hasHeading(from, target, anchor) {
		l.report(from.Path, link.Place, noAnchor.With(anchor, target.Path), diag.Told{})
	}
}

func hasPage(k content.Kind) bool {
	return k == content.KindCentre || k == content.KindProduct || k == content.KindPage
}

// hasHeading reports whether the prose that a reader of one file is led to has
// a heading: that of the target's entry, in the language of the file that links.
func (l *linker) hasHeading(from, target *content.Document, id string) bool {
	if target == from {
		return from.Prose.HasHeading(id)
	}
	found := false
	for _, d := range l.docs {
		if d.Kind == target.Kind && d.Folder == target.Folder && d.Slug == target.Slug && d.Lang == from.Lang {
			found = found || d.Prose.HasHeading(id)
		}
	}
	return found
}
