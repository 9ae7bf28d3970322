package search

import (
	"slices"
	"strings"

	"sentra/internal/content"
	"sentra/internal/site"
)

// A field is where a document has a word, the better first. How much each counts is the browser's to say
// (static/js/search/rank.js).
type field int

const (
	inTitle     field = iota
	inCraft           // in the names of its categories, techniques and materials
	inPlace           // in the name of its region, or of the one around
	inMaker           // in the names of who makes it
	inOffer           // in what else there is at it: facilities, services, recognitions
	inOther           // in the other language's names of all these
	inSummary         // in its summary, or in its own name in the other language
	inBody            // once in its prose, its address or what it lists
	inBodyOften       // more often than that
	fields
)

// letters name the fields in a shard.
const letters = "tcpmoesbr"

// document is all that can be found of an entry, a term, a region, a course or a page.
type document struct {
	key   string // "c/laweyan"; see docs/search-format.md
	code  int    // number.go
	title string
	// What its card says. A region is a place among the cards' regions counted from 1, 0 where there is none.
	region int
	terms  []int
	facts  facts
	maker  string // the names of who makes it
	called string // other words for it
	// What it says besides its card.
	summary []string
	body    []string
}

// Words by which a course is found whatever it is called; the second are those of one that costs nothing.
const (
	trainingWords = "pelatihan kursus training course"
	freeWords     = "gratis free"
)

func keyOf(c *site.Centre) string { return "c/" + c.Slug }

func keyOfProducer(p *site.Producer) string { return "m/" + p.Centre.Slug + "/" + p.Slug }

func keyOfProduct(p *site.Product) string { return "p/" + p.Centre.Slug + "/" + p.Slug }

// Key names an entry whatever the language: a centre, producer or product; "" of anything else.
func Key(entry any) string {
	switch e := entry.(type) {
	case *site.Centre:
		return keyOf(e)
	case *site.Producer:
		return keyOfProducer(e)
	case *site.Product:
		return keyOfProduct(e)
	}
	return ""
}

// takeProse adds to a site's documents what is said of them, in the words of a language and, for names and summaries, of the other.
func takeProse(s *site.Site, lang content.Lang, all []*document) {
	w := writer{lang: lang, of: make(map[string]*document, len(all))}
	for _, d := range all {
		w.of[d.key] = d
	}
	for _, c := range s.Centres {
		w.centre(s, c)
		for _, p := range c.Producers {
			w.entry(keyOfProducer(p), &p.Entry)
			w.milestones(p.Keys.Milestones)
		}
		for _, p := range c.Products {
			w.entry(keyOfProduct(p), &p.Entry)
			w.body(append(p.Keys.Sizes, p.Care.In(lang))...)
			for _, colour := range p.Keys.Colours {
				w.texts(s.Term(content.Colours, colour.Slug).Name)
			}
		}
	}
	for _, v := range vocabularies {
		for _, t := range s.Taxonomy(v).Terms {
			if s.AddressOf(t) != (site.Address{}) {
				w.last = w.of["t/"+string(v)+"/"+t.Slug]
				w.summary(t.Description.ID, t.Description.EN)
			}
		}
	}
	for _, n := range s.News {
		w.entry("n/"+n.Slug, &n.Entry)
		for _, c := range n.Centres {
			w.texts(c.Title)
		}
	}
	for _, p := range s.Pages {
		w.entry("h/"+addressOf(p, lang), &p.Entry)
	}
}

// writer adds to documents in one language, one after another.
type writer struct {
	lang content.Lang
	of   map[string]*document
	last *document
}

func (w *writer) summary(texts ...string) { w.last.summary = append(w.last.summary, texts...) }

func (w *writer) body(texts ...string) { w.last.body = append(w.last.body, texts...) }

// texts adds to the body what is written in the language, or else in the original.
func (w *writer) texts(texts ...content.Text) {
	for _, t := range texts {
		if in := t.In(w.lang); in != "" {
			w.body(in)
			continue
		}
		w.body(t.ID)
	}
}

// entry adds what every entry has. Its name in the other language is a summary: its card has but one.
func (w *writer) entry(key string, e *site.Entry) {
	w.last = w.of[key]
	w.summary(e.Title.ID, e.Title.EN, e.Summary.ID, e.Summary.EN)
	for i, prose := range e.Prose {
		if prose != nil && (content.Languages[i] == w.lang || e.Prose[slices.Index(content.Languages[:], w.lang)] == nil) {
			w.body(prose.Plain)
		}
	}
}

func (w *writer) centre(s *site.Site, c *site.Centre) {
	w.entry(keyOf(c), &c.Entry)
	k := c.Keys
	w.summary(k.Locality)
	w.body(k.Address)
	for _, f := range k.Facilities {
		w.texts(f.Note)
	}
	for _, x := range k.Services {
		w.texts(x.Note)
	}
	for _, r := range k.Recognitions {
		w.body(r.Number)
		w.texts(r.Note)
	}
	w.milestones(k.Milestones)
}

func (w *writer) milestones(all []content.Milestone) {
	for _, m := range all {
		w.texts(m.What, m.Note)
	}
}

// stated tells each word of a document's prose, with the field that it stands in.
func (d *document) stated(take func(word string, f field)) {
	said := func(word string, f field) {
		if indexed(word) {
			take(word, f)
		}
	}
	tell(said, inSummary, d.summary...)
	tell(said, inBody, d.body...)
}

// tell tells each word of texts that stand in a field.
func tell(take func(word string, f field), f field, texts ...string) {
	for _, t := range texts {
		for word := range words(t) {
			take(word, f)
		}
	}
}

// indexed reports whether anybody would look for a word: no single letter, no number, no word that only binds others.
func indexed(word string) bool {
	return len(word) > 1 && len(word) < 40 && strings.Trim(word, "0123456789") != "" && !stop[word]
}

// stopWords bind other words and are in every text.
const stopWords = "ada adalah agar akan antara atas atau bagi bahwa bisa dalam dan dapat dari dengan di hingga ia ini itu " +
	"juga karena ke maka mereka namun oleh pada para per saat saja sampai sebagai sedang sejak sekitar serta setiap sudah " +
	"telah tetapi tidak untuk yaitu yakni yang " +
	"a an and are as at be by for from has have in is it its of on or that the their they this to was were which with"

var stop = func() map[string]bool {
	all := map[string]bool{}
	for _, word := range strings.Fields(stopWords) {
		all[word] = true
	}
	return all
}()
