package site

import (
	"path"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// bundle is all files of one entry.
type bundle struct {
	*content.File // of the keys, or else of any of them

	keys        *content.Document
	translation *content.Document
	prose       [len(content.Languages)]*Prose
	unread      bool // one of the files could not be read
	whole       bool // its keys are there
	hidden      bool // the entry is left out of the site
}

// gather puts the files of each entry together. They follow one another in the
// order of their paths, since a slug has no dot in it.
func (l *partLinking) gather() {
	made := make([]bundle, 0, len(l.docs)) // never more, so that pointers into it hold
	l.byDoc = make([]*bundle, len(l.docs))
	for i, d := range l.docs {
		if d.Slug == "" {
			continue // no entry
		}
		if n := len(made); n == 0 || !made[n-1].has(d) {
			made = append(made, bundle{File: &d.File})
			l.bundles = append(l.bundles, &made[n])
		}
		l.byDoc[i] = l.bundles[len(l.bundles)-1]
		l.take(l.byDoc[i], d)
	}
	for _, b := range l.bundles {
		b.whole = l.whole(b)
	}
}

// has reports whether a document is one of the entry's files.
func (b *bundle) has(d *content.Document) bool {
	return b.Kind == d.Kind && b.Slug == d.Slug && b.Folder == d.Folder
}

// take adds a file to its entry.
func (l *linking) take(b *bundle, d *content.Document) {
	b.unread = b.unread || d.Broken && !d.Keyed && d.Prose == nil
	if d.Prose != nil {
		b.prose[langIndex(d.Lang)] = &Prose{d.Prose, d.File}
	}
	slot := &b.keys
	if d.Lang != content.ID {
		slot = &b.translation
	}
	first := *slot
	switch {
	case first == nil:
		*slot = d
	case first.Keyed && d.Keyed:
		l.report(d.Path, diag.Place{}, twiceKeyed.With(), keepOne.With(),
			diag.Note{Path: first.Path, Text: otherKeys.With()})
	case d.Keyed:
		*slot = d
	}
}

// whole reports whether an entry has its keys. One whose files could not be
// read has been told of already.
func (l *linking) whole(b *bundle) bool {
	switch {
	case b.unread:
		return false
	case b.keys == nil:
		l.report(b.translation.Path, diag.Place{}, noOriginal.With(), writeOriginal.With())
		return false
	case !b.keys.Keyed:
		l.report(b.keys.Path, diag.Place{}, noKeys.With(), whereKeysGo(&b.keys.File))
		return false
	}
	b.File = &b.keys.File
	return b.keys.Centre != nil || b.keys.Producer != nil || b.keys.Product != nil || b.keys.Page != nil || b.keys.News != nil
}

// whereKeysGo says where the keys of an entry belong that has only prose.
func whereKeysGo(f *content.File) diag.Told {
	switch f.Kind {
	case content.KindPage, content.KindNews:
		return writeMatter.With()
	case content.KindCentre:
		return writeKeys.With(path.Join(f.Folder, "centre.yaml"))
	}
	return writeKeys.With(path.Join(f.Folder, f.Slug+".yaml"))
}

// translated returns what the translation's keys say, nothing where there are
// none.
func (b *bundle) translated() content.Translation {
	if b.translation == nil || b.translation.Translation == nil {
		return content.Translation{}
	}
	return *b.translation.Translation
}

// entry makes the shared part of an entry from its files.
func (b *bundle) entry(title, summary string) Entry {
	t := b.translated()
	return Entry{
		Slug:    b.Slug,
		File:    b.Path,
		Hidden:  b.hidden,
		Title:   content.Text{ID: title, EN: t.Title},
		Summary: content.Text{ID: summary, EN: t.Summary},
		Prose:   b.prose,
	}
}
