package content

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"sentra/internal/diag"
)

// ignorePlaces leaves places to the test of a centre.
var ignorePlaces = cmpopts.IgnoreTypes(diag.Place{})

func TestParseProducer(t *testing.T) {
	doc, problems := parse(t, "content/centres/jawa-tengah/coba/producers/bu-contoh.yaml", `title: Bu Contoh
summary: Perajin batik.
categories: [kain]
techniques: [batik-tulis]
materials: [katun]
founded: 1998-05
ordering: {custom: true, as_of: 2026}
recognitions: [{type: sni, source: 1}]
channels: [{type: instagram, value: "https://instagram.example/bu"}]
figures: [{kind: workers, value: 5, as_of: 2026, source: 1}]
milestones: [{kind: founded, when: 1998, source: 1}]
images: [{file: ../images/bu.jpg, alt: {id: Bu Contoh}}]
sources: [{title: Wawancara, publisher: Dinas, date: 2026}]
verified: 2026-10-05
aliases: [bu-lama]
draft: false
publish: 2026-01-01
expire: 2027-01-01
`)
	if problems != "" {
		t.Error(problems)
	}
	custom := true
	want := &Producer{
		Title: "Bu Contoh", Summary: "Perajin batik.",
		Categories: []Ref{{Slug: "kain"}}, Techniques: []Ref{{Slug: "batik-tulis"}}, Materials: []Ref{{Slug: "katun"}},
		Founded:      Date{Year: 1998, Month: 5},
		Ordering:     &Ordering{Custom: &custom, AsOf: Date{Year: 2026}},
		Recognitions: []Recognition{{Type: Ref{Slug: "sni"}, Source: SourceIndex{N: 1}}},
		Channels:     []Channel{{Type: "instagram", Value: "https://instagram.example/bu"}},
		Figures:      []Figure{{Kind: Ref{Slug: "workers"}, Value: Range{5, 5}, AsOf: Date{Year: 2026}, Source: SourceIndex{N: 1}}},
		Milestones:   []Milestone{{Kind: "founded", When: Date{Year: 1998}, Source: SourceIndex{N: 1}}},
		Images:       []Image{{File: Ref{Slug: "../images/bu.jpg"}, Alt: Text{ID: "Bu Contoh"}}},
		Sources:      []Source{{Title: "Wawancara", Publisher: "Dinas", Date: Date{Year: 2026}}},
		Verified:     Date{Year: 2026, Month: 10, Day: 5},
		Aliases:      []Ref{{Slug: "bu-lama"}},
		Publication:  Publication{Publish: Date{Year: 2026, Month: 1, Day: 1}, Expire: Date{Year: 2027, Month: 1, Day: 1}},
	}
	if diff := cmp.Diff(want, doc.Producer, ignorePlaces); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestParseProduct(t *testing.T) {
	doc, problems := parse(t, productFile, `title: Kain panjang
summary: Kain untuk mencoba.
category: kain
techniques: [batik-tulis]
materials: [katun]
producer: bu-contoh
price: {min: 150000, max: 200000, per: piece, as_of: 2026-10}
ordering: {samples: false, as_of: 2026}
sizes: ["2", M]
colours: [biru]
care: Cuci dengan tangan.
hs_code: "6217.10"
recognitions: [{type: sni, source: 1}]
availability: made-to-order
images: [{file: ../images/kain.jpg, alt: {id: Kain}}]
sources: [{title: Katalog, publisher: Dinas, url: https://contoh.id}]
verified: 2026-10-05
aliases: [kain-lama]
draft: true
publish: 2026-01-01
expire: 2027-01-01
`)
	if problems != "" {
		t.Error(problems)
	}
	samples := false
	want := &Product{
		Title: "Kain panjang", Summary: "Kain untuk mencoba.",
		Category: Ref{Slug: "kain"}, Techniques: []Ref{{Slug: "batik-tulis"}}, Materials: []Ref{{Slug: "katun"}},
		Producer: Ref{Slug: "bu-contoh"},
		Price:    &Price{Min: 150000, Max: 200000, Per: Ref{Slug: "piece"}, AsOf: Date{Year: 2026, Month: 10}},
		Ordering: &Ordering{Samples: &samples, AsOf: Date{Year: 2026}},
		Sizes:    []string{"2", "M"}, Colours: []Ref{{Slug: "biru"}},
		Care: "Cuci dengan tangan.", HSCode: "6217.10",
		Recognitions: []Recognition{{Type: Ref{Slug: "sni"}, Source: SourceIndex{N: 1}}},
		Availability: "made-to-order",
		Images:       []Image{{File: Ref{Slug: "../images/kain.jpg"}, Alt: Text{ID: "Kain"}}},
		Sources:      []Source{{Title: "Katalog", Publisher: "Dinas", URL: "https://contoh.id"}},
		Verified:     Date{Year: 2026, Month: 10, Day: 5},
		Aliases:      []Ref{{Slug: "kain-lama"}},
		Publication:  Publication{true, Date{Year: 2026, Month: 1, Day: 1}, Date{Year: 2027, Month: 1, Day: 1}},
	}
	if diff := cmp.Diff(want, doc.Product, ignorePlaces); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestParseNews(t *testing.T) {
	doc, problems := parse(t, "content/news/2026-10-05-pameran.md", `---
title: Pameran dibuka
summary: Kabar untuk mencoba.
centres: [coba, lain]
images: [{file: images/pameran.jpg, alt: {id: Ruang pameran}}]
sources: [{title: Pameran, publisher: Harian, date: 2026-10-05}]
draft: true
publish: 2026-10-06
expire: 2027-01-01
---
Isi.
`)
	if problems != "" {
		t.Error(problems)
	}
	want := &News{
		Title: "Pameran dibuka", Summary: "Kabar untuk mencoba.",
		Centres:     []Ref{{Slug: "coba"}, {Slug: "lain"}},
		Images:      []Image{{File: Ref{Slug: "images/pameran.jpg"}, Alt: Text{ID: "Ruang pameran"}}},
		Sources:     []Source{{Title: "Pameran", Publisher: "Harian", Date: Date{Year: 2026, Month: 10, Day: 5}}},
		Publication: Publication{true, Date{Year: 2026, Month: 10, Day: 6}, Date{Year: 2027, Month: 1, Day: 1}},
	}
	if diff := cmp.Diff(want, doc.News, ignorePlaces); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestParseTranslations(t *testing.T) {
	tests := []struct {
		path, text string
		want       *Translation
		problems   string
	}{
		{
			"content/centres/a/centre.en.yaml", "title: x\nsummary: s\ncare: c\n",
			&Translation{Title: "x", Summary: "s"}, "{3 1} unknown key \"care\"\n",
		},
		{
			"content/centres/a/products/b.en.yaml", "title: x\ncare: c\nslug: d\n",
			&Translation{Title: "x", Care: "c"}, "{3 1} unknown key \"slug\"\n",
		},
		{
			"content/pages/a.en.md", "---\nslug: about\ncare: c\n---\n",
			&Translation{Slug: Ref{Slug: "about"}}, "{3 1} unknown key \"care\"\n",
		},
		{"content/centres/a/producers/b.en.md", "---\nsummary: s\n---\n", &Translation{Summary: "s"}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.path, func(t *testing.T) {
			doc, problems := parse(t, tt.path, tt.text)
			if diff := cmp.Diff(tt.want, doc.Translation, ignorePlaces); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.problems, problems); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}
