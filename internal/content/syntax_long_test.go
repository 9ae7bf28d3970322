package content

import (
	"strings"
	"testing"
)

// However long a file is, finding its mistakes costs no more than reading it a
// few times, and each is told at a line.
func TestSearchIsBounded(t *testing.T) {
	line := "  - {kind: workers, value: 10, as_of: 2025, source: 1}\n"
	tests := map[string]string{
		"one block, a bracket open at its end":   "figures:\n" + strings.Repeat(line, 15000) + "  - {kind: workers\n",
		"one block, a bracket open at its start": "figures:\n  - {kind: workers\n" + strings.Repeat(line, 15000),
		"many blocks, a mistake in each":         strings.Repeat("title: a: b\n", 50000),
		"one line":                               "title: [" + strings.Repeat("a, ", 200000) + "}\n",
		"many lines of ordinary length":          "figures:\n" + strings.Repeat(line, 2000) + strings.Repeat("title: a: b\n", 40),
	}
	for name, text := range tests {
		t.Run(name, func(t *testing.T) {
			r := &reader{path: centreFile, source: text}
			if _, whole := r.root(); whole {
				t.Error("no mistake is found")
			}
			if most := triedMax + 2*len(text); r.tried > most {
				t.Errorf("%d bytes are parsed for %d, at most %d should be", r.tried, len(text), most)
			}
			for _, p := range r.problems {
				if p.Line < 1 || p.Line > len(r.lines()) || p.Column < 1 {
					t.Errorf("no place %v", p.Place)
				}
			}
			if len(r.problems) == 0 {
				t.Error("nothing is told")
			}
		})
	}
}
