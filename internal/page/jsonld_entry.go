package page

import (
	"strings"

	"sentra/internal/content"
	"sentra/internal/site"
)

// idOf is the @id of an entry's thing: the same in every language.
func (h here) idOf(e *site.Entry) string { return h.base + e.Address.ID + "#entry" }

// urlOf is the page of an entry in this language, or the only one it has.
func (h here) urlOf(e *site.Entry) string {
	if !e.Translated(content.EN) {
		return h.base + e.Address.ID
	}
	return h.base + e.Address.In(h.lang)
}

type place struct {
	Type        string         `json:"@type"`
	ID          string         `json:"@id,omitempty"`
	Name        string         `json:"name"`
	Description string         `json:"description,omitempty"`
	URL         string         `json:"url,omitempty"`
	Image       []string       `json:"image,omitempty"`
	Address     *postalAddress `json:"address,omitempty"`
	Geo         *geoPoint      `json:"geo,omitempty"`
	Telephone   []string       `json:"telephone,omitempty"`
	SameAs      []string       `json:"sameAs,omitempty"`
}

type postalAddress struct {
	Type     string `json:"@type"`
	Street   string `json:"streetAddress,omitempty"`
	Locality string `json:"addressLocality"`
	Region   string `json:"addressRegion"`
	Country  string `json:"addressCountry"`
}

// geoPoint is a point. How far it can be trusted has no word of its own there, and is
// said in words.
type geoPoint struct {
	Type        string  `json:"@type"`
	Latitude    float64 `json:"latitude"`
	Longitude   float64 `json:"longitude"`
	Description string  `json:"description"`
}

// centreThings are a centre and its courses to come.
func (h here) centreThings(c *site.Centre) []any {
	k := c.Keys
	p := place{
		Type: "Place", ID: h.idOf(&c.Entry),
		Name: h.phrase(c.Title).Text, Description: h.phrase(c.Summary).Text, URL: h.urlOf(&c.Entry),
		Image:     h.pictureURLs(h.pictures(&c.Entry, k.Images)),
		Address:   h.postalAddress(c),
		Telephone: h.reachedBy("phone", k.Channels),
		SameAs:    h.reachedBy("web", k.Channels),
	}
	if l := k.Location; l != nil {
		p.Geo = &geoPoint{"GeoCoordinates", l.Lat, l.Lon, h.word("value.precision." + l.Precision)}
	}
	things := []any{p}
	for _, t := range k.Training {
		if !h.over(t) {
			things = append(things, h.eventThing(c, t))
		}
	}
	return things
}

func (h here) postalAddress(c *site.Centre) *postalAddress {
	return &postalAddress{
		Type:     "PostalAddress",
		Street:   joined(c.Keys.Address, c.Keys.Locality),
		Locality: c.Regency.Title(h.lang), Region: c.Regency.Parent.Title(h.lang), Country: "ID",
	}
}

// joined writes the parts of an address that are known.
func joined(parts ...string) string {
	var known []string
	for _, p := range parts {
		if p != "" {
			known = append(known, p)
		}
	}
	return strings.Join(known, ", ")
}

type event struct {
	Type     string `json:"@type"`
	Name     string `json:"name"`
	Starts   string `json:"startDate"`
	Ends     string `json:"endDate,omitempty"`
	Location any    `json:"location"` // a place, or a ref to the centre
	Seats    int64  `json:"maximumAttendeeCapacity,omitempty"`
	Offers   *offer `json:"offers,omitempty"`
}

// eventThing is a course to come.
func (h here) eventThing(c *site.Centre, t content.Training) event {
	e := event{
		Type: "Event", Name: h.phrase(t.Title).Text,
		Starts: t.Starts.String(), Ends: t.Ends.String(),
		Location: ref{h.idOf(&c.Entry)},
	}
	if elsewhere := h.phrase(t.Place).Text; elsewhere != "" {
		e.Location = place{Type: "Place", Name: elsewhere}
	}
	if t.Seats != nil {
		e.Seats = *t.Seats
	}
	if t.Fee != nil {
		e.Offers = &offer{Type: "Offer", Price: t.Fee, Currency: rupiahCode, URL: t.Register}
	}
	return e
}

// calendarThings are the courses to come that page n of the calendar shows, of so
// many. What their centres are is told on other pages, so each says where it is.
func (h here) calendarThings(name string, total, n int, shown []course) []any {
	if len(shown) == 0 {
		return nil
	}
	list := itemList{Type: "ItemList", Name: name, Total: total}
	before := (n - 1) * h.perPage()
	for i, c := range shown {
		e := h.eventThing(c.centre, c.Training)
		if _, atCentre := e.Location.(ref); atCentre {
			e.Location = place{
				Type: "Place", ID: h.idOf(&c.centre.Entry),
				Name: h.phrase(c.centre.Title).Text, URL: h.urlOf(&c.centre.Entry), Address: h.postalAddress(c.centre),
			}
		}
		list.Items = append(list.Items, listItem{Type: "ListItem", Position: before + i + 1, Name: e.Name, Item: e})
	}
	return []any{list}
}

