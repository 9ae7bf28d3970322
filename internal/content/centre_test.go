package content

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// fullCentre shows every key of a centre; no value is true.
const fullCentre = `title: Sentra Contoh
summary: >-
  Sentra rekaan
  untuk mencoba.
region: "33.74"
locality: Desa Contoh
address: "Jalan Contoh 5"
location: {lat: -6.98, lon: 110.41, precision: district}
status: operating
categories: [busana-muslim, kain]
techniques: [konveksi]
materials:
- katun
facilities:
  - type: lini-jahit
    quantity: 0
    capacity: {amount: 1200, unit: piece, per: month}
    open_to: [member, ikm, public]
    access: {fee: 0, per: day, hours: "Sen–Jum 08–16", how: {id: Datang saja, en: Just come}}
    note: {id: Siap pakai}
    as_of: 2026
    source: 1
services:
  - {type: pelatihan-teknis, note: {id: Gratis, en: Free}, source: 2}
training:
  - title: {id: Pelatihan, en: Training}
    topic: konveksi
    place: {id: Balai desa}
    starts: 2026-12-01
    ends: 2026-12-05
    seats: 20
    fee: 0
    register: https://contoh.id/daftar
    source: 1
figures:
  - {kind: workers, value: [100, 120], qualifier: about, scope: wider, of: {id: se-Kabupaten}, as_of: 2024-10, source: 1}
  - {kind: capacity, value: 4000.5, unit: metre, per: month, planned: true, note: {id: Target}, as_of: 2026-10-05, source: 2}
milestones:
  - {kind: other, when: 1970s, what: {id: Mulai, en: Start}, note: {id: Kira-kira}, source: 1}
ordering:
  moq: {amount: 50, unit: piece}
  lead_time: {days: 21, for: 200}
  samples: true
  custom: false
  exports_to: [MY, SG]
  as_of: 2026-10
recognitions:
  - {type: indikasi-geografis, status: in-process, number: "IG 00.1", year: 2024, valid_until: 2028-05-01, note: {id: Ya}, source: 2}
channels:
  - {type: whatsapp, value: "+628123456789", consent: 2026-01-30, until: 2028-01-30}
  - {type: website, value: https://contoh.id/}
images:
  - {file: images/gedung.jpg, alt: {id: Gedung, en: Building}, credit: Bu Contoh, licence: CC-BY-4.0}
sources:
  - {title: Laporan, publisher: Dinas, url: https://contoh.id/1, date: 2026-01-21}
  - {title: Buku, publisher: Penerbit, date: 2025}
verified: 2026-10-05
aliases: [sentra-lama]
draft: true
publish: 2026-11-01
expire: 2027-11-01
`

