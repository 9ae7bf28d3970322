package page

import (
	"slices"
	"strconv"
	"sync"

	"sentra/internal/content"
	"sentra/internal/site"
)

// Calendar is one page of the list of all centres' courses: those that one can
// still take, then those that are over. They are paged as one list.
type Calendar struct {
	Frame
	Title  string
	Coming string     // "3 pelatihan" that are not over, of the whole list; "" for none
	Months []Month    // in which those of this page start
	Over   []Training // last first
	Pager  Pager
}

// course is a course with the centre that gives it.
type course struct {
	content.Training
	centre *site.Centre
}

// courses are all courses of a site.
type courses struct {
	coming []course // and going on, the next first
	over   []course // the last first
}

var calendarWords = append([]wordKey{
	{key: "value.section.training"},
	{key: "format.description.training", args: 1}, // site
	{key: "format.count.courses", args: 1, counted: true},
}, values("value.weekday", "1", "2", "3", "4", "5", "6", "7")...)

func calendarPages(m *maker, add func(leaf)) {
	list := section(m.site, "training")
	all := sync.OnceValue(m.courses)
	m.addPages(list, configFile, m.countCourses, add, func(h here, n int) any { return h.calendarView(list, all(), n) })
}

// countCourses counts the courses of all centres.
func (m *maker) countCourses() int {
	n := 0
	for _, c := range m.site.Centres {
		n += len(c.Keys.Training)
	}
	return n
}

// courses gathers the courses of all centres.
func (m *maker) courses() courses {
	var all courses
	for _, c := range m.site.Centres {
		for _, t := range c.Keys.Training {
			if m.over(t) {
				all.over = append(all.over, course{t, c})
			} else {
				all.coming = append(all.coming, course{t, c})
			}
		}
	}
	byStart := func(a, b course) int { return content.Chronological(a.Starts, b.Starts) }
	slices.SortStableFunc(all.coming, byStart)
	slices.SortStableFunc(all.over, func(a, b course) int { return byStart(b, a) })
	return all
}

// part returns what page n, counted from 1, shows of them.
func (c courses) part(n, perPage int) courses {
	from, to := (n-1)*perPage, n*perPage
	return courses{
		coming: between(c.coming, from, to),
		over:   between(c.over, from-len(c.coming), to-len(c.coming)),
	}
}

func (h here) calendarView(list site.Address, all courses, n int) Calendar {
	title := h.word("value.section.training")
	shown := all.part(n, h.perPage())
	return Calendar{
		Frame: h.published(h.frame(outline{
			title:       h.paged(title, n),
			description: h.word("format.description.training", h.siteTitle()),
			crumbs:      h.pagedCrumbs(nil, Phrase{Text: title}, list, n),
			things:      h.calendarThings(title, len(all.coming), n, shown.coming),
		}), false),
		Title:  title,
		Coming: h.countOf("courses", len(all.coming)),
		Months: h.months(shown.coming),
		Over:   each(shown.over, h.listedCourse),
		Pager:  h.pager(list, n, h.pages(len(all.coming)+len(all.over))),
	}
}

// listedCourse makes a course for a page that is not its centre's: it says
// whose it is and, since that page's sources are elsewhere, who says so.
func (h here) listedCourse(c course) Training {
	t := h.course(c.Training)
	t.Source = Cite{}
	t.Centre, t.Region = h.entryLink(&c.centre.Entry), h.place(c.centre.Regency)
	t.Province = c.centre.Regency.Parent.Title(h.lang)
	if i := c.Source.N - 1; i >= 0 && i < len(c.centre.Keys.Sources) {
		t.Origin = h.source(i, c.centre.Keys.Sources[i])
	}
	return t
}

// courseID is the anchor of the course at a position of a page's list.
func courseID(i int) string { return "course-" + strconv.Itoa(i+1) }
