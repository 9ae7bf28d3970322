package build

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// An edit changes the pages that show it, and no other: neither their bytes nor their keys.
func TestAnEditChangesOnlyItsPages(t *testing.T) {
	const centre, other = "content/centres/jawa-tengah/sentra-contoh/", "content/centres/sulawesi-selatan/sentra-lain/"
	tests := []struct {
		name, file, old, new string
		want                 []string // paths
	}{
		{"a centre's prose", centre + "centre.md", "canting", "kuas", []string{"sentra/sentra-contoh/index.html"}},
		{"a centre's prose in translation", centre + "centre.en.md", "canting", "brush", []string{"en/centres/sentra-contoh/index.html"}},
		{
			"a figure", centre + "centre.yaml", "value: 35", "value: 36", []string{
				"bahan/katun/index.html", "data/figures.csv", "data/figures.json", "en/categories/kain/index.html",
				"en/centres/index.html", "en/centres/sentra-contoh/index.html", "en/materials/katun/index.html",
				"en/regions/jawa-tengah/index.html", "en/regions/jawa-tengah/kota-semarang/index.html",
				"en/statistics/index.html", "en/techniques/batik-tulis/index.html", "kategori/kain/index.html",
				"sentra/index.html", "sentra/sentra-contoh/index.html", "statistik/index.html",
				"teknik/batik-tulis/index.html", "wilayah/jawa-tengah/index.html",
				"wilayah/jawa-tengah/kota-semarang/index.html",
			},
		},
		{
			"a source", centre + "centre.yaml", "Buku contoh", "Buku lain", []string{
				"data/figures.csv", "data/figures.json", "en/centres/sentra-contoh/index.html",
				"sentra/sentra-contoh/index.html",
			},
		},
		{
			"the title of a translation", centre + "centre.en.yaml", "Example Centre", "Sample Centre", []string{
				"data/centres.csv", "data/centres.geojson", "data/centres.json", "en/categories/kain/index.html",
				"en/centres/index.html", "en/centres/sentra-contoh/index.html",
				"en/centres/sentra-contoh/products/index.html",
				"en/centres/sentra-contoh/products/kain-panjang/index.html", "en/facilities/lini-jahit/index.html",
				"en/index.html", "en/map/index.html", "en/materials/katun/index.html",
				"en/news/2026-01-21-pameran/index.html", "en/products/index.html",
				"en/recognitions/indikasi-geografis/index.html", "en/regions/jawa-tengah/index.html",
				"en/regions/jawa-tengah/kota-semarang/index.html", "en/regions/sulawesi-selatan/index.html", "en/services/pelatihan-teknis/index.html",
				"en/statistics/index.html", "en/techniques/batik-tulis/index.html",
			},
		},
		{
			"a price", centre + "products/kain-panjang.yaml", "max: 400000", "max: 450000", []string{
				"data/products.csv", "data/products.json", "en/categories/kain/index.html",
				"en/centres/sentra-contoh/index.html", "en/centres/sentra-contoh/products/kain-panjang/index.html",
				"en/products/index.html", "en/techniques/batik-tulis/index.html", "kategori/kain/index.html",
				"produk/index.html", "sentra/sentra-contoh/index.html",
				"sentra/sentra-contoh/produk/kain-panjang/index.html", "teknik/batik-tulis/index.html",
			},
		},
		{
			"a producer's terms", other + "producers/ikm-satu.yaml", "amount: 5", "amount: 6", []string{
				"bahan/katun/index.html", "data/producers.csv", "data/producers.json",
				"en/categories/tas/index.html", "en/centres/sentra-lain/index.html",
				"en/centres/sentra-lain/producers/ikm-satu/index.html",
				"en/centres/sentra-lain/products/tas-selempang/index.html",
				"en/centres/sentra-lain/products/tas-tangan/index.html", "en/materials/katun/index.html",
				"en/producers/index.html", "en/products/index.html", "ikm/index.html", "kategori/tas/index.html",
				"produk/index.html", "sentra/sentra-lain/ikm/ikm-satu/index.html", "sentra/sentra-lain/index.html",
				"sentra/sentra-lain/produk/tas-selempang/index.html",
				"sentra/sentra-lain/produk/tas-tangan/index.html",
			},
		},
		{
			"a producer's name", other + "producers/ikm-satu.yaml", "IKM Satu", "IKM Esa", []string{
				"data/producers.csv", "data/producers.json", "en/centres/sentra-lain/index.html",
				"en/centres/sentra-lain/producers/ikm-satu/index.html",
				"en/centres/sentra-lain/products/tas-selempang/index.html",
				"en/centres/sentra-lama/producers/ikm-satu/index.html", "en/producers/index.html", "ikm/index.html",
				"sentra/sentra-lain/ikm/ikm-satu/index.html", "sentra/sentra-lain/index.html",
				"sentra/sentra-lain/produk/tas-selempang/index.html", "sentra/sentra-lama/ikm/ikm-satu/index.html",
			},
		},
		{
			"the title of news", newsFile, "Pameran dibuka", "Pameran usai", []string{
				"index.html", "kabar/2026-01-21-pameran/index.html", "kabar/atom.xml", "kabar/index.html",
				"sentra/sentra-contoh/index.html",
			},
		},
		{
			"the prose of news", newsFile, "dipamerkan", "diperlihatkan", []string{"kabar/2026-01-21-pameran/index.html"},
		},
		{"a page's prose", "content/pages/tentang.md", "pengujian", "percobaan", []string{"tentang/index.html"}},
		{"a file of its own", "static/root/robots.txt", "Disallow:", "Allow: /", []string{"robots.txt"}},
		{
			"a template", "templates/pages/notfound.html", "<h1", "<h1 id=\"x\"", []string{
				"404.html", "en/404.html",
			},
		},
	}
	golden := goldenTree(t)
	var loader Loader
	load := func(tree fstest.MapFS) map[string]made {
		t.Helper()
		s, problems, err := loader.Load(t.Context(), tree, testOptions)
		if s == nil || err != nil {
			t.Fatalf("there is no snapshot: %v, %v", err, lines(problems))
		}
		return rendered(t, s)
	}
	before := load(golden)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			tree := maps.Clone(golden)
			text := textOf(golden, test.file)
			if tree[test.file] = (&fstest.MapFile{Data: []byte(replace(test.old, test.new)(text))}); textOf(tree, test.file) == text {
				t.Fatalf("%s does not hold %q", test.file, test.old)
			}
			after := load(tree)
			var bytes, keys []string
			for _, path := range slices.Sorted(maps.Keys(after)) {
				if path == "desain/index.html" || path == "en/design/index.html" {
					continue // shows whatever entry tells most
				}
				if strings.HasPrefix(path, "aset/search-") || path == "cari/index.json" || path == "en/search/index.json" {
					continue // the search index has every word; internal/search tests what an edit changes of it
				}
				if after[path].Sum != before[path].Sum {
					bytes = append(bytes, path)
				}
				if after[path].Key != before[path].Key {
					keys = append(keys, path)
				}
			}
			if diff := cmp.Diff(test.want, bytes); diff != "" {
				t.Errorf("pages whose bytes change (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(bytes, keys); diff != "" {
				t.Errorf("pages whose bytes change, and whose keys do (-bytes +keys):\n%s", diff)
			}
		})
	}
}
