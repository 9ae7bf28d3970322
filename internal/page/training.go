package page

import (
	"cmp"
	"slices"

	"sentra/internal/content"
)

// Training is one course with its dates. Its centre's page cites the source;
// elsewhere the course says whose it is, and who says so.
type Training struct {
	ID       string // the anchor that a calendar's days lead to; "" for none
	Centre   Link   // Label.Text "" on its own page
	Province string // to narrow the calendar by; "" on its own page
	Region   string // where that is; "" on its own page
	Origin   Source // Title "" on its own page
	Title    Phrase
	Topic    Link   // a service or a technique; Label.Text "" where not said
	Place    Phrase // Text "" where not said
	Starts   Date
	Dates    string // "1–5 Desember 2026"
	Seats    string // "20 peserta"; "" where not said
	Fee      string // "Rp 50.000", "gratis"; "" where not said
	Register string // an outside address; "" where there is none, and once the course is over
	Over     bool   // it has ended
	Source   Cite
}

// training makes a centre's courses by date.
func (h here) training(courses []content.Training) []Training {
	courses = slices.Clone(courses)
	slices.SortStableFunc(courses, func(a, b content.Training) int { return content.Chronological(a.Starts, b.Starts) })
	return each(courses, h.course)
}

func (h here) course(c content.Training) Training {
	t := Training{
		Title:    h.phrase(c.Title),
		Topic:    h.topic(c.Topic.Slug),
		Place:    h.phrase(c.Place),
		Starts:   h.date(c.Starts),
		Dates:    h.days(c.Starts, c.Ends),
		Fee:      h.fee(c.Fee, ""),
		Register: c.Register,
		Over:     h.over(c),
		Source:   cite(c.Source),
	}
	if c.Seats != nil {
		t.Seats = h.counted("format.seats", int(*c.Seats), h.whole(*c.Seats))
	}
	if t.Over {
		t.Register = ""
	}
	return t
}

func (m *maker) over(c content.Training) bool { return c.Last().Compare(m.site.AsOf) < 0 }

// topic leads to what a course is about: a service or a technique.
func (h here) topic(slug string) Link {
	return cmp.Or(h.namedLink(content.Services, slug), h.namedLink(content.Techniques, slug))
}
