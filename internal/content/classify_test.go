package content

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

func TestClassify(t *testing.T) {
	const folder = "content/centres/jawa-tengah/coba"
	tests := []struct {
		path string
		want File
	}{
		{"site.yaml", File{Kind: KindConfig, Folder: "."}},
		{"content/regions.csv", File{Kind: KindRegions, Folder: "content"}},
		{"content/synonyms.yaml", File{Kind: KindSynonyms, Folder: "content"}},
		{"content/taxonomy/figures.yaml", File{Kind: KindTaxonomy, Folder: "content/taxonomy", Vocabulary: FigureKinds}},
		{"templates/text/en.yaml", File{Kind: KindWords, Folder: "templates/text", Lang: EN}},
		{"templates/text/id.yaml", File{Kind: KindWords, Folder: "templates/text"}},
		{"content/pages/tentang.md", File{Kind: KindPage, Folder: "content/pages", Slug: "tentang", Markdown: true}},
		{"content/news/2026-10-05-pameran-kain.md", File{
			Kind: KindNews, Folder: "content/news", Slug: "2026-10-05-pameran-kain", Date: Date{Year: 2026, Month: 10, Day: 5}, Markdown: true,
		}},
		{"content/news/2024-02-29-x.en.md", File{
			Kind: KindNews, Folder: "content/news", Slug: "2024-02-29-x", Date: Date{Year: 2024, Month: 2, Day: 29}, Markdown: true, Lang: EN,
		}},
		{"content/news/images/2026/pameran.jpg", File{Kind: KindPicture, Folder: "content/news/images/2026"}},
		{"content/pages/tentang.en.md", File{Kind: KindPage, Folder: "content/pages", Slug: "tentang", Markdown: true, Lang: EN}},
		{folder + "/centre.yaml", File{Kind: KindCentre, Folder: folder, Slug: "coba", Centre: "coba"}},
		{folder + "/centre.md", File{Kind: KindCentre, Folder: folder, Slug: "coba", Centre: "coba", Markdown: true}},
		{folder + "/centre.en.yaml", File{Kind: KindCentre, Folder: folder, Slug: "coba", Centre: "coba", Lang: EN}},
		{folder + "/centre.en.md", File{Kind: KindCentre, Folder: folder, Slug: "coba", Centre: "coba", Lang: EN, Markdown: true}},
		{"content/centres/coba/centre.yaml", File{Kind: KindCentre, Folder: "content/centres/coba", Slug: "coba", Centre: "coba"}},
		{folder + "/producers/bu-contoh.yaml", File{Kind: KindProducer, Folder: folder + "/producers", Slug: "bu-contoh", Centre: "coba"}},
		{folder + "/producers/centre.md", File{Kind: KindCentre, Folder: folder + "/producers", Slug: "producers", Centre: "producers", Markdown: true}},
		{folder + "/products/kain.en.md", File{Kind: KindProduct, Folder: folder + "/products", Slug: "kain", Centre: "coba", Lang: EN, Markdown: true}},
		{folder + "/products/centre-piece.yaml", File{Kind: KindProduct, Folder: folder + "/products", Slug: "centre-piece", Centre: "coba"}},
		{folder + "/images/gedung.jpg", File{Kind: KindPicture, Folder: folder + "/images"}},
		{folder + "/images/2026/GEDUNG.PNG", File{Kind: KindPicture, Folder: folder + "/images/2026"}},
	}
	for _, tt := range tests {
		got, problems := Classify(tt.path)
		if len(problems) > 0 {
			t.Errorf("%s: %s", tt.path, told(diag.English, problems))
		}
		tt.want.Path = tt.path
		if tt.want.Lang == "" {
			tt.want.Lang = ID
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.path, diff)
		}
	}
}

