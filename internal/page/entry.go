package page

import (
	"html/template"

	"sentra/internal/content"
	"sentra/internal/site"
)

// Entry is what the pages of centres, producers, products and news tell alike.
// It is embedded in their views, and each block of it is one partial.
type Entry struct {
	EntryHead
	Buying
	Cover   Cover
	Gallery []Picture // the pictures after the cover

	KeyFacts []KeyFact // of centres and producers: the newest figures, then minimum order and lead time

	Body     template.HTML // the prose; "" where there is none
	BodyLang string        // "id" where the prose is not translated; else ""

	Categories []Link // of a product its one category
	Techniques []Link
	Materials  []Link

	Recognitions []Recognition
	Figures      []Figure
	Milestones   []Milestone // oldest first
	Ordering     []OrderTerm // what a buyer must know; none where nothing is known
	Contact      Contact
	Sources      []Source
	Verified     Date // when it was last checked against its sources; Text "" where not known
	Stale        bool // that is long ago
}

// entryKeys are the keys that centres, producers and products share. Products
// have neither figures nor milestones, news only pictures and sources.
type entryKeys struct {
	categories   []*site.Term
	techniques   []*site.Term
	materials    []*site.Term
	images       []content.Image
	recognitions []content.Recognition
	figures      []content.Figure
	counting     string // what the figures count: centre or producer
	milestones   []content.Milestone
	ordering     []orderBlock // the entry's own, then those it inherits from
	contact      Contact
	sources      []content.Source
	verified     content.Date
}

func (h here) entry(e *site.Entry, k entryKeys) Entry {
	body, bodyLang := h.body(e)
	picture, gallery := h.pictures(e, k.images)
	cover := h.cover(e, picture, crafts(k.techniques, k.categories)...)
	head := h.entryHead(e)
	head.Reachable = len(k.contact.Channels) > 0
	return Entry{
		EntryHead:    head,
		Cover:        cover,
		Gallery:      gallery,
		Body:         body,
		BodyLang:     bodyLang,
		Categories:   each(k.categories, h.termLink),
		Techniques:   each(k.techniques, h.termLink),
		Materials:    each(k.materials, h.termLink),
		Recognitions: each(k.recognitions, h.recognition),
		Figures:      h.figures(k.figures, k.counting),
		Milestones:   h.milestones(k.milestones),
		Ordering:     h.ordering(k.ordering...),
		Contact:      k.contact,
		Sources:      h.sources(k.sources),
		Verified:     h.date(k.verified),
		Stale:        h.stale(k.verified),
	}
}

// stale reports whether an entry was last checked so long ago that whoever
// relies on it should ask first.
func (h here) stale(verified content.Date) bool {
	until := site.CheckedUntil(verified)
	return !until.IsZero() && until.Compare(h.site.AsOf) < 0
}
