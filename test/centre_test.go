package test

import (
	"fmt"
	"net/url"
	"path"
	"slices"
)

// centrePage is what the page of a centre says. Lists and tables are in the page's order.
type centrePage struct {
	Title    string
	Place    string   // "Kecamatan Lasem, Kabupaten Rembang, Jawa Tengah"
	Status   string   // "Beroperasi"
	Lead     []string // the numbers in the summary
	Prose    []string // the numbers in the prose
	Sections []string // their anchors, but for the related centres

	KeyFacts     []string // "Tenaga kerja: 1.032 2022 [1]"
	Products     []string // "batik-tulis: Batik tulis (Kain batik)"
	Facilities   []row
	Services     []string // "Pelatihan teknis [1]"
	Recognitions []string // "Indikasi Geografis: terdaftar, 2022 [2]"
	Figures      []row
	Milestones   []string // "2026-01-21: 21 Januari 2026 Diresmikan [5]"
	Craft        []string // "Teknik: Batik tulis; Batik cap"
	Location     []string
	Points       []string // in figures, on the page and on the map: "1.05,104.23"
	Sources      []shownSource
}

// row is a row of a table: what stands under each heading, but for empty cells.
type row map[string]string

// shownSource is a source as a page lists it.
type shownSource struct{ ID, Title, URL, Origin, Date string }

// file is the page of a centre.
func (c centre) file(l lang) string {
	if l == en {
		return "en/centres/" + c.Slug + "/index.html"
	}
	return "sentra/" + c.Slug + "/index.html"
}

// centre returns what the page of a centre has to say.
func (w words) centre(c centre) centrePage {
	p := centrePage{
		Title:    c.Title.in(w.lang),
		Place:    w.place(c),
		Lead:     numbers(c.Summary.in(w.lang)),
		Prose:    numbers(c.Prose.in(w.lang)),
		KeyFacts: w.keyFacts(c.Figures),
		Craft: []string{
			w.termList("categories", c.Categories),
			w.termList("techniques", c.Techniques),
			w.termList("materials", c.Materials),
		},
		Location: []string{c.Address, w.place(c), w.position(c.Location), w.word("location.map")},
	}
	point := fmt.Sprintf("%v,%v", c.Location.Lat, c.Location.Lon)
	p.Points = []string{point, point}
	if c.Status != "" {
		p.Status = w.word("value.status." + c.Status)
	}
	for _, x := range c.Products {
		p.Products = append(p.Products, x.Slug+": "+x.Title.in(w.lang)+" ("+w.term("categories", x.Category)+")")
	}
	slices.Sort(p.Products)
	for _, f := range c.Facilities {
		p.Facilities = append(p.Facilities, w.facility(f))
	}
	for _, s := range c.Services {
		p.Services = append(p.Services, w.term("services", s.Type)+" "+cite(s.Source))
	}
	for _, r := range c.Recognitions {
		p.Recognitions = append(p.Recognitions, w.recognition(r))
	}
	for _, f := range c.Figures {
		p.Figures = append(p.Figures, w.figure(f))
	}
	for _, m := range byTime(c.Milestones) {
		p.Milestones = append(p.Milestones, w.milestone(m))
	}
	for i, s := range c.Sources {
		p.Sources = append(p.Sources, w.source(i+1, s))
	}
	p.Craft = slices.DeleteFunc(p.Craft, isEmpty)
	p.Location = slices.DeleteFunc(p.Location, isEmpty)
	for _, section := range []struct {
		anchor string
		facts  int
	}{
		{"products", len(p.Products)},
		{"facilities", len(p.Facilities)},
		{"services", len(p.Services)},
		{"recognitions", len(p.Recognitions)},
		{"how-to-order", 1},
		{"figures", len(p.Figures)},
		{"milestones", len(p.Milestones)},
		{"contact", 1}, // where there is none it says so
		{"share", 1},
		{"craft", len(p.Craft)},
		{"location", len(p.Location)},
		{"sources", len(p.Sources)},
	} {
		if section.facts > 0 {
			p.Sections = append(p.Sections, section.anchor)
		}
	}
	return p
}

func isEmpty(s string) bool { return s == "" }

// readCentre reads the page of a centre.
func readCentre(page element) centrePage {
	main := page.first("main")
	p := centrePage{
		Title:        main.first("h1").text(),
		Place:        main.first(".place").text(),
		Status:       main.first(".status strong").text(),
		Lead:         numbers(main.first(".lead").text()),
		Prose:        numbers(main.first(".prose").text()),
		Sections:     main.sections(),
		KeyFacts:     main.definitions(".key-facts"),
		Facilities:   main.section("facilities").rows(),
		Services:     main.section("services").texts("li"),
		Recognitions: main.section("recognitions").texts("li"),
		Figures:      main.section("figures").rows(),
		Craft:        main.section("craft").definitions("dl"),
		Location:     main.section("location").texts("p"),
	}
	for _, point := range main.section("location").all("data") {
		p.Points = append(p.Points, point.get("value"))
	}
	for _, onMap := range main.section("location").all("a[rel~=external]") {
		p.Points = append(p.Points, pointOnMap(onMap.get("href")))
	}
	for _, card := range main.section("products").all("li") {
		slug := path.Base(card.first("h3 a").get("href"))
		p.Products = append(p.Products, fmt.Sprintf("%s: %s (%s)", slug, card.first("h3").text(), card.first(".kind").text()))
	}
	slices.Sort(p.Products)
	for _, m := range main.section("milestones").all("li") {
		p.Milestones = append(p.Milestones, m.first("time").get("datetime")+": "+m.text())
	}
	for _, source := range main.section("sources").all("li") {
		p.Sources = append(p.Sources, source.source())
	}
	return p
}

// pointOnMap returns the point that a link to a map marks.
func pointOnMap(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return err.Error()
	}
	return u.Query().Get("mlat") + "," + u.Query().Get("mlon")
}
