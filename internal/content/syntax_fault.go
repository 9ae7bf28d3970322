package content

import (
	"regexp"
	"slices"
	"strings"

	"sentra/internal/diag"
)

// fault is one kind of YAML syntax error: yaml.v3's words for it, ours, and
// where in the offending line it lies.
type fault struct {
	says       []string              // any of them; an empty one fits all
	column     func(line string) int // bytes before it; -1 if this line has no such fault
	text, hint diag.Message
}

// What yaml.v3 says of more than one kind of fault.
const (
	unexpectedColon = "mapping values are not allowed"
	noToken         = "cannot start any token"
	noColon         = "could not find expected ':'"
	noKey           = "did not find expected key"
	noDash          = "did not find expected '-' indicator"
	noNode          = "did not find expected node content"
	noComma         = "did not find expected ',' or"
	noBreak         = "did not find expected comment or line break"
)

// faults are tried in this order, those that know best first.
var faults = []fault{
	{
		[]string{noToken, "found a tab character"}, pattern(indentingTab),
		diag.Message{ID: "indentasi memakai tab", EN: "a tab is used to indent"},
		diag.Message{ID: "ganti tab dengan spasi", EN: "use spaces instead"},
	},
	{
		[]string{noToken}, pattern(reservedStart),
		diag.Message{ID: "nilai tidak boleh diawali @, `, atau %", EN: "a value cannot start with @, ` or %"},
		quoteText,
	},
	{
		[]string{unexpectedColon, noColon, errNoKeys.Error()}, missingSpace,
		diag.Message{ID: "tidak ada spasi sesudah titik dua", EN: "there is no space after the colon"},
		diag.Message{ID: "tulis kunci, titik dua, satu spasi biasa, lalu nilainya", EN: "write the key, a colon, one plain space, then the value"},
	},
	{
		[]string{unexpectedColon}, colonInValue,
		diag.Message{ID: "titik dua di dalam nilai", EN: "a colon within a value"},
		diag.Message{ID: "apit nilai yang memuat \": \" dengan tanda kutip", EN: "put a value that contains \": \" between quotation marks"},
	},
	{
		[]string{unexpectedColon}, indentOf,
		diag.Message{ID: "baris ini menjorok lebih dalam daripada kunci di atasnya", EN: "this line is indented further than the key above it"},
		diag.Message{
			ID: "sejajarkan dengan kunci di atasnya; bila ini lanjutan nilainya, apit seluruh nilai dengan tanda kutip",
			EN: "align it with the key above; if it goes on with that key's value, put the whole value between quotation marks",
		},
	},
	{
		[]string{noComma, noNode}, commentInBrackets,
		diag.Message{ID: "tanda # di sini memulai komentar, sehingga sisa baris tidak dibaca", EN: "this # starts a comment, and the rest of the line is not read"},
		diag.Message{ID: "apit nilai yang diawali # dengan tanda kutip: \"#aabbcc\"", EN: "put a value that starts with # between quotation marks: \"#aabbcc\""},
	},
	{
		[]string{noComma}, textAfterClosing,
		diag.Message{ID: "ada teks sesudah tanda kutip atau kurung penutup", EN: "there is text after a closing quotation mark or bracket"},
		diag.Message{
			ID: "beri koma di antaranya, atau apit seluruh nilai dengan satu pasang tanda kutip; di dalam '...' tanda ' ditulis dua kali",
			EN: "put a comma between them, or the whole value between one pair of quotation marks; within '...' write ' twice",
		},
	},
	{
		[]string{noComma}, colonInValue,
		diag.Message{ID: "titik dua di dalam nilai, atau kunci tanpa koma di depannya", EN: "a colon within a value, or a key without a comma before it"},
		diag.Message{
			ID: "apit nilai yang memuat \": \" dengan tanda kutip, atau tambahkan komanya",
			EN: "put a value that contains \": \" between quotation marks, or add the comma",
		},
	},
	{
		[]string{noComma, noNode}, misfit,
		diag.Message{ID: "isi [ ] atau { } keliru mulai dari sini", EN: "what stands in [ ] or { } is wrong from here on"},
		diag.Message{
			ID: "periksa koma dan kurung penutup sebelum tempat ini; apit nilai yang memuat tanda baca dengan tanda kutip",
			EN: "look at the commas and closing brackets before this place; put values with such marks between quotation marks",
		},
	},
	{
		[]string{noComma, noNode}, func(line string) int { return last(scanLine(line).brackets) },
		diag.Message{ID: "kurung ini tidak ditutup", EN: "this bracket is not closed"},
		diag.Message{ID: "tambahkan kurung penutupnya", EN: "add the bracket that closes it"},
	},
	{
		[]string{"found unexpected end of stream", "found unexpected document indicator"}, func(line string) int { return scanLine(line).quote },
		diag.Message{ID: "tanda kutip ini tidak ditutup", EN: "this quotation mark is not closed"},
		diag.Message{ID: "tambahkan tanda kutip penutupnya", EN: "add the one that closes it"},
	},
	{
		[]string{noKey, noDash}, textAfterClosing,
		diag.Message{ID: "ada teks sesudah tanda kutip atau kurung penutup", EN: "there is text after a closing quotation mark or bracket"},
		diag.Message{
			ID: "apit seluruh nilai dengan satu pasang tanda kutip; di dalam '...' tanda ' ditulis dua kali",
			EN: "put the whole value between one pair of quotation marks; within '...' write ' twice",
		},
	},
	{
		[]string{noColon, errNoKeys.Error()}, indentOf,
		diag.Message{ID: "baris ini bukan kunci dengan nilai", EN: "this line is not a key with a value"},
		diag.Message{
			ID: "tulis kunci, titik dua, spasi, lalu nilainya; lanjutan suatu nilai harus menjorok",
			EN: "write a key, a colon, a space, then the value; what goes on with a value is indented",
		},
	},
	{
		[]string{"found unknown escape character", "did not find expected hexdecimal number", "found invalid Unicode character escape code"},
		pattern(badEscape),
		diag.Message{ID: "garis miring terbalik ini tidak bermakna di dalam tanda kutip ganda", EN: "this backslash means nothing within double quotes"},
		diag.Message{ID: "pakai tanda kutip tunggal, atau tulis garis miringnya dua kali", EN: "use single quotes, or write the backslash twice"},
	},
	{
		[]string{"unknown anchor", "did not find expected alphabetic or numeric character"}, pattern(referenceMark),
		anchored, quoteText,
	},
	{
		[]string{"undefined tag handle", "expected tag URI", "did not find expected '!'", "did not find the expected '>'", "URI escaped octet", "UTF-8 octet", "did not find expected whitespace or line break"},
		pattern(tagMark),
		diag.Message{ID: "nilai tidak boleh diawali !, yang di YAML berarti tag", EN: "a value cannot start with !, which in YAML means a tag"},
		quoteText,
	},
	{
		[]string{"block sequence entries are not allowed"}, pattern(listInValue),
		diag.Message{ID: "butir daftar tidak boleh sebaris dengan kuncinya", EN: "a list item cannot stand on the line of its key"},
		diag.Message{ID: "mulai daftarnya di baris berikut, atau tulis [..., ...]", EN: "start the list on the next line, or write [..., ...]"},
	},
	{
		[]string{"block sequence entries are not allowed", noDash, noKey}, indentOf,
		diag.Message{ID: "indentasi baris ini tidak cocok dengan baris-baris di atasnya", EN: "this line's indentation does not fit the lines above it"},
		diag.Message{ID: "sejajarkan dengan kunci atau butir daftar yang setingkat", EN: "align it with the keys or list items it belongs with"},
	},
	{
		[]string{"mapping keys are not allowed"}, pattern(keyMark),
		diag.Message{ID: "tanda tanya ini dibaca sebagai awal kunci", EN: "this question mark is read as the start of a key"},
		quoteText,
	},
	{
		[]string{noBreak, "indentation indicator"}, pattern(blockMark),
		diag.Message{ID: "teks tidak boleh sebaris dengan > atau |", EN: "text cannot stand on the line of > or |"},
		diag.Message{ID: "tulis teksnya di baris berikut dan menjorok, atau apit dengan tanda kutip", EN: "write it on the next line, indented, or put it between quotation marks"},
	},
	{
		[]string{"exceeded max depth"}, indentOf,
		diag.Message{ID: "kurung atau daftar bersarang terlalu dalam", EN: "brackets or lists are nested too deeply"},
		diag.Message{ID: "tidak ada kunci yang memerlukannya; periksa berkas ini", EN: "no key needs that; look at this file again"},
	},
	{
		[]string{""}, percent,
		diag.Message{ID: "baris ini diawali %, yang di YAML adalah perintah", EN: "this line starts with %, which in YAML is a directive"},
		diag.Message{ID: "hapus baris ini, atau apit teksnya dengan tanda kutip", EN: "remove it, or put the text between quotation marks"},
	},
	{
		[]string{""}, indentOf,
		diag.Message{ID: "YAML tidak dapat dibaca mulai dari sini", EN: "the YAML cannot be read from here on"},
		diag.Message{
			ID: "biasanya indentasi yang tidak rata, atau tanda kutip dan kurung yang tidak ditutup",
			EN: "usually uneven indentation, or a quotation mark or bracket left open",
		},
	},
}

// faultIn returns the kind of a syntax error and its offset in the line.
func faultIn(line string, err error) (fault, int) {
	said := func(words string) bool { return strings.Contains(err.Error(), words) }
	for _, f := range faults {
		if !slices.ContainsFunc(f.says, said) {
			continue
		}
		if offset := f.column(line); offset >= 0 {
			return f, offset
		}
	}
	panic("unreachable: the last of the faults fits every line")
}

func colonInValue(line string) int { return scanLine(line).colon }

func textAfterClosing(line string) int { return scanLine(line).after }

func pattern(p *regexp.Regexp) func(string) int {
	return func(line string) int { return submatch(p, line) }
}

func commentInBrackets(line string) int {
	if s := scanLine(line); len(s.brackets) > 0 {
		return s.comment
	}
	return -1
}

func percent(line string) int {
	if strings.HasPrefix(line, "%") {
		return 0
	}
	return -1
}

func last(offsets []int) int {
	if len(offsets) == 0 {
		return -1
	}
	return offsets[len(offsets)-1]
}
