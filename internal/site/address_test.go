package site

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// addressesOf lists every address of a site, by what has it.
func addressesOf(s *Site) map[string]Address {
	all := map[string]Address{}
	for _, c := range s.Centres {
		all[c.File] = c.Address
		for _, p := range c.Products {
			all[p.File] = p.Address
		}
		for _, p := range c.Producers {
			all[p.File] = p.Address
		}
	}
	for code, r := range s.world.regions {
		all[code] = s.RegionAddress(r)
	}
	for v, t := range s.world.taxonomies {
		all[string(v)] = t.Address
		for _, term := range t.Terms {
			all[string(v)+"/"+term.Slug] = s.AddressOf(term)
		}
	}
	for _, p := range s.Pages {
		all[p.File] = p.Address
	}
	for name, a := range all {
		if a == (Address{}) {
			delete(all, name)
		}
	}
	return all
}

func TestAddresses(t *testing.T) {
	s := linked(t, with(files{
		centreFile:                    centreKeys + "techniques: [batik-tulis]\n",
		"content/pages/tentang.en.md": "---\nslug: about\n---\n",
		"content/pages/angka.md":      pageText("", ""),
	}), Options{})
	want := map[string]Address{
		centreFile:               {ID: "sentra/contoh/", EN: "en/centres/contoh/"},
		productFile:              {ID: "sentra/contoh/produk/kain/", EN: "en/centres/contoh/products/kain/"},
		makerFile:                {ID: "sentra/contoh/ikm/ikm/", EN: "en/centres/contoh/producers/ikm/"},
		"33":                     {ID: "wilayah/jawa-tengah/", EN: "en/regions/jawa-tengah/"},
		"33.74":                  {ID: "wilayah/jawa-tengah/kota-semarang/", EN: "en/regions/jawa-tengah/kota-semarang/"},
		"categories":             {ID: "kategori/", EN: "en/categories/"},
		"categories/kain":        {ID: "kategori/kain/", EN: "en/categories/kain/"},
		"techniques":             {ID: "teknik/", EN: "en/techniques/"},
		"techniques/batik-tulis": {ID: "teknik/batik-tulis/", EN: "en/techniques/batik-tulis/"},
		"materials":              {ID: "bahan/", EN: "en/materials/"},
		"facilities":             {ID: "fasilitas/", EN: "en/facilities/"},
		"services":               {ID: "layanan/", EN: "en/services/"},
		"recognitions":           {ID: "pengakuan/", EN: "en/recognitions/"},
		pageFile:                 {ID: "tentang/", EN: "en/about/"},
		"content/pages/angka.md": {ID: "angka/", EN: "en/angka/"},
	}
	if diff := cmp.Diff(want, addressesOf(s)); diff != "" {
		t.Errorf("addresses (-want +got):\n%s", diff)
	}
}

func TestAddressesOfOtherSegments(t *testing.T) {
	s := linked(t, with(files{
		"site.yaml": small()["site.yaml"] + "segments: {id: {centres: kampung, products: barang}, en: {regions: places}}\n",
	}), Options{})
	got := addressesOf(s)
	want := map[string]Address{
		centreFile:  {ID: "kampung/contoh/", EN: "en/centres/contoh/"},
		productFile: {ID: "kampung/contoh/barang/kain/", EN: "en/centres/contoh/products/kain/"},
		"33":        {ID: "wilayah/jawa-tengah/", EN: "en/places/jawa-tengah/"},
	}
	for name, address := range want {
		if got[name] != address {
			t.Errorf("%s lies at %v, want %v", name, got[name], address)
		}
	}
}

