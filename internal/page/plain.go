package page

import (
	"html/template"

	"sentra/internal/site"
)

// Page is a plain page: about, how figures are gathered.
type Page struct {
	Frame
	EntryHead
	Body     template.HTML // the prose; "" where there is none
	BodyLang string        // "id" where the prose is not translated; else ""
}

func plainPages(m *maker, add func(leaf)) {
	for _, p := range m.site.Pages {
		add(leaf{address: p.Address, file: p.File, entry: &p.Entry, view: func(h here) any { return h.plainView(p) }})
	}
}

func (h here) plainView(p *site.Page) Page {
	body, bodyLang := h.body(&p.Entry)
	return Page{
		Frame:     h.entryFrame(&p.Entry, outline{}),
		EntryHead: h.entryHead(&p.Entry),
		Body:      body,
		BodyLang:  bodyLang,
	}
}
