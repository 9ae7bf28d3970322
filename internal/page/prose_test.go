package page

import (
	"html/template"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/site"
)

var hrefPattern = regexp.MustCompile(` href="([^"]*)"`)

// links returns where the links of some HTML lead, in order.
func links(html template.HTML) []string {
	var list []string
	for _, m := range hrefPattern.FindAllStringSubmatch(string(html), -1) {
		list = append(list, m[1])
	}
	return list
}

// TestProseLinks follows links by file path from one language to the pages of
// both.
func TestProseLinks(t *testing.T) {
	const prose = "content/centres/jateng/contoh/centre.md"
	tests := []struct {
		name, link string
		id, en     []string // nil: text without a link
	}{
		{"an entry", "products/rok.yaml", []string{"produk/rok/"}, []string{"products/rok/"}},
		{"a translation", "centre.en.yaml", []string{"./"}, []string{"./"}},
		{"a plain page", "../../../pages/tentang.md", []string{"../../tentang/"}, []string{"../../about/"}},
		{"a heading", "../../../pages/catatan.md#catatan", []string{"../../catatan/#t-catatan"}, []string{"../../catatan/#t-catatan"}},
		{"a heading not translated as such", "../../../pages/tentang.md#yang-tercatat", []string{"../../tentang/#t-yang-tercatat"}, []string{"../../about/"}},
		{"news", "../../../news/2026-09-01-pameran.md", []string{"../../kabar/2026-09-01-pameran/"}, []string{"../../news/2026-09-01-pameran/"}},
		{"hidden news", "../../../news/2026-11-20-nanti.md", nil, nil},
		{"a heading of the same prose", "#sejarah", []string{"#t-sejarah"}, []string{"#t-sejarah"}},
		{"a hidden centre", "../tersembunyi/centre.yaml", nil, nil},
		{"a product of a hidden centre", "../tersembunyi/products/tas.yaml", nil, nil},
		{"a hidden product", "products/tas.yaml", nil, nil},
		{"a hidden page", "../../../pages/nanti.md#nanti", nil, nil},
		{"a picture", "images/gedung.png", []string{"../../aset/gedung.c68e8cc863d0.png"}, []string{"../../../aset/gedung.c68e8cc863d0.png"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			files := goldenTree(t)
			files.MapFS[prose].Data = []byte("# Sejarah\n\n[tautan](" + tt.link + ")\n")
			routes := files.routes(t, site.Options{AsOf: goldenDay})
			id := viewAt[Centre](t, routes, "sentra/contoh/index.html")
			if diff := cmp.Diff(tt.id, links(id.Body)); diff != "" {
				t.Errorf("Indonesian:\n%s", diff)
			}
			en := viewAt[Centre](t, routes, "en/centres/contoh/index.html")
			if diff := cmp.Diff(tt.en, links(en.Body)); diff != "" {
				t.Errorf("English:\n%s", diff)
			}
		})
	}
}

func TestProseShowsHiddenEntriesAsDrafts(t *testing.T) {
	routes := goldenTree(t).routes(t, site.Options{AsOf: goldenDay, Drafts: true})
	got := links(viewAt[Centre](t, routes, "sentra/contoh/index.html").Body)
	if !slices.Contains(got, "../tersembunyi/") {
		t.Errorf("no link leads to the draft: %q", got)
	}
}

// TestBodyLanguage marks prose that is not translated, and labels its notes in
// the language they are read in.
func TestBodyLanguage(t *testing.T) {
	const note = "Kata.[^1]\n\n[^1]: Catatan.\n"
	files := goldenTree(t)
	files.MapFS["content/pages/catatan.md"].Data = append(files.MapFS["content/pages/catatan.md"].Data, note...)
	files.MapFS["content/pages/tentang.en.md"].Data = append(files.MapFS["content/pages/tentang.en.md"].Data, note...)
	routes := files.routes(t, site.Options{AsOf: goldenDay})
	label := regexp.MustCompile(`aria-label="([^"]*)"`)
	tests := []struct {
		path, lang string
		labels     []string
	}{
		{"catatan/index.html", "", []string{"Catatan kaki", "Kembali ke teks, catatan 1"}},
		{"en/catatan/index.html", "id", []string{"Catatan kaki", "Kembali ke teks, catatan 1"}},
		{"tentang/index.html", "", nil},
		{"en/about/index.html", "", []string{"Footnotes", "Back to the text, note 1"}},
	}
	for _, tt := range tests {
		t.Run(tt.path, func(t *testing.T) {
			v := viewAt[Page](t, routes, tt.path)
			if v.BodyLang != tt.lang {
				t.Errorf("the body is marked %q, want %q", v.BodyLang, tt.lang)
			}
			var labels []string
			for _, m := range label.FindAllStringSubmatch(string(v.Body), -1) {
				labels = append(labels, m[1])
			}
			if diff := cmp.Diff(tt.labels, labels); diff != "" {
				t.Error(diff)
			}
		})
	}
}
