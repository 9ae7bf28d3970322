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

// atlas is a province with two regencies, and another province with one.
type atlas struct{ here, near, far *site.Region }

func newAtlas() atlas {
	province, other := &site.Region{}, &site.Region{}
	return atlas{
		here: &site.Region{Parent: province},
		near: &site.Region{Parent: province},
		far:  &site.Region{Parent: other},
	}
}

// settle adds a centre to the indexes of its region and terms. Centres must be
// settled in the order of their slugs.
func settle(slug string, r *site.Region, categories, techniques, materials []*site.Term) *site.Centre {
	c := &site.Centre{
		Entry: site.Entry{Slug: slug}, Regency: r,
		Categories: categories, Techniques: techniques, Materials: materials,
	}
	r.Centres = append(r.Centres, c)
	r.Parent.Centres = append(r.Parent.Centres, c)
	for _, t := range slices.Concat(categories, techniques, materials) {
		t.Centres = append(t.Centres, c)
	}
	return c
}

// produce adds a product to the indexes of its centre, region and terms.
func produce(slug string, c *site.Centre, category *site.Term, techniques, materials []*site.Term) *site.Product {
	p := &site.Product{
		Entry: site.Entry{Slug: slug}, Centre: c,
		Category: category, Techniques: techniques, Materials: materials,
	}
	c.Products = append(c.Products, p)
	c.Regency.Products = append(c.Regency.Products, p)
	c.Regency.Parent.Products = append(c.Regency.Parent.Products, p)
	for _, t := range slices.Concat([]*site.Term{category}, techniques, materials) {
		t.Products = append(t.Products, p)
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
	settle("a-nothing", a.far, other, nil, nil)
	settle("b-material", a.far, other, nil, material)
	settle("c-province", a.near, other, nil, nil)
	settle("d-category", a.far, category, nil, nil)
	settle("e-regency", a.here, other, nil, nil)
	settle("f-technique", a.far, other, technique, nil)
	settle("g-all", a.here, category, technique, material)
	own := settle("h-own", a.here, category, technique, material)
	settle("i-category-material", a.far, category, nil, material)

	want := []string{
		"g-all",               // 11
		"f-technique",         // 4, by slug
		"i-category-material", // 4
		"d-category",          // 3, by slug
		"e-regency",           // 3
		"b-material",          // 1, by slug; c-province comes seventh
	}
	if diff := gocmp.Diff(want, centreSlugs(relatedCentres(own))); diff != "" {
		t.Error(diff)
	}
}

func TestRelatedCentresAreSixAtMost(t *testing.T) {
	a := newAtlas()
	for i := range 10 {
		settle(fmt.Sprintf("c%d", i), a.far, nil, nil, nil)
	}
	want := []string{"c0", "c1", "c2", "c4", "c5", "c6"}
	if diff := gocmp.Diff(want, centreSlugs(relatedCentres(a.far.Centres[3]))); diff != "" {
		t.Error(diff)
	}
}

// TestRelatedLooksAtAWindow has an index three windows long, and an entry near
// its end: what follows it is looked at, then what stands at the front.
func TestRelatedLooksAtAWindow(t *testing.T) {
	a := newAtlas()
	for i := range 3 * window {
		settle(fmt.Sprintf("c%03d", i), a.far, nil, nil, nil)
	}
	own := a.far.Centres[3*window-4]
	want := []string{"c000", "c001", "c002", "c003", "c004", "c005"}
	if diff := gocmp.Diff(want, centreSlugs(relatedCentres(own))); diff != "" {
		t.Error(diff)
	}
	own = a.far.Centres[window]
	want = []string{"c129", "c130", "c131", "c132", "c133", "c134"}
	if diff := gocmp.Diff(want, centreSlugs(relatedCentres(own))); diff != "" {
		t.Error(diff)
	}
}

func TestRelatedProducts(t *testing.T) {
	a := newAtlas()
	skirts, shoes := &site.Term{}, &site.Term{}
	technique, material := terms(1), terms(1)
	mine := settle("a-mine", a.here, nil, nil, nil)
	next := settle("b-next", a.here, nil, nil, nil)
	near := settle("c-near", a.near, nil, nil, nil)
	far := settle("d-far", a.far, nil, nil, nil)
	own := produce("skirt", mine, skirts, technique, material)
	produce("wrap", mine, skirts, technique, material) // of the same centre
	produce("shoe", next, shoes, nil, nil)             // only near
	produce("skirt", next, skirts, nil, nil)           // 7
	produce("shoe", near, shoes, nil, nil)             // only near
	produce("skirt", near, skirts, nil, nil)           // 5
	produce("belt", far, shoes, nil, material)         // 1
	produce("boot", far, shoes, technique, nil)        // 3
	produce("skirt", far, skirts, nil, nil)            // 4

	want := []string{"b-next/skirt", "c-near/skirt", "d-far/skirt", "d-far/boot", "d-far/belt"}
	if diff := gocmp.Diff(want, productSlugs(relatedProducts(own))); diff != "" {
		t.Error(diff)
	}
}

// join adds a producer to the indexes of its centre and terms.
func join(slug string, c *site.Centre, categories, techniques, materials []*site.Term) *site.Producer {
	p := &site.Producer{
		Entry: site.Entry{Slug: slug}, Centre: c,
		Categories: categories, Techniques: techniques, Materials: materials,
	}
	c.Producers = append(c.Producers, p)
	for _, t := range slices.Concat(categories, techniques, materials) {
		t.Producers = append(t.Producers, p)
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
	mine := settle("a-mine", a.here, nil, nil, nil)
	next := settle("b-next", a.here, nil, nil, nil)
	far := settle("c-far", a.far, nil, nil, nil)
	join("alike", mine, category, technique, material)
	join("near", mine, other, nil, nil)
	own := join("own", mine, category, technique, material)
	join("sewer", mine, nil, technique, nil)
	join("category", next, category, nil, nil)
	join("near", next, other, nil, nil) // only near
	join("material", far, other, nil, material)
	join("technique", far, nil, technique, nil)

	want := []string{
		"b-next/category", // 6
		"c-far/technique", // 4
		"c-far/material",  // 1
	}
	if diff := gocmp.Diff(want, producerSlugs(relatedProducers(own))); diff != "" {
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
	mine := settle("mine", a.here, nil, nil, nil)
	produce("skirt", settle("other", a.here, nil, nil, nil), skirts, nil, nil)
	produce("a-shoe", mine, shoes, nil, nil)
	produce("b-skirt", mine, skirts, nil, nil)
	own := produce("c-own", mine, skirts, technique, nil)
	produce("d-skirt", mine, skirts, nil, nil)
	produce("e-boot", mine, shoes, technique, nil)

	want := []string{"mine/b-skirt", "mine/d-skirt", "mine/e-boot", "mine/a-shoe"}
	if diff := gocmp.Diff(want, productSlugs(siblings(own))); diff != "" {
		t.Error(diff)
	}
	for i := range 20 {
		produce(fmt.Sprintf("f-%02d", i), mine, skirts, nil, nil)
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
			centre := settle(fmt.Sprintf("c%d", c), regions[random.IntN(3)], nil, nil, nil)
			for p := range random.IntN(8) {
				all = append(all, produce(fmt.Sprintf("p%d", p), centre,
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
			if diff := gocmp.Diff(productSlugs(want), productSlugs(relatedProducts(own))); diff != "" {
				t.Fatalf("seed %d, %s/%s:\n%s", seed, own.Centre.Slug, own.Slug, diff)
			}
		}
	}
}
