package content

import (
	"maps"
	"slices"
)

// Config holds the keys of site.yaml.
type Config struct {
	Title, Summary Text
	BaseURL        string
	Languages      []string
	Messages       string
	Segments       map[string]map[string]string // language → key → word; the defaults filled in
	Menu           []Ref
	PerPage        int64
	Desk           *Desk
	Repository     *Repository
	Fictional      bool
}

// Desk is where a reader asks when an entry has no channel of its own.
type Desk struct {
	Title Text
	URL   string
	Email string
}

// Repository is where the content is kept, for the links that mend it.
type Repository struct {
	URL, Edit string
}

// perPageDefault is how many entries a page of a list shows.
const perPageDefault = 48

// defaultSegments is the address table of the design: the first word of each
// kind of address, by key. "page" stands before the number of a list's further
// pages.
var defaultSegments = map[string]Text{
	"map":          {"peta", "map"},
	"search":       {"cari", "search"},
	"shortlist":    {"pilihan", "shortlist"},
	"statistics":   {"statistik", "statistics"},
	"data":         {"data", "data"},
	"training":     {"pelatihan", "training"},
	"centres":      {"sentra", "centres"},
	"products":     {"produk", "products"},
	"producers":    {"ikm", "producers"},
	"regions":      {"wilayah", "regions"},
	"categories":   {"kategori", "categories"},
	"techniques":   {"teknik", "techniques"},
	"materials":    {"bahan", "materials"},
	"facilities":   {"fasilitas", "facilities"},
	"services":     {"layanan", "services"},
	"recognitions": {"pengakuan", "recognitions"},
	"news":         {"kabar", "news"},
	"page":         {"halaman", "page"},
}

// SegmentKeys lists the keys of segments.
func SegmentKeys() []string { return slices.Sorted(maps.Keys(defaultSegments)) }

// complete fills in what site.yaml may leave out.
func (c *Config) complete() {
	if c.PerPage == 0 {
		c.PerPage = perPageDefault
	}
	if c.Messages == "" {
		c.Messages = string(ID)
	}
	words := map[string]map[string]string{}
	for _, lang := range Languages {
		words[string(lang)] = map[string]string{}
		for key, word := range defaultSegments {
			words[string(lang)][key] = word.In(lang)
		}
		maps.Copy(words[string(lang)], c.Segments[string(lang)])
	}
	c.Segments = words
}
