package demo_test

import (
	"bytes"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sentra/internal/content"
)

// belief is what a demo site says, read back from its files.
type belief struct {
	centres   map[string]*content.Centre // by folder
	producers []*content.Producer
	products  map[string]*content.Product // by file
	prose     map[string]string           // of the centres, by folder
}

// believed reads the sites of some seeds.
func believed(t *testing.T) []belief {
	t.Helper()
	var all []belief
	for _, seed := range []uint64{1, 2, 3} {
		o := standard
		o.Seed = seed
		b := belief{map[string]*content.Centre{}, nil, map[string]*content.Product{}, map[string]string{}}
		for name, file := range site(t, o) {
			b.read(t, name, file.Data)
		}
		all = append(all, b)
	}
	return all
}

func (b *belief) read(t *testing.T, name string, data []byte) {
	t.Helper()
	if f, _ := content.Classify(name); f.Lang == content.EN || !strings.HasPrefix(name, "content/centres/") || f.Kind == content.KindPicture {
		return
	}
	doc, problems := content.Parse(name, data)
	if problems != nil {
		t.Fatal(name, problems)
	}
	folder := name[:strings.LastIndexByte(name, '/')]
	switch {
	case doc.Centre != nil:
		b.centres[folder] = doc.Centre
	case doc.Producer != nil:
		b.producers = append(b.producers, doc.Producer)
	case doc.Product != nil:
		b.products[name] = doc.Product
	}
	if strings.HasSuffix(name, "/centre.md") {
		b.prose[folder] = string(data)
	}
}

// TestFiguresSuitTheCraft: nobody weaves at a silversmith's, and no motif is protected in a garment workshop.
func TestFiguresSuitTheCraft(t *testing.T) {
	suits := map[string]string{
		"weavers": `^(Sentra )?(Tenun|Songket|Lurik)`, "looms": `^(Sentra )?(Tenun|Songket|Lurik)`,
		"motifs":   `^(Sentra )?(Batik|Tenun|Songket|Bordir|Jumputan)`,
		"machines": `^(Sentra )?(Konveksi|Denim|Bordir|Alas Kaki|Tas|Rajut)`,
	}
	for _, b := range believed(t) {
		for folder, c := range b.centres {
			for _, f := range c.Figures {
				if pattern, particular := suits[f.Kind.Slug]; particular && !regexp.MustCompile(pattern).MatchString(c.Title) {
					t.Errorf("%s, %s, has %s", folder, c.Title, f.Kind.Slug)
				}
			}
		}
	}
}

// TestSourcesAreNoOlder: no source tells of a year that had not come.
func TestSourcesAreNoOlder(t *testing.T) {
	check := func(where string, sources []content.Source, asOf content.Date, cited content.SourceIndex) {
		if s := sources[cited.N-1]; s.Date.Compare(asOf) < 0 {
			t.Errorf("%s: a source of %v tells of %v", where, s.Date, asOf)
		}
	}
	for _, b := range believed(t) {
		for folder, c := range b.centres {
			for _, f := range c.Figures {
				check(folder, c.Sources, f.AsOf, f.Source)
			}
			for _, f := range c.Facilities {
				check(folder, c.Sources, f.AsOf, f.Source)
			}
		}
		for _, p := range b.producers {
			for _, f := range p.Figures {
				check(p.Title, p.Sources, f.AsOf, f.Source)
			}
		}
	}
}

// TestLivesGoForward: what happened comes in the order of a life, and what is closed is closed last.
func TestLivesGoForward(t *testing.T) {
	course := []string{"founded", "organised", "designated", "operating", "inaugurated", "renovated", "other", "closed"}
	for _, b := range believed(t) {
		for folder, c := range b.centres {
			for i, m := range c.Milestones {
				if i == 0 {
					continue
				}
				before := c.Milestones[i-1]
				if content.Chronological(before.When, m.When) >= 0 || slices.Index(course, before.Kind) > slices.Index(course, m.Kind) {
					t.Errorf("%s: %s in %v, then %s in %v", folder, before.Kind, before.When, m.Kind, m.When)
				}
			}
			closed := slices.ContainsFunc(c.Milestones, func(m content.Milestone) bool { return m.Kind == "closed" })
			if closed != (c.Status == "closed" && len(c.Milestones) > 0) {
				t.Errorf("%s: its status is %q, and that it was closed is told: %v", folder, c.Status, closed)
			}
			if notAtWork := slices.Contains([]string{"planned", "building", "closed"}, c.Status); notAtWork && (c.Ordering != nil || c.Training != nil) {
				t.Errorf("%s is %s, takes orders: %v, gives courses: %v", folder, c.Status, c.Ordering != nil, c.Training != nil)
			}
		}
	}
}

