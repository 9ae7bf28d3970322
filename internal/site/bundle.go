package site

import (
	"path"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// bundle is all files of one entry.
type bundle struct {
	content.File // of the keys, or else of any of them

	keys        *content.Document
	translation *content.Document
	prose       [len(content.Languages)]*Prose
	unread      bool // one of the files could not be read
	whole       bool // its keys are there
	hidden      bool // the entry is left out of the site
}

// bundleID tells entries apart before anything is known of them but where they
// lie.
type bundleID struct {
	kind   content.Kind
	folder string
	slug   string
}

// entryKinds lists the kinds that are entries.
var entryKinds = []content.Kind{content.KindCentre, content.KindProducer, content.KindProduct, content.KindPage, content.KindNews}

// gather puts the files of each entry together.
func (l *linker) gather() {
	byID := map[bundleID]*bundle{}
	for _, d := range l.docs {
		if d.Slug == "" {
			continue // no entry
		}
		id := bundleID{d.Kind, d.Folder, d.Slug}
		b := byID[id]
		if b == nil {
			b = &bundle{File: d.File}
			byID[id] = b
			l.bundles[b.Kind] = append(l.bundles[b.Kind], b)
		}
		l.byFile[d.Path] = b
		l.take(b, d)
	}
	for _, kind := range entryKinds {
		for _, b := range l.bundles[kind] {
			b.whole = l.whole(b)
		}
	}
}

// take adds a file to its entry.
func (l *linker) take(b *bundle, d *content.Document) {
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
func (l *linker) whole(b *bundle) bool {
	switch {
	case b.unread:
		return false
	case b.keys == nil:
		l.report(b.translation.Path, diag.Place{}, noOriginal.With(), writeOriginal.With())
		return false
	case !b.keys.Keyed:
		l.report(b.keys.Path, diag.Place{}, noKeys.With(), whereKeysGo(b.keys.File))
		return false
	}
	b.File = b.keys.File
	return b.keys.Centre != nil || b.keys.Producer != nil || b.keys.Product != nil || b.keys.Page != nil || b.keys.News != nil
}

// whereKeysGo says where the keys of an entry belong that has only prose.
func whereKeysGo(f content.File) diag.Told {
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
