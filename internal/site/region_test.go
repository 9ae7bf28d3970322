package site

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMistakesOfRegion(t *testing.T) {
	const header = "code,name,name_en,kind,parent\n"
	in := func(code string) string { return strings.Replace(centreKeys, "33.74", code, 1) }
	tellMistakes(t, []mistake{
		{
			name:  "no regions",
			files: without("content/regions.csv"),
			id: `
content/regions.csv: error: berkas wilayah tidak ada
  saran: tulis content/regions.csv dengan kolom code,name,name_en,kind,parent
`,
			en: `
content/regions.csv: error: the file of regions is missing
  hint: write content/regions.csv with the columns code,name,name_en,kind,parent
`,
		},
		{
			name:  "a regency without its province",
			files: with(files{"content/regions.csv": header + "33.74,Kota Semarang,Semarang City,city,33\n"}),
			id: `
content/regions.csv:2:1: error: provinsi "33" tidak ada
  saran: tambahkan baris provinsinya
`,
			en: `
content/regions.csv:2:1: error: there is no province "33"
  hint: add the line of its province
`,
		},
		{
			name:  "a code that is not there",
			files: with(files{centreFile: in("33.75")}),
			id: `
content/centres/jateng/contoh/centre.yaml:3:9: error: kode wilayah "33.75" tidak ada dalam regions.csv
  saran: mungkin maksudnya "33.74"?
`,
			en: `
content/centres/jateng/contoh/centre.yaml:3:9: error: the region code "33.75" is not in regions.csv
  hint: did you mean "33.74"?
`,
		},
		{
			name:  "the code of a province",
			files: with(files{centreFile: in("33")}),
			id: `
content/centres/jateng/contoh/centre.yaml:3:9: error: "33" (Jawa Tengah) adalah provinsi
  saran: tulis kode kabupaten atau kotanya
`,
			en: `
content/centres/jateng/contoh/centre.yaml:3:9: error: "33" (Jawa Tengah) is a province
  hint: write the code of the regency or city
`,
		},
		{
			name:  "two provinces of one name",
			files: with(files{"content/regions.csv": small()["content/regions.csv"] + "34,Jawa Tengah,Central Java,province,\n"}),
			id: `
content/regions.csv:4:1: error: alamat /wilayah/jawa-tengah/ dipakai dua kali
  saran: ganti nama salah satunya
  lihat juga: content/regions.csv:2:1: yang pertama
`,
			en: `
content/regions.csv:4:1: error: the address /wilayah/jawa-tengah/ is used twice
  hint: rename one of them
  see also: content/regions.csv:2:1: the first one
`,
		},
		{
			name:  "two regencies of one name",
			files: with(files{"content/regions.csv": small()["content/regions.csv"] + "33.75,Kota-Semarang,Semarang,city,33\n"}),
			id: `
content/regions.csv:4:1: error: alamat /wilayah/jawa-tengah/kota-semarang/ dipakai dua kali
  saran: ganti nama salah satunya
  lihat juga: content/regions.csv:3:1: yang pertama
`,
			en: `
content/regions.csv:4:1: error: the address /wilayah/jawa-tengah/kota-semarang/ is used twice
  hint: rename one of them
  see also: content/regions.csv:3:1: the first one
`,
		},
	})
}

func TestRegionSlug(t *testing.T) {
	for name, want := range map[string]string{
		"Kota Bandung": "kota-bandung", "Kabupaten Bintan": "kabupaten-bintan", "DI Yogyakarta": "di-yogyakarta",
		"Kabupaten Kepulauan Siau Tagulandang Biaro (Sitaro)": "kabupaten-kepulauan-siau-tagulandang-biaro-sitaro",
	} {
		if got := regionSlug(name); got != want {
			t.Errorf("regionSlug(%q) = %q, want %q", name, got, want)
		}
	}
}

// What a province has is what its regencies have; what has nothing says so.
func TestRegionsAreRolledUp(t *testing.T) {
	s := linked(t, with(files{
		"content/regions.csv": `code,name,name_en,kind,parent
33.74,Kota Semarang,Semarang City,city,33
91,Papua,Papua,province,
33,Jawa Tengah,Central Java,province,
33.02,Kabupaten Banyumas,Banyumas Regency,regency,33
33.01,Kabupaten Cilacap,Cilacap Regency,regency,33
`,
		"content/centres/jateng/a/centre.yaml":        strings.Replace(centreKeys, "33.74", "33.02", 1),
		"content/centres/jateng/a/products/tas.yaml":  productKeys,
		"content/centres/jateng/a/products/baju.yaml": productKeys,
		"content/centres/jateng/d/centre.yaml":        centreKeys,
	}), Options{})
	type rolled struct{ Address, Regencies, Centres, Products string }
	got := map[string]rolled{}
	for code, r := range s.world.regions {
		var v rolled
		v.Address = s.RegionAddress(r).ID
		for _, x := range s.Regencies(r) {
			v.Regencies += x.Code + " "
		}
		for _, c := range s.In(r).Centres {
			v.Centres += c.Slug + " "
		}
		for _, p := range s.In(r).Products {
			v.Products += p.Centre.Slug + "/" + p.Slug + " "
		}
		got[code] = v
	}
	want := map[string]rolled{
		"33":    {"wilayah/jawa-tengah/", "33.02 33.74 ", "a contoh d ", "a/baju a/tas contoh/kain "},
		"33.01": {},
		"33.02": {"wilayah/jawa-tengah/kabupaten-banyumas/", "", "a ", "a/baju a/tas "},
		"33.74": {"wilayah/jawa-tengah/kota-semarang/", "", "contoh d ", "contoh/kain "},
		"91":    {"wilayah/papua/", "", "", ""},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("regions (-want +got):\n%s", diff)
	}
	if s.Provinces[0].Code != "33" || s.Region("91").Title("en") != "Papua" {
		t.Error("provinces do not come by code, or not by their own")
	}
}
