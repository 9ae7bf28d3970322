package page

import (
	"slices"

	"sentra/internal/site"
)

// EntryHead is what the page of an entry begins with.
type EntryHead struct {
	Title        Phrase
	Place        Place  // of centres, producers and products
	When         Date   // of news
	Status       string // of a centre: "Beroperasi"; "" where not known
	Caution      string // of a producer or a product: "Sentranya sedang dibangun"; "" where nothing is in the way
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

// cautionary are the statuses of a centre where nothing can be had now.
var cautionary = []string{"planned", "building", "closed"}

// caution says of a centre, in a word, that nothing can be had there now. It is "" where somebody may be at work, or
// nothing is known.
func (h here) caution(c *site.Centre) string {
	if !slices.Contains(cautionary, c.Keys.Status) {
		return ""
	}
	return h.word("value.status." + c.Keys.Status)
}

// cautionBelow says the same on the page of one of the centre's producers or products.
func (h here) cautionBelow(c *site.Centre) string {
	if h.caution(c) == "" {
		return ""
	}
	return h.word("value.caution." + c.Keys.Status)
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
