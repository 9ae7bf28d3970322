package content

import (
	"bytes"
	"iter"
	"unicode"
	"unicode/utf8"

	"sentra/internal/diag"
)

// hiddenMax bounds how many invisible characters of one file are reported.
const hiddenMax = 20

var byteOrderMark = []byte("\uFEFF")

// text checks the encoding, takes off a byte-order mark and makes lines end in
// "\n" alone. Characters that YAML would stop at, or take for a line's end, are
// told and then read as spaces, so that later places stay right.
func (r *reader) text(data []byte) ([]byte, bool) {
	data = bytes.TrimPrefix(data, byteOrderMark)
	if typed(data) == len(data) {
		return data, true
	}
	if i := firstInvalid(data); i >= 0 {
		text, hint := notUTF8, saveUTF8
		if data[i] == 0 {
			text, hint = nulByte, saveAgain
		}
		r.report(offsetPlace(data, i), text.With(), hint.With())
		return nil, false
	}
	data = unixLines(data)
	for i, c := range untyped(data) {
		if !invisible(c) {
			continue
		}
		r.report(offsetPlace(data, i), hiddenRune.With(c), deleteRune.With())
		if r.hidden++; r.hidden == hiddenMax {
			break
		}
	}
	r.lookalikes(data)
	if r.hidden > 0 {
		data = bytes.Map(spaceForControl, data)
	}
	return data, true
}

// unixLines makes lines end in "\n" alone.
func unixLines(data []byte) []byte {
	if bytes.IndexByte(data, '\r') < 0 {
		return data
	}
	return bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
}

// typed returns how many bytes at the start of a text are what most of every
// file is: ASCII that shows, spaces, tabs and line ends. Of these nothing is
// ever told, and telling them apart by one comparison is twenty times faster
// than asking package unicode.
func typed[T string | []byte](data T) int {
	for i := range len(data) {
		if b := data[i]; (b < ' ' || b > '~') && b != '\n' && b != '\t' {
			return i
		}
	}
	return len(data)
}

// untyped visits the other characters of a text with their offsets.
func untyped[T string | []byte](data T) iter.Seq2[int, rune] {
	return func(yield func(int, rune) bool) {
		for i := typed(data); i < len(data); {
			c, size := utf8.DecodeRuneInString(string(data[i:min(len(data), i+utf8.UTFMax)]))
			if !yield(i, c) {
				return
			}
			i += size
			i += typed(data[i:])
		}
	}
}

// firstInvalid returns the offset of the first byte that is no UTF-8, or of a
// NUL, which no text holds and UTF-16 is full of; -1 if there is none.
func firstInvalid(data []byte) int {
	if utf8.Valid(data) {
		return bytes.IndexByte(data, 0)
	}
	for i := 0; i < len(data); {
		c, size := utf8.DecodeRune(data[i:])
		if c == 0 || c == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// invisible reports characters that show nothing or turn the text around.
// Tabs are left to the YAML and Markdown readers.
func invisible(c rune) bool {
	if c == '\t' || c == '\n' {
		return false
	}
	return isControl(c) || unicode.In(c, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point)
}

func withoutInvisible(c rune) rune {
	if invisible(c) {
		return -1
	}
	return c
}

func isControl(c rune) bool { return unicode.In(c, unicode.Cc, unicode.Zl, unicode.Zp) }

func spaceForControl(c rune) rune {
	if invisible(c) && isControl(c) {
		return ' '
	}
	return c
}

func offsetPlace(data []byte, offset int) diag.Place {
	before := data[:offset]
	start := bytes.LastIndexByte(before, '\n') + 1
	return diag.Place{
		Line:   bytes.Count(before, []byte("\n")) + 1,
		Column: utf8.RuneCount(before[start:]) + 1,
	}
}