func TestClassifyRefuses(t *testing.T) {
	const folder = "content/centres/jawa-tengah/coba/"
	stray, slug := strayFile.EN, writeSlug.EN
	tests := []struct{ path, text, hint string }{
		{"content/catatan.txt", stray, placeOther.EN},
		{"content/regions.en.csv", stray, placeOther.EN},
		{"content/Synonyms.yaml", stray, placeOther.EN},
		{"content/pages/tentang.yaml", stray, placeOther.EN},
		{"content/pages/tim/ketua.md", stray, placePage.EN},
		{"content/centres/centre.yaml", stray, placeEntry.EN},
		{"content/centres/products/kain.yaml", stray, placeEntry.EN},
		{folder + "kain.yaml", stray, placeEntry.EN},
		{folder + "Centre.yaml", stray, placeEntry.EN},
		{folder + "images/gedung.md", stray, placeEntry.EN},
		{folder + "images/gedung.svg", stray, placeEntry.EN},
		{folder + "products/kain.jpg", stray, placePicture.EN},
		{"content/centres/images/gedung.jpg", stray, placePicture.EN},
		{"content/gedung.JPG", stray, placePicture.EN},
		{folder + "centre.yml", stray, "rename it to end in .yaml"},
		{"site.yml", stray, "rename it to end in .yaml"},
		{"content/news/pameran.md", `the name of this news, "pameran", is not a day and a slug`, "name it YYYY-MM-DD-SLUG.md"},
		{"content/news/2026-10-05.md", `the name of this news, "2026-10-05", is not a day and a slug`, "name it YYYY-MM-DD-SLUG.md"},
		{"content/news/2026-10-05-.md", `the name of this news, "2026-10-05-", is not a day and a slug`, "name it YYYY-MM-DD-SLUG.md"},
		{"content/news/2026-02-29-x.md", `the name of this news starts with a day that does not exist: "2026-02-29"`, "name it YYYY-MM-DD-SLUG.md"},
		{"content/news/2026-10-05-Pameran.md", `the name "2026-10-05-Pameran" cannot be a slug`, slug},
		{"content/news/2026-10-05-pameran.yaml", stray, placeNews.EN},
		{"content/news/2026/2026-10-05-pameran.md", stray, placeNews.EN},
		{"content/news/pameran.jpg", stray, placePicture.EN},
		{"content/taxonomy/technique.yaml", `"technique" is not a taxonomy`, `did you mean "techniques"?`},
		{"content/taxonomy/units.en.yaml", `"units.en" is not a taxonomy`, "choose one of: " + strings.Join(vocabularyNames(), ", ")},
		{"templates/text/jv.yaml", `unknown language "jv"`, "choose one of: id, en"},
		{"templates/text/id.en.yaml", `unknown language "id.en"`, "choose one of: id, en"},
		{"content/pages/Tentang.md", `the name "Tentang" cannot be a slug`, slug},
		{"content/pages/tentang.fr.md", `the name "tentang.fr" cannot be a slug`, slug},
		{"content/pages/.en.md", `the name "" cannot be a slug`, slug},
		{folder + "products/kain_panjang.yaml", `the name "kain_panjang" cannot be a slug`, slug},
		{folder + "producers/" + strings.Repeat("a", 81) + ".yaml", `the name "` + strings.Repeat("a", 81) + `" cannot be a slug`, slug},
		{"content/centres/Coba/centre.yaml", `the name "Coba" cannot be a slug`, slug},
		{"content/centres/halaman/centre.yaml", `the name "halaman" is taken by the further pages of lists`, "choose another name"},
		{"content/centres/page/centre.md", `the name "page" is taken by the further pages of lists`, "choose another name"},
	}
	for _, tt := range tests {
		got, problems := Classify(tt.path)
		if len(problems) != 1 {
			t.Errorf("%s is taken for %+v, with %d problems", tt.path, got, len(problems))
			continue
		}
		p := problems[0]
		if diff := cmp.Diff([]string{tt.path, tt.text, tt.hint}, []string{p.Path, p.Text.In(diag.English), p.Hint.In(diag.English)}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.path, diff)
		}
	}
}

func TestIgnored(t *testing.T) {
	for name, want := range map[string]bool{
		".git": true, ".centre.yaml.swp": true, "#centre.yaml#": true, "centre.yaml~": true, "centre.yaml.swp": true, "x.tmp": true,
		"centre.yaml": false, "a#b.md": false, "tmp": false, "~a.md": false, "": false,
	} {
		if got := Ignored(name); got != want {
			t.Errorf("%q is ignored: %t", name, got)
		}
	}
}

// slugFault says in what a text is no slug, by its letters alone; "" for one
// that is.
func slugFault(s string) string {
	switch {
	case s == "":
		return "empty"
	case len(s) > 80:
		return "too long"
	case s[0] == '-', s[len(s)-1] == '-', strings.Contains(s, "--"):
		return "a hyphen out of place"
	}
	for _, c := range s {
		if !strings.ContainsRune("abcdefghijklmnopqrstuvwxyz0123456789-", c) {
			return "another letter"
		}
	}
	return ""
}

// slugSeeds are texts on either side of what a slug may be.
var slugSeeds = []string{"a", "batik-tulis", "a--b", "-a", "a-", "", "A", "a_b", "b\u0430tik", "a\n", "a b", strings.Repeat("a", 80), strings.Repeat("a", 81), "2026", "a/b", ".."}

// FuzzSlug holds the pattern of slugs to what the design says in words.
func FuzzSlug(f *testing.F) {
	for _, s := range slugSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if fault := slugFault(s); ValidSlug(s) != (fault == "") {
			t.Errorf("%q is a slug: %t, though its fault is %q", s, ValidSlug(s), fault)
		}
	})
}

// Patterns that are nearly right are told from the right one by the seeds.
func TestSlugTargetFindsPlantedBugs(t *testing.T) {
	for _, wrong := range []string{`^[a-z0-9-]+$`, `^[a-z0-9]+(-[a-z0-9]*)*$`, `[a-z0-9]+(-[a-z0-9]+)*`, `(?i)^[a-z0-9]+(-[a-z0-9]+)*$`, `^[a-z0-9]*(-[a-z0-9]+)*$`, `^\pL+(-\pL+)*$`, `^[a-z0-9]+(-[a-z0-9]+)*$`} {
		pattern := regexp.MustCompile(wrong)
		if !slices.ContainsFunc(slugSeeds, func(s string) bool { return pattern.MatchString(s) != (slugFault(s) == "") }) {
			t.Errorf("no seed tells %s from what a slug is", wrong)
		}
	}
}

func FuzzClassify(f *testing.F) {
	for _, path := range []string{
		"site.yaml", "content/centres/a/centre.en.md", "content/centres/a/products/b.yaml", "content/centres//centre.yaml",
		"content/centres/a/images/b.jpg", "content/taxonomy/units.yaml", "templates/text/en.yaml", "", ".", "/", "..", "a/../site.yaml",
	} {
		f.Add(path)
	}
	f.Fuzz(func(t *testing.T, path string) {
		got, problems := Classify(path)
		if len(problems) > 0 {
			if got != (File{}) || len(problems) > 1 || problems[0].Path != path || problems[0].Hint.IsZero() {
				t.Errorf("%q: %+v, %+v", path, got, problems)
			}
			return
		}
		isEntry := got.Kind == KindCentre || got.Kind == KindProducer || got.Kind == KindProduct || got.Kind == KindPage || got.Kind == KindNews
		if got.Path != path || got.Kind == 0 || isEntry != ValidSlug(got.Slug) || isEntry && !strings.Contains(path, got.Slug) {
			t.Errorf("%q is taken for %+v", path, got)
		}
	})
}
