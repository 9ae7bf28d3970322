package page

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// wordKey is a word of the interface that this package puts into views.
type wordKey struct {
	key     string
	args    int  // how many placeholders it must have
	counted bool // it depends on a number, so that English needs both forms
}

// partWords lists the words that parts of pages ask for: what several kinds
// share. "format." keys say how something is written, "value." keys what a value
// of the content format is called. templates/text/*.yaml must have them all.
var partWords = slices.Concat(
	[]wordKey{
		{key: "format.date.day", args: 3}, // day, month's name, year
		{key: "format.date.month", args: 2},
		{key: "format.date.decade", args: 1},
		{key: "format.qualifier.about", args: 1},
		{key: "format.qualifier.at-least", args: 1},
		{key: "format.qualifier.at-most", args: 1},
		{key: "format.per-unit", args: 1},
		{key: "format.free"},
		{key: "format.units", args: 1, counted: true},
		{key: "format.days", args: 1, counted: true},
		{key: "format.lead-time", args: 2}, // days, amount
		{key: "format.seats", args: 1, counted: true},
		{key: "format.enquiry.subject", args: 1},
		{key: "format.enquiry.greeting", args: 2}, // entry, site
		{key: "format.enquiry.product", args: 1},
		{key: "format.enquiry.quantity"},
		{key: "format.enquiry.when"},
		{key: "format.enquiry.kind"},
		{key: "format.enquiry.where"},
		{key: "format.enquiry.thanks"},
		{key: "format.use.subject", args: 1},
		{key: "format.use.greeting", args: 3}, // entry, site, facility
		{key: "format.use.work"},
		{key: "format.use.thanks"},
		{key: "format.latitude.north", args: 1},
		{key: "format.latitude.south", args: 1},
		{key: "format.longitude.east", args: 1},
		{key: "format.longitude.west", args: 1},
		{key: "format.and", args: 2},
		{key: "format.and-last", args: 2}, // of three and more: all but the last, the last
		{key: "format.of", args: 2},       // part, whole
		{key: "format.page", args: 1},
		{key: "format.page-of", args: 2}, // list, number
		{key: "format.count.centres", args: 1, counted: true},
		{key: "format.count.products", args: 1, counted: true},
		{key: "format.count.producers", args: 1, counted: true},
		{key: "format.total.centres", counted: true},
		{key: "format.total.products", counted: true},
		{key: "format.total.producers", counted: true},
		{key: "format.total.provinces", counted: true},
		{key: "value.language"},
		{key: "value.planned"},
		{key: "value.other-quantity"}, // of a lead time
		{key: "value.members"},        // producers, on the page of their centre
		{key: "value.notes"},
		{key: "value.back-to-text"}, // the number of the footnote follows
	},
	values("format.month", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"),
	values("format.per", choices(content.CentreObject, "facilities", "access", "per")...),
	values("format.per", choices(content.CentreObject, "figures", "per")...),
	values("value.status", choices(content.CentreObject, "status")...),
	values("value.caution", cautionary...),
	values("value.precision", choices(content.CentreObject, "location", "precision")...),
	values("value.scope.centre", "part", "wider"), // all of it goes without saying
	values("value.scope.producer", "part", "wider"),
	values("value.open-to", choices(content.CentreObject, "facilities", "open_to")...),
	values("value.milestone", choices(content.CentreObject, "milestones", "kind")...),
	values("value.recognition", choices(content.CentreObject, "recognitions", "status")...),
	values("value.availability", choices(content.ProductObject, "availability")...),
	values("value.channel", choices(content.CentreObject, "channels", "type")...),
	values("value.island", islandGroups...),
	values("value.by", "figures", "categories", "techniques", "materials", "islands", "provinces"),
	values("value.ordering", orderNames()...),
	values("value.samples", "yes", "no"),
	values("value.custom", "yes", "no"),
	values("value.fact", "price", "availability"),
	values("value.place", "product", "producer"), // what it is to its centre
	values("value.siblings", "products", "producers"),
	values("value.related", "centres", "products", "producers"),
)

// wordKeys lists every word this package asks for, once each, by key.
func wordKeys() []wordKey {
	keys := slices.Clone(partWords)
	for _, k := range kinds {
		keys = append(keys, k.words...)
	}
	slices.SortFunc(keys, func(a, b wordKey) int { return cmp.Compare(a.key, b.key) })
	return slices.CompactFunc(keys, func(a, b wordKey) bool { return a.key == b.key })
}

// choices lists the values that the key at a path of keys may have.
func choices(o *content.Object, path ...string) []string {
	rule, _ := o.Rule(path[0])
	if len(path) > 1 {
		return choices(rule.Of, path[1:]...)
	}
	return rule.Values
}

// values returns the keys of the names of values.
func values(prefix string, of ...string) []wordKey {
	var keys []wordKey
	for _, v := range of {
		keys = append(keys, wordKey{key: prefix + "." + v})
	}
	return keys
}

var (
	missingWord = diag.Message{
		ID: "kata %[1]q belum ada",
		EN: "the word %[1]q is missing",
	}
	wrongPlaceholders = diag.Message{
		ID: "kata %[1]q harus memuat %[2]s",
		EN: "the word %[1]q must hold %[2]s",
	}
	oneForm = diag.Message{
		ID: "kata %[1]q perlu dua bentuk, one dan other",
		EN: "the word %[1]q needs two forms, one and other",
	}
	noPlaceholders = diag.Message{
		ID: "kata %[1]q tidak boleh memuat tempat isian seperti {}",
		EN: "the word %[1]q takes no placeholder such as {}",
	}
	unusedWord = diag.Message{
		ID: "kata %[1]q tidak dipakai program",
		EN: "the program does not use the word %[1]q",
	}
	moveWord = diag.Message{
		ID: "hapus; kata untuk templat punya kunci yang tidak berawal format atau value",
		EN: "remove it; words for templates have keys that do not start with format or value",
	}
	addWord = diag.Message{
		ID: "tambahkan kunci ini; program memakainya saat menyusun halaman",
		EN: "add this key: the program uses it in the pages it makes",
	}
)

// CheckWords reports what is wrong with the words of each language there is, as
// far as this package asks for them.
func CheckWords(words map[content.Lang]*content.Words) []diag.Problem {
	var problems []diag.Problem
	for _, lang := range content.Languages {
		if w := words[lang]; w != nil {
			problems = append(problems, checkWords(w)...)
		}
	}
	return problems
}

// checkWords reports the words that one language lacks, whose placeholders are
// not the ones this package fills, or that it never asks for.
func checkWords(w *content.Words) []diag.Problem {
	var problems []diag.Problem
	asked := make(map[string]bool)
	for _, k := range wordKeys() {
		asked[k.key] = true
		word, ok := w.Word[k.key]
		if !ok {
			problems = append(problems, diag.Problem{Path: w.Path, Place: diag.Place{Line: 1, Column: 1}, Text: missingWord.With(k.key), Hint: addWord.With()})
			continue
		}
		if text := k.wrong(w.Lang, word); !text.IsZero() {
			problems = append(problems, diag.Problem{Path: w.Path, Place: word.Place, Text: text})
		}
	}
	for _, key := range slices.Sorted(maps.Keys(w.Word)) {
		if ours := strings.HasPrefix(key, "format.") || strings.HasPrefix(key, "value."); ours && !asked[key] {
			problems = append(problems, diag.Problem{
				Path: w.Path, Place: w.Word[key].Place, Severity: diag.Warning, Text: unusedWord.With(key), Hint: moveWord.With(),
			})
		}
	}
	return problems
}

// wrong says what is wrong with a word, if anything. Indonesian has no plural.
func (k wordKey) wrong(lang content.Lang, word content.Word) diag.Told {
	if k.counted && lang != content.ID && word.One == "" {
		return oneForm.With(k.key)
	}
	if k.fits(word.Other) && (word.One == "" || k.fits(word.One)) {
		return diag.Told{}
	}
	if k.args == 0 {
		return noPlaceholders.With(k.key)
	}
	var want []string
	for i := range k.args {
		want = append(want, placeholder(i))
	}
	return wrongPlaceholders.With(k.key, strings.Join(want, " "))
}

// fits reports whether a text has each placeholder and no other.
func (k wordKey) fits(text string) bool {
	found := make(map[string]bool)
	for _, p := range placeholders.FindAllString(text, -1) {
		found[p] = true
	}
	for i := range k.args {
		if !found[placeholder(i)] {
			return false
		}
	}
	return len(found) == k.args
}

// placeholders finds what stands for an argument: {}, {1}, {2} …
var placeholders = regexp.MustCompile(`\{[0-9]*\}`)

func placeholder(i int) string {
	if i == 0 {
		return "{}"
	}
	return "{" + strconv.Itoa(i) + "}"
}

// word returns a word of the interface in the page's language. CheckWords has made
// sure that it is there.
func (h here) word(key string, args ...string) string {
	return fill(h.words[h.lang].Word[key].Other, args)
}

// counted returns a word in the form that a number asks for.
func (h here) counted(key string, n int, args ...string) string {
	word := h.words[h.lang].Word[key]
	if n == 1 && word.One != "" {
		return fill(word.One, args)
	}
	return fill(word.Other, args)
}

// fill puts arguments, as they are, where their placeholders stand.
func fill(text string, args []string) string {
	if len(args) == 0 {
		return text
	}
	var b strings.Builder
	for {
		before, after, found := strings.Cut(text, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		number, rest, _ := strings.Cut(after, "}")
		if i, err := strconv.Atoi(cmp.Or(number, "0")); err == nil && i < len(args) {
			b.WriteString(args[i])
		}
		text = rest
	}
}
