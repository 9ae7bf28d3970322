package test

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
	"testing"
	"time"

	"gopkg.in/yaml.v3"
)

// The recount reads the files of a site as any other program would: as maps, knowing nothing of how the site
// reads them, nor of how it adds up.

// keyed is what stands in a YAML file, or in a part of it.
type keyed = map[string]any

// tallied is what was counted in the whole directory, or in one province.
type tallied struct {
	centres int
	sums    map[string]*total // by kind of figure
}

// total is the figures of one kind, added up.
type total struct {
	min, max   float64
	qualifiers map[string]bool
	centres    int
	from, to   string // years
}

// entries is how many of each a thing has.
type entries struct{ Centres, Products int }

// recounted is what the files of a site hold.
type recounted struct {
	country   *tallied
	provinces map[string]*tallied            // by the code of the province
	counts    map[string]map[string]*entries // by taxonomy, or "provinces", and by slug or code
}

// recount counts and adds up what is in the files of a site, but for what is hidden today.
func recount(t *testing.T, source fs.FS) recounted {
	t.Helper()
	r := recounted{
		country:   &tallied{sums: map[string]*total{}},
		provinces: map[string]*tallied{},
		counts:    map[string]map[string]*entries{"categories": {}, "techniques": {}, "materials": {}, "provinces": {}},
	}
	kinds := readKeyed(t, source, "content/taxonomy/figures.yaml")
	err := fs.WalkDir(source, "content/centres", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.Contains(file, ".en.") {
			return err
		}
		folder, name := path.Split(file)
		keys := readEntry(t, source, file)
		switch {
		case keys == nil || hidden(keys):
		case name == "centre.yaml" || name == "centre.md":
			r.centre(keys, kinds)
		case path.Base(folder) == "products":
			centre := centreAt(t, source, path.Join(folder, ".."))
			if !hidden(centre) {
				r.product(keys, centre)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func (r recounted) centre(c, kinds keyed) {
	code := provinceOf(c)
	if r.provinces[code] == nil {
		r.provinces[code] = &tallied{sums: map[string]*total{}}
	}
	for _, place := range []*tallied{r.country, r.provinces[code]} {
		place.centres++
		for kind, f := range newestOf(c["figures"]) {
			if kinds[kind].(keyed)["sums"] == true && !tooOld(f) {
				place.add(kind, f)
			}
		}
	}
	for _, taxonomy := range []string{"categories", "techniques", "materials"} {
		for _, slug := range list(c[taxonomy]) {
			r.of(taxonomy, slug).Centres++
		}
	}
	r.of("provinces", code).Centres++
}

func (r recounted) product(p, centre keyed) {
	r.of("categories", p["category"]).Products++
	for _, taxonomy := range []string{"techniques", "materials"} {
		for _, slug := range list(p[taxonomy]) {
			r.of(taxonomy, slug).Products++
		}
	}
	r.of("provinces", provinceOf(centre)).Products++
}

// of finds how many entries a thing has.
func (r recounted) of(taxonomy string, slug any) *entries {
	known := r.counts[taxonomy]
	if known[slug.(string)] == nil {
		known[slug.(string)] = &entries{}
	}
	return known[slug.(string)]
}

// newestOf returns the figures that count, by kind: of those about the whole centre as it is, the last.
func newestOf(figures any) map[string]keyed {
	newest := map[string]keyed{}
	for _, f := range list(figures) {
		f := f.(keyed)
		if f["planned"] == true || f["scope"] == "part" || f["scope"] == "wider" {
			continue
		}
		kind := f["kind"].(string)
		if known, found := newest[kind]; !found || when(f) > when(known) {
			newest[kind] = f
		}
	}
	return newest
}

// tooOld reports whether a figure is from before the day fifteen years ago, as far as it says when.
func tooOld(f keyed) bool {
	now := today()
	oldest := fmt.Sprintf("%04d-%02d-%02d", now.Year-15, now.Month, now.Day)
	return when(f) < oldest[:len(when(f))]
}

// add puts a figure to those of its kind.
func (place *tallied) add(kind string, f keyed) {
	year := when(f)[:4]
	s := place.sums[kind]
	if s == nil {
		s = &total{qualifiers: map[string]bool{}, from: year, to: year}
		place.sums[kind] = s
	}
	low, high := f["value"], f["value"]
	if ends, isRange := f["value"].([]any); isRange {
		low, high = ends[0], ends[1]
	}
	s.min += quantity(low)
	s.max += quantity(high)
	if q, said := f["qualifier"].(string); said {
		s.qualifiers[q] = true
	}
	s.centres++
	s.from, s.to = min(s.from, year), max(s.to, year)
}

// when is the date of a figure as it was written; a later one sorts after it.
func when(f keyed) string { return dated(f["as_of"]) }

// dated writes a date as a file has it, "" where it has none.
func dated(v any) string {
	if day, isDay := v.(time.Time); isDay {
		return day.Format(time.DateOnly)
	}
	if v == nil {
		return ""
	}
	return fmt.Sprint(v)
}

func quantity(v any) float64 {
	if n, whole := v.(int); whole {
		return float64(n)
	}
	return v.(float64)
}

// provinceOf returns the code of the province that a centre is in.
func provinceOf(c keyed) string {
	province, _, _ := strings.Cut(c["region"].(string), ".")
	return province
}

// list is the items of a list, none where there is no list.
func list(v any) []any {
	items, _ := v.([]any)
	return items
}

// hidden reports whether an entry is a draft, not yet due, or over.
func hidden(keys keyed) bool {
	now := today()
	day := fmt.Sprintf("%04d-%02d-%02d", now.Year, now.Month, now.Day)
	publish, expire := dated(keys["publish"]), dated(keys["expire"])
	return keys["draft"] == true || publish > day[:len(publish)] || expire != "" && expire < day[:len(expire)]
}

// centreAt reads the keys of the centre in a folder.
func centreAt(t *testing.T, source fs.FS, folder string) keyed {
	t.Helper()
	if _, err := fs.Stat(source, path.Join(folder, "centre.yaml")); err == nil {
		return readKeyed(t, source, path.Join(folder, "centre.yaml"))
	}
	return readEntry(t, source, path.Join(folder, "centre.md"))
}

// readEntry reads the keys in a file, before its prose where it has some; nil where there are none.
func readEntry(t *testing.T, source fs.FS, file string) keyed {
	t.Helper()
	switch path.Ext(file) {
	case ".yaml":
		return readKeyed(t, source, file)
	case ".md":
		data, err := fs.ReadFile(source, file)
		if err != nil {
			t.Fatal(err)
		}
		rest, isFront := strings.CutPrefix(string(data), "---\n")
		front, _, _ := strings.Cut(rest, "\n---\n")
		if !isFront {
			return nil
		}
		return keysIn(t, file, []byte(front))
	}
	return nil
}

func readKeyed(t *testing.T, source fs.FS, file string) keyed {
	t.Helper()
	data, err := fs.ReadFile(source, file)
	if err != nil {
		t.Fatal(err)
	}
	return keysIn(t, file, data)
}

func keysIn(t *testing.T, file string, data []byte) keyed {
	t.Helper()
	m := keyed{}
	if err := yaml.Unmarshal(data, &m); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return m
}
