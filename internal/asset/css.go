package asset

import (
	"slices"
	"strconv"
	"strings"

	"github.com/tdewolff/parse/v2/css"

	"sentra/internal/diag"
)

var (
	malformedImport = diag.Message{
		ID: "@import ini tidak sah",
		EN: "this @import is not valid",
	}
	importForm = diag.Message{
		ID: `bentuknya: @import "berkas.css" layer(nama);`,
		EN: `write it as @import "file.css" layer(name);`,
	}
	lateImport = diag.Message{
		ID: "@import harus mendahului semua aturan lain; peramban mengabaikan yang ini",
		EN: "an @import comes before every other rule; browsers ignore this one",
	}
	noNamespaces = diag.Message{
		ID: "@namespace tidak didukung, karena lembar gaya digabung menjadi satu",
		EN: "@namespace is not supported, since stylesheets are joined into one",
	}
	brokenToken = diag.Message{
		ID: "teks ini bukan CSS yang sah: tanda kutip, kurung, atau komentar tidak ditutup, atau ada garis miring terbalik yang tersesat",
		EN: "this is not valid CSS: a quote, bracket or comment is not closed, or a backslash is astray",
	}
	neverOpened = diag.Message{
		ID: "%q ini tidak punya pembuka",
		EN: "nothing opens this %q",
	}
	neverClosed = diag.Message{
		ID: "%q ini tidak pernah ditutup",
		EN: "this %q is never closed",
	}
	missingSemicolon = diag.Message{
		ID: "sebelum ini kurang titik koma",
		EN: "a semicolon is missing before this",
	}
	straySemicolon = diag.Message{
		ID: "titik koma ini tersesat; peramban akan melewatkan aturan sesudahnya",
		EN: "this semicolon is astray; browsers drop the rule after it",
	}
	unfinishedRule = diag.Message{
		ID: "aturan ini tidak selesai",
		EN: "this rule is unfinished",
	}
)

// parseCSS takes a stylesheet apart.
func parseCSS(name string, text []byte) *source {
	s := stylesheet{name: name, text: text, tokens: cssTokens(text)}
	for len(s.tokens) > 0 {
		t := s.tokens[0]
		s.tokens = s.tokens[1:]
		s.token(t)
	}
	s.end()
	return &s.out
}

// stylesheet is the state of taking one apart.
type stylesheet struct {
	name   string
	text   []byte
	tokens []cssToken // still to come
	out    source

	squeezer squeezer
	open     []cssToken // brackets not yet closed
	rule     *cssToken  // the first token of the top-level rule under way
	late     bool       // a rule was seen that no @import may follow
	stopped  bool       // at a fault that hides what follows
}

func (s *stylesheet) token(t cssToken) {
	if broken(t) {
		s.stop(t, brokenToken.With())
		return
	}
	if s.squeezer.gap(t.kind) {
		return
	}
	if len(s.open) == 0 && s.rule == nil {
		if t.kind == css.AtKeywordToken && s.statement(t) {
			return
		}
		s.rule = &t
	}
	switch t.kind {
	case css.AtKeywordToken:
		if strings.EqualFold(t.text, "@import") {
			s.problem(t, lateImport.With())
		}
	case css.URLToken:
		s.address(t, urlText(t.text), `url("`, `")`)
		return
	case css.StringToken:
		if s.inImageSet() {
			s.address(t, stringText(t.text), `"`, `"`)
			return
		}
	}
	s.put(t)
	s.nest(t)
}

// statement takes a top-level rule that is not published as it stands, and reports whether it was one.
func (s *stylesheet) statement(t cssToken) bool {
	switch strings.ToLower(t.text) {
	case "@import":
		s.importRule(t)
	case "@charset": // what is published is UTF-8, as are the pages
		s.untilSemicolon()
	case "@namespace":
		s.problem(t, noNamespaces.With())
		s.untilSemicolon()
	default:
		return false
	}
	return true
}

// put publishes a token as it is.
func (s *stylesheet) put(t cssToken) { s.out.write(s.squeezer.before(t.kind) + t.text) }

// nest follows brackets and the ends of top-level rules.
func (s *stylesheet) nest(t cssToken) {
	switch t.kind {
	case css.LeftBraceToken, css.LeftBracketToken, css.LeftParenthesisToken, css.FunctionToken:
		s.open = append(s.open, t)
	case css.RightBraceToken, css.RightBracketToken, css.RightParenthesisToken:
		if len(s.open) == 0 || closing(s.open[len(s.open)-1]) != t.kind {
			s.stop(t, neverOpened.With(t.text))
			return
		}
		s.open = s.open[:len(s.open)-1]
	}
	ended := t.kind == css.RightBraceToken || t.kind == css.SemicolonToken
	if !ended || len(s.open) > 0 || s.rule == nil {
		return
	}
	if t.kind == css.SemicolonToken && s.rule.kind != css.AtKeywordToken {
		s.problem(t, straySemicolon.With())
	}
	isLayerStatement := t.kind == css.SemicolonToken && strings.EqualFold(s.rule.text, "@layer")
	s.late = s.late || !isLayerStatement
	s.rule = nil
}

