package asset

import (
	"slices"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/js"

	"sentra/internal/diag"
)

var (
	brokenScript = diag.Message{
		ID: "teks ini bukan JavaScript yang sah",
		EN: "this is not valid JavaScript",
	}
	bareSpecifier = diag.Message{
		ID: "%q bukan alamat berkas; peramban tidak dapat mencari modul menurut namanya",
		EN: "%q is not a file's address; browsers cannot look a module up by its name",
	}
	relativeSpecifier = diag.Message{
		ID: `awali dengan "./" atau "../"`,
		EN: `start it with "./" or "../"`,
	}
	escapedSpecifier = diag.Message{
		ID: "tulis alamat modul tanpa garis miring terbalik",
		EN: "write a module's address without backslashes",
	}
	composedSpecifier = diag.Message{
		ID: "alamat modul ini baru tersusun di peramban, padahal nama terbit sebuah berkas membawa sidik jarinya",
		EN: "this module's address is put together in the browser, but a file's published name carries its fingerprint",
	}
	wholeSpecifier = diag.Message{
		ID: `tulis setiap import() dengan alamat yang utuh; untuk berkas dari static/root/: import(new URL(…, import.meta.url))`,
		EN: `write each import() with a whole address; for a file of static/root/: import(new URL(…, import.meta.url))`,
	}
)

// jsToken is one token of a script that means something: no whitespace, no comment.
type jsToken struct {
	kind   js.TokenType
	text   string
	offset int // in bytes, from the script's start
}

// parseJS takes a module apart. Its text stays as it is, but for the specifiers of others; [bundle] does
// the rest.
func parseJS(name string, text []byte) *source {
	s := script{name: name, text: text}
	s.tokens = s.lex()
	written := 0
	for i := range s.tokens {
		t, ok := s.specifier(i)
		if !ok {
			continue
		}
		r, ok := s.reference(t)
		if !ok {
			continue
		}
		// What is imported statically becomes part of this file, unless it is data.
		r.inline = s.kind(i+1) != js.OpenParenToken && languageOf(r.target) == javaScript
		s.out.write(string(text[written:t.offset]))
		s.out.refer(r)
		written = t.offset + len(t.text)
	}
	s.out.write(string(text[written:]))
	return &s.out
}

// script is the state of taking one apart.
type script struct {
	name   string
	text   []byte
	tokens []jsToken
	out    source
}

// specifier returns the specifier of the import or export that starts at token i.
func (s *script) specifier(i int) (jsToken, bool) {
	if k := s.kind(i - 1); k == js.DotToken || k == js.OptChainToken {
		return jsToken{}, false // the property of an object
	}
	switch s.kind(i) {
	case js.ImportToken:
		return s.imported(i + 1)
	case js.ExportToken:
		return s.from(i + 1)
	}
	return jsToken{}, false
}

// imported returns the specifier after an import's keyword.
func (s *script) imported(i int) (jsToken, bool) {
	switch s.kind(i) {
	case js.StringToken:
		return s.tokens[i], true
	case js.OpenParenToken:
		literal := s.kind(i+1) == js.StringToken || s.kind(i+1) == js.TemplateToken
		if end := s.kind(i + 2); literal && (end == js.CloseParenToken || end == js.CommaToken) {
			return s.tokens[i+1], true
		}
		s.composed(i + 1)
		return jsToken{}, false // known when it runs, not before
	}
	return s.from(i)
}

// composed reports a specifier that begins as a relative address at token i, and is put together with
// the rest when the script runs.
func (s *script) composed(i int) {
	if k := s.kind(i); k != js.StringToken && k != js.TemplateStartToken {
		return
	}
	t := s.tokens[i]
	if beginning := t.text[1:]; strings.HasPrefix(beginning, "./") || strings.HasPrefix(beginning, "../") {
		s.fault(t, &fault{composedSpecifier.With(), wholeSpecifier.With()})
	}
}

// from returns the specifier after the clause of an import or export, if it has one.
func (s *script) from(i int) (jsToken, bool) {
	for inside := false; ; i++ {
		switch k := s.kind(i); {
		case k == js.FromToken && !inside && s.kind(i+1) == js.StringToken:
			return s.tokens[i+1], true
		case k == js.OpenBraceToken && !inside, k == js.CloseBraceToken && inside:
			inside = !inside
		case k == js.StringToken && (inside || s.kind(i-1) == js.AsToken), k == js.CommaToken, k == js.MulToken:
		case js.IsIdentifier(k), js.IsReservedWord(k) && inside:
		default:
			return jsToken{}, false
		}
	}
}

