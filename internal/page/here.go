package page

import (
	"sentra/internal/content"
	"sentra/internal/site"
)

// here is the page being made: its language, and the address its links start
// from. Every view is made by functions of it.
type here struct {
	*maker
	lang    content.Lang
	address site.Address
	page    int // which of a list it is, counted from 1

	// rooted makes links absolute paths, for the one page that is shown at
	// any depth.
	rooted bool
}

// href returns the link from this page to an address below the site's root.
func (h here) href(to string) string {
	if h.rooted {
		return h.root + to
	}
	return relative(h.address.In(h.lang), to)
}

// to returns the link to the page at an address, in this page's language, or
// "" where there is no such page.
func (h here) to(a site.Address) string {
	if a == (site.Address{}) {
		return ""
	}
	return h.href(a.In(h.lang))
}

// phrase returns a text in the page's language, or the original marked as such.
func (h here) phrase(t content.Text) Phrase {
	if text := t.In(h.lang); text != "" || t.ID == "" {
		return Phrase{Text: text}
	}
	return Phrase{Text: t.ID, Lang: string(content.ID)}
}

// original returns a text that is only ever written in Indonesian.
func (h here) original(text string) Phrase { return h.phrase(content.Text{ID: text}) }

func (h here) termLink(t *site.Term) Link {
	return Link{Label: h.phrase(t.Name), Href: h.to(h.site.AddressOf(t))}
}

func (h here) termName(t *site.Term) Phrase { return h.phrase(t.Name) }

// name returns what a term is called.
func (h here) name(v content.Vocabulary, slug string) Phrase {
	if t := h.site.Term(v, slug); t != nil {
		return h.phrase(t.Name)
	}
	return Phrase{}
}

// namedLink leads to the page of a term.
func (h here) namedLink(v content.Vocabulary, slug string) Link {
	if t := h.site.Term(v, slug); t != nil {
		return h.termLink(t)
	}
	return Link{}
}

func (h here) regionLink(r *site.Region) Link {
	return Link{Label: Phrase{Text: r.Title(h.lang)}, Href: h.to(h.site.RegionAddress(r))}
}

// place names a regency with its province.
func (h here) place(regency *site.Region) string {
	return regency.Title(h.lang) + ", " + regency.Parent.Title(h.lang)
}

// regencyName names a regency for a list of its province.
func (h here) regencyName(regency *site.Region) string { return regency.Title(h.lang) }

// noPlace is for a list of one regency.
func (h here) noPlace(*site.Region) string { return "" }

func (h here) entryLink(e *site.Entry) Link {
	return Link{Label: h.phrase(e.Title), Href: h.to(e.Address)}
}

// each makes one thing of every element of a list.
func each[T, U any](list []T, one func(T) U) []U {
	var made []U
	for _, element := range list {
		made = append(made, one(element))
	}
	return made
}
