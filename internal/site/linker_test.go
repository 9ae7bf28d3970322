package site

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"weak"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// The other places of the small town that edits are tried on.
const (
	second     = "content/centres/jateng/kedua/"
	third      = "content/centres/jabar/ketiga/"
	newsFile   = "content/news/2026-01-02-pameran.md"
	thirdImage = third + "images/tas.jpg"
)

// town is a site of three centres in two provinces, in which everything leads to
// something else, across centres too.
func town() files {
	return with(files{
		"content/regions.csv": "code,name,name_en,kind,parent\n33,Jawa Tengah,Central Java,province,\n33.74,Kota Semarang,Semarang City,city,33\n" +
			"32,Jawa Barat,West Java,province,\n32.73,Kota Bandung,Bandung City,city,32\n33.02,Kabupaten Banyumas,Banyumas Regency,regency,33\n",
		taxonomy + "units.yaml": small()[taxonomy+"units.yaml"] + "hectare: {name: {id: hektare, en: hectare}}\n",
		taxonomy + "figures.yaml": small()[taxonomy+"figures.yaml"] +
			"area: {name: {id: Luas}, unit: hectare, sums: true}\nmakers: {name: {id: Perajin}, unit: person, sums: true, part_of: workers}\n",
		centreFile: centreKeys + `techniques: [batik-tulis]
aliases: [lama]
figures: [{kind: workers, value: 12, as_of: 2025, source: 1}, {kind: area, value: 0.1, as_of: 2025, source: 1}]
facilities: [{type: lini-jahit, source: 1}, {type: lini-jahit, source: 1}]
images: [{file: images/gedung.jpg, alt: {id: Gedung}, credit: Dinas}]
`,
		folder + "centre.md":             "## Isi\n\nLihat [ketiga](../../jabar/ketiga/centre.yaml#cara) dan ![tas](../../jabar/ketiga/images/tas.jpg).\n",
		folder + "centre.en.yaml":        "title: Example\nsummary: An example.\n",
		productFile:                      productKeys + "producer: ikm\nverified: 2025-05-05\n",
		folder + "products/kain.md":      "Dari [sentra](../centre.yaml#isi), lihat [kami](../../../../pages/tentang.md#cara).\n",
		folder + "products/selendang.md": "---\ntitle: Selendang sutra\nsummary: Selendang.\ncategory: kain\naliases: [kerudung]\n---\nLihat [tas](../../../jabar/ketiga/products/tas.yaml).\n",
		makerFile:                        makerKeys + "categories: [kain]\nmaterials: [katun]\nchannels: [{type: email, value: a@example.org, consent: 2025-01-01, until: 2026-10-31}]\n",
		second + "centre.yaml":           strings.NewReplacer("Contoh", "Kedua", "kain", "tas", "33.74", "33.02").Replace(centreKeys) + "services: [{type: pelatihan, source: 1}]\nfigures: [{kind: workers, value: [3, 5], as_of: 2024, source: 1}, {kind: area, value: 0.2, as_of: 2025, source: 1}]\n",
		second + "centre.md":             "Kata [contoh](../contoh/centre.yaml#isi), dan [gedungnya](../contoh/images/gedung.jpg).\n",
		second + "products/dompet.yaml":  "title: Dompet kulit\nsummary: Dompet.\ncategory: tas\n",
		third + "centre.yaml":            strings.NewReplacer("Contoh", "Ketiga", "33.74", "32.73", "precision: district", "precision: exact").Replace(centreKeys),
		third + "centre.md":              "## Cara\n\nKe [kabar](../../../news/2026-01-02-pameran.md).\n",
		third + "producers/perajin.yaml": "title: Perajin satu\nsummary: Perajin.\nrecognitions: [{type: merek, source: 1}]\nsources: [{title: Daftar, publisher: Dinas, date: 2025}]\n",
		third + "products/tas.yaml":      "title: Tas anyam\nsummary: Tas.\ncategory: tas\nproducer: perajin\nimages: [{file: ../images/tas.jpg, alt: {id: Tas}, credit: Dinas}]\n",
		thirdImage:                       "",
		pageFile:                         pageText("", "## Cara\n\nLihat [kain](../centres/jateng/contoh/products/kain.yaml).\n"),
		"content/pages/tentang.en.md":    "---\ntitle: About\nsummary: About us.\nslug: about\n---\n",
		newsFile:                         "---\ntitle: Pameran\nsummary: Pameran contoh.\ncentres: [contoh, ketiga]\nsources: [{title: Berita, publisher: Harian, date: 2026}]\n---\nDi [kedua](../centres/jateng/kedua/centre.yaml).\n",
	})
}

