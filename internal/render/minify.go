package render

import (
	"bytes"
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/html"
	nethtml "golang.org/x/net/html"
)

// minifier drops what no reader and no checker misses: white space beyond one
// character, and needless spellings of attributes. It must not see CSS,
// JavaScript or SVG: none of their minifiers knows template actions. Comments
// are left to html/template, which drops them all.
var minifier = html.Minifier{
	KeepComments:        true,
	KeepDefaultAttrVals: true,
	KeepDocumentTags:    true,
	KeepEndTags:         true,
	KeepQuotes:          true,
	KeepWhitespace:      true,
	TemplateDelims:      html.GoTemplateDelims,
}

// minified returns a template's text without needless bytes, or as it was
// where that cannot be done safely.
//
// The minifier knows where an action begins and ends, but not all of Go's
// quotation; it collapses white space in a <textarea> that holds an action; and
// it decodes "&amp;" even where the next action could continue it to an entity.
// So all of these are taken out first and put back afterwards: each becomes
// an action that is its number.
func minified(text string) string {
	kept := atoms(text)
	var in bytes.Buffer
	end := 0
	for i, a := range kept {
		in.WriteString(text[end:a[0]])
		in.WriteString(numbered(i))
		end = a[1]
	}
	in.WriteString(text[end:])

	var out bytes.Buffer
	if err := minifier.Minify(minify.New(), &out, &in, nil); err != nil {
		return text
	}
	short, ok := putBack(out.String(), text, kept)
	if !ok {
		return text
	}
	return short
}

func numbered(i int) string { return "{{" + strconv.Itoa(i) + "}}" }

// putBack replaces the numbers by what they stand for. Each must be there, in
// order: else the minifier took one away with its surroundings.
func putBack(short, text string, kept [][2]int) (string, bool) {
	var b strings.Builder
	for i, a := range kept {
		before, after, ok := strings.Cut(short, numbered(i))
		if !ok || strings.Contains(before, "{{") {
			return "", false
		}
		b.WriteString(before)
		b.WriteString(text[a[0]:a[1]])
		short = after
	}
	b.WriteString(short)
	return b.String(), !strings.Contains(short, "{{")
}

// atoms are the byte ranges the minifier may not look into, in order and apart:
// what is shown verbatim, actions, and the "&" of every entity.
func atoms(text string) [][2]int {
	spans := append(verbatim(text), actions(text)...)
	for i := range len(text) {
		if text[i] == '&' {
			spans = append(spans, [2]int{i, i + 1})
		}
	}
	slices.SortFunc(spans, func(a, b [2]int) int { return cmp.Compare(a[0], b[0]) })
	end := 0
	return slices.DeleteFunc(spans, func(s [2]int) bool {
		if s[0] < end {
			return true
		}
		end = s[1]
		return false
	})
}

// verbatimNames are the templates called inside a <pre> or <textarea>, and all
// those that they call: files that hold one are not minified at all.
func verbatimNames(all []*source) map[string]bool {
	calls := map[string][]call{}
	var queue []string
	for _, src := range all {
		spans := verbatim(src.text)
		for name, list := range src.calls {
			calls[name] = append(calls[name], list...)
			for _, c := range list {
				if slices.ContainsFunc(spans, func(s [2]int) bool { return s[0] <= c.offset && c.offset < s[1] }) {
					queue = append(queue, c.name)
				}
			}
		}
	}
	names := map[string]bool{}
	for len(queue) > 0 {
		name := queue[0]
		queue = queue[1:]
		if names[name] {
			continue
		}
		names[name] = true
		for _, c := range calls[name] {
			queue = append(queue, c.name)
		}
	}
	return names
}

// alike reports whether two pages differ in nothing but how long their white
// space is.
func alike(a, b []byte) bool {
	x, y := newParts(a), newParts(b)
	for {
		moreX, moreY := x.next(), y.next()
		if !moreX || !moreY || !x.same(y) {
			return !moreX && !moreY
		}
	}
}

// space is what a browser shows as one space.
var space = regexp.MustCompile(`[ \t\r\n]+`)

// parts reads the tags and texts of a page, one after another. White space
// before the body shows nowhere and is left out.
type parts struct {
	*nethtml.Tokenizer
	kind nethtml.TokenType
	raw  string // as written; white space of a text as single spaces
	body bool
}

func newParts(page []byte) *parts {
	return &parts{Tokenizer: nethtml.NewTokenizer(bytes.NewReader(page))}
}

// next moves to the next part, if there is one.
func (p *parts) next() bool {
	for {
		p.kind = p.Next()
		p.raw = string(p.Raw())
		switch p.kind {
		case nethtml.ErrorToken:
			return false
		case nethtml.TextToken:
			if p.raw = space.ReplaceAllString(p.raw, " "); p.raw == " " && !p.body {
				continue
			}
		case nethtml.StartTagToken:
			const body = "<body"
			p.body = p.body || len(p.raw) > len(body) && strings.EqualFold(p.raw[:len(body)], body)
		}
		return true
	}
}

// same reports whether two parts mean the same. Nearly all are written alike;
// only of the others is it asked what they mean.
func (p *parts) same(q *parts) bool {
	if p.kind != q.kind || p.raw == q.raw {
		return p.kind == q.kind
	}
	a, b := p.Token(), q.Token()
	if p.kind == nethtml.TextToken {
		a.Data, b.Data = space.ReplaceAllString(a.Data, " "), space.ReplaceAllString(b.Data, " ")
	}
	return a.String() == b.String()
}