func closing(t cssToken) css.TokenType {
	switch t.kind {
	case css.LeftBraceToken:
		return css.RightBraceToken
	case css.LeftBracketToken:
		return css.RightBracketToken
	}
	return css.RightParenthesisToken
}

// inImageSet reports whether a string would be an address here.
func (s *stylesheet) inImageSet() bool {
	if len(s.open) == 0 {
		return false
	}
	switch strings.ToLower(s.open[len(s.open)-1].text) {
	case "image-set(", "-webkit-image-set(":
		return true
	}
	return false
}

// address publishes a reference to another file. One that is a fragment alone means the page.
func (s *stylesheet) address(t cssToken, address, before, after string) {
	if strings.HasPrefix(address, "#") {
		s.put(t)
		return
	}
	target, suffix, wrong := resolve(s.name, address)
	if wrong != nil {
		s.fault(t, wrong)
		s.put(t)
		return
	}
	s.out.write(s.squeezer.before(t.kind))
	s.out.refer(reference{
		Place: placeOf(s.text, t.offset), target: target, suffix: suffix,
		before: before, after: after, written: t.text,
	})
}

// importRule puts another stylesheet's rules in the place of an @import, within the blocks that mean
// the same as its layer, conditions and media.
func (s *stylesheet) importRule(t cssToken) {
	rule, ok := s.untilSemicolon()
	if !ok {
		return
	}
	i := slices.IndexFunc(rule, func(t cssToken) bool { return !new(squeezer).gap(t.kind) })
	if i < 0 || rule[i].kind != css.StringToken && rule[i].kind != css.URLToken {
		s.fault(t, &fault{malformedImport.With(), importForm.With()})
		return
	}
	from := rule[i]
	if s.late {
		s.problem(t, lateImport.With())
		return
	}
	address := stringText(from.text)
	if from.kind == css.URLToken {
		address = urlText(from.text)
	}
	target, _, wrong := resolve(s.name, address)
	if wrong != nil {
		s.fault(from, wrong)
		return
	}
	before, after := blocks(rule[i+1:])
	s.out.refer(reference{
		Place: placeOf(s.text, from.offset), target: target, inline: true, before: before, after: after,
	})
}

// untilSemicolon takes the rest of a statement, unless it is not one.
func (s *stylesheet) untilSemicolon() (rest []cssToken, ok bool) {
	s.squeezer = squeezer{last: css.SemicolonToken}
	end := slices.IndexFunc(s.tokens, func(t cssToken) bool {
		return t.kind == css.SemicolonToken || t.kind == css.LeftBraceToken || t.kind == css.RightBraceToken || broken(t)
	})
	if end < 0 {
		rest, s.tokens = s.tokens, nil
		return rest, true
	}
	switch t := s.tokens[end]; {
	case broken(t):
		s.stop(t, brokenToken.With())
		return nil, false
	case t.kind != css.SemicolonToken:
		s.stop(t, missingSemicolon.With())
		return nil, false
	}
	rest, s.tokens = s.tokens[:end], s.tokens[end+1:]
	return rest, true
}

// blocks returns what opens and closes the blocks that mean the same as what follows an @import's
// address: `layer(a) supports(b) c` are `@media c{@supports (b){@layer a{` and `}}}`.
func blocks(tokens []cssToken) (before, after string) {
	wrap := func(rule string) { before, after = rule+"{"+before, after+"}" }
	tokens = trimmed(tokens)
	if len(tokens) > 0 && tokens[0].kind == css.IdentToken && strings.EqualFold(tokens[0].text, "layer") {
		wrap("@layer")
		tokens = trimmed(tokens[1:])
	}
	if inside, rest, ok := arguments(tokens, "layer("); ok {
		wrap("@layer " + squeezed(trimmed(inside)))
		tokens = rest
	}
	if inside, rest, ok := arguments(tokens, "supports("); ok {
		wrap("@supports (" + squeezed(trimmed(inside)) + ")")
		tokens = rest
	}
	if media := squeezed(tokens); media != "" {
		wrap("@media " + media)
	}
	return before, after
}

