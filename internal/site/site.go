// Package site turns all documents of a content tree into one [Site]:
// validated, cross-linked and never changed again. It knows every rule that
// takes more than one file to check, and gives every entry its address in each
// language. It never sees a template or HTML.
//
//	s, problems := site.New(documents, site.Options{AsOf: today})
//
// Whoever links again after an edit keeps a [Linker], which links anew only the
// folders of centres that changed.
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
	world       *world
	index       index
}

// Taxonomy returns one vocabulary.
func (s *Site) Taxonomy(v content.Vocabulary) *Taxonomy { return s.world.taxonomies[v] }

// Term returns one term, or nil.
func (s *Site) Term(v content.Vocabulary, slug string) *Term { return s.world.find(v, slug) }

// Synonyms returns words that mean the same to whoever searches, the usual form of each first.
func (s *Site) Synonyms() [][]string { return s.world.synonyms }

// Region returns the region of a code, or nil.
func (s *Site) Region(code string) *Region { return s.world.regions[code] }

// Segment returns the word that addresses of one kind start with.
func (s *Site) Segment(lang content.Lang, key string) string {
	return segmentOf(s.Config, lang, key)
}

// New links documents, in whatever order they come, into a site. It returns every
// problem it can know, and a nil Site when one of them is an error or a document is
// broken.
func New(docs []*content.Document, o Options) (*Site, []diag.Problem) {
	o.Pictures = slices.Sorted(slices.Values(o.Pictures))
	docs = slices.SortedFunc(slices.Values(docs), func(a, b *content.Document) int { return byPath(a, b.Path) })
	return new(Linker).Link(docs, o)
}

func sortBy[E any](list []E, key func(E) string) {
	slices.SortFunc(list, func(a, b E) int { return cmp.Compare(key(a), key(b)) })
}