// TestOrdersAreDoneInTime: a lead time is no longer than making the order takes the makers that report a capacity, and
// no shorter than the steps that the prose tells.
func TestOrdersAreDoneInTime(t *testing.T) {
	step := regexp.MustCompile(`(?m)^\| [A-Z][a-z ]+ \| (\d+) \|$`)
	for _, b := range believed(t) {
		for folder, c := range b.centres {
			if c.Ordering == nil {
				continue
			}
			days := int(c.Ordering.LeadTime.Days)
			if days < 14 || days > 35 {
				t.Errorf("%s takes %d days for %d", folder, days, c.Ordering.LeadTime.For)
			}
			told := 0
			for _, found := range step.FindAllStringSubmatch(b.prose[folder], -1) {
				n, _ := strconv.Atoi(found[1])
				told += n
			}
			if told == 0 || told > days {
				t.Errorf("%s takes %d days, its steps %d", folder, days, told)
			}
			for _, f := range c.Figures {
				if f.Kind.Slug != "capacity" {
					continue
				}
				perDay := f.Value.Min / map[string]float64{"day": 1, "week": 6, "month": 25, "year": 300}[f.Per]
				if perDay*float64(days) < float64(c.Ordering.LeadTime.For) {
					t.Errorf("%s makes %v a day and promises %d in %d days", folder, perDay, c.Ordering.LeadTime.For, days)
				}
			}
		}
	}
}

// TestNamesAreKept: a centre works at the craft it is named after, and so do its makers and its goods.
func TestNamesAreKept(t *testing.T) {
	first := map[string]string{
		"Sentra Konveksi": "konveksi", "Sentra Denim": "konveksi", "Sentra Lurik": "lurik", "Sentra Songket": "songket",
		"Sentra Anyaman": "anyam-serat", "Sentra Perak": "filigri-perak", "Sentra Rajut": "rajut-mesin",
	}
	for _, b := range believed(t) {
		for folder, c := range b.centres {
			for name, technique := range first {
				if strings.HasPrefix(c.Title, name) && !slices.ContainsFunc(c.Techniques, func(r content.Ref) bool { return r.Slug == technique }) {
					t.Errorf("%s, %s, does not work at %s", folder, c.Title, technique)
				}
			}
		}
	}
}

// TestCentresLieInTheirRegency: no further from where a real centre of the regency lies than ten kilometres.
func TestCentresLieInTheirRegency(t *testing.T) {
	real := realSeats(t)
	for _, b := range believed(t) {
		for folder, c := range b.centres {
			if !slices.ContainsFunc(real[c.Region.Slug], func(l content.Location) bool {
				return max(abs(l.Lat-c.Location.Lat), abs(l.Lon-c.Location.Lon)) < 0.3
			}) {
				t.Errorf("%s lies at %v, %v: far from any centre of %s", folder, c.Location.Lat, c.Location.Lon, c.Region.Slug)
			}
		}
	}
}

func abs(f float64) float64 { return max(f, -f) }

// realSeats reads where the real centres lie, by the code of their regency.
func realSeats(t *testing.T) map[string][]content.Location {
	t.Helper()
	seats := map[string][]content.Location{}
	root := os.DirFS("../..")
	err := fs.WalkDir(root, "content/centres", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.Name() != "centre.yaml" {
			return err
		}
		data, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		doc, _ := content.Parse(name, bytes.TrimSpace(data))
		seats[doc.Centre.Region.Slug] = append(seats[doc.Centre.Region.Slug], *doc.Centre.Location)
		return nil
	})
	if err != nil || len(seats) == 0 {
		t.Fatal(len(seats), err)
	}
	return seats
}

// TestSchoolUniforms: the site has what a buyer of them asks for, made where the machines are.
func TestSchoolUniforms(t *testing.T) {
	for i, b := range believed(t) {
		found := 0
		for name, p := range b.products {
			folder := name[:strings.Index(name, "/products/")]
			if c := b.centres[folder]; strings.HasPrefix(p.Title, "Seragam sekolah") && (c.Status == "" || c.Status == "operating") {
				found++
			}
		}
		if found < 2 {
			t.Errorf("site %d has %d school uniforms", i, found)
		}
	}
}
