package content

import (
	"net/mail"
	"net/url"
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"

	"sentra/internal/diag"
)

// period checks that an entry does not vanish before it appears.
func (r *reader) period(n node, p Publication) {
	if !p.Publish.IsZero() && !p.Expire.IsZero() && p.Expire.Compare(p.Publish) < 0 {
		r.report(p.Expire.Place, expiresFirst.With(p.Expire.String(), p.Publish.String()), swapDates.With())
	}
}

// cited checks that every source number points at a source.
func (r *reader) cited(sources int, indexes []SourceIndex) {
	for _, s := range indexes {
		if s.N > sources {
			r.report(s.Place, noSuchSource.With(s.N), sourceCount.With(sources))
		}
	}
}

func citedBy(f []Facility, s []Service, t []Training, g []Figure, m []Milestone, c []Recognition) []SourceIndex {
	var all []SourceIndex
	for i := range f {
		all = append(all, f[i].Source)
	}
	for i := range s {
		all = append(all, s[i].Source)
	}
	for i := range t {
		all = append(all, t[i].Source)
	}
	for i := range g {
		all = append(all, g[i].Source)
	}
	for i := range m {
		all = append(all, m[i].Source)
	}
	for i := range c {
		all = append(all, c[i].Source)
	}
	return all
}

// e164 is an international number as ITU-T E.164 allows: a country code and at
// most fifteen digits.
var e164 = regexp.MustCompile(`^\+[1-9][0-9]{6,14}$`)

func checkChannel(r *reader, n node, c *Channel) {
	at := n.key("value")
	switch c.Type {
	case "whatsapp", "phone":
		if !quotedValue(n, "value") {
			r.report(at, unquoted.With(c.Value), quoteIt.With(c.Value))
		} else if !e164.MatchString(c.Value) {
			r.report(at, wantPhone.With(c.Value), writePhone.With())
		}
		r.consented(n, c)
	case "email":
		if a, err := mail.ParseAddress(c.Value); err != nil || a.Address != c.Value {
			r.report(at, wantEmail.With(c.Value), diag.Told{})
		}
		r.consented(n, c)
	default:
		if u, err := url.Parse(c.Value); err != nil || (u.Scheme != "https" && u.Scheme != "http") || u.Host == "" || strings.ContainsAny(c.Value, " \"<>") {
			r.report(at, wantURL.With("value", c.Value), writeURL.With())
		}
	}
	if !c.Until.IsZero() && !c.Consent.IsZero() && c.Until.Compare(c.Consent) < 0 {
		r.report(c.Until.Place, endsFirst.With(c.Until.String(), c.Consent.String()), swapDates.With())
	}
}

// consented holds the line that a person's number is published only by their
// leave, and that the file says when it was given.
func (r *reader) consented(n node, c *Channel) {
	if c.Consent.IsZero() {
		r.report(n.place(), needsConsent.With(c.Type), addConsent.With())
	}
}

func quotedValue(n node, key string) bool {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1].Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0
		}
	}
	return false
}
