package content

import (
	"cmp"
	"math"
	"net/mail"
	"net/url"
	"path"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"
	"gopkg.in/yaml.v3"

	"sentra/internal/diag"
)

// slugMax is the greatest length of a slug in characters.
const slugMax = 80

var (
	hexPattern = regexp.MustCompile(`^#[0-9a-f]{6}$`)

	// thousands is how an Indonesian writes 1200, and YAML reads 1.2. Three
	// decimals that end in 0 mean nothing else.
	thousands = regexp.MustCompile(`^[1-9][0-9]{0,2}\.[0-9]{2}0$`)
)

// The forms that every file has dozens of are looked at without a pattern,
// which takes ten times as long.

// ValidSlug reports whether a name can be a slug: small letters and digits,
// with single hyphens between them.
func ValidSlug(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
		case c == '-' && i > 0 && i < len(s)-1 && s[i-1] != '-':
		default:
			return false
		}
	}
	return s != "" && len(s) <= slugMax
}

// isDigits reports whether a text consists of digits.
func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// isWhole reports whether a text is a whole number as people write it.
func isWhole(s string) bool { return isDigits(s) && (s[0] != '0' || s == "0") }

// isNumber reports whether a text is a number as people write it.
func isNumber(s string) bool {
	whole, fraction, found := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	return isWhole(whole) && (!found || isDigits(fraction))
}

// isCode reports whether a text is digits with single points between them.
func isCode(s string) bool {
	for part := range strings.SplitSeq(s, ".") {
		if !isDigits(part) {
			return false
		}
	}
	return true
}

// scalar reads one scalar of any kind. It returns a string, bool, int64,
// float64, Date, Ref or SourceIndex.
func (r *reader) scalar(n *yaml.Node, rule *Rule) (any, bool) {
	at := r.at(n)
	switch rule.Kind {
	case Line:
		return r.line(n, rule)
	case Choice:
		return r.choice(n, rule)
	case Flag:
		if n.Tag != "!!bool" || n.Value != "true" && n.Value != "false" { // YAML knows True and TRUE as well
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
	case Code, Number:
		return r.code(n, rule)
	case TermSlug, EntrySlug:
		return r.slug(n)
	case URL:
		return r.form(n, isURL(n.Value), wantURL.With(rule.Key, n.Value), writeURL.With())
	case Email:
		return r.form(n, isEmail(n.Value), wantEmail.With(n.Value), writeEmail.With())
	case Country:
		return r.form(n, isCountry(n.Value), wantCountry.With(n.Value), writeCountry.With())
	case Hex:
		return r.form(n, hexPattern.MatchString(n.Value), wantHex.With(n.Value), writeHex.With())
	case Picture:
		return r.picture(n)
	}
	return r.sourceNo(n, rule)
}

// form takes a value over as it stands where its form is right.
func (r *reader) form(n *yaml.Node, right bool, wrong, hint diag.Told) (any, bool) {
	if !right {
		r.report(r.at(n), wrong, hint)
	}
	return n.Value, right
}

func isEmail(s string) bool {
	a, err := mail.ParseAddress(s)
	return err == nil && a.Address == s
}

// isCountry reports whether a text is a code of ISO 3166-1 in use: UK is not.
func isCountry(s string) bool {
	region, err := language.ParseRegion(s)
	return err == nil && region.IsCountry() && region.Canonicalize().String() == s
}

// isURL reports whether a text is a whole web address without a password.
func isURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Hostname() != "" && u.User == nil &&
		!strings.ContainsAny(s, " \t\n\"<>")
}

// code reads what tools would take for a number and rewrite.
func (r *reader) code(n *yaml.Node, rule *Rule) (any, bool) {
	at := r.at(n)
	switch {
	case !isQuoted(n):
		r.report(at, unquoted.With(n.Value), quoteIt.With(n.Value))
		return nil, false
	case !r.filled(n, rule):
		return nil, false
	case rule.Kind == Code && !isCode(n.Value):
		r.report(at, wantCode.With(n.Value), writeCode.With())
		return nil, false
	}
	return Ref{n.Value, at}, true
}

func isQuoted(n *yaml.Node) bool {
	return n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0
}

func (r *reader) filled(n *yaml.Node, rule *Rule) bool {
	if strings.TrimSpace(n.Value) == "" {
		r.report(r.at(n), emptyValue.With(rule.Key), fillOrDrop.With())
		return false
	}
	return true
}

