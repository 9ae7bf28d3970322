package test

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// place says where a centre is.
func (w words) place(c centre) string {
	regency, province := w.region(c.Region)
	return join(", ", c.Locality, regency, province)
}

// position says at which point, and how far that can be trusted.
func (w words) position(l location) string {
	return w.degrees(l) + " " + w.word("value.precision."+l.Precision)
}

// termList names the terms of one taxonomy under what the page calls it, "" for none.
func (w words) termList(taxonomy string, slugs []string) string {
	if len(slugs) == 0 {
		return ""
	}
	var names []string
	for _, slug := range slugs {
		names = append(names, w.term(taxonomy, slug))
	}
	return w.counted("entry."+taxonomy, len(slugs)) + ": " + strings.Join(names, "; ")
}

// newest are the newest figure of each kind that is about the whole centre as it is, in the order of the
// taxonomy.
func (w words) newest(figures []figure) []figure {
	newest := map[string]figure{}
	for _, f := range figures {
		known, found := newest[f.Kind]
		if f.Scope == "" && !f.Planned && (!found || f.AsOf > known.AsOf) {
			newest[f.Kind] = f
		}
	}
	var list []figure
	for _, kind := range w.taxonomies["figures"].slugs {
		if f, found := newest[kind]; found {
			list = append(list, f)
		}
	}
	return list
}

func (w words) keyFacts(figures []figure) []string {
	var facts []string
	for _, f := range w.newest(figures) {
		note := w.remark(f.Note)
		if note != "" {
			note = "(" + note + ")"
		}
		facts = append(facts, w.term("figures", f.Kind)+": "+
			join(" ", w.value(f), w.per(f.Per), note, w.date(f.AsOf), cite(f.Source)))
	}
	return facts
}

// figure is the row of a figure.
func (w words) figure(f figure) row {
	scope, planned := "", ""
	if f.Scope != "" {
		scope = w.word("value.scope.centre." + f.Scope)
	}
	if f.Planned {
		planned = w.word("value.planned")
	}
	return filled(row{
		w.word("figure.kind"):  join(" ", w.term("figures", f.Kind), join(": ", scope, w.remark(f.Of)), join(": ", planned, w.remark(f.Note))),
		w.word("figure.value"): join(" ", w.value(f), w.per(f.Per)),
		w.word("table.year"):   join(" ", w.date(f.AsOf), cite(f.Source)),
	})
}

// facility is the row of a facility. Its source stands with its year, or under a heading of its own where no row has one.
func (w words) facility(f facility) row {
	quantity := ""
	if f.Quantity > 0 {
		quantity = strings.ReplaceAll(w.counted("format.units", f.Quantity), "{}", w.lang.number(float64(f.Quantity)))
	}
	return filled(row{
		w.word("facility.name"):   join(" ", w.term("facilities", f.Type), cite(f.Source), w.remark(f.Note)),
		w.word("facility.amount"): join(" ", quantity, w.date(f.AsOf)),
	})
}

// filled leaves out the cells that are empty.
func filled(r row) row {
	for heading, text := range r {
		if text == "" {
			delete(r, heading)
		}
	}
	return r
}

func (w words) recognition(r recognition) string {
	text := w.term("recognitions", r.Type) + ": " + w.word("value.recognition."+r.Status)
	if r.Number != "" {
		text += ", " + w.word("recognition.number", r.Number)
	}
	return join(", ", text, w.date(r.Year)) + " " + cite(r.Source)
}

// byTime puts milestones in the order in which they happened, as far as it is known.
func byTime(milestones []milestone) []milestone {
	return slices.SortedStableFunc(slices.Values(milestones), func(a, b milestone) int {
		return cmp.Compare(strings.TrimSuffix(a.When, "s"), strings.TrimSuffix(b.When, "s"))
	})
}

func (w words) milestone(m milestone) string {
	what := capitalised(w.remark(m.What))
	if what == "" {
		what = w.word("value.milestone." + m.Kind)
	}
	return machine(m.When) + ": " + join(" ", w.date(m.When), join(": ", what, w.remark(m.Note)), cite(m.Source))
}

// capitalised writes the first letter of a text as a capital, as an event in a list begins with one.
func capitalised(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// machine is a date as a <time> has it, which has no decades.
func machine(d string) string {
	if strings.HasSuffix(d, "s") {
		return ""
	}
	return d
}

func (w words) source(n int, s source) shownSource {
	origin := join(", ", s.Publisher, w.date(s.Date))
	if u, err := url.Parse(s.URL); err == nil && u.Host != "" {
		origin += " · " + strings.TrimPrefix(u.Hostname(), "www.")
	}
	return shownSource{fmt.Sprintf("source-%d", n), s.Title, s.URL, origin, s.Date}
}

// cite is how a citation is read.
func cite(source int) string { return "[" + strconv.Itoa(source) + "]" }
