package page

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
	"sentra/internal/site"
)

func TestCentreFacts(t *testing.T) {
	_, en := speakers(t)
	figure := func(kind string, n float64) content.Figure {
		return content.Figure{Kind: content.Ref{Slug: kind}, Value: content.Range{Min: n, Max: n}, AsOf: day(2026, 3, 0)}
	}
	ordering := &content.Ordering{
		MOQ:      &content.Amount{Amount: 50, Unit: content.Ref{Slug: "piece"}},
		LeadTime: &content.LeadTime{Days: 21},
		Samples:  new(true),
		AsOf:     day(2025, 1, 2),
	}
	moq := Fact{Label: Phrase{Text: "Minimum order"}, Value: "50 pieces", Year: "2025"}
	leadTime := Fact{Label: Phrase{Text: "Lead time"}, Value: "21 days", Year: "2025"}
	enterprises := Fact{Label: Phrase{Text: "Enterprises"}, Value: "35", Year: "2026"}
	workers := Fact{Label: Phrase{Text: "Workers"}, Value: "120", Year: "2026"}
	tests := []struct {
		name string
		keys content.Centre
		want []Fact
	}{
		{"nothing known", content.Centre{}, nil},
		{"figures in the taxonomy's order", content.Centre{Figures: []content.Figure{figure("workers", 120), figure("enterprises", 35)}},
			[]Fact{enterprises, workers}},
		{"what a buyer asks first, and three at most",
			content.Centre{Ordering: ordering, Figures: []content.Figure{figure("workers", 120), figure("enterprises", 35)}},
			[]Fact{moq, leadTime, enterprises}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, en.tradeFacts(tt.keys.Figures, orderBlock{Ordering: tt.keys.Ordering})); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Of many products a centre's page shows the first as cards and names the rest.
func TestShortened(t *testing.T) {
	h := here{lang: content.EN}
	list := func(n int) CardList {
		l := CardList{}
		for i := range n {
			l.Cards = append(l.Cards, Card{Title: Phrase{Text: strconv.Itoa(i)}, Href: strconv.Itoa(i) + "/"})
		}
		return l
	}
	if diff := cmp.Diff(list(mostCards), h.shortened(list(mostCards))); diff != "" {
		t.Errorf("a list that is short enough is changed:\n%s", diff)
	}
	want := list(mostCards)
	want.More = []Link{{Label: Phrase{Text: "12"}, Href: "12/"}, {Label: Phrase{Text: "13"}, Href: "13/"}}
	want.Further = "2"
	if diff := cmp.Diff(want, h.shortened(list(mostCards+2))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Of many products the first of each category come first, for the others are named only.
func TestVaried(t *testing.T) {
	kain, tas := &site.Term{}, &site.Term{}
	var many []*site.Product
	for i := range mostCards + 1 {
		p := &site.Product{Category: kain}
		p.Slug = strconv.Itoa(100 + i)
		if i >= mostCards-1 {
			p.Category = tas
		}
		many = append(many, p)
	}
	slugs := func(products []*site.Product) string {
		return strings.Join(each(products, func(p *site.Product) string { return p.Slug }), " ")
	}
	if got, want := slugs(varied(many)), "100 111 101 112 102 103 104 105 106 107 108 109 110"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := slugs(varied(many[:mostCards])), slugs(many[:mostCards]); got != want {
		t.Errorf("a short list: got %s, want %s", got, want)
	}
}
