package page

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"sentra/internal/site"
)

// atlas is a province with two regencies, and another province with one, and the
// indexes of what there is.
type atlas struct {
	here, near, far *site.Region
	regions         map[*site.Region]*site.Entries
	terms           map[*site.Term]*site.Entries
}

func newAtlas() atlas {
	province, other := &site.Region{}, &site.Region{}
	return atlas{
		here:    &site.Region{Parent: province},
		near:    &site.Region{Parent: province},
		far:     &site.Region{Parent: other},
		regions: map[*site.Region]*site.Entries{},
		terms:   map[*site.Term]*site.Entries{},
	}
}

func (a atlas) With(t *site.Term) site.Entries { return *entriesOf(a.terms, t) }
func (a atlas) In(r *site.Region) site.Entries { return *entriesOf(a.regions, r) }

func entriesOf[K comparable](lists map[K]*site.Entries, key K) *site.Entries {
	if lists[key] == nil {
		lists[key] = &site.Entries{}
	}
	return lists[key]
}

// of lists the indexes that an entry of a centre in a region stands in.
func (a atlas) of(r *site.Region, terms ...*site.Term) []*site.Entries {
	all := []*site.Entries{entriesOf(a.regions, r), entriesOf(a.regions, r.Parent)}
	for _, t := range terms {
		all = append(all, entriesOf(a.terms, t))
	}
	return all
}

// settle adds a centre to the indexes of its region and terms. Centres must be
// settled in the order of their slugs.
func (a atlas) settle(slug string, r *site.Region, categories, techniques, materials []*site.Term) *site.Centre {
	c := &site.Centre{
		Entry: site.Entry{Slug: slug}, Regency: r,
		Categories: categories, Techniques: techniques, Materials: materials,
	}
	for _, index := range a.of(r, slices.Concat(categories, techniques, materials)...) {
		index.Centres = append(index.Centres, c)
	}
	return c
}

// produce adds a product to the indexes of its centre, region and terms.
func (a atlas) produce(slug string, c *site.Centre, category *site.Term, techniques, materials []*site.Term) *site.Product {
	p := &site.Product{
		Entry: site.Entry{Slug: slug}, Centre: c,
		Category: category, Techniques: techniques, Materials: materials,
	}
	c.Products = append(c.Products, p)
	for _, index := range a.of(c.Regency, slices.Concat([]*site.Term{category}, techniques, materials)...) {
		index.Products = append(index.Products, p)
	}
	return p
}

func centreSlugs(list []*site.Centre) []string {
	var slugs []string
	for _, c := range list {
		slugs = append(slugs, c.Slug)
	}
	return slugs
}

func productSlugs(list []*site.Product) []string {
	var slugs []string
	for _, p := range list {
		slugs = append(slugs, p.Centre.Slug+"/"+p.Slug)
	}
	return slugs
}

// terms makes n terms of one vocabulary.
func terms(n int) []*site.Term {
	var list []*site.Term
	for range n {
		list = append(list, &site.Term{})
	}
	return list
}

func TestRelatedCentres(t *testing.T) {
	a := newAtlas()
	category, technique, material, other := terms(1), terms(1), terms(1), terms(1)
	a.settle("a-nothing", a.far, other, nil, nil)
	a.settle("b-material", a.far, other, nil, material)
	a.settle("c-province", a.near, other, nil, nil)
	a.settle("d-category", a.far, category, nil, nil)
	a.settle("e-regency", a.here, other, nil, nil)
	a.settle("f-technique", a.far, other, technique, nil)
	a.settle("g-all", a.here, category, technique, material)
	own := a.settle("h-own", a.here, category, technique, material)
	a.settle("i-category-material", a.far, category, nil, material)

	want := []string{
		"g-all",               // 11
		"f-technique",         // 4, by slug
		"i-category-material", // 4
		"d-category",          // 3, by slug
		"e-regency",           // 3
		"b-material",          // 1, by slug; c-province comes seventh
	}
	if diff := gocmp.Diff(want, centreSlugs(relatedCentres(a, own))); diff != "" {
		t.Error(diff)
	}
}

