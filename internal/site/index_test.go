package site

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
)

// A term lists the centres, producers and products that name it, each once, and
// has a page only when one does.
func TestTermsListTheirEntries(t *testing.T) {
	const other = "content/centres/jateng/a/"
	s := linked(t, with(files{
		centreFile: centreKeys + `techniques: [batik-tulis]
materials: [katun]
facilities:
  - {type: lini-jahit, quantity: 2, as_of: 2025, source: 1}
  - {type: lini-jahit, quantity: 9, as_of: 2025, source: 1}
`,
		other + "centre.yaml":            centreKeys + "techniques: [batik-tulis]\nfacilities: [{type: lini-jahit, source: 1}]\nrecognitions: [{type: merek, source: 1}]\n",
		other + "producers/ikm-dua.yaml": makerKeys + "categories: [kain]\nmaterials: [sutra]\n",
		other + "producers/nanti.yaml":   makerKeys + "categories: [kain]\ndraft: true\n",
		other + "products/tas.yaml":      "title: Tas\nsummary: Tas contoh.\ncategory: kain\ntechniques: [batik-tulis]\n",
		makerFile:                        makerKeys + "categories: [kain]\nrecognitions: [{type: merek, source: 1}]\nsources: [{title: Daftar, publisher: Dinas, date: 2025}]\n",
		taxonomy + "materials.yaml":      "katun: {name: {id: Katun}}\nsutra: {name: {id: Sutra}}\nrami: {name: {id: Rami}}\n",
	}), Options{})
	type uses struct{ Address, Centres, Producers, Products string }
	got := map[string]uses{}
	for _, v := range paged {
		for _, term := range s.Taxonomy(v).Terms {
			u := uses{Address: s.AddressOf(term).ID}
			with := s.With(term)
			for _, c := range with.Centres {
				u.Centres += c.Slug + " "
			}
			for _, p := range with.Producers {
				u.Producers += p.Centre.Slug + "/" + p.Slug + " "
			}
			for _, p := range with.Products {
				u.Products += p.Centre.Slug + "/" + p.Slug + " "
			}
			got[term.Slug] = u
		}
	}
	want := map[string]uses{
		"kain":        {"kategori/kain/", "a contoh ", "a/ikm-dua contoh/ikm ", "a/tas contoh/kain "},
		"tas":         {},
		"batik-tulis": {"teknik/batik-tulis/", "a contoh ", "", "a/tas "},
		"katun":       {"bahan/katun/", "contoh ", "", ""},
		"sutra":       {"bahan/sutra/", "", "a/ikm-dua ", ""},
		"rami":        {},
		"lini-jahit":  {"fasilitas/lini-jahit/", "a contoh ", "", ""},
		"pelatihan":   {},
		"merek":       {"pengakuan/merek/", "a ", "contoh/ikm ", ""},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("terms (-want +got):\n%s", diff)
	}
	if s.AddressOf(s.Term(content.Units, "piece")) != (Address{}) || s.Term(content.Units, "none") != nil {
		t.Error("a unit has a page, or there is one that is not")
	}
}
