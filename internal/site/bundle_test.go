package site

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
)

func TestFilesOfAnEntry(t *testing.T) {
	const lain = "content/centres/jateng/lain/"
	tellMistakes(t, []mistake{
		{
			name:  "keys in two files",
			files: with(files{folder + "centre.md": "---\n" + centreKeys + "---\nIsi."}),
			id: `
content/centres/jateng/contoh/centre.yaml: error: kunci entri ini ada di dua berkas
  saran: simpan kunci di berkas .yaml, dan hapus front matter berkas .md
  lihat juga: content/centres/jateng/contoh/centre.md: kunci yang lain
`,
			en: `
content/centres/jateng/contoh/centre.yaml: error: this entry's keys stand in two files
  hint: keep the keys in the .yaml file, and remove the front matter of the .md file
  see also: content/centres/jateng/contoh/centre.md: the other keys
`,
		},
		{
			name: "keys of a translation in two files",
			files: with(files{
				folder + "products/kain.en.yaml": "title: Cloth\n",
				folder + "products/kain.en.md":   "---\ntitle: Cloth\n---\n",
			}),
			id: `
content/centres/jateng/contoh/products/kain.en.yaml: error: kunci entri ini ada di dua berkas
  saran: simpan kunci di berkas .yaml, dan hapus front matter berkas .md
  lihat juga: content/centres/jateng/contoh/products/kain.en.md: kunci yang lain
`,
			en: `
content/centres/jateng/contoh/products/kain.en.yaml: error: this entry's keys stand in two files
  hint: keep the keys in the .yaml file, and remove the front matter of the .md file
  see also: content/centres/jateng/contoh/products/kain.en.md: the other keys
`,
		},
		{
			name: "prose without keys",
			files: with(files{
				lain + "centre.md":         "Isi.",
				folder + "products/tas.md": "Isi.",
				"content/pages/b.md":       "Isi.",
			}),
			id: `
content/centres/jateng/contoh/products/tas.md: error: uraian tanpa kunci entri
  saran: tulis kuncinya di content/centres/jateng/contoh/products/tas.yaml, atau sebagai front matter di sini

content/centres/jateng/lain/centre.md: error: uraian tanpa kunci entri
  saran: tulis kuncinya di content/centres/jateng/lain/centre.yaml, atau sebagai front matter di sini

content/pages/b.md: error: uraian tanpa kunci entri
  saran: tulis kuncinya sebagai front matter di sini
`,
			en: `
content/centres/jateng/contoh/products/tas.md: error: prose without the keys of its entry
  hint: write the keys in content/centres/jateng/contoh/products/tas.yaml, or as front matter here

content/centres/jateng/lain/centre.md: error: prose without the keys of its entry
  hint: write the keys in content/centres/jateng/lain/centre.yaml, or as front matter here

content/pages/b.md: error: prose without the keys of its entry
  hint: write the keys as front matter here
`,
		},
		{
			name:  "a translation without its original",
			files: with(files{"content/pages/a.en.md": "Only prose."}),
			id: `
content/pages/a.en.md: error: terjemahan tanpa aslinya
  saran: tulis berkas bahasa Indonesianya dengan nama yang sama tanpa .en
`,
			en: `
content/pages/a.en.md: error: a translation without its original
  hint: write the Indonesian file of the same name without .en
`,
		},
	})
}

func TestTranslationIsInherited(t *testing.T) {
	s := linked(t, with(files{
		centreFile:                     centreKeys,
		folder + "centre.md":           "Isi.",
		folder + "centre.en.yaml":      "title: Example\n",
		productFile:                    productKeys + "care: Cuci dingin.\n",
		folder + "products/kain.md":    "Isi.",
		folder + "products/kain.en.md": "---\ncare: Wash cold.\n---\nText.",
		makerFile:                      makerKeys,
		folder + "producers/ikm.en.md": "Text.",
	}), Options{})
	type translated struct {
		Title, Summary, Care content.Text
		Prose                [2]string
		EN                   bool
	}
	of := func(e Entry, care content.Text) translated {
		t := translated{Title: e.Title, Summary: e.Summary, Care: care, EN: e.Translated(content.EN)}
		for i, p := range e.Prose {
			if p != nil {
				t.Prose[i] = p.Source
			}
		}
		return t
	}
	c := s.Centres[0]
	got := map[string]translated{
		"centre":   of(c.Entry, content.Text{}),
		"product":  of(c.Products[0].Entry, c.Products[0].Care),
		"producer": of(c.Producers[0].Entry, content.Text{}),
		"page":     of(s.Pages[0].Entry, content.Text{}),
	}
	want := map[string]translated{
		"centre": {
			Title: content.Text{ID: "Contoh", EN: "Example"}, Summary: content.Text{ID: "Sentra contoh."},
			Prose: [2]string{"Isi.", ""}, EN: true,
		},
		"product": {
			Title: content.Text{ID: "Kain"}, Summary: content.Text{ID: "Kain contoh."},
			Care: content.Text{ID: "Cuci dingin.", EN: "Wash cold."}, Prose: [2]string{"Isi.", "Text."}, EN: true,
		},
		"producer": {
			Title: content.Text{ID: "IKM"}, Summary: content.Text{ID: "IKM contoh."},
			Prose: [2]string{"", "Text."}, EN: true,
		},
		"page": {Title: content.Text{ID: "Tentang"}, Summary: content.Text{ID: "Tentang situs ini."}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("entries (-want +got):\n%s", diff)
	}
}
