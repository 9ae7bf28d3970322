package site

import (
	"slices"

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
}

// Term is one entry of a vocabulary with the entries that use it.
type Term struct {
	content.Term
	Vocabulary content.Vocabulary
	Address    Address    // zero where the term gets no page
	Centres    []*Centre  // by slug
	Products   []*Product // by centre, then slug
}

// paged lists the vocabularies whose terms have pages, by the key of the
// segment they lie under.
var paged = map[content.Vocabulary]string{
	content.Categories: "categories",
	content.Techniques: "techniques",
	content.Materials:  "materials",
}

// allTaxonomies takes over the vocabularies and checks what terms say of one
// another.
func (l *linker) allTaxonomies() {
	for _, v := range content.Vocabularies {
		file := "content/taxonomy/" + string(v) + ".yaml"
		t := &Taxonomy{Vocabulary: v, File: file, bySlug: map[string]*Term{}}
		l.site.taxonomies[v] = t
		doc := l.files[file]
		if doc == nil {
			continue // told where a term of it is missed
		}
		for _, term := range doc.Terms {
			linked := &Term{Term: term, Vocabulary: v}
			t.Terms = append(t.Terms, linked)
			t.bySlug[term.Slug] = linked
		}
	}
	for _, t := range l.site.taxonomies {
		for _, term := range t.Terms {
			l.term(t.File, content.Units, term.Unit)
			l.term(t.File, content.FigureKinds, term.PartOf)
			if term.Of != nil {
				l.term(t.File, content.Units, term.Of.Unit)
			}
		}
	}
}

// term finds the term a file names, nil where it names none or an unknown one.
func (l *linker) term(path string, v content.Vocabulary, ref content.Ref) *Term {
	if ref.Slug == "" {
		return nil
	}
	t := l.site.taxonomies[v]
	term := t.bySlug[ref.Slug]
	if term != nil {
		return term
	}
	if l.files[t.File] == nil && len(t.Terms) == 0 {
		l.report(t.File, diag.Place{}, noVocabulary.With(), writeTaxonomy.With())
		return nil
	}
	l.report(path, ref.Place, unknownTerm.With(ref.Slug, string(v)), content.Nearest(ref.Slug, t.slugs()))
	return nil
}

func (l *linker) terms(path string, v content.Vocabulary, refs []content.Ref) []*Term {
	var terms []*Term
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
