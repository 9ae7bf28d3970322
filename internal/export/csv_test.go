package export

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCells holds what a spreadsheet may compute, and what it must show as it is.
func TestCells(t *testing.T) {
	for _, test := range []struct {
		name  string
		value any
		want  string
	}{
		{"a text", "Batik Lasem", "Batik Lasem"},
		{"not known", nil, ""},
		{"an empty text", "", ""},
		{"a formula", "=1+1", "'=1+1"},
		{"a formula by its plus", "+1", "'+1"},
		{"a formula by its minus", "-1+cmd", "'-1+cmd"},
		{"a formula by its at sign", "@SUM(A1)", "'@SUM(A1)"},
		{"a tab before a formula", "\t=1", "'\t=1"},
		{"a carriage return before one", "\r=1", "'\r=1"},
		{"a line feed before one", "\n=1", "'\n=1"},
		{"a sign inside", "1+1=2", "1+1=2"},
		{"an apostrophe", "'s", "'s"},
		{"a number below nought", -6.98, "-6.98"},
		{"a large number", 1e21, "1000000000000000000000"},
		{"a whole number", int64(-4000), "-4000"},
		{"yes", true, "true"},
		{"a list", []string{"katun", "sutra"}, "katun | sutra"},
		{"a list that starts like a formula", []string{"=1", "2"}, "'=1 | 2"},
		{"an empty list", []string(nil), ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := cell(test.value); got != test.want {
				t.Errorf("cell(%#v) = %q, want %q", test.value, got, test.want)
			}
		})
	}
}

// TestQuotes writes what would end a cell or a line, and reads it back.
func TestQuotes(t *testing.T) {
	rows := func(yield func(string) bool) { _ = yield(`a,"b"`) && yield("c\nd") && yield(" e ") }
	var b strings.Builder
	columns := []column[string]{{"text", says("", ""), func(_ exporter, row string) any { return row }}, {"n", says("", ""), func(exporter, string) any { return int64(1) }}}
	if err := csvFormat[string]().write(&b, exporter{}, columns, rows); err != nil {
		t.Fatal(err)
	}
	text, marked := strings.CutPrefix(b.String(), "\uFEFF")
	if !marked {
		t.Error("the file does not start with a byte order mark")
	}
	if n := strings.Count(text, "\r\n"); n != 5 {
		t.Errorf("%d lines end as RFC 4180 says, want 5:\n%q", n, text)
	}
	got, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{{"text", "n"}, {`a,"b"`, "1"}, {"c\nd", "1"}, {" e ", "1"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}
