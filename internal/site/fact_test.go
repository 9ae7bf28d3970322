package site

import (
	"testing"

	"sentra/internal/content"
	"sentra/internal/diag"
)

func TestMistakesOfFact(t *testing.T) {
	inCentre := func(keys string) files { return with(files{centreFile: centreKeys + keys}) }
	inProduct := func(keys string) files { return with(files{productFile: productKeys + keys}) }
	inMaker := func(keys string) files { return with(files{makerFile: makerKeys + keys}) }
	tellMistakes(t, []mistake{
		{
			name: "terms a centre names",
			files: inCentre(`techniques: [batik-tulus]
materials: [sutra]
facilities:
  - {type: lini-jait, capacity: {amount: 10, unit: kodi, per: day}, as_of: 2025, source: 1}
services: [{type: pelatian, source: 1}]
recognitions: [{type: mrek, source: 1}]
ordering: {moq: {amount: 5, unit: lusin}, as_of: 2025}
`),
			id: `
content/centres/jateng/contoh/centre.yaml:7:14: error: "batik-tulus" tidak ada dalam taksonomi techniques
  saran: mungkin maksudnya "batik-tulis"?

content/centres/jateng/contoh/centre.yaml:8:13: error: "sutra" tidak ada dalam taksonomi materials
  saran: pilih salah satu: katun

content/centres/jateng/contoh/centre.yaml:10:12: error: "lini-jait" tidak ada dalam taksonomi facilities
  saran: mungkin maksudnya "lini-jahit"?

content/centres/jateng/contoh/centre.yaml:10:52: error: "kodi" tidak ada dalam taksonomi units
  saran: pilih salah satu: metre, person, piece

content/centres/jateng/contoh/centre.yaml:11:19: error: "pelatian" tidak ada dalam taksonomi services
  saran: mungkin maksudnya "pelatihan"?

content/centres/jateng/contoh/centre.yaml:12:23: error: "mrek" tidak ada dalam taksonomi recognitions
  saran: mungkin maksudnya "merek"?

content/centres/jateng/contoh/centre.yaml:13:35: error: "lusin" tidak ada dalam taksonomi units
  saran: pilih salah satu: metre, person, piece
`,
			en: `
content/centres/jateng/contoh/centre.yaml:7:14: error: "batik-tulus" is not in the taxonomy techniques
  hint: did you mean "batik-tulis"?

content/centres/jateng/contoh/centre.yaml:8:13: error: "sutra" is not in the taxonomy materials
  hint: choose one of: katun

content/centres/jateng/contoh/centre.yaml:10:12: error: "lini-jait" is not in the taxonomy facilities
  hint: did you mean "lini-jahit"?

content/centres/jateng/contoh/centre.yaml:10:52: error: "kodi" is not in the taxonomy units
  hint: choose one of: metre, person, piece

content/centres/jateng/contoh/centre.yaml:11:19: error: "pelatian" is not in the taxonomy services
  hint: did you mean "pelatihan"?

content/centres/jateng/contoh/centre.yaml:12:23: error: "mrek" is not in the taxonomy recognitions
  hint: did you mean "merek"?

content/centres/jateng/contoh/centre.yaml:13:35: error: "lusin" is not in the taxonomy units
  hint: choose one of: metre, person, piece
`,
		},
		{
			name:  "terms a product names",
			files: inProduct("colours: [biruu]\nprice: {min: 1, per: peice, as_of: 2025}\n"),
			id: `
content/centres/jateng/contoh/products/kain.yaml:4:11: error: "biruu" tidak ada dalam taksonomi colours
  saran: mungkin maksudnya "biru"?

content/centres/jateng/contoh/products/kain.yaml:5:22: error: "peice" tidak ada dalam taksonomi units
  saran: mungkin maksudnya "piece"?
`,
			en: `
content/centres/jateng/contoh/products/kain.yaml:4:11: error: "biruu" is not in the taxonomy colours
  hint: did you mean "biru"?

content/centres/jateng/contoh/products/kain.yaml:5:22: error: "peice" is not in the taxonomy units
  hint: did you mean "piece"?
`,
		},
		{
			name:  "terms a producer names",
			files: inMaker("categories: [tass]\n"),
			id: `
content/centres/jateng/contoh/producers/ikm.yaml:3:14: error: "tass" tidak ada dalam taksonomi categories
  saran: mungkin maksudnya "tas"?
`,
			en: `
content/centres/jateng/contoh/producers/ikm.yaml:3:14: error: "tass" is not in the taxonomy categories
  hint: did you mean "tas"?
`,
		},
		{
			name:  "what a course is about",
			files: inCentre("training: [{title: {id: A}, topic: batik-tulsi, starts: 2026-12-01, source: 1}]\n"),
			id: `
content/centres/jateng/contoh/centre.yaml:7:36: error: "batik-tulsi" bukan layanan maupun teknik
  saran: mungkin maksudnya "batik-tulis"?
`,
			en: `
content/centres/jateng/contoh/centre.yaml:7:36: error: "batik-tulsi" is neither a service nor a technique
  hint: did you mean "batik-tulis"?
`,
		},
		{
			name:  "a figure without a unit",
			files: inCentre("figures: [{kind: capacity, value: 5, as_of: 2025, source: 1}]\n"),
			id: `
content/centres/jateng/contoh/centre.yaml:7:18: error: angka jenis "capacity" harus menyebut unit
  saran: tambahkan unit: slug dari taxonomy/units.yaml
`,
			en: `
content/centres/jateng/contoh/centre.yaml:7:18: error: a figure of kind "capacity" must name its unit
  hint: add unit: a slug of taxonomy/units.yaml
`,
		},
		{
			name:  "a figure with a unit too many",
			files: inCentre("figures: [{kind: workers, value: 5, unit: piece, as_of: 2025, source: 1}]\n"),
			id: `
content/centres/jateng/contoh/centre.yaml:7:43: error: jenis "workers" sudah punya satuan, person
  saran: hapus unit
`,
			en: `
content/centres/jateng/contoh/centre.yaml:7:43: error: the kind "workers" has a unit of its own, person
  hint: drop unit
`,
		},
		{
			name:  "half a worker",
			files: inCentre("figures: [{kind: workers, value: [1, 2.5], as_of: 2025, source: 1}]\n"),
			id: `
content/centres/jateng/contoh/centre.yaml:7:11: error: nilai 2.5 tidak bulat, padahal person dihitung satu-satu
  saran: desimal hanya untuk hectare, square-metre, metre, dan percent
`,
			en: `
content/centres/jateng/contoh/centre.yaml:7:11: error: the value 2.5 is not whole, and person is counted one by one
  hint: decimals are for hectare, square-metre, metre and percent alone
`,
		},
		{
			name:  "half a piece",
			files: inCentre("ordering: {moq: {amount: 2.5, unit: piece}, as_of: 2025}\n"),
			id: `
content/centres/jateng/contoh/centre.yaml:7:37: error: nilai 2.5 tidak bulat, padahal piece dihitung satu-satu
  saran: desimal hanya untuk hectare, square-metre, metre, dan percent
`,
			en: `
content/centres/jateng/contoh/centre.yaml:7:37: error: the value 2.5 is not whole, and piece is counted one by one
  hint: decimals are for hectare, square-metre, metre and percent alone
`,
		},
		{
			name: "a centre's dates to come",
			files: with(files{centreFile: `title: Contoh
summary: Sentra contoh.
region: "33.74"
location: {lat: -6.98, lon: 110.41, precision: district}
categories: [kain]
facilities: [{type: lini-jahit, as_of: 2027, source: 1}]
figures: [{kind: workers, value: 5, as_of: 2026-11, source: 1}]
milestones: [{kind: founded, when: 2030s, source: 1}]
ordering: {samples: true, as_of: 2026-10-06}
recognitions: [{type: merek, year: 2027, source: 1}]
channels: [{type: phone, value: "+628111111111", consent: 2026-10-06}]
sources: [{title: A, publisher: B, date: 2026-10-06}]
verified: 2026-10-06
`}),
			id: `
content/centres/jateng/contoh/centre.yaml:6:40: error: "as_of" adalah tanggal yang belum tiba: 2027
  saran: periksa tahunnya; hari ini 2026-10-05

content/centres/jateng/contoh/centre.yaml:7:44: error: "as_of" adalah tanggal yang belum tiba: 2026-11
  saran: periksa tahunnya; hari ini 2026-10-05

content/centres/jateng/contoh/centre.yaml:8:36: error: "when" adalah tanggal yang belum tiba: 2030s
  saran: periksa tahunnya; hari ini 2026-10-05

content/centres/jateng/contoh/centre.yaml:9:34: error: "as_of" adalah tanggal yang belum tiba: 2026-10-06
  saran: periksa tahunnya; hari ini 2026-10-05

content/centres/jateng/contoh/centre.yaml:10:36: error: "year" adalah tanggal yang belum tiba: 2027
  saran: periksa tahunnya; hari ini 2026-10-05

content/centres/jateng/contoh/centre.yaml:11:59: error: "consent" adalah tanggal yang belum tiba: 2026-10-06
  saran: periksa tahunnya; hari ini 2026-10-05

content/centres/jateng/contoh/centre.yaml:12:42: error: "date" adalah tanggal yang belum tiba: 2026-10-06
  saran: periksa tahunnya; hari ini 2026-10-05

content/centres/jateng/contoh/centre.yaml:13:11: error: "verified" adalah tanggal yang belum tiba: 2026-10-06
  saran: periksa tahunnya; hari ini 2026-10-05
`,
			en: `
content/centres/jateng/contoh/centre.yaml:6:40: error: "as_of" is a date still to come: 2027
  hint: check the year; today is 2026-10-05

content/centres/jateng/contoh/centre.yaml:7:44: error: "as_of" is a date still to come: 2026-11
  hint: check the year; today is 2026-10-05

content/centres/jateng/contoh/centre.yaml:8:36: error: "when" is a date still to come: 2030s
  hint: check the year; today is 2026-10-05

content/centres/jateng/contoh/centre.yaml:9:34: error: "as_of" is a date still to come: 2026-10-06
  hint: check the year; today is 2026-10-05

content/centres/jateng/contoh/centre.yaml:10:36: error: "year" is a date still to come: 2027
  hint: check the year; today is 2026-10-05

content/centres/jateng/contoh/centre.yaml:11:59: error: "consent" is a date still to come: 2026-10-06
  hint: check the year; today is 2026-10-05

content/centres/jateng/contoh/centre.yaml:12:42: error: "date" is a date still to come: 2026-10-06
  hint: check the year; today is 2026-10-05

content/centres/jateng/contoh/centre.yaml:13:11: error: "verified" is a date still to come: 2026-10-06
  hint: check the year; today is 2026-10-05
`,
		},
		{
			name:  "a producer's dates to come",
			files: inMaker("founded: 2027\n"),
			id: `
content/centres/jateng/contoh/producers/ikm.yaml:3:10: error: "founded" adalah tanggal yang belum tiba: 2027
  saran: periksa tahunnya; hari ini 2026-10-05
`,
			en: `
content/centres/jateng/contoh/producers/ikm.yaml:3:10: error: "founded" is a date still to come: 2027
  hint: check the year; today is 2026-10-05
`,
		},
		{
			name:  "a product's dates to come",
			files: inProduct("price: {min: 1, as_of: 2027}\n"),
			id: `
content/centres/jateng/contoh/products/kain.yaml:4:24: error: "as_of" adalah tanggal yang belum tiba: 2027
  saran: periksa tahunnya; hari ini 2026-10-05
`,
			en: `
content/centres/jateng/contoh/products/kain.yaml:4:24: error: "as_of" is a date still to come: 2027
  hint: check the year; today is 2026-10-05
`,
		},
	})
}

