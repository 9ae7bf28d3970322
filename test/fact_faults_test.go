package test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

// TestChangedFactsAreSeen changes one thing at a time on a page that says what the data does.
func TestChangedFactsAreSeen(t *testing.T) {
	t.Parallel()
	centres := sharedCentres(t)
	at := slices.IndexFunc(centres, func(c centre) bool { return c.Slug == "seri-kuala-lobam" })
	c, w := centres[at], wordsOf(t, id)
	data, err := fs.ReadFile(realSite(t), c.file(id))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, old, new string }{
		{"nothing", "</main>", "</main>"},
		{"title", "<h1>Sentra Industri", "<h1>Pusat Industri"},
		{"place", "Kecamatan Seri Kuala Lobam, ", ""},
		{"status", `<p class="lead">`, `<p class="status">Status: <strong>Beroperasi</strong></p><p class="lead">`},
		{"number of a summary", `<p class="lead">`, `<p class="lead">7 `},
		{"number of the prose", "Dana Alokasi Khusus 2024", "Dana Alokasi Khusus 2023"},
		{"number elsewhere", "</h1>", "</h1><p>Sejak 1999</p>"},
		{"section", "</main>", `<section><h2 id="training">Pelatihan</h2></section></main>`},
		{"key fact", `<dl class="key-facts">`, `<dl class="key-facts"><div><dt>Usaha</dt><dd>80</dd></div>`},
		{"qualifier", "<td>sedikitnya 100</td>", "<td>100</td>"},
		{"plan", ">rencana: penjahit", ">penjahit"},
		{"year of a figure", "<td>2025<sup", "<td>2024<sup"},
		{"source of a figure", `#source-3" aria-label="Sumber 3">3</a></sup></td>`, `#source-4" aria-label="Sumber 3">3</a></sup></td>`},
		{"citation", `#source-3" aria-label="Sumber 3">3</a></sup></td>`, `#source-3" aria-label="Sumber 3">4</a></sup></td>`},
		{"point", `<data value="1.05,`, `<data value="1.06,`},
		{"point on the map", "mlat=1.05", "mlat=1.06"},
		{"facility", "Ruang pelatihan", "Museum"},
		{"service", "Pelatihan teknis", "Sewa mesin"},
		{"milestone", "Diresmikan", "Berdiri"},
		{"day of a milestone", "21 Januari 2026", "20 Januari 2026"},
		{"day for machines", `datetime="2026-01-21"`, `datetime="2026-01-20"`},
		{"term", ">Poliester</a>", ">Sutra</a>"},
		{"product", `href="produk/seragam/"`, `href="produk/sepatu/"`},
		{"latitude", "1,05° LU", "1,05° LS"},
		{"precision", "tingkat kecamatan", "tingkat desa"},
		{"title of a source", "<cite>DKUPP Bintan", "<cite>Dinas Bintan"},
		{"publisher of a source", "Barometer Rakyat, ", ""},
		{"address of a source", "https://suarasiber.com/", "https://suarasiber.net/"},
		{"number of a source", `id="source-6"`, `id="source-7"`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			want, page := w.centre(c), changed(t, data, test.old, test.new)
			same := cmp.Equal(want, readCentre(page)) && len(strayNumbers(page.first("main"), want)) == 0
			if same != (test.name == "nothing") {
				t.Errorf("after %q became %q, the page is as the data says: %v", test.old, test.new, same)
			}
		})
	}
}

// changed is a page with one text changed to another, which may be the same.
func changed(t *testing.T, page []byte, old, new string) element {
	t.Helper()
	text := strings.Replace(string(page), old, new, 1)
	if old != new && text == string(page) {
		t.Fatalf("the page does not say %q", old)
	}
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return element{root}
}
