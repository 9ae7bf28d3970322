package page

import (
	"sentra/internal/content"
	"sentra/internal/search"
	"sentra/internal/site"
)

// Centre is one production centre.
type Centre struct {
	Frame
	Entry
	Address  Phrase // Text "" where not known
	Location Location
	Locator  DrawnMap

	Products  CardList
	Producers CardList

	Facilities FacilityTable
	Services   []Service
	Training   []Training // by date
	Calendar   string     // address of all centres' courses
	News       []NewsItem // newest first; three at most
	Related    CardList   // six at most
}

// Location is a point, and how far it can be trusted.
type Location struct {
	Lat, Lon  string // decimal degrees with a point, for data attributes: "-6.98"
	Text      string // "6,98° LS, 110,41° BT"
	Precision string // "perkiraan tingkat kecamatan"
}

// Service is help that a centre gives.
type Service struct {
	Name   Link
	Note   Phrase // Text "" where there is none
	Source Cite
}

func centrePages(_ *maker, c *site.Centre, add func(leaf)) {
	add(leaf{
		address: c.Address, file: c.File, entry: &c.Entry, dated: c.Keys.Verified,
		view: func(h here) any { return h.centreView(c) },
	})
}

func (h here) centreView(c *site.Centre) Centre {
	k := c.Keys
	entry := h.entry(&c.Entry, entryKeys{
		categories:   c.Categories,
		techniques:   c.Techniques,
		materials:    c.Materials,
		images:       k.Images,
		recognitions: k.Recognitions,
		figures:      k.Figures,
		counting:     "centre",
		milestones:   k.Milestones,
		ordering:     []orderBlock{{Ordering: k.Ordering}},
		contact:      h.centreContact(c),
		sources:      k.Sources,
		verified:     k.Verified,
	})
	v := Centre{
		Frame:      h.entryFrame(&c.Entry, outline{cover: entry.Cover, crumbs: h.centreCrumbs(c), things: h.centreThings(c)}),
		Entry:      entry,
		Address:    h.original(k.Address),
		Location:   h.location(k.Location),
		Products:   h.shortened(h.sectionCards("products", each(varied(c.Products), h.siblingCard))),
		Producers:  h.shortened(h.cardList("producers", h.word("value.members"), each(c.Producers, h.memberCard))),
		Facilities: h.facilities(k.Facilities),
		Services:   each(k.Services, h.service),
		Training:   h.training(k.Training),
		Calendar:   h.to(section(h.site, "training")),
		News:       h.newsItems(h.site.NewsOf(c)),
		Related:    h.cardList("related", h.word("value.related.centres"), h.centreCards(relatedCentres(h.site, c), h.place)),
	}
	v.Buying = h.buying(trade{Entry: &c.Entry, key: search.Key(c), contact: v.Contact, ordering: []orderBlock{{Ordering: k.Ordering}}})
	alone := []*site.Centre{c}
	v.Locator = h.smallMap(h.word("format.map.centre", h.phrase(c.Title).Text, c.Regency.Title(h.lang)), alone, boxOf(alone, locatorLeast))
	v.Place = h.centrePlace(c)
	v.KeyFacts = h.keyFacts(k.Figures, k.Ordering)
	if k.Status != "" {
		v.Status = h.word("value.status." + k.Status)
	}
	return v
}

// centreCrumbs leads to a centre through its province and regency.
func (h here) centreCrumbs(c *site.Centre) []Crumb {
	return []Crumb{
		h.sectionCrumb("centres"),
		h.regionCrumb(c.Regency.Parent),
		h.regionCrumb(c.Regency),
	}
}

func (h here) service(s content.Service) Service {
	return Service{
		Name:   h.namedLink(content.Services, s.Type.Slug),
		Note:   h.phrase(s.Note),
		Source: cite(s.Source),
	}
}
