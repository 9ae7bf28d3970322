package test

import "slices"

// productPage is what the page of a product says.
type productPage struct {
	Title    string
	Place    string   // "dari Sentra Batik Lasem, Kabupaten Rembang, Jawa Tengah"
	Lead     []string // the numbers in the summary
	Prose    []string // the numbers in the prose, which the data has none of
	Sections []string // their anchors, but for those that tell of other products
	Details  []string // "Teknik: Batik tulis"
}

// file is the page of a product.
func (p product) file(c centre, l lang) string {
	if l == en {
		return "en/centres/" + c.Slug + "/products/" + p.Slug + "/index.html"
	}
	return "sentra/" + c.Slug + "/produk/" + p.Slug + "/index.html"
}

// product returns what the page of a product has to say.
func (w words) product(c centre, p product) productPage {
	regency, province := w.region(c.Region)
	return productPage{
		Title:    p.Title.in(w.lang),
		Place:    w.word("value.place.product") + " " + join(", ", c.Title.in(w.lang), regency, province),
		Lead:     numbers(p.Summary.in(w.lang)),
		Sections: []string{"details", "how-to-order", "contact", "share"},
		Details: slices.DeleteFunc([]string{
			w.termList("categories", []string{p.Category}),
			w.termList("techniques", p.Techniques),
			w.termList("materials", p.Materials),
		}, isEmpty),
	}
}

// readProduct reads the page of a product.
func readProduct(page element) productPage {
	main := page.first("main")
	return productPage{
		Title:    main.first("h1").text(),
		Place:    main.first(".place").text(),
		Lead:     numbers(main.first(".lead").text()),
		Prose:    numbers(main.first(".prose").text()),
		Sections: main.sections(),
		Details:  main.section("details").definitions("dl"),
	}
}
