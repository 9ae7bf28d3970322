package build

import (
	"bytes"
	"fmt"
	"html"
	"maps"
	"math/rand/v2"
	"os"
	"path"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"gopkg.in/yaml.v3"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// tries is how much of a random test is done: a little in an ordinary run, as
// much as a variable of the environment says where there is time.
func tries(t *testing.T, variable string, ordinary int) int {
	t.Helper()
	said := os.Getenv(variable)
	if said == "" {
		return ordinary
	}
	n, err := strconv.Atoi(said)
	if err != nil {
		t.Fatalf("%s: %v", variable, err)
	}
	return n
}

// slow is how long reading one file may take at most. An honest one takes a
// thousandth of it, so that a busy machine does not come near.
const slow = time.Second

// TestMutations changes one file of the real site at a time, as a slip of the
// hand or a bad disk would: whatever it is, the site is whole or what is wrong
// has a place.
func TestMutations(t *testing.T) {
	t.Parallel()
	real := realTree(t)
	names := slices.DeleteFunc(slices.Sorted(maps.Keys(real)), func(name string) bool { return isPicture(name) || within(name, staticRoot) })
	random := rand.New(rand.NewPCG(3000, 5))
	tree := maps.Clone(real)
	options := testOptions
	options.BaseURL = "https://contoh.example/" // or a warning would say that there is none
	var loader Loader
	sound, n := 0, tries(t, "SENTRA_MUTATIONS", 40)
	for i := range n {
		name := names[random.IntN(len(names))]
		kind := mutationKinds[i%len(mutationKinds)]
		data := kind.mutate(random, bytes.Clone(real[name].Data))
		tree[name] = &fstest.MapFile{Data: data}
		told := func(format string, args ...any) {
			t.Errorf("mutation %d, %s in %s: %s\n%s", i, kind.name, name, fmt.Sprintf(format, args...), changedPart(real[name].Data, data))
		}
		start := time.Now()
		content.Parse(name, data)
		if took := time.Since(start); took > slow {
			told("reading it takes %v", took)
		}
		snapshot, problems, err := loader.Load(t.Context(), tree, options)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range problems {
			if p.Path == "" || tree[p.Path] == nil || p.Line < 1 && !mayLackLine(p) {
				told("no place %s:%d:%d for %q", p.Path, p.Line, p.Column, p.Text.In(diag.English))
			}
		}
		if failed := diag.Failed(problems); failed == (snapshot != nil) {
			told("an error: %t, a snapshot: %t", failed, snapshot != nil)
		}
		if snapshot != nil {
			sound++
		}
		if snapshot != nil && !within(name, templatesRoot) {
			if err := whole(snapshot, loader.known.file(name).document, data); err != nil {
				told("half an entry is published: %v", err)
			}
		}
		tree[name] = real[name]
	}
	if sound == 0 || sound == n {
		t.Errorf("%d of %d mutations leave a site: this tests one side alone", sound, n)
	}
}

// changedPart is what a mutation made of a text, from a little before it.
func changedPart(old, data []byte) []byte {
	i := 0
	for i < min(len(old), len(data)) && old[i] == data[i] {
		i++
	}
	return data[max(0, i-40):min(len(data), i+160)]
}

// wholeFile holds how that starts which is told of a file as such.
var wholeFile = []string{
	"prose without the keys", "a translation without its original", "this entry's keys stand in two files", "the title ",
	"the file of regions is missing", "this taxonomy is missing", "the slug ",
}

// mayLackLine reports whether a file is place enough: what is told is about the
// file as such, or it is a template, wrong only together with others.
func mayLackLine(p diag.Problem) bool {
	if !slices.Contains([]string{".yaml", ".md", ".csv"}, path.Ext(p.Path)) {
		return true
	}
	text := p.Text.In(diag.English)
	return slices.ContainsFunc(wholeFile, func(start string) bool { return strings.HasPrefix(text, start) })
}

type mutation struct {
	name   string
	mutate func(r *rand.Rand, data []byte) []byte
}

// oddText is what no editor means to write, but hands, tools and disks do.
var oddText = []string{
	"\x00", "\xff", "\u202e", "\u00a0", "\u0430", "\t", "\r", "\n", ": ", " #", "[", "{", "}", "]", "\"", "'", "&a ", "*a", "!b ", "- ", "? ", "| ", "> ",
	"%", "@", "`", "---\n", "...\n", "<<: ", "<script>", "[x](javascript:y)", "![](z)", "{{", "}}", ",", ";", "0", "-",
}

// otherValues are values of every kind, for where one of another is meant.
var otherValues = []string{"[]", "{}", "null", "12", "-1", "1.200", "\"x\"", "true", "ya", "2026-13-01", "[a, b]", "{a: b}", "", "~", "08123", "1e9", ".inf", "0x1f"}

var mutationKinds = []mutation{
	{"dropped bytes", func(r *rand.Rand, data []byte) []byte {
		from, to := span(r, len(data), 12)
		return slices.Delete(data, from, to)
	}},
	{"dropped line", onLines(func(r *rand.Rand, lines [][]byte, i int) [][]byte { return slices.Delete(lines, i, i+1) })},
	{"doubled line", onLines(func(r *rand.Rand, lines [][]byte, i int) [][]byte { return slices.Insert(lines, i, lines[i]) })},
	{"swapped lines", onLines(func(r *rand.Rand, lines [][]byte, i int) [][]byte {
		j := r.IntN(len(lines))
		lines[i], lines[j] = lines[j], lines[i]
		return lines
	})},
	{"another value", onLines(func(r *rand.Rand, lines [][]byte, i int) [][]byte {
		if key, _, found := bytes.Cut(lines[i], []byte(": ")); found {
			lines[i] = slices.Concat(key, []byte(": "+otherValues[r.IntN(len(otherValues))]), []byte("\n"))
		}
		return lines
	})},
	{"truncated", func(r *rand.Rand, data []byte) []byte { return data[:r.IntN(len(data)+1)] }},
	{"inserted text", func(r *rand.Rand, data []byte) []byte {
		return slices.Insert(data, r.IntN(len(data)+1), []byte(oddText[r.IntN(len(oddText))])...)
	}},
	{"changed byte", func(r *rand.Rand, data []byte) []byte {
		if len(data) > 0 {
			data[r.IntN(len(data))] = byte(r.IntN(256))
		}
		return data
	}},
	{"doubled part", func(r *rand.Rand, data []byte) []byte {
		from, to := span(r, len(data), 200)
		return slices.Insert(data, from, bytes.Clone(data[from:to])...)
	}},
}

// span is a random part of what has some length, of so much at most.
func span(r *rand.Rand, length, most int) (from, to int) {
	from = r.IntN(length + 1)
	return from, min(length, from+r.IntN(most+1))
}

func onLines(change func(r *rand.Rand, lines [][]byte, i int) [][]byte) func(*rand.Rand, []byte) []byte {
	return func(r *rand.Rand, data []byte) []byte {
		lines := bytes.SplitAfter(data, []byte("\n"))
		return bytes.Join(change(r, lines, r.IntN(len(lines))), nil)
	}
}

// whole holds that all of a file came through: each key that YAML by itself
// finds in it is in the document, each list as long, and its page has its title.
func whole(s *Snapshot, doc *content.Document, data []byte) error {
	if doc == nil || doc.Broken {
		return fmt.Errorf("the document is %+v", doc)
	}
	keys, title, page := entryOf(doc)
	if !keys.IsValid() {
		return nil
	}
	written := map[string]any{}
	if err := yaml.Unmarshal(matterOf(doc, data), &written); err != nil {
		return err
	}
	for key, value := range written {
		field := keys.FieldByNameFunc(func(name string) bool { return strings.EqualFold(name, strings.ReplaceAll(key, "_", "")) })
		if !field.IsValid() {
			return fmt.Errorf("the key %s is dropped", key)
		}
		switch value := value.(type) {
		case []any:
			if field.Len() != len(value) {
				return fmt.Errorf("%s has %d of %d", key, field.Len(), len(value))
			}
		case string:
			if field.Kind() == reflect.String && field.String() != strings.TrimSpace(value) {
				return fmt.Errorf("%s is %q, not %q", key, field.String(), value)
			}
		}
	}
	output, shown := s.Output(page)
	if !shown {
		return nil // hidden, or not an entry's own page
	}
	text, err := output.Bytes()
	if err == nil && !strings.Contains(html.UnescapeString(string(text)), title) {
		err = fmt.Errorf("%s does not hold the title %q", page, title)
	}
	return err
}

// entryOf returns the keys of a document that is an entry, its title and the
// path of its page.
func entryOf(doc *content.Document) (keys reflect.Value, title, page string) {
	switch {
	case doc.Centre != nil:
		return reflect.ValueOf(*doc.Centre), doc.Centre.Title, path.Join("sentra", doc.Slug, "index.html")
	case doc.Product != nil:
		return reflect.ValueOf(*doc.Product), doc.Product.Title, path.Join("sentra", doc.File.Centre, "produk", doc.Slug, "index.html")
	case doc.Producer != nil:
		return reflect.ValueOf(*doc.Producer), doc.Producer.Title, path.Join("sentra", doc.File.Centre, "ikm", doc.Slug, "index.html")
	case doc.Page != nil:
		return reflect.ValueOf(*doc.Page), doc.Page.Title, path.Join(doc.Slug, "index.html")
	case doc.News != nil:
		return reflect.ValueOf(*doc.News), doc.News.Title, path.Join("kabar", path.Base(strings.TrimSuffix(doc.Path, ".md")), "index.html")
	}
	return reflect.Value{}, "", ""
}

// matterOf is the YAML of an entry's file.
func matterOf(doc *content.Document, data []byte) []byte {
	data = bytes.TrimPrefix(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")), []byte("\uFEFF"))
	if !doc.Markdown {
		return data
	}
	_, rest, _ := bytes.Cut(data, []byte("\n"))
	for i, line := 0, []byte(nil); i < len(rest); i += len(line) {
		end := bytes.IndexByte(rest[i:], '\n') + 1
		if end == 0 {
			end = len(rest) - i
		}
		if line = rest[i : i+end]; string(bytes.TrimRight(line, " \t\n")) == "---" {
			return rest[:i]
		}
	}
	return rest
}

func within(name, folder string) bool { return strings.HasPrefix(name, folder+"/") }
