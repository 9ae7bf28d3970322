package build

import (
	"strings"

	"sentra/internal/content"
)

// Source is an entry as its files hold it, for whoever edits them.
type Source struct {
	Originals    []string // the files with its keys and its prose
	Translations []string // those in the other language, none where it is not translated
	Draft        bool
	Due          string // the day that it is to appear, "" where there is none to come
}

// Source finds the entry to which a file belongs, one of those that [Output.From] names.
func (s *Snapshot) Source(file string) (Source, bool) { return s.sources.find(file) }

// sources are the files that the entries of a site consist of.
type sources struct {
	documents []*content.Document // by path
	asOf      content.Date
}

func (s sources) find(file string) (Source, bool) {
	base := file
	for _, end := range []string{".yaml", ".md", ".en"} {
		base = strings.TrimSuffix(base, end)
	}
	var (
		found   Source
		isEntry bool
	)
	for _, end := range []string{".yaml", ".md", ".en.yaml", ".en.md"} {
		d, there := find(s.documents, base+end, func(d *content.Document) string { return d.Path })
		if !there {
			continue
		}
		if d.Lang != content.Languages[0] {
			found.Translations = append(found.Translations, d.Path)
			continue
		}
		found.Originals = append(found.Originals, d.Path)
		if p, ok := publication(d); ok {
			isEntry, found.Draft = true, p.Draft
			if p.Publish.Compare(s.asOf) > 0 {
				found.Due = p.Publish.String()
			}
		}
	}
	return found, isEntry
}

// publication is what the keys of an entry say of when it is shown.
func publication(d *content.Document) (content.Publication, bool) {
	switch {
	case d.Centre != nil:
		return d.Centre.Publication, true
	case d.Producer != nil:
		return d.Producer.Publication, true
	case d.Product != nil:
		return d.Product.Publication, true
	case d.News != nil:
		return d.News.Publication, true
	case d.Page != nil:
		return d.Page.Publication, true
	}
	return content.Publication{}, false
}
