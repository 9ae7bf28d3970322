package test

import (
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestEveryCountIsTrue counts anew what the pages say of how many centres and products there are: in the
// directory, in a region, of a term, and of a term in a region.
func TestEveryCountIsTrue(t *testing.T) {
	t.Parallel()
	s, w, centres := realSite(t), wordsOf(t, id), sharedCentres(t)
	for _, file := range s.html(t) {
		page := s.open(t, file)
		if totals := page.all(".totals"); len(totals) > 0 {
			want := w.count(centres, subjectOf(file))
			if len(subjectOf(file)) == 0 {
				want = append(want, w.provinces(centres))
			}
			compareCounts(t, file, "its totals", want, totals[0].text())
		}
		for _, tally := range page.all("li:has(a):has(.count)") {
			to := path.Join(path.Dir(file), tally.first("a").get("href"), "index.html")
			want := w.count(centres, slices.Concat(subjectOf(file), subjectOf(to)))
			if tally.get("class") != "term-entry" {
				want = want[:1] // the centres alone or, where there is none, the products
			}
			compareCounts(t, file, to, want, tally.first(".count").text())
		}
	}
}

func compareCounts(t *testing.T, file, what string, want []int, text string) {
	t.Helper()
	var got []int
	for _, n := range number.FindAllString(text, -1) {
		count, err := strconv.Atoi(n)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, count)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s counts %s otherwise than the data (-data +page):\n%s", file, what, diff)
	}
}

// subject is what a page is about, beside its language: the parts of its address.
type subject []string

// subjectOf returns the subjects of a page, none for one that is about the whole directory.
func subjectOf(file string) []subject {
	parts := strings.Split(strings.TrimPrefix(path.Dir(file), "en/"), "/")
	kind, found := subjects[parts[0]]
	if !found || len(parts) == 1 {
		return nil
	}
	if at := slices.IndexFunc(parts, listPage.MatchString); at > 0 {
		parts = parts[:at]
	}
	return []subject{append(subject{kind}, parts[1:]...)}
}

// subjects are the first parts of addresses, in either language.
var subjects = map[string]string{
	"wilayah": "region", "regions": "region",
	"kategori": "category", "categories": "category",
	"teknik": "technique", "techniques": "technique",
	"bahan": "material", "materials": "material",
	"fasilitas": "facility", "facilities": "facility",
	"layanan": "service", "services": "service",
	"pengakuan": "recognition", "recognitions": "recognition",
}

var listPage = regexp.MustCompile(`^(halaman|page)$`)

// count returns how many centres and products are of all subjects, leaving out what there is none of.
func (w words) count(centres []centre, about []subject) []int {
	some, products := 0, 0
	for _, c := range centres {
		if w.centreIs(c, about) {
			some++
		}
		for _, p := range c.Products {
			if w.productIs(c, p, about) {
				products++
			}
		}
	}
	return slices.DeleteFunc([]int{some, products}, func(n int) bool { return n == 0 })
}

func (w words) centreIs(c centre, about []subject) bool {
	return !slices.ContainsFunc(about, func(s subject) bool {
		switch s[0] {
		case "category":
			return !slices.Contains(c.Categories, s[1])
		case "technique":
			return !slices.Contains(c.Techniques, s[1])
		case "material":
			return !slices.Contains(c.Materials, s[1])
		case "facility":
			return !slices.ContainsFunc(c.Facilities, func(f facility) bool { return f.Type == s[1] })
		case "service":
			return !slices.ContainsFunc(c.Services, func(o service) bool { return o.Type == s[1] })
		case "recognition":
			return !slices.ContainsFunc(c.Recognitions, func(r recognition) bool { return r.Type == s[1] })
		}
		return !w.lies(c, s[1:])
	})
}

// productIs takes a product's place from its centre, but no technique or material: those of a centre need
// not be those of each of its products.
func (w words) productIs(c centre, p product, about []subject) bool {
	return !slices.ContainsFunc(about, func(s subject) bool {
		switch s[0] {
		case "category":
			return p.Category != s[1]
		case "technique":
			return !slices.Contains(p.Techniques, s[1])
		case "material":
			return !slices.Contains(p.Materials, s[1])
		case "facility", "service", "recognition":
			return true // which the data gives to centres alone
		}
		return !w.lies(c, s[1:])
	})
}

// lies reports whether a centre is in a province, or in a regency of it.
func (w words) lies(c centre, region []string) bool {
	regency, province := w.region(c.Region)
	return region[0] == slug(province) && (len(region) == 1 || region[1] == slug(regency))
}

// provinces returns how many of them have a centre.
func (w words) provinces(centres []centre) int {
	some := map[string]bool{}
	for _, c := range centres {
		_, province := w.region(c.Region)
		some[province] = true
	}
	return len(some)
}

// slug is how a region's name stands in addresses.
func slug(name string) string { return strings.ReplaceAll(strings.ToLower(name), " ", "-") }
