package export

import (
	"slices"

	"sentra/internal/content"
	"sentra/internal/site"
)

func (x exporter) products(yield func(*site.Product) bool) { slices.Values(x.site.Products)(yield) }

func productEntry(p *site.Product) *site.Entry { return &p.Entry }

// centreSlug is the column by which a row names its centre.
var centreSlug = says("Slug sentranya.", "Its centre's slug.")

// productColumns are those of products. Without a producer the product is the
// centre's own, or that of a producer without a page.
var productColumns = slices.Concat(
	[]column[*site.Product]{
		name(productEntry),
		{"centre", centreSlug, func(_ exporter, p *site.Product) any { return p.Centre.Slug }},
		{"producer", says("Slug IKM pembuatnya.", "Its producer's slug."), func(_ exporter, p *site.Product) any {
			if p.Producer == nil || p.Producer.Hidden {
				return nil
			}
			return p.Producer.Slug
		}},
	},
	texts(content.ProductObject, productEntry),
	[]column[*site.Product]{
		{"category", key(content.ProductObject, "category"), func(_ exporter, p *site.Product) any { return p.Keys.Category.Slug }},
		terms(content.ProductObject, "techniques", func(p *site.Product) []content.Ref { return p.Keys.Techniques }),
		terms(content.ProductObject, "materials", func(p *site.Product) []content.Ref { return p.Keys.Materials }),
		price("price_min", key(content.ProductObject, "price", "min"), func(p *content.Price) any { return p.Min }),
		price("price_max", key(content.ProductObject, "price", "max"), func(p *content.Price) any { return max(p.Min, p.Max) }),
		price("price_per", says("Satuan yang dihargai.", "The unit that costs that."), func(p *content.Price) any { return p.Per.Slug }),
		price("price_as_of", says("Kapan harga itu berlaku.", "When that price held."), func(p *content.Price) any { return p.AsOf.String() }),
	},
	ordering(func(p *site.Product) *content.Ordering { return p.Keys.Ordering }),
	[]column[*site.Product]{
		{"sizes", key(content.ProductObject, "sizes"), func(_ exporter, p *site.Product) any { return p.Keys.Sizes }},
		terms(content.ProductObject, "colours", func(p *site.Product) []content.Ref { return p.Keys.Colours }),
		{"care", key(content.ProductObject, "care"), func(_ exporter, p *site.Product) any { return p.Care.ID }},
		{"care_en", english, func(_ exporter, p *site.Product) any { return p.Care.EN }},
		{"hs_code", key(content.ProductObject, "hs_code"), func(_ exporter, p *site.Product) any { return p.Keys.HSCode }},
		{"availability", key(content.ProductObject, "availability"), func(_ exporter, p *site.Product) any { return p.Keys.Availability }},
		recognitions(func(p *site.Product) []content.Recognition { return p.Keys.Recognitions }),
		date("verified", key(content.ProductObject, "verified"), func(p *site.Product) content.Date { return p.Keys.Verified }),
	},
	pages(productEntry),
)

// price is a part of what a product costs, nil where no price is known.
func price(name string, rule content.Rule, of func(p *content.Price) any) column[*site.Product] {
	return column[*site.Product]{name, rule, func(_ exporter, p *site.Product) any {
		if p.Keys.Price == nil {
			return nil
		}
		return of(p.Keys.Price)
	}}
}
