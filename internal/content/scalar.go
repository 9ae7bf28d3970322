package content

import (
	"net/mail"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"sentra/internal/diag"
)

// slugMax is the greatest length of a slug in characters.
const slugMax = 80

var (
	slugPattern   = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	wholePattern  = regexp.MustCompile(`^(0|[1-9][0-9]*)$`)
	numberPattern = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?$`)
	hexPattern    = regexp.MustCompile(`^#[0-9a-f]{6}$`)
	countryCode   = regexp.MustCompile(`^[A-Z]{2}$`)
)

// ValidSlug reports whether a name can be a slug.
func ValidSlug(s string) bool { return len(s) <= slugMax && slugPattern.MatchString(s) }

// scalar reads one scalar of any kind. It returns a string, bool, int64,
// float64, Date, Ref or SourceIndex.
func (r *reader) scalar(n *yaml.Node, rule Rule) (any, bool) {
	at := r.at(n)
	switch rule.Kind {
	case Line:
		return r.line(n, rule)
	case Choice:
		return r.choice(n, rule)
	case Flag:
		if n.Tag != "!!bool" {
			r.report(at, wantFlag.With(rule.Key, n.Value), writeFlag.With())
			return nil, false
		}
		return n.Value == "true", true
	case Whole:
		return r.whole(n, rule)
	case Decimal:
		return r.decimal(n, rule)
	case Moment:
		return r.moment(n, rule)
	case Code:
		if n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) == 0 {
			r.report(at, unquoted.With(n.Value), quoteIt.With(n.Value))
			return nil, false
		}
		return Ref{n.Value, at}, r.filled(n, rule)
	case TermSlug, EntrySlug:
		return r.slug(n, rule)
	case URL:
		return r.url(n, rule)
	case Email:
		if a, err := mail.ParseAddress(n.Value); err != nil || a.Address != n.Value {
			r.report(at, wantEmail.With(n.Value), diag.Told{})
			return nil, false
		}
		return n.Value, true
	case Country:
		if !countryCode.MatchString(n.Value) {
			r.report(at, wantCountry.With(n.Value), writeCountry.With())
			return nil, false
		}
		return n.Value, true
	case Hex:
		if !hexPattern.MatchString(n.Value) {
			r.report(at, wantHex.With(n.Value), diag.Told{})
			return nil, false
		}
		return n.Value, true
	case Picture:
		return r.picture(n, rule)
	}
	return r.sourceNo(n, rule)
}

func (r *reader) filled(n *yaml.Node, rule Rule) bool {
	if strings.TrimSpace(n.Value) == "" {
		r.report(r.at(n), emptyValue.With(rule.Key), fillOrDrop.With())
		return false
	}
	return true
}

// line reads text on one line. A number or a date standing where text is meant
// must be quoted: other tools would rewrite it.
func (r *reader) line(n *yaml.Node, rule Rule) (any, bool) {
	if n.Tag != "!!str" {
		r.report(r.at(n), wantText.With(rule.Key, n.Value), quoteIt.With(n.Value))
		return nil, false
	}
	if !r.filled(n, rule) {
		return nil, false
	}
	text := strings.TrimSpace(n.Value)
	if strings.ContainsRune(text, '\n') {
		r.report(r.at(n), wantOneLine.With(rule.Key), writeOneLine.With())
		return nil, false
	}
	if length := utf8.RuneCountInString(text); rule.Max > 0 && length > rule.Max {
		r.report(r.at(n), tooLong.With(rule.Key, length, rule.Max), shorten.With(length-rule.Max))
		return nil, false
	}
	return text, true
}

func (r *reader) choice(n *yaml.Node, rule Rule) (any, bool) {
	for _, v := range rule.Values {
		if n.Value == v {
			return v, true
		}
	}
	r.report(r.at(n), unknownValue.With(rule.Key, n.Value), nearest(n.Value, rule.Values))
	return nil, false
}

func (r *reader) whole(n *yaml.Node, rule Rule) (any, bool) {
	if !wholePattern.MatchString(n.Value) {
		r.report(r.at(n), wantWhole.With(rule.Key, n.Value), writeWhole.With())
		return nil, false
	}
	if n.Tag != "!!int" {
		r.report(r.at(n), quotedNumber.With(rule.Key, n.Value), dropQuotes.With(n.Value))
		return nil, false
	}
	v, err := strconv.ParseInt(n.Value, 10, 64)
	if err != nil || v > 1e15 {
		r.report(r.at(n), tooLarge.With(rule.Key, n.Value), diag.Told{})
		return nil, false
	}
	return v, true
}

func (r *reader) decimal(n *yaml.Node, rule Rule) (float64, bool) {
	if !numberPattern.MatchString(n.Value) {
		r.report(r.at(n), wantNumber.With(rule.Key, n.Value), writeNumber.With())
		return 0, false
	}
	if n.Tag == "!!str" {
		r.report(r.at(n), quotedNumber.With(rule.Key, n.Value), dropQuotes.With(n.Value))
		return 0, false
	}
	v, err := strconv.ParseFloat(n.Value, 64)
	if err != nil || v < rule.Low || v > rule.High {
		r.report(r.at(n), outOfRange.With(rule.Key, n.Value, rule.Low, rule.High), diag.Told{})
		return 0, false
	}
	return v, true
}

func (r *reader) moment(n *yaml.Node, rule Rule) (any, bool) {
	d, ok := ParseDate(n.Value)
	if !ok {
		r.report(r.at(n), wantDate.With(rule.Key, n.Value), dateForms[rule.Coarsest].With())
		return nil, false
	}
	if d.precision() > rule.Coarsest {
		r.report(r.at(n), tooCoarse.With(rule.Key, n.Value), dateForms[rule.Coarsest].With())
		return nil, false
	}
	d.Place = r.at(n)
	return d, true
}

func (r *reader) slug(n *yaml.Node, rule Rule) (any, bool) {
	if !ValidSlug(n.Value) {
		r.report(r.at(n), wantSlug.With(n.Value), writeSlug.With())
		return nil, false
	}
	return Ref{n.Value, r.at(n)}, true
}

func (r *reader) url(n *yaml.Node, rule Rule) (any, bool) {
	u, err := url.Parse(n.Value)
	if err != nil || (u.Scheme != "https" && u.Scheme != "http") || u.Host == "" || u.User != nil ||
		strings.ContainsAny(n.Value, " \t\n\"<>") {
		r.report(r.at(n), wantURL.With(rule.Key, n.Value), writeURL.With())
		return nil, false
	}
	return n.Value, true
}

func (r *reader) picture(n *yaml.Node, rule Rule) (any, bool) {
	p := n.Value
	if !strings.HasPrefix(p, "images/") && !strings.HasPrefix(p, "../images/") || strings.Contains(p[3:], "..") || strings.Contains(p, `\`) {
		r.report(r.at(n), wantPicture.With(p), writePicture.With())
		return nil, false
	}
	return Ref{p, r.at(n)}, true
}

func (r *reader) sourceNo(n *yaml.Node, rule Rule) (any, bool) {
	v, ok := r.whole(n, rule)
	if !ok {
		return nil, false
	}
	number := v.(int64)
	if number == 0 || number > 10_000 {
		r.report(r.at(n), noSuchSource.With(number), countFromOne.With())
		return nil, false
	}
	return SourceIndex{int(number), r.at(n)}, true
}
