package page

import (
	"testing"

	"sentra/internal/content"
	"sentra/internal/site"
)

func TestSumValues(t *testing.T) {
	sum := func(s site.Sum, kind string) func(here) string {
		return func(h here) string {
			s.Kind = h.site.Term(content.FigureKinds, kind)
			return h.sumValue(s)
		}
	}
	people := content.Range{Min: 1200, Max: 1350}
	checkSpoken(t, []spoken{
		{"exact", sum(site.Sum{Value: content.Range{Min: 1200, Max: 1200}}, "workers"), "1.200", "1,200"},
		{"a range", sum(site.Sum{Value: people}, "workers"), "1.200–1.350", "1,200–1,350"},
		{"about", sum(site.Sum{Value: people, About: true}, "workers"), "sekitar 1.200–1.350", "about 1,200–1,350"},
		{"at least", sum(site.Sum{Value: people, AtLeast: true}, "workers"), "sedikitnya 1.200", "at least 1,200"},
		{"at most", sum(site.Sum{Value: people, AtMost: true}, "workers"), "paling banyak 1.350", "at most 1,350"},
		{"at least about", sum(site.Sum{Value: people, About: true, AtLeast: true}, "workers"), "sedikitnya sekitar 1.200", "at least about 1,200"},
		{"no bound", sum(site.Sum{Value: people, AtLeast: true, AtMost: true}, "workers"), "sekitar 1.200–1.350", "about 1,200–1,350"},
		{"of a unit", sum(site.Sum{Value: people, Unit: "piece", Per: "month"}, "capacity"), "1.200–1.350 potong per bulan", "1,200–1,350 pieces per month"},
	})
}

func TestYears(t *testing.T) {
	if got := years(2015, 2026); got != "2015–2026" {
		t.Errorf("a span of years is %q", got)
	}
	if got := years(2026, 2026); got != "2026" {
		t.Errorf("one year is %q", got)
	}
}
