package page

import (
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/site"
)

// orderText lists the terms of an ordering, a line each: key, value, as_of, and
// whose block it was.
func orderText(terms []OrderTerm) []string {
	var lines []string
	for _, o := range terms {
		line := o.Key + ": " + o.Value + ", " + o.AsOf
		if o.From.Label.Text != "" {
			line += ", " + o.From.Label.Text
		}
		lines = append(lines, line)
	}
	return lines
}

// ordering is the line of an entry's file that gives it an ordering, if any.
func ordering(value string) string {
	if value == "" {
		return ""
	}
	return "ordering: " + value
}

// TestOrderingIsInherited gives a product, its producer and its centre an
// ordering each, as written in YAML; "" leaves it out.
func TestOrderingIsInherited(t *testing.T) {
	tests := []struct {
		name                      string
		product, producer, centre string
		hidden                    bool // the producer
		want                      []string
	}{
		{name: "nothing known"},
		{
			name:    "its own",
			product: "{moq: {amount: 5, unit: piece}, samples: true, as_of: 2026-10-05}",
			want:    []string{"moq: 5 pieces, 5 October 2026", "samples: available, 5 October 2026"},
		},
		{
			name:     "each key from the nearest block that has it",
			product:  "{samples: false, as_of: 2026}",
			producer: "{moq: {amount: 1, unit: piece}, samples: true, as_of: 2025-02}",
			centre:   "{moq: {amount: 50, unit: piece}, custom: true, exports_to: [MY], as_of: 2024}",
			want: []string{
				"moq: 1 piece, February 2025, Producer One",
				"samples: not available, 2026",
				"custom: accepted, 2024, Example Centre",
				"exports_to: Malaysia, 2024, Example Centre",
			},
		},
		{
			name:     "a hidden producer gives no terms",
			producer: "{moq: {amount: 1, unit: piece}, as_of: 2025}",
			centre:   "{moq: {amount: 50, unit: piece}, as_of: 2024}",
			hidden:   true,
			want:     []string{"moq: 50 pieces, 2024, Example Centre"},
		},
		{
			name:    "a lead time in the unit of the minimum order it inherits",
			product: "{lead_time: {days: 1, for: 2}, as_of: 2026}",
			centre:  "{moq: {amount: 50, unit: piece}, as_of: 2024}",
			want:    []string{"moq: 50 pieces, 2024, Example Centre", "lead_time: 1 day for an order of 2 pieces, 2026"},
		},
		{
			name:    "a lead time in the unit of its own minimum order",
			product: "{moq: {amount: 3, unit: kodi}, as_of: 2026}",
			centre:  "{moq: {amount: 50, unit: piece}, lead_time: {days: 21, for: 1}, as_of: 2024}",
			want:    []string{"moq: 3 kodi (20 each), 2026", "lead_time: 21 days for an order of 1 piece, 2024, Example Centre"},
		},
		{
			name:    "a lead time never in the unit of an order nearer by",
			product: "{moq: {amount: 3, unit: kodi}, as_of: 2026}",
			centre:  "{lead_time: {days: 21, for: 200}, as_of: 2024}",
			want:    []string{"moq: 3 kodi (20 each), 2026", "lead_time: 21 days for an order of 200, 2024, Example Centre"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			files := goldenTree(t)
			files.write("content/centres/jateng/contoh/centre.yaml",
				`title: Sentra Contoh`, `summary: Rekaan.`, `region: "33.74"`, `location: {lat: 0, lon: 110, precision: exact}`,
				`categories: [seragam]`, `sources: [{title: Berita, publisher: Harian, date: 2026}]`, ordering(tt.centre))
			files.write("content/centres/jateng/contoh/producers/ikm-satu.yaml",
				`title: IKM Satu`, `summary: Rekaan.`, `draft: `+strconv.FormatBool(tt.hidden), ordering(tt.producer))
			files.write("content/centres/jateng/contoh/products/rok.yaml",
				`title: Rok`, `summary: Rekaan.`, `category: seragam`, `producer: ikm-satu`, ordering(tt.product))
			v := viewAt[Product](t, files.routes(t, site.Options{AsOf: goldenDay}), "en/centres/contoh/products/rok/index.html")
			if diff := cmp.Diff(tt.want, orderText(v.Ordering)); diff != "" {
				t.Error(diff)
			}
			producer := Link{Label: Phrase{Text: "Producer One"}}
			if !tt.hidden {
				producer.Href = "../../producers/ikm-satu/"
			}
			if diff := cmp.Diff(producer, v.Producer); diff != "" {
				t.Error(diff)
			}
		})
	}
}
