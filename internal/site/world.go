package site

import (
	"sentra/internal/content"
	"sentra/internal/diag"
)

// synonymsFile is where words that mean the same are listed. A site can do without.
const synonymsFile = "content/synonyms.yaml"

// world is what every entry may name: the terms and the regions, with the
// configuration and the options that hold for all. It comes from few files that
// change seldom, and is never changed itself.
type world struct {
	options    Options // without pictures
	config     content.Config
	taxonomies map[content.Vocabulary]*Taxonomy
	termCount  int
	regions    map[string]*Region
	places     int       // how many regions regions.csv lists
	provinces  []*Region // by code
	regencies  []*Region // those in a known province, in the file's order
	synonyms   [][]string
	unread     bool // regions.csv is missing or could not be read through, which has been told
	crowded    bool // two kinds of address start alike, which has been told
	broken     bool // one of its files has an error or is missing, which has been told
	problems   []diag.Problem
}

// ofTheWorld reports whether a document belongs to the world.
func ofTheWorld(d *content.Document) bool {
	return d.Kind == content.KindConfig || d.Kind == content.KindRegions || d.Kind == content.KindTaxonomy || d.Kind == content.KindSynonyms
}

// newWorld links the documents that describe the world; find returns that of a
// path, or nil.
func newWorld(o Options, find func(path string) *content.Document) *world {
	o.Pictures = nil
	l := &linking{world: &world{
		options:    o,
		taxonomies: map[content.Vocabulary]*Taxonomy{},
		regions:    map[string]*Region{},
	}}
	l.takeConfig(find(configFile))
	l.allRegions(find(regionsFile))
	l.allTaxonomies(find)
	if doc := find(synonymsFile); doc != nil {
		l.read(doc)
		l.synonyms = doc.Synonyms
	}
	l.fixedAddresses()
	l.world.problems = l.problems
	return l.world
}

// read takes note of whether a document of the world is sound.
func (w *world) read(doc *content.Document) {
	w.broken = w.broken || doc != nil && doc.Broken
}

// find returns a term, nil where there is none.
func (w *world) find(v content.Vocabulary, slug string) *Term { return w.taxonomies[v].bySlug[slug] }

// linking is the work on one part of a site: the world it is done in, and what is
// wrong.
type linking struct {
	*world
	problems []diag.Problem
}

func (l *linking) report(path string, at diag.Place, text, hint diag.Told, notes ...diag.Note) {
	l.problems = append(l.problems, diag.Problem{Path: path, Place: at, Text: text, Hint: hint, Notes: notes})
}

func (l *linking) warn(path string, at diag.Place, text, hint diag.Told, notes ...diag.Note) {
	l.problems = append(l.problems, diag.Problem{Path: path, Place: at, Severity: diag.Warning, Text: text, Hint: hint, Notes: notes})
}
