package content

import (
	"cmp"
	"fmt"

	"sentra/internal/diag"
)

// Lang is a language of the site's pages, as its ISO 639-1 code.
type Lang string

// The languages of the content format. Indonesian is the one entries are
// written in; English inherits from it what is not translated.
const (
	ID Lang = "id"
	EN Lang = "en"
)

// Languages lists the languages of the content format, the default first.
var Languages = [...]Lang{ID, EN}

// Text is one text in both languages. EN is "" where it is not translated.
type Text struct {
	ID, EN string
}

// In returns the text in one language, "" where it has none.
func (t Text) In(lang Lang) string {
	if lang == EN {
		return t.EN
	}
	return t.ID
}

// Ref names another entry, a term or a region by its slug or code, and
// remembers where it was written so that a dangling one can be pointed at.
type Ref struct {
	Slug string
	diag.Place
}

// Date is a day, a month, a year or a decade: as coarse as it was written.
// Month and Day are 0 where not known. The zero Date is no date.
type Date struct {
	Year, Month, Day int
	Decade           bool // the ten years from Year on
	diag.Place
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d.Year == 0 }

// String returns the date as the content format writes it.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Decade:
		return fmt.Sprintf("%04ds", d.Year)
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Compare orders two dates at the coarser of their precisions: -1, 0 or +1.
// 2026 and 2026-10 are therefore equal.
func (d Date) Compare(e Date) int {
	if d.Decade || e.Decade {
		return compare(d.Year/10, e.Year/10)
	}
	if c := compare(d.Year, e.Year); c != 0 || d.Month == 0 || e.Month == 0 {
		return c
	}
	if c := compare(d.Month, e.Month); c != 0 || d.Day == 0 || e.Day == 0 {
		return c
	}
	return compare(d.Day, e.Day)
}

func compare(a, b int) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// Chronological orders dates in time, a coarse one before the finer ones inside
// it. Unlike [Date.Compare] it is a total order.
func Chronological(a, b Date) int {
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day))
}

// Range is a quantity or an interval of it; Min equals Max for a single value.
type Range struct {
	Min, Max float64
}

// Amount is how many of a unit, and, for a capacity, in what period.
type Amount struct {
	Amount float64
	Unit   Ref
	Per    string // day, week, month, year, or ""
}

// SourceIndex points into an entry's sources, counting from 1; 0 is none.
type SourceIndex struct {
	N int
	diag.Place
}