func TestMistakesOfAddress(t *testing.T) {
	named := func(slug string) files { return with(files{"content/pages/" + slug + ".md": pageText("", "")}) }
	tellMistakes(t, []mistake{
		{
			name:  "a page like an Indonesian segment",
			files: named("sentra"),
			id: `
content/pages/sentra.md: error: slug "sentra" dipakai sebagai awal alamat lain
  saran: beri halaman ini slug lain
`,
			en: `
content/pages/sentra.md: error: other addresses start with the slug "sentra"
  hint: give this page another slug
`,
		},
		{
			name:  "a page like an English segment",
			files: named("centres"),
			id: `
content/pages/centres.md: error: slug "centres" dipakai sebagai awal alamat lain
  saran: beri halaman ini slug lain
`,
			en: `
content/pages/centres.md: error: other addresses start with the slug "centres"
  hint: give this page another slug
`,
		},
		{
			name:  "a page like a language",
			files: named("en"),
			id: `
content/pages/en.md: error: slug "en" dipakai sebagai awal alamat lain
  saran: beri halaman ini slug lain
`,
			en: `
content/pages/en.md: error: other addresses start with the slug "en"
  hint: give this page another slug
`,
		},
		{
			name:  "a page like the folder of static files",
			files: named("aset"),
			id: `
content/pages/aset.md: error: slug "aset" dipakai sebagai awal alamat lain
  saran: beri halaman ini slug lain
`,
			en: `
content/pages/aset.md: error: other addresses start with the slug "aset"
  hint: give this page another slug
`,
		},
		{
			name: "a page like a word of site.yaml",
			files: with(files{
				"site.yaml": small()["site.yaml"] + "segments: {id: {centres: tentang}}\n",
			}),
			id: `
content/pages/tentang.md: error: slug "tentang" dipakai sebagai awal alamat lain
  saran: beri halaman ini slug lain
`,
			en: `
content/pages/tentang.md: error: other addresses start with the slug "tentang"
  hint: give this page another slug
`,
		},
		{
			name: "a translation like a segment",
			files: with(files{
				"content/pages/tentang.en.md": "---\ntitle: About\nslug: map\n---\n",
			}),
			id: `
content/pages/tentang.en.md:3:7: error: slug "map" dipakai sebagai awal alamat lain
  saran: beri halaman ini slug lain
`,
			en: `
content/pages/tentang.en.md:3:7: error: other addresses start with the slug "map"
  hint: give this page another slug
`,
		},
		{
			name:  "a hidden page like a segment",
			files: with(files{"content/pages/peta.md": pageText("draft: true\n", "")}),
			id: `
content/pages/peta.md: error: slug "peta" dipakai sebagai awal alamat lain
  saran: beri halaman ini slug lain
`,
			en: `
content/pages/peta.md: error: other addresses start with the slug "peta"
  hint: give this page another slug
`,
		},
		{
			name: "two pages of one English slug",
			files: with(files{
				"content/pages/angka.md":      pageText("", ""),
				"content/pages/angka.en.md":   "---\nslug: about\n---\n",
				"content/pages/tentang.en.md": "---\nslug: about\n---\n",
			}),
			id: `
content/pages/tentang.en.md:2:7: error: alamat /en/about/ dipakai dua kali
  saran: ganti nama salah satunya
  lihat juga: content/pages/angka.en.md:2:7: yang pertama
`,
			en: `
content/pages/tentang.en.md:2:7: error: the address /en/about/ is used twice
  hint: rename one of them
  see also: content/pages/angka.en.md:2:7: the first one
`,
		},
		{
			name: "an English slug that is another page's",
			files: with(files{
				"content/pages/angka.md":    pageText("", ""),
				"content/pages/angka.en.md": "---\nslug: tentang\n---\n",
			}),
			id: `
content/pages/tentang.md: error: alamat /en/tentang/ dipakai dua kali
  saran: ganti nama salah satunya
  lihat juga: content/pages/angka.en.md:2:7: yang pertama
`,
			en: `
content/pages/tentang.md: error: the address /en/tentang/ is used twice
  hint: rename one of them
  see also: content/pages/angka.en.md:2:7: the first one
`,
		},
	})
}

// The address of a page that has expired is free for another.
func TestAddressOfWhatIsGone(t *testing.T) {
	linked(t, with(files{
		"content/pages/lama.md":       pageText("expire: 2026-01-01\n", ""),
		"content/pages/lama.en.md":    "---\nslug: about\n---\n",
		"content/pages/tentang.en.md": "---\nslug: about\n---\n",
	}), Options{})
}
