package test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// lang is a language of the site.
type lang string

const (
	id lang = "id"
	en lang = "en"
)

// The structs below are the format of the data that the site was made from, a copy of which lies in
// testdata/shared. They know nothing of how the site keeps it.

// phrase is a text in both languages.
type phrase struct{ ID, EN string }

func (p phrase) in(l lang) string {
	if l == en {
		return p.EN
	}
	return p.ID
}

// centre is one centre of the data, with its products.
type centre struct {
	Slug string `yaml:"-"` // the file's name

	Title        phrase
	Summary      phrase
	Prose        phrase
	Region       string
	Locality     string
	Address      string
	Location     location
	Status       string
	Categories   []string
	Techniques   []string
	Materials    []string
	Facilities   []facility
	Services     []service
	Figures      []figure
	Milestones   []milestone
	Recognitions []recognition
	Sources      []source
	Products     []product
}

type location struct {
	Lat, Lon  float64
	Precision string
}

type facility struct {
	Type     string
	Quantity int
	Note     phrase
	AsOf     string `yaml:"as_of"`
	Source   int
}

type service struct {
	Type   string
	Source int
}

type figure struct {
	Kind      string
	Value     span
	Qualifier string
	Unit      string
	Per       string
	Scope     string
	Of        phrase
	Planned   bool
	Note      phrase
	AsOf      string `yaml:"as_of"`
	Source    int
}

type milestone struct {
	Kind   string
	When   string
	What   phrase
	Note   phrase
	Source int
}

type recognition struct {
	Type   string
	Status string
	Number string
	Year   string
	Source int
}

type source struct {
	Title     string
	Publisher string
	URL       string
	Date      string
}

type product struct {
	Slug       string
	Title      phrase
	Summary    phrase
	Category   string
	Techniques []string
	Materials  []string
}

// span is a number, or the two that it lies between.
type span struct{ min, max float64 }

func (s *span) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		err := n.Decode(&s.min)
		s.max = s.min
		return err
	}
	var ends [2]float64
	err := n.Decode(&ends)
	s.min, s.max = ends[0], ends[1]
	return err
}

// sharedCentres reads the data.
func sharedCentres(t *testing.T) []centre {
	t.Helper()
	files, err := filepath.Glob("testdata/shared/centres/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("there is no data to compare with")
	}
	var centres []centre
	for _, file := range files {
		c := centre{Slug: strings.TrimSuffix(filepath.Base(file), ".yaml")}
		decode(t, file, &c)
		centres = append(centres, c)
	}
	return centres
}

// decode reads a YAML file, and refuses keys that v does not have.
func decode(t *testing.T, file string, v any) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	d := yaml.NewDecoder(bytes.NewReader(data))
	d.KnownFields(true)
	if err := d.Decode(v); err != nil {
		t.Fatal(fmt.Errorf("%s: %w", file, err))
	}
}
