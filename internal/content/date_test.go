package content

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseDate(t *testing.T) {
	tests := []struct {
		text string
		want Date
	}{
		{"2026-10-05", Date{Year: 2026, Month: 10, Day: 5}},
		{"2024-02-29", Date{Year: 2024, Month: 2, Day: 29}},
		{"2000-02-29", Date{Year: 2000, Month: 2, Day: 29}},
		{"2026-12-31", Date{Year: 2026, Month: 12, Day: 31}},
		{"2026-10", Date{Year: 2026, Month: 10}},
		{"2026", Date{Year: 2026}},
		{"0001", Date{Year: 1}},
		{"1970s", Date{Year: 1970, Decade: true}},
	}
	for _, tt := range tests {
		got, ok := ParseDate(tt.text)
		if !ok {
			t.Errorf("%q is no date", tt.text)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
		if got.String() != tt.text {
			t.Errorf("%q is written back as %q", tt.text, got.String())
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	for _, text := range []string{
		"", "0000", "0000-01", "26", "202", "20266", "-2026", "+2026", " 2026", "2026 ", "2026\n", "２０２６",
		"2026-0", "2026-00", "2026-13", "2026-1", "2026-010", "2026/10", "2026-", "202610",
		"2026-10-00", "2026-10-32", "2026-09-31", "2026-02-29", "1900-02-29", "2026-10-5", "2026-00-05", "2026-10-",
		"1975s", "0000s", "1970S", "1970-an", "70s", "1970s-01", "2026-10s",
		"2026-10-05T00:00:00Z", "05-10-2026", "5 Oktober 2026",
	} {
		if got, ok := ParseDate(text); ok {
			t.Errorf("%q is taken for %+v", text, got)
		}
	}
}

func TestAfter(t *testing.T) {
	tests := map[string]string{
		"2026-10-05": "2026-10-06",
		"2026-12-31": "2027-01-01",
		"2028-02-28": "2028-02-29",
		"2026-02":    "2026-03-01",
		"2026-12":    "2027-01-01",
		"2026":       "2027-01-01",
		"1970s":      "1980-01-01",
	}
	for date, want := range tests {
		d, _ := ParseDate(date)
		if got := d.After().String(); got != want {
			t.Errorf("the day after %s is %s, want %s", date, got, want)
		}
	}
}
