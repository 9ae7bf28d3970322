package content

import (
	"bytes"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Encode writes keys as an editor would: in the order of the table, short
// mappings on one line, and nothing that is not said. Parse reads the same keys
// back. The keys are a pointer to a struct of the object's type.
func Encode(o *Object, keys any) []byte {
	var e encoder
	e.object(o, reflect.ValueOf(keys).Elem(), "")
	return e.Bytes()
}

// lineWidth is how long a line may become before a mapping or list on it is
// spread over several.
const lineWidth = 100

type encoder struct{ bytes.Buffer }

// textObject is a text written in place in both languages.
var textObject = object[Text](
	Rule{Key: "id", Kind: Line, Required: true},
	Rule{Key: "en", Kind: Line},
)

// object writes each key on a line of its own. The first continues a line, the
// others start with the indent.
func (e *encoder) object(o *Object, v reflect.Value, indent string) {
	start := ""
	o.said(v, func(rule Rule, value reflect.Value) {
		e.WriteString(start + rule.Key + ":")
		e.value(rule, value, indent)
		start = indent
	})
}

// said visits the keys that a struct holds a value of.
func (o *Object) said(v reflect.Value, visit func(Rule, reflect.Value)) {
	for i, rule := range o.Rules {
		value := v.FieldByIndex(o.fields[i])
		absent := value.IsZero() || value.Kind() == reflect.Slice && value.Len() == 0
		if absent && (!rule.Required || value.Kind() == reflect.Pointer) {
			continue
		}
		if value.Kind() == reflect.Pointer {
			value = value.Elem()
		}
		if rule.Kind == Both {
			rule.Kind, rule.Of = Mapping, textObject
		}
		visit(rule, value)
	}
}

// value writes what follows a key, and ends the line.
func (e *encoder) value(rule Rule, v reflect.Value, indent string) {
	inner := indent + "  "
	line := inline(rule, v)
	switch {
	case rule.List && rule.Kind == Mapping:
		e.items(rule, v, inner)
	case rule.Kind == Mapping && !fits(indent+rule.Key+": ", line):
		e.WriteString("\n" + inner)
		e.object(rule.Of, v, inner)
	case rule.List || rule.Kind == Mapping || rule.Kind == WordMap:
		e.WriteString(" " + line + "\n")
	default:
		e.WriteString(" " + scalar(rule, v, blockMarks) + "\n")
	}
}

// items writes a list of mappings.
func (e *encoder) items(rule Rule, list reflect.Value, indent string) {
	rule.List = false
	e.WriteByte('\n')
	for _, item := range list.Seq2() {
		e.WriteString(indent + "- ")
		if line := inline(rule, item); fits(indent+"- ", line) {
			e.WriteString(line + "\n")
			continue
		}
		e.object(rule.Of, item, indent+"  ")
	}
}

func fits(indent, line string) bool { return len(indent)+utf8.RuneCountInString(line) <= lineWidth }

// inline returns a value as it is written on one line.
func inline(rule Rule, v reflect.Value) string {
	if rule.List {
		rule.List = false
		items := make([]string, 0, v.Len())
		for _, item := range v.Seq2() {
			items = append(items, inline(rule, item))
		}
		return "[" + strings.Join(items, ", ") + "]"
	}
	switch rule.Kind {
	case Mapping:
		var pairs []string
		rule.Of.said(v, func(rule Rule, value reflect.Value) {
			pairs = append(pairs, rule.Key+": "+inline(rule, value))
		})
		return "{" + strings.Join(pairs, ", ") + "}"
	case WordMap:
		return inlineWords(v.Interface().(map[string]map[string]string))
	}
	return scalar(rule, v, flowMarks)
}

// scalar returns a value that is neither a list nor a mapping, between quotes
// unless it is plain. What Go escapes between quotes, YAML reads back.
func scalar(rule Rule, v reflect.Value, marks string) string {
	text := written(v)
	switch rule.Kind {
	case Code, Number, Hex:
		return strconv.Quote(text)
	case Line, URL, Email, Country:
		if !isPlain(text, marks) {
			return strconv.Quote(text)
		}
	}
	return text
}

func inlineWords(words map[string]map[string]string) string {
	var langs []string
	for _, lang := range slices.Sorted(maps.Keys(words)) {
		var pairs []string
		for _, key := range slices.Sorted(maps.Keys(words[lang])) {
			pairs = append(pairs, key+": "+words[lang][key])
		}
		langs = append(langs, lang+": {"+strings.Join(pairs, ", ")+"}")
	}
	return "{" + strings.Join(langs, ", ") + "}"
}

// What may stand in text without quotes, besides letters and digits: on a line
// of its own, and inside brackets.
const (
	blockMarks = " ,./()&'’–;=?@_%+-"
	flowMarks  = " ./()&'’–;=@_%+-"
)

// isPlain reports whether no reader of YAML takes a text for anything but text.
// It is asked for every scalar of a large site; patterns take three times as
// long.
func isPlain(text, marks string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	if !unicode.IsLetter(first) || slices.Contains(yamlWords, strings.ToLower(text)) {
		return false
	}
	for i, c := range text {
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c) || strings.ContainsRune(marks, c):
		case c == ':' && i+1 < len(text) && !strings.ContainsRune(" ,]}", rune(text[i+1])):
		default:
			return false
		}
	}
	return true
}

// yamlWords are those that some readers take for true, false or nothing.
var yamlWords = []string{"y", "n", "yes", "no", "on", "off", "true", "false", "null"}

// written returns a scalar's text, without quotes.
func written(v reflect.Value) string {
	switch v := v.Interface().(type) {
	case string:
		return v
	case Ref:
		return v.Slug
	case SourceIndex:
		return strconv.Itoa(v.N)
	case Range:
		if v.Min == v.Max {
			return plainNumber(v.Min)
		}
		return "[" + plainNumber(v.Min) + ", " + plainNumber(v.Max) + "]"
	case float64:
		return plainNumber(v)
	default:
		return fmt.Sprint(v)
	}
}
