package content

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
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
	"design":       {"desain", "design"}, // of a fictional site alone
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
	c.Segments = allSegments(c.Segments)
}

// allSegments adds the default words to those of site.yaml.
func allSegments(own map[string]map[string]string) map[string]map[string]string {
	words := map[string]map[string]string{}
	for _, lang := range Languages {
		words[string(lang)] = map[string]string{}
		for key, word := range defaultSegments {
			words[string(lang)][key] = word.In(lang)
		}
		maps.Copy(words[string(lang)], own[string(lang)])
	}
	return words
}

// languageNames lists the languages as site.yaml names them.
func languageNames() []string {
	names := make([]string, len(Languages))
	for i, lang := range Languages {
		names[i] = string(lang)
	}
	return names
}

// segments reads language → key → word.
func (r *reader) segments(n *yaml.Node) map[string]map[string]string {
	words := map[string]map[string]string{}
	if !r.mapping(n, languageNames) {
		return words
	}
	r.pairs(n, func(lang, table *yaml.Node) {
		if !slices.Contains(languageNames(), lang.Value) {
			r.report(r.at(lang), unknownKey.With(lang.Value), oneOf(languageNames()...))
			return
		}
		if r.mapping(table, SegmentKeys) {
			words[lang.Value] = r.segmentWords(table)
		}
	})
	return words
}

func (r *reader) segmentWords(table *yaml.Node) map[string]string {
	words := map[string]string{}
	r.pairs(table, func(key, value *yaml.Node) {
		if defaultSegments[key.Value] == (Text{}) {
			r.report(r.at(key), unknownKey.With(key.Value), nearest(key.Value, SegmentKeys()))
			return
		}
		var word Ref
		r.value(value, &Rule{Key: key.Value, Kind: EntrySlug}, reflect.ValueOf(&word).Elem())
		if word.Slug != "" {
			words[key.Value] = word.Slug
		}
	})
	return words
}

func checkConfig(r *reader, n node, c *Config) {
	if len(c.Languages) > 0 && !slices.Contains(c.Languages, "") && !slices.Equal(c.Languages, languageNames()) {
		r.report(n.key("languages"), twoLanguages.With(), writeLanguages.With())
	}
	if strings.ContainsAny(c.BaseURL, "?#") {
		r.report(n.key("base_url"), partOfURL.With(c.BaseURL), writeBaseURL.With())
	}
	for _, lang := range Languages {
		checkSegments(r, n.in("segments").in(string(lang)), allSegments(c.Segments)[string(lang)])
	}
}

// PublishedFolder is where a site's static files and pictures lie, beside its
// pages; package asset puts them there.
const PublishedFolder = "aset"

// checkSegments checks that no two kinds of address start alike, nor like what
// lies beside them.
func checkSegments(r *reader, n node, words map[string]string) {
	first := map[string]string{string(EN): "", PublishedFolder: ""}
	for _, key := range SegmentKeys() {
		word := words[key]
		other, taken := first[word]
		switch {
		case taken && other == "":
			r.report(n.key(key), takenSegment.With(word), chooseWord.With())
		case taken && n.has(key):
			r.report(n.key(key), sameSegment.With(word, other), chooseWord.With())
		case taken:
			r.report(n.key(other), sameSegment.With(word, key), chooseWord.With())
		}
		first[word] = key
	}
}