// change is one thing that somebody may do to the town, mistakes included.
type change struct {
	name string
	do   func(f files, o *Options)
}

// put writes a file; text "" takes it away.
func put(name, text string) change {
	return change{name + " = " + text, func(f files, _ *Options) {
		if f[name] = text; text == "" {
			delete(f, name)
		}
	}}
}

// swap replaces a text of a file, where the file is there.
func swap(name, old, text string) change {
	return change{name + ": " + old + " → " + text, func(f files, _ *Options) {
		if _, there := f[name]; there {
			f[name] = strings.Replace(f[name], old, text, 1)
		}
	}}
}

// more adds to a file, where it is there.
func more(name, text string) change {
	return change{name + " + " + text, func(f files, _ *Options) {
		if _, there := f[name]; there {
			f[name] += text
		}
	}}
}

// move renames a folder; to "" takes it away.
func move(from, to string) change {
	return change{from + " → " + to, func(f files, _ *Options) {
		for _, name := range slices.Collect(maps.Keys(f)) {
			rest, below := strings.CutPrefix(name, from)
			if !below {
				continue
			}
			text := f[name]
			delete(f, name)
			if to != "" {
				f[to+rest] = text
			}
		}
	}}
}

func ask(name string, set func(*Options)) change {
	return change{name, func(_ files, o *Options) { set(o) }}
}

