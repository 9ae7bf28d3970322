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
	AsOf     content.Date // "today"
	Drafts   bool         // show drafts and entries not yet due
	BaseURL  string       // replaces site.yaml's base_url unless ""
	Pictures []string     // the pictures there are, by path below the site's root
}

// Site is the whole content, ready to be asked.
type Site struct {
	Config      content.Config // its BaseURL is the one that holds
	AsOf        content.Date
	Centres     []*Centre   // by slug
	Producers   []*Producer // by centre, then slug
	Products    []*Product  // by centre, then slug
	Provinces   []*Region   // all of them, by code
	Sums        []Sum       // of the centres' figures, by kind: parts after their whole
	News        []*News     // newest first, those of one day by slug backwards
	Pages       []*Page     // by slug
	HiddenPages []string    // slugs of the pages left out, which the menu may still name
	Pictures    []string    // those that a shown entry names, by path
	Next        Change      // when the site changes by itself
	taxonomies  map[content.Vocabulary]*Taxonomy
	regions     map[string]*Region
	index       index
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
// nil Site when one of them is an error or a document is broken.
func New(docs []*content.Document, o Options) (*Site, []diag.Problem) {
	l := newLinker(docs, o)
	l.config()
	l.allRegions()
	l.allTaxonomies()
	l.gather()
	l.allCentres()
	l.twins()
	l.allNews()
	l.allPages()
	l.aliases()
	l.prose()
	l.allPictures()
	l.addresses()
	if l.broken || diag.Failed(l.problems) {
		return nil, l.problems
	}
	l.index()
	l.sums()
	l.site.Next = l.nextChange()
	return l.site, l.problems
}

// linker builds one site. It lives only as long as New.
type linker struct {
	site      *Site
	options   Options
	docs      []*content.Document // by path
	files     map[string]*content.Document
	bundles   map[content.Kind][]*bundle // by path
	byFile    map[string]*bundle         // all of them, by each of their files
	centres   map[string]*Centre         // hidden ones included, by slug
	pictures  map[string]bool            // the ones there are: whether a shown entry names them
	regencies []*Region                  // those in a known province, in the file's order
	broken    bool                       // a document has an error or is missing, which has been told
	problems  []diag.Problem
}

func newLinker(docs []*content.Document, o Options) *linker {
	l := &linker{
		site: &Site{
			AsOf:       o.AsOf,
			taxonomies: map[content.Vocabulary]*Taxonomy{},
			regions:    map[string]*Region{},
			index:      newIndex(),
		},
		options:  o,
		docs:     slices.Clone(docs),
		files:    make(map[string]*content.Document, len(docs)),
		bundles:  map[content.Kind][]*bundle{},
		byFile:   make(map[string]*bundle, len(docs)),
		centres:  map[string]*Centre{},
		pictures: make(map[string]bool, len(o.Pictures)),
	}
	slices.SortFunc(l.docs, func(a, b *content.Document) int { return cmp.Compare(a.Path, b.Path) })
	for _, d := range l.docs {
		l.files[d.Path] = d
		l.broken = l.broken || d.Broken
	}
	for _, p := range o.Pictures {
		l.pictures[p] = false
	}
	return l
}

func (l *linker) report(path string, at diag.Place, text, hint diag.Told, notes ...diag.Note) {
	l.problems = append(l.problems, diag.Problem{Path: path, Place: at, Text: text, Hint: hint, Notes: notes})
}

func (l *linker) warn(path string, at diag.Place, text, hint diag.Told, notes ...diag.Note) {
	l.problems = append(l.problems, diag.Problem{Path: path, Place: at, Severity: diag.Warning, Text: text, Hint: hint, Notes: notes})
}

func sortBy[E any](list []E, key func(E) string) {
	slices.SortFunc(list, func(a, b E) int { return cmp.Compare(key(a), key(b)) })
}