// Decimals are for what is measured.
func TestMeasuresMayHaveDecimals(t *testing.T) {
	linked(t, with(files{centreFile: centreKeys + `figures: [{kind: capacity, value: 2.5, unit: metre, as_of: 2025, source: 1}]
ordering: {moq: {amount: 2.5, unit: metre}, as_of: 2025}
`}), Options{})
}

// A date is to come only where the coarser of the two says so; what may lie
// ahead may lie ahead.
func TestDatesThatMayStand(t *testing.T) {
	linked(t, with(files{centreFile: centreKeys + `figures: [{kind: workers, value: 5, planned: true, as_of: 2026, source: 1}]
milestones: [{kind: operating, when: 2026-10, source: 1}, {kind: founded, when: 2020s, source: 1}]
recognitions: [{type: merek, year: 2026, valid_until: 2030, source: 1}]
training: [{title: {id: A}, starts: 2027-01-01, ends: 2027-01-02, source: 1}]
channels: [{type: phone, value: "+628111111111", consent: 2026-10-05, until: 2028-01-01}]
verified: 2026-10-05
expire: 2027-01-01
`}), Options{})
}

func TestChannelPastItsConsent(t *testing.T) {
	const channels = `channels: [{type: phone, value: "+628111111111", consent: 2024-01-01, until: 2026-10-04}]
`
	tell := []mistake{
		{
			name:  "of a centre",
			files: with(files{centreFile: centreKeys + channels}),
			id: `
content/centres/jateng/contoh/centre.yaml:7:78: warning: persetujuan saluran ini berakhir 2026-10-04; ia tidak diterbitkan
  saran: minta persetujuan baru, atau hapus salurannya
`,
			en: `
content/centres/jateng/contoh/centre.yaml:7:78: warning: this channel's consent ended on 2026-10-04; it is not published
  hint: ask for new consent, or remove the channel
`,
		},
		{
			name:  "of a producer",
			files: with(files{makerFile: makerKeys + channels}),
			id: `
content/centres/jateng/contoh/producers/ikm.yaml:3:78: warning: persetujuan saluran ini berakhir 2026-10-04; ia tidak diterbitkan
  saran: minta persetujuan baru, atau hapus salurannya
`,
			en: `
content/centres/jateng/contoh/producers/ikm.yaml:3:78: warning: this channel's consent ended on 2026-10-04; it is not published
  hint: ask for new consent, or remove the channel
`,
		},
		{name: "of a draft, which nobody sees", files: with(files{centreFile: centreKeys + channels + "draft: true\n"})},
	}
	tellMistakes(t, tell)
	if s, _ := link(tell[0].files, Options{}); s == nil {
		t.Error("a warning keeps the site from being made")
	}
	lastDay := content.Date{Year: 2026, Month: 10, Day: 4}
	if _, problems := link(tell[0].files, Options{AsOf: lastDay}); len(problems) > 0 {
		t.Errorf("on the last day of the consent: %s", printed(t, problems, diag.English))
	}
}
