package page

import (
	"cmp"
	"slices"
	"strconv"

	"sentra/internal/content"
	"sentra/internal/site"
)

// Card is one entry in a list of centres, producers or products.
type Card struct {
	Title      Phrase
	Href       string
	Place      string   // "Kota Bandung, Jawa Barat"; "" where the list itself says it
	Centre     Phrase   // of a producer or a product; Text "" where the list itself says it
	Caution    string   // "sedang dibangun": its centre's status, where nothing can be ordered there now; else ""
	Categories []Phrase // of a product its one category
	Facts      []Fact   // three at most, often none
	Cover      Cover
	First      bool // on the first screen: its cover is not waited for until somebody scrolls

	// What a list is narrowed and sorted by in the browser.
	Province string // "Jawa Barat"
	MOQ      string // the minimum order, in the smallest unit it is counted in: "40" for 2 kodi; "" where not known
	Days     string // the lead time; "" where not known
}

// CardList is the cards of some entries below a heading. Without a card nothing of it is shown.
type CardList struct {
	ID      string // anchor of the heading: "products"
	Heading string // "Produk"
	Cards   []Card
	More    []Link // the rest, by name alone
	Further string // how many those are: "488"
	Tools   bool   // the list is long enough to be narrowed and sorted
}

// sectionCards lists entries of one kind under the name of their section.
func (h here) sectionCards(key string, cards []Card) CardList {
	return h.cardList(key, h.word("value.section."+key), cards)
}

func (h here) cardList(id, heading string, cards []Card) CardList {
	return CardList{ID: id, Heading: heading, Cards: h.quilted(cards)}
}

// mostCards is how many cards a page may have that is about something else.
const mostCards = 12

// shortened leaves of many cards the names.
func (h here) shortened(l CardList) CardList {
	if len(l.Cards) > mostCards {
		l.Further = h.whole(int64(len(l.Cards) - mostCards))
		l.More = each(l.Cards[mostCards:], func(c Card) Link { return Link{Label: c.Title, Href: c.Href} })
		l.Cards = l.Cards[:mostCards]
	}
	return l
}

// varied puts the first of each category first, then the second of each, and so on: where only some products are shown as
// cards, they show how much there is to choose from. What is short enough to be shown whole stays as it is.
func varied(products []*site.Product) []*site.Product {
	if len(products) <= mostCards {
		return products
	}
	turn := map[*site.Product]int{}
	had := map[*site.Term]int{}
	for _, p := range products {
		turn[p] = had[p.Category]
		had[p.Category]++
	}
	return slices.SortedStableFunc(slices.Values(products), func(a, b *site.Product) int { return cmp.Compare(turn[a], turn[b]) })
}

// firstScreen is how many cards of a page's list a phone shows before somebody scrolls.
const firstScreen = 3

// fewCards are seen at a glance: no need to narrow or to sort them.
const fewCards = 5

// narrowable lets a page's one list be narrowed and sorted, unless it is short.
func narrowable(l CardList) CardList {
	l.Tools = len(l.Cards) > fewCards
	return leading(l)
}

// leading marks the cards that the page begins with.
func leading(l CardList) CardList {
	for i := range l.Cards[:min(len(l.Cards), firstScreen)] {
		l.Cards[i].First = true
	}
	return l
}

// ordered notes by what a card can be sorted.
func (h here) ordered(card Card, blocks ...orderBlock) Card {
	for _, b := range blocks {
		if b.Ordering == nil {
			continue
		}
		if b.MOQ != nil && card.MOQ == "" {
			card.MOQ = strconv.FormatFloat(h.smallest(*b.MOQ), 'f', -1, 64)
		}
		if b.LeadTime != nil && card.Days == "" {
			card.Days = strconv.FormatInt(b.LeadTime.Days, 10)
		}
	}
	return card
}

// smallest is an amount in the unit that its own is so many of: 2 kodi are 40 pieces.
func (h here) smallest(a content.Amount) float64 {
	if unit := h.site.Term(content.Units, a.Unit.Slug); unit != nil && unit.Of != nil {
		return a.Amount * float64(unit.Of.Times)
	}
	return a.Amount
}

