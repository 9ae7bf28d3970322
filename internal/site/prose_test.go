package site

import "testing"

func TestMistakesOfLink(t *testing.T) {
	page := func(prose string) files { return with(files{pageFile: pageText("", prose)}) }
	const english = "content/pages/tentang.en.md"
	tellMistakes(t, []mistake{
		{
			name:  "to a file that is not there",
			files: page("[a](tentnag.md)\n"),
			id: `
content/pages/tentang.md:5:1: error: tautan ke berkas yang tidak ada: content/pages/tentnag.md
  saran: mungkin maksudnya "tentang.md"?
`,
			en: `
content/pages/tentang.md:5:1: error: a link to a file that does not exist: content/pages/tentnag.md
  hint: did you mean "tentang.md"?
`,
		},
		{
			name:  "to a folder that is not there",
			files: page("[a](../centre/contoh/centre.yaml)\n"),
			id: `
content/pages/tentang.md:5:1: error: tautan ke berkas yang tidak ada: content/centre/contoh/centre.yaml
  saran: jalur dihitung dari folder berkas ini, content/pages
`,
			en: `
content/pages/tentang.md:5:1: error: a link to a file that does not exist: content/centre/contoh/centre.yaml
  hint: paths start from this file's folder, content/pages
`,
		},
		{
			name:  "to a file without a page",
			files: page("[a](../taxonomy/units.yaml) [b](../centres/jateng/contoh/producers/ikm.yaml)\n"),
			id: `
content/pages/tentang.md:5:1: error: tautan ke berkas yang tidak punya halaman: content/taxonomy/units.yaml
  saran: tautkan berkas entri (.yaml atau .md) atau gambar di folder images/

content/pages/tentang.md:5:29: error: tautan ke berkas yang tidak punya halaman: content/centres/jateng/contoh/producers/ikm.yaml
  saran: tautkan berkas entri (.yaml atau .md) atau gambar di folder images/
`,
			en: `
content/pages/tentang.md:5:1: error: a link to a file that has no page: content/taxonomy/units.yaml
  hint: link to an entry's file (.yaml or .md), or to a picture in images/

content/pages/tentang.md:5:29: error: a link to a file that has no page: content/centres/jateng/contoh/producers/ikm.yaml
  hint: link to an entry's file (.yaml or .md), or to a picture in images/
`,
		},
		{
			name:  "to a heading that is not there",
			files: page("# Isinya\n\n[a](#isi) [b](tentang.md#Isi)\n"),
			id: `
content/pages/tentang.md:7:1: error: tidak ada judul "isi" di content/pages/tentang.md
  saran: pilih salah satu: isinya

content/pages/tentang.md:7:11: error: tidak ada judul "Isi" di content/pages/tentang.md
  saran: pilih salah satu: isinya
`,
			en: `
content/pages/tentang.md:7:1: error: there is no heading "isi" in content/pages/tentang.md
  hint: choose one of: isinya

content/pages/tentang.md:7:11: error: there is no heading "Isi" in content/pages/tentang.md
  hint: choose one of: isinya
`,
		},
		{
			name:  "to a heading of an entry without prose",
			files: page("[a](../centres/jateng/contoh/centre.yaml#sejarah)\n"),
			id: `
content/pages/tentang.md:5:1: error: tidak ada judul "sejarah" di content/centres/jateng/contoh/centre.yaml
`,
			en: `
content/pages/tentang.md:5:1: error: there is no heading "sejarah" in content/centres/jateng/contoh/centre.yaml
`,
		},
		{
			name: "to a heading that only the translation has",
			files: with(files{
				pageFile: pageText("", "# Isinya\n\n[a](tentang.md#contents)\n"),
				english:  "# Contents\n",
			}),
			id: `
content/pages/tentang.md:7:1: error: tidak ada judul "contents" di content/pages/tentang.md
  saran: pilih salah satu: isinya
`,
			en: `
content/pages/tentang.md:7:1: error: there is no heading "contents" in content/pages/tentang.md
  hint: choose one of: isinya
`,
		},
		{
			name: "in a translation, to a heading of the original alone",
			files: with(files{
				pageFile: pageText("", "# Isinya\n"),
				english:  "# Contents\n\n[a](#isinya) [b](tentang.md#isinya)\n",
			}),
			id: `
content/pages/tentang.en.md:3:1: error: tidak ada judul "isinya" di content/pages/tentang.en.md
  saran: pilih salah satu: contents

content/pages/tentang.en.md:3:14: error: tidak ada judul "isinya" di content/pages/tentang.en.md
  saran: pilih salah satu: contents
`,
			en: `
content/pages/tentang.en.md:3:1: error: there is no heading "isinya" in content/pages/tentang.en.md
  hint: choose one of: contents

content/pages/tentang.en.md:3:14: error: there is no heading "isinya" in content/pages/tentang.en.md
  hint: choose one of: contents
`,
		},
		{
			name:  "to a heading whose name has no letter",
			files: page("[a](#日本)\n"),
			id: `
content/pages/tentang.md:5:1: error: tidak ada judul "日本" di content/pages/tentang.md
`,
			en: `
content/pages/tentang.md:5:1: error: there is no heading "日本" in content/pages/tentang.md
`,
		},
	})
}

func TestLinksThatMayStand(t *testing.T) {
	linked(t, with(files{
		pageFile: pageText("", `# Isinya

[a](#isinya) [b](tentang.md#Isinya) [c](tentang.en.md#isinya) [d](tentang.md#)
[centre](../centres/jateng/contoh/centre.yaml) [its prose](../centres/jateng/contoh/centre.md#sejarah)
[its translation](../centres/jateng/contoh/centre.en.yaml) [product](../centres/jateng/contoh/products/kain.yaml)
[picture](../centres/jateng/contoh/images/gedung.jpg) [draft](draf.md) [elsewhere](https://contoh.id/#x)
`),
		"content/pages/tentang.en.md": "# Contents\n\n[a](#contents) [b](../centres/jateng/contoh/centre.yaml#sejarah)\n",
		"content/pages/draf.md":       pageText("draft: true\n", ""),
		folder + "centre.md":          "# Sejarah\n",
		folder + "centre.en.yaml":     "title: Example\n",
	}), Options{})
}
