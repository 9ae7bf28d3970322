package page

import (
	"cmp"
	"net/url"
	"strings"

	"sentra/internal/content"
	"sentra/internal/site"
)

// Contact says how to reach whoever makes what a page shows. Where nobody
// agreed to publish a channel it says how else to ask, and how its owner can
// add one.
type Contact struct {
	Through  Link // whose channels they are, where not the entry's own; Label.Text "" where they are
	Channels []Channel
	First    Channel // the one to try first, for the bar of a phone; Kind "" where nobody can be asked
	Desk     Desk    // of the directory; none where there are channels
	Claim    Claim   // likewise
}

// Desk is where the directory itself answers.
type Desk struct {
	Title    Phrase
	Channels []Channel // none where site.yaml names no desk
}

// Claim tells an owner where the channels of an entry are written.
type Claim struct {
	File       string // "content/centres/jateng/laweyan/centre.yaml"; "" where there is nothing to claim
	Edit       string // where that file can be edited; "" where site.yaml does not say
	Repository string // where the files are kept; "" where site.yaml does not say
}

// reach is the channels of one entry.
type reach struct {
	of       *site.Entry
	channels []content.Channel
}

// contact makes how to reach who answers for an entry: itself or those whose
// channels it inherits, nearest first. The first who has any answers.
func (h here) contact(e *site.Entry, q enquiry, reaches ...reach) Contact {
	for _, r := range reaches {
		channels := h.channels(r.channels, q)
		switch {
		case channels == nil:
		case r.of == e:
			return Contact{Channels: channels, First: quickest(channels)}
		default:
			return Contact{Channels: channels, First: quickest(channels), Through: h.entryLink(r.of)}
		}
	}
	c := Contact{Desk: h.desk(q), Claim: h.claim(reaches[0].of.File)}
	if len(c.Desk.Channels) > 0 {
		c.First = quickest(c.Desk.Channels)
	}
	return c
}

// quickest returns the channel by which a person is asked with the fewest taps,
// whichever the editor wrote first: one that takes the enquiry itself, not a
// shop or a page. There must be a channel.
func quickest(channels []Channel) Channel {
	for _, kind := range []string{"whatsapp", "phone", "email"} {
		for _, c := range channels {
			if c.Kind == kind {
				return c
			}
		}
	}
	return channels[0]
}

func (h here) centreContact(c *site.Centre) Contact {
	return h.contact(&c.Entry, h.enquiry(&c.Entry, ""), reach{&c.Entry, c.Keys.Channels})
}

func (h here) producerContact(p *site.Producer) Contact {
	return h.contact(&p.Entry, h.enquiry(&p.Entry, ""), makerReaches(p)...)
}

// productContact leads to a product's producer, or else to its centre.
func (h here) productContact(p *site.Product) Contact {
	reaches := []reach{{&p.Centre.Entry, p.Centre.Keys.Channels}}
	if p.Producer != nil && !p.Producer.Hidden {
		reaches = makerReaches(p.Producer)
	}
	return h.contact(&p.Entry, h.enquiry(reaches[0].of, h.phrase(p.Title).Text), reaches...)
}

// makerReaches lists who answers for a producer: itself, or else its centre.
func makerReaches(p *site.Producer) []reach {
	return []reach{{&p.Entry, p.Keys.Channels}, {&p.Centre.Entry, p.Centre.Keys.Channels}}
}

func (h here) desk(q enquiry) Desk {
	desk := h.site.Config.Desk
	if desk == nil {
		return Desk{}
	}
	d := Desk{Title: h.phrase(desk.Title)}
	if desk.Email != "" {
		d.Channels = append(d.Channels, h.channel(content.Channel{Type: "email", Value: desk.Email}, q))
	}
	if desk.URL != "" {
		d.Channels = append(d.Channels, h.channel(content.Channel{Type: "website", Value: desk.URL}, q))
	}
	return d
}

func (h here) claim(file string) Claim {
	c := Claim{File: file}
	if r := h.site.Config.Repository; r != nil {
		c.Repository, c.Edit = r.URL, inRepository(r.Edit, file)
	}
	return c
}

// inRepository returns the address of a file below the one that those of all
// files start with, "" where that is not known.
func inRepository(base, file string) string {
	u, err := url.Parse(base)
	if base == "" || err != nil {
		return ""
	}
	var path []string
	for name := range strings.SplitSeq(file, "/") {
		path = append(path, url.PathEscape(name))
	}
	return u.JoinPath(path...).String()
}

// enquiry is the message that a buyer's own program opens with.
type enquiry struct{ subject, text string }

// enquiry writes to an entry, about one of its products or about none yet. It
// leaves room for the five things that a maker must know before answering.
func (h here) enquiry(to *site.Entry, product string) enquiry {
	name := h.phrase(to.Title).Text
	lines := []string{h.word("format.enquiry.greeting", name, h.siteTitle())}
	if h.base != "" {
		lines = append(lines, h.base+h.address.In(h.lang))
	}
	lines = append(lines,
		"",
		strings.TrimSpace(h.word("format.enquiry.product", product)),
		h.word("format.enquiry.quantity"),
		h.word("format.enquiry.when"),
		h.word("format.enquiry.kind"),
		h.word("format.enquiry.where"),
		"",
		h.word("format.enquiry.thanks"),
	)
	return enquiry{
		subject: h.word("format.enquiry.subject", cmp.Or(product, name)),
		text:    strings.Join(lines, "\n"),
	}
}

// useChannel is how to ask a centre for the use of one of its facilities. Its Kind is "" where nobody can be asked.
func (h here) useChannel(c *site.Centre, facility string) Channel {
	channels := h.channels(c.Keys.Channels, h.useEnquiry(&c.Entry, facility))
	if len(channels) == 0 {
		return Channel{}
	}
	return quickest(channels)
}

// useEnquiry asks what somebody must know before coming to work at a centre.
func (h here) useEnquiry(to *site.Entry, facility string) enquiry {
	lines := []string{h.word("format.use.greeting", h.phrase(to.Title).Text, h.siteTitle(), facility)}
	if h.base != "" {
		lines = append(lines, h.base+to.Address.In(h.lang))
	}
	lines = append(lines,
		"",
		h.word("format.use.work"),
		h.word("format.enquiry.quantity"),
		h.word("format.enquiry.when"),
		"",
		h.word("format.use.thanks"),
	)
	return enquiry{subject: h.word("format.use.subject", facility), text: strings.Join(lines, "\n")}
}
