package page

import (
	"testing"

	"sentra/internal/content"
	"sentra/internal/site"
)

// speakers returns a page of each language, of the golden site.
func speakers(t *testing.T) (id, en here) {
	t.Helper()
	s, set := goldenTree(t).load(t, site.Options{AsOf: goldenDay})
	m := newMaker(s, set, testWords(t))
	return here{maker: m, lang: content.ID}, here{maker: m, lang: content.EN}
}

// spoken is what a test expects in each language.
type spoken struct {
	name   string
	say    func(h here) string
	id, en string
}

func checkSpoken(t *testing.T, tests []spoken) {
	t.Helper()
	id, en := speakers(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.say(id); got != tt.id {
				t.Errorf("Indonesian: got %q, want %q", got, tt.id)
			}
			if got := tt.say(en); got != tt.en {
				t.Errorf("English: got %q, want %q", got, tt.en)
			}
		})
	}
}

func TestNumbers(t *testing.T) {
	number := func(v float64) func(here) string { return func(h here) string { return h.number(v) } }
	span := func(min, max float64) func(here) string {
		return func(h here) string { return h.span(content.Range{Min: min, Max: max}) }
	}
	checkSpoken(t, []spoken{
		{"nought", number(0), "0", "0"},
		{"three digits", number(999), "999", "999"},
		{"four digits", number(4000), "4.000", "4,000"},
		{"a fraction", number(1234.5), "1.234,5", "1,234.5"},
		{"millions", number(1234567), "1.234.567", "1,234,567"},
		{"below nought", number(-1234.5), "−1.234,5", "−1,234.5"},
		{"one value", span(120, 120), "120", "120"},
		{"a range", span(100, 1200), "100–1.200", "100–1,200"},
		{"about", func(h here) string { return h.qualified("about", "120") }, "sekitar 120", "about 120"},
		{"at least", func(h here) string { return h.qualified("at-least", "120") }, "sedikitnya 120", "at least 120"},
		{"at most", func(h here) string { return h.qualified("at-most", "120") }, "paling banyak 120", "at most 120"},
		{"exactly", func(h here) string { return h.qualified("", "120") }, "120", "120"},
		{"one centre", func(h here) string { return h.countOf("centres", 1) }, "1 sentra", "1 centre"},
		{"many centres", func(h here) string { return h.countOf("centres", 1200) }, "1.200 sentra", "1,200 centres"},
		{"no centre", func(h here) string { return h.countOf("centres", 0) }, "", ""},
	})
}

func day(year, month, day int) content.Date { return content.Date{Year: year, Month: month, Day: day} }

func TestDates(t *testing.T) {
	date := func(d content.Date) func(here) string { return func(h here) string { return h.dateText(d) } }
	days := func(from, to content.Date) func(here) string { return func(h here) string { return h.days(from, to) } }
	checkSpoken(t, []spoken{
		{"day", date(day(2026, 1, 21)), "21 Januari 2026", "21 January 2026"},
		{"month", date(day(2026, 10, 0)), "Oktober 2026", "October 2026"},
		{"year", date(day(2026, 0, 0)), "2026", "2026"},
		{"decade", date(content.Date{Year: 1970, Decade: true}), "1970-an", "1970s"},
		{"none", date(content.Date{}), "", ""},
		{"year of a day", func(h here) string { return h.year(day(2026, 1, 21)) }, "2026", "2026"},
		{"one day", days(day(2026, 12, 1), content.Date{}), "1 Desember 2026", "1 December 2026"},
		{"the same day", days(day(2026, 12, 1), day(2026, 12, 1)), "1 Desember 2026", "1 December 2026"},
		{"within a month", days(day(2026, 12, 1), day(2026, 12, 5)), "1–5 Desember 2026", "1–5 December 2026"},
		{"over two months", days(day(2026, 3, 30), day(2026, 4, 2)), "30 Maret 2026 – 2 April 2026", "30 March 2026 – 2 April 2026"},
		{"whole months", days(day(2026, 3, 0), day(2026, 4, 0)), "Maret 2026 – April 2026", "March 2026 – April 2026"},
	})
}

func TestMachineDates(t *testing.T) {
	id, _ := speakers(t)
	if got, want := id.date(content.Date{Year: 2026, Month: 1}), (Date{Text: "Januari 2026", Machine: "2026-01"}); got != want {
		t.Errorf("month: got %+v, want %+v", got, want)
	}
	if got, want := id.date(content.Date{Year: 1970, Decade: true}), (Date{Text: "1970-an"}); got != want {
		t.Errorf("decade: got %+v, want %+v", got, want)
	}
}

