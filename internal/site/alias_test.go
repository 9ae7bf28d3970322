package site

import "testing"

func TestMistakesOfAlias(t *testing.T) {
	const other = "content/centres/diy/lain/centre.yaml"
	tellMistakes(t, []mistake{
		{
			name:  "an entry's own slug",
			files: with(files{centreFile: centreKeys + "aliases: [lama, contoh]\n"}),
			id: `
content/centres/jateng/contoh/centre.yaml:7:17: error: alias "contoh" adalah slug entri ini sendiri
  saran: hapus alias ini: satu alamat hanya menuju satu entri
`,
			en: `
content/centres/jateng/contoh/centre.yaml:7:17: error: the alias "contoh" is this entry's own slug
  hint: remove this alias: an address leads to one entry alone
`,
		},
		{
			name:  "another entry's slug",
			files: with(files{centreFile: centreKeys + "aliases: [lain]\n", other: centreKeys}),
			id: `
content/centres/jateng/contoh/centre.yaml:7:11: error: alias "lain" adalah slug entri lain
  saran: hapus alias ini: satu alamat hanya menuju satu entri
  lihat juga: content/centres/diy/lain/centre.yaml: entri yang lain
`,
			en: `
content/centres/jateng/contoh/centre.yaml:7:11: error: the alias "lain" is the slug of another entry
  hint: remove this alias: an address leads to one entry alone
  see also: content/centres/diy/lain/centre.yaml: the other entry
`,
		},
		{
			name:  "a hidden entry's slug",
			files: with(files{centreFile: centreKeys + "aliases: [lain]\n", other: centreKeys + "draft: true\n"}),
			id: `
content/centres/jateng/contoh/centre.yaml:7:11: error: alias "lain" adalah slug entri lain
  saran: hapus alias ini: satu alamat hanya menuju satu entri
  lihat juga: content/centres/diy/lain/centre.yaml: entri yang lain
`,
			en: `
content/centres/jateng/contoh/centre.yaml:7:11: error: the alias "lain" is the slug of another entry
  hint: remove this alias: an address leads to one entry alone
  see also: content/centres/diy/lain/centre.yaml: the other entry
`,
		},
		{
			name:  "one alias for two",
			files: with(files{centreFile: centreKeys + "aliases: [lama]\n", other: centreKeys + "aliases: [lama]\n"}),
			id: `
content/centres/jateng/contoh/centre.yaml:7:11: error: alias "lama" dipakai dua entri
  saran: hapus alias ini: satu alamat hanya menuju satu entri
  lihat juga: content/centres/diy/lain/centre.yaml: entri yang lain
`,
			en: `
content/centres/jateng/contoh/centre.yaml:7:11: error: the alias "lama" is used by two entries
  hint: remove this alias: an address leads to one entry alone
  see also: content/centres/diy/lain/centre.yaml: the other entry
`,
		},
		{
			name:  "two that took each other's slugs",
			files: with(files{centreFile: centreKeys + "aliases: [lain]\n", other: centreKeys + "aliases: [contoh]\n"}),
			id: `
content/centres/diy/lain/centre.yaml:7:11: error: alias "contoh" adalah slug entri lain
  saran: hapus alias ini: satu alamat hanya menuju satu entri
  lihat juga: content/centres/jateng/contoh/centre.yaml: entri yang lain

content/centres/jateng/contoh/centre.yaml:7:11: error: alias "lain" adalah slug entri lain
  saran: hapus alias ini: satu alamat hanya menuju satu entri
  lihat juga: content/centres/diy/lain/centre.yaml: entri yang lain
`,
			en: `
content/centres/diy/lain/centre.yaml:7:11: error: the alias "contoh" is the slug of another entry
  hint: remove this alias: an address leads to one entry alone
  see also: content/centres/jateng/contoh/centre.yaml: the other entry

content/centres/jateng/contoh/centre.yaml:7:11: error: the alias "lain" is the slug of another entry
  hint: remove this alias: an address leads to one entry alone
  see also: content/centres/diy/lain/centre.yaml: the other entry
`,
		},
		{
			name: "a sibling product's slug",
			files: with(files{
				productFile:                productKeys + "aliases: [tas]\n",
				folder + "products/tas.md": "---\n" + productKeys + "---\n",
			}),
			id: `
content/centres/jateng/contoh/products/kain.yaml:4:11: error: alias "tas" adalah slug entri lain
  saran: hapus alias ini: satu alamat hanya menuju satu entri
  lihat juga: content/centres/jateng/contoh/products/tas.md: entri yang lain
`,
			en: `
content/centres/jateng/contoh/products/kain.yaml:4:11: error: the alias "tas" is the slug of another entry
  hint: remove this alias: an address leads to one entry alone
  see also: content/centres/jateng/contoh/products/tas.md: the other entry
`,
		},
		{
			name: "a sibling producer's slug",
			files: with(files{
				makerFile:                         makerKeys + "aliases: [ikm-dua]\n",
				folder + "producers/ikm-dua.yaml": makerKeys,
			}),
			id: `
content/centres/jateng/contoh/producers/ikm.yaml:3:11: error: alias "ikm-dua" adalah slug entri lain
  saran: hapus alias ini: satu alamat hanya menuju satu entri
  lihat juga: content/centres/jateng/contoh/producers/ikm-dua.yaml: entri yang lain
`,
			en: `
content/centres/jateng/contoh/producers/ikm.yaml:3:11: error: the alias "ikm-dua" is the slug of another entry
  hint: remove this alias: an address leads to one entry alone
  see also: content/centres/jateng/contoh/producers/ikm-dua.yaml: the other entry
`,
		},
	})
}

// Slugs are unique among siblings, and so are aliases.
func TestAliasesThatMayStand(t *testing.T) {
	linked(t, with(files{
		centreFile:                             centreKeys + "aliases: [kain, lama]\n",
		productFile:                            productKeys + "aliases: [contoh, lama]\n",
		makerFile:                              makerKeys + "aliases: [kain, lama]\n",
		"content/centres/diy/lain/centre.yaml": centreKeys,
		"content/centres/diy/lain/products/kain-panjang.yaml": productKeys + "aliases: [kain, lama]\n",
	}), Options{})
}
