package page

import (
	"strconv"
	"time"

	"sentra/internal/content"
)

// Month is the courses that start in one month, as a leaf of a calendar and as
// a list.
type Month struct {
	ID       string // "month-2026-12"
	Title    string // "Desember 2026"
	Weekdays []Weekday
	Weeks    []Week
	Courses  []Training
}

// Weekday heads a column of a calendar.
type Weekday struct {
	Name  string // "Senin"
	Short string // "Sen"
}

// Week is the seven days of a line of a calendar, Monday first.
type Week struct{ Days []Day }

// Day is one day of a calendar.
type Day struct {
	Number string // "5"; "" for a day of the month before or after
	Label  string // "5 Desember 2026: 2 pelatihan"; "" where no course goes on
	Href   string // the first of them; "" where no course goes on
}

const (
	daysPerWeek   = 7
	shortWeekdays = 3 // letters, in either language
)

// months makes the leaves of the months in which some courses start, sorted by
// that. A day shows every one of the courses that goes on.
func (h here) months(courses []course) []Month {
	var months []Month
	for i, c := range courses {
		first := content.Date{Year: c.Starts.Year, Month: c.Starts.Month}
		if id := "month-" + first.String(); len(months) == 0 || months[len(months)-1].ID != id {
			months = append(months, Month{
				ID:       id,
				Title:    h.dateText(first),
				Weekdays: h.weekdays(),
				Weeks:    h.weeks(first, courses),
			})
		}
		t := h.listedCourse(c)
		t.ID = courseID(i)
		last := &months[len(months)-1]
		last.Courses = append(last.Courses, t)
	}
	return months
}

func (h here) weekdays() []Weekday {
	var days []Weekday
	for i := range daysPerWeek {
		name := h.word("value.weekday." + strconv.Itoa(i+1))
		days = append(days, Weekday{Name: name, Short: string([]rune(name)[:shortWeekdays])})
	}
	return days
}

// weeks makes the lines of a month's leaf.
func (h here) weeks(month content.Date, courses []course) []Week {
	first := time.Date(month.Year, time.Month(month.Month), 1, 0, 0, 0, 0, time.UTC)
	before := (int(first.Weekday()) + daysPerWeek - 1) % daysPerWeek // Sunday is 0
	days := make([]Day, before)
	for day := first; day.Month() == first.Month(); day = day.AddDate(0, 0, 1) {
		date := content.Date{Year: month.Year, Month: month.Month, Day: day.Day()}
		days = append(days, h.day(date, courses))
	}
	for len(days)%daysPerWeek > 0 {
		days = append(days, Day{})
	}
	var weeks []Week
	for len(days) > 0 {
		weeks = append(weeks, Week{days[:daysPerWeek]})
		days = days[daysPerWeek:]
	}
	return weeks
}

func (h here) day(date content.Date, courses []course) Day {
	d := Day{Number: strconv.Itoa(date.Day)}
	n := 0
	for i, c := range courses {
		if date.Compare(c.Starts) < 0 || date.Compare(c.Last()) > 0 {
			continue
		}
		if n++; n == 1 {
			d.Href = "#" + courseID(i)
		}
	}
	if n > 0 {
		d.Label = h.dateText(date) + ": " + h.countOf("courses", n)
	}
	return d
}