var changes = []change{
	// centres come, go and move
	move(second, ""),
	move(folder, ""),
	move(third, ""),
	move(folder, "content/centres/jateng/ganti/"),
	move(second, folder+"kedua/"),
	move(second, third+"products/"),
	move(third, "content/centres/jateng/ketiga/"),
	move(third, "content/centres/jateng/contoh-ketiga/"),
	put("content/centres/baru/centre.yaml", strings.Replace(centreKeys, "Contoh", "Baru", 1)),
	put("content/centres/jabar/contoh/centre.yaml", strings.Replace(centreKeys, "Contoh", "Lain", 1)),
	put("content/centres/a/contoh/centre.yaml", strings.Replace(centreKeys, "Contoh", "Lain lagi", 1)),
	put("content/centres/jabar/tanpa/products/rok.yaml", productKeys),
	put(folder+"producers/centre.yaml", strings.Replace(centreKeys, "Contoh", "Dalam", 1)),
	// entries come and go
	put(productFile, ""),
	put(makerFile, ""),
	put(centreFile, ""),
	put(third+"centre.md", ""),
	put(folder+"centre.en.yaml", ""),
	put(second+"centre.en.md", "---\ntitle: Second\nsummary: The second.\n---\nWords.\n"),
	put(second+"products/topi.en.yaml", "title: Hat\nsummary: A hat.\n"),
	put(second+"products/topi.md", "Topi.\n"),
	put(second+"producers/ikm.yaml", makerKeys),
	put(folder+"products/kain-2.yaml", strings.Replace(productKeys, "Kain", "Selendang suttra", 1)),
	// they are wrong by themselves
	more(centreFile, "warna: biru\n"),
	more(second+"centre.yaml", "# \xff\n"),
	more(third+"centre.yaml", "# \xff\n"),
	more(makerFile, "# \xff\n"),
	more("site.yaml", "# \xff\n"),
	more(taxonomy+"categories.yaml", "x: [\n"),
	more("content/regions.csv", "33.99,Kabupaten\n"),
	more(pageFile, "<script>"),
	// they are hidden
	more(centreFile, "draft: true\n"),
	more(third+"centre.yaml", "publish: 2026-12-01\n"),
	more(second+"centre.yaml", "expire: 2026-10-06\n"),
	more(productFile, "draft: true\n"),
	more(makerFile, "publish: 2027\n"),
	swap(pageFile, "summary:", "draft: true\nsummary:"),
	swap(newsFile, "summary:", "publish: 2027-01\nsummary:"),
	// slugs, aliases, addresses
	swap(centreFile, "[lama]", "[contoh]"),
	swap(centreFile, "[lama]", "[ketiga]"),
	more(second+"centre.yaml", "aliases: [lama]\n"),
	more(third+"centre.yaml", "aliases: [kedua, ganti]\n"),
	more(productFile, "aliases: [kerudung]\n"),
	more(makerFile, "aliases: [ikm]\n"),
	put("content/pages/sentra.md", pageText("", "")),
	put("content/pages/about.md", strings.Replace(pageText("", ""), "Tentang", "Lain", 1)),
	more("site.yaml", "segments: {id: {centres: pusat, producers: usaha}}\n"),
	more("site.yaml", "segments: {id: {regions: sentra}, en: {products: producers}}\n"),
	more("site.yaml", "base_url: https://contoh.id/\n"),
	// the world
	swap(taxonomy+"categories.yaml", "tas: {name: {id: Tas}}\n", ""),
	swap(taxonomy+"categories.yaml", "{id: Tas}", "{id: Tas dan dompet}"),
	more(taxonomy+"categories.yaml", "topi: {name: {id: Topi}}\n"),
	put(taxonomy+"materials.yaml", ""),
	put(taxonomy+"services.yaml", ""),
	swap(taxonomy+"figures.yaml", "sums: true", "sums: false"),
	swap(taxonomy+"figures.yaml", "part_of: workers", "part_of: makers"),
	swap("content/regions.csv", "32.73,Kota Bandung,Bandung City,city,32\n", ""),
	swap("content/regions.csv", "Kota Bandung", "Kota Kembang"),
	put("content/regions.csv", ""),
	put("site.yaml", ""),
	// what they say
	swap(productFile, "Kain", "Kain panjang"),
	swap(centreFile, "value: 12", "value: 1.5"),
	swap(centreFile, "value: 12", "value: 13"),
	swap(centreFile, "value: 0.1", "value: 0.7"),
	swap(centreFile, "as_of: 2025", "as_of: 2012"),
	swap(second+"centre.yaml", "33.02", "33.74"),
	swap(second+"centre.yaml", "33.02", "33"),
	swap(second+"centre.yaml", "title: Kedua", "title: Contoh"),
	swap(second+"centre.yaml", "precision: district", "precision: exact"),
	swap(third+"products/tas.yaml", "perajin", "ikm"),
	swap(third+"products/tas.yaml", "category: tas", "category: kain"),
	swap(makerFile, "until: 2026-10-31", "until: 2026-10-01"),
	// links and news
	swap(folder+"centre.md", "## Isi", "## Bagian"),
	swap(third+"centre.md", "## Cara", "## Jalan"),
	swap(pageFile, "## Cara", "## Jalan"),
	more(second+"centre.md", "[hilang](../hilang/centre.yaml), [satuan](../../../taxonomy/units.yaml), [ikm](../contoh/producers/ikm.yaml)\n"),
	more(pageFile, "![gedung](../centres/jateng/contoh/images/gedung.jpg) ![x](../centres/jateng/contoh/images/gedunk.jpg)\n"),
	put(newsFile, ""),
	swap(newsFile, "[contoh, ketiga]", "[kedua]"),
	swap(newsFile, "[contoh, ketiga]", "[kelima]"),
	put("content/news/2026-11-01-nanti.md", strings.Replace("---\ntitle: Nanti\nsummary: Nanti.\nsources: [{title: Berita, publisher: Harian, date: 2026}]\n---\n", "Nanti", "Esok", 1)),
	put("templates/text/id.yaml", "x: y\n"),
	// pictures
	put(pictureFile, ""),
	put(thirdImage, ""),
	{"another picture", func(f files, _ *Options) { f[second+"images/dompet.jpg"] = "" }},
	{"a stray picture", func(f files, _ *Options) { f["content/centres/jabar/images/x.jpg"] = "" }},
	{"a picture of news", func(f files, _ *Options) { f["content/news/images/x.jpg"] = "" }},
	// what is asked for
	ask("drafts", func(o *Options) { o.Drafts = true }),
	ask("the next year", func(o *Options) { o.AsOf.Year++ }),
	ask("another base URL", func(o *Options) { o.BaseURL = "https://lain.id/" }),
}

