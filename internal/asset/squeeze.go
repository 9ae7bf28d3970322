package asset

import (
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// cssToken is one token of a stylesheet.
type cssToken struct {
	kind   css.TokenType
	text   string
	offset int // in bytes, from the stylesheet's start
}

func cssTokens(text []byte) []cssToken {
	var tokens []cssToken
	lexer := css.NewLexer(parse.NewInputString(string(text)))
	for offset := 0; ; {
		kind, data := lexer.Next()
		if kind == css.ErrorToken {
			return tokens
		}
		tokens = append(tokens, cssToken{kind, string(data), offset})
		offset += len(data)
	}
}

// squeezer finds the least that must stand between two tokens of a stylesheet. It drops comments and
// needless whitespace and nothing else. A minifier that rewrites values was tried: of `flex: 1 1 0px`
// it made `flex:1`, whose basis is 0% and lays out otherwise where the container's size is not fixed.
type squeezer struct {
	last           css.TokenType // the token before; 0 at the start
	space, comment bool          // seen since
}

// gap takes a token that may be dropped, and reports whether it was one.
func (q *squeezer) gap(kind css.TokenType) bool {
	switch kind {
	case css.WhitespaceToken:
		q.space = true
	case css.CommentToken:
		q.comment = true
	default:
		return false
	}
	return true
}

// before returns what to write before a token of this kind, and takes the token as written.
func (q *squeezer) before(kind css.TokenType) string {
	last, space, comment := q.last, q.space, q.comment
	*q = squeezer{last: kind}
	switch {
	case !space && !comment:
		return ""
	case last == css.ColonToken && (ends(kind) || kind == css.RightParenthesisToken):
		return " " // `--empty: ;`, which older browsers refuse without the space
	case space && (starts(last) || last == css.ColonToken || ends(kind)):
		return ""
	case space:
		return " "
	case starts(last), ends(last), last == css.ColonToken, ends(kind), kind == css.ColonToken, kind == css.LeftBracketToken:
		return ""
	}
	return "/**/" // keeps `a/**/b` two words, and `and/**/(` no function
}

// starts reports whether whitespace after a token means nothing.
func starts(kind css.TokenType) bool {
	switch kind {
	case 0, css.LeftBraceToken, css.RightBraceToken, css.SemicolonToken, css.CommaToken,
		css.LeftParenthesisToken, css.LeftBracketToken, css.FunctionToken:
		return true
	}
	return false
}

// ends reports whether whitespace before a token means nothing.
func ends(kind css.TokenType) bool {
	switch kind {
	case css.LeftBraceToken, css.RightBraceToken, css.SemicolonToken, css.CommaToken,
		css.RightParenthesisToken, css.RightBracketToken:
		return true
	}
	return false
}

// squeezed joins tokens with the least between them.
func squeezed(tokens []cssToken) string {
	var (
		b strings.Builder
		q squeezer
	)
	for _, t := range tokens {
		if q.gap(t.kind) {
			continue
		}
		b.WriteString(q.before(t.kind))
		b.WriteString(t.text)
	}
	return b.String()
}
