package render

import (
	"regexp"
	"strconv"

	"sentra/internal/diag"
)

// fault is one thing that the template packages complain of, in words of our
// own. What the pattern's groups match fills in the message.
type fault struct {
	says *regexp.Regexp
	text diag.Message
}

// reword tells a complaint in words of our own, with the parts it names, or
// returns nothing where none of the faults fits.
func reword(complaint string, faults []fault) (told diag.Told, parts []string) {
	for _, f := range faults {
		m := f.says.FindStringSubmatch(complaint)
		if m == nil {
			continue
		}
		var args []any
		for _, part := range m[1:] {
			args = append(args, part)
		}
		return f.text.With(args...), m[1:]
	}
	return diag.Told{}, nil
}

// located is how text/template and templatecheck begin an error: where it is,
// with a column that counts bytes from 0, and sometimes what was being done.
var located = regexp.MustCompile(`(?s)^(?:html/)?template: ?([^:\s]+):(\d+):(\d+): (?:(?:checking|executing) "[^"]*" at <.*?>: )?(.*)$`)

// locate makes a problem of an error of the template packages.
func (a *sources) locate(err error) (p diag.Problem, text string) {
	text = err.Error()
	m := located.FindStringSubmatch(text)
	if m == nil {
		return diag.Problem{Path: templatesDir}, text
	}
	line, _ := strconv.Atoi(m[2])
	column, _ := strconv.Atoi(m[3])
	p = diag.Problem{Path: m[1], Place: diag.Place{Line: line}}
	if src := a.at(m[1]); src != nil {
		p.Place = src.at(src.lineStart(line) + column)
	}
	return p, m[4]
}

// at returns the source of a path.
func (a *sources) at(path string) *source {
	for _, src := range a.all {
		if src.path == path {
			return src
		}
	}
	return nil
}
