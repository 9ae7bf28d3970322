package site

import (
	"path"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// Address is where an entry, a term or a region lies, in each language:
// "sentra/laweyan/", without a leading slash. The zero Address is no page.
type Address = content.Text

// Entry is what centres, producers, products and pages share.
type Entry struct {
	Slug    string
	File    string // path of the file that holds its keys
	Address Address
	Title   content.Text // EN is "" where not translated
	Summary content.Text
	Prose   [len(content.Languages)]*Prose // in the order of content.Languages; nil where there is none
}

// Translated reports whether anything of the entry is written in a language.
func (e *Entry) Translated(lang content.Lang) bool {
	if lang == content.ID {
		return true
	}
	return e.Title.EN != "" || e.Summary.EN != "" || e.Prose[1] != nil
}

// Prose is an entry's Markdown in one language.
type Prose struct {
	*content.Prose
	File content.File
}

// bundle is all files of one entry.
type bundle struct {
	file        content.File // of the keys
	keys        *content.Document
	translation *content.Document
	prose       [len(content.Languages)]*Prose
}

// bundleID tells entries apart before anything is known of them but where they
// lie.
type bundleID struct {
	kind   content.Kind
	folder string
	slug   string
}

// bundles puts the files of each entry of one kind together, in the order of
// their paths.
func (l *linker) bundles(kind content.Kind) []*bundle {
	var list []*bundle
	byID := map[bundleID]*bundle{}
	for _, d := range l.docs {
		if d.Kind != kind {
			continue
		}
		id := bundleID{kind, d.Folder, d.Slug}
		b := byID[id]
		if b == nil {
			b = &bundle{}
			byID[id] = b
			list = append(list, b)
		}
		l.gather(b, d)
	}
	whole := list[:0]
	for _, b := range list {
		if l.whole(b) {
			whole = append(whole, b)
		}
	}
	return whole
}

func (l *linker) gather(b *bundle, d *content.Document) {
	index := 0
	if d.Lang == content.EN {
		index = 1
	}
	if d.Prose != nil {
		b.prose[index] = &Prose{d.Prose, d.File}
	}
	slot := &b.keys
	if d.Lang == content.EN {
		slot = &b.translation
	}
	if *slot == nil {
		*slot = d
		return
	}
	first := *slot
	if first.Keyed && d.Keyed {
		l.report(d.Path, diag.Place{Line: 1, Column: 1}, twiceKeyed.With(), keepOne.With(),
			diag.Note{Path: first.Path, Place: diag.Place{Line: 1, Column: 1}, Text: otherKeys.With()})
	}
	if d.Keyed {
		*slot = d
	}
}

// whole reports whether a bundle has the keys of an entry. One whose YAML could
// not be read has been told of already.
func (l *linker) whole(b *bundle) bool {
	switch {
	case b.keys == nil:
		l.report(b.translation.Path, diag.Place{Line: 1, Column: 1}, noOriginal.With(), writeOriginal.With())
		return false
	case !b.keys.Keyed:
		if b.keys.Markdown {
			l.report(b.keys.Path, diag.Place{Line: 1, Column: 1}, noKeys.With(), writeKeys.With(keyFile(b.keys.File)))
		}
		return false
	}
	b.file = b.keys.File
	return true
}

// keyFile names the YAML file that belongs beside a Markdown file.
func keyFile(f content.File) string {
	if f.Kind == content.KindCentre {
		return path.Join(f.Folder, "centre.yaml")
	}
	return path.Join(f.Folder, f.Slug+".yaml")
}

// entry makes the shared part of an entry from its files.
func (b *bundle) entry(title, summary string) Entry {
	e := Entry{
		Slug:    b.file.Slug,
		File:    b.file.Path,
		Title:   content.Text{ID: title},
		Summary: content.Text{ID: summary},
		Prose:   b.prose,
	}
	if b.translation != nil && b.translation.Translation != nil {
		e.Title.EN = b.translation.Translation.Title
		e.Summary.EN = b.translation.Translation.Summary
	}
	return e
}

// hidden reports whether an entry is left out: expired, or a draft or not yet
// due where those are not asked for.
func (l *linker) hidden(p content.Publication) bool {
	o := l.site.Options
	if !p.Expire.IsZero() && p.Expire.Compare(o.AsOf) < 0 {
		return true
	}
	if o.Drafts {
		return false
	}
	return p.Draft || !p.Publish.IsZero() && p.Publish.Compare(o.AsOf) > 0
}
