package test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

// extremeSite has entries of which there is as much, as little and as long as the format allows.
var extremeSite = publishedFrom("extreme", extremeFS, atRoot)

// longName is a title of as many letters as one may have, most of them in one word.
var longName = "Sentra " + strings.Repeat("Pertenunan", 5) + "Nya"

// extremeFS is the real site's look and words with a few centres of its own.
func extremeFS() (fs.FS, error) {
	files := fstest.MapFS{}
	add := func(name string, lines ...string) {
		files[name] = &fstest.MapFile{Data: []byte(strings.Join(lines, "\n") + "\n")}
	}
	add("site.yaml",
		`title: {id: Situs Contoh Ujung ke Ujung, en: End-to-End Sample Site}`,
		`summary: {id: Entri rekaan yang berisi sebanyak dan sesedikit mungkin., en: Made-up entries that hold as much and as little as can be.}`,
		`languages: [id, en]`,
		`fictional: true`)
	for name, more := range map[string][]string{
		"kosong":         nil, // nothing that is not required
		"satu-fasilitas": {"facilities:", facilityLine("gudang", 1)},
		"penuh":          fullCentre(),
	} {
		title := "Sentra " + name
		if name == "penuh" {
			title = longName
		}
		add("content/centres/"+name+"/centre.yaml", append([]string{
			"title: " + title,
			"summary: Entri rekaan.",
			`region: "33.74"`,
			"location: {lat: -6.98, lon: 110.41, precision: regency}",
			"categories: [kain-batik]",
			"sources: [{title: Catatan rekaan, publisher: Arsip Contoh, date: 2026-01-01}]",
		}, more...)...)
	}
	for i := range 500 {
		add(fmt.Sprintf("content/centres/penuh/products/barang-%03d.yaml", i),
			fmt.Sprintf("title: Barang rekaan nomor %d", i), "summary: Barang rekaan.", "category: kain-batik")
	}
	add("content/centres/penuh/producers/ikm-panjang.yaml",
		"title: "+strings.ReplaceAll(longName, "Sentra ", "IKM "),
		"summary: "+strings.Repeat("Panjang sekali ringkasannya. ", 7)+"Ya.",
		"channels: [{type: email, value: "+strings.Repeat("panjang", 8)+"@sentra.example, consent: 2026-01-01}]")
	for _, folder := range []string{"content/taxonomy", "content/regions.csv"} {
		if err := copied(files, siteFS(realSource), folder); err != nil {
			return nil, err
		}
	}
	return dressed{files, siteFS(realSource)}, nil
}

// fullCentre has forty shared facilities and figures with the longest words there are.
func fullCentre() []string {
	lines := []string{"facilities:"}
	for i := range 40 {
		lines = append(lines, facilityLine("lini-jahit", i+1))
	}
	return append(lines,
		"figures:",
		"  - {kind: workers, value: [123456789, 987654321], qualifier: at-least, as_of: 2026, source: 1, scope: wider, of: {id: se-Kabupaten dan sekitarnya yang jauh, en: in the whole regency and far around it}}",
		"  - {kind: capacity, value: 987654321, unit: piece, per: month, planned: true, as_of: 2026, source: 1}",
		"ordering: {moq: {amount: 100000, unit: piece}, lead_time: {days: 365, for: 1000000}, as_of: 2026}")
}

func facilityLine(slug string, n int) string {
	return fmt.Sprintf(`  - {type: %s, quantity: %d, capacity: {amount: %d, unit: piece, per: month}, open_to: [member, ikm, public], `+
		`access: {fee: %d, per: day, hours: "Sen–Jum 08–16", how: {id: Daftar di kantor sentra sehari sebelumnya, en: Register at the centre a day before}}, `+
		`note: {id: Keterangan yang cukup panjang untuk dua baris, en: A remark long enough for two lines}, as_of: 2026, source: 1}`, slug, n, n*1000, n*5000)
}

// copied takes files of one site over into another.
func copied(files fstest.MapFS, from fs.FS, name string) error {
	return fs.WalkDir(from, name, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(from, file)
		files[file] = &fstest.MapFile{Data: data}
		return err
	})
}

// TestExtremesFit opens what is as full, as empty and as long as can be, at every width, and hears no complaint.
func TestExtremesFit(t *testing.T) {
	t.Parallel()
	w, s := newTab(t), extremeSite(t)
	address := fileServer(t, s)
	for _, page := range []string{"", "sentra/", "sentra/kosong/", "sentra/satu-fasilitas/", "sentra/penuh/", "en/centres/penuh/", "sentra/penuh/ikm/ikm-panjang/",
		"sentra/penuh/produk/barang-007/", "produk/", "ikm/", "kategori/kain-batik/", "wilayah/jawa-tengah/", "peta/", "fasilitas/lini-jahit/", "statistik/"} {
		for _, c := range w.complaints(t, address+page) {
			t.Errorf("/%s at %s %s: %s", page, c.In, c.Kind, c.Text)
		}
	}
}
