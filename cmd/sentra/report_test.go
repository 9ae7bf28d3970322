package main

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

func TestTally(t *testing.T) {
	problems := func(errors, warnings int) []diag.Problem {
		return append(make([]diag.Problem, errors), slices.Repeat([]diag.Problem{{Severity: diag.Warning}}, warnings)...)
	}
	tests := []struct {
		problems []diag.Problem
		id, en   string
	}{
		{problems(0, 0), "0 kesalahan, 0 peringatan", "0 errors, 0 warnings"},
		{problems(1, 0), "1 kesalahan, 0 peringatan", "1 error, 0 warnings"},
		{problems(1234, 1), "1.234 kesalahan, 1 peringatan", "1,234 errors, 1 warning"},
	}
	for _, test := range tests {
		told := tally(test.problems)
		got := [2]string{told.In(diag.Indonesian), told.In(diag.English)}
		if diff := cmp.Diff([2]string{test.id, test.en}, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}
