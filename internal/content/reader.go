package content

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
	"gopkg.in/yaml.v3"

	"sentra/internal/diag"
)

// reader checks the YAML nodes of one file against the table of keys, stores
// what is right and reports what is wrong. It goes on after a problem, so that
// one run tells all.
type reader struct {
	path     string
	above    int      // lines of the file above its YAML: front matter's fence
	source   string   // the YAML, or regions.csv
	split    []string // its lines, once they were asked for
	hidden   int      // invisible characters told of
	tried    int      // bytes parsed to find syntax errors
	top      *yaml.Node
	nodes    *simpleYAML // that holds the top node and all below it, if it made them
	lost     []string    // keys of the top node, and others, in lines that are no YAML
	cited    []SourceIndex
	problems []diag.Problem
}

func (r *reader) report(at diag.Place, text, hint diag.Told) {
	r.problems = append(r.problems, diag.Problem{Path: r.path, Place: at, Text: text, Hint: hint})
}

func (r *reader) at(n *yaml.Node) diag.Place {
	p := r.inYAML(n)
	p.Line += r.above
	return p
}

// simple returns the reader of simple YAML. Its nodes last as long as r.
func (r *reader) simple() *simpleYAML {
	r.nodes = simpleReaders.Get().(*simpleYAML)
	return r.nodes
}

// release lets go of the nodes: nothing that was made of them refers to one.
func (r *reader) release() {
	if r.nodes != nil {
		r.nodes.release()
		r.top, r.nodes = nil, nil
	}
}

// lines returns the lines of the source. Most files never need them.
func (r *reader) lines() []string {
	if r.split == nil {
		r.split = strings.Split(r.source, "\n")
	}
	return r.split
}

// inYAML returns a node's place in the YAML. That of some nulls yaml.v3 takes
// to be after its end.
func (r *reader) inYAML(n *yaml.Node) diag.Place {
	if !isNull(n) {
		return diag.Place{Line: n.Line, Column: n.Column}
	}
	if last := len(r.lines()); n.Line > last {
		return diag.Place{Line: last, Column: utf8.RuneCountInString(r.lines()[last-1]) + 1}
	}
	return diag.Place{Line: n.Line, Column: n.Column}
}

// node is a mapping as it was written, for checks between its keys.
type node struct {
	*yaml.Node
	r *reader
}

func (n node) place() diag.Place { return n.r.at(n.Node) }

// value returns what was written after a key, nil where the key is absent.
func (n node) value(key string) *yaml.Node {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}

// in returns the mapping that is a key's value, an empty one at the same place
// where there is none.
func (n node) in(key string) node {
	if v := n.value(key); v != nil {
		return node{v, n.r}
	}
	return node{&yaml.Node{Kind: yaml.MappingNode, Line: n.Line, Column: n.Column}, n.r}
}

func (n node) has(key string) bool { return n.value(key) != nil }

// key returns where a key's value stands, or the mapping's own place.
func (n node) key(key string) diag.Place {
	if v := n.value(key); v != nil {
		return n.r.at(v)
	}
	return n.place()
}

// object reads a mapping into dst, a struct of the object's type.
func (r *reader) object(n *yaml.Node, o *Object, dst reflect.Value) {
	if !r.mapping(n, o.Keys) {
		return
	}
	var seen [rulesMax]bool
	r.pairs(n, func(key, value *yaml.Node) {
		i := o.index(key.Value)
		if i < 0 {
			r.report(r.at(key), unknownKey.With(key.Value), nearest(key.Value, o.Keys()))
			if meant := o.index(closest(key.Value, o.Keys())); meant >= 0 {
				seen[meant] = true // told once is enough
			}
			return
		}
		seen[i] = true
		r.value(value, &o.Rules[i], dst.FieldByIndex(o.fields[i]))
	})
	for i := range o.Rules {
		rule := &o.Rules[i]
		if rule.Required && !seen[i] && !(n == r.top && slices.Contains(r.lost, rule.Key)) {
			r.report(r.at(n), missingKey.With(rule.Key), addKey.With(rule.Key, rule.meaning()))
		}
	}
	if o.place != nil {
		*dst.FieldByIndex(o.place).Addr().Interface().(*diag.Place) = r.at(n)
	}
	if o.check != nil {
		o.check(r, node{n, r}, dst.Addr().Interface())
	}
}

// mapping reports whether a node holds keys, and tells which it should hold
// where it does not.
func (r *reader) mapping(n *yaml.Node, keys func() []string) bool {
	if !r.plain(n) {
		return false
	}
	if n.Kind != yaml.MappingNode {
		r.report(r.at(n), wantMapping.With(), writeMapping.With(strings.Join(keys(), ", ")))
		return false
	}
	return true
}

