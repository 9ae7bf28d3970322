package site

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
)

// A term lists the centres and products that name it, and has a page only when
// one does.
func TestTermsListTheirEntries(t *testing.T) {
	s := linked(t, with(files{
		centreFile:                                   centreKeys + "techniques: [batik-tulis]\nmaterials: [katun]\n",
		"content/centres/jateng/a/centre.yaml":       centreKeys + "techniques: [batik-tulis]\n",
		"content/centres/jateng/a/products/tas.yaml": "title: Tas\nsummary: Tas contoh.\ncategory: kain\ntechniques: [batik-tulis]\n",
		taxonomy + "materials.yaml":                  "katun: {name: {id: Katun}}\nsutra: {name: {id: Sutra}}\n",
	}), Options{})
	type uses struct{ Address, Centres, Products string }
	got := map[string]uses{}
	for _, v := range paged {
		for _, term := range s.Taxonomy(v).Terms {
			u := uses{Address: term.Address.ID}
			for _, c := range term.Centres {
				u.Centres += c.Slug + " "
			}
			for _, p := range term.Products {
				u.Products += p.Centre.Slug + "/" + p.Slug + " "
			}
			got[term.Slug] = u
		}
	}
	want := map[string]uses{
		"kain":        {"kategori/kain/", "a contoh ", "a/tas contoh/kain "},
		"tas":         {},
		"batik-tulis": {"teknik/batik-tulis/", "a contoh ", "a/tas "},
		"katun":       {"bahan/katun/", "contoh ", ""},
		"sutra":       {},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("terms (-want +got):\n%s", diff)
	}
	if s.Term(content.Units, "piece").Address != (Address{}) || s.Term(content.Units, "none") != nil {
		t.Error("a unit has a page, or there is one that is not")
	}
}
