// Package diag holds what is wrong with a site as data: where, what, and what
// to do about it, in Indonesian and English. Every stage makes [Problem]
// values; one [Printer] shows them. It knows nothing of content or pages.
package diag

import (
	"cmp"
	"fmt"
	"slices"
)

// Lang is the language problems are told in, as its ISO 639-1 code.
type Lang string

// The languages every message is written in.
const (
	Indonesian Lang = "id"
	English    Lang = "en"
)

// Severity says whether a problem stops publishing.
type Severity uint8

// The severities, worst first.
const (
	Error Severity = iota
	Warning
)

// String returns the word of the printed form, which is never translated so
// that other programs can look for it.
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// Place is a position inside a file. Line and Column count from 1, columns in
// characters; a zero Line means the file as a whole.
type Place struct {
	Line, Column int
}

// Message is one sentence in both languages. Each is a format in the sense of
// package fmt; both take the same arguments, by index where their order differs.
type Message struct {
	ID, EN string
}

// In returns the message's format in one language.
func (m Message) In(lang Lang) string {
	if lang == English {
		return m.EN
	}
	return m.ID
}

// Told is a message with its arguments. An argument that is itself a Message
// or a Told is put into words in the language of the whole.
type Told struct {
	Message
	Args []any
}

// In returns the finished sentence in one language.
func (t Told) In(lang Lang) string {
	if len(t.Args) == 0 {
		return t.Message.In(lang)
	}
	args := slices.Clone(t.Args)
	for i, a := range args {
		switch a := a.(type) {
		case Message:
			args[i] = a.In(lang)
		case Told:
			args[i] = a.In(lang)
		}
	}
	return fmt.Sprintf(t.Message.In(lang), args...)
}

// With gives a message its arguments.
func (m Message) With(args ...any) Told { return Told{m, args} }

// IsZero reports whether there is no message.
func (t Told) IsZero() bool { return t.ID == "" && t.EN == "" }

// Note points at another place that has to do with a problem: the first of two
// equal slugs, the file a picture was looked for in.
type Note struct {
	Path string
	Place
	Text Told
}

// Problem is one thing wrong at one place of one file.
type Problem struct {
	Path string // slash-separated, relative to the site
	Place
	Severity Severity
	Text     Told
	Hint     Told   // what to do, where that is known
	Excerpt  string // the offending line, filled in by Excerpts
	Notes    []Note
}

// Sort orders problems by path, place and text, and drops what is told twice of
// one place, so that the same site always reports the same list.
func Sort(problems []Problem) []Problem {
	slices.SortStableFunc(problems, compare)
	return slices.CompactFunc(problems, func(a, b Problem) bool {
		return a.Path == b.Path && a.Place == b.Place && a.Text.In(English) == b.Text.In(English)
	})
}

// compare puts into words only what stands at one place: of hundreds of problems
// that would take longer than all else.
func compare(a, b Problem) int {
	at := cmp.Or(
		cmp.Compare(a.Path, b.Path),
		cmp.Compare(a.Line, b.Line),
		cmp.Compare(a.Column, b.Column),
		cmp.Compare(a.Severity, b.Severity),
	)
	if at != 0 {
		return at
	}
	return cmp.Or(
		cmp.Compare(a.Text.In(English), b.Text.In(English)),
		cmp.Compare(a.Hint.In(English), b.Hint.In(English)),
	)
}

// Failed reports whether any problem is an error.
func Failed(problems []Problem) bool {
	return slices.ContainsFunc(problems, func(p Problem) bool { return p.Severity == Error })
}