// desk is where somebody edits: it parses again only what changed, as the loader
// does.
type desk struct {
	texts files
	docs  map[string]*content.Document
}

// read returns the documents of some files by path, and the pictures.
func (d *desk) read(f files) (docs []*content.Document, pictures []string) {
	known := d.docs
	d.docs = map[string]*content.Document{}
	for _, name := range slices.Sorted(maps.Keys(f)) {
		if strings.Contains(name, "/images/") {
			pictures = append(pictures, name)
			continue
		}
		doc := known[name]
		if doc == nil || d.texts[name] != f[name] {
			doc, _ = content.Parse(name, []byte(f[name]))
		}
		if doc != nil {
			d.docs[name] = doc
			docs = append(docs, doc)
		}
	}
	d.texts = f
	return docs, pictures
}

// A linker that remembers gives what one gives that does not, problems included,
// after whatever edits; the sites it gave before stay as they were; and what an
// edit leaves alone is the same centre.
func TestLinkerRemembersNothingWrong(t *testing.T) {
	const steps, together = 250, 2
	for seed := range uint64(4) {
		random := rand.New(rand.NewPCG(seed, 6))
		var warm Linker
		var d desk
		var done []change
		var before *Site
		wasBefore := dump(nil)
		sound, kept := 0, 0
		for step := range steps {
			done = append(done, changes[random.IntN(len(changes))])
			done = done[max(0, len(done)-random.IntN(together+1)):] // most changes are mistakes
			f, o := town(), Options{AsOf: today}
			var names []string
			for _, c := range done {
				c.do(f, &o)
				names = append(names, c.name)
			}
			told := func(format string, args ...any) {
				t.Helper()
				t.Fatalf("seed %d, step %d, with\n%s\n%s", seed, step, strings.Join(names, "\n"), fmt.Sprintf(format, args...))
			}
			docs, pictures := d.read(f)
			o.Pictures = pictures
			got, gotProblems := warm.Link(docs, o)
			want, wantProblems := New(docs, o)
			if diff := cmp.Diff(wantProblems, gotProblems); diff != "" {
				told("problems (-new linker +this one):\n%s", diff)
			}
			if diff := cmp.Diff(dump(want), dump(got)); diff != "" {
				told("the site (-new linker +this one):\n%s", diff)
			}
			if diff := cmp.Diff(wasBefore, dump(before)); diff != "" {
				told("the site before (-as it was made +now):\n%s", diff)
			}
			if got != nil {
				sound++
				kept += keptCentres(before, got)
				before, wasBefore = got, dump(got)
			}
		}
		if sound < steps/5 || sound > steps*4/5 {
			t.Errorf("seed %d: %d of %d steps had a site: too few or too many to be a test", seed, sound, steps)
		}
		if kept < sound {
			t.Errorf("seed %d: in %d sites only %d centres were kept", seed, sound, kept)
		}
	}
}

