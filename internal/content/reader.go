package content

import (
	"reflect"
	"strings"

	"github.com/agnivade/levenshtein"
	"gopkg.in/yaml.v3"

	"sentra/internal/diag"
)

// reader checks the YAML nodes of one file against the table of keys, stores
// what is right and reports what is wrong. It goes on after a problem, so that
// one run tells all.
type reader struct {
	path     string
	lines    int // lines of the file before the YAML begins: front matter's fence
	problems []diag.Problem
}

func (r *reader) report(at diag.Place, text, hint diag.Told) {
	r.problems = append(r.problems, diag.Problem{Path: r.path, Place: at, Text: text, Hint: hint})
}

func (r *reader) at(n *yaml.Node) diag.Place {
	return diag.Place{Line: n.Line + r.lines, Column: n.Column}
}

// node is a mapping as it was written, for checks between its keys.
type node struct {
	*yaml.Node
	r *reader
}

func (n node) place() diag.Place { return n.r.at(n.Node) }

// in returns the mapping that is a key's value, an empty one at the same place
// where there is none.
func (n node) in(key string) node {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return node{n.Content[i+1], n.r}
		}
	}
	return node{&yaml.Node{Kind: yaml.MappingNode, Line: n.Line, Column: n.Column}, n.r}
}

// key returns where a key's value stands, or the mapping's own place.
func (n node) key(key string) diag.Place {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.r.at(n.Content[i+1])
		}
	}
	return n.place()
}

func (n node) has(key string) bool {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return true
		}
	}
	return false
}

var placeType = reflect.TypeFor[diag.Place]()

// object reads a mapping into dst, a struct of the object's type.
func (r *reader) object(n *yaml.Node, o *Object, dst reflect.Value) {
	if !r.plain(n) {
		return
	}
	if n.Kind != yaml.MappingNode {
		r.report(r.at(n), wantMapping.With(), writeMapping.With(strings.Join(o.Keys(), ", ")))
		return
	}
	before := len(r.problems)
	seen := make([]bool, len(o.Rules))
	r.pairs(n, func(key, value *yaml.Node) {
		i := o.index(key.Value)
		if i < 0 {
			r.report(r.at(key), unknownKey.With(key.Value), nearest(key.Value, o.Keys()))
			return
		}
		seen[i] = true
		r.value(value, o.Rules[i], dst.FieldByIndex(o.fields[i]))
	})
	for i, rule := range o.Rules {
		if rule.Required && !seen[i] {
			r.report(r.at(n), missingKey.With(rule.Key), addKey.With(rule.Key, diag.Message(rule.Meaning)))
		}
	}
	if f := dst.FieldByName("Place"); f.IsValid() && f.Type() == placeType {
		f.Set(reflect.ValueOf(r.at(n)))
	}
	if o.check != nil && len(r.problems) == before {
		o.check(r, node{n, r}, dst.Addr().Interface())
	}
}

// pairs visits the keys of a mapping and reports keys that are not plain words
// or stand twice.
func (r *reader) pairs(n *yaml.Node, visit func(key, value *yaml.Node)) {
	first := make(map[string]*yaml.Node, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Kind != yaml.ScalarNode || key.Tag == "!!merge" {
			r.report(r.at(key), oddKey.With(), plainYAML.With())
			continue
		}
		if key.Anchor != "" {
			r.report(r.at(key), anchored.With(), plainYAML.With())
			continue
		}
		if earlier := first[key.Value]; earlier != nil {
			r.report(r.at(key), doubleKey.With(key.Value), dropDouble.With(r.at(earlier).Line))
			continue
		}
		first[key.Value] = key
		visit(key, value)
	}
}

// plain refuses what the content format does without: anchors, aliases, tags.
func (r *reader) plain(n *yaml.Node) bool {
	switch {
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		r.report(r.at(n), anchored.With(), plainYAML.With())
		return false
	case n.Style&yaml.TaggedStyle != 0:
		r.report(r.at(n), tagged.With(n.Tag), plainYAML.With())
		return false
	}
	return true
}

// value reads one value, or each of a list.
func (r *reader) value(n *yaml.Node, rule Rule, dst reflect.Value) {
	if !r.plain(n) {
		return
	}
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" {
		r.report(r.at(n), emptyValue.With(rule.Key), fillOrDrop.With())
		return
	}
	if !rule.List {
		r.one(n, rule, target(dst))
		return
	}
	if n.Kind != yaml.SequenceNode {
		r.report(r.at(n), wantList.With(rule.Key), writeList.With(rule.Key))
		return
	}
	list := reflect.MakeSlice(dst.Type(), len(n.Content), len(n.Content))
	single := rule
	single.List = false
	seen := map[string]bool{}
	for i, item := range n.Content {
		r.value(item, single, list.Index(i))
		if item.Kind != yaml.ScalarNode || item.Value == "" {
			continue
		}
		if seen[item.Value] {
			r.report(r.at(item), doubleItem.With(item.Value), dropItem.With())
		}
		seen[item.Value] = true
	}
	dst.Set(list)
}

// target follows a pointer field, making what it points to.
func target(dst reflect.Value) reflect.Value {
	if dst.Kind() != reflect.Pointer {
		return dst
	}
	dst.Set(reflect.New(dst.Type().Elem()))
	return dst.Elem()
}

