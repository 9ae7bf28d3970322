package search

import (
	"iter"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold writes a text as searching sees it: in small letters, without marks above or below them, and
// without apostrophes, so that "Jum'at" is one word. static/js/search/words.js folds alike.
func fold(s string) string {
	ascii := true
	for i := 0; i < len(s); i++ {
		ascii = ascii && s[i] < 0x80
	}
	if !ascii {
		s = norm.NFD.String(s)
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\'', r == '’', r == '‘', r == 'ʼ', unicode.Is(unicode.Mn, r):
			return -1
		default:
			return unicode.ToLower(r)
		}
	}, s)
}

// words lists the words of a text, folded: whatever stands between anything but letters and digits. A
// word said twice with a hyphen, as Indonesian makes its plurals ("baju-baju"), comes once.
func words(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		rest, before, joined := fold(s), "", false
		for rest != "" {
			start := strings.IndexFunc(rest, wordly)
			if start < 0 {
				return
			}
			joined = start == 1 && rest[0] == '-'
			rest = rest[start:]
			end := strings.IndexFunc(rest, func(r rune) bool { return !wordly(r) })
			if end < 0 {
				end = len(rest)
			}
			word := rest[:end]
			rest = rest[end:]
			if joined && word == before {
				continue
			}
			before = word
			if !yield(word) {
				return
			}
		}
	}
}

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