// An edit leaves every other centre the very same, with what belongs to it.
func TestOtherCentresStay(t *testing.T) {
	var l Linker
	var d desk
	at := func(f files) *Site {
		docs, pictures := d.read(f)
		s, problems := l.Link(docs, Options{AsOf: today, Pictures: pictures})
		if s == nil {
			t.Fatalf("there should be a site:\n%s", printed(t, problems, diag.English))
		}
		return s
	}
	before := at(town())
	edited := town()
	swap(productFile, "Kain contoh", "Kain panjang").do(edited, nil)
	after := at(edited)
	for i, c := range before.Centres {
		if same := after.Centres[i] == c; same != (c.Slug != "contoh") {
			t.Errorf("%s is the same centre: %v", c.Slug, same)
		}
	}
	if was, is := before.Products[0], after.Products[0]; was.Summary.ID != "Kain contoh." || is.Summary.ID != "Kain panjang." {
		t.Errorf("the product was %q and is %q", was.Summary.ID, is.Summary.ID)
	}
	if after.News[0].Centres[0] != after.Centres[0] {
		t.Error("the news leads to the centre as it was")
	}
	if again := at(edited); !slices.Equal(again.Centres, after.Centres) {
		t.Error("without an edit the centres are others")
	}
}

// What an edit replaced can be collected once nobody uses the site that had it.
func TestLinkerLetsGo(t *testing.T) {
	var l Linker
	var d desk
	at := func(f files) *Site {
		docs, pictures := d.read(f)
		s, _ := l.Link(docs, Options{AsOf: today, Pictures: pictures})
		return s
	}
	first := at(town())
	gone := map[string]func() bool{}
	for _, c := range first.Centres[:2] { // one that is edited, one that goes
		centre, keys := weak.Make(c), weak.Make(c.Keys)
		gone[c.Slug] = func() bool { return centre.Value() == nil && keys.Value() == nil }
	}
	edited := town()
	swap(centreFile, "Sentra contoh", "Sentra lain").do(edited, nil)
	move(second, "").do(edited, nil)
	swap(newsFile, "Di [kedua](../centres/jateng/kedua/centre.yaml).", "").do(edited, nil)
	first = at(edited)
	runtime.GC()
	for slug, isGone := range gone {
		if !isGone() {
			t.Errorf("%s is kept", slug)
		}
	}
	runtime.KeepAlive(first)
	runtime.KeepAlive(&l)
}

// keptCentres counts the centres that two sites share.
func keptCentres(a, b *Site) int {
	if a == nil {
		return 0
	}
	n := 0
	for _, c := range b.Centres {
		if slices.Contains(a.Centres, c) {
			n++
		}
	}
	return n
}

