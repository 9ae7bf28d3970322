package page

import (
	"sentra/internal/content"
	"sentra/internal/site"
)

// Redirect stands where nothing is to be seen, and leads to the page that is
// meant: from the folders that stand in an address, and from former slugs. It
// is in no menu and no list.
type Redirect struct {
	Frame         // no more of it than a page needs that nobody stays on
	Title  Phrase // of the page it leads to
	Target string // where that is
}

// redirectPages lets all addresses that a centre ever had lead to it, and with
// each all that lie below: those of its products and producers, whatever they
// were called, and the folders between.
func redirectPages(m *maker, c *site.Centre, add func(leaf)) {
	to := func(e *site.Entry, address site.Address) {
		if address == e.Address {
			return // the page itself
		}
		add(leaf{
			address:  address,
			file:     e.File,
			view:     func(h here) any { return h.redirectView(e) },
			redirect: true,
		})
	}
	all := func(folder site.Address, e *site.Entry, aliases []content.Ref) {
		for _, address := range everCalled(folder, e, aliases) {
			to(e, address)
		}
	}
	for _, centre := range m.folders(c) {
		to(&c.Entry, centre)
		products, producers := m.folder(centre, "products"), m.folder(centre, "producers")
		if len(c.Products) > 0 {
			to(&c.Entry, products)
		}
		if len(c.Producers) > 0 {
			to(&c.Entry, producers)
		}
		for _, p := range c.Products {
			all(products, &p.Entry, p.Keys.Aliases)
		}
		for _, p := range c.Producers {
			all(producers, &p.Entry, p.Keys.Aliases)
		}
	}
}

// folders lists the folders in which a centre's pages lie, or lay: the present
// one first.
func (m *maker) folders(c *site.Centre) []site.Address {
	return everCalled(section(m.site, "centres"), &c.Entry, c.Keys.Aliases)
}

// folder returns the address of what one key of segments names below another.
func (m *maker) folder(parent site.Address, key string) site.Address {
	return site.Address{
		ID: parent.ID + m.site.Segment(content.ID, key) + "/",
		EN: parent.EN + m.site.Segment(content.EN, key) + "/",
	}
}

// everCalled lists the addresses that an entry's slugs give it in a folder: the
// present one, then the former ones.
func everCalled(folder site.Address, e *site.Entry, aliases []content.Ref) []site.Address {
	addresses := []site.Address{inFolder(folder, e.Slug)}
	for _, alias := range aliases {
		addresses = append(addresses, inFolder(folder, alias.Slug))
	}
	return addresses
}

func inFolder(folder site.Address, slug string) site.Address {
	return site.Address{ID: folder.ID + slug + "/", EN: folder.EN + slug + "/"}
}

func (h here) redirectView(to *site.Entry) Redirect {
	title := h.phrase(to.Title)
	target := here{maker: h.maker, lang: h.lang, address: to.Address}
	return Redirect{
		Frame: Frame{
			Lang:      string(h.lang),
			DocTitle:  fitTitle(title.Text, h.siteTitle()),
			Canonical: target.published(Frame{}, !to.Translated(content.EN)).Canonical,
			Fictional: h.site.Config.Fictional,
		},
		Title:  title,
		Target: h.to(to.Address),
	}
}
