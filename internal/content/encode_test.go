package content

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// TestEncode reads as the entries of the content tree do.
func TestEncode(t *testing.T) {
	seats, custom := int64(0), false
	got := Encode(CentreObject, &Centre{
		Title:      "Sentra Contoh: kain, benang",
		Summary:    "Kain, benang, dan warna (contoh).",
		Region:     Ref{Slug: "33.74"},
		Location:   &Location{Lat: -6.98, Lon: 110.41, Precision: "district"},
		Categories: []Ref{{Slug: "kain"}, {Slug: "busana"}},
		Training: []Training{{
			Title: Text{"Membatik", "Batik, for beginners"}, Starts: Date{Year: 2026, Month: 12, Day: 1},
			Seats: &seats, Register: "https://contoh.example/daftar", Source: SourceIndex{N: 1},
		}},
		Figures:  []Figure{{Kind: Ref{Slug: "workers"}, Value: Range{100, 120}, AsOf: Date{Year: 2026}, Source: SourceIndex{N: 1}}},
		Ordering: &Ordering{Custom: &custom, ExportsTo: []string{"MY", "NO"}, AsOf: Date{Year: 2026}},
		Channels: []Channel{{Type: "whatsapp", Value: "+62800000000"}},
		Sources:  []Source{{Title: "no", Publisher: "Dinas", Date: Date{Year: 2026}}},
	})
	want := `title: "Sentra Contoh: kain, benang"
summary: Kain, benang, dan warna (contoh).
region: "33.74"
location: {lat: -6.98, lon: 110.41, precision: district}
categories: [kain, busana]
training:
  - title: {id: Membatik, en: "Batik, for beginners"}
    starts: 2026-12-01
    seats: 0
    register: https://contoh.example/daftar
    source: 1
figures:
  - {kind: workers, value: [100, 120], as_of: 2026, source: 1}
ordering: {custom: false, exports_to: [MY, "NO"], as_of: 2026}
channels:
  - {type: whatsapp, value: "+62800000000"}
sources:
  - {title: "no", publisher: Dinas, date: 2026}
`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestParseReadsWhatEncodeWrites holds the one to be the inverse of the other,
// for each entry of the real site.
func TestParseReadsWhatEncodeWrites(t *testing.T) {
	root := os.DirFS("../..")
	entries := 0
	visit := func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".yaml") {
			return err
		}
		data, err := fs.ReadFile(root, path)
		if err != nil {
			return err
		}
		doc, problems := Parse(path, data)
		if problems != nil {
			t.Fatal(problems)
		}
		entries++
		again, problems := Parse(path, encoded(doc))
		if diff := cmp.Diff(doc, again, ignorePlaces, cmpopts.EquateEmpty()); diff != "" || problems != nil {
			t.Errorf("%s: %v (-want +got):\n%s", path, problems, diff)
		}
		return nil
	}
	if err := fs.WalkDir(root, "content/centres", visit); err != nil {
		t.Fatal(err)
	}
	if entries == 0 {
		t.Error("there is no entry to read")
	}
}

func encoded(doc *Document) []byte {
	switch {
	case doc.Centre != nil:
		return Encode(CentreObject, doc.Centre)
	case doc.Producer != nil:
		return Encode(ProducerObject, doc.Producer)
	case doc.Product != nil:
		return Encode(ProductObject, doc.Product)
	}
	return Encode(translationOf(doc.Kind), doc.Translation)
}

// TestEncodedTextIsRead writes lines that YAML could take for something else.
func TestEncodedTextIsRead(t *testing.T) {
	for _, text := range []string{
		"yes", "null", "~", "38", "1.5", "2026-10-05", "0x1F", "- satu", "a: b", "a:b", "a:", "a #b", "#a", "a#b", "[a]", "{a}", "a, b", "a,b",
		`"a"`, "'a'", "a 'b", `a\b`, "*a", "&a", "!a", "%a", "@a", "`a`", "|", ">", "? a", "Ünïçode", "é", "a|b", "=", "<<",
	} {
		keys := Source{Title: text, Publisher: text, Date: Date{Year: 2026}}
		centre := &Centre{Title: text, Sources: []Source{keys}}
		doc, _ := Parse("content/centres/x/centre.yaml", Encode(CentreObject, centre)) // required keys are missing
		want := &Centre{Title: text, Sources: []Source{keys}}
		if diff := cmp.Diff(want, doc.Centre, ignorePlaces, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}
