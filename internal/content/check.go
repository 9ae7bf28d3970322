package content

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"sentra/internal/diag"
)

// What must hold between the keys of one object. A key that is wrong by itself
// has been told of; its field is zero here, and no more is said of it.

// period checks that an entry does not vanish before it appears.
func (r *reader) period(p Publication) { r.ordered(p.Publish, p.Expire, expiresFirst) }

// ordered checks that the later of two days is not before the earlier.
func (r *reader) ordered(earlier, later Date, wrong diag.Message) {
	if !earlier.IsZero() && !later.IsZero() && later.Compare(earlier) < 0 {
		r.report(later.Place, wrong.With(later.String(), earlier.String()), checkDates.With())
	}
}

// record checks what every entry with sources must hold to.
func (r *reader) record(n node, p Publication) {
	r.period(p)
	sources := n.value("sources")
	if sources != nil && sources.Kind != yaml.SequenceNode || slices.Contains(r.lost, "sources") {
		return
	}
	count := 0
	if sources != nil {
		count = len(sources.Content)
	}
	for _, s := range r.cited {
		if s.N <= count {
			continue
		}
		r.report(s.Place, noSuchSource.With(s.N), sourceCount.With(count))
		if count == 0 {
			return // once for all of them
		}
	}
}

// checkLocation tells of a point that would lie in the country with its degrees
// the other way round, instead of that either is out of range.
func checkLocation(r *reader, n node, _ *Location) {
	lat, lon := n.value("lat"), n.value("lon")
	if lat == nil || lon == nil {
		return
	}
	x, errX := strconv.ParseFloat(lat.Value, 64)
	y, errY := strconv.ParseFloat(lon.Value, 64)
	if errX != nil || errY != nil || x < westmost || x > eastmost || y < southmost || y > northmost {
		return
	}
	r.problems = slices.DeleteFunc(r.problems, func(p diag.Problem) bool {
		return p.Place == r.at(lat) || p.Place == r.at(lon)
	})
	r.report(r.at(lat), swappedPoint.With(), swapPoint.With(lon.Value, lat.Value))
}

func checkFacility(r *reader, n node, _ *Facility) {
	for _, key := range []string{"quantity", "capacity"} {
		if n.has(key) && !n.has("as_of") {
			r.report(n.key(key), needsYear.With(key), addAsOf.With())
			return
		}
	}
}

func checkTraining(r *reader, _ node, t *Training) { r.ordered(t.Starts, t.Ends, endsFirst) }

func checkFigure(r *reader, n node, f *Figure) {
	if (f.Scope == "part" || f.Scope == "wider") && !n.has("of") {
		r.report(n.key("scope"), needsOf.With(f.Scope), addOf.With())
	}
}

func checkMilestone(r *reader, n node, m *Milestone) {
	if m.Kind == "other" && !n.has("what") {
		r.report(n.key("kind"), needsWhat.With(), addWhat.With())
	}
}

func checkSource(r *reader, n node, _ *Source) {
	if !n.has("url") && !n.has("date") {
		r.report(n.place(), needsURLOrDate.With(), addEither.With())
	}
}

func checkPrice(r *reader, n node, p *Price) {
	if p.Max != 0 && p.Max < p.Min {
		r.report(n.key("max"), maxBelowMin.With(p.Max, p.Min), swapEnds.With())
	}
}

func checkDesk(r *reader, n node, _ *Desk) {
	if !n.has("url") && !n.has("email") {
		r.report(n.place(), needsURLOrEmail.With(), addEither.With())
	}
}

// e164 is an international number as ITU-T E.164 allows: a country code and at
// most fifteen digits.
var e164 = regexp.MustCompile(`^\+[1-9][0-9]{6,14}$`)

// indonesian is a number of this country: an area or mobile code without the 0
// that is dialled at home, eight digits at least with the rest, twelve at most.
var indonesian = regexp.MustCompile(`^\+62[1-9][0-9]{7,11}$`)

func isDialled(s string) bool {
	return e164.MatchString(s) && (!strings.HasPrefix(s, "+62") || indonesian.MatchString(s))
}

func checkChannel(r *reader, n node, c *Channel) {
	r.ordered(c.Consent, c.Until, consentEnds)
	switch c.Type {
	case "whatsapp", "phone", "email":
		if !n.has("consent") { // a person's number or address is published only by their leave
			r.report(n.key("type"), needsConsent.With(c.Type), addConsent.With())
		}
	}
	if c.Type == "" || c.Value == "" {
		return
	}
	value := n.value("value")
	switch c.Type {
	case "whatsapp", "phone":
		if !isQuoted(value) {
			r.report(r.at(value), unquoted.With(c.Value), quoteIt.With(c.Value))
			return
		}
		r.form(value, isDialled(c.Value), wantPhone.With(c.Value), writePhone.With())
	case "email":
		r.form(value, isEmail(c.Value), wantEmail.With(c.Value), writeEmail.With())
	default:
		r.form(value, isURL(c.Value), wantURL.With("value", c.Value), writeURL.With())
	}
}
