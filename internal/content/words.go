package content

import (
	"reflect"

	"gopkg.in/yaml.v3"

	"sentra/internal/diag"
)

// Words are the words of the interface in one language, by key: the nested
// keys of the file, joined by points.
type Words struct {
	Lang Lang
	Path string
	Word map[string]Word
}

// Word is one word or sentence of the interface. A counted one has a One form
// for exactly one and Other for the rest; a plain one only Other.
// "{}" stands for the first argument, "{1}", "{2}" … for those after it.
type Word struct {
	One, Other string
	diag.Place
}

// words reads templates/text/LANG.yaml.
func (r *reader) words(top *yaml.Node, file File) *Words {
	w := &Words{Lang: file.Lang, Path: file.Path, Word: map[string]Word{}}
	r.wordTable(top, "", w)
	return w
}

func (r *reader) wordTable(n *yaml.Node, prefix string, into *Words) {
	if !r.plain(n) {
		return
	}
	if n.Kind != yaml.MappingNode {
		r.report(r.at(n), wantWord.With(), wordForms.With())
		return
	}
	r.pairs(n, func(key, value *yaml.Node) {
		name := prefix + key.Value
		switch {
		case value.Kind == yaml.MappingNode && counted(value):
			into.Word[name] = r.countedWord(key, value, into.Lang)
		case value.Kind == yaml.MappingNode:
			r.wordTable(value, name+".", into)
		default:
			word := Word{Place: r.at(key)}
			r.value(value, &Rule{Key: name, Kind: Line}, reflect.ValueOf(&word.Other).Elem())
			into.Word[name] = word
		}
	})
}

// counted reports whether a mapping holds the forms of one word, not words.
func counted(n *yaml.Node) bool {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if k := n.Content[i].Value; k != "one" && k != "other" {
			return false
		}
	}
	return len(n.Content) > 0
}

// countedWord reads the forms of one word: English needs both, Indonesian has
// only other.
func (r *reader) countedWord(key, forms *yaml.Node, lang Lang) Word {
	word := Word{Place: r.at(key)}
	if !r.plain(forms) {
		return word
	}
	n := node{forms, r}
	for _, form := range []string{"other", "one"} {
		if !n.has(form) && (form == "other" || lang == EN) {
			r.report(n.place(), missingKey.With(form), wordForms.With())
		}
	}
	r.pairs(forms, func(key, value *yaml.Node) {
		dst := &word.Other
		if key.Value == "one" {
			dst = &word.One
		}
		r.value(value, &Rule{Key: key.Value, Kind: Line}, reflect.ValueOf(dst).Elem())
	})
	if word.One == "" {
		word.One = word.Other
	}
	return word
}
