package search

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"sentra/internal/content"
)

// column says one thing of every document: a character for each in the order of their numbers, which counts from '0'
// on to its place among the values. The first value is nothing; those that most documents have come first.
type column struct {
	Values    []rawJSON `json:"values"`
	Documents string    `json:"documents"`
}

// mostValues is how many characters there are from '0' on, before those that stand for no character by themselves.
const mostValues = 0xD800 - firstDigit

func newColumn(all []*document, of func(*document) any) column {
	said := make([]string, len(all))
	count := map[string]int{}
	for i, d := range all {
		if v := of(d); v != nil {
			said[i] = string(encoded(v))
			count[said[i]]++
		}
	}
	values := slices.SortedFunc(maps.Keys(count), func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), strings.Compare(a, b)) })
	values = values[:min(len(values), mostValues-1)]
	places := map[string]int{"": 0}
	c := column{Values: []rawJSON{rawJSON("null")}}
	for i, v := range values {
		places[v] = i + 1
		c.Values = append(c.Values, rawJSON(v))
	}
	chars := make([]rune, len(all))
	for i, v := range said {
		chars[i] = rune(firstDigit + places[v])
	}
	c.Documents = string(chars)
	return c
}

// columns are what results are narrowed and sorted by.
func (p parts) columns() map[string]column {
	all := map[string]column{}
	add := func(name string, of func(*document) any) { all[name] = newColumn(p.all, of) }
	add("kind", func(d *document) any { return kindOf(d.key) })
	add("region", func(d *document) any { return known(d.region-1, d.region > 0) })
	for _, v := range vocabularies {
		add(string(v), func(d *document) any { return p.of(d, v) })
	}
	add("open", func(d *document) any { return known(d.facts.Open, d.facts.Open != nil) })
	add("m", func(d *document) any { return known(d.facts.MOQ, d.facts.MOQ != nil) })
	add("l", func(d *document) any { return known(d.facts.Lead, d.facts.Lead != nil) })
	p.addPrices(all)
	add("s", func(d *document) any { return known(d.facts.Samples, d.facts.Samples != nil) })
	add("c", func(d *document) any { return known(d.facts.Custom, d.facts.Custom != nil) })
	add("x", func(d *document) any { return known(d.facts.Exports, d.facts.Exports != nil) })
	at := map[string]row{}
	for _, c := range p.site.Centres {
		if c.Keys.Location != nil {
			at[c.Slug] = point(c)
		}
	}
	add("near", func(d *document) any {
		point, has := at[centreOf(d.key)]
		return known(point, has)
	})
	return all
}

// ranges is how many columns prices are told in.
const ranges = 16

// addPrices adds the column that says in which range the least price of a document is, and one for each range that says which it is: prices are too
// many for one column, and whoever asks what is below one needs but the range that it is in.
func (p parts) addPrices(all map[string]column) {
	var prices []int64
	for _, d := range p.all {
		if d.facts.Price != nil {
			prices = append(prices, d.facts.Price[0].(int64))
		}
	}
	slices.Sort(prices)
	var ends []int64 // of each range the greatest price
	for i := range ranges {
		if end := (i + 1) * len(prices) / ranges; end > 0 && (len(ends) == 0 || prices[end-1] > ends[len(ends)-1]) {
			ends = append(ends, prices[end-1])
		}
	}
	in := make([][]*document, len(ends))
	all["p"] = newColumn(p.all, func(d *document) any {
		if d.facts.Price == nil {
			return nil
		}
		i, _ := slices.BinarySearch(ends, d.facts.Price[0].(int64))
		in[i] = append(in[i], d)
		least := int64(0)
		if i > 0 {
			least = ends[i-1] + 1
		}
		return []int64{int64(i), least, ends[i]}
	})
	for i, documents := range in {
		all[fmt.Sprintf("p-%d", i)] = newColumn(documents, func(d *document) any { return d.facts.Price[0] })
	}
}

// kindOf is what a document is; a term is of its vocabulary.
func kindOf(key string) string {
	letter, rest, _ := strings.Cut(key, "/")
	if letter == "t" {
		vocabulary, _, _ := strings.Cut(rest, "/")
		return vocabulary
	}
	return map[string]string{"c": "centre", "m": "producer", "p": "product", "d": "training", "r": "region", "n": "news", "h": "page"}[letter]
}

// of are the terms of a vocabulary that a document has; a term itself is none of its own.
func (m *maker) of(d *document, v content.Vocabulary) any {
	var all []int
	for _, t := range d.terms {
		if m.listed.terms[t].Vocabulary == v && !strings.HasPrefix(d.key, "t/") {
			all = append(all, t)
		}
	}
	return known(all, all != nil)
}

// known is a value, or nothing.
func known(v any, has bool) any {
	if has {
		return v
	}
	return nil
}