func TestMoney(t *testing.T) {
	free, some := int64(0), int64(50000)
	fee := func(rupiah *int64, per string) func(here) string {
		return func(h here) string { return h.fee(rupiah, per) }
	}
	checkSpoken(t, []spoken{
		{"one price", func(h here) string { return h.rupiah(150000, 0) }, "Rp\u00a0150.000", "Rp\u00a0150,000"},
		{"a range", func(h here) string { return h.rupiah(100000, 150000) }, "Rp\u00a0100.000–150.000", "Rp\u00a0100,000–150,000"},
		{"a range of one", func(h here) string { return h.rupiah(150000, 150000) }, "Rp\u00a0150.000", "Rp\u00a0150,000"},
		{"a fee", fee(&some, "day"), "Rp\u00a050.000 per hari", "Rp\u00a050,000 per day"},
		{"a fee for all", fee(&some, ""), "Rp\u00a050.000", "Rp\u00a050,000"},
		{"free", fee(&free, "day"), "gratis", "free"},
		{"not known", fee(nil, "day"), "", ""},
	})
}

func TestAmounts(t *testing.T) {
	amount := func(n float64, unit, per string) func(here) string {
		return func(h here) string {
			return h.amount(&content.Amount{Amount: n, Unit: content.Ref{Slug: unit}, Per: per})
		}
	}
	checkSpoken(t, []spoken{
		{"one", amount(1, "piece", ""), "1 potong", "1 piece"},
		{"many", amount(1200, "piece", ""), "1.200 potong", "1,200 pieces"},
		{"a rate", amount(4000, "piece", "month"), "4.000 potong per bulan", "4,000 pieces per month"},
		{"a unit made of another", amount(40, "kodi", "year"), "40 kodi per tahun", "40 kodi (20 each) per year"},
		{"not known", func(h here) string { return h.amount(nil) }, "", ""},
	})
}

func TestLeadTimes(t *testing.T) {
	pieces := &content.Amount{Amount: 50, Unit: content.Ref{Slug: "piece"}}
	leadTime := func(days, of int64, moq *content.Amount) func(here) string {
		return func(h here) string { return h.leadTime(&content.LeadTime{Days: days, For: of}, moq) }
	}
	checkSpoken(t, []spoken{
		{"one day", leadTime(1, 0, nil), "1 hari", "1 day"},
		{"for an order", leadTime(21, 200, pieces), "21 hari untuk pesanan 200 potong", "21 days for an order of 200 pieces"},
		{"for an order of one", leadTime(21, 1, pieces), "21 hari untuk pesanan 1 potong", "21 days for an order of 1 piece"},
		{"for an order of no known unit", leadTime(21, 200, nil), "21 hari untuk pesanan 200", "21 days for an order of 200"},
		{"not known", func(h here) string { return h.leadTime(nil, pieces) }, "", ""},
	})
}

func TestPrices(t *testing.T) {
	price := func(min, max int64, per string) func(here) string {
		return func(h here) string {
			return h.price(&content.Price{Min: min, Max: max, Per: content.Ref{Slug: per}}).Text
		}
	}
	checkSpoken(t, []spoken{
		{"one price", price(150000, 0, ""), "Rp\u00a0150.000", "Rp\u00a0150,000"},
		{"of a unit", price(150000, 0, "piece"), "Rp\u00a0150.000 per potong", "Rp\u00a0150,000 per piece"},
		{"a range", price(100000, 1500000, "kodi"), "Rp\u00a0100.000–1.500.000 per kodi", "Rp\u00a0100,000–1,500,000 per kodi (20)"},
		{"not known", func(h here) string { return h.price(nil).Text }, "", ""},
	})
}

func TestLocation(t *testing.T) {
	text := func(lat, lon float64) func(here) string {
		return func(h here) string {
			return h.location(&content.Location{Lat: lat, Lon: lon, Precision: "exact"}).Text
		}
	}
	checkSpoken(t, []spoken{
		{"south", text(-6.98, 110.41), "6,98° LS, 110,41° BT", "6.98° S, 110.41° E"},
		{"north", text(1.05, 104.23), "1,05° LU, 104,23° BT", "1.05° N, 104.23° E"},
		{"west", text(0, -3.5), "0° LU, 3,5° BB", "0° N, 3.5° W"},
	})
	id, _ := speakers(t)
	want := Location{Lat: "-6.98", Lon: "110.41", Text: "6,98° LS, 110,41° BT", Precision: "perkiraan tingkat kecamatan"}
	if got := id.location(&content.Location{Lat: -6.98, Lon: 110.41, Precision: "district"}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestCountries(t *testing.T) {
	checkSpoken(t, []spoken{
		{"two", func(h here) string { return h.countries([]string{"SG", "JP"}) }, "Singapura, Jepang", "Singapore, Japan"},
		{"none", func(h here) string { return h.countries(nil) }, "", ""},
	})
}
