package render

import (
	"crypto/sha256"
	"encoding/hex"
	"html/template"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/agnivade/levenshtein"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// The functions a template's t becomes. The second cannot be written in a
// template: bindCounted puts it there.
const (
	plainFunc   = "t"
	countedFunc = "tcount"
)

// ofPage are the prefixes of keys that page's Go code reads, which no
// template therefore need use.
var ofPage = []string{"format.", "value."}

var (
	msgNoWords      = diag.Message{ID: "berkas kata-kata antarmuka ini belum ada", EN: "this file of the interface's words does not exist"}
	msgNoKey        = diag.Message{ID: "t memerlukan kunci: {{t \"KUNCI\"}}", EN: "t needs a key: {{t \"KEY\"}}"}
	msgNotLiteral   = diag.Message{ID: "kunci untuk t harus ditulis langsung di antara tanda kutip", EN: "the key of t must be written out between quotation marks"}
	msgPiped        = diag.Message{ID: "t tidak dapat menerima nilai lewat |; tulis setelah kuncinya", EN: "t takes nothing through |; write it after the key"}
	msgUnknownKey   = diag.Message{ID: "tidak ada kata dengan kunci %q", EN: "there is no word with the key %q"}
	hintDidYouMean  = diag.Message{ID: "apakah maksudnya %s?", EN: "did you mean %s?"}
	msgArguments    = diag.Message{ID: "kata %q memerlukan %d isian, di sini ada %d", EN: "the word %q takes %d arguments, here are %d"}
	msgNeedsCount   = diag.Message{ID: "kata %q berhitung: isian pertamanya harus jumlahnya (bilangan bulat), lalu %d isian lagi", EN: "the word %q counts: its first argument must be the number (an int), then come %d more"}
	msgUnusedWord   = diag.Message{ID: "kata %q tidak dipakai templat mana pun", EN: "no template uses the word %q"}
	msgMissingWord  = diag.Message{ID: "kata %q belum ada di sini", EN: "the word %q is missing here"}
	msgPresentWord  = diag.Message{ID: "di sini ada", EN: "it is here"}
	msgPlaceholders = diag.Message{ID: "kata %q di sini punya isian %s, di bahasa lain %s", EN: "the word %q has %s to fill in here, in the other language %s"}
	msgNothing      = diag.Message{ID: "tidak ada", EN: "nothing"}
	msgWordMarkup   = diag.Message{ID: "kata %q memuat markah (%s); tulis teks biasa saja", EN: "the word %q holds markup (%s); write plain text"}
)

// lexicon is what the words of all languages say about each key together: how
// a template must call it.
type lexicon struct {
	words   []*content.Words // by language
	counted map[string]bool  // has a form for exactly one in any language
	args    map[string]int   // strings to fill in
	differ  map[string]bool  // has other places to fill in in another language
}

func newLexicon(words map[content.Lang]*content.Words) *lexicon {
	lex := &lexicon{counted: map[string]bool{}, args: map[string]int{}, differ: map[string]bool{}}
	for _, lang := range content.Languages {
		w := words[lang]
		if w == nil {
			continue
		}
		lex.words = append(lex.words, w)
		for key, word := range w.Word {
			if word.One != "" {
				lex.counted[key] = true
			}
			lex.args[key] = max(lex.args[key], arguments(word.One), arguments(word.Other))
		}
	}
	return lex
}

// complete reports whether there are words of every language.
func (lex *lexicon) complete() bool { return len(lex.words) == len(content.Languages) }

// misuse says what is wrong with a {{t "KEY" …}} of so many arguments.
func (lex *lexicon) misuse(key string, args int) (text, hint diag.Told) {
	if !lex.complete() || lex.differ[key] {
		return diag.Told{}, diag.Told{} // which has been told, and nobody knows what is meant
	}
	want, ok := lex.args[key]
	switch {
	case !ok:
		return msgUnknownKey.With(key), didYouMean(key, slices.Collect(maps.Keys(lex.args)))
	case lex.counted[key] && args != want+1:
		return msgNeedsCount.With(key, want), diag.Told{}
	case !lex.counted[key] && args != want:
		return msgArguments.With(key, want, args), diag.Told{}
	}
	return diag.Told{}, diag.Told{}
}

// check compares the languages with each other and looks for markup.
func (lex *lexicon) check(fsys fs.FS, words map[content.Lang]*content.Words) []diag.Problem {
	var problems []diag.Problem
	for _, lang := range content.Languages {
		name := path.Join(wordsDir, string(lang)+".yaml")
		if _, err := fs.Stat(fsys, name); words[lang] == nil && err != nil {
			problems = append(problems, diag.Problem{Path: name, Text: msgNoWords.With()})
		}
	}
	for _, w := range lex.words {
		for key, word := range w.Word {
			if m := markup.FindString(word.One + " " + word.Other); m != "" {
				problems = append(problems, diag.Problem{Path: w.Path, Place: word.Place, Text: msgWordMarkup.With(key, m)})
			}
		}
		for _, other := range lex.words {
			if other != w {
				problems = append(problems, lex.compare(w, other)...)
			}
		}
	}
	return problems
}

// markup is what would be shown as it stands, since words are escaped.
var markup = regexp.MustCompile(`</?[A-Za-z!][^>]*>?|&#?\w+;`)

// compare reports the words that w lacks of another language's, and those that
// have other places to fill in. The later language is told of the latter.
func (lex *lexicon) compare(w, other *content.Words) []diag.Problem {
	var problems []diag.Problem
	for key, theirs := range other.Word {
		ours, ok := w.Word[key]
		if !ok {
			problems = append(problems, diag.Problem{Path: w.Path, Place: diag.Place{Line: 1, Column: 1}, Text: msgMissingWord.With(key),
				Notes: []diag.Note{{Path: other.Path, Place: theirs.Place, Text: msgPresentWord.With()}}})
			continue
		}
		here, there := placeholders(ours.Other), placeholders(theirs.Other)
		lex.differ[key] = lex.differ[key] || !slices.Equal(here, there)
		if w.Lang != content.Languages[0] && !slices.Equal(here, there) {
			problems = append(problems, diag.Problem{Path: w.Path, Place: ours.Place,
				Text:  msgPlaceholders.With(key, shown(here), shown(there)),
				Notes: []diag.Note{{Path: other.Path, Place: theirs.Place, Text: msgPresentWord.With()}}})
		}
	}
	return problems
}

// shown names placeholders in a message.
func shown(placeholders []string) any {
	if len(placeholders) == 0 {
		return msgNothing
	}
	return join(placeholders)
}

// unused warns of the words that no source uses.
func (lex *lexicon) unused(all []*source) []diag.Problem {
	used := map[string]bool{}
	for _, src := range all {
		for _, key := range src.uses {
			used[key] = true
		}
	}
	var problems []diag.Problem
	for _, w := range lex.words {
		for key, word := range w.Word {
			if used[key] || slices.ContainsFunc(ofPage, func(prefix string) bool { return strings.HasPrefix(key, prefix) }) {
				continue
			}
			problems = append(problems, diag.Problem{Path: w.Path, Place: word.Place,
				Severity: diag.Warning, Text: msgUnusedWord.With(key)})
		}
	}
	return problems
}

// placeholder is "{}" for the first argument, "{1}" … for those after it.
var placeholder = regexp.MustCompile(`\{\d{0,2}\}`)

// placeholders lists the distinct placeholders of a text, sorted.
func placeholders(text string) []string {
	found := placeholder.FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

// arguments counts the arguments a text needs.
func arguments(text string) int {
	n := 0
	for _, p := range placeholders(text) {
		n = max(n, argument(p)+1)
	}
	return n
}

// argument is the position of the argument a placeholder stands for.
func argument(placeholder string) int {
	n, _ := strconv.Atoi(strings.Trim(placeholder, "{}"))
	return n
}

// phrase is one form of a word, cut at its placeholders: text[0], args[0],
// text[1], args[1], … text[n].
type phrase struct {
	text []string
	args []int
}

func newPhrase(text string) phrase {
	var p phrase
	end := 0
	for _, at := range placeholder.FindAllStringIndex(text, -1) {
		p.text = append(p.text, text[end:at[0]])
		p.args = append(p.args, argument(text[at[0]:at[1]]))
		end = at[1]
	}
	p.text = append(p.text, text[end:])
	return p
}

func (p phrase) fill(args []string) string {
	if len(p.args) == 0 {
		return p.text[0]
	}
	var b strings.Builder
	for i, n := range p.args {
		b.WriteString(p.text[i])
		if n < len(args) {
			b.WriteString(args[n])
		}
	}
	b.WriteString(p.text[len(p.args)])
	return b.String()
}

// tongue is what every layout needs of one language.
type tongue struct {
	lang  content.Lang
	funcs template.FuncMap
	key   string // a hash of all its words
}

func newTongue(w *content.Words) tongue {
	h := sha256.New()
	for _, key := range slices.Sorted(maps.Keys(w.Word)) {
		write(h, key)
		write(h, w.Word[key].One)
		write(h, w.Word[key].Other)
	}
	return tongue{w.Lang, wordFuncs(w), hex.EncodeToString(h.Sum(nil))}
}

// wordFuncs makes the template functions of one language.
func wordFuncs(w *content.Words) template.FuncMap {
	type forms struct{ one, other phrase }
	words := make(map[string]forms, len(w.Word))
	for key, word := range w.Word {
		f := forms{newPhrase(word.Other), newPhrase(word.Other)}
		if word.One != "" {
			f.one = newPhrase(word.One)
		}
		words[key] = f
	}
	return template.FuncMap{
		plainFunc: func(key string, args ...string) string {
			return words[key].other.fill(args)
		},
		countedFunc: func(key string, n int, args ...string) string {
			if n == 1 {
				return words[key].one.fill(args)
			}
			return words[key].other.fill(args)
		},
	}
}

// didYouMean suggests the nearest of some names, if one is near.
func didYouMean(name string, candidates []string) diag.Told {
	slices.Sort(candidates)
	best, nearest := max(1, len(name)/3)+1, ""
	for _, c := range candidates {
		if d := levenshtein.ComputeDistance(name, c); d < best {
			best, nearest = d, c
		}
	}
	if nearest == "" {
		return diag.Told{}
	}
	return hintDidYouMean.With(nearest)
}

func join(words []string) string { return strings.Join(words, ", ") }
