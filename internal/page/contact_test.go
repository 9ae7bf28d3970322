package page

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
	"sentra/internal/site"
)

// contactsOf makes the contacts of some pages after edits of the golden site.
func contactsOf(t *testing.T, edit func(tree), paths ...string) map[string]Contact {
	t.Helper()
	files := goldenTree(t)
	edit(files)
	contacts := map[string]Contact{}
	for _, r := range files.routes(t, site.Options{AsOf: goldenDay}) {
		switch v := r.View().(type) {
		case Centre:
			contacts[r.Path] = v.Contact
		case Producer:
			contacts[r.Path] = v.Contact
		case Product:
			contacts[r.Path] = v.Contact
		}
	}
	maps.DeleteFunc(contacts, func(path string, _ Contact) bool { return !slices.Contains(paths, path) })
	return contacts
}

// Pages of the golden site.
const (
	producerPage = "en/centres/contoh/producers/ikm-satu/index.html"
	rokPage      = "en/centres/contoh/products/rok/index.html"     // of that producer
	seragamPage  = "en/centres/contoh/products/seragam/index.html" // its centre's own
)

// TestWhoAnswers looks at a producer that has a site, at its product, and at
// one that its centre made itself.
func TestWhoAnswers(t *testing.T) {
	const producer = "content/centres/jateng/contoh/producers/ikm-satu.yaml"
	kinds := func(c Contact) []string {
		answers := []string{c.Through.Label.Text}
		for _, channel := range c.Channels {
			answers = append(answers, channel.Name)
		}
		return answers
	}
	own, fromProducer := []string{"", "Website"}, []string{"Producer One", "Website"}
	fromCentre := []string{"Example Centre", "WhatsApp", "Email", "Instagram"}
	tests := []struct {
		name                   string
		edit                   func(tree)
		producer, rok, seragam []string
	}{
		{"its own, else its producer's, else its centre's", func(tree) {}, own, fromProducer, fromCentre},
		{"a producer without channels", func(f tree) {
			f.edit(t, producer, "channels:\n  - {type: website, value: \"https://satu.example/\"}\n", "")
		}, fromCentre, fromCentre, fromCentre},
		{"a producer whose owner did not agree any longer", func(f tree) {
			f.edit(t, producer, "{type: website, value: \"https://satu.example/\"}",
				"{type: website, value: \"https://satu.example/\", until: 2026-10-09}")
		}, fromCentre, fromCentre, fromCentre},
		{"a hidden producer", func(f tree) { f.edit(t, producer, "draft: false", "draft: true") }, nil, fromCentre, fromCentre},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := map[string][]string{}
			for path, c := range contactsOf(t, tt.edit, producerPage, rokPage, seragamPage) {
				got[path] = kinds(c)
			}
			want := map[string][]string{rokPage: tt.rok, seragamPage: tt.seragam}
			if tt.producer != nil {
				want[producerPage] = tt.producer
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestQuickest looks for the one channel of a phone's bar.
func TestQuickest(t *testing.T) {
	tests := []struct{ kinds, want string }{
		{"web whatsapp", "whatsapp"},
		{"web email", "email"},
		{"email phone web whatsapp", "whatsapp"},
		{"web email phone", "phone"},
		{"web web", "web"},
	}
	for _, tt := range tests {
		var channels []Channel
		for i, kind := range strings.Fields(tt.kinds) {
			channels = append(channels, Channel{Kind: kind, Name: strings.Repeat("x", i)})
		}
		got := quickest(channels)
		first := slices.IndexFunc(channels, func(c Channel) bool { return c.Kind == tt.want })
		if got != channels[first] {
			t.Errorf("of %s: %+v, want %+v", tt.kinds, got, channels[first])
		}
	}
}

// TestEnquiry reads whole messages: what they name, and the five things that
// they leave room for.
func TestEnquiry(t *testing.T) {
	lines := func(lines ...string) string { return strings.Join(lines, "\n") }
	got := map[string]string{}
	for path, c := range contactsOf(t, func(tree) {}, "sentra/contoh/index.html", "en/centres/contoh/index.html", seragamPage) {
		got[path] = c.Channels[0].Message
	}
	want := map[string]string{
		"sentra/contoh/index.html": lines("Halo, saya menemukan Sentra Contoh di Direktori Contoh dan ingin memesan.",
			"https://contoh.example/sub/sentra/contoh/", "",
			"Barang:", "Jumlah:", "Diperlukan tanggal:", "Ukuran atau bahan:", "Dikirim ke:", "",
			"Mohon kabari harga dan lama pengerjaannya. Terima kasih."),
		"en/centres/contoh/index.html": lines("Hello, I found Example Centre in “Example Directory” and would like to order.",
			"https://contoh.example/sub/en/centres/contoh/", "",
			"Product:", "How many:", "Needed by:", "Size or material:", "Deliver to:", "",
			"Please tell me the price and how long it takes. Thank you."),
		seragamPage: lines("Hello, I found Example Centre in “Example Directory” and would like to order.",
			"https://contoh.example/sub/en/centres/contoh/products/seragam/", "",
			"Product: Seragam", "How many:", "Needed by:", "Size or material:", "Deliver to:", "",
			"Please tell me the price and how long it takes. Thank you."),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Without a base URL nobody knows the address of a page.
func TestEnquiryWithoutAddress(t *testing.T) {
	_, en := speakers(t)
	m := *en.maker
	m.base = ""
	en.maker = &m
	got := en.enquiry(&site.Entry{Title: content.Text{ID: "Sentra Contoh"}}, "Rok")
	if strings.Contains(got.text, "http") {
		t.Errorf("the message has an address:\n%s", got.text)
	}
	if want := "Order: Rok"; got.subject != want {
		t.Errorf("the subject is %q, want %q", got.subject, want)
	}
}

// TestNobodyAnswers looks at a centre without channels: its page names the
// directory's desk, and the file that its owner may write to.
func TestNobodyAnswers(t *testing.T) {
	const path, file = "en/centres/seberang/index.html", "content/centres/kepri/seberang/centre.yaml"
	const desk = `desk: {title: {id: Meja layanan, en: Service desk}, url: "https://contoh.example/meja", email: meja@contoh.example}`
	const repository = `repository: {url: "https://contoh.example/repo", edit: "https://contoh.example/repo/edit/"}`
	web := Channel{Kind: "web", Name: "Website", Value: "https://contoh.example/meja", Label: "contoh.example/meja"}
	email := Channel{Kind: "email", Name: "Email", Value: "meja@contoh.example", Label: "meja@contoh.example"}
	answers := Desk{Title: Phrase{Text: "Service desk"}, Channels: []Channel{email, web}}
	claim := Claim{File: file, Edit: "https://contoh.example/repo/edit/" + file, Repository: "https://contoh.example/repo"}
	tests := []struct {
		name string
		edit func(tree)
		want Contact
	}{
		{"desk and repository", func(tree) {}, Contact{Desk: answers, First: email, Claim: claim}},
		{"a desk with a form alone", func(f tree) { f.edit(t, "site.yaml", ", email: meja@contoh.example", "") },
			Contact{Desk: Desk{Title: answers.Title, Channels: []Channel{web}}, First: web, Claim: claim}},
		{"no desk", func(f tree) { f.edit(t, "site.yaml", desk, "") }, Contact{Claim: claim}},
		{"a repository to look at alone", func(f tree) {
			f.edit(t, "site.yaml", `, edit: "https://contoh.example/repo/edit/"`, "")
		}, Contact{Desk: answers, First: email, Claim: Claim{File: file, Repository: claim.Repository}}},
		{"no repository", func(f tree) { f.edit(t, "site.yaml", repository, "") },
			Contact{Desk: answers, First: email, Claim: Claim{File: file}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := contactsOf(t, tt.edit, path)[path]
			for i := range got.Desk.Channels {
				c := &got.Desk.Channels[i]
				if asks := strings.Contains(c.Message, "Centre Across"); asks != (c.Kind == "email") {
					t.Errorf("the message by %s is %q", c.Kind, c.Message)
				}
				c.Subject, c.Message = "", ""
			}
			got.First.Subject, got.First.Message = "", ""
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestInRepository(t *testing.T) {
	const file = "content/centres/a b/100%?#/centre.yaml"
	const escaped = "content/centres/a%20b/100%25%3F%23/centre.yaml"
	tests := []struct{ base, want string }{
		{"", ""},
		{"https://git.example/o/r/edit/main", "https://git.example/o/r/edit/main/" + escaped},
		{"https://git.example/o/r/edit/main/", "https://git.example/o/r/edit/main/" + escaped},
		{"https://git.example", "https://git.example/" + escaped},
		{"https://git.example/edit/?branch=a%2Fb", "https://git.example/edit/" + escaped + "?branch=a%2Fb"},
	}
	for _, tt := range tests {
		if got := inRepository(tt.base, file); got != tt.want {
			t.Errorf("below %q: got %q, want %q", tt.base, got, tt.want)
		}
	}
}

// TestStale looks at days around the one two years before the golden day, 10
// October 2026.
func TestStale(t *testing.T) {
	tests := []struct {
		verified content.Date
		want     bool
	}{
		{content.Date{}, false},
		{day(2026, 10, 10), false},
		{day(2024, 10, 11), false},
		{day(2024, 10, 10), false},
		{day(2024, 10, 9), true},
		{day(2020, 2, 29), true},
	}
	_, en := speakers(t)
	for _, tt := range tests {
		if got := en.stale(tt.verified); got != tt.want {
			t.Errorf("%v: stale is %t, want %t", tt.verified, got, tt.want)
		}
	}
}