func TestRelatedCentresAreSixAtMost(t *testing.T) {
	a := newAtlas()
	for i := range 10 {
		a.settle(fmt.Sprintf("c%d", i), a.far, nil, nil, nil)
	}
	want := []string{"c0", "c1", "c2", "c4", "c5", "c6"}
	if diff := gocmp.Diff(want, centreSlugs(relatedCentres(a, a.In(a.far).Centres[3]))); diff != "" {
		t.Error(diff)
	}
}

// TestRelatedLooksAtAWindow has an index three windows long, and an entry near
// its end: what follows it is looked at, then what stands at the front.
func TestRelatedLooksAtAWindow(t *testing.T) {
	a := newAtlas()
	for i := range 3 * window {
		a.settle(fmt.Sprintf("c%03d", i), a.far, nil, nil, nil)
	}
	own := a.In(a.far).Centres[3*window-4]
	want := []string{"c000", "c001", "c002", "c003", "c004", "c005"}
	if diff := gocmp.Diff(want, centreSlugs(relatedCentres(a, own))); diff != "" {
		t.Error(diff)
	}
	own = a.In(a.far).Centres[window]
	want = []string{"c129", "c130", "c131", "c132", "c133", "c134"}
	if diff := gocmp.Diff(want, centreSlugs(relatedCentres(a, own))); diff != "" {
		t.Error(diff)
	}
}

func TestRelatedProducts(t *testing.T) {
	a := newAtlas()
	skirts, shoes := &site.Term{}, &site.Term{}
	technique, material := terms(1), terms(1)
	mine := a.settle("a-mine", a.here, nil, nil, nil)
	next := a.settle("b-next", a.here, nil, nil, nil)
	near := a.settle("c-near", a.near, nil, nil, nil)
	far := a.settle("d-far", a.far, nil, nil, nil)
	own := a.produce("skirt", mine, skirts, technique, material)
	a.produce("wrap", mine, skirts, technique, material) // of the same centre
	a.produce("shoe", next, shoes, nil, nil)             // only near
	a.produce("skirt", next, skirts, nil, nil)           // 7
	a.produce("shoe", near, shoes, nil, nil)             // only near
	a.produce("skirt", near, skirts, nil, nil)           // 5
	a.produce("belt", far, shoes, nil, material)         // 1
	a.produce("boot", far, shoes, technique, nil)        // 3
	a.produce("skirt", far, skirts, nil, nil)            // 4

	want := []string{"b-next/skirt", "c-near/skirt", "d-far/skirt", "d-far/boot", "d-far/belt"}
	if diff := gocmp.Diff(want, productSlugs(relatedProducts(a, own))); diff != "" {
		t.Error(diff)
	}
}

// join adds a producer to the indexes of its centre and terms.
func (a atlas) join(slug string, c *site.Centre, categories, techniques, materials []*site.Term) *site.Producer {
	p := &site.Producer{
		Entry: site.Entry{Slug: slug}, Centre: c,
		Categories: categories, Techniques: techniques, Materials: materials,
	}
	c.Producers = append(c.Producers, p)
	for _, index := range a.of(c.Regency, slices.Concat(categories, techniques, materials)...) {
		index.Producers = append(index.Producers, p)
	}
	return p
}

func producerSlugs(list []*site.Producer) []string {
	var slugs []string
	for _, p := range list {
		slugs = append(slugs, p.Centre.Slug+"/"+p.Slug)
	}
	return slugs
}

