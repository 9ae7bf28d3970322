package page

import (
	"net/url"
	"strings"

	"sentra/internal/content"
)

// Channel is one way of reaching an entry, which its owner agreed to publish.
type Channel struct {
	Kind    string // whatsapp, phone, email or web: the scheme the template writes
	Name    string // "WhatsApp", "Instagram"
	Value   string // whatsapp: digits alone (wa.me/…); phone: "+6281…" (tel:…); email: the address, percent-encoded; web: a whole https address
	Label   string // as people read it
	Subject string // what an email opens with; else ""
	Message string // what WhatsApp or an email opens with; else ""
}

// channels makes the ways of reaching an entry: those of people only while
// their consent holds.
func (h here) channels(channels []content.Channel, q enquiry) []Channel {
	var list []Channel
	for _, c := range channels {
		if h.site.MayPublish(c) {
			list = append(list, h.channel(c, q))
		}
	}
	return list
}

// channel makes one way of reaching an entry, with what to ask it.
func (h here) channel(c content.Channel, q enquiry) Channel {
	made := Channel{Name: h.word("value.channel." + c.Type), Label: c.Value}
	switch c.Type {
	case "whatsapp":
		made.Kind, made.Value, made.Message = "whatsapp", digits(c.Value), q.text
	case "phone":
		made.Kind, made.Value = "phone", "+"+digits(c.Value)
	case "email":
		made.Kind, made.Value, made.Subject = "email", url.PathEscape(c.Value), q.subject
		made.Message = strings.ReplaceAll(q.text, "\n", "\r\n") // as RFC 6068 wants a line to end
	default:
		made.Kind, made.Value, made.Label = "web", c.Value, readable(c.Value)
	}
	return made
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
