package content

import (
	"fmt"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"

	"sentra/internal/diag"
)

// RuleKind is what a key's value must be.
type RuleKind uint8

// The kinds of value. Each says how it is written in YAML.
const (
	Line      RuleKind = iota + 1 // text on one line, no markup
	Both                          // {id: …, en: …}, en optional
	Choice                        // one of the rule's Values
	Flag                          // true or false
	Whole                         // a whole number within Low and High
	Decimal                       // a number within Low and High
	Quantity                      // a number ≥ 0, or [min, max]
	Moment                        // YYYY-MM-DD, YYYY-MM or YYYY, as coarse as the rule's Coarsest
	Code                          // digits and points, always quoted
	Number                        // of a registration, always quoted
	TermSlug                      // slug of the rule's Vocabulary
	EntrySlug                     // slug of another entry
	URL                           // http:// or https://
	Email                         // name@domain
	Country                       // ISO 3166-1 alpha-2
	Hex                           // "#rrggbb"
	Picture                       // path of a picture, relative to the entry's folder
	SourceNo                      // 1-based position in the entry's sources
	Mapping                       // keys of its own, in Of
	WordMap                       // language → key → word
)

// Precision is how exactly a date is known.
type Precision uint8

// The precisions of a date, finest first.
const (
	Day Precision = iota
	Month
	Year
	Decade
)

// Rule is one row of the table of keys. Validation, messages, the reference
// and the JSON Schemas all come from it.
type Rule struct {
	Key        string
	Kind       RuleKind
	List       bool // a sequence of such values
	Required   bool
	Max        int        // of Line and Both: characters; 0 is no limit
	Values     []string   // of Choice
	Vocabulary Vocabulary // of TermSlug
	Coarsest   Precision  // of Moment
	Low, High  float64    // of Whole and Decimal; a High of 0 is no limit
	Of         *Object    // of Mapping
	Meaning    Text
	Example    string // a value as YAML, where one of its kind would say too little
}

// meaning returns what the key means as part of a sentence.
func (r Rule) meaning() diag.Message {
	return diag.Message{ID: inSentence(r.Meaning.ID), EN: inSentence(r.Meaning.EN)}
}

// inSentence takes off a sentence's capital, unless its first word is
// abbreviated by capitals, and its full stop.
func inSentence(s string) string {
	if s == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[size:]); !unicode.IsUpper(second) {
		s = string(unicode.ToLower(first)) + s[size:]
	}
	return strings.TrimSuffix(s, ".")
}

// Object is a mapping of the content format: its keys in the order they are
// documented, and what must hold between them.
type Object struct {
	Rules []Rule
	check func(r *reader, n node, v any) // n is where it was written, v points to what of it could be read

	fields []fieldPath // of the struct, by rule
	place  fieldPath   // of the struct's place, nil where it has none
	typ    reflect.Type
}

// rulesMax is more rules than any object has.
const rulesMax = 64

type fieldPath = []int

// Rule returns the row of one key.
func (o *Object) Rule(key string) (Rule, bool) {
	if i := o.index(key); i >= 0 {
		return o.Rules[i], true
	}
	return Rule{}, false
}

func (o *Object) index(key string) int {
	for i := range o.Rules {
		if o.Rules[i].Key == key {
			return i
		}
	}
	return -1
}

// Keys lists the keys in documented order.
func (o *Object) Keys() []string {
	keys := make([]string, len(o.Rules))
	for i, rule := range o.Rules {
		keys[i] = rule.Key
	}
	return keys
}

// bind joins an object's rules to the fields of a struct: hs_code is HSCode. A
// rule without a field is a mistake of this program, not of content.
func bind[T any](o *Object) *Object {
	o.typ = reflect.TypeFor[T]()
	if len(o.Rules) > rulesMax {
		panic(fmt.Sprintf("content: %v has %d keys", o.typ, len(o.Rules)))
	}
	if f, found := o.typ.FieldByName("Place"); found && f.Type == reflect.TypeFor[diag.Place]() {
		o.place = f.Index
	}
	o.fields = make([]fieldPath, len(o.Rules))
	for i, rule := range o.Rules {
		name := strings.ReplaceAll(rule.Key, "_", "")
		f, found := o.typ.FieldByNameFunc(func(s string) bool { return strings.EqualFold(s, name) })
		if !found {
			panic(fmt.Sprintf("content: %v has no field for the key %q", o.typ, rule.Key))
		}
		o.fields[i] = f.Index
	}
	return o
}

// object makes a bound Object without checks between keys.
func object[T any](rules ...Rule) *Object { return bind[T](&Object{Rules: rules}) }

// checked adds what must hold between the keys of an object.
func checked[T any](o *Object, check func(r *reader, n node, v *T)) *Object {
	o.check = func(r *reader, n node, v any) { check(r, n, v.(*T)) }
	return o
}

func join(groups ...[]Rule) []Rule {
	var all []Rule
	for _, g := range groups {
		all = append(all, g...)
	}
	return all
}
