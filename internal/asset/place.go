package asset

import (
	"bytes"
	"unicode/utf8"

	"sentra/internal/diag"
)

var byteOrderMark = []byte("\uFEFF")

var (
	notUTF8 = diag.Message{
		ID: "berkas ini bukan teks UTF-8",
		EN: "this file is not UTF-8 text",
	}
	saveAsUTF8 = diag.Message{
		ID: "simpan ulang berkasnya dengan pengodean UTF-8",
		EN: "save the file again in the UTF-8 encoding",
	}
)

// placeOf returns the position of an offset, in lines and characters.
func placeOf(text []byte, offset int) diag.Place {
	before := text[:offset]
	start := bytes.LastIndexByte(before, '\n') + 1
	return diag.Place{Line: bytes.Count(before, []byte("\n")) + 1, Column: utf8.RuneCount(before[start:]) + 1}
}

// unreadableText reports the first byte that is no text.
func unreadableText(path string, text []byte) (diag.Problem, bool) {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 {
			return diag.Problem{Path: path, Place: placeOf(text, i), Text: notUTF8.With(), Hint: saveAsUTF8.With()}, true
		}
		i += size
	}
	return diag.Problem{}, false
}
