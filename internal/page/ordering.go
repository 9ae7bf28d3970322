package page

import (
	"cmp"
	"slices"

	"sentra/internal/content"
	"sentra/internal/site"
)

// OrderTerm is one thing a buyer must know before asking.
type OrderTerm struct {
	Key   string // moq, lead_time, samples, custom or exports_to
	Label string // "Pesanan minimum"
	Value string // "50 potong"
	AsOf  string // "Oktober 2026": of the block the value was written in
	From  Link   // whose block that was, where not the entry's own; Label.Text "" where it is
}

// orderBlock is the ordering of one entry, and that entry where it is not the
// page's own.
type orderBlock struct {
	*content.Ordering // nil where the entry says nothing
	from              Link
}

// orderFact is one key of an ordering, with the block it came from.
type orderFact struct {
	key, value string
	block      orderBlock
}

// orderKeys lists the keys of an ordering as pages show them. A value is ""
// where the block does not say.
var orderKeys = []struct {
	key   string
	value func(h here, o *content.Ordering, moq *content.Amount) string
}{
	{"moq", func(h here, o *content.Ordering, _ *content.Amount) string { return h.amount(o.MOQ) }},
	{"lead_time", func(h here, o *content.Ordering, moq *content.Amount) string {
		if o.LeadTime == nil {
			return ""
		}
		return h.leadTime(o.LeadTime, cmp.Or(o.MOQ, moq))
	}},
	{"samples", func(h here, o *content.Ordering, _ *content.Amount) string {
		return h.yesNo("value.samples", o.Samples)
	}},
	{"custom", func(h here, o *content.Ordering, _ *content.Amount) string { return h.yesNo("value.custom", o.Custom) }},
	{"exports_to", func(h here, o *content.Ordering, _ *content.Amount) string { return h.countries(o.ExportsTo) }},
}

// inherit merges orderings key by key: the first block that has a key gives
// it. The minimum order that holds names the unit of a lead time whose own
// block has none.
func (h here) inherit(blocks ...orderBlock) []orderFact {
	blocks = slices.DeleteFunc(blocks, func(b orderBlock) bool { return b.Ordering == nil })
	var moq *content.Amount
	for _, b := range blocks {
		moq = cmp.Or(moq, b.MOQ)
	}
	var facts []orderFact
	for _, k := range orderKeys {
		for _, b := range blocks {
			if value := k.value(h, b.Ordering, moq); value != "" {
				facts = append(facts, orderFact{key: k.key, value: value, block: b})
				break
			}
		}
	}
	return facts
}

// ordering makes what a buyer must know from the entry's own block and those
// it inherits from, nearest first.
func (h here) ordering(blocks ...orderBlock) []OrderTerm {
	var terms []OrderTerm
	for _, f := range h.inherit(blocks...) {
		terms = append(terms, OrderTerm{
			Key:   f.key,
			Label: h.word("value.ordering." + f.key),
			Value: f.value,
			AsOf:  h.dateText(f.block.AsOf),
			From:  f.block.from,
		})
	}
	return terms
}

// orderBlocks returns the orderings that hold for a product, nearest first.
func (h here) orderBlocks(p *site.Product) []orderBlock {
	blocks := []orderBlock{{Ordering: p.Keys.Ordering}}
	if p.Producer != nil && !p.Producer.Hidden {
		blocks = append(blocks, orderBlock{p.Producer.Keys.Ordering, Link{Label: h.phrase(p.Producer.Title)}})
	}
	return append(blocks, orderBlock{p.Centre.Keys.Ordering, h.entryLink(&p.Centre.Entry)})
}

// orderingFacts returns some keys of an ordering for a card.
func (h here) orderingFacts(blocks []orderBlock, keys ...string) []Fact {
	var facts []Fact
	for _, f := range h.inherit(blocks...) {
		if slices.Contains(keys, f.key) {
			label := Phrase{Text: h.word("value.ordering." + f.key)}
			facts = append(facts, Fact{Label: label, Value: f.value, Year: h.year(f.block.AsOf)})
		}
	}
	return facts
}

func (h here) yesNo(key string, answer *bool) string {
	switch {
	case answer == nil:
		return ""
	case *answer:
		return h.word(key + ".yes")
	}
	return h.word(key + ".no")
}
