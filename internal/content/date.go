package content

import (
	"strconv"
	"time"
)

// isDateForm reports whether a text is written like a date: digits for a year,
// with an "s", a month, or a month and a day.
func isDateForm(s string) bool {
	if len(s) < len("2026") || !isDigits(s[:4]) {
		return false
	}
	switch rest := s[4:]; len(rest) {
	case 0:
		return true
	case len("s"):
		return rest == "s"
	case len("-01"):
		return rest[0] == '-' && isDigits(rest[1:])
	case len("-01-21"):
		return rest[0] == '-' && isDigits(rest[1:3]) && rest[3] == '-' && isDigits(rest[4:])
	}
	return false
}

// ParseDate reads YYYY-MM-DD, YYYY-MM, YYYY or a decade such as 1970s. It
// refuses days that no calendar has.
func ParseDate(s string) (Date, bool) {
	if !isDateForm(s) {
		return Date{}, false
	}
	d := Date{Year: number(s[:4]), Decade: s[4:] == "s"}
	hasMonth, hasDay := len(s) >= len("2026-01"), len(s) == len("2026-01-21")
	if hasMonth {
		d.Month = number(s[5:7])
	}
	if hasDay {
		d.Day = number(s[8:])
	}
	switch {
	case d.Year == 0,
		d.Decade && d.Year%10 != 0,
		hasMonth && (d.Month < 1 || d.Month > 12),
		hasDay && (d.Day < 1 || d.Day > daysIn(d.Year, d.Month)):
		return Date{}, false
	}
	return d, true
}

// number reads digits that were checked to be some.
func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// After returns the day after a date: after a month, a year or a decade the
// first of the next one.
func (d Date) After() Date {
	next := time.Date(d.Year, time.Month(d.Month), d.Day+1, 0, 0, 0, 0, time.UTC)
	switch d.precision() {
	case Decade:
		next = time.Date(d.Year+10, 1, 1, 0, 0, 0, 0, time.UTC)
	case Year:
		next = time.Date(d.Year+1, 1, 1, 0, 0, 0, 0, time.UTC)
	case Month:
		next = time.Date(d.Year, time.Month(d.Month)+1, 1, 0, 0, 0, 0, time.UTC)
	}
	return Date{Year: next.Year(), Month: int(next.Month()), Day: next.Day()}
}

func (d Date) precision() Precision {
	switch {
	case d.Decade:
		return Decade
	case d.Month == 0:
		return Year
	case d.Day == 0:
		return Month
	}
	return Day
}
