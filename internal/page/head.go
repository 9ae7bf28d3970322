package page

import (
	"sentra/internal/site"
)

// EntryHead is what the page of an entry begins with.
type EntryHead struct {
	Title        Phrase
	Place        Place  // of centres, producers and products
	When         Date   // of news
	Status       string // of a centre: "Beroperasi"; "" where not known
	Summary      Phrase // Text "" where a plain page has none
	Untranslated bool   // nothing of the page's main text is in its language
	Reachable    bool   // there are contacts further down
}

// Place is where an entry lies.
type Place struct {
	As       string // what it is to its centre: "dari", "IKM di"; "" for a centre
	Centre   Link   // of a producer or a product
	Locality Phrase // of a centre: village or district; Text "" where not known
	Regency  Link   // Label.Text "" where an entry lies nowhere
	Province Link
}

// entryHead begins the page of an entry; what only some kinds have is theirs to add.
func (h here) entryHead(e *site.Entry) EntryHead {
	return EntryHead{Title: h.phrase(e.Title), Summary: h.phrase(e.Summary), Untranslated: !e.Translated(h.lang)}
}

// centrePlace is where a centre lies.
func (h here) centrePlace(c *site.Centre) Place {
	return Place{
		Locality: h.original(c.Keys.Locality),
		Regency:  h.regionLink(c.Regency),
		Province: h.regionLink(c.Regency.Parent),
	}
}

// placeBelow is where something of a centre lies, which is so and so to it.
func (h here) placeBelow(c *site.Centre, as string) Place {
	return Place{
		As:       as,
		Centre:   h.entryLink(&c.Entry),
		Regency:  h.regionLink(c.Regency),
		Province: h.regionLink(c.Regency.Parent),
	}
}
