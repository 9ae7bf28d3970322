package test

import (
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// TestStatisticsAreARecount compares every number of the statistics, in both languages, and the sums of every
// province with what the files hold: on the real site, on the made-up one, which has entries that are hidden, and
// on one whose figures are as unlike as they can be.
func TestStatisticsAreARecount(t *testing.T) {
	t.Run("real", func(t *testing.T) {
		t.Parallel()
		compareStatistics(t, realSite(t), recount(t, siteFS(realSource)))
	})
	t.Run("demo", func(t *testing.T) {
		t.Parallel()
		source, err := demoFS()
		if err != nil {
			t.Fatal(err)
		}
		compareStatistics(t, demoSite(t), recount(t, source))
	})
	t.Run("random", func(t *testing.T) {
		t.Parallel()
		source := randomFigures(t)
		compareStatistics(t, publishedFigures(t, "random", source), recount(t, source))
	})
}

// TestStatisticsByHand has figures that somebody has added up.
func TestStatisticsByHand(t *testing.T) {
	t.Parallel()
	source := withCentres(t, map[string]string{
		"aceh/satu/centre.yaml": figuresIn("11.01",
			"kind: workers, value: [100, 120], as_of: NOW", // a range
			"kind: workers, value: 400, as_of: LAST",       // no longer the newest
			"kind: makers, value: 40, qualifier: about, as_of: LAST",
			"kind: weavers, value: 30, qualifier: at-least, as_of: NOW",
			"kind: enterprises, value: 7, planned: true, as_of: NOW",
			"kind: looms, value: 50, as_of: OLD"),
		"aceh/dua/centre.yaml": figuresIn("11.02",
			"kind: workers, value: 30, as_of: LAST",
			"kind: makers, value: 2, qualifier: at-least, as_of: EDGE",
			"kind: enterprises, value: 900, scope: wider, of: {id: sekabupaten}, as_of: NOW"),
		"banten/tiga/centre.yaml": figuresIn("36.02",
			"kind: workers, value: 5, qualifier: at-most, as_of: EDGE",
			"kind: enterprises, value: 3, scope: part, of: {id: satu kelompok}, as_of: NOW",
			"kind: machines, value: 8, as_of: NOW"), // which are never added up
		"banten/tiga/producers/ikm.yaml": "title: IKM\nsummary: Rekaan.\nfigures: [{kind: workers, value: 6000, as_of: 2026, source: 1}]\n" +
			"sources: [{title: A, publisher: B, date: 2026}]\n",
	})
	page := publishedFigures(t, "by-hand", source).open(t, "en/statistics/index.html")
	now := today().Year
	span := func(from, to int) string { return fmt.Sprintf("%d–%d", from, to) }
	want := []row{
		{"What is counted": "Makers", "Sum": "at least about 42", "Centres reporting": "2 of 3", "Year": span(now-15, now-1)},
		{"What is counted": "Weavers (part of Makers)", "Sum": "at least 30", "Centres reporting": "1 of 3", "Year": strconv.Itoa(now)},
		{"What is counted": "Workers", "Sum": "at most 155", "Centres reporting": "3 of 3", "Year": span(now-15, now)},
	}
	if diff := cmp.Diff(want, page.section("sums").rows()); diff != "" {
		t.Errorf("sums (-by hand +page):\n%s", diff)
	}
	wantWorkers := []row{
		{"Province": "Aceh", "Sum": "130–150", "Centres reporting": "2 of 2", "Year": span(now-1, now)},
		{"Province": "Banten", "Sum": "at most 5", "Centres reporting": "1 of 1", "Year": strconv.Itoa(now - 15)},
	}
	if diff := cmp.Diff(wantWorkers, page.first("[aria-labelledby=by-province-workers]").rows()); diff != "" {
		t.Errorf("workers by province (-by hand +page):\n%s", diff)
	}
}

// compareStatistics holds the pages of a site to a recount of its files.
func compareStatistics(t *testing.T, s *site, r recounted) {
	t.Helper()
	for l, file := range map[lang]string{id: "statistik/index.html", en: "en/statistics/index.html"} {
		w, page := wordsOf(t, l), s.open(t, file)
		differ := func(what string, want, got any) {
			t.Helper()
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, %s (-files +page):\n%s", file, what, diff)
			}
		}
		differ("sums", w.sums(r.country), page.section("sums").rows())
		differ("parts of sums", w.parts(r.country), partsOf(page.section("sums")))
		for _, kind := range w.summed(r.country) {
			differ(kind+" by province", w.sumsByProvince(r, kind), page.first("[aria-labelledby=by-province-"+kind+"]").rows())
		}
		differ("tables by province", len(r.country.sums), len(page.section("by-province").all("table")))
		for taxonomy, known := range r.counts {
			differ(taxonomy, w.counts(taxonomy, known), counted(page.section(taxonomy)))
		}
		differ("island groups", w.islands(r), counted(page.section("islands")))
		for code, place := range r.provinces {
			sums := s.open(t, w.provinceFile(code)).section("sums")
			differ("sums of "+code, w.sums(place), sums.rows())
		}
	}
}

