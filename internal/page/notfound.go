package page

import (
	"sentra/internal/content"
	"sentra/internal/site"
)

// NotFound is the page that hosts show for an address that leads nowhere. It
// may be shown at any depth, so its links are absolute paths.
type NotFound struct {
	Frame
	Title            string // "Halaman tidak ditemukan"
	Centres, Regions string // addresses worth trying
	Search           SearchBox
}

var notFoundWords = []wordKey{{key: "value.notfound"}}

func notFoundPages(m *maker, add func(leaf)) {
	address := site.Address{ID: "404.html", EN: string(content.EN) + "/404.html"}
	add(leaf{address: address, file: configFile, view: func(h here) any {
		h.rooted = true
		return h.notFoundView()
	}})
}

func (h here) notFoundView() NotFound {
	title := h.word("value.notfound")
	return NotFound{
		Frame:   h.frame(outline{title: title}),
		Title:   title,
		Centres: h.to(section(h.site, "centres")),
		Regions: h.to(section(h.site, "regions")),
		Search:  h.searchBox(),
	}
}
