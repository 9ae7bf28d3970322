package content

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"sort"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"sentra/internal/diag"
)

// root parses YAML into its top node, nil if the text is empty; ok is false
// where its syntax is wrong. The place of an error is found here: yaml.v3 names
// no column, and a line that is often one too low or missing.
func (r *reader) root(text []byte) (top *yaml.Node, ok bool) {
	doc, err := parseYAML(text)
	switch line := secondDocument(text); {
	case err == nil && doc == nil:
		return nil, true
	case err == nil:
		return doc.Content[0], true
	case line > 0:
		r.report(diag.Place{Line: line + r.above, Column: 1}, secondYAML.With(), dropSecond.With())
	default:
		r.fault(splitLines(text))
	}
	return nil, false
}

var (
	errSecondDocument = errors.New("second document")
	errNoKeys         = errors.New("text alone")
)

// parseYAML parses one document, nil if there is none.
func parseYAML(text []byte) (doc *yaml.Node, err error) {
	defer func() { // yaml.v3 is known to panic on some malformed input
		if p := recover(); p != nil {
			doc, err = nil, fmt.Errorf("yaml: %v", p)
		}
	}()
	dec := yaml.NewDecoder(bytes.NewReader(text))
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

// secondDocument returns the 1-based line of the marker that ends a text's
// first YAML document, 0 where there is none.
func secondDocument(text []byte) int {
	written := false
	for i, line := range bytes.Split(text, []byte("\n")) {
		if written && documentMarker.Match(line) {
			return i + 1
		}
		line = bytes.TrimSpace(line)
		written = written || len(line) > 0 && line[0] != '#' && line[0] != '%' && !documentMarker.Match(line)
	}
	return 0
}

// fault reports a syntax error in lines that are no YAML.
func (r *reader) fault(lines []string) {
	n, err := firstBroken(lines)
	if above := lastWritten(lines[:n-1]); above > 0 && missingSpace(lines[above-1]) >= 0 && strings.Contains(err.Error(), unexpectedColon) {
		n = above // "lat:-6" is a text, and it is the next line that is no part of one
	}
	line := lines[n-1]
	kind, offset := faultIn(line, err)
	r.report(diag.Place{
		Line:   n + r.above,
		Column: utf8.RuneCountInString(line[:offset]) + 1,
	}, kind.text.With(), kind.hint.With())
}

// firstBroken returns the 1-based line at which lines stop being YAML, and
// what is wrong with them up to there. It first looks for the top-level block
// that holds the error: what is left open in it cannot reach into the next.
func firstBroken(lines []string) (int, error) {
	starts := blocks(lines)
	end := func(block int) int {
		if block+1 < len(starts) {
			return starts[block+1]
		}
		return len(lines)
	}
	block := sort.Search(len(starts)-1, func(i int) bool { return check(lines[:end(i)]) != nil })
	inside := lines[starts[block]:end(block)]
	if check(inside) == nil { // only together with what stands before it
		return starts[block] + 1, check(lines[:end(block)])
	}
	n := wholeLines(inside)
	return starts[block] + n + 1, check(inside[:n+1])
}

// blocks returns the indexes of the lines that start a top-level key, or an
// item of a top-level list. The first is 0.
func blocks(lines []string) []int {
	starts := []int{0}
	list := len(lines) > 0 && strings.HasPrefix(lines[0], "-")
	for i, line := range lines {
		if i == 0 || line == "" || strings.HasPrefix(line, "-") != list || strings.IndexByte(" \t#]}", line[0]) >= 0 {
			continue
		}
		starts = append(starts, i)
	}
	return starts
}

// triedBytes bounds how much is parsed to find the line of an error one line
// at a time: about a third of a second.
const triedBytes = 4 << 20

// wholeLines returns how many of a block's lines, not all, are YAML by
// themselves: the most, but where a block is so long that they cannot all be
// tried.
func wholeLines(block []string) int {
	size := 0
	for _, line := range block {
		size += len(line) + 1
	}
	tried := 0
	for n := len(block) - 1; n > 0; n-- {
		size -= len(block[n]) + 1
		if tried += size; tried > triedBytes {
			return sort.Search(n, func(i int) bool { return check(block[:i+1]) != nil })
		}
		if check(block[:n]) == nil {
			return n
		}
	}
	return 0
}

// check reports what keeps lines from being keys or a list.
func check(lines []string) error {
	doc, err := parseYAML([]byte(strings.Join(lines, "\n")))
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
