package demo

import (
	"fmt"
	"iter"

	"sentra/internal/content"
)

// centre is a centre in the making, with all that lies in its folder.
type centre struct {
	entry
	craft
	place    string
	province province
	regency  regency
	slug     string
	folder   string // below the site's root
}

func (m *maker) centre(n int) centre {
	e := m.entry("centre", n)
	c := centre{entry: e, craft: pick(e.dice, crafts), place: placeName(m.Seed, n), province: pick(e.dice, m.places)}
	if n < len(crafts) {
		c.craft = crafts[n]
	}
	c.regency = c.province.regencies[e.below(len(c.province.regencies))]
	c.slug = slugOf(c.title().id)
	c.folder = centresFolder + "/" + slugOf(c.province.Name) + "/" + c.slug
	return c
}

func (c centre) title() text {
	return text{"Sentra " + c.craft.id + " " + c.place, c.place + " " + c.craft.en + " Centre"}
}

func (c centre) summary() text {
	technique, good := c.name(content.Techniques, c.techniques[0]), c.goods[0]
	return text{
		fmt.Sprintf("Sentra rekaan di %s; hasil utamanya %s, dengan teknik %s.", c.regency.Name, lower(good.id), lower(technique.id)),
		fmt.Sprintf("A made-up centre in %s; its main product is the %s, made by %s.", c.regency.NameEN, good.en, lower(technique.en)),
	}
}

// files makes what lies in the centre's folder, one file after another.
func (c centre) files() iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		keys, prose := c.keys(), c.prose()
		own := bundle{name: "centre", object: content.CentreObject, keys: &keys, title: c.title(), summary: c.summary(), prose: prose}
		if !own.files(c.entry, yield) {
			return
		}
		if c.hasPicture() && !yield(pictureFile, c.picture()) {
			return
		}
		first, last := c.maker.producers.of(c.n)
		for n := first; n < last; n++ {
			if !c.producer(n).files(yield) {
				return
			}
		}
		taken := map[string]int{}
		first, last = c.maker.products.of(c.n)
		for n := first; n < last; n++ {
			if !c.product(n, taken).files(yield) {
				return
			}
		}
	}
}

// statuses are those of centres: most are at work.
var statuses = []string{"operating", "", "operating", "planned", "operating", "building", "operating", "closed", "operating", "operating"}

func (c centre) keys() content.Centre {
	o := content.CentreObject
	enterprises := 8 + 240/(1+c.zipf(30))
	title := c.title()
	status, sources := c.choice(statuses), c.sources(title.id, c.slug)
	k := content.Centre{
		Title:       title.id,
		Summary:     c.summary().id,
		Region:      content.Ref{Slug: c.regency.Code},
		Locality:    "Desa " + c.place,
		Address:     fmt.Sprintf("Jalan %s %d, %s", titled(pick(c.dice, patterns).id), c.between(1, 90), c.regency.Name),
		Location:    c.location(),
		Status:      status,
		Categories:  refs(c.categories()),
		Techniques:  refs(mainAnd(c.dice, c.techniques, 3)),
		Materials:   refs(mainAnd(c.dice, c.materials, 3)),
		Sources:     sources,
		Figures:     c.entry.figures(o, c.craft, enterprises, sources),
		Verified:    c.verified(),
		Aliases:     c.former(c.slug),
		Publication: c.publication(),
	}
	if c.often(60) {
		k.Facilities = c.allFacilities(sources)
	}
	if c.often(60) {
		k.Services = c.allServices()
	}
	if working := status == "" || status == "operating"; working {
		if c.often(40) {
			k.Training = c.training()
		}
		if c.often(50) {
			k.Ordering = c.ordering(c.goods[0].unit, c.rate)
		}
	}
	if c.often(70) {
		k.Milestones = c.milestones(o, status)
	}
	if c.often(25) {
		k.Recognitions = c.recognitions(o)
	}
	if c.often(55) {
		k.Channels = c.channels(o, c.slug)
	}
	if c.hasPicture() {
		k.Images = []content.Image{c.image(title)}
	}
	return k
}

