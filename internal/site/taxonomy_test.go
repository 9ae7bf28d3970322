package site

import "testing"

func TestMistakesOfTaxonomy(t *testing.T) {
	tellMistakes(t, []mistake{
		{
			name: "a taxonomy is missing",
			files: func() files {
				f := without(taxonomy + "techniques.yaml")
				f[centreFile] = centreKeys + "techniques: [batik-tulis]\n"
				f[productFile] = productKeys + "techniques: [batik-tulis]\n"
				return f
			}(),
			id: `
content/taxonomy/techniques.yaml: error: taksonomi ini tidak ada
  saran: tulis berkasnya: slug, lalu name: {id: ..., en: ...}
`,
			en: `
content/taxonomy/techniques.yaml: error: this taxonomy is missing
  hint: write the file: a slug, then name: {id: ..., en: ...}
`,
		},
		{
			name: "units and wholes that are not there",
			files: with(files{
				taxonomy + "figures.yaml": "workers: {name: {id: Pekerja}, unit: preson, sums: true, part_of: pekerja}\n",
				taxonomy + "units.yaml":   "piece: {name: {id: potong, en: piece}}\nkodi: {name: {id: kodi, en: score}, of: {unit: pieces, times: 20}}\n",
			}),
			id: `
content/taxonomy/figures.yaml:1:38: error: "preson" tidak ada dalam taksonomi units
  saran: pilih salah satu: kodi, piece

content/taxonomy/figures.yaml:1:67: error: "pekerja" tidak ada dalam taksonomi figures
  saran: pilih salah satu: workers

content/taxonomy/units.yaml:2:48: error: "pieces" tidak ada dalam taksonomi units
  saran: mungkin maksudnya "piece"?
`,
			en: `
content/taxonomy/figures.yaml:1:38: error: "preson" is not in the taxonomy units
  hint: choose one of: kodi, piece

content/taxonomy/figures.yaml:1:67: error: "pekerja" is not in the taxonomy figures
  hint: choose one of: workers

content/taxonomy/units.yaml:2:48: error: "pieces" is not in the taxonomy units
  hint: did you mean "piece"?
`,
		},
		{
			name: "a circle of parts",
			files: with(files{taxonomy + "figures.yaml": `weavers: {name: {id: Penenun}, unit: person, sums: true, part_of: makers}
makers: {name: {id: Perajin}, unit: person, sums: true, part_of: workers}
workers: {name: {id: Pekerja}, unit: person, sums: true, part_of: makers}
members: {name: {id: Anggota}, unit: person, sums: true, part_of: members}
`}),
			id: `
content/taxonomy/figures.yaml:2:66: error: "part_of" kembali ke awalnya: makers → workers → makers
  saran: hapus salah satunya

content/taxonomy/figures.yaml:4:67: error: "part_of" kembali ke awalnya: members → members
  saran: hapus salah satunya
`,
			en: `
content/taxonomy/figures.yaml:2:66: error: "part_of" leads back to where it started: makers → workers → makers
  hint: remove one of them

content/taxonomy/figures.yaml:4:67: error: "part_of" leads back to where it started: members → members
  hint: remove one of them
`,
		},
		{
			name: "a circle of units",
			files: with(files{taxonomy + "units.yaml": `piece: {name: {id: potong, en: piece}, of: {unit: dozen, times: 12}}
dozen: {name: {id: lusin, en: dozen}, of: {unit: piece, times: 12}}
person: {name: {id: orang, en: person}}
`}),
			id: `
content/taxonomy/units.yaml:1:51: error: "of" kembali ke awalnya: piece → dozen → piece
  saran: hapus salah satunya
`,
			en: `
content/taxonomy/units.yaml:1:51: error: "of" leads back to where it started: piece → dozen → piece
  hint: remove one of them
`,
		},
	})
}

func TestPartsOfPartsMayStand(t *testing.T) {
	linked(t, with(files{
		taxonomy + "figures.yaml": `workers: {name: {id: Pekerja}, unit: person, sums: true}
makers: {name: {id: Perajin}, unit: person, sums: true, part_of: workers}
weavers: {name: {id: Penenun}, unit: person, sums: true, part_of: makers}
dyers: {name: {id: Pencelup}, unit: person, sums: true, part_of: makers}
`}), Options{})
}
