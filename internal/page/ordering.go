package page

import (
	"slices"

	"sentra/internal/content"
	"sentra/internal/site"
)

// OrderTerm is one thing a buyer must know before asking.
type OrderTerm struct {
	Key   string // moq, lead_time, samples, custom or exports_to
	Label string // "Pesanan minimum"
	Value string // "50 potong"
	Note  string // of a lead time for so many: "untuk jumlah lain, tanyakan"; else ""
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

// note says of a lead time that it is for one quantity alone.
func (f orderFact) note(h here) string {
	if f.key != "lead_time" || f.block.LeadTime.For == 0 {
		return ""
	}
	return h.word("value.other-quantity")
}

// orderKeys lists the keys of an ordering as pages show them. A value is ""
// where the first of the blocks does not say; those after it are what that one
// inherits from.
var orderKeys = []struct {
	key   string
	value func(h here, blocks []orderBlock) string
}{
	{"moq", func(h here, blocks []orderBlock) string { return h.amount(blocks[0].MOQ) }},
	{"lead_time", func(h here, blocks []orderBlock) string { return h.leadTime(blocks[0].LeadTime, minimum(blocks)) }},
	{"samples", func(h here, blocks []orderBlock) string { return h.yesNo("value.samples", blocks[0].Samples) }},
	{"custom", func(h here, blocks []orderBlock) string { return h.yesNo("value.custom", blocks[0].Custom) }},
	{"exports_to", func(h here, blocks []orderBlock) string { return h.countries(blocks[0].ExportsTo) }},
}

// orderNames lists the keys of an ordering.
func orderNames() []string {
	var names []string
	for _, k := range orderKeys {
		names = append(names, k.key)
	}
	return names
}

// minimum returns the smallest order that holds where the first block was
// written, nil where none is known. It names the unit of that block's lead time.
func minimum(blocks []orderBlock) *content.Amount {
	for _, b := range blocks {
		if b.MOQ != nil {
			return b.MOQ
		}
	}
	return nil
}

// inherit merges orderings key by key: the first block that has a key gives it.
func (h here) inherit(blocks ...orderBlock) []orderFact {
	blocks = slices.DeleteFunc(blocks, func(b orderBlock) bool { return b.Ordering == nil })
	var facts []orderFact
	for _, k := range orderKeys {
		for i, b := range blocks {
			if value := k.value(h, blocks[i:]); value != "" {
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
			Note:  f.note(h),
			AsOf:  h.dateText(f.block.AsOf),
			From:  f.block.from,
		})
	}
	return terms
}

// orderBlocks returns the orderings that hold for a product, nearest first. A
// producer that is hidden gives no terms.
func (h here) orderBlocks(p *site.Product) []orderBlock {
	blocks := []orderBlock{{Ordering: p.Keys.Ordering}}
	if p.Producer != nil && !p.Producer.Hidden {
		blocks = append(blocks, orderBlock{p.Producer.Keys.Ordering, h.entryLink(&p.Producer.Entry)})
	}
	return append(blocks, orderBlock{p.Centre.Keys.Ordering, h.entryLink(&p.Centre.Entry)})
}

// producerBlocks returns the orderings that hold for a producer, nearest first.
func (h here) producerBlocks(p *site.Producer) []orderBlock {
	return []orderBlock{{Ordering: p.Keys.Ordering}, {p.Centre.Keys.Ordering, h.entryLink(&p.Centre.Entry)}}
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
