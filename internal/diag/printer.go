package diag

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// excerptWidth is how many columns of an offending line are shown.
const excerptWidth = 120

// Printer writes problems for a person or a program. It alone knows colours
// and layout.
type Printer struct {
	W      io.Writer
	Lang   Lang
	Colour bool // use ANSI colours
}

var (
	seeAlso = Message{"lihat juga", "see also"}
	hint    = Message{"saran", "hint"}
)

// Text writes each problem as
//
//	PATH:LINE:COLUMN: error: message
//	    the offending line
//	        ^
//	  hint: what to do
func (p Printer) Text(problems []Problem) error {
	var b strings.Builder
	for i, prob := range problems {
		if i > 0 {
			b.WriteByte('\n')
		}
		p.problem(&b, prob)
	}
	_, err := io.WriteString(p.W, b.String())
	return err
}

func (p Printer) problem(b *strings.Builder, prob Problem) {
	colour := "31"
	if prob.Severity == Warning {
		colour = "33"
	}
	fmt.Fprintf(b, "%s: %s %s\n", p.paint("1", position(prob.Path, prob.Place)),
		p.paint(colour, prob.Severity.String()+":"), Visible(prob.Text.In(p.Lang)))
	if prob.Excerpt != "" {
		line, caret := excerpt(prob.Excerpt, prob.Column)
		fmt.Fprintf(b, "    %s\n", line)
		if caret >= 0 {
			fmt.Fprintf(b, "    %s%s\n", strings.Repeat(" ", caret), p.paint(colour, "^"))
		}
	}
	if !prob.Hint.IsZero() {
		fmt.Fprintf(b, "  %s: %s\n", hint.In(p.Lang), Visible(prob.Hint.In(p.Lang)))
	}
	for _, n := range prob.Notes {
		fmt.Fprintf(b, "  %s: %s: %s\n", seeAlso.In(p.Lang), position(n.Path, n.Place), Visible(n.Text.In(p.Lang)))
	}
}

func (p Printer) paint(code, s string) string {
	if !p.Colour {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func position(path string, at Place) string {
	switch {
	case at.Line == 0:
		return Visible(path)
	case at.Column == 0:
		return fmt.Sprintf("%s:%d", Visible(path), at.Line)
	}
	return fmt.Sprintf("%s:%d:%d", Visible(path), at.Line, at.Column)
}

// Pointed returns the offending line as it is shown, cut around the place if it is long, and the caret's offset
// in cells of a fixed-width type, -1 where no column is known.
func (p Problem) Pointed() (line string, caret int) { return excerpt(p.Excerpt, p.Column) }

// Visible replaces control and direction-changing characters by their code
// points, so that content cannot disguise a message or drive the terminal.
func Visible(s string) string {
	if !strings.ContainsFunc(s, hidden) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if hidden(r) {
			fmt.Fprintf(&b, "<U+%04X>", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func hidden(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Zl, r) || unicode.Is(unicode.Zp, r)
}

// excerpt cuts a long line around the column and returns it with the caret's
// offset in terminal cells, -1 where no column is known. A tab counts as one
// space; wide characters as two cells, combining ones as none.
func excerpt(line string, column int) (string, int) {
	chars := []rune(line)
	caret := column - 1 // just past the end is a place, too
	if caret > len(chars) {
		caret = -1
	}
	from := 0
	if caret > excerptWidth*3/4 {
		from = caret - excerptWidth/2
	}
	to := min(len(chars), from+excerptWidth)

	var b strings.Builder
	offset := -1
	if from > 0 {
		b.WriteString("… ")
	}
	for i := from; i <= to; i++ {
		if i == caret {
			offset = cellWidth(b.String())
		}
		if i < to {
			b.WriteString(shown(chars[i]))
		}
	}
	if to < len(chars) {
		b.WriteString(" …")
	}
	return b.String(), offset
}

// shown returns one character as an excerpt shows it.
func shown(r rune) string {
	if r == '\t' {
		return " "
	}
	return Visible(string(r))
}

func cellWidth(s string) int {
	n := 0
	for _, r := range s {
		switch k := width.LookupRune(r).Kind(); {
		case unicode.In(r, unicode.Mn, unicode.Me):
		case k == width.EastAsianWide, k == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}

// problemJSON is the machine-readable form of one problem, one object a line.
type problemJSON struct {
	Path     string     `json:"path"`
	Line     int        `json:"line,omitempty"`
	Column   int        `json:"column,omitempty"`
	Severity string     `json:"severity"`
	Message  string     `json:"message"`
	Hint     string     `json:"hint,omitempty"`
	Excerpt  string     `json:"excerpt,omitempty"`
	Notes    []noteJSON `json:"notes,omitempty"`
}

type noteJSON struct {
	Path    string `json:"path"`
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	Message string `json:"message"`
}

// JSON writes one object a line (JSON Lines) per problem.
func (p Printer) JSON(problems []Problem) error {
	enc := json.NewEncoder(p.W)
	enc.SetEscapeHTML(false)
	for _, prob := range problems {
		out := problemJSON{
			Path: prob.Path, Line: prob.Line, Column: prob.Column,
			Severity: prob.Severity.String(), Message: prob.Text.In(p.Lang),
			Hint: prob.Hint.In(p.Lang), Excerpt: prob.Excerpt,
		}
		for _, n := range prob.Notes {
			out.Notes = append(out.Notes, noteJSON{n.Path, n.Line, n.Column, n.Text.In(p.Lang)})
		}
		if err := enc.Encode(out); err != nil {
			return err
		}
	}
	return nil
}
