package site

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMistakesOfPlace(t *testing.T) {
	tellMistakes(t, []mistake{
		{
			name:  "one slug for two centres",
			files: with(files{"content/centres/diy/contoh/centre.yaml": centreKeys}),
			id: `
content/centres/jateng/contoh/centre.yaml: error: slug "contoh" dipakai dua sentra
  saran: ganti nama salah satu foldernya
  lihat juga: content/centres/diy/contoh/centre.yaml: yang pertama
`,
			en: `
content/centres/jateng/contoh/centre.yaml: error: the slug "contoh" is used by two centres
  hint: rename one of the folders
  see also: content/centres/diy/contoh/centre.yaml: the first one
`,
		},
		{
			name:  "a centre inside another's folder",
			files: with(files{folder + "cabang/utara/centre.yaml": centreKeys}),
			id: `
content/centres/jateng/contoh/cabang/utara/centre.yaml: error: sentra ini berada dalam folder sentra lain
  saran: pindahkan foldernya ke samping folder sentra itu
  lihat juga: content/centres/jateng/contoh/centre.yaml: sentra yang lain
`,
			en: `
content/centres/jateng/contoh/cabang/utara/centre.yaml: error: this centre lies in another centre's folder
  hint: move its folder beside that centre's
  see also: content/centres/jateng/contoh/centre.yaml: the other centre
`,
		},
		{
			name:  "a product outside of any centre",
			files: with(files{"content/centres/jateng/products/tas.yaml": productKeys}),
			id: `
content/centres/jateng/products/tas.yaml: error: berkas ini tidak berada dalam folder sentra
  saran: folder content/centres/jateng belum memuat centre.yaml
`,
			en: `
content/centres/jateng/products/tas.yaml: error: this file does not lie in a centre's folder
  hint: the folder content/centres/jateng holds no centre.yaml
`,
		},
		{
			name:  "a producer that its centre does not have",
			files: with(files{productFile: productKeys + "producer: imk\n"}),
			id: `
content/centres/jateng/contoh/products/kain.yaml:4:11: error: IKM "imk" tidak ada di sentra ini
  saran: mungkin maksudnya "ikm"?
`,
			en: `
content/centres/jateng/contoh/products/kain.yaml:4:11: error: this centre has no producer "imk"
  hint: did you mean "ikm"?
`,
		},
		{
			name: "a producer of a centre that has none",
			files: func() files {
				f := without(makerFile)
				f[productFile] = productKeys + "producer: ikm\n"
				return f
			}(),
			id: `
content/centres/jateng/contoh/products/kain.yaml:4:11: error: IKM "ikm" tidak ada di sentra ini
`,
			en: `
content/centres/jateng/contoh/products/kain.yaml:4:11: error: this centre has no producer "ikm"
`,
		},
	})
}

func TestLowerEntriesComeBySlug(t *testing.T) {
	f := files{}
	// By path, a-b.yaml comes before a.yaml.
	for _, slug := range []string{"a", "a-b", "b"} {
		f[folder+"products/"+slug+".yaml"] = productKeys
		f[folder+"producers/"+slug+".yaml"] = makerKeys
	}
	c := linked(t, with(f), Options{}).Centres[0]
	var products, producers []string
	for _, p := range c.Products {
		products = append(products, p.Slug)
	}
	for _, p := range c.Producers {
		producers = append(producers, p.Slug)
	}
	if want := []string{"a", "a-b", "b", "kain"}; !slices.Equal(products, want) {
		t.Errorf("products (-want +got):\n%s", cmp.Diff(want, products))
	}
	if want := []string{"a", "a-b", "b", "ikm"}; !slices.Equal(producers, want) {
		t.Errorf("producers (-want +got):\n%s", cmp.Diff(want, producers))
	}
}

func TestProductKnowsItsProducer(t *testing.T) {
	c := linked(t, with(files{productFile: productKeys + "producer: ikm\n"}), Options{}).Centres[0]
	if c.Products[0].Producer != c.Producers[0] || c.Products[0].Centre != c {
		t.Error("the product is linked to another producer or centre than its own")
	}
	if products := c.Producers[0].Products; len(products) != 1 || products[0] != c.Products[0] {
		t.Errorf("the producer has %d products, want the one that names it", len(products))
	}
}
