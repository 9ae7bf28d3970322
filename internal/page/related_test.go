package page

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

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
func settle(slug string, r *site.Region, categories, techniques []*site.Term) *site.Centre {
	c := &site.Centre{Entry: site.Entry{Slug: slug}, Regency: r, Categories: categories, Techniques: techniques}
	r.Centres = append(r.Centres, c)
	r.Parent.Centres = append(r.Parent.Centres, c)
	for _, t := range slices.Concat(categories, techniques) {
		t.Centres = append(t.Centres, c)
	}
	return c
}

// produce adds a product to the indexes of its centre, region and category.
func produce(slug string, c *site.Centre, category *site.Term) *site.Product {
	p := &site.Product{Entry: site.Entry{Slug: slug}, Centre: c, Category: category}
	c.Products = append(c.Products, p)
	c.Regency.Products = append(c.Regency.Products, p)
	c.Regency.Parent.Products = append(c.Regency.Parent.Products, p)
	category.Products = append(category.Products, p)
	return p
}

func slugs[E any](list []E, slug func(E) string) []string {
	var out []string
	for _, e := range list {
		out = append(out, slug(e))
	}
	return out
}

func centreSlug(c *site.Centre) string { return c.Slug }

func TestRelatedCentres(t *testing.T) {
	a := newAtlas()
	batik, bags := []*site.Term{{}}, []*site.Term{{}}
	cloth := []*site.Term{{}}
	settle("a-nothing-in-common", a.far, bags, nil)
	settle("b-province", a.near, bags, nil)
	settle("c-category", a.far, cloth, nil)
	settle("d-regency", a.here, bags, nil)
	settle("e-technique", a.far, bags, batik)
	settle("f-all", a.here, cloth, batik)
	own := settle("g-own", a.here, cloth, batik)
	settle("h-category", a.far, cloth, nil)

	want := []string{"f-all", "e-technique", "c-category", "d-regency", "h-category", "b-province"}
	if diff := cmp.Diff(want, slugs(relatedCentres(own), centreSlug)); diff != "" {
		t.Error(diff)
	}
}

func TestRelatedCentresAreSixAtMost(t *testing.T) {
	a := newAtlas()
	for i := range 10 {
		settle(fmt.Sprintf("c%d", i), a.far, nil, nil)
	}
	own := a.far.Centres[3]
	want := []string{"c0", "c1", "c2", "c4", "c5", "c6"}
	if diff := cmp.Diff(want, slugs(relatedCentres(own), centreSlug)); diff != "" {
		t.Error(diff)
	}
}

func TestRelatedLooksAtWhatFollowsInALongIndex(t *testing.T) {
	a := newAtlas()
	for i := range 3 * window {
		settle(fmt.Sprintf("c%03d", i), a.far, nil, nil)
	}
	own := a.far.Centres[2*window+1]
	want := []string{"c000", "c258", "c259", "c260", "c261", "c262"}
	if diff := cmp.Diff(want, slugs(relatedCentres(own), centreSlug)); diff != "" {
		t.Error(diff)
	}
}

func TestRelatedProducts(t *testing.T) {
	a := newAtlas()
	skirts, bags := &site.Term{}, &site.Term{}
	mine := settle("a-mine", a.here, nil, nil)
	next := settle("b-next", a.here, nil, nil)
	far := settle("c-far", a.far, nil, nil)
	own := produce("skirt", mine, skirts)
	produce("wrap", mine, skirts)
	produce("bag", next, bags)
	produce("skirt", next, skirts)
	produce("bag", far, bags)
	produce("skirt", far, skirts)

	got := slugs(relatedProducts(own), func(p *site.Product) string { return p.Centre.Slug + "/" + p.Slug })
	want := []string{"b-next/skirt", "c-far/skirt", "b-next/bag"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