// location draws a point around a place in the regency: as finely as a house where it is exact, so
// that no two centres share it, else as a village is known.
func (c centre) location() *content.Location {
	l := &content.Location{Precision: c.choice(valuesOf(content.CentreObject, "location", "precision"))}
	parts := 1
	if l.Precision == "exact" {
		parts = 1000
	}
	around := func(hundredths int) float64 {
		return float64(hundredths*parts+c.between(-6*parts, 6*parts)) / float64(100*parts)
	}
	l.Lat, l.Lon = around(c.regency.middle.lat), around(c.regency.middle.lon)
	return l
}

// categories lists those of the goods, each once.
func (c centre) categories() []string {
	var list []string
	seen := map[string]bool{}
	for _, g := range c.goods {
		if !seen[g.category] {
			list = append(list, g.category)
		}
		seen[g.category] = true
	}
	return list
}

// machines are the facilities that one counts by the machine; of others there are one or two.
var machines = map[string]int{"lini-jahit": 8, "mesin-bordir-komputer": 12, "ruang-tenun": 4}

// producing are the facilities whose capacity can be told in goods.
var producing = map[string]bool{
	"lini-jahit": true, "ruang-potong": true, "mesin-bordir-komputer": true, "ruang-batik": true, "ruang-tenun": true,
	"ruang-pencelupan": true, "unit-penyamakan": true, "gedung-produksi-bersama": true,
}

func (c centre) allFacilities(sources []content.Source) []content.Facility {
	o := content.CentreObject
	per := c.turn(valuesOf(o, "facilities", "capacity", "per"))
	accessPer := c.turn(valuesOf(o, "facilities", "access", "per"))
	audiences := valuesOf(o, "facilities", "open_to")
	var list []content.Facility
	for _, typ := range some(c.dice, c.facilities, 4) {
		quantity, fee := int64(c.between(1, max(2, machines[typ]))), int64(5000*c.zipf(60))
		asOf, source := c.reported(sources, year(c.past(3)))
		f := content.Facility{
			Type:     content.Ref{Slug: typ},
			Quantity: &quantity,
			OpenTo:   audiences[:min(c.between(1, len(audiences)+1), len(audiences))],
			Access: &content.Access{
				Fee: &fee, Per: accessPer(), Hours: "Sen–Jum 08–16",
				How: c.both(text{"Daftar di kantor sentra sehari sebelumnya.", "Sign up at the centre's office the day before."}),
			},
			Note:   c.note(ofFacility),
			AsOf:   asOf,
			Source: source,
		}
		if producing[typ] {
			period := per()
			made := rounded(c.rate * 5 * int(quantity) * workdays[period])
			f.Capacity = &content.Amount{Amount: float64(made), Unit: content.Ref{Slug: c.goods[0].unit}, Per: period}
		}
		list = append(list, f)
	}
	return list
}

func (c centre) allServices() []content.Service {
	var list []content.Service
	for _, typ := range some(c.dice, c.services, 3) {
		list = append(list, content.Service{Type: content.Ref{Slug: typ}, Note: c.note(ofService), Source: c.cite()})
	}
	return list
}

// levels follow what a course is about.
var levels = []text{{"bagi pemula", "for beginners"}, {"tingkat lanjut", "for the advanced"}, {"bagi pelatih", "for trainers"}}

// training makes courses, one about each of a few techniques, from a year before today to two years
// after.
func (c centre) training() []content.Training {
	var list []content.Training
	for i, topic := range some(c.dice, c.techniques, 4) {
		technique, level := c.name(content.Techniques, topic), pick(c.dice, levels)
		starts := c.between(-365, 730)
		seats, fee := int64(5*c.between(2, 8)), int64(50_000*c.zipf(8))
		t := content.Training{
			Title:    c.both(text{technique.id + " " + level.id, technique.en + " " + level.en}),
			Topic:    content.Ref{Slug: topic},
			Starts:   day(starts),
			Ends:     day(starts + c.below(6)),
			Seats:    &seats,
			Fee:      &fee,
			Register: fmt.Sprintf("https://daftar.example/%s/%d", c.slug, i+1),
			Source:   c.cite(),
		}
		if c.often(30) {
			t.Place = c.both(text{"Balai Desa " + c.place, c.place + " village hall"})
		}
		list = append(list, t)
	}
	return list
}
