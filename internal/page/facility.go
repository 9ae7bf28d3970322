package page

import (
	"strings"

	"sentra/internal/content"
)

// FacilityTable is the shared rooms, lines and machines of a centre, or those
// of one kind by centre. The bools say which columns hold anything, so that no
// column stands empty.
type FacilityTable struct {
	ByCentre  bool // a row is headed by its Holder, not by its Name
	Rows      []Facility
	HasAmount bool // of Quantity and Capacity
	HasUse    bool // of OpenTo, Fee, Hours, How and Ask
}

// Facility is one shared room, line or machine.
type Facility struct {
	Name     Link    // Label.Text "" in the table by centre
	Holder   Holder  // in the table by centre alone
	Point    string  // degrees north and east, in the table by centre: "-6.98,110.41"
	Quantity string  // "24 unit"; "" where not known
	Capacity string  // "1.200 potong per bulan"; "" where not known
	Open     string  // the same with bars between them, to narrow the table by
	OpenTo   string  // who may use it: "anggota, IKM lain, umum"; "" where not known
	Fee      string  // "Rp 50.000 per hari", "gratis"; "" where not known
	Hours    Phrase  // Text "" where not known
	How      Phrase  // how one gets to use it; Text "" where not said
	Ask      Channel // in the table by centre: how to ask for it; Kind "" where nobody can be asked
	Note     Phrase  // Text "" where there is none
	AsOf     string  // "2026"; "" where the row has no number
	Source   Cite    // Number "" in the table by centre
}

// facilities makes the table of a centre's shared facilities, as written.
func (h here) facilities(facilities []content.Facility) FacilityTable {
	var rows []Facility
	for i := range facilities {
		rows = append(rows, h.facility(&facilities[i]))
	}
	return facilityTable(rows)
}

// facilityTable finds out which columns hold anything.
func facilityTable(rows []Facility) FacilityTable {
	t := FacilityTable{Rows: rows}
	for _, row := range rows {
		t.HasAmount = t.HasAmount || row.Quantity != "" || row.Capacity != ""
		t.HasUse = t.HasUse || row.OpenTo != "" || row.Fee != "" || row.Hours.Text != "" || row.How.Text != "" || row.Ask.Kind != ""
	}
	return t
}

func (h here) facility(f *content.Facility) Facility {
	row := Facility{
		Name:     h.namedLink(content.Facilities, f.Type.Slug),
		Capacity: h.amount(f.Capacity),
		Note:     h.phrase(f.Note),
		AsOf:     h.dateText(f.AsOf),
		Source:   cite(f.Source),
	}
	if f.Quantity != nil {
		row.Quantity = h.counted("format.units", int(*f.Quantity), h.whole(*f.Quantity))
	}
	groups := each(f.OpenTo, h.group)
	row.OpenTo, row.Open = strings.Join(groups, ", "), strings.Join(groups, "|")
	if a := f.Access; a != nil {
		row.Fee = h.fee(a.Fee, a.Per)
		row.Hours = h.original(a.Hours)
		row.How = h.phrase(a.How)
	}
	return row
}

// group names those who may use a facility.
func (h here) group(name string) string { return h.word("value.open-to." + name) }