// pairs visits the keys of a mapping and reports keys that are not plain words
// or stand twice.
func (r *reader) pairs(n *yaml.Node, visit func(key, value *yaml.Node)) {
	var keys firsts
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if !r.plain(key) {
			continue
		}
		if r.hidden > 0 { // told of, and no reason not to know the key
			key.Value = strings.Map(withoutInvisible, key.Value)
		}
		switch {
		case key.Kind != yaml.ScalarNode:
			r.report(r.at(key), oddKey.With(), writeKey.With())
			continue
		case key.Tag == "!!merge":
			r.report(r.at(key), mergeKey.With(), writeAll.With())
			continue
		}
		if earlier := keys.seen(key); earlier != nil {
			r.report(r.at(key), doubleKey.With(key.Value), dropDouble.With(r.at(earlier).Line))
			continue
		}
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
func (r *reader) value(n *yaml.Node, rule *Rule, dst reflect.Value) {
	switch {
	case !rule.List:
		r.single(n, rule, dst)
		return
	case !r.plain(n):
		return
	case isNull(n):
		r.empty(n, rule)
		return
	case n.Kind != yaml.SequenceNode:
		r.report(r.at(n), wantList.With(rule.Key), writeList.With(rule.Key))
		return
	}
	if rule.Required && len(n.Content) == 0 {
		r.report(r.at(n), emptyList.With(rule.Key), addKey.With(rule.Key, rule.meaning()))
	}
	list, length := reflect.MakeSlice(dst.Type(), len(n.Content), len(n.Content)), 0
	var items firsts
	for _, item := range n.Content {
		if item.Kind == yaml.ScalarNode && item.Value != "" && items.seen(item) != nil {
			r.report(r.at(item), doubleItem.With(item.Value), dropItem.With())
			continue // whatever else is to be said of it was said of the first
		}
		r.single(item, rule, list.Index(length))
		length++
	}
	dst.Set(list.Slice(0, length))
}

// single reads one value, which may be one of a list.
func (r *reader) single(n *yaml.Node, rule *Rule, dst reflect.Value) {
	switch {
	case !r.plain(n):
	case isNull(n):
		r.empty(n, rule)
	default:
		r.one(n, rule, target(dst))
	}
}

// empty reports a key without a value, and that one was written where YAML
// takes it for a comment: hex: #aabbcc.
func (r *reader) empty(n *yaml.Node, rule *Rule) {
	at := r.inYAML(n)
	lines, last := r.lines(), at.Line
	if strings.TrimSpace(string([]rune(lines[last-1])[:at.Column-1])) == "" {
		last = max(1, lastWritten(lines[:last-1])) // in braces, a null stands at the next mark, perhaps lines below
	}
	line := lines[last-1]
	offset := submatch(commentedOut, line)
	if offset < 0 {
		r.report(r.at(n), emptyValue.With(rule.Key), fillOrDrop.With())
		return
	}
	r.report(diag.Place{Line: last + r.above, Column: utf8.RuneCountInString(line[:offset]) + 1},
		commentValue.With(rule.Key), quoteIt.With(strings.TrimSpace(line[offset:])))
}

// commentedOut finds a comment right where a value is expected, and written
// without a space after its "#".
var commentedOut = regexp.MustCompile(`^[^#]*(?::|-) +(#[^ #].*)$`)

// target follows a pointer field, making what it points to.
func target(dst reflect.Value) reflect.Value {
	if dst.Kind() != reflect.Pointer {
		return dst
	}
	dst.Set(reflect.New(dst.Type().Elem()))
	return dst.Elem()
}

func (r *reader) one(n *yaml.Node, rule *Rule, dst reflect.Value) {
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
		dst.Set(reflect.ValueOf(r.segments(n)))
		return
	}
	if n.Kind != yaml.ScalarNode {
		hint := diag.Told{}
		if rule.Kind == Choice {
			hint = oneOf(rule.Values...)
		}
		r.report(r.at(n), wantScalar.With(rule.Key, kindNames[rule.Kind]), hint)
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
func (r *reader) both(n *yaml.Node, rule *Rule) Text {
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
		r.value(value, &Rule{Key: rule.Key + "." + key.Value, Kind: Line, Max: rule.Max}, reflect.ValueOf(dst).Elem())
	})
	if !found {
		r.report(r.at(n), noIndonesian.With(rule.Key), addID.With())
	}
	return t
}

// quantity reads a number or [min, max].
func (r *reader) quantity(n *yaml.Node, rule *Rule) Range {
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
	switch {
	case !okLow || !okHigh || low < high:
	case low == high:
		r.report(r.at(n), pairSame.With(n.Content[0].Value), writeOne.With(n.Content[0].Value))
	default:
		r.report(r.at(n.Content[1]), pairOrder.With(n.Content[1].Value, n.Content[0].Value), swapEnds.With())
	}
	return Range{low, high}
}

func (r *reader) amount(n *yaml.Node, rule *Rule) (float64, bool) {
	if !r.plain(n) {
		return 0, false
	}
	if n.Kind != yaml.ScalarNode {
		r.report(r.at(n), wantScalar.With(rule.Key, kindNames[Quantity]), diag.Told{})
		return 0, false
	}
	return r.decimal(n, rule)
}

// listedMax is how many known names are worth listing: all keys of a centre.
const listedMax = 30

// nearBy is how many letters of a name may be wrong for another to be meant.
func nearBy(length int) int { return max(min(2, length-1), length/3) }

// closest returns the known name that is near enough to one to be meant by it,
// "" if there is none.
func closest(name string, known []string) string {
	best, distance := "", nearBy(utf8.RuneCountInString(name))+1
	for _, k := range known {
		if d := levenshtein.ComputeDistance(strings.ToLower(name), k); d < distance {
			best, distance = k, d
		}
	}
	return best
}

// nearest suggests the most similar of the known names, or lists them when
// none is near and the list is short.
func nearest(name string, known []string) diag.Told {
	if best := closest(name, known); best != "" {
		return didYouMean.With(best)
	}
	if len(known) > 0 && len(known) <= listedMax {
		return oneOf(known...)
	}
	return diag.Told{}
}

// Nearest suggests the known name most like one that was not found; nothing
// when none is near and they are too many to list.
func Nearest(name string, known []string) diag.Told { return nearest(name, known) }

func oneOf(names ...string) diag.Told { return chooseFrom.With(strings.Join(names, ", ")) }
