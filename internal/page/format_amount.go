package page

import (
	"sentra/internal/content"
)

// noBreak keeps the currency on the line of its number.
const noBreak = "\u00a0"

// rupiah writes an amount of money, or a range of it: "Rp 100.000–150.000".
// Max is 0 where only one price is known.
func (h here) rupiah(min, max int64) string {
	text := "Rp" + noBreak + h.whole(min)
	if max > min {
		text += "–" + h.whole(max)
	}
	return text
}

// fee writes what something costs, "" where that is not known.
func (h here) fee(rupiah *int64, per string) string {
	switch {
	case rupiah == nil:
		return ""
	case *rupiah == 0:
		return h.word("format.free")
	}
	return spaced(h.rupiah(*rupiah, 0), h.per(per))
}

// per writes a period, "per bulan", "" for none.
func (h here) per(period string) string {
	if period == "" {
		return ""
	}
	return h.word("format.per." + period)
}

// unit returns a unit's name in the form that a quantity asks for.
func (h here) unit(slug string, of content.Range) string {
	t := h.site.Term(content.Units, slug)
	if t == nil {
		return ""
	}
	if plural := t.Plural.In(h.lang); plural != "" && (of.Min != 1 || of.Max != 1) {
		return plural
	}
	return t.Name.In(h.lang)
}

// amount writes how many of a unit, and in what period: "4.000 potong per bulan".
func (h here) amount(a *content.Amount) string {
	if a == nil {
		return ""
	}
	of := content.Range{Min: a.Amount, Max: a.Amount}
	return spaced(h.span(of), h.unit(a.Unit.Slug, of), h.per(a.Per))
}

// leadTime writes how long an order takes: "21 hari untuk pesanan 200 potong".
// The unit is that of the minimum order, where one is known.
func (h here) leadTime(t *content.LeadTime, moq *content.Amount) string {
	if t == nil {
		return ""
	}
	days := h.counted("format.days", int(t.Days), h.whole(t.Days))
	if t.For == 0 {
		return days
	}
	order := content.Amount{Amount: float64(t.For)}
	if moq != nil {
		order.Unit = moq.Unit
	}
	return h.word("format.lead-time", days, h.amount(&order))
}

// spaced joins the parts that are not "".
func spaced(parts ...string) string {
	text := ""
	for _, p := range parts {
		switch {
		case p == "":
		case text == "":
			text = p
		default:
			text += " " + p
		}
	}
	return text
}