func TestRelatedProducers(t *testing.T) {
	a := newAtlas()
	category, technique, material, other := terms(1), terms(1), terms(1), terms(1)
	mine := a.settle("a-mine", a.here, nil, nil, nil)
	next := a.settle("b-next", a.here, nil, nil, nil)
	far := a.settle("c-far", a.far, nil, nil, nil)
	a.join("alike", mine, category, technique, material)
	a.join("near", mine, other, nil, nil)
	own := a.join("own", mine, category, technique, material)
	a.join("sewer", mine, nil, technique, nil)
	a.join("category", next, category, nil, nil)
	a.join("near", next, other, nil, nil) // only near
	a.join("material", far, other, nil, material)
	a.join("technique", far, nil, technique, nil)

	want := []string{
		"b-next/category", // 6
		"c-far/technique", // 4
		"c-far/material",  // 1
	}
	if diff := gocmp.Diff(want, producerSlugs(relatedProducers(a, own))); diff != "" {
		t.Error(diff)
	}
	want = []string{"a-mine/alike", "a-mine/sewer", "a-mine/near"}
	if diff := gocmp.Diff(want, producerSlugs(fellows(own))); diff != "" {
		t.Error(diff)
	}
}

func TestSiblings(t *testing.T) {
	a := newAtlas()
	skirts, shoes := &site.Term{}, &site.Term{}
	technique := terms(1)
	mine := a.settle("mine", a.here, nil, nil, nil)
	a.produce("skirt", a.settle("other", a.here, nil, nil, nil), skirts, nil, nil)
	a.produce("a-shoe", mine, shoes, nil, nil)
	a.produce("b-skirt", mine, skirts, nil, nil)
	own := a.produce("c-own", mine, skirts, technique, nil)
	a.produce("d-skirt", mine, skirts, nil, nil)
	a.produce("e-boot", mine, shoes, technique, nil)

	want := []string{"mine/b-skirt", "mine/d-skirt", "mine/e-boot", "mine/a-shoe"}
	if diff := gocmp.Diff(want, productSlugs(siblings(own))); diff != "" {
		t.Error(diff)
	}
	for i := range 20 {
		a.produce(fmt.Sprintf("f-%02d", i), mine, skirts, nil, nil)
	}
	if got := len(siblings(own)); got != 12 {
		t.Errorf("got %d siblings, want 12", got)
	}
}

// TestRelatedFindsTheBestOfAll compares with a look at every product, on
// random sites whose indexes fit in one window.
func TestRelatedFindsTheBestOfAll(t *testing.T) {
	for seed := range uint64(20) {
		random := rand.New(rand.NewPCG(seed, 0))
		pick := func(from []*site.Term) []*site.Term {
			return slices.DeleteFunc(slices.Clone(from), func(*site.Term) bool { return random.IntN(3) > 0 })
		}
		a := newAtlas()
		regions := []*site.Region{a.here, a.near, a.far}
		categories, techniques, materials := terms(4), terms(4), terms(4)
		var all []*site.Product
		for c := range 10 {
			centre := a.settle(fmt.Sprintf("c%d", c), regions[random.IntN(3)], nil, nil, nil)
			for p := range random.IntN(8) {
				all = append(all, a.produce(fmt.Sprintf("p%d", p), centre,
					categories[random.IntN(4)], pick(techniques), pick(materials)))
			}
		}
		for _, own := range all {
			score := func(o *site.Product) int { return likeness(own, o) + nearness(own.Centre.Regency, o.Centre.Regency) }
			want := slices.DeleteFunc(slices.Clone(all), func(o *site.Product) bool {
				return o.Centre == own.Centre || likeness(own, o) == 0
			})
			slices.SortStableFunc(want, func(x, y *site.Product) int { return cmp.Compare(score(y), score(x)) })
			want = want[:min(len(want), mostRelated)]
			if diff := gocmp.Diff(productSlugs(want), productSlugs(relatedProducts(a, own))); diff != "" {
				t.Fatalf("seed %d, %s/%s:\n%s", seed, own.Centre.Slug, own.Slug, diff)
			}
		}
	}
}
