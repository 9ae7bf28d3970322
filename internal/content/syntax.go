package content

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"sentra/internal/diag"
)

// faultMax bounds how many syntax errors of one file are reported.
const faultMax = 20

// root parses YAML into its top node, nil if there is none. Of a text with
// syntax errors it leaves out the top-level blocks that hold them, and says that
// it is not whole: what is wrong with the rest can be told in the same run.
//
// The place of a syntax error is found here: yaml.v3 names no column, and a line
// that is often one too low or missing.
func (r *reader) root() (top *yaml.Node, whole bool) {
	text := r.source
	if r.top = r.simple().read(text); r.top != nil {
		return r.top, true
	}
	lines := []string(nil) // what is left of it, once there is an error
	for try := range faultMax {
		doc, err := parseYAML(text)
		if err == nil {
			if doc != nil {
				r.top = doc.Content[0]
			}
			return r.top, try == 0
		}
		if lines == nil {
			lines = slices.Clone(r.lines())
		}
		if r.tried += len(text); r.tried+len(text)*searchParses > triedMax {
			r.roughFault(lines, err)
			return nil, false
		}
		from, to := r.fault(lines)
		r.omit(lines[from:to])
		text = strings.Join(lines, "\n")
	}
	return nil, false
}

// triedMax bounds how many bytes of one file are parsed to find its syntax
// errors: a quarter of a second. An entry has a few thousand, and may have many
// errors; a file of two million is not searched at all.
const triedMax = 3 << 20

// searchParses is about how often a text is parsed to find one error.
const searchParses = 32

var yamlLine = regexp.MustCompile(`line ([0-9]+)`)

// roughFault reports a syntax error at the line that yaml.v3 names, or at the
// first: near enough where finding it would take too long.
func (r *reader) roughFault(lines []string, err error) {
	n := 1
	if m := yamlLine.FindStringSubmatch(err.Error()); m != nil {
		n = min(max(number(m[1]), 1), len(lines))
	}
	r.faultAt(n, lines[n-1], err)
}

// faultAt reports what is wrong with one line.
func (r *reader) faultAt(n int, line string, err error) {
	kind, offset := faultIn(line[:min(len(line), lineMax)], err)
	r.report(diag.Place{
		Line:   n + r.above,
		Column: utf8.RuneCountInString(line[:offset]) + 1,
	}, kind.text.With(), kind.hint.With())
}

// lineMax is how much of a line is looked at, in bytes: finding a mistake in it
// parses it again and again.
const lineMax = 16 << 10

var keyWritten = regexp.MustCompile(`^[ \t]*(?:- +)*["']?([A-Za-z_]+)["']?:`)

// omit blanks lines that cannot be read, and remembers the keys in them: they
// are not missing.
func (r *reader) omit(lines []string) {
	for i, line := range lines {
		if m := keyWritten.FindStringSubmatch(line); m != nil {
			r.lost = append(r.lost, m[1])
		}
		lines[i] = ""
	}
}

var (
	errSecondDocument = errors.New("second document")
	errNoKeys         = errors.New("text alone")
)

// parseYAML parses one document, nil if there is none.
func parseYAML(text string) (doc *yaml.Node, err error) {
	defer func() { // yaml.v3 is known to panic on some malformed input
		if p := recover(); p != nil {
			doc, err = nil, fmt.Errorf("yaml: %v", p)
		}
	}()
	dec := yaml.NewDecoder(strings.NewReader(text))
	doc = new(yaml.Node)
	if err := dec.Decode(doc); err != nil {
		if errors.Is(err, io.EOF) {
			return nil, nil
		}
		return nil, err
	}
	var more yaml.Node
	switch err := dec.Decode(&more); {
	case errors.Is(err, io.EOF):
		return doc, nil
	case err != nil:
		return nil, err
	}
	return nil, errSecondDocument
}

var documentMarker = regexp.MustCompile(`^(---|\.\.\.)([ \t]|$)`)

