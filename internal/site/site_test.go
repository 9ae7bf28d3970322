package site

import (
	"fmt"
	"hash/crc32"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// files are a site's files, given as their text. Pictures need none.
type files map[string]string

// The places of the small site that tests start from.
const (
	folder      = "content/centres/jateng/contoh/"
	centreFile  = folder + "centre.yaml"
	productFile = folder + "products/kain.yaml"
	makerFile   = folder + "producers/ikm.yaml"
	pageFile    = "content/pages/tentang.md"
	pictureFile = folder + "images/gedung.jpg"
	taxonomy    = "content/taxonomy/"
)

// The keys that an entry cannot do without. Tests add theirs from the line after.
const (
	centreKeys = `title: Contoh
summary: Sentra contoh.
region: "33.74"
location: {lat: -6.98, lon: 110.41, precision: district}
categories: [kain]
sources: [{title: Laporan, publisher: Dinas, date: 2025}]
`
	productKeys = "title: Kain\nsummary: Kain contoh.\ncategory: kain\n"
	makerKeys   = "title: IKM\nsummary: IKM contoh.\n"
	pageKeys    = "title: Tentang\nsummary: Tentang situs ini.\n"
)

// pageText is a plain page with these keys and this prose.
func pageText(keys, prose string) string { return "---\n" + pageKeys + keys + "---\n" + prose }

// small is a site without a mistake, in which everything is there once.
func small() files {
	return files{
		"site.yaml":                    "title: {id: Contoh}\nsummary: {id: Situs contoh.}\nlanguages: [id, en]\n",
		"content/regions.csv":          "code,name,name_en,kind,parent\n33,Jawa Tengah,Central Java,province,\n33.74,Kota Semarang,Semarang City,city,33\n",
		taxonomy + "categories.yaml":   "kain: {name: {id: Kain}}\ntas: {name: {id: Tas}}\n",
		taxonomy + "techniques.yaml":   "batik-tulis: {name: {id: Batik tulis}}\n",
		taxonomy + "materials.yaml":    "katun: {name: {id: Katun}}\n",
		taxonomy + "facilities.yaml":   "lini-jahit: {name: {id: Lini jahit}}\n",
		taxonomy + "services.yaml":     "pelatihan: {name: {id: Pelatihan}}\n",
		taxonomy + "recognitions.yaml": "merek: {name: {id: Merek}}\n",
		taxonomy + "units.yaml":        "piece: {name: {id: potong, en: piece}}\nmetre: {name: {id: meter, en: metre}}\nperson: {name: {id: orang, en: person}}\n",
		taxonomy + "colours.yaml":      "biru: {name: {id: Biru}, hex: \"#1f4e79\"}\n",
		taxonomy + "figures.yaml":      "workers: {name: {id: Pekerja}, unit: person, sums: true}\ncapacity: {name: {id: Kapasitas}, sums: false}\n",
		centreFile:                     centreKeys,
		productFile:                    productKeys,
		makerFile:                      makerKeys,
		pageFile:                       pageText("", ""),
		pictureFile:                    "",
	}
}

// with is the small site with some files put in, or in the place of others.
func with(more files) files {
	all := small()
	maps.Copy(all, more)
	return all
}

// without is the small site without some files.
func without(paths ...string) files {
	all := small()
	for _, p := range paths {
		delete(all, p)
	}
	return all
}

// today is the day of every test that does not say otherwise.
var today = content.Date{Year: 2026, Month: 10, Day: 5}

// parse reads the files, but for pictures, and tells what is wrong with each by
// itself.
func parse(f files) (docs []*content.Document, problems []diag.Problem) {
	for _, name := range slices.Sorted(maps.Keys(f)) {
		if strings.Contains(name, "/images/") {
			continue
		}
		doc, found := content.Parse(name, []byte(titledApart(name, f[name])))
		problems = append(problems, found...)
		if doc != nil {
			docs = append(docs, doc)
		}
	}
	return docs, problems
}

var sharedTitle = regexp.MustCompile(`(?m)^title: (Contoh|Kain|IKM)$`)

// titledApart gives entries that tests add with the keys of the small site a
// title of their own, or they would be taken for one entered twice.
func titledApart(name, text string) string {
	if _, own := small()[name]; own {
		return text
	}
	return sharedTitle.ReplaceAllString(text, fmt.Sprintf("title: $1 nomor %d", crc32.ChecksumIEEE([]byte(name))))
}

// link makes a site of the files, and tells what is wrong between them.
func link(f files, o Options) (*Site, []diag.Problem) {
	if o.AsOf.IsZero() {
		o.AsOf = today
	}
	for name := range f {
		if strings.Contains(name, "/images/") {
			o.Pictures = append(o.Pictures, name)
		}
	}
	docs, _ := parse(f)
	return New(docs, o)
}

// linked is the site of files without a mistake.
func linked(t *testing.T, f files, o Options) *Site {
	t.Helper()
	_, alone := parse(f)
	s, problems := link(f, o)
	if problems = append(alone, problems...); s == nil || len(problems) > 0 {
		t.Fatalf("there should be a site, and no problem:\n%s", printed(t, problems, diag.English))
	}
	return s
}

// printed is how people see problems.
func printed(t *testing.T, problems []diag.Problem, lang diag.Lang) string {
	t.Helper()
	var b strings.Builder
	if err := (diag.Printer{W: &b, Lang: lang}).Text(diag.Sort(slices.Clone(problems))); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// mistake is something wrong with a site and what is said of it.
type mistake struct {
	name   string
	files  files
	id, en string
}

// tellMistakes checks that each mistake is told, and nothing else.
func tellMistakes(t *testing.T, mistakes []mistake) {
	t.Helper()
	for _, m := range mistakes {
		t.Run(m.name, func(t *testing.T) {
			if _, alone := parse(m.files); len(alone) > 0 {
				t.Fatalf("a file by itself is wrong:\n%s", printed(t, alone, diag.English))
			}
			s, problems := link(m.files, Options{})
			if s != nil && diag.Failed(problems) {
				t.Error("there is a site in spite of errors")
			}
			for lang, want := range map[diag.Lang]string{diag.Indonesian: m.id, diag.English: m.en} {
				if diff := cmp.Diff(strings.TrimPrefix(want, "\n"), printed(t, problems, lang)); diff != "" {
					t.Errorf("%s (-want +got):\n%s", lang, diff)
				}
			}
		})
	}
}

func TestSmallSite(t *testing.T) {
	s := linked(t, small(), Options{})
	if len(s.Centres) != 1 || len(s.Products) != 1 || len(s.Pages) != 1 || len(s.Provinces) != 1 {
		t.Errorf("%d centres, %d products, %d pages, %d provinces; want one of each",
			len(s.Centres), len(s.Products), len(s.Pages), len(s.Provinces))
	}
}

// A site is the same whatever the order its documents come in.
func TestOrderOfDocuments(t *testing.T) {
	f := with(files{
		"content/pages/sentra.md":         pageText("", "[x](tidak-ada.md)"),
		"content/pages/peta.md":           pageText("draft: true\n", ""),
		"content/centres/b/centre.yaml":   centreKeys + "aliases: [lama]\n",
		"content/centres/a/centre.yaml":   centreKeys + "aliases: [lama]\n",
		"content/centres/c/centre.yaml":   "title: C\n",
		"content/centres/a/b/centre.yaml": centreKeys,
	})
	docs, _ := parse(f)
	_, want := New(docs, Options{AsOf: today})
	slices.Reverse(docs)
	_, got := New(docs, Options{AsOf: today})
	if len(want) == 0 {
		t.Fatal("there is nothing to tell")
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("problems of the same documents, backwards (-forwards +backwards):\n%s", diff)
	}
}

func TestBaseURLThatHolds(t *testing.T) {
	f := with(files{"site.yaml": small()["site.yaml"] + "base_url: https://contoh.id/\n"})
	if got := linked(t, f, Options{}).Config.BaseURL; got != "https://contoh.id/" {
		t.Errorf("base URL %q, want site.yaml's", got)
	}
	if got := linked(t, f, Options{BaseURL: "https://b.id/"}).Config.BaseURL; got != "https://b.id/" {
		t.Errorf("base URL %q, want the option's", got)
	}
}

// Of a document that is broken no site is made, even where what is left of it
// would do.
func TestBrokenDocument(t *testing.T) {
	unfenced := without(centreFile)
	unfenced[folder+"centre.md"] = "---\n" + centreKeys
	for name, f := range map[string]files{
		"a key too many":    with(files{centreFile: centreKeys + "warna: biru\n"}),
		"no region":         with(files{centreFile: strings.Replace(centreKeys, "region: \"33.74\"\n", "", 1)}),
		"no YAML":           with(files{centreFile: "title: [\n", folder + "centre.md": "Isi."}),
		"no keys":           with(files{centreFile: ""}),
		"no UTF-8":          with(files{centreFile: centreKeys + "# \xff\n", productFile: productKeys + "producer: ikm\n"}),
		"no UTF-8 below":    with(files{makerFile: makerKeys + "# \xff\n", productFile: productKeys + "producer: ikm\n"}),
		"an unclosed fence": unfenced,
		"no site.yaml":      without("site.yaml"),
		"no taxonomy left":  with(files{taxonomy + "categories.yaml": "kain: [\n"}),
		"two centres": with(files{
			centreFile:                      "title: [\n",
			"content/centres/x/centre.yaml": "title: [\n",
		}),
		"half the regions": with(files{"content/regions.csv": "code,name,name_en,kind,parent\n33,Jawa Tengah,Central Java,province,\n33.74,Kota Semarang\n"}),
	} {
		if s, problems := link(f, Options{}); s != nil || len(problems) > 0 {
			t.Errorf("%s: a site %v, problems %v; want neither", name, s != nil, printed(t, problems, diag.English))
		}
	}
}
