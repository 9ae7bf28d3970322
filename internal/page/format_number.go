package page

import (
	"strconv"
	"strings"

	"sentra/internal/content"
)

// separators are the signs that group and divide the digits of a number.
type separators struct{ group, decimal string }

var separatorsOf = map[content.Lang]separators{
	content.ID: {group: ".", decimal: ","},
	content.EN: {group: ",", decimal: "."},
}

// number writes a quantity: 1.234,5 in Indonesian, 1,234.5 in English.
func (h here) number(v float64) string {
	whole, fraction, _ := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	sep := separatorsOf[h.lang]
	sign, digits := "", whole
	if strings.HasPrefix(whole, "-") {
		sign, digits = "−", whole[1:]
	}
	var b strings.Builder
	b.WriteString(sign)
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(sep.group)
		}
		b.WriteRune(d)
	}
	if fraction != "" {
		b.WriteString(sep.decimal + fraction)
	}
	return b.String()
}

// whole writes a number of things.
func (h here) whole(n int64) string { return h.number(float64(n)) }

// span writes a quantity or an interval of it: 100–120.
func (h here) span(r content.Range) string {
	if r.Min == r.Max {
		return h.number(r.Min)
	}
	return h.number(r.Min) + "–" + h.number(r.Max)
}

// qualified writes how well a quantity is known: "sekitar 120".
func (h here) qualified(qualifier, quantity string) string {
	if qualifier == "" {
		return quantity
	}
	return h.word("format.qualifier."+qualifier, quantity)
}

// countOf writes how many entries there are, "" for none.
func (h here) countOf(what string, n int) string {
	if n == 0 {
		return ""
	}
	return h.counted("format.count."+what, n, h.whole(int64(n)))
}