// secondDocument returns the 1-based line of the marker that ends the first YAML
// document, 0 where there is none.
func secondDocument(lines []string) int {
	written := false
	for i, line := range lines {
		if written && documentMarker.MatchString(line) {
			return i + 1
		}
		line = strings.TrimSpace(line)
		written = written || line != "" && line[0] != '#' && line[0] != '%' && !documentMarker.MatchString(line)
	}
	return 0
}

// fault reports the first syntax error in lines that are no YAML, and returns
// which of them to leave out for it: from one index up to another.
func (r *reader) fault(lines []string) (from, to int) {
	if n := secondDocument(lines); n > 0 {
		r.report(diag.Place{Line: n + r.above, Column: 1}, secondYAML.With(), dropSecond.With())
		return n - 1, len(lines)
	}
	from, to = r.brokenBlock(lines)
	n, err := r.firstBroken(lines[:to], from)
	if above := lastWritten(lines[:n-1]); above > from && missingSpace(lines[above-1]) >= 0 && strings.Contains(err.Error(), unexpectedColon) {
		n = above // "lat:-6" is a text, and it is the next line that is no part of one
	}
	r.faultAt(n, lines[n-1], err)
	return from, to
}

// brokenBlock returns the first top-level block, from one index up to another,
// with which lines stop being YAML. What is left open in a block cannot reach
// into the next.
func (r *reader) brokenBlock(lines []string) (from, to int) {
	starts := append(blocks(lines), len(lines))
	block := sort.Search(len(starts)-2, func(i int) bool { return r.check(lines[:starts[i+1]]) != nil })
	return starts[block], starts[block+1]
}

// firstBroken returns the 1-based line at which lines stop being YAML, in the
// block that starts at an index and ends them, and what is wrong up to there.
func (r *reader) firstBroken(lines []string, from int) (int, error) {
	block := lines[from:]
	if r.check(block) == nil { // only together with what stands before it
		return from + 1, r.check(lines)
	}
	n := r.wholeLines(block)
	return from + n + 1, r.check(block[:n+1])
}

// blocks returns the indexes of the lines that start a top-level key, or an
// item of a top-level list. The first is 0.
func blocks(lines []string) []int {
	starts := []int{0}
	first := slices.IndexFunc(lines, func(line string) bool { return line != "" && line[0] != '#' })
	list := first >= 0 && lines[first][0] == '-'
	for i, line := range lines {
		if i == 0 || line == "" || strings.HasPrefix(line, "-") != list || strings.IndexByte(" \t#]}", line[0]) >= 0 {
			continue
		}
		starts = append(starts, i)
	}
	return starts
}

// triedBytes bounds how much is parsed to find the line of one error, one line
// at a time.
const triedBytes = 1 << 20

// wholeLines returns how many of a block's lines, not all, are YAML by
// themselves: the most, but where a block is so long that they cannot all be
// tried.
func (r *reader) wholeLines(block []string) int {
	size := 0
	for _, line := range block {
		size += len(line) + 1
	}
	tried := 0
	for n := len(block) - 1; n > 0; n-- {
		size -= len(block[n]) + 1
		if tried += size; tried > triedBytes {
			return sort.Search(n, func(i int) bool { return r.check(block[:i+1]) != nil })
		}
		if r.check(block[:n]) == nil {
			return n
		}
	}
	return 0
}

// check reports what keeps lines from being keys or a list.
func (r *reader) check(lines []string) error {
	text := strings.Join(lines, "\n")
	r.tried += len(text)
	doc, err := parseYAML(text)
	if err == nil && doc != nil && doc.Content[0].Kind == yaml.ScalarNode && doc.Content[0].Tag != "!!null" {
		return errNoKeys
	}
	return err
}

// lastWritten returns the number of the last line that is not blank, 0 if none.
func lastWritten(lines []string) int {
	for n := len(lines); n > 0; n-- {
		if strings.TrimSpace(lines[n-1]) != "" {
			return n
		}
	}
	return 0
}