// summed lists the kinds of figures that were added up, as the taxonomy has them. In the real one, which all
// these sites use, parts stand after their wholes.
func (w words) summed(place *tallied) []string {
	return slices.DeleteFunc(slices.Clone(w.taxonomies["figures"].slugs), func(kind string) bool {
		return place.sums[kind] == nil
	})
}

// sums are the rows of what a place has, by kind.
func (w words) sums(place *tallied) []row {
	var rows []row
	for _, kind := range w.summed(place) {
		name := w.term("figures", kind)
		if whole := w.taxonomies["figures"].terms[kind].PartOf; whole != "" {
			name += " (" + w.word("sum.within") + " " + w.term("figures", whole) + ")"
		}
		rows = append(rows, w.sum("figures", name, place.sums[kind], place.centres))
	}
	return rows
}

// mostParts is how many centres a sum names.
const mostParts = 48

// parts is how many centres each sum of a place names.
func (w words) parts(place *tallied) []int {
	var list []int
	for _, kind := range w.summed(place) {
		list = append(list, min(place.sums[kind].centres, mostParts))
	}
	return list
}

// partsOf counts the centres that a page names for each sum.
func partsOf(section element) []int {
	var list []int
	for _, details := range section.all(".parts") {
		list = append(list, len(details.all("li")))
	}
	return list
}

// sumsByProvince are the rows of one kind, by the province's code.
func (w words) sumsByProvince(r recounted, kind string) []row {
	var rows []row
	for _, code := range slices.Sorted(maps.Keys(r.provinces)) {
		if place := r.provinces[code]; place.sums[kind] != nil {
			rows = append(rows, w.sum("provinces", w.regions[code].name.in(w.lang), place.sums[kind], place.centres))
		}
	}
	return rows
}

func (w words) sum(by, name string, s *total, centres int) row {
	q, ends := s.qualifiers, span{s.min, s.max}
	switch { // of a bound the other end says nothing
	case q["at-least"] && !q["at-most"]:
		ends.max = ends.min
	case q["at-most"] && !q["at-least"]:
		ends.min = ends.max
	}
	value := w.lang.span(ends)
	if q["about"] || q["at-least"] && q["at-most"] {
		value = w.word("format.qualifier.about", value)
	}
	if q["at-least"] && !q["at-most"] {
		value = w.word("format.qualifier.at-least", value)
	}
	if q["at-most"] && !q["at-least"] {
		value = w.word("format.qualifier.at-most", value)
	}
	years := s.from
	if s.to != s.from {
		years += "–" + s.to
	}
	return row{
		w.word("value.by." + by): name,
		w.word("sum.value"):      value,
		w.word("sum.centres"):    w.word("format.of", w.lang.number(float64(s.centres)), w.lang.number(float64(centres))),
		w.word("table.year"):     years,
	}
}

// counts are how many centres and products there are, by the name of the term or the province. Of provinces
// those have a row, too, that have none.
func (w words) counts(taxonomy string, known map[string]*entries) map[string]entries {
	named := map[string]entries{}
	if taxonomy == "provinces" {
		for _, r := range w.regions {
			if r.parent == "" {
				named[r.name.in(w.lang)] = entries{}
			}
		}
	}
	for slug, n := range known {
		name := w.term(taxonomy, slug)
		if taxonomy == "provinces" {
			name = w.regions[slug].name.in(w.lang)
		}
		named[name] = *n
	}
	return named
}

// islandOf names the island group of a province's code.
var islandOf = map[byte]string{
	'1': "sumatra", '2': "sumatra", '3': "java", '5': "nusa-tenggara", '6': "kalimantan", '7': "sulawesi", '8': "maluku", '9': "papua",
}

func (w words) islands(r recounted) map[string]entries {
	named := map[string]entries{}
	for _, island := range islandOf {
		named[w.word("value.island."+island)] = entries{}
	}
	for code, n := range r.counts["provinces"] {
		name := w.word("value.island." + islandOf[code[0]])
		known := named[name]
		named[name] = entries{known.Centres + n.Centres, known.Products + n.Products}
	}
	return named
}

// counted reads a table of counts: a name, then centres and products.
func counted(table element) map[string]entries {
	named := map[string]entries{}
	for _, tr := range table.all("tbody tr") {
		cells := tr.texts("th, td")
		named[cells[0]] = entries{ungrouped(cells[1]), ungrouped(cells[2])}
	}
	return named
}

// ungrouped reads a whole number with its separators, -1 where it is none.
func ungrouped(text string) int {
	n, err := strconv.Atoi(strings.NewReplacer(".", "", ",", "").Replace(text))
	if err != nil {
		return -1
	}
	return n
}

