package page

import (
	"testing"

	"sentra/internal/content"
)

// TestCourseIsOver looks at courses around the golden day, 10 October 2026: one
// can register until a course is over.
func TestCourseIsOver(t *testing.T) {
	tests := []struct {
		name         string
		starts, ends content.Date
		over         bool
	}{
		{"to come", day(2026, 10, 11), content.Date{}, false},
		{"today", day(2026, 10, 10), content.Date{}, false},
		{"yesterday", day(2026, 10, 9), content.Date{}, true},
		{"going on", day(2026, 10, 1), day(2026, 10, 12), false},
		{"on its last day", day(2026, 10, 1), day(2026, 10, 10), false},
		{"ended", day(2026, 10, 1), day(2026, 10, 9), true},
	}
	_, en := speakers(t)
	const register = "https://contoh.example/daftar"
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := en.course(content.Training{Starts: tt.starts, Ends: tt.ends, Register: register})
			if got.Over != tt.over {
				t.Errorf("over is %t, want %t", got.Over, tt.over)
			}
			if open := got.Register == register; open == tt.over {
				t.Errorf("one can register: %t, want %t", open, !tt.over)
			}
		})
	}
}

func TestCoursesByDate(t *testing.T) {
	_, en := speakers(t)
	courses := []content.Training{
		{Title: content.Text{ID: "b"}, Starts: day(2026, 12, 1)},
		{Title: content.Text{ID: "a"}, Starts: day(2026, 3, 30)},
		{Title: content.Text{ID: "c"}, Starts: day(2026, 12, 1)},
	}
	got := ""
	for _, c := range en.training(courses) {
		got += c.Title.Text
	}
	if got != "abc" {
		t.Errorf("the courses come as %q, want abc", got)
	}
	if courses[0].Title.ID != "b" {
		t.Error("the entry's own list was sorted")
	}
}

func TestSeats(t *testing.T) {
	seats := func(n int64) func(here) string {
		return func(h here) string { return h.course(content.Training{Seats: &n}).Seats }
	}
	checkSpoken(t, []spoken{
		{"one", seats(1), "1 peserta", "1 place"},
		{"many", seats(1200), "1.200 peserta", "1,200 places"},
	})
}

// A course leads to the page of what it is about, where that has one: a term that no entry uses has none.
func TestTopic(t *testing.T) {
	topic := func(slug string) func(here) string {
		return func(h here) string { l := h.topic(slug); return l.Label.Text + " > " + l.Href }
	}
	checkSpoken(t, []spoken{
		{"a service", topic("pelatihan-teknis"), "Pelatihan teknis > layanan/pelatihan-teknis/", "Technical training > en/services/pelatihan-teknis/"},
		{"a technique", topic("konveksi"), "Konveksi > teknik/konveksi/", "Garment sewing > en/crafts/konveksi/"},
		{"a service without a page", topic("promosi"), "Promosi > ", "Promotion > "},
		{"none", topic(""), " > ", " > "},
	})
}
