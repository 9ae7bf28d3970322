package site

import (
	"slices"

	"sentra/internal/content"
)

// Address is where an entry, a term or a region lies, in each language:
// "sentra/laweyan/", without a leading slash. The zero Address is no page.
type Address = content.Text

// Entry is what centres, producers, products, news and pages share.
type Entry struct {
	Slug    string
	File    string       // path of the file that holds its keys
	Hidden  bool         // not for now: it is in no list, has no page, and whoever names it shows text
	Address Address      // zero where it is hidden
	Title   content.Text // EN is "" where not translated
	Summary content.Text
	Prose   [len(content.Languages)]*Prose // in the order of content.Languages; nil where there is none
}

// Translated reports whether anything of the entry is written in a language.
func (e *Entry) Translated(lang content.Lang) bool {
	return e.Title.In(lang) != "" || e.Summary.In(lang) != "" || e.Prose[langIndex(lang)] != nil
}

// Prose is an entry's Markdown in one language.
type Prose struct {
	*content.Prose
	File content.File
}

// proseIn returns the prose that a page in one language shows: that language's
// or else the original's, nil where there is neither.
func proseIn(prose [len(content.Languages)]*Prose, lang content.Lang) *Prose {
	if p := prose[langIndex(lang)]; p != nil {
		return p
	}
	return prose[langIndex(content.ID)]
}

func langIndex(lang content.Lang) int { return slices.Index(content.Languages[:], lang) }

// hides reports whether an entry is left out: expired, or a draft or not yet
// due where those are not asked for.
func (o Options) hides(p content.Publication) bool {
	switch {
	case !p.Expire.IsZero() && p.Expire.Compare(o.AsOf) < 0:
		return true
	case o.Drafts:
		return false
	default:
		return p.Draft || p.Publish.Compare(o.AsOf) > 0
	}
}
