package content

import (
	"regexp"
	"strconv"
	"time"
)

var datePattern = regexp.MustCompile(`^([0-9]{4})(?:(s)|-([0-9]{2})(?:-([0-9]{2}))?)?$`)

// ParseDate reads YYYY-MM-DD, YYYY-MM, YYYY or a decade such as 1970s. It
// refuses days that no calendar has.
func ParseDate(s string) (Date, bool) {
	m := datePattern.FindStringSubmatch(s)
	if m == nil {
		return Date{}, false
	}
	d := Date{Year: number(m[1]), Month: number(m[3]), Day: number(m[4]), Decade: m[2] != ""}
	switch {
	case d.Year == 0,
		d.Decade && d.Year%10 != 0,
		m[3] != "" && (d.Month < 1 || d.Month > 12),
		m[4] != "" && (d.Day < 1 || d.Day > daysIn(d.Year, d.Month)):
		return Date{}, false
	}
	return d, true
}

// number reads digits a pattern has already checked; "" is 0.
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