func (w words) provinceFile(code string) string {
	folder := "wilayah/"
	if w.lang == en {
		folder = "en/regions/"
	}
	return folder + slug(w.regions[code].name.ID) + "/index.html"
}

// withCentres is the real site with other centres, given below content/centres.
func withCentres(t *testing.T, centres map[string]string) fs.FS {
	t.Helper()
	files := fstest.MapFS{}
	disk := siteFS(realSource)
	for _, name := range []string{"site.yaml", "content/taxonomy", "content/pages", "content/regions.csv", "content/synonyms.yaml"} {
		err := fs.WalkDir(disk, name, func(file string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			data, err := fs.ReadFile(disk, file)
			files[file] = &fstest.MapFile{Data: data}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for file, text := range centres {
		files["content/centres/"+file] = &fstest.MapFile{Data: []byte(text)}
	}
	return dressed{files, disk}
}

func publishedFigures(t *testing.T, name string, source fs.FS) *site {
	t.Helper()
	s, err := publishedSite("figures-"+name, source, "")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// figuresIn are the keys of a centre in a region with some figures, whose years are this one and the last,
// the oldest that counts and the year before that.
func figuresIn(region string, figures ...string) string {
	now := today().Year
	year := strings.NewReplacer("NOW", strconv.Itoa(now), "LAST", strconv.Itoa(now-1), "EDGE", strconv.Itoa(now-15), "OLD", strconv.Itoa(now-16))
	text := fmt.Sprintf(`title: Sentra %s
summary: Rekaan.
region: %q
location: {lat: -6.9, lon: 110.4, precision: regency}
categories: [kain-batik]
sources: [{title: A, publisher: B, date: 2026}]
`, region, region)
	if len(figures) == 0 {
		return text
	}
	text += "figures:\n"
	for _, f := range figures {
		text += "  - {" + year.Replace(f) + ", source: 1}\n"
	}
	return text
}

// randomFigures is a site of many centres with figures of every sort, the same each time.
func randomFigures(t *testing.T) fs.FS {
	r := rand.New(rand.NewPCG(5, 2026))
	one := func(of ...string) string { return of[r.IntN(len(of))] }
	regions := []string{"11.01", "11.02", "13.04", "32.04", "32.73", "33.74", "36.02", "51.03", "73.71", "94.01"}
	kinds := []string{"enterprises", "makers", "weavers", "workers", "women", "members", "groups", "workshops", "outlets", "looms", "machines", "visitors"}
	centres := map[string]string{}
	for i := range 80 {
		var figures []string
		for range r.IntN(8) {
			value := strconv.Itoa(r.IntN(3000))
			if r.IntN(4) == 0 {
				low := r.IntN(100)
				value = fmt.Sprintf("[%d, %d]", low, low+1+r.IntN(900))
			}
			year := today().Year - r.IntN(20)
			figures = append(figures, fmt.Sprintf("kind: %s, value: %s, as_of: %d%s%s", one(kinds...), value, year,
				one("", "", "", ", qualifier: about", ", qualifier: at-least", ", qualifier: at-most"),
				one("", "", "", ", planned: true", ", scope: centre", ", scope: part, of: {id: sebagian}", ", scope: wider, of: {id: sekabupaten}")))
		}
		centres[fmt.Sprintf("acak/sentra-%d/centre.yaml", i)] = figuresIn(one(regions...), figures...)
	}
	return withCentres(t, centres)
}

// TestBarsCompare holds that the bars of a table of counts are as long as its numbers compare.
func TestBarsCompare(t *testing.T) {
	t.Parallel()
	for _, file := range []string{"statistik/index.html", "en/statistics/index.html"} {
		page := realSite(t).open(t, file)
		tables := 0
		for _, anchor := range []string{"categories", "techniques", "materials", "islands", "provinces"} {
			var numbers, lengths []float64
			for _, row := range page.section(anchor).all("tbody tr") {
				cell := row.all("td")[0]
				n, err := strconv.ParseFloat(strings.NewReplacer(".", "", ",", "").Replace(cell.text()), 64)
				if err != nil {
					t.Fatalf("%s: %v", file, err)
				}
				length, _ := strconv.ParseFloat(strings.TrimSuffix(row.first("rect").get("width"), "%"), 64)
				numbers, lengths = append(numbers, n), append(lengths, length)
			}
			tables++
			most := slices.Max(numbers)
			for i, n := range numbers {
				if want := 100 * n / most; lengths[i] < want-.06 || lengths[i] > want+.06 {
					t.Errorf("%s, %s: the bar of %v is %v %% long, want %.1f %%", file, anchor, n, lengths[i], want)
				}
			}
		}
		if tables != 5 {
			t.Errorf("%s has %d tables of counts", file, tables)
		}
	}
}
