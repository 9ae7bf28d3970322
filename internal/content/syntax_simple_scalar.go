package content

import (
	"strings"

	"gopkg.in/yaml.v3"
)

// context is where a scalar stands: in brackets, more characters end it.
type context bool

const (
	inBlock context = false
	inFlow  context = true
)

// scalar reads one value or key that is no collection.
func (y *simpleYAML) scalar(in context) *yaml.Node {
	switch c := y.text[y.at]; c {
	case '"':
		return y.doubleQuoted()
	case '\'':
		return y.singleQuoted()
	case '?', ':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '%', '@', '`', '\n':
		return nil
	case '-':
		if y.blank(y.at + 1) {
			return nil
		}
	}
	n := y.node(yaml.ScalarNode, "")
	n.Value = y.plain(in)
	n.Tag = plainTag(n.Value)
	return n
}

// plain reads text without quotation marks up to what ends it.
func (y *simpleYAML) plain(in context) string {
	end := y.at
scan:
	for ; end < len(y.text); end++ {
		switch y.text[end] {
		case '\n':
			break scan
		case ':':
			if y.blank(end + 1) {
				break scan
			}
		case '#':
			if y.text[end-1] == ' ' {
				break scan
			}
		case ',', '?', '[', ']', '{', '}':
			if in == inFlow {
				break scan
			}
		}
	}
	value := strings.TrimRight(y.text[y.at:end], " ")
	y.at += len(value)
	return value
}

func (y *simpleYAML) singleQuoted() *yaml.Node {
	n := y.node(yaml.ScalarNode, "!!str")
	n.Style = yaml.SingleQuotedStyle
	start, doubled := y.at+1, false
	for i := start; i < len(y.text) && y.text[i] != '\n'; i++ {
		if y.text[i] != '\'' {
			continue
		}
		if i+1 < len(y.text) && y.text[i+1] == '\'' {
			doubled = true
			i++
			continue
		}
		n.Value, y.at = y.text[start:i], i+1
		if doubled {
			n.Value = strings.ReplaceAll(n.Value, "''", "'")
		}
		return n
	}
	return nil
}

// escapes are those that text needs; the others are rare.
var escapes = strings.NewReplacer(`\"`, `"`, `\\`, `\`)

func (y *simpleYAML) doubleQuoted() *yaml.Node {
	n := y.node(yaml.ScalarNode, "!!str")
	n.Style = yaml.DoubleQuotedStyle
	start, escaped := y.at+1, false
	for i := start; i < len(y.text) && y.text[i] != '\n'; i++ {
		switch y.text[i] {
		case '\\':
			if i++; i == len(y.text) || y.text[i] != '"' && y.text[i] != '\\' {
				return nil
			}
			escaped = true
		case '"':
			n.Value, y.at = y.text[start:i], i+1
			if escaped {
				n.Value = escapes.Replace(n.Value)
			}
			return n
		}
	}
	return nil
}

// plainTag tells what a value without quotation marks is. Text, whole numbers
// and dates are told by their form; the rest is for yaml.v3 to say.
func plainTag(value string) string {
	switch c := value[0]; {
	case c >= '0' && c <= '9':
		if tag := numericTag(value); tag != "" {
			return tag
		}
	case c == '+', c == '-', c == '.', c == '~':
	case len(value) <= len("false") && (strings.EqualFold(value, "true") || strings.EqualFold(value, "false") || strings.EqualFold(value, "null")):
	case value == "<<":
		return "!!merge"
	default:
		return "!!str"
	}
	n := yaml.Node{Kind: yaml.ScalarNode, Value: value}
	return n.ShortTag()
}

// numericTag tells what starts with a digit, "" where its form says too little.
func numericTag(value string) string {
	if len(value) > 18 { // of which all whole numbers fit an int64
		return ""
	}
	whole, fraction, isDecimal := strings.Cut(value, ".")
	switch {
	case isDecimal && isDigits(whole) && isDigits(fraction):
		return "!!float"
	case isWhole(value): // 012 is octal
		return "!!int"
	case !isDateForm(value):
		return ""
	case len(value) == len("2026-01"), len(value) == len("1970s"):
		return "!!str"
	}
	d, ok := ParseDate(value)
	if !ok || d.Day == 0 {
		return ""
	}
	return "!!timestamp"
}
