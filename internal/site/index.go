package site

// index fills the lists that go from a term or a region to its entries, and
// takes the page from terms and regencies that have none.
func (l *linker) index() {
	for _, c := range l.site.Centres {
		for _, terms := range [][]*Term{c.Categories, c.Techniques, c.Materials} {
			for _, t := range terms {
				t.Centres = append(t.Centres, c)
			}
		}
		for _, r := range []*Region{c.Regency, c.Regency.Parent} {
			if len(r.Centres) == 0 && r.Parent != nil {
				r.Parent.Regencies = append(r.Parent.Regencies, r)
			}
			r.Centres = append(r.Centres, c)
			r.Products = append(r.Products, c.Products...)
		}
	}
	for _, p := range l.site.Products {
		p.Category.Products = append(p.Category.Products, p)
		for _, terms := range [][]*Term{p.Techniques, p.Materials} {
			for _, t := range terms {
				t.Products = append(t.Products, p)
			}
		}
	}
	for _, province := range l.site.Provinces {
		sortBy(province.Regencies, func(r *Region) string { return r.Code })
	}
	l.unpage()
}

// unpage takes the address from terms and regencies without an entry: they get
// no page and no link.
func (l *linker) unpage() {
	for _, t := range l.site.taxonomies {
		for _, term := range t.Terms {
			if len(term.Centres)+len(term.Products) == 0 {
				term.Address = Address{}
			}
		}
	}
	for _, r := range l.site.regions {
		if r.Parent != nil && len(r.Centres) == 0 {
			r.Address = Address{}
		}
	}
}
