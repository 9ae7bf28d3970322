package main

import (
	"fmt"
	"slices"
	"strings"
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

// many are two errors in each of some files, and a warning in another.
func many(files int) []diag.Problem {
	problems := []diag.Problem{{Path: "site.yaml", Severity: diag.Warning}}
	for i := range files {
		path := fmt.Sprintf("content/pages/p%02d.md", i)
		problems = append(problems, diag.Problem{Path: path, Place: diag.Place{Line: 1}}, diag.Problem{Path: path, Place: diag.Place{Line: 2}})
	}
	return diag.Sort(problems)
}

func TestShown(t *testing.T) {
	var p program
	few := many(20)
	if got := p.shown(few); len(got) != 41 {
		t.Errorf("of %d problems %d are shown, want all", len(few), len(got))
	}
	shown := p.shown(many(60))
	if len(shown) != mostShown || slices.ContainsFunc(shown, func(p diag.Problem) bool { return p.Severity == diag.Warning }) {
		t.Errorf("of too many problems %d are shown, want %d, all of them errors", len(shown), mostShown)
	}
	p.all = true
	if got := p.shown(many(60)); len(got) != 121 {
		t.Errorf("with --all %d problems are shown, want 121", len(got))
	}
}

func TestVerdictOfMany(t *testing.T) {
	var b strings.Builder
	p := program{lang: diag.English}
	problems := many(60)
	if err := p.printVerdict(&b, problems, tally(problems)); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(b.String(), "\n")
	want := []string{"", "71 more are not shown; --all shows them all", "120 errors, 1 warning", "  content/pages/p00.md: 2 errors"}
	if diff := cmp.Diff(want, lines[:4]); diff != "" {
		t.Errorf("it begins (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"  content/pages/p19.md: 2 errors", "  and 41 more files", ""}, lines[len(lines)-3:]); diff != "" {
		t.Errorf("it ends (-want +got):\n%s", diff)
	}
}

func TestBar(t *testing.T) {
	for done, filled := range map[int]int{0: 0, 50: 20, 99: 39, 100: 40} {
		if got := strings.Count(bar(done, 100), "█"); got != filled {
			t.Errorf("at %d of 100, %d of the bar is filled, want %d", done, got, filled)
		}
	}
	if got := bar(0, 0); strings.Contains(got, "█") {
		t.Errorf("of nothing, %q is done", got)
	}
}
