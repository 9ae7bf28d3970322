package site

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
)

// shown writes sums on lines of their own: "weavers of makers: about 10–20 of 2, 2020–2026".
func shown(sums []Sum) string {
	var b strings.Builder
	for _, s := range sums {
		b.WriteString(s.Kind.Slug)
		if s.Unit != "" {
			b.WriteString(" in " + s.Unit)
		}
		if s.Per != "" {
			b.WriteString(" per " + s.Per)
		}
		b.WriteString(":")
		for _, q := range []struct {
			word string
			said bool
		}{{"about", s.About}, {"at-least", s.AtLeast}, {"at-most", s.AtMost}} {
			if q.said {
				b.WriteString(" " + q.word)
			}
		}
		fmt.Fprintf(&b, " %v–%v of %d, %d–%d\n", s.Value.Min, s.Value.Max, s.Centres, s.From, s.To)
	}
	return b.String()
}

// TestSums has two centres, or three: contoh and a in Central Java, b elsewhere.
func TestSums(t *testing.T) {
	tests := []struct {
		name    string
		contoh  string // its figures, but for the source
		a, b    string
		country string
		java    string
	}{
		{"none", "", "", "", "", ""},
		{
			"over provinces",
			"{kind: workers, value: 10, as_of: 2020}", "{kind: workers, value: 5, as_of: 2026}", "{kind: workers, value: 1, as_of: 2018}",
			"workers: 16–16 of 3, 2018–2026\n", "workers: 15–15 of 2, 2020–2026\n",
		},
		{
			"the newest of each",
			"{kind: workers, value: 10, as_of: 2020}, {kind: workers, value: 7, as_of: 2020-03}, {kind: workers, value: 9, as_of: 2019}",
			"{kind: workers, value: 3, as_of: 2024}, {kind: workers, value: 4, as_of: 2024}", "",
			"workers: 10–10 of 2, 2020–2024\n", "workers: 10–10 of 2, 2020–2024\n",
		},
		{
			"of the centre as it is",
			"{kind: workers, value: 10, scope: part, of: {id: A}, as_of: 2026}, {kind: workers, value: 900, scope: wider, of: {id: A}, as_of: 2026}",
			"{kind: workers, value: 10, planned: true, as_of: 2026}, {kind: workers, value: 2, scope: centre, as_of: 2020}", "",
			"workers: 2–2 of 1, 2020–2020\n", "workers: 2–2 of 1, 2020–2020\n",
		},
		{
			"of the last fifteen years, at the coarser precision",
			"{kind: workers, value: 1, as_of: 2011}", "{kind: workers, value: 20, as_of: 2011-10}", "{kind: workers, value: 300, as_of: 2011-09}",
			"workers: 21–21 of 2, 2011–2011\n", "workers: 21–21 of 2, 2011–2011\n",
		},
		{
			"an old one is not replaced by one older still",
			"{kind: workers, value: 1, as_of: 2010}, {kind: workers, value: 2, as_of: 2009}", "", "", "", "",
		},
		{
			"the ends of ranges",
			"{kind: workers, value: [10, 20], as_of: 2026}", "{kind: workers, value: 5, as_of: 2026}", "",
			"workers: 15–25 of 2, 2026–2026\n", "workers: 15–25 of 2, 2026–2026\n",
		},
		{
			"as well known as the parts",
			"{kind: workers, value: 1, qualifier: about, as_of: 2026}, {kind: makers, value: 1, qualifier: at-least, as_of: 2026}",
			"{kind: workers, value: 2, as_of: 2026}, {kind: makers, value: 2, as_of: 2026}",
			"{kind: weavers, value: 2, qualifier: at-most, as_of: 2026}, {kind: makers, value: 2, qualifier: about, as_of: 2026}",
			"workers: about 3–3 of 2, 2026–2026\nmakers: about at-least 5–5 of 3, 2026–2026\nweavers: at-most 2–2 of 1, 2026–2026\n",
			"workers: about 3–3 of 2, 2026–2026\nmakers: at-least 3–3 of 2, 2026–2026\n",
		},
		{
			"a part after its whole, and not in it",
			"{kind: weavers, value: 3, as_of: 2026}, {kind: makers, value: 4, as_of: 2026}, {kind: groups, value: 1, as_of: 2026}", "", "",
			"makers: 4–4 of 1, 2026–2026\nweavers: 3–3 of 1, 2026–2026\ngroups: 1–1 of 1, 2026–2026\n",
			"makers: 4–4 of 1, 2026–2026\nweavers: 3–3 of 1, 2026–2026\ngroups: 1–1 of 1, 2026–2026\n",
		},
		{
			"never what does not add up",
			"{kind: visitors, value: 3, as_of: 2026}", "", "", "", "",
		},
		{
			"each unit and period apart",
			"{kind: land, value: 0.1, unit: metre, as_of: 2026}", "{kind: land, value: 3, unit: piece, as_of: 2026}",
			"{kind: land, value: 0.2, unit: metre, as_of: 2026}, {kind: workers, value: 3, per: month, as_of: 2026}",
			"workers per month: 3–3 of 1, 2026–2026\nland in metre: 0.3–0.3 of 2, 2026–2026\nland in piece: 3–3 of 1, 2026–2026\n",
			"land in metre: 0.1–0.1 of 1, 2026–2026\nland in piece: 3–3 of 1, 2026–2026\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			centre := func(region, figures string) string {
				cited := strings.ReplaceAll(figures, "{kind", "{source: 1, kind")
				return strings.Replace(centreKeys, "33.74", region, 1) + "figures: [" + cited + "]\n"
			}
			s := linked(t, with(files{
				centreFile:                             centre("33.74", tt.contoh),
				"content/centres/jateng/a/centre.yaml": centre("33.74", tt.a),
				"content/centres/b/centre.yaml":        centre("21.01", tt.b),
				makerFile:                              makerKeys + "figures: [{kind: workers, value: 5000, as_of: 2026, source: 1}]\nsources: [{title: A, publisher: B, date: 2026}]\n",
				"content/regions.csv": small()["content/regions.csv"] +
					"21,Kepulauan Riau,Riau Islands,province,\n21.01,Kabupaten Bintan,Bintan Regency,regency,21\n",
				taxonomy + "figures.yaml": `weavers: {name: {id: Penenun}, unit: person, sums: true, part_of: makers}
workers: {name: {id: Pekerja}, unit: person, sums: true}
makers: {name: {id: Perajin}, unit: person, sums: true}
groups: {name: {id: Kelompok}, unit: piece, sums: true}
visitors: {name: {id: Pengunjung}, unit: person, sums: false}
land: {name: {id: Luas}, sums: true}
`,
			}), Options{AsOf: content.Date{Year: 2026, Month: 10, Day: 5}})
			if diff := cmp.Diff(tt.country, shown(s.Sums)); diff != "" {
				t.Errorf("the site (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.java, shown(s.SumsIn(s.Region("33")))); diff != "" {
				t.Errorf("the province (-want +got):\n%s", diff)
			}
			for _, sum := range s.Sums {
				checkParts(t, sum, s.Parts(sum, s.Centres, len(s.Centres)))
			}
		})
	}
}

// checkParts adds up the parts of a sum again.
func checkParts(t *testing.T, of Sum, parts []Part) {
	t.Helper()
	var value content.Range
	for _, p := range parts {
		value.Min += p.Figure.Value.Min
		value.Max += p.Figure.Value.Max
	}
	value = content.Range{Min: tidy(value.Min), Max: tidy(value.Max)}
	if value != of.Value || len(parts) != of.Centres {
		t.Errorf("%s: %d parts make %v, want the %d of %v", of.Kind.Slug, len(parts), value, of.Centres, of.Value)
	}
}
