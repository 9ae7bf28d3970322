package page

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
	"sentra/internal/site"
)

// taught writes a centre that gives some courses on the days named, each called
// by its number.
func taught(files tree, slug string, days ...string) {
	lines := []string{`title: Sentra ` + slug, `summary: Rekaan.`, `region: "33.74"`,
		`location: {lat: -6.9, lon: 110.4, precision: exact}`, `categories: [tas]`,
		`sources: [{title: Berita, publisher: Harian, date: 2026}]`, `training:`}
	for i, day := range days {
		starts, ends, _ := strings.Cut(day, " ")
		if ends != "" {
			ends = ", ends: " + ends
		}
		lines = append(lines, fmt.Sprintf(`  - {title: {id: %s %d}, starts: %s%s, source: 1}`, slug, i+1, starts, ends))
	}
	files.write("content/centres/jateng/"+slug+"/centre.yaml", lines...)
}

// TestCalendar pages eight courses around the golden day, 10 October 2026, by
// two: those to come by month, the next first, then those that are over, the
// last first.
func TestCalendar(t *testing.T) {
	files := goldenTree(t) // has a course in December and one that was in March
	taught(files, "a", "2026-10-09", "2026-10-10", "2026-12-01", "2027-01-31 2027-02-02")
	taught(files, "b", "2026-10-01 2026-10-20", "2020-01-01")
	routes := files.routes(t, site.Options{AsOf: goldenDay})
	titles := func(courses []Training) []string {
		return each(courses, func(c Training) string { return c.Title.Text + " @ " + c.Centre.Label.Text })
	}
	type page struct {
		Coming string
		Months map[string][]string
		Over   []string
	}
	var got []page
	for _, path := range []string{"", "page/2/", "page/3/", "page/4/"} {
		v := viewAt[Calendar](t, routes, "en/training/"+path+"index.html")
		p := page{Coming: v.Coming, Over: titles(v.Over)}
		for _, m := range v.Months {
			if p.Months == nil {
				p.Months = map[string][]string{}
			}
			p.Months[m.ID+" "+m.Title] = titles(m.Courses)
		}
		got = append(got, p)
	}
	want := []page{
		{"5 courses", map[string][]string{"month-2026-10 October 2026": {"b 1 @ Sentra b", "a 2 @ Sentra a"}}, nil},
		{"5 courses", map[string][]string{"month-2026-12 December 2026": {"a 3 @ Sentra a", "Further sewing @ Example Centre"}}, nil},
		{"5 courses", map[string][]string{"month-2027-01 January 2027": {"a 4 @ Sentra a"}}, []string{"a 1 @ Sentra a"}},
		{"5 courses", nil, []string{"First sewing @ Example Centre", "b 2 @ Sentra b"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if _, more := find(routes, "en/training/page/5/index.html", func(r Route) string { return r.Path }); more {
		t.Error("there is a fifth page, of nothing")
	}
}

func TestCalendarOfNothing(t *testing.T) {
	files := goldenTree(t)
	const centre = "content/centres/jateng/contoh/centre.yaml"
	data := string(files.MapFS[centre].Data)
	from, to := strings.Index(data, "training:\n"), strings.Index(data, "figures:\n")
	files.edit(t, centre, data[from:to], "")
	v := viewAt[Calendar](t, files.routes(t, site.Options{AsOf: goldenDay}), "pelatihan/index.html")
	v.Frame = Frame{}
	if diff := cmp.Diff(Calendar{Title: "Pelatihan"}, v); diff != "" {
		t.Error(diff)
	}
}

// TestMonth looks at the leaf of February 2027, which has four weeks, with a
// course that comes over from January, one of a day, and one that goes on into
// March.
func TestMonth(t *testing.T) {
	_, en := speakers(t)
	given := func(starts, ends content.Date) course {
		return course{content.Training{Starts: starts, Ends: ends}, nil}
	}
	weeks := en.weeks(day(2027, 2, 0), []course{
		given(day(2027, 1, 31), day(2027, 2, 2)),
		given(day(2027, 2, 2), content.Date{}),
		given(day(2027, 2, 28), day(2027, 3, 3)),
	})
	var got []string
	for _, w := range weeks {
		line := ""
		for _, d := range w.Days {
			line += fmt.Sprintf("%3s%s", d.Number, d.Href)
		}
		got = append(got, line)
	}
	want := []string{
		"  1#course-1  2#course-1  3  4  5  6  7",
		"  8  9 10 11 12 13 14",
		" 15 16 17 18 19 20 21",
		" 22 23 24 25 26 27 28#course-3",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	labels := []string{weeks[0].Days[0].Label, weeks[0].Days[1].Label, weeks[0].Days[2].Label}
	if diff := cmp.Diff([]string{"1 February 2027: 1 course", "2 February 2027: 2 courses", ""}, labels); diff != "" {
		t.Errorf("labels:\n%s", diff)
	}
}

// A month starts and ends within its weeks.
func TestMonthWithinItsWeeks(t *testing.T) {
	id, _ := speakers(t)
	weeks := id.weeks(day(2026, 8, 0), nil) // from a Saturday to a Monday
	blank := Day{}
	first := []Day{blank, blank, blank, blank, blank, {Number: "1"}, {Number: "2"}}
	last := []Day{{Number: "31"}, blank, blank, blank, blank, blank, blank}
	if diff := cmp.Diff([]Week{{first}, {last}}, []Week{weeks[0], weeks[len(weeks)-1]}); diff != "" {
		t.Error(diff)
	}
	if len(weeks) != 6 {
		t.Errorf("the month takes %d weeks, want 6", len(weeks))
	}
}

func TestWeekdays(t *testing.T) {
	id, en := speakers(t)
	monday, sunday := Weekday{Name: "Monday", Short: "Mon"}, Weekday{Name: "Minggu", Short: "Min"}
	if diff := cmp.Diff([]Weekday{monday, sunday}, []Weekday{en.weekdays()[0], id.weekdays()[6]}); diff != "" {
		t.Error(diff)
	}
}
