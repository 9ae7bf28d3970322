package export

import (
	"slices"

	"sentra/internal/content"
	"sentra/internal/site"
)

func (x exporter) centres(yield func(*site.Centre) bool) { slices.Values(x.site.Centres)(yield) }

func centreEntry(c *site.Centre) *site.Entry { return &c.Entry }

var regionCode = says("Kode kabupaten atau kota menurut Kementerian Dalam Negeri.", "Code of the regency or city, as the Ministry of Home Affairs gives it.")

// centreColumns are those of centres.
var centreColumns = slices.Concat(
	[]column[*site.Centre]{name(centreEntry)},
	texts(content.CentreObject, centreEntry),
	[]column[*site.Centre]{
		{"region", regionCode, func(_ exporter, c *site.Centre) any { return c.Keys.Region.Slug }},
		{"regency", says("Kabupaten atau kota.", "Regency or city, in Indonesian."),
			func(_ exporter, c *site.Centre) any { return c.Regency.Name }},
		{"regency_en", says("Kabupaten atau kota, dalam bahasa Inggris.", "Regency or city."),
			func(_ exporter, c *site.Centre) any { return c.Regency.NameEN }},
		{"province", says("Provinsi.", "Province, in Indonesian."),
			func(_ exporter, c *site.Centre) any { return c.Regency.Parent.Name }},
		{"province_en", says("Provinsi, dalam bahasa Inggris.", "Province."),
			func(_ exporter, c *site.Centre) any { return c.Regency.Parent.NameEN }},
		{"locality", key(content.CentreObject, "locality"), func(_ exporter, c *site.Centre) any { return c.Keys.Locality }},
		{"address", key(content.CentreObject, "address"), func(_ exporter, c *site.Centre) any { return c.Keys.Address }},
		{"lat", key(content.CentreObject, "location", "lat"), func(_ exporter, c *site.Centre) any { return c.Keys.Location.Lat }},
		{"lon", key(content.CentreObject, "location", "lon"), func(_ exporter, c *site.Centre) any { return c.Keys.Location.Lon }},
		{"precision", key(content.CentreObject, "location", "precision"), func(_ exporter, c *site.Centre) any { return c.Keys.Location.Precision }},
		{"status", key(content.CentreObject, "status"), func(_ exporter, c *site.Centre) any { return c.Keys.Status }},
		terms(content.CentreObject, "categories", func(c *site.Centre) []content.Ref { return c.Keys.Categories }),
		terms(content.CentreObject, "techniques", func(c *site.Centre) []content.Ref { return c.Keys.Techniques }),
		terms(content.CentreObject, "materials", func(c *site.Centre) []content.Ref { return c.Keys.Materials }),
		{"facilities", key(content.CentreObject, "facilities"), func(_ exporter, c *site.Centre) any {
			return distinct(c.Keys.Facilities, func(f content.Facility) string { return f.Type.Slug })
		}},
		{"services", key(content.CentreObject, "services"), func(_ exporter, c *site.Centre) any {
			return distinct(c.Keys.Services, func(s content.Service) string { return s.Type.Slug })
		}},
	},
	ordering(func(c *site.Centre) *content.Ordering { return c.Keys.Ordering }),
	[]column[*site.Centre]{
		recognitions(func(c *site.Centre) []content.Recognition { return c.Keys.Recognitions }),
		channels(func(c *site.Centre) []content.Channel { return c.Keys.Channels }),
		date("verified", key(content.CentreObject, "verified"), func(c *site.Centre) content.Date { return c.Keys.Verified }),
	},
	pages(centreEntry),
)
