package test

import (
	"encoding/csv"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"gopkg.in/yaml.v3"
)

// words are what the site calls things in one language: the words of its interface, and the names of its
// terms and regions. How a thing is called is for those files to say; that a page calls the right thing so
// is what the tests look at.
type words struct {
	lang  lang
	texts map[string]string // by key: "value.status.operating"
	*names
}

// names are those of terms and regions, in both languages.
type names struct {
	taxonomies map[string]taxonomy // by the name of their file: "figures"
	regions    map[string]region   // by code: "33.17"
}

// taxonomy is one file of terms.
type taxonomy struct {
	slugs []string // as they stand in the file
	terms map[string]term
}

// term is what the tests need to know of a term.
type term struct {
	Name   phrase
	Plural phrase
	Unit   string // of a kind of figure
	PartOf string `yaml:"part_of"` // of a kind of figure
}

// region is a province, or a regency or city in one.
type region struct {
	name   phrase
	parent string // its province's code
}

// wordsOf reads what the site calls things.
func wordsOf(t *testing.T, l lang) words {
	t.Helper()
	data, err := os.ReadFile("../templates/text/" + string(l) + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	var tree yaml.Node
	if err := yaml.Unmarshal(data, &tree); err != nil {
		t.Fatal(err)
	}
	n, err := readNames()
	if err != nil {
		t.Fatal(err)
	}
	w := words{lang: l, texts: map[string]string{}, names: n}
	w.collect("", tree.Content[0])
	return w
}

// collect takes the texts of a mapping, and of those in it, under their joined keys.
func (w words) collect(prefix string, mapping *yaml.Node) {
	for i := 0; i < len(mapping.Content); i += 2 {
		key, value := prefix+mapping.Content[i].Value, mapping.Content[i+1]
		if value.Kind == yaml.MappingNode {
			w.collect(key+".", value)
			continue
		}
		w.texts[key] = value.Value
	}
}

// word returns the text of a key, filled in. A key that the interface no longer has gives a text that no
// page shows, and so a difference that names it.
func (w words) word(key string, filling ...string) string {
	text, found := w.texts[key]
	if !found {
		return "no word " + key
	}
	for i, f := range filling {
		blank := fmt.Sprintf("{%d}", i)
		if i == 0 {
			blank = "{}"
		}
		text = strings.ReplaceAll(text, blank, f)
	}
	return text
}

// counted returns the text of a key in the form that goes with a number of things.
func (w words) counted(key string, n int) string {
	form := ".other"
	if n == 1 {
		form = ".one"
	}
	if _, found := w.texts[key+form]; found {
		return w.word(key + form)
	}
	return w.word(key) // Indonesian has one form
}

// term returns the name of a term.
func (w words) term(taxonomy, slug string) string {
	return w.taxonomies[taxonomy].terms[slug].Name.in(w.lang)
}

// region returns the name of a regency or city, and of its province.
func (w words) region(code string) (regency, province string) {
	r := w.regions[code]
	return r.name.in(w.lang), w.regions[r.parent].name.in(w.lang)
}

// readNames reads the terms and regions once for all tests.
var readNames = sync.OnceValues(func() (*names, error) {
	n := &names{taxonomies: map[string]taxonomy{}}
	for _, name := range []string{"categories", "techniques", "materials", "facilities", "services", "recognitions", "figures", "units"} {
		data, err := os.ReadFile("../content/taxonomy/" + name + ".yaml")
		if err != nil {
			return nil, err
		}
		var t taxonomy
		if err := yaml.Unmarshal(data, &t); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		n.taxonomies[name] = t
	}
	var err error
	n.regions, err = readRegions("../content/regions.csv")
	return n, err
})

func (t *taxonomy) UnmarshalYAML(mapping *yaml.Node) error {
	for i := 0; i < len(mapping.Content); i += 2 {
		t.slugs = append(t.slugs, mapping.Content[i].Value)
	}
	return mapping.Decode(&t.terms)
}

func readRegions(file string) (map[string]region, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, err
	}
	regions := map[string]region{}
	for _, row := range rows[1:] {
		regions[row[0]] = region{phrase{row[1], row[2]}, row[4]}
	}
	return regions, nil
}
