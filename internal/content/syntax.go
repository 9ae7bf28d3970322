package content

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"sentra/internal/diag"
)

// root parses YAML into its top node, nil if the text is empty. Of a syntax
// error it finds the place itself: yaml.v3 names no column, and a line that is
// often one too low or missing.
func (r *reader) root(text []byte) *yaml.Node {
	doc, err := parseYAML(text)
	if errors.Is(err, errSecondDocument) {
		line := bytes.Count(text[:secondDocument(text)], []byte("\n")) + 1
		r.report(diag.Place{Line: line + r.lines, Column: 1}, secondYAML.With(), dropSecond.With())
		return nil
	}
	if err != nil {
		at, fault := r.fault(text, err)
		r.report(at, fault.text.With(), fault.hint.With())
		return nil
	}
	if doc == nil || len(doc.Content) == 0 {
		return nil
	}
	return doc.Content[0]
}

var errSecondDocument = errors.New("second document")

func parseYAML(text []byte) (doc *yaml.Node, err error) {
	defer func() { // yaml.v3 is known to panic on some malformed input
		if p := recover(); p != nil {
			err = fmt.Errorf("yaml: %v", p)
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

// secondDocument returns the offset of the second "---" line of a text, or 0.
func secondDocument(text []byte) int {
	for _, m := range regexp.MustCompile(`(?m)^(---|\.\.\.)[ \t\r]*`).FindAllIndex(text, -1) {
		if len(bytes.TrimSpace(text[:m[0]])) > 0 {
			return m[0]
		}
	}
	return 0
}

// fault is one kind of YAML syntax error: yaml.v3's words for it, ours, and
// where in the offending line it lies.
type fault struct {
	says       string
	text, hint diag.Message
	column     func(line string) int // bytes before it; -1 if not in this line
}

var faults = []fault{
	{
		"found character that cannot start any token",
		diag.Message{ID: "tab tidak boleh dipakai untuk indentasi, dan nilai tidak boleh diawali @, `, atau %", EN: "a tab cannot indent, and a value cannot start with @, ` or %"},
		diag.Message{ID: "ganti tab dengan spasi, atau beri nilai itu tanda kutip", EN: "use spaces instead of tabs, or quote the value"},
		func(line string) int {
			if i := strings.IndexByte(line, '\t'); i >= 0 {
				return i
			}
			return strings.IndexAny(line, "@`%")
		},
	},
	{
		"found a tab character that violates indentation",
		diag.Message{ID: "tab tidak boleh dipakai untuk indentasi", EN: "a tab cannot indent"},
		diag.Message{ID: "ganti tab dengan spasi", EN: "use spaces instead"},
		func(line string) int { return strings.IndexByte(line, '\t') },
	},
	{
		"mapping values are not allowed in this context",
		diag.Message{ID: "titik dua di sini memulai kunci baru, padahal tidak pada tempatnya", EN: "this colon starts a new key where none can be"},
		diag.Message{ID: "beri tanda kutip pada nilai yang memuat \": \", atau rapikan indentasinya", EN: "quote a value that contains \": \", or mend the indentation"},
		secondColon,
	},
	{
		"did not find expected ',' or ']'",
		diag.Message{ID: "daftar [ ] tidak ditutup atau kurang koma", EN: "a list [ ] is not closed, or lacks a comma"},
		diag.Message{ID: "tutup dengan ], dan pisahkan isinya dengan koma", EN: "close it with ], and put commas between its items"},
		func(line string) int { return strings.LastIndexByte(line, '[') },
	},
	{
		"did not find expected ',' or '}'",
		diag.Message{ID: "pasangan { } tidak ditutup atau kurang koma", EN: "a mapping { } is not closed, or lacks a comma"},
		diag.Message{ID: "tutup dengan }, dan pisahkan isinya dengan koma", EN: "close it with }, and put commas between its keys"},
		func(line string) int { return strings.LastIndexByte(line, '{') },
	},
	{
		"found unexpected end of stream",
		diag.Message{ID: "tanda kutip tidak ditutup", EN: "a quotation mark is not closed"},
		diag.Message{ID: "tambahkan tanda kutip penutup", EN: "add the closing quotation mark"},
		func(line string) int { return strings.IndexAny(line, `"'`) },
	},
	{
		"could not find expected ':'",
		diag.Message{ID: "baris ini bukan pasangan kunci dan nilai", EN: "this line is not a key with a value"},
		diag.Message{ID: "tulis kunci, titik dua, spasi, lalu nilainya", EN: "write the key, a colon, a space, then its value"},
		indentOf,
	},
	{
		"found unknown escape character",
		diag.Message{ID: "garis miring terbalik yang tidak dikenal dalam tanda kutip ganda", EN: "an unknown backslash escape within double quotes"},
		diag.Message{ID: "pakai tanda kutip tunggal, atau gandakan garis miringnya", EN: "use single quotes, or double the backslash"},
		func(line string) int { return strings.IndexByte(line, '\\') },
	},
	{
		"unknown anchor",
		anchored, plainYAML,
		func(line string) int { return strings.IndexByte(line, '*') },
	},
	{
		"block sequence entries are not allowed in this context",
		diag.Message{ID: "butir daftar tidak boleh mulai di sini", EN: "a list item cannot start here"},
		diag.Message{ID: "mulai daftarnya pada baris tersendiri di bawah kuncinya", EN: "start the list on a line of its own below its key"},
		func(line string) int { return strings.IndexByte(line, '-') },
	},
	{
		"control characters are not allowed",
		diag.Message{ID: "karakter kendali tidak boleh ada di sini", EN: "control characters are not allowed"},
		diag.Message{ID: "hapus karakter itu", EN: "delete it"},
		func(line string) int {
			return strings.IndexFunc(line, func(c rune) bool { return c < ' ' && c != '\t' || c == 0x7f })
		},
	},
}

var otherFault = fault{
	"",
	diag.Message{ID: "YAML tidak dapat dibaca mulai dari sini", EN: "the YAML cannot be read from here on"},
	diag.Message{ID: "biasanya indentasi yang tidak rata, atau tanda kutip dan kurung yang tidak ditutup", EN: "usually uneven indentation, or a quotation mark or bracket left open"},
	indentOf,
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// secondColon finds the colon that cannot be one: the second of a line with
// two, else the first.
func secondColon(line string) int {
	first := strings.Index(line, ":")
	if second := strings.Index(line[first+1:], ": "); first >= 0 && second >= 0 {
		return first + 1 + second
	}
	return first
}

// lineTries bounds how many prefixes are parsed to find an error's line, so
// that a huge file is answered at once.
const lineTries = 40

var yamlLine = regexp.MustCompile(`line (\d+)`)

// fault says what and where a syntax error is. The line is the one after the
// longest prefix that still parses.
func (r *reader) fault(text []byte, err error) (diag.Place, fault) {
	lines := strings.Split(string(text), "\n")
	line := firstBroken(lines, err)
	kind := otherFault
	for _, f := range faults {
		if strings.Contains(err.Error(), f.says) {
			kind = f
			break
		}
	}
	column := kind.column(lines[line-1])
	if column < 0 {
		column = indentOf(lines[line-1])
	}
	return diag.Place{
		Line:   line + r.lines,
		Column: utf8.RuneCountInString(lines[line-1][:column]) + 1,
	}, kind
}

// firstBroken returns the 1-based line at which a text stops being YAML.
func firstBroken(lines []string, err error) int {
	said := len(lines)
	if m := yamlLine.FindStringSubmatch(err.Error()); m != nil {
		said, _ = strconv.Atoi(m[1])
	}
	last := min(len(lines), said+2)
	for try := 0; last > 1 && try < lineTries; try++ {
		if _, err := parseYAML([]byte(strings.Join(lines[:last-1], "\n"))); err == nil {
			return skipBlank(lines, last)
		}
		last--
	}
	if last > 1 { // the start is farther up than is worth looking for
		return skipBlank(lines, min(max(said, 1), len(lines)))
	}
	return skipBlank(lines, 1)
}

func skipBlank(lines []string, n int) int {
	for i := n; i <= len(lines); i++ {
		if strings.TrimSpace(lines[i-1]) != "" {
			return i
		}
	}
	return n
}