// dump tells everything of a site. Keys and prose are those of a document, and
// told by their pointers.
func dump(s *Site) string {
	if s == nil {
		return "no site"
	}
	var b strings.Builder
	say := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	entry := func(e Entry) string {
		var prose []any
		for _, p := range e.Prose {
			if p != nil {
				prose = append(prose, p.Prose, p.File)
			}
		}
		return fmt.Sprintf("%s %s %v %v %v %v %v", e.Slug, e.File, e.Hidden, e.Address, e.Title, e.Summary, prose)
	}
	say("%+v %v next %v", s.Config, s.AsOf, s.Next)
	say("pictures %v, hidden pages %v", s.Pictures, s.HiddenPages)
	say("sums %+v", sumsOf(s.Sums))
	for _, c := range s.Centres {
		say("centre %s keys %p regency %s terms %v %v %v news %v", entry(c.Entry), c.Keys, c.Regency.Code,
			termSlugs(c.Categories), termSlugs(c.Techniques), termSlugs(c.Materials), newsSlugs(s.NewsOf(c)))
		for _, p := range c.Producers {
			say("  producer %s keys %p of %s terms %v %v %v products %v", entry(p.Entry), p.Keys, p.Centre.Slug,
				termSlugs(p.Categories), termSlugs(p.Techniques), termSlugs(p.Materials), productSlugs(p.Products))
		}
		for _, p := range c.Products {
			maker := ""
			if p.Producer != nil {
				maker = entry(p.Producer.Entry) + fmt.Sprintf(" %p", p.Producer.Keys)
			}
			say("  product %s keys %p of %s by %s terms %v %v %v care %v", entry(p.Entry), p.Keys, p.Centre.Slug, maker,
				p.Category.Slug, termSlugs(p.Techniques), termSlugs(p.Materials), p.Care)
		}
	}
	say("producers %v", producerSlugs(s.Producers))
	say("products %v", productSlugs(s.Products))
	entries := func(e Entries, n Counts) string {
		return fmt.Sprintf("%v %v %v %v", n, centreSlugs(e.Centres), producerSlugs(e.Producers), productSlugs(e.Products))
	}
	for _, code := range slices.Sorted(maps.Keys(s.world.regions)) {
		r := s.Region(code)
		say("region %+v %s address %v has %s sums %v", r.Region, r.Slug, s.RegionAddress(r), entries(s.In(r), s.CountIn(r)), sumsOf(s.SumsIn(r)))
		for _, x := range s.Regencies(r) {
			say("  regency %s", x.Code)
		}
	}
	for _, r := range s.Provinces {
		say("province %s", r.Code)
	}
	for _, v := range content.Vocabularies {
		t := s.Taxonomy(v)
		say("taxonomy %s %s %v", t.Vocabulary, t.File, t.Address)
		for _, term := range t.Terms {
			say("  term %s %v address %v has %s", term.Slug, term.Name, s.AddressOf(term), entries(s.With(term), s.CountWith(term)))
		}
	}
	for _, n := range s.News {
		say("news %s keys %p %v about %v", entry(n.Entry), n.Keys, n.Date, centreSlugs(n.Centres))
		for _, c := range n.Centres {
			if i := slices.IndexFunc(s.Centres, func(o *Centre) bool { return o.Slug == c.Slug }); i >= 0 && s.Centres[i] != c {
				say("  which is another %s", c.Slug)
			}
		}
	}
	for _, p := range s.Pages {
		say("page %s keys %p", entry(p.Entry), p.Keys)
	}
	return b.String()
}

func sumsOf(sums []Sum) (list []string) {
	for _, s := range sums {
		list = append(list, fmt.Sprintf("%s %+v", s.Kind.Slug, []any{s.Unit, s.Per, s.Value, s.About, s.AtLeast, s.AtMost, s.Centres, s.From, s.To}))
	}
	return list
}

func termSlugs(terms []*Term) (list []string) {
	for _, t := range terms {
		list = append(list, t.Slug)
	}
	return list
}

func centreSlugs(centres []*Centre) (list []string) {
	for _, c := range centres {
		list = append(list, c.Slug)
	}
	return list
}

func producerSlugs(producers []*Producer) (list []string) {
	for _, p := range producers {
		list = append(list, p.Centre.Slug+"/"+p.Slug)
	}
	return list
}

func productSlugs(products []*Product) (list []string) {
	for _, p := range products {
		list = append(list, p.Centre.Slug+"/"+p.Slug)
	}
	return list
}

func newsSlugs(news []*News) (list []string) {
	for _, n := range news {
		list = append(list, n.Slug)
	}
	return list
}

// The town is sound, and each change of it changes something.
func TestTown(t *testing.T) {
	_, alone := parse(town())
	_, problems := link(town(), Options{})
	if problems = append(alone, problems...); len(problems) > 0 {
		t.Errorf("the town is not sound:\n%s", printed(t, problems, diag.English))
	}
	for _, c := range changes {
		f, o := town(), Options{AsOf: today}
		c.do(f, &o)
		if maps.Equal(f, town()) && o.same(Options{AsOf: today}) {
			t.Errorf("%s changes nothing", c.name)
		}
	}
}