func TestParseCentre(t *testing.T) {
	ref := func(slug, text string) Ref {
		p := place(t, fullCentre, text)
		p.Column += strings.Index(text, slug)
		return Ref{slug, p}
	}
	date := func(d Date, text string) Date {
		d.Place = place(t, fullCentre, text)
		d.Column += strings.Index(text, d.String())
		return d
	}
	source := func(n int, text string) SourceIndex {
		p := place(t, fullCentre, text)
		p.Column += strings.LastIndexAny(text, "12")
		return SourceIndex{n, p}
	}
	whole := func(n int64) *int64 { return &n }
	flag := func(b bool) *bool { return &b }
	want := &Centre{
		Title: "Sentra Contoh", Summary: "Sentra rekaan untuk mencoba.",
		Region:   Ref{"33.74", place(t, fullCentre, `"33.74"`)},
		Locality: "Desa Contoh", Address: "Jalan Contoh 5",
		Location:   &Location{-6.98, 110.41, "district", place(t, fullCentre, "{lat")},
		Status:     "operating",
		Categories: []Ref{ref("busana-muslim", "busana-muslim"), ref("kain", "kain]")},
		Techniques: []Ref{ref("konveksi", "konveksi]")},
		Materials:  []Ref{ref("katun", "katun")},
		Facilities: []Facility{{
			Type: ref("lini-jahit", "lini-jahit"), Quantity: whole(0),
			Capacity: &Amount{1200, ref("piece", "piece, per"), "month"},
			OpenTo:   []string{"member", "ikm", "public"},
			Access:   &Access{whole(0), "day", "Sen–Jum 08–16", Text{"Datang saja", "Just come"}},
			Note:     Text{ID: "Siap pakai"},
			AsOf:     date(Date{Year: 2026}, "2026\n    source"),
			Source:   source(1, "1\nservices"),
		}},
		Services: []Service{{ref("pelatihan-teknis", "pelatihan-teknis"), Text{"Gratis", "Free"}, source(2, "2}\ntraining")}},
		Training: []Training{{
			Title: Text{"Pelatihan", "Training"}, Topic: ref("konveksi", "konveksi\n    place"), Place: Text{ID: "Balai desa"},
			Starts: date(Date{Year: 2026, Month: 12, Day: 1}, "2026-12-01"),
			Ends:   date(Date{Year: 2026, Month: 12, Day: 5}, "2026-12-05"),
			Seats:  whole(20), Fee: whole(0), Register: "https://contoh.id/daftar", Source: source(1, "1\nfigures"),
		}},
		Figures: []Figure{
			{
				Kind: ref("workers", "workers"), Value: Range{100, 120}, Qualifier: "about", Scope: "wider", Of: Text{ID: "se-Kabupaten"},
				AsOf: date(Date{Year: 2024, Month: 10}, "2024-10"), Source: source(1, "source: 1}\n  - {kind: capacity"),
				Place: place(t, fullCentre, "{kind: workers"),
			},
			{
				Kind: ref("capacity", "capacity, value"), Value: Range{4000.5, 4000.5}, Unit: ref("metre", "metre"), Per: "month", Planned: true,
				Note: Text{ID: "Target"}, AsOf: date(Date{Year: 2026, Month: 10, Day: 5}, "2026-10-05, source"), Source: source(2, "source: 2}\nmilestones"),
				Place: place(t, fullCentre, "{kind: capacity"),
			},
		},
		Milestones: []Milestone{{
			"other", date(Date{Year: 1970, Decade: true}, "1970s"), Text{"Mulai", "Start"}, Text{ID: "Kira-kira"},
			source(1, "source: 1}\nordering"), place(t, fullCentre, "{kind: other"),
		}},
		Ordering: &Ordering{
			MOQ: &Amount{50, ref("piece", "piece}\n"), ""}, LeadTime: &LeadTime{21, 200}, Samples: flag(true), Custom: flag(false),
			ExportsTo: []string{"MY", "SG"}, AsOf: date(Date{Year: 2026, Month: 10}, "2026-10\nrecognitions"),
		},
		Recognitions: []Recognition{{
			ref("indikasi-geografis", "indikasi-geografis"), "in-process", "IG 00.1", date(Date{Year: 2024}, "2024, valid"),
			date(Date{Year: 2028, Month: 5, Day: 1}, "2028-05-01"), Text{ID: "Ya"}, source(2, "source: 2}\nchannels"),
		}},
		Channels: []Channel{
			{
				"whatsapp", "+628123456789", date(Date{Year: 2026, Month: 1, Day: 30}, "2026-01-30"),
				date(Date{Year: 2028, Month: 1, Day: 30}, "2028-01-30"), place(t, fullCentre, "{type: whatsapp"),
			},
			{Type: "website", Value: "https://contoh.id/", Place: place(t, fullCentre, "{type: website")},
		},
		Images: []Image{{ref("images/gedung.jpg", "images/gedung.jpg"), Text{"Gedung", "Building"}, "Bu Contoh", "CC-BY-4.0"}},
		Sources: []Source{
			{"Laporan", "Dinas", "https://contoh.id/1", date(Date{Year: 2026, Month: 1, Day: 21}, "2026-01-21")},
			{"Buku", "Penerbit", "", date(Date{Year: 2025}, "2025}")},
		},
		Verified: date(Date{Year: 2026, Month: 10, Day: 5}, "2026-10-05\naliases"),
		Aliases:  []Ref{ref("sentra-lama", "sentra-lama")},
		Publication: Publication{
			true, date(Date{Year: 2026, Month: 11, Day: 1}, "2026-11-01"), date(Date{Year: 2027, Month: 11, Day: 1}, "2027-11-01"),
		},
	}
	doc, problems := parse(t, centreFile, fullCentre)
	if problems != "" {
		t.Error(problems)
	}
	if diff := cmp.Diff(want, doc.Centre); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if !doc.Keyed || doc.Prose != nil {
		t.Errorf("keyed %t, prose %v", doc.Keyed, doc.Prose)
	}
}

func TestEveryKeyOfACentreIsShown(t *testing.T) {
	for path, o := range objects() {
		if path != "centre" && !strings.HasPrefix(path, "centre.") || path == "centre.en" {
			continue
		}
		for _, key := range o.Keys() {
			if !strings.Contains(fullCentre, key+":") {
				t.Errorf("%s.%s is not in the example", path, key)
			}
		}
	}
}