func (r *reader) one(n *yaml.Node, rule Rule, dst reflect.Value) {
	switch rule.Kind {
	case Mapping:
		r.object(n, rule.Of, dst)
		return
	case Both:
		dst.Set(reflect.ValueOf(r.both(n, rule)))
		return
	case Quantity:
		dst.Set(reflect.ValueOf(r.quantity(n, rule)))
		return
	case WordMap:
		dst.Set(reflect.ValueOf(r.wordMap(n)))
		return
	}
	if n.Kind != yaml.ScalarNode {
		r.report(r.at(n), wantScalar.With(rule.Key, kindNames[rule.Kind]), diag.Told{})
		return
	}
	v, ok := r.scalar(n, rule)
	if !ok {
		return
	}
	value := reflect.ValueOf(v)
	if ref, isRef := v.(Ref); isRef && dst.Kind() == reflect.String {
		value = reflect.ValueOf(ref.Slug)
	}
	dst.Set(value)
}

// both reads a text written in place in both languages.
func (r *reader) both(n *yaml.Node, rule Rule) Text {
	var t Text
	if n.Kind != yaml.MappingNode {
		r.report(r.at(n), wantBoth.With(rule.Key), writeBoth.With(rule.Key))
		return t
	}
	found := false
	r.pairs(n, func(key, value *yaml.Node) {
		dst := &t.ID
		switch Lang(key.Value) {
		case ID:
			found = true
		case EN:
			dst = &t.EN
		default:
			r.report(r.at(key), unknownKey.With(key.Value), oneOf("id", "en"))
			return
		}
		r.value(value, Rule{Key: key.Value, Kind: Line}, reflect.ValueOf(dst).Elem())
	})
	if !found {
		r.report(r.at(n), missingKey.With("id"), addKey.With("id", diag.Message(rule.Meaning)))
	}
	return t
}

// quantity reads a number or [min, max].
func (r *reader) quantity(n *yaml.Node, rule Rule) Range {
	if n.Kind != yaml.SequenceNode {
		v, _ := r.amount(n, rule)
		return Range{v, v}
	}
	if len(n.Content) != 2 {
		r.report(r.at(n), wantPair.With(len(n.Content)), writePair.With())
		return Range{}
	}
	low, okLow := r.amount(n.Content[0], rule)
	high, okHigh := r.amount(n.Content[1], rule)
	if okLow && okHigh && high <= low {
		r.report(r.at(n.Content[1]), pairOrder.With(n.Content[1].Value, n.Content[0].Value), swapEnds.With())
	}
	return Range{low, high}
}

func (r *reader) amount(n *yaml.Node, rule Rule) (float64, bool) {
	if !r.plain(n) {
		return 0, false
	}
	if n.Kind != yaml.ScalarNode {
		r.report(r.at(n), wantScalar.With(rule.Key, kindNames[Quantity]), diag.Told{})
		return 0, false
	}
	return r.decimal(n, Rule{Key: rule.Key, Kind: Quantity, High: 1e15})
}

// wordMap reads language → key → word.
func (r *reader) wordMap(n *yaml.Node) map[string]map[string]string {
	words := map[string]map[string]string{}
	if n.Kind != yaml.MappingNode {
		r.report(r.at(n), wantMapping.With(), writeMapping.With("id, en"))
		return words
	}
	r.pairs(n, func(lang, table *yaml.Node) {
		if lang.Value != string(ID) && lang.Value != string(EN) {
			r.report(r.at(lang), unknownKey.With(lang.Value), oneOf("id", "en"))
			return
		}
		if table.Kind != yaml.MappingNode {
			r.report(r.at(table), wantMapping.With(), writeMapping.With(strings.Join(SegmentKeys(), ", ")))
			return
		}
		words[lang.Value] = r.segments(table)
	})
	return words
}

func (r *reader) segments(table *yaml.Node) map[string]string {
	words := map[string]string{}
	r.pairs(table, func(key, value *yaml.Node) {
		if defaultSegments[key.Value] == (Text{}) {
			r.report(r.at(key), unknownKey.With(key.Value), nearest(key.Value, SegmentKeys()))
			return
		}
		var word Ref
		r.value(value, Rule{Key: key.Value, Kind: EntrySlug}, reflect.ValueOf(&word).Elem())
		words[key.Value] = word.Slug
	})
	return words
}

// nearest suggests the most similar of the known names, or lists them when
// none is near and the list is short.
func nearest(name string, known []string) diag.Told {
	best, distance := "", 1+max(2, len(name)/3)
	for _, k := range known {
		if d := levenshtein.ComputeDistance(strings.ToLower(name), k); d < distance {
			best, distance = k, d
		}
	}
	switch {
	case best != "":
		return didYouMean.With(best)
	case len(known) > 0 && len(known) <= 16:
		return oneOf(known...)
	}
	return diag.Told{}
}

// Nearest suggests the known name most like one that was not found; nothing
// when none is near and they are too many to list.
func Nearest(name string, known []string) diag.Told { return nearest(name, known) }

func oneOf(names ...string) diag.Told { return chooseFrom.With(strings.Join(names, ", ")) }
