package page

import (
	"net/url"
	"strings"

	"sentra/internal/content"
)

// Channel is one way of reaching an entry, which its owner agreed to publish.
type Channel struct {
	Kind  string // whatsapp, phone, email or web: the scheme the template writes
	Name  string // "WhatsApp", "Instagram"
	Value string // whatsapp: digits alone (wa.me/…); phone: "+6281…" (tel:…); email: the address; web: a whole https address
	Label string // as people read it
}

// channels makes the ways of reaching an entry: those of people only while
// their consent holds.
func (h here) channels(channels []content.Channel) []Channel {
	var list []Channel
	for _, c := range channels {
		if !h.site.MayPublish(c) {
			continue
		}
		made := channel(c)
		made.Name = h.word("value.channel." + c.Type)
		list = append(list, made)
	}
	return list
}

func channel(c content.Channel) Channel {
	switch c.Type {
	case "whatsapp":
		return Channel{Kind: "whatsapp", Value: digits(c.Value), Label: c.Value}
	case "phone":
		return Channel{Kind: "phone", Value: "+" + digits(c.Value), Label: c.Value}
	case "email":
		return Channel{Kind: "email", Value: c.Value, Label: c.Value}
	}
	return Channel{Kind: "web", Value: c.Value, Label: readable(c.Value)}
}

func digits(number string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, number)
}

// readable shortens an address to what people read: host and path.
func readable(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return address
	}
	return host(address) + strings.TrimSuffix(u.Path, "/")
}
