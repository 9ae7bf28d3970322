package site

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
)

func TestHides(t *testing.T) {
	on := func(y, m, d int) content.Date { return content.Date{Year: y, Month: m, Day: d} }
	tests := []struct {
		name           string
		p              content.Publication
		hidden, drafts bool // without, and with --drafts
	}{
		{"nothing said", content.Publication{}, false, false},
		{"a draft", content.Publication{Draft: true}, true, false},
		{"due today", content.Publication{Publish: today}, false, false},
		{"due tomorrow", content.Publication{Publish: on(2026, 10, 6)}, true, false},
		{"its last day", content.Publication{Expire: today}, false, false},
		{"expired yesterday", content.Publication{Expire: on(2026, 10, 4)}, true, true},
		{"an expired draft", content.Publication{Draft: true, Expire: on(2026, 10, 4)}, true, true},
		{"not yet due, and to expire", content.Publication{Publish: on(2026, 11, 1), Expire: on(2026, 12, 1)}, true, false},
	}
	for _, test := range tests {
		for drafts, want := range map[bool]bool{false: test.hidden, true: test.drafts} {
			o := Options{AsOf: today, Drafts: drafts}
			if got := o.hides(test.p); got != want {
				t.Errorf("%s, with drafts %v: hidden %v, want %v", test.name, drafts, got, want)
			}
		}
	}
}

// slugs lists what a site shows.
func slugs(s *Site) (list []string) {
	for _, c := range s.Centres {
		list = append(list, c.Slug)
		for _, p := range c.Producers {
			list = append(list, c.Slug+" < "+p.Slug)
		}
	}
	for _, p := range s.Products {
		list = append(list, p.Centre.Slug+" / "+p.Slug)
	}
	for _, p := range s.Pages {
		list = append(list, p.Slug)
	}
	return list
}

func TestHiddenEntriesAreLeftOut(t *testing.T) {
	const lain = "content/centres/jateng/lain/"
	f := with(files{
		centreFile:                   centreKeys + "techniques: [batik-tulis]\n",
		productFile:                  productKeys + "producer: ikm\nmaterials: [katun]\n",
		makerFile:                    makerKeys + "publish: 2026-11-01\n",
		folder + "products/tas.yaml": "title: Tas\nsummary: Tas contoh.\ncategory: tas\ndraft: true\n",
		lain + "centre.yaml":         centreKeys + "draft: true\n",
		lain + "products/kain.yaml":  productKeys,
		lain + "producers/ikm.yaml":  makerKeys,
		"content/pages/nanti.md":     pageText("publish: 2026-11-01\n", ""),
		"content/pages/lama.md":      pageText("expire: 2026-01-01\n", ""),
	})
	s := linked(t, f, Options{})
	if diff := cmp.Diff([]string{"contoh", "contoh / kain", "tentang"}, slugs(s)); diff != "" {
		t.Errorf("shown (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"lama", "nanti"}, s.HiddenPages); diff != "" {
		t.Errorf("hidden pages (-want +got):\n%s", diff)
	}
	maker := s.Products[0].Producer
	if maker == nil || !maker.Hidden || maker.Title.ID != "IKM" || maker.Address != (Address{}) {
		t.Errorf("the product's hidden producer is %+v, want its name without an address", maker)
	}
	if bags := s.Term(content.Categories, "tas"); s.AddressOf(bags) != (Address{}) || len(s.With(bags).Products) > 0 {
		t.Error("a term that only a draft uses has a page")
	}
	if n := len(s.In(s.Region("33")).Centres); n != 1 {
		t.Errorf("the province counts %d centres, want 1", n)
	}

	s = linked(t, f, Options{Drafts: true})
	want := []string{
		"contoh", "contoh < ikm", "lain", "lain < ikm", "contoh / kain", "contoh / tas", "lain / kain", "nanti", "tentang",
	}
	if diff := cmp.Diff(want, slugs(s)); diff != "" {
		t.Errorf("with drafts, shown (-want +got):\n%s", diff)
	}
}

// Hidden entries are checked like the rest.
func TestMistakesOfHiddenEntries(t *testing.T) {
	tellMistakes(t, []mistake{{
		name: "a draft",
		files: with(files{
			centreFile:  centreKeys + "draft: true\nmaterials: [sutra]\n",
			productFile: productKeys + "materials: [sutra]\n",
			pageFile:    pageText("draft: true\n", "[a](b.md)\n"),
		}),
		id: `
content/centres/jateng/contoh/centre.yaml:8:13: error: "sutra" tidak ada dalam taksonomi materials
  saran: pilih salah satu: katun

content/centres/jateng/contoh/products/kain.yaml:4:13: error: "sutra" tidak ada dalam taksonomi materials
  saran: pilih salah satu: katun

content/pages/tentang.md:6:1: error: tautan ke berkas yang tidak ada: content/pages/b.md
  saran: pilih salah satu: tentang.md
`,
		en: `
content/centres/jateng/contoh/centre.yaml:8:13: error: "sutra" is not in the taxonomy materials
  hint: choose one of: katun

content/centres/jateng/contoh/products/kain.yaml:4:13: error: "sutra" is not in the taxonomy materials
  hint: choose one of: katun

content/pages/tentang.md:6:1: error: a link to a file that does not exist: content/pages/b.md
  hint: choose one of: tentang.md
`,
	}})
}
