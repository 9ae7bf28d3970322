package content

import (
	"regexp"
	"sort"
	"strings"
)

// lineScan is what one line of YAML, by itself, opens, closes and holds. All
// are offsets in bytes, -1 where the line has no such thing.
type lineScan struct {
	brackets []int // "[" and "{" not closed
	quote    int   // a quotation mark not closed
	colon    int   // a colon that ends a key in the value of another
	after    int   // text after a closing quotation mark or bracket
	comment  int
}

// scanLine looks through a line that may be no YAML at all.
func scanLine(line string) lineScan {
	s := lineScan{quote: -1, colon: -1, after: -1, comment: -1}
	var (
		fresh  = true // a value may start here
		closed = false
		colons = 0
	)
	for i := 0; i < len(line); i++ {
		c := line[i]
		spaced := i+1 == len(line) || line[i+1] == ' '
		switch flow := len(s.brackets) > 0; {
		case s.quote >= 0:
			mark := line[s.quote]
			switch {
			case mark == '"' && c == '\\', mark == '\'' && strings.HasPrefix(line[i:], "''"):
				i++ // an escape
			case c == mark:
				s.quote, closed = -1, true
			}
		case c == ' ':
		case c == '#' && (fresh || line[i-1] == ' '):
			s.comment = i
			return s
		case c == ':' && (spaced || closed):
			if colons++; colons == 2 && s.colon < 0 && s.after < 0 {
				s.colon = i
			}
			fresh, closed = true, false
		case flow && (c == ']' || c == '}'):
			s.brackets = s.brackets[:len(s.brackets)-1]
			fresh, closed = false, true
		case c == ',' && flow, c == '-' && fresh && spaced:
			fresh, closed, colons = true, false, 0
		case closed:
			if s.after < 0 {
				s.after = i
			}
		case fresh && (c == '"' || c == '\''):
			s.quote, fresh = i, false
		case (fresh || flow) && (c == '[' || c == '{'):
			s.brackets = append(s.brackets, i)
			fresh, closed, colons = true, false, 0
		default:
			fresh = false
		}
	}
	return s
}

// misfit returns the offset of the first character after which closing all
// that is open no longer makes YAML of a line with brackets, or -1.
func misfit(line string) int {
	fits := func(n int) bool {
		_, err := parseYAML(closeAll(strings.TrimRight(line[:n], " ")))
		return err == nil
	}
	if fits(len(line)) {
		return -1
	}
	return sort.Search(len(line), func(i int) bool { return !fits(i + 1) })
}

// closeAll closes the quotation mark and the brackets that are open at the end
// of a line.
func closeAll(line string) string {
	s := scanLine(line)
	if s.quote >= 0 {
		if line[s.quote] == '"' {
			line = strings.TrimRight(line, `\`)
		}
		line += line[s.quote : s.quote+1]
	}
	for i := len(s.brackets) - 1; i >= 0; i-- {
		if line[s.brackets[i]] == '[' {
			line += "]"
		} else {
			line += "}"
		}
	}
	return line
}

var keyWithoutSpace = regexp.MustCompile(`^ *(?:- +)*[a-z_]+:([^\s/]|\x{00A0})`)

// missingSpace returns the offset of what stands right after a key's colon, -1
// where that is a space or the line no key.
func missingSpace(line string) int { return submatch(keyWithoutSpace, line) }

var valueStart = `(?:^|: +|- +|[\[{,] *)`

var (
	reservedStart = regexp.MustCompile(valueStart + "([@`%])")
	referenceMark = regexp.MustCompile(valueStart + `([&*])`)
	tagMark       = regexp.MustCompile(valueStart + `(!)`)
	listInValue   = regexp.MustCompile(`: +(- )`)
	keyMark       = regexp.MustCompile(`(?:^|[ ])(\?)`)
	blockMark     = regexp.MustCompile(valueStart + `([|>])`)
	badEscape     = regexp.MustCompile(`(?:^|[^\\])(?:\\\\)*(\\(?:[^0abtnvfre "/\\N_LPxuU\t]|x(?:[^0-9a-fA-F]|.[^0-9a-fA-F])|[uU]))`)
	indentingTab  = regexp.MustCompile(`^[ \-]*(\t)`)
)

// submatch returns the offset of a pattern's first group in a line, or -1.
func submatch(pattern *regexp.Regexp, line string) int {
	if m := pattern.FindStringSubmatchIndex(line); m != nil {
		return m[2]
	}
	return -1
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }
