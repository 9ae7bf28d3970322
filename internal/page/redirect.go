package page

import (
	"sentra/internal/content"
	"sentra/internal/site"
)

// Redirect stands where nothing is to be seen, and leads to the page that
// whoever shortens an address may mean. It is in no menu and no list.
type Redirect struct {
	Frame         // no more of it than a page needs that nobody stays on
	Title  Phrase // of the page it leads to
	Target string // where that is
}

// redirectPages makes the folders between a centre and what lies below it lead
// to the centre: /sentra/laweyan/produk/.
func redirectPages(m *maker, add func(leaf)) {
	folder := func(c *site.Centre, key string) {
		address := site.Address{
			ID: c.Address.ID + m.site.Segment(content.ID, key) + "/",
			EN: c.Address.EN + m.site.Segment(content.EN, key) + "/",
		}
		add(leaf{
			address:  address,
			file:     c.File,
			view:     func(h here) any { return h.redirectView(&c.Entry) },
			redirect: true,
		})
	}
	for _, c := range m.site.Centres {
		if len(c.Products) > 0 {
			folder(c, "products")
		}
		if len(c.Producers) > 0 {
			folder(c, "producers")
		}
	}
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
