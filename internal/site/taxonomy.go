package site

import (
	"slices"
	"strings"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// Taxonomy is one vocabulary.
type Taxonomy struct {
	Vocabulary content.Vocabulary
	File       string
	Address    Address // of its index; zero for vocabularies without pages
	Terms      []*Term // in the file's order
	bySlug     map[string]*Term
	missing    bool // there is no such file
}

// Term is one entry of a vocabulary. A [Site] knows which entries name it, and
// whether it has a page.
type Term struct {
	content.Term
	Vocabulary content.Vocabulary
	address    Address // zero where terms of the vocabulary have no pages
	number     int     // counted over all vocabularies from 0
}

// paged lists the vocabularies whose terms have pages. Each lies under the
// segment of its own name.
var paged = []content.Vocabulary{
	content.Categories, content.Techniques, content.Materials,
	content.Facilities, content.Services, content.Recognitions,
}

// allTaxonomies takes over the vocabularies and checks what terms say of one
// another.
func (l *linking) allTaxonomies(find func(path string) *content.Document) {
	for _, v := range content.Vocabularies {
		file := "content/taxonomy/" + string(v) + ".yaml"
		doc := find(file)
		t := &Taxonomy{Vocabulary: v, File: file, bySlug: map[string]*Term{}, missing: doc == nil}
		l.taxonomies[v] = t
		if doc == nil {
			continue // told where a term of it is missed
		}
		l.read(doc)
		for _, term := range doc.Terms {
			linked := &Term{Term: term, Vocabulary: v, number: l.termCount}
			l.termCount++
			t.Terms = append(t.Terms, linked)
			t.bySlug[term.Slug] = linked
		}
	}
	kinds, units := l.taxonomies[content.FigureKinds], l.taxonomies[content.Units]
	for _, kind := range kinds.Terms {
		l.term(kinds.File, content.Units, kind.Unit)
		l.term(kinds.File, content.FigureKinds, kind.PartOf)
	}
	for _, unit := range units.Terms {
		l.term(units.File, content.Units, worth(unit))
	}
	l.circles(kinds, "part_of", func(t *Term) content.Ref { return t.PartOf })
	l.circles(units, "of", worth)
}

// worth returns the unit that another is counted in.
func worth(unit *Term) content.Ref {
	if unit.Of == nil {
		return content.Ref{}
	}
	return unit.Of.Unit
}

// circles reports terms that lead back to themselves by a key, each circle at
// its first term.
func (l *linking) circles(t *Taxonomy, key string, next func(*Term) content.Ref) {
	done := map[*Term]bool{}
	for _, start := range t.Terms {
		var trail []*Term
		at := start
		for at != nil && !done[at] {
			done[at] = true
			trail = append(trail, at)
			at = t.bySlug[next(at).Slug]
		}
		if i := slices.Index(trail, at); at != nil && i >= 0 {
			var slugs []string
			for _, term := range append(trail[i:], at) {
				slugs = append(slugs, term.Slug)
			}
			l.report(t.File, next(at).Place, inCircle.With(key, strings.Join(slugs, " → ")), breakCircle.With())
		}
	}
}

// term finds the term a file names, nil where it names none or an unknown one.
func (l *linking) term(path string, v content.Vocabulary, ref content.Ref) *Term {
	if ref.Slug == "" {
		return nil
	}
	t := l.taxonomies[v]
	if term := t.bySlug[ref.Slug]; term != nil {
		return term
	}
	switch {
	case t.missing:
		l.report(t.File, diag.Place{}, noVocabulary.With(), writeTaxonomy.With())
	case len(t.Terms) > 0: // else the file could not be read, and that has been told
		l.report(path, ref.Place, unknownTerm.With(ref.Slug, string(v)), content.Nearest(ref.Slug, t.slugs()))
	}
	return nil
}

func (l *linking) terms(path string, v content.Vocabulary, refs []content.Ref) []*Term {
	if len(refs) == 0 {
		return nil
	}
	terms := make([]*Term, 0, len(refs))
	for _, ref := range refs {
		if t := l.term(path, v, ref); t != nil {
			terms = append(terms, t)
		}
	}
	return terms
}

func (t *Taxonomy) slugs() []string {
	slugs := make([]string, len(t.Terms))
	for i, term := range t.Terms {
		slugs[i] = term.Slug
	}
	slices.Sort(slugs)
	return slugs
}
