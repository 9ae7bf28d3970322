package page

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
)

// TestChannels looks at the golden day, 10 October 2026.
func TestChannels(t *testing.T) {
	consent := day(2026, 1, 30)
	tests := []struct {
		name    string
		channel content.Channel
		want    []Channel // of the English page
	}{
		{"WhatsApp", content.Channel{Type: "whatsapp", Value: "+6281234567890", Consent: consent},
			[]Channel{{Kind: "whatsapp", Name: "WhatsApp", Value: "6281234567890", Label: "+6281234567890", Message: "How many:\nBy when:"}}},
		{"telephone", content.Channel{Type: "phone", Value: "+62241234567", Consent: consent},
			[]Channel{{Kind: "phone", Name: "Telephone", Value: "+62241234567", Label: "+62241234567"}}},
		{"email", content.Channel{Type: "email", Value: "a@contoh.example", Consent: consent},
			[]Channel{{Kind: "email", Name: "Email", Value: "a@contoh.example", Label: "a@contoh.example",
				Subject: "Order", Message: "How many:\r\nBy when:"}}},
		{"email with signs that mean something in an address", content.Channel{Type: "email", Value: "a?b#c%d+e@b.example", Consent: consent},
			[]Channel{{Kind: "email", Name: "Email", Value: "a%3Fb%23c%25d+e@b.example", Label: "a?b#c%d+e@b.example",
				Subject: "Order", Message: "How many:\r\nBy when:"}}},
		{"a shop", content.Channel{Type: "tokopedia", Value: "https://www.tokopedia.com/contoh/?src=a"},
			[]Channel{{Kind: "web", Name: "Tokopedia", Value: "https://www.tokopedia.com/contoh/?src=a", Label: "tokopedia.com/contoh"}}},
		{"a site", content.Channel{Type: "website", Value: "https://contoh.example/"},
			[]Channel{{Kind: "web", Name: "Website", Value: "https://contoh.example/", Label: "contoh.example"}}},

		{"a person who did not agree", content.Channel{Type: "phone", Value: "+62241234567"}, nil},
		{"the last day of a consent", content.Channel{Type: "email", Value: "a@b.example", Consent: consent, Until: day(2026, 10, 10)},
			[]Channel{{Kind: "email", Name: "Email", Value: "a@b.example", Label: "a@b.example",
				Subject: "Order", Message: "How many:\r\nBy when:"}}},
		{"the day after", content.Channel{Type: "email", Value: "a@b.example", Consent: consent, Until: day(2026, 10, 9)}, nil},
		{"a shop past its day", content.Channel{Type: "shopee", Value: "https://shopee.example/a", Until: day(2026, 10, 9)}, nil},
	}
	_, en := speakers(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, en.channels([]content.Channel{tt.channel}, enquiry{"Order", "How many:\nBy when:"})); diff != "" {
				t.Error(diff)
			}
		})
	}
}
