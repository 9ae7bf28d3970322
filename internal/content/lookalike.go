package content

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// lookalikeMax bounds how many words of one file are reported for letters that
// only look Latin.
const lookalikeMax = 20

// twins are letters of other alphabets that most typefaces draw as Latin ones.
var twins = map[rune]rune{
	'А': 'A', 'В': 'B', 'Е': 'E', 'К': 'K', 'М': 'M', 'Н': 'H', 'О': 'O', 'Р': 'P', 'С': 'C', 'Т': 'T', 'У': 'Y', 'Х': 'X', // Cyrillic
	'а': 'a', 'е': 'e', 'к': 'k', 'о': 'o', 'р': 'p', 'с': 'c', 'у': 'y', 'х': 'x', 'ѕ': 's', 'і': 'i', 'ј': 'j',
	'Α': 'A', 'Β': 'B', 'Ε': 'E', 'Ζ': 'Z', 'Η': 'H', 'Ι': 'I', 'Κ': 'K', 'Μ': 'M', 'Ν': 'N', 'Ο': 'O', 'Ρ': 'P', 'Τ': 'T', // Greek
	'Υ': 'Y', 'Χ': 'X', 'α': 'a', 'ι': 'i', 'ν': 'v', 'ο': 'o', 'ρ': 'p',
}

// latin returns the Latin letter that another looks like: a twin's, or that of
// a letter in bold, in script or of full width, as they are pasted from posts.
func latin(c rune) (rune, bool) {
	if c >= 0x1D400 && c <= 0x1D7FF || c >= 0xFF21 && c <= 0xFF5A {
		plain, _ := utf8.DecodeRuneInString(norm.NFKC.String(string(c)))
		return plain, plain < utf8.RuneSelf
	}
	plain, found := twins[c]
	return plain, found
}

// lookalikes reports words that nobody would find by typing them: Latin ones
// with such a letter among theirs, and those that consist of them. A Greek
// letter beside a Latin one may be meant (ΔE), and one by itself, too.
func (r *reader) lookalikes(text []byte) {
	seen, told := 0, 0 // up to where words were looked at
	for i, c := range untyped(text) {
		if _, found := latin(c); !found || !unicode.IsLetter(c) || i < seen {
			continue
		}
		start, end := wordAround(text, i)
		word := string(text[start:end])
		if at := lookalike(word); at >= 0 {
			r.lookalike(text, start+at, word)
			told++
		}
		if seen = end; told == lookalikeMax {
			return
		}
	}
}

// wordAround returns where the run of letters starts and ends that a letter at
// an offset is part of.
func wordAround(text []byte, offset int) (start, end int) {
	notLetter := func(c rune) bool { return !unicode.IsLetter(c) }
	if end = bytes.IndexFunc(text[offset:], notLetter); end < 0 {
		end = len(text) - offset
	}
	if before := bytes.LastIndexFunc(text[:offset], notLetter); before >= 0 {
		_, size := utf8.DecodeRune(text[before:])
		start = before + size
	}
	return start, offset + end
}

func (r *reader) lookalike(text []byte, offset int, word string) {
	c, _ := utf8.DecodeRune(text[offset:])
	retyped := strings.Map(func(c rune) rune {
		if plain, found := latin(c); found {
			return plain
		}
		return c
	}, word)
	r.report(offsetPlace(text, offset), foreignRune.With(string(c), c), typeAgain.With(retyped))
}

// lookalike returns the offset of the first letter of a word that only looks
// Latin, -1 where there is none or the word is one of another alphabet.
func lookalike(word string) int {
	first, letters, own, alike := -1, 0, 0, 0
	for i, c := range word {
		letters++
		if unicode.Is(unicode.Latin, c) && c < 0xFF21 {
			own++
		}
		if _, found := latin(c); found {
			if alike++; first < 0 {
				first = i
			}
		}
	}
	if own > 0 || letters > 1 && alike == letters {
		return first
	}
	return -1
}