// arguments splits a function call off the front of tokens.
func arguments(tokens []cssToken, function string) (inside, rest []cssToken, ok bool) {
	if len(tokens) == 0 || !strings.EqualFold(tokens[0].text, function) {
		return nil, tokens, false
	}
	depth := 0
	for i, t := range tokens {
		switch t.kind {
		case css.FunctionToken, css.LeftParenthesisToken:
			depth++
		case css.RightParenthesisToken:
			depth--
		}
		if depth == 0 {
			return tokens[1:i], trimmed(tokens[i+1:]), true
		}
	}
	return tokens[1:], nil, true
}

// trimmed drops whitespace and comments at both ends.
func trimmed(tokens []cssToken) []cssToken {
	for len(tokens) > 0 && new(squeezer).gap(tokens[0].kind) {
		tokens = tokens[1:]
	}
	for len(tokens) > 0 && new(squeezer).gap(tokens[len(tokens)-1].kind) {
		tokens = tokens[:len(tokens)-1]
	}
	return tokens
}

// end finishes a last rule that has no semicolon, since another stylesheet may follow.
func (s *stylesheet) end() {
	switch {
	case s.stopped:
	case len(s.open) > 0:
		t := s.open[len(s.open)-1]
		s.problem(t, neverClosed.With(t.text))
	case s.rule != nil && s.rule.kind == css.AtKeywordToken:
		s.out.write(";")
	case s.rule != nil:
		s.problem(*s.rule, unfinishedRule.With())
	}
}

func (s *stylesheet) problem(t cssToken, text diag.Told) { s.fault(t, &fault{text: text}) }

func (s *stylesheet) fault(t cssToken, wrong *fault) {
	s.out.problems = append(s.out.problems, diag.Problem{
		Path: staticRoot + "/" + s.name, Place: placeOf(s.text, t.offset), Text: wrong.text, Hint: wrong.hint,
	})
}

// stop reports a fault after which the rest cannot be told apart.
func (s *stylesheet) stop(t cssToken, text diag.Told) {
	s.problem(t, text)
	s.tokens, s.stopped = nil, true
}

// broken reports whether a token is cut off, by the end of its line or of the stylesheet.
func broken(t cssToken) bool {
	switch t.kind {
	case css.BadStringToken, css.BadURLToken:
		return true
	case css.CommentToken:
		return len(t.text) < len("/**/") || !strings.HasSuffix(t.text, "*/")
	case css.StringToken:
		return !quoted(t.text)
	case css.URLToken:
		inside := strings.TrimLeft(t.text[strings.IndexByte(t.text, '(')+1:], " \t\r\n\f")
		if strings.HasPrefix(inside, `"`) || strings.HasPrefix(inside, `'`) {
			return !strings.HasSuffix(inside, ")") || !quoted(strings.TrimRight(strings.TrimSuffix(inside, ")"), " \t\r\n\f"))
		}
		return !strings.HasSuffix(inside, ")") || escapes(strings.TrimSuffix(inside, ")"))
	case css.DelimToken:
		return t.text == `\`
	}
	return false
}

// quoted reports whether a string ends in the quote that it starts with.
func quoted(text string) bool {
	last := len(text) - 1
	return last > 0 && text[last] == text[0] && !escapes(text[:last])
}

// escapes reports whether text ends in a backslash that escapes what follows it.
func escapes(text string) bool {
	return (len(text)-len(strings.TrimRight(text, `\`)))%2 == 1
}

// urlText returns the address of a url(…) token.
func urlText(token string) string {
	inside := strings.TrimSpace(strings.TrimSuffix(token[strings.IndexByte(token, '(')+1:], ")"))
	if strings.HasPrefix(inside, `"`) || strings.HasPrefix(inside, `'`) {
		return stringText(inside)
	}
	return unescaped(inside)
}

// stringText returns what a string token means.
func stringText(token string) string { return unescaped(token[1 : len(token)-1]) }

// unescaped resolves the backslashes of a string or address.
func unescaped(text string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, `\`)
		b.WriteString(before)
		if !found || rest == "" {
			return b.String()
		}
		digits := rest[:min(len(rest), 6)]
		digits = digits[:len(digits)-len(strings.TrimLeft(digits, "0123456789abcdefABCDEF"))]
		switch code, err := strconv.ParseUint(digits, 16, 32); {
		case err == nil:
			b.WriteRune(rune(code))
			text = rest[len(digits):]
			if text != "" && strings.IndexByte(" \t\r\n\f", text[0]) >= 0 {
				text = text[1:]
			}
		case rest[0] == '\n' || rest[0] == '\r' || rest[0] == '\f':
			text = strings.TrimPrefix(strings.TrimPrefix(rest, "\r"), "\n")
			text = strings.TrimPrefix(text, "\f")
		default: // any other character stands for itself, were it a backslash
			b.WriteByte(rest[0])
			text = rest[1:]
		}
	}
}
