// Package site turns all documents of a content tree into one [Site]:
// validated, cross-linked and never changed again. It knows every rule that
// takes more than one file to check, and gives every entry its address in each
// language. It never sees a template or HTML.
//
//	s, problems := site.New(documents, site.Options{AsOf: today})
package site

import (
	"cmp"
	"slices"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// Options are what a site depends on besides its documents.
type Options struct {
	AsOf    content.Date           // "today"
	Drafts  bool                   // show drafts and entries not yet due
	BaseURL string                 // replaces site.yaml's base_url unless ""
	Picture func(path string) bool // whether a picture exists, by its path below the site's root
}

// Site is the whole content, ready to be asked.
type Site struct {
	Config      content.Config
	Options     Options
	Centres     []*Centre  // by slug
	Products    []*Product // by centre, then slug
	Provinces   []*Region  // all of them, by code
	Pages       []*Page    // by slug
	HiddenPages []string   // slugs of the pages left out, which the menu may still name
	taxonomies  map[content.Vocabulary]*Taxonomy
	regions     map[string]*Region
}

// Taxonomy returns one vocabulary.
func (s *Site) Taxonomy(v content.Vocabulary) *Taxonomy { return s.taxonomies[v] }

// Term returns one term, or nil.
func (s *Site) Term(v content.Vocabulary, slug string) *Term { return s.taxonomies[v].bySlug[slug] }

// Region returns the region of a code, or nil.
func (s *Site) Region(code string) *Region { return s.regions[code] }

// Segment returns the word that addresses of one kind start with.
func (s *Site) Segment(lang content.Lang, key string) string {
	return s.Config.Segments[string(lang)][key]
}

// New links documents into a site. It returns every problem it can know, and a
// nil Site when one of them is an error.
func New(docs []*content.Document, o Options) (*Site, []diag.Problem) {
	l := newLinker(docs, o)
	l.config()
	l.allRegions()
	l.allTaxonomies()
	l.allCentres()
	l.allPages()
	l.prose()
	l.addresses()
	if diag.Failed(l.problems) {
		return nil, l.problems
	}
	l.index()
	return l.site, l.problems
}

// linker builds one site. It lives only as long as New.
type linker struct {
	site     *Site
	docs     []*content.Document // by path
	files    map[string]*content.Document
	problems []diag.Problem
}

func newLinker(docs []*content.Document, o Options) *linker {
	l := &linker{
		site: &Site{
			Options:    o,
			taxonomies: map[content.Vocabulary]*Taxonomy{},
			regions:    map[string]*Region{},
		},
		docs:  slices.Clone(docs),
		files: make(map[string]*content.Document, len(docs)),
	}
	slices.SortFunc(l.docs, func(a, b *content.Document) int { return cmp.Compare(a.Path, b.Path) })
	for _, d := range l.docs {
		l.files[d.Path] = d
	}
	return l
}

func (l *linker) report(path string, at diag.Place, text, hint diag.Told, notes ...diag.Note) {
	l.problems = append(l.problems, diag.Problem{Path: path, Place: at, Text: text, Hint: hint, Notes: notes})
}

// config takes over site.yaml.
func (l *linker) config() {
	for _, d := range l.docs {
		if d.Kind == content.KindConfig && d.Config != nil {
			l.site.Config = *d.Config
			if !slices.Equal(d.Config.Languages, []string{string(content.ID), string(content.EN)}) {
				l.report(d.Path, diag.Place{Line: 1, Column: 1}, twoLanguages.With(), writeLanguages.With())
			}
			return
		}
	}
}
