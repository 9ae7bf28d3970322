package render

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sentra/internal/diag"
)

var (
	msgSyntax   = diag.Message{ID: "templat tidak dapat dipahami: %s", EN: "the template cannot be understood: %s"}
	msgUnclosed = diag.Message{ID: "{{%s}} ini, atau satu di dalamnya, tidak ditutup dengan {{end}}", EN: "this {{%s}}, or one inside it, is not closed by an {{end}}"}
	msgStrayEnd = diag.Message{ID: "{{end}} ini tidak menutup apa pun", EN: "this {{end}} closes nothing"}
)

// syntaxFaults puts what text/template says of a syntax error into words of
// our own. A fault it does not hold is told in the words of text/template.
var syntaxFaults = []fault{
	{regexp.MustCompile(`^unclosed comment`), diag.Message{ID: "komentar ini tidak ditutup; tulis {{/* … */}}", EN: "this comment is not closed; write {{/* … */}}"}},
	{regexp.MustCompile(`^comment ends before closing delimiter`), diag.Message{ID: "sesudah komentar harus langsung }}", EN: "a comment must be followed by }} at once"}},
	{regexp.MustCompile(`^unterminated (?:raw )?quoted string`), diag.Message{ID: "tanda kutip tidak ditutup", EN: "a quotation mark is not closed"}},
	{regexp.MustCompile(`^unclosed action`), diag.Message{ID: "{{ tidak ditutup dengan }}", EN: "a {{ is not closed by }}"}},
	{regexp.MustCompile(`^bad character U\+007D`), diag.Message{ID: "kurang satu kurung kurawal: tulis }}", EN: "a brace is missing: write }}"}},
	{regexp.MustCompile(`^(?:bad|unexpected bad) character (U\+[0-9A-F]+)`), diag.Message{ID: "karakter %s tidak boleh ada di sini", EN: "the character %s may not stand here"}},
	{regexp.MustCompile(`^undefined variable "(\S+)"`), diag.Message{ID: "variabel %s belum ada di sini", EN: "there is no variable %s here"}},
	{regexp.MustCompile(`^missing value for (\w+)`), diag.Message{ID: "{{%s}} memerlukan nilai", EN: "{{%s}} takes a value"}},
	{regexp.MustCompile(`^unexpected (.+) in (\w+)`), diag.Message{ID: "%s tidak boleh ada di dalam {{%s}}", EN: "%s may not stand in {{%s}}"}},
	{regexp.MustCompile(`^unclosed left paren|^unexpected right paren`), diag.Message{ID: "tanda kurung tidak berpasangan", EN: "the parentheses do not match"}},
}

// syntaxError is how text/template words a parse error: it knows no columns.
var syntaxError = regexp.MustCompile(`(?s)^template: [^:]+:(\d+): (.*)$`)

func (s *source) syntaxProblem(err error) diag.Problem {
	m := syntaxError.FindStringSubmatch(err.Error())
	if m == nil {
		return diag.Problem{Path: s.path, Text: msgSyntax.With(err.Error())}
	}
	if m[2] == "unexpected EOF" || strings.HasPrefix(m[2], "unexpected {{end}}") {
		if p, ok := s.unbalanced(); ok {
			return p
		}
	}
	line, _ := strconv.Atoi(m[1])
	p := diag.Problem{Path: s.path, Place: diag.Place{Line: line}}
	if offset, ok := s.culprit(m[2]); ok {
		p.Place = s.at(offset)
	}
	if p.Text, _ = reword(m[2], syntaxFaults); p.Text.IsZero() {
		p.Text = msgSyntax.With(m[2])
	}
	return p
}

// culprit finds the first action with which the text no longer parses, for the
// given reason.
func (s *source) culprit(reason string) (offset int, ok bool) {
	for _, span := range actions(s.text) {
		if _, err := parseText(s.path, s.name, s.text[:span[1]]); err != nil && strings.HasSuffix(err.Error(), reason) {
			return span[0], true
		}
	}
	return 0, false
}

// openers are the keywords that an {{end}} closes.
var openers = []string{"if", "range", "with", "define", "block"}

// keyword is the word that an action begins with.
var keyword = regexp.MustCompile(`^\{\{-?\s*(\w+)`)

// unbalanced finds an {{end}} too many, or else what lacks one.
func (s *source) unbalanced() (diag.Problem, bool) {
	type opening struct {
		word   string
		offset int
	}
	var open []opening
	for _, span := range actions(s.text) {
		m := keyword.FindStringSubmatch(s.text[span[0]:span[1]])
		switch {
		case m == nil:
		case slices.Contains(openers, m[1]):
			open = append(open, opening{m[1], span[0]})
		case m[1] == "end" && len(open) == 0:
			return s.problem(span[0], msgStrayEnd.With()), true
		case m[1] == "end":
			open = open[:len(open)-1]
		}
	}
	if len(open) == 0 {
		return diag.Problem{}, false
	}
	last := open[len(open)-1]
	return s.problem(last.offset, msgUnclosed.With(last.word)), true
}
