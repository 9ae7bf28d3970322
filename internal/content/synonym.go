package content

import (
	"reflect"

	"gopkg.in/yaml.v3"
)

// synonyms reads a list of lists of words.
func (r *reader) synonyms(top *yaml.Node) [][]string {
	if !r.plain(top) {
		return nil
	}
	if top.Kind != yaml.SequenceNode {
		r.report(r.at(top), wantSynonyms.With(), writeSynonym.With())
		return nil
	}
	groups := make([][]string, 0, len(top.Content))
	for _, n := range top.Content {
		if !r.plain(n) {
			continue
		}
		if n.Kind != yaml.SequenceNode {
			r.report(r.at(n), wantSynonyms.With(), writeSynonym.With())
			continue
		}
		if len(n.Content) < 2 {
			r.report(r.at(n), lonelyWord.With(), writeSynonym.With())
			continue
		}
		var words []string
		r.value(n, &Rule{Key: "synonyms", Kind: Line, List: true}, reflect.ValueOf(&words).Elem())
		groups = append(groups, words)
	}
	return groups
}
