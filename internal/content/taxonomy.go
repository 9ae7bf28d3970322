package content

import (
	"reflect"
	"slices"

	"gopkg.in/yaml.v3"

	"sentra/internal/diag"
)

// Vocabulary names one taxonomy file.
type Vocabulary string

// The taxonomy files.
const (
	Categories   Vocabulary = "categories"
	Techniques   Vocabulary = "techniques"
	Materials    Vocabulary = "materials"
	Facilities   Vocabulary = "facilities"
	Services     Vocabulary = "services"
	Recognitions Vocabulary = "recognitions"
	FigureKinds  Vocabulary = "figures"
	Units        Vocabulary = "units"
	Colours      Vocabulary = "colours"
)

// Vocabularies lists the taxonomy files in the order they are documented.
var Vocabularies = []Vocabulary{
	Categories, Techniques, Materials, Facilities, Services, Recognitions, FigureKinds, Units, Colours,
}

// Term is one entry of a taxonomy file. Which keys it may have depends on the
// vocabulary; see [TermObject].
type Term struct {
	Slug              string
	Name, Description Text
	Motif             string   // of categories and techniques: the family its cover is drawn from
	Unit              Ref      // of figure kinds
	Sums              bool     // of figure kinds: whether centres' values may be added up
	PartOf            Ref      // of figure kinds: the kind this one is counted within
	Plural            Text     // of units; Indonesian has none
	Of                *Measure // of units: kodi = 20 pieces
	Hex               string   // of colours: #rrggbb
	diag.Place
}

// Measure says what a unit is worth in another.
type Measure struct {
	Unit  Ref
	Times int64
}

// measuring lists the units that measure rather than count.
var measuring = []string{"hectare", "square-metre", "metre", "percent"}

// Measures reports whether a unit measures rather than counts: only then may
// its values have decimals, and a figure without it says nothing.
func Measures(unit string) bool { return slices.Contains(measuring, unit) }

// terms reads a taxonomy file: slug → keys.
func (r *reader) terms(top *yaml.Node, v Vocabulary) []Term {
	if !r.plain(top) {
		return nil
	}
	if top.Kind != yaml.MappingNode {
		r.report(r.at(top), wantTerms.With(), writeTerms.With())
		return nil
	}
	var terms []Term
	r.pairs(top, func(key, value *yaml.Node) {
		if !ValidSlug(key.Value) {
			r.report(r.at(key), wantSlug.With(key.Value), writeSlug.With())
			return
		}
		if reserved(key.Value) {
			r.report(r.at(key), reservedName.With(key.Value), chooseName.With())
			return
		}
		term := Term{}
		r.object(value, TermObject(v), reflect.ValueOf(&term).Elem())
		term.Slug, term.Place = key.Value, r.at(key)
		terms = append(terms, term)
	})
	return terms
}
