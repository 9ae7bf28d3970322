package page

import (
	"strconv"

	"sentra/internal/content"
)

// date writes a date as coarsely as it is known: "21 Januari 2026", "Januari
// 2026", "2026", "1970-an".
func (h here) date(d content.Date) Date {
	if d.IsZero() {
		return Date{}
	}
	if d.Decade {
		return Date{Text: h.dateText(d)}
	}
	return Date{Text: h.dateText(d), Machine: d.String()}
}

func (h here) dateText(d content.Date) string {
	year := strconv.Itoa(d.Year)
	switch {
	case d.IsZero():
		return ""
	case d.Decade:
		return h.word("format.date.decade", year)
	case d.Month == 0:
		return year
	case d.Day == 0:
		return h.word("format.date.month", h.month(d), year)
	}
	return h.word("format.date.day", strconv.Itoa(d.Day), h.month(d), year)
}

func (h here) month(d content.Date) string { return h.word("format.month." + strconv.Itoa(d.Month)) }

// year writes the year alone, for places that are short of room.
func (h here) year(d content.Date) string {
	if d.Month == 0 {
		return h.dateText(d)
	}
	return strconv.Itoa(d.Year)
}

// days writes the days from one date to another, naming month and year once
// where they are the same: "1–5 Desember 2026". Without an end it is one date.
func (h here) days(from, to content.Date) string {
	switch {
	case to.IsZero() || sameDay(from, to):
		return h.dateText(from)
	case from.Day > 0 && to.Day > 0 && from.Year == to.Year && from.Month == to.Month:
		days := strconv.Itoa(from.Day) + "–" + strconv.Itoa(to.Day)
		return h.word("format.date.day", days, h.month(to), strconv.Itoa(to.Year))
	}
	return h.dateText(from) + " – " + h.dateText(to)
}

func sameDay(a, b content.Date) bool {
	return a.Year == b.Year && a.Month == b.Month && a.Day == b.Day && a.Decade == b.Decade
}
