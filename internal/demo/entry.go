package demo

import (
	"fmt"
	"time"

	"sentra/internal/content"
)

// entry is one centre, producer or product in the making.
type entry struct {
	*maker
	dice
	n int // its number among all of its kind
}

func (m *maker) entry(kind string, n int) entry {
	return entry{m, newDice(m.Seed, fmt.Sprint(kind, " ", n)), n}
}

// complete is how many entries of each kind have all keys, and take turns through the values of each
// choice, so that a small site shows everything. The longest choice has fewer values.
const complete = 24

func (e entry) isComplete() bool { return e.n < complete }

// often reports whether an entry has a key that so many in a hundred have.
func (e entry) often(percent int) bool { return e.isComplete() || e.chance(percent) }

// turn returns the first of as many values as are asked for one after another, each a different one.
func (e entry) turn(values []string) func() string {
	next := e.n
	if !e.isComplete() {
		next = e.zipf(len(values))
	}
	return func() string {
		next++
		return values[(next-1)%len(values)]
	}
}

// choice returns a value of a choice.
func (e entry) choice(values []string) string { return e.turn(values)() }

// valuesOf lists the values of a choice, by the keys that lead to it.
func valuesOf(o *content.Object, keys ...string) []string {
	rule, _ := o.Rule(keys[0])
	if len(keys) > 1 {
		return valuesOf(rule.Of, keys[1:]...)
	}
	return rule.Values
}

// orNone adds the value that is not written.
func orNone(values []string) []string { return append([]string{""}, values...) }

// both is a text in the languages that the site is written in.
func (m *maker) both(t text) content.Text {
	if !m.Translated {
		t.en = ""
	}
	return content.Text{ID: t.id, EN: t.en}
}

// name is what the taxonomy calls a term.
func (m *maker) name(v content.Vocabulary, slug string) text {
	t := m.names[v][slug]
	return text{t.ID, t.EN}
}

func refs(slugs []string) []content.Ref {
	list := make([]content.Ref, len(slugs))
	for i, s := range slugs {
		list[i] = content.Ref{Slug: s}
	}
	return list
}

// today is the day on which the site pretends to be written; what can only lie in the past lies before.
var today = time.Date(2026, 9, 30, 0, 0, 0, 0, time.UTC)

// day is so many days after that, or before.
func day(after int) content.Date {
	t := today.AddDate(0, 0, after)
	return content.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}

// The same, less exactly.
func month(d content.Date) content.Date { return content.Date{Year: d.Year, Month: d.Month} }
func year(d content.Date) content.Date  { return content.Date{Year: d.Year} }
func decade(d content.Date) content.Date {
	return content.Date{Year: d.Year / 10 * 10, Decade: true}
}

// past is a day within so many years before today.
func (e entry) past(years int) content.Date { return day(-e.below(365 * years)) }

// publication hides an entry now and then, in each of the ways there are.
func (e entry) publication() content.Publication {
	switch e.n % 60 {
	case 17:
		return content.Publication{Draft: true}
	case 18:
		return content.Publication{Publish: day(400)}
	case 19:
		return content.Publication{Publish: day(-2000), Expire: day(-1000)}
	case 20:
		return content.Publication{Publish: day(-600), Expire: day(4000)}
	}
	return content.Publication{}
}

// translation says what is translated of an entry: usually all, here and there nothing, or no more than
// the title.
type translation uint8

const (
	whole translation = iota
	titleOnly
	nothing
)

func (e entry) translation() translation {
	switch {
	case !e.Translated, e.n%9 == 7:
		return nothing
	case e.n%9 == 4:
		return titleOnly
	}
	return whole
}

// former is a slug an entry used to have.
func (e entry) former(slug string) []content.Ref {
	if !e.often(8) {
		return nil
	}
	return []content.Ref{{Slug: slug + "-lama"}}
}

// verified is when an entry was last compared with its sources.
func (e entry) verified() content.Date {
	if !e.often(60) {
		return content.Date{}
	}
	return e.past(2)
}
