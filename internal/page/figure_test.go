package page

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/site"
)

// withFigures makes the page of a centre in both languages from its figures, as
// YAML has them but for their source.
func withFigures(t *testing.T, figures ...string) (id, en Centre) {
	t.Helper()
	lines := []string{
		`title: Sentra Contoh`, `summary: Rekaan.`, `region: "33.74"`, `location: {lat: 0, lon: 110, precision: exact}`,
		`categories: [seragam]`, `sources: [{title: Berita, publisher: Harian, date: 2026}]`, `figures:`,
	}
	for _, f := range figures {
		lines = append(lines, "  - {"+f+", source: 1}")
	}
	files := goldenTree(t)
	files.write("content/centres/jateng/contoh/centre.yaml", lines...)
	routes := files.routes(t, site.Options{AsOf: goldenDay})
	return viewAt[Centre](t, routes, "sentra/contoh/index.html"), viewAt[Centre](t, routes, "en/centres/contoh/index.html")
}

func TestFigureValues(t *testing.T) {
	tests := []struct{ figure, id, en string }{
		{"kind: workers, value: 1032", "1.032", "1,032"}, // the kind says what is counted
		{"kind: workers, value: 0", "0", "0"},
		{"kind: workers, value: [100, 120], qualifier: about", "sekitar 100–120", "about 100–120"},
		{"kind: workers, value: [100, 120]", "100–120", "100–120"},
		{"kind: household-share, value: 12.5", "12,5 persen", "12.5 per cent"}, // measures
		{"kind: household-share, value: [60, 70], qualifier: at-least", "sedikitnya 60–70 persen", "at least 60–70 per cent"},
		{"kind: capacity, value: 1, unit: piece, per: day", "1 potong per hari", "1 piece per day"},
		{"kind: capacity, value: 0, unit: piece", "0 potong", "0 pieces"},
		{"kind: capacity, value: [1, 2], unit: piece", "1–2 potong", "1–2 pieces"},
		{"kind: capacity, value: 4000, unit: piece, per: month, qualifier: at-most", "paling banyak 4.000 potong per bulan", "at most 4,000 pieces per month"},
		{"kind: capacity, value: 1, unit: kodi, per: week", "1 kodi per minggu", "1 kodi (20) per week"},
		{"kind: capacity, value: 40, unit: kodi, per: year", "40 kodi per tahun", "40 kodi (20 each) per year"},
	}
	var figures []string
	for _, tt := range tests {
		figures = append(figures, tt.figure+", as_of: 2026")
	}
	id, en := withFigures(t, figures...)
	for i, tt := range tests {
		if got := id.Figures[i].Value; got != tt.id {
			t.Errorf("%s: got %q, want %q", tt.figure, got, tt.id)
		}
		if got := en.Figures[i].Value; got != tt.en {
			t.Errorf("%s: got %q, want %q", tt.figure, got, tt.en)
		}
	}
}

// TestKeyFacts takes the newest figure of each kind, in the taxonomy's order,
// and only what is so of exactly the centre.
func TestKeyFacts(t *testing.T) {
	const elsewhere = "of: {id: tempat lain}"
	tests := []struct {
		name    string
		figures []string
		want    []string // kind, value, year
	}{
		{"none", []string{"kind: workers, value: 1, scope: part, as_of: 2026, " + elsewhere}, nil},
		{"the newest", []string{
			"kind: workers, value: 1, as_of: 2024", "kind: workers, value: 2, as_of: 2026", "kind: workers, value: 3, as_of: 2025",
		}, []string{"Workers 2 2026"}},
		{"of one year the one that names a month", []string{
			"kind: workers, value: 1, as_of: 2026", "kind: workers, value: 2, as_of: 2026-03",
		}, []string{"Workers 2 2026"}},
		{"of equals the first", []string{
			"kind: workers, value: 1, as_of: 2026", "kind: workers, value: 2, as_of: 2026",
		}, []string{"Workers 1 2026"}},
		{"in the taxonomy's order", []string{
			"kind: capacity, value: 3, unit: piece, as_of: 2026", "kind: workers, value: 2, as_of: 2026", "kind: enterprises, value: 1, as_of: 2026",
		}, []string{"Enterprises 1 2026", "Workers 2 2026", "Production capacity 3 pieces 2026"}},
		{"no plans, nothing wider or in part", []string{
			"kind: workers, value: 1, scope: centre, as_of: 2020",
			"kind: workers, value: 2, planned: true, as_of: 2026",
			"kind: workers, value: 3, scope: wider, as_of: 2026, " + elsewhere,
			"kind: workers, value: 4, scope: part, as_of: 2026, " + elsewhere,
		}, []string{"Workers 1 2020"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, en := withFigures(t, tt.figures...)
			var got []string
			for _, f := range en.KeyFacts {
				got = append(got, f.Label.Text+" "+f.Value+" "+f.AsOf)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFigureScopes(t *testing.T) {
	id, en := withFigures(t,
		"kind: workers, value: 1, as_of: 2026",
		"kind: workers, value: 2, scope: part, of: {id: satu kelompok}, planned: true, as_of: 2026-03-02",
		"kind: workers, value: 3, scope: wider, of: {id: se-Jawa, en: in all of Java}, note: {id: taksiran, en: an estimate}, as_of: 2026")
	kind, source := Phrase{Text: "Workers"}, Cite{Number: "1", Href: "#source-1"}
	want := []Figure{
		{Kind: kind, Value: "1", AsOf: "2026", Source: source},
		{Kind: kind, Value: "2", Scope: "part of the centre", Covers: Phrase{Text: "satu kelompok", Lang: "id"},
			Planned: "planned", AsOf: "2 March 2026", Source: source},
		{Kind: kind, Value: "3", Scope: "wider than the centre", Covers: Phrase{Text: "in all of Java"},
			Note: Phrase{Text: "an estimate"}, AsOf: "2026", Source: source},
	}
	if diff := cmp.Diff(want, en.Figures); diff != "" {
		t.Error(diff)
	}
	if got, want := id.Figures[1].Covers, (Phrase{Text: "satu kelompok"}); got != want {
		t.Errorf("the original is marked: %v", got)
	}
}
