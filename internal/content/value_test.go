package content

import "testing"

func TestDateString(t *testing.T) {
	for want, date := range map[string]Date{
		"":           {},
		"1970s":      {Year: 1970, Decade: true},
		"0987":       {Year: 987},
		"2026":       {Year: 2026},
		"2026-01":    {Year: 2026, Month: 1},
		"2026-01-09": {Year: 2026, Month: 1, Day: 9},
	} {
		if got := date.String(); got != want {
			t.Errorf("%+v is written %q, want %q", date, got, want)
		}
	}
}

func TestDateCompare(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"2026-10-05", "2026-10-05", 0},
		{"2026-10-04", "2026-10-05", -1},
		{"2026-09-30", "2026-10-01", -1},
		{"2025-12-31", "2026-01-01", -1},
		{"2026", "2026-10-05", 0},
		{"2026-10", "2026-10-05", 0},
		{"2026-11", "2026-10-05", 1},
		{"2026", "2027-01", -1},
		{"1970s", "1979-12-31", 0},
		{"1970s", "1980", -1},
		{"1970s", "1969-12", 1},
		{"1970s", "1980s", -1},
	}
	for _, tt := range tests {
		a, okA := ParseDate(tt.a)
		b, okB := ParseDate(tt.b)
		if !okA || !okB {
			t.Fatalf("no date: %q or %q", tt.a, tt.b)
		}
		if got := a.Compare(b); got != tt.want {
			t.Errorf("%s to %s is %d, want %d", tt.a, tt.b, got, tt.want)
		}
		if got := b.Compare(a); got != -tt.want {
			t.Errorf("%s to %s is %d, want %d", tt.b, tt.a, got, -tt.want)
		}
	}
}

func TestChronological(t *testing.T) {
	year, month, day := Date{Year: 2026}, Date{Year: 2026, Month: 10}, Date{Year: 2026, Month: 10, Day: 5}
	for _, pair := range [][2]Date{{year, month}, {month, day}, {year, day}, {day, {Year: 2027}}} {
		if Chronological(pair[0], pair[1]) >= 0 || Chronological(pair[1], pair[0]) <= 0 {
			t.Errorf("%v does not come before %v", pair[0], pair[1])
		}
	}
}

func TestTextIn(t *testing.T) {
	text := Text{ID: "kain", EN: "cloth"}
	if text.In(ID) != "kain" || text.In(EN) != "cloth" {
		t.Errorf("%+v is %q and %q", text, text.In(ID), text.In(EN))
	}
}
