package content

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestChecksBetweenKeys(t *testing.T) {
	const (
		url   = "write the whole address, starting with https://, without spaces or a password\n"
		phone = "is not an international phone number; write +62, then the number without its leading 0 and without spaces\n"
		leave = " lacks consent, the day its owner agreed to publish it; add consent: YYYY-MM-DD, or drop the channel\n"
	)
	tests := []struct{ name, yaml, want string }{
		{"published, then expired", "publish: 2026-01-01\nexpire: 2026-01-01", ""},
		{"expired first", "publish: 2026-01-02\nexpire: 2026-01-01", "2:9: expires on 2026-01-01, before it is published on 2026-01-02; check both dates\n"},
		{"expired on no day", "publish: 2026-01-02\nexpire: 2026", "2:9: \"expire\" is too coarse: \"2026\"; write YYYY-MM-DD\n"},

		{"a source", "services: [{type: a, source: 1}]", ""},
		{"no such source", "services: [{type: a, source: 2}]", "1:30: there is no source number 2; sources lists 1; count from 1\n"},
		{"no such source, beside another mistake", "services: [{type: A, source: 2}]", "1:19: \"A\" is not a slug; use lower-case a–z, digits and single hyphens between them; at most 80 characters\n" +
			"1:30: there is no source number 2; sources lists 1; count from 1\n"},

		{"a facility without numbers", "facilities: [{type: a, source: 1}]", ""},
		{"a facility's year", "facilities: [{type: a, quantity: 2, capacity: {amount: 1, unit: b, per: day}, as_of: 2025, source: 1}]", ""},
		{"a quantity without a year", "facilities: [{type: a, quantity: 2, source: 1}]", "1:34: \"quantity\" lacks as_of, the time when it was so; add as_of: YYYY, YYYY-MM or YYYY-MM-DD\n"},
		{"a capacity without a year", "facilities: [{type: a, capacity: {amount: 1, unit: b, per: day}, source: 1}]", "1:34: \"capacity\" lacks as_of, the time when it was so; add as_of: YYYY, YYYY-MM or YYYY-MM-DD\n"},
		{"a capacity with a year that is none", "facilities: [{type: a, quantity: 2, as_of: dulu, source: 1}]", "1:44: \"as_of\" is not a date that can be read: \"dulu\"; write YYYY-MM-DD, YYYY-MM or YYYY\n"},
		{"a capacity without a period", "facilities: [{type: a, capacity: {amount: 1, unit: b}, as_of: 2025, source: 1}]", "1:34: the key \"per\" is required here; add per: the period\n"},

		{"a course of one day", "training: [{title: {id: a}, starts: 2026-01-01, ends: 2026-01-01, source: 1}]", ""},
		{"a course that ends first", "training: [{title: {id: a}, starts: 2026-01-02, ends: 2026-01-01, source: 1}]", "1:55: ends on 2026-01-01, before it starts on 2026-01-02; check both dates\n"},

		{"a figure of the centre", "figures: [{kind: a, value: 1, scope: centre, as_of: 2025, source: 1}]", ""},
		{"a figure of a part", "figures: [{kind: a, value: 1, scope: part, as_of: 2025, source: 1}]", "1:38: scope part without saying what it covers; add of: {id: ..., en: ...}\n"},
		{"a figure of more", "figures: [{kind: a, value: 1, scope: wider, of: {id: b}, as_of: 2025, source: 1}]", ""},

		{"something else", "milestones: [{kind: other, when: 2025, source: 1}]", "1:21: a milestone \"other\" that does not say what happened; add what: {id: ..., en: ...}\n"},
		{"something else, told", "milestones: [{kind: other, what: {id: a}, when: 2025, source: 1}]", ""},

		{"a number", `channels: [{type: whatsapp, value: "+628123456789", consent: 2026-01-30, until: 2026-01-30}]`, ""},
		{"a number without leave", `channels: [{type: phone, value: "+62248412345"}]`, "1:19: phone" + leave},
		{"an address without leave", `channels: [{type: email, value: a@contoh.id}]`, "1:19: email" + leave},
		{"a number with leave on no day", `channels: [{type: phone, value: "+62248412345", consent: ya}]`, "1:58: \"consent\" is not a date that can be read: \"ya\"; write YYYY-MM-DD\n"},
		{"leave that ends first", `channels: [{type: phone, value: "+62248412345", consent: 2026-01-30, until: 2026-01-29}]`, "1:77: the consent ends on 2026-01-29, before it is given on 2026-01-30; check both dates\n"},
		{"a number at home", `channels: [{type: phone, value: "0248412345", consent: 2026-01-30}]`, "1:33: \"0248412345\" " + phone},
		{"a number too short", `channels: [{type: phone, value: "+62123", consent: 2026-01-30}]`, "1:33: \"+62123\" " + phone},
		{"a number too long", `channels: [{type: phone, value: "+6212345678901234", consent: 2026-01-30}]`, "1:33: \"+6212345678901234\" " + phone},
		{"a number with hyphens", `channels: [{type: phone, value: "+62-24-8412345", consent: 2026-01-30}]`, "1:33: \"+62-24-8412345\" " + phone},
		{"a number unquoted", "channels: [{type: phone, value: 024-8412345, consent: 2026-01-30}]", "1:33: a code or number must be quoted: 024-8412345; put it between quotation marks: \"024-8412345\"\n"},
		{"a number read as one", "channels: [{type: phone, value: +62248412345, consent: 2026-01-30}]", "1:33: \"value\" must be text, and +62248412345 is read as a number; put it between quotation marks: \"+62248412345\"\n"},
		{"an address that is none", "channels: [{type: email, value: a, consent: 2026-01-30}]", "1:33: \"a\" is not an e-mail address; write it like name@example.org\n"},
		{"a shop", "channels: [{type: tokopedia, value: https://tokopedia.example/a}]", ""},
		{"a handle", "channels: [{type: instagram, value: sentracoba}]", "1:37: \"value\" is not a web address: \"sentracoba\"; " + url},
		{"a channel of no kind", "channels: [{value: sentracoba}]", "1:12: the key \"type\" is required here; add type: what channel\n"},
		{"a channel of an unknown kind", "channels: [{type: fax, value: x}]", "1:19: type does not know the value \"fax\"; choose one of: whatsapp, phone, email, website, instagram, facebook, tiktok, youtube, tokopedia, shopee, lazada, blibli, maps\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, withKey(t, tt.yaml)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestPrices(t *testing.T) {
	tests := []struct{ price, want string }{
		{"{min: 1, as_of: 2025}", ""},
		{"{min: 150000, max: 150000, as_of: 2025}", ""},
		{"{min: 150000, max: 100000, as_of: 2025}", "{4 27} the highest price 100000 is below the lowest 150000\n"},
		{"{min: banyak, max: 100000, as_of: 2025}", "{4 14} \"min\" must be a whole number, 0 or more, not \"banyak\"\n"},
		{"{min: 150000, max: banyak, as_of: 2025}", "{4 27} \"max\" must be a whole number, 0 or more, not \"banyak\"\n"},
		{"{min: 0, max: 0, as_of: 2025}", "{4 14} \"min\" is 0, when 1 is the least\n{4 22} \"max\" is 0, when 1 is the least\n"},
		{"{min: 150000}", "{4 8} the key \"as_of\" is required here\n"},
		{"{max: 150000, as_of: 2025}", "{4 8} the key \"min\" is required here\n"},
	}
	for _, tt := range tests {
		_, got := parse(t, productFile, "title: a\nsummary: b\ncategory: c\nprice: "+tt.price+"\n")
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.price, diff)
		}
	}
}

// TestSources holds that sources are counted as they are written, wrong ones
// included, and that their absence is told once.
func TestSources(t *testing.T) {
	const product = "title: a\nsummary: b\ncategory: c\nrecognitions:\n- {type: d, source: 1}\n- {type: e, source: 3}\n"
	tests := []struct{ name, sources, want string }{
		{"none", "", "{5 21} there is no source number 1\n"},
		{"an empty list", "sources: []", "{5 21} there is no source number 1\n"},
		{"two, one of them wrong", "sources:\n- {title: a, publisher: b, date: 2025}\n- {title: a, publisher: b}", "{6 21} there is no source number 3\n{9 3} a source with neither url nor date\n"},
		{"three", "sources: [{title: a, publisher: b, date: 2025}, {title: a, publisher: b, url: https://a.id}, {title: a, publisher: b, date: 2025-01}]", ""},
		{"no list", "sources: satu", "{7 10} \"sources\" must be a list\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, got := parse(t, productFile, product+tt.sources+"\n")
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