// Fact is one thing to know about an entry at a glance.
type Fact struct {
	Label Phrase // "Perajin"
	Value string // "sekitar 120"
	Year  string // of figures and prices: "2026"; "" where the fact has none
}

// mostFacts is how many facts fit on a card.
const mostFacts = 3

// placing names where a centre lies, as far as the list does not say it already.
type placing func(regency *site.Region) string

// card makes what the cards of all entries have.
func (h here) card(e *site.Entry, images []content.Image, crafts ...*site.Term) Card {
	picture, _ := h.pictures(e, images)
	return Card{Title: h.phrase(e.Title), Href: h.to(e.Address), Cover: h.cover(e, picture, crafts...)}
}

// below adds to the card of a producer or a product whose it is, and where.
func (h here) below(c *site.Centre, card Card) Card {
	card.Place = h.place(c.Regency)
	card.Province = c.Regency.Parent.Title(h.lang)
	card.Centre = h.phrase(c.Title)
	card.Caution = h.caution(c)
	return card
}

// centreCard makes the card of a centre.
func (h here) centreCard(c *site.Centre, place placing) Card {
	card := h.card(&c.Entry, c.Keys.Images, crafts(c.Techniques, c.Categories)...)
	card.Place = place(c.Regency)
	card.Province = c.Regency.Parent.Title(h.lang)
	card.Caution = h.caution(c)
	card.Categories = each(c.Categories, h.termName)
	card.Facts = h.tradeFacts(c.Keys.Figures, orderBlock{Ordering: c.Keys.Ordering})
	return h.ordered(card, orderBlock{Ordering: c.Keys.Ordering})
}

func (h here) centreCards(centres []*site.Centre, place placing) []Card {
	return each(centres, func(c *site.Centre) Card { return h.centreCard(c, place) })
}

// producerCard makes the card of a producer with its centre and place.
func (h here) producerCard(p *site.Producer) Card { return h.below(p.Centre, h.memberCard(p)) }

// memberCard makes the card of a producer for a page of its own centre.
func (h here) memberCard(p *site.Producer) Card {
	card := h.card(&p.Entry, p.Keys.Images, crafts(p.Techniques, p.Categories)...)
	card.Categories = each(p.Categories, h.termName)
	card.Facts = h.tradeFacts(p.Keys.Figures, h.producerBlocks(p)...)
	return h.ordered(card, h.producerBlocks(p)...)
}

// tradeFacts picks what a buyer asks a centre or a producer first, then the
// newest figures.
func (h here) tradeFacts(figures []content.Figure, ordering ...orderBlock) []Fact {
	facts := h.orderingFacts(ordering, "moq", "lead_time")
	for _, f := range h.newest(figures) {
		facts = append(facts, Fact{
			Label: h.name(content.FigureKinds, f.Kind.Slug),
			Value: spaced(h.figureValue(f), h.per(f.Per)),
			Year:  h.year(f.AsOf),
		})
	}
	return facts[:min(len(facts), mostFacts)]
}

// productCard makes the card of a product with its centre and place.
func (h here) productCard(p *site.Product) Card { return h.below(p.Centre, h.siblingCard(p)) }

// siblingCard makes the card of a product for a page of its own centre.
func (h here) siblingCard(p *site.Product) Card {
	card := h.card(&p.Entry, p.Keys.Images, append(slices.Clone(p.Techniques), p.Category)...)
	card.Categories = []Phrase{h.termName(p.Category)}
	card.Facts = h.productFacts(p)
	return h.ordered(card, h.orderBlocks(p)...)
}

func (h here) productFacts(p *site.Product) []Fact {
	var facts []Fact
	if price := p.Keys.Price; price != nil {
		facts = append(facts, Fact{
			Label: Phrase{Text: h.word("value.fact.price")},
			Value: h.price(price).Text,
			Year:  h.year(price.AsOf),
		})
	}
	facts = append(facts, h.orderingFacts(h.orderBlocks(p), "moq")...)
	if p.Keys.Availability != "" {
		facts = append(facts, Fact{
			Label: Phrase{Text: h.word("value.fact.availability")},
			Value: h.word("value.availability." + p.Keys.Availability),
		})
	}
	return facts
}