type product struct {
	Type         string    `json:"@type"`
	ID           string    `json:"@id"`
	Name         string    `json:"name"`
	Description  string    `json:"description"`
	URL          string    `json:"url"`
	Image        []string  `json:"image,omitempty"`
	Category     string    `json:"category"`
	Material     []string  `json:"material,omitempty"`
	Color        []string  `json:"color,omitempty"`
	Size         []string  `json:"size,omitempty"`
	Manufacturer *producer `json:"manufacturer,omitempty"`
	Offers       *offer    `json:"offers,omitempty"`
}

// offer is a price, or a range of it. Until when it holds is not known.
type offer struct {
	Type         string     `json:"@type"`
	Price        *int64     `json:"price,omitempty"`
	Low          int64      `json:"lowPrice,omitempty"`
	High         int64      `json:"highPrice,omitempty"`
	Currency     string     `json:"priceCurrency"`
	PerUnit      *unitPrice `json:"priceSpecification,omitempty"`
	Availability string     `json:"availability,omitempty"`
	URL          string     `json:"url,omitempty"`
}

// unitPrice says what a price is for.
type unitPrice struct {
	Type     string `json:"@type"`
	Min      int64  `json:"minPrice"`
	Max      int64  `json:"maxPrice"`
	Currency string `json:"priceCurrency"`
	Unit     string `json:"unitText"`
}

// rupiahCode is the currency of every price, as ISO 4217 has it.
const rupiahCode = "IDR"

// availabilities are what schema.org calls them; it has no word for what comes
// with the season.
var availabilities = map[string]string{
	"ready":         "https://schema.org/InStock",
	"made-to-order": "https://schema.org/MadeToOrder",
}

// productThing is a product, made by its producer where that is known.
func (h here) productThing(p *site.Product) product {
	k := p.Keys
	name := func(t *site.Term) string { return h.termName(t).Text }
	made := product{
		Type: "Product", ID: h.idOf(&p.Entry),
		Name: h.phrase(p.Title).Text, Description: h.phrase(p.Summary).Text, URL: h.urlOf(&p.Entry),
		Image:    h.pictureURLs(h.pictures(&p.Entry, k.Images)),
		Category: name(p.Category),
		Material: each(p.Materials, name),
		Color:    each(h.colours(k.Colours), func(c Colour) string { return c.Name.Text }),
		Size:     k.Sizes,
		Offers:   h.offer(k.Price, k.Availability),
	}
	if p.Producer != nil {
		made.Manufacturer = &producer{Type: "Organization", Name: h.phrase(p.Producer.Title).Text}
		if !p.Producer.Hidden {
			made.Manufacturer.ID, made.Manufacturer.URL = h.idOf(&p.Producer.Entry), h.urlOf(&p.Producer.Entry)
		}
	}
	return made
}

type producer struct {
	Type        string   `json:"@type"`
	ID          string   `json:"@id,omitempty"`
	Name        string   `json:"name"`
	Description string   `json:"description,omitempty"`
	URL         string   `json:"url,omitempty"`
	Image       []string `json:"image,omitempty"`
	Founded     string   `json:"foundingDate,omitempty"`
	Location    *ref     `json:"location,omitempty"` // its centre
	Telephone   []string `json:"telephone,omitempty"`
	SameAs      []string `json:"sameAs,omitempty"`
}

// producerThing is one IKM.
func (h here) producerThing(p *site.Producer) producer {
	k := p.Keys
	return producer{
		Type: "Organization", ID: h.idOf(&p.Entry),
		Name: h.phrase(p.Title).Text, Description: h.phrase(p.Summary).Text, URL: h.urlOf(&p.Entry),
		Image:     h.pictureURLs(h.pictures(&p.Entry, k.Images)),
		Founded:   k.Founded.String(),
		Location:  &ref{h.idOf(&p.Centre.Entry)},
		Telephone: h.reachedBy("phone", k.Channels),
		SameAs:    h.reachedBy("web", k.Channels),
	}
}

// offer is what a product costs, nil where that is not known.
func (h here) offer(p *content.Price, availability string) *offer {
	if p == nil {
		return nil
	}
	o := &offer{Type: "Offer", Price: &p.Min, Currency: rupiahCode, Availability: availabilities[availability]}
	highest := max(p.Min, p.Max)
	if highest > p.Min {
		o.Type, o.Price, o.Low, o.High = "AggregateOffer", nil, p.Min, highest
	}
	if unit := h.unit(p.Per.Slug, content.Range{Min: 1, Max: 1}); unit != "" {
		o.PerUnit = &unitPrice{"UnitPriceSpecification", p.Min, highest, rupiahCode, unit}
	}
	return o
}
