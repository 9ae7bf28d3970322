package export

import (
	"slices"

	"sentra/internal/content"
	"sentra/internal/site"
)

func (x exporter) producers(yield func(*site.Producer) bool) { slices.Values(x.site.Producers)(yield) }

func producerEntry(p *site.Producer) *site.Entry { return &p.Entry }

// producerColumns are those of producers.
var producerColumns = slices.Concat(
	[]column[*site.Producer]{
		name(producerEntry),
		{"centre", centreSlug, func(_ exporter, p *site.Producer) any { return p.Centre.Slug }},
	},
	texts(content.ProducerObject, producerEntry),
	[]column[*site.Producer]{
		terms(content.ProducerObject, "categories", func(p *site.Producer) []content.Ref { return p.Keys.Categories }),
		terms(content.ProducerObject, "techniques", func(p *site.Producer) []content.Ref { return p.Keys.Techniques }),
		terms(content.ProducerObject, "materials", func(p *site.Producer) []content.Ref { return p.Keys.Materials }),
		date("founded", key(content.ProducerObject, "founded"), func(p *site.Producer) content.Date { return p.Keys.Founded }),
	},
	ordering(func(p *site.Producer) *content.Ordering { return p.Keys.Ordering }),
	[]column[*site.Producer]{
		recognitions(func(p *site.Producer) []content.Recognition { return p.Keys.Recognitions }),
		channels(func(p *site.Producer) []content.Channel { return p.Keys.Channels }),
		date("verified", key(content.ProducerObject, "verified"), func(p *site.Producer) content.Date { return p.Keys.Verified }),
	},
	pages(producerEntry),
)