// line reads text on one line. A number or a date standing where text is meant
// must be quoted: other tools would rewrite it.
func (r *reader) line(n *yaml.Node, rule *Rule) (any, bool) {
	if as, misread := readAs[n.Tag]; misread {
		r.report(r.at(n), wantText.With(rule.Key, n.Value, as), quoteIt.With(n.Value))
		return nil, false
	}
	if !r.filled(n, rule) {
		return nil, false
	}
	if r.hidden == 0 && n.Style&yaml.DoubleQuotedStyle != 0 {
		for _, c := range untyped(n.Value) {
			if invisible(c) { // written as an escape, or the file's text would hold it
				r.report(r.at(n), hiddenRune.With(c), deleteRune.With())
				return nil, false
			}
		}
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

func (r *reader) choice(n *yaml.Node, rule *Rule) (any, bool) {
	for _, v := range rule.Values {
		if n.Value == v {
			return v, true
		}
	}
	r.report(r.at(n), unknownValue.With(rule.Key, n.Value), nearest(n.Value, rule.Values))
	return nil, false
}

func (r *reader) whole(n *yaml.Node, rule *Rule) (any, bool) {
	if !isWhole(n.Value) {
		r.report(r.at(n), wantWhole.With(rule.Key, n.Value), writeWhole.With())
		return nil, false
	}
	if n.Style != 0 { // quoted, or folded
		r.report(r.at(n), quotedNumber.With(rule.Key, n.Value), dropQuotes.With(n.Value))
		return nil, false
	}
	v, err := strconv.ParseInt(n.Value, 10, 64)
	if err != nil {
		v = math.MaxInt64
	}
	return v, r.within(n, rule, float64(v))
}

func (r *reader) decimal(n *yaml.Node, rule *Rule) (float64, bool) {
	if !isNumber(n.Value) {
		r.report(r.at(n), wantNumber.With(rule.Key, n.Value), writeNumber.With())
		return 0, false
	}
	if n.Style != 0 {
		r.report(r.at(n), quotedNumber.With(rule.Key, n.Value), dropQuotes.With(n.Value))
		return 0, false
	}
	if rule.Low >= 0 && strings.Contains(n.Value, ".") && thousands.MatchString(n.Value) { // coordinates have longer tails
		whole := strings.Replace(n.Value, ".", "", 1)
		r.report(r.at(n), thousandsPoint.With(rule.Key, n.Value), writeThousands.With(whole, strings.TrimRight(n.Value, "0.")))
		return 0, false
	}
	v, err := strconv.ParseFloat(n.Value, 64)
	if err != nil {
		v = math.Inf(1)
	}
	return v, r.within(n, rule, v)
}

// numberMax is the largest number of a rule that sets no limit: all below it
// are exact.
const numberMax = 1e15

// within holds a number to the limits of its rule.
func (r *reader) within(n *yaml.Node, rule *Rule, v float64) bool {
	high := cmp.Or(rule.High, numberMax)
	switch {
	case v < rule.Low:
		r.report(r.at(n), tooSmall.With(rule.Key, n.Value, plainNumber(rule.Low)), rule.meaning().With())
	case v > high:
		r.report(r.at(n), tooLarge.With(rule.Key, n.Value, plainNumber(high)), rule.meaning().With())
	default:
		return true
	}
	return false
}

func plainNumber(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

func (r *reader) moment(n *yaml.Node, rule *Rule) (any, bool) {
	d, ok := ParseDate(n.Value)
	if !ok {
		wrong := wantDateForm
		if isDateForm(n.Value) {
			wrong = wantDate
		}
		r.report(r.at(n), wrong.With(rule.Key, n.Value), dateForms[rule.Coarsest].With())
		return nil, false
	}
	if d.precision() > rule.Coarsest {
		r.report(r.at(n), tooCoarse.With(rule.Key, n.Value), dateForms[rule.Coarsest].With())
		return nil, false
	}
	d.Place = r.at(n)
	return d, true
}

func (r *reader) slug(n *yaml.Node) (any, bool) {
	if !ValidSlug(n.Value) {
		r.report(r.at(n), wantSlug.With(n.Value), writeSlug.With())
		return nil, false
	}
	return Ref{n.Value, r.at(n)}, true
}

func (r *reader) picture(n *yaml.Node) (any, bool) {
	file := strings.TrimPrefix(n.Value, "../")
	if !strings.HasPrefix(file, "images/") || path.Clean(file) != file || strings.Contains(file, `\`) {
		r.report(r.at(n), wantPicture.With(n.Value), writePicture.With())
		return nil, false
	}
	return Ref{n.Value, r.at(n)}, true
}

func (r *reader) sourceNo(n *yaml.Node, rule *Rule) (any, bool) {
	v, ok := r.whole(n, rule)
	if !ok {
		return nil, false
	}
	if v == int64(0) {
		r.report(r.at(n), noSuchSource.With(0), countFromOne.With())
		return nil, false
	}
	source := SourceIndex{int(v.(int64)), r.at(n)}
	r.cited = append(r.cited, source)
	return source, true
}
