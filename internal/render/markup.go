package render

import (
	"regexp"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/html"

	"sentra/internal/diag"
)

var (
	msgInlineScript = diag.Message{ID: "<script> tanpa src tidak akan dijalankan peramban: kebijakan keamanan melarang skrip di dalam halaman", EN: "browsers will not run a <script> without src: the security policy forbids scripts inside a page"}
	hintScript      = diag.Message{ID: "pindahkan ke berkas di static/", EN: "move it to a file below static/"}
	msgInlineStyle  = diag.Message{ID: "<style> tidak akan berlaku: kebijakan keamanan melarang gaya di dalam halaman", EN: "a <style> has no effect: the security policy forbids styles inside a page"}
	msgStyleAttr    = diag.Message{ID: "atribut style tidak akan berlaku: kebijakan keamanan melarangnya", EN: "a style attribute has no effect: the security policy forbids it"}
	hintStyle       = diag.Message{ID: "pakai class, dan tulis gayanya di berkas CSS", EN: "use a class, and write the style in a CSS file"}
	msgHandler      = diag.Message{ID: "atribut %s tidak akan dijalankan: kebijakan keamanan melarang skrip di dalam halaman", EN: "the attribute %s will not run: the security policy forbids scripts inside a page"}
	hintHandler     = diag.Message{ID: "pakai data-module, dan pasang penanganannya dari modul", EN: "use data-module, and bind the handler in the module"}
)

// tag is one start or end tag of a source.
type tag struct {
	name       string // in lower case
	start, end int    // the bytes it covers
	closes     bool   // an end tag
	attrs      []attribute
}

type attribute struct {
	name   string // in lower case, without actions
	offset int
}

func (t tag) has(attr string) bool {
	for _, a := range t.attrs {
		if a.name == attr {
			return true
		}
	}
	return false
}

// actions finds every action of a template that parses: the byte ranges from
// "{{" to "}}".
func actions(text string) [][2]int {
	var spans [][2]int
	for at := 0; ; {
		i := strings.Index(text[at:], "{{")
		if i < 0 {
			return spans
		}
		start := at + i
		at = actionEnd(text, start+2)
		spans = append(spans, [2]int{start, at})
	}
}

// actionEnd returns where the action ends whose "{{" ends at i. Quoted text
// and comments may hold "}}".
func actionEnd(text string, i int) int {
	if inner := strings.TrimLeft(strings.TrimPrefix(text[i:], "-"), " \t\r\n"); strings.HasPrefix(inner, "/*") {
		i = len(text) - len(inner)
		i += strings.Index(text[i:], "*/") + 2
	}
	for i < len(text) {
		switch c := text[i]; {
		case strings.HasPrefix(text[i:], "}}"):
			return i + 2
		case c == '"' || c == '\'' || c == '`':
			i = quoteEnd(text, i)
		default:
			i++
		}
	}
	return len(text)
}

// quoteEnd returns where the quotation ends that starts at i.
func quoteEnd(text string, i int) int {
	quote := text[i]
	for i++; i < len(text); i++ {
		switch {
		case text[i] == quote:
			return i + 1
		case text[i] == '\\' && quote != '`':
			i++
		}
	}
	return len(text)
}

// foreign are the elements that the lexer takes as one token. Their insides
// matter here as well, so they get a name it does not know.
var foreign = regexp.MustCompile(`(?i)<(?:svg|math|xml)`)

// masked is an action after its inside was blanked.
var masked = regexp.MustCompile(`\{\{0*\}\}`)

// tags finds the tags of a template. Offsets are those of text: what an action
// says is blanked, never moved.
func tags(text string) []tag {
	blank := []byte(text)
	for _, span := range actions(text) {
		for i := span[0] + 2; i < span[1]-2; i++ {
			blank[i] = '0'
		}
	}
	for _, at := range foreign.FindAllIndex(blank, -1) {
		blank[at[0]+1] = 'x'
	}
	var found []tag
	lexer := html.NewTemplateLexer(parse.NewInputBytes(blank), html.GoTemplate)
	for offset := 0; ; {
		kind, data := lexer.Next()
		end := offset + len(data)
		switch kind {
		case html.ErrorToken:
			return found
		case html.StartTagToken:
			found = append(found, tag{name: string(lexer.Text()), start: offset, end: end})
		case html.EndTagToken:
			found = append(found, tag{name: strings.ToLower(string(lexer.Text())), start: offset, end: end, closes: true})
		case html.AttributeToken:
			found[len(found)-1].attrs = append(found[len(found)-1].attrs, newAttribute(data, lexer.AttrKey(), offset))
		case html.StartTagCloseToken, html.StartTagVoidToken:
			found[len(found)-1].end = end
		}
		offset = end
	}
}

// newAttribute makes the attribute from its token, which starts with white
// space and perhaps with the action that decides on it.
func newAttribute(data, key []byte, offset int) attribute {
	name := strings.ToLower(masked.ReplaceAllString(string(key), ""))
	if i := strings.Index(strings.ToLower(string(data)), name); i > 0 {
		offset += i
	}
	return attribute{name, offset}
}

// lint reports what the content security policy would block.
func (s *source) lint() []diag.Problem {
	var problems []diag.Problem
	report := func(offset int, text, hint diag.Told) {
		p := s.problem(offset, text)
		p.Hint = hint
		problems = append(problems, p)
	}
	for _, t := range tags(s.text) {
		switch {
		case t.closes:
			continue
		case t.name == "script" && !t.has("src"):
			report(t.start, msgInlineScript.With(), hintScript.With())
		case t.name == "style":
			report(t.start, msgInlineStyle.With(), hintStyle.With())
		}
		for _, a := range t.attrs {
			switch {
			case a.name == "style":
				report(a.offset, msgStyleAttr.With(), hintStyle.With())
			case len(a.name) > 2 && strings.HasPrefix(a.name, "on"):
				report(a.offset, msgHandler.With(a.name), hintHandler.With())
			}
		}
	}
	return problems
}

// verbatim are the ranges of a template whose white space is shown as it is:
// from the start tag of a <pre> or <textarea> to its end tag.
func verbatim(text string) [][2]int {
	var spans [][2]int
	open := -1
	name := ""
	for _, t := range tags(text) {
		switch {
		case open < 0 && !t.closes && (t.name == "pre" || t.name == "textarea"):
			open, name = t.start, t.name
		case open >= 0 && t.closes && t.name == name:
			spans = append(spans, [2]int{open, t.end})
			open = -1
		}
	}
	if open >= 0 {
		spans = append(spans, [2]int{open, len(text)})
	}
	return spans
}