// kind returns the kind of token i, ErrorToken if there is none.
func (s *script) kind(i int) js.TokenType {
	if i < 0 || i >= len(s.tokens) {
		return js.ErrorToken
	}
	return s.tokens[i].kind
}

// reference returns what a specifier refers to.
func (s *script) reference(t jsToken) (reference, bool) {
	specifier := t.text[1 : len(t.text)-1]
	switch {
	case strings.Contains(specifier, `\`):
		s.fault(t, &fault{text: escapedSpecifier.With()})
		return reference{}, false
	case bare(specifier):
		s.fault(t, &fault{bareSpecifier.With(specifier), relativeSpecifier.With()})
		return reference{}, false
	}
	target, suffix, wrong := resolve(s.name, specifier)
	if wrong != nil {
		s.fault(t, wrong)
		return reference{}, false
	}
	return reference{
		Place: placeOf(s.text, t.offset), target: target, suffix: suffix,
		before: `"./`, after: `"`, written: t.text,
	}, true
}

// bare reports whether a specifier names a module rather than a file.
func bare(specifier string) bool {
	isAddress := specifier == "" || scheme.MatchString(specifier) ||
		strings.HasPrefix(specifier, "/") || strings.HasPrefix(specifier, "./") || strings.HasPrefix(specifier, "../")
	return !isAddress
}

func (s *script) fault(t jsToken, wrong *fault) {
	s.out.problems = append(s.out.problems, diag.Problem{
		Path: staticRoot + "/" + s.name, Place: placeOf(s.text, t.offset), Text: wrong.text, Hint: wrong.hint,
	})
}

// lex returns the tokens of a script, up to the first that is none.
func (s *script) lex() []jsToken {
	var (
		tokens []jsToken
		slash  slashes
	)
	lexer := js.NewLexer(parse.NewInputString(string(s.text)))
	for offset := 0; ; {
		kind, data := lexer.Next()
		if (kind == js.DivToken || kind == js.DivEqToken) && slash.startsRegExp() {
			kind, data = lexer.RegExp()
		}
		switch kind {
		case js.ErrorToken:
			if offset < len(s.text) {
				s.fault(jsToken{offset: offset}, &fault{text: brokenScript.With()})
			}
			return tokens
		case js.WhitespaceToken, js.LineTerminatorToken, js.CommentToken, js.CommentLineTerminatorToken:
		default:
			tokens = append(tokens, jsToken{kind, string(data), offset})
			slash.follow(kind)
		}
		offset += len(data)
	}
}

// slashes tells a division from a regular expression by the tokens before it. Two cases it cannot
// tell for certain, and takes the likely way: a slash after `}` starts an expression, since blocks
// are many and divided objects few; after `)` it divides, unless the parentheses are those of an if,
// for, while or with.
type slashes struct {
	last    js.TokenType
	parens  []js.TokenType // what stands before each open parenthesis
	headEnd bool           // the last token closes the head of an if, for, while or with
}

func (s *slashes) startsRegExp() bool {
	switch k := s.last; {
	case k == js.CloseParenToken:
		return s.headEnd
	case k == js.CloseBracketToken, k == js.IncrToken, k == js.DecrToken,
		k == js.StringToken, k == js.TemplateToken, k == js.TemplateEndToken, k == js.RegExpToken, k == js.PrivateIdentifierToken,
		k == js.ThisToken, k == js.SuperToken, k == js.NullToken, k == js.TrueToken, k == js.FalseToken:
		return false
	default:
		return !js.IsNumeric(k) && !js.IsIdentifier(k)
	}
}

func (s *slashes) follow(kind js.TokenType) {
	s.headEnd = false
	switch kind {
	case js.OpenParenToken:
		s.parens = append(s.parens, s.last)
	case js.CloseParenToken:
		if n := len(s.parens); n > 0 {
			heads := []js.TokenType{js.IfToken, js.ForToken, js.WhileToken, js.WithToken}
			s.headEnd = slices.Contains(heads, s.parens[n-1])
			s.parens = s.parens[:n-1]
		}
	}
	if (s.last == js.DotToken || s.last == js.OptChainToken) && js.IsReservedWord(kind) {
		kind = js.IdentifierToken // `a.return / 2`: the name of a property
	}
	s.last = kind
}
