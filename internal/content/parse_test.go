package content

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

const (
	centreFile  = "content/centres/jawa-tengah/coba/centre.yaml"
	productFile = "content/centres/jawa-tengah/coba/products/kain.yaml"
	pageFile    = "content/pages/coba.md"
)

// parse reads a file that has its place in the tree, and shows its problems in
// brief.
func parse(t *testing.T, path, text string) (*Document, string) {
	t.Helper()
	doc, problems := Parse(path, []byte(text))
	if doc == nil {
		t.Fatalf("%s has no place: %s", path, told(diag.English, problems))
	}
	for _, p := range problems {
		if p.Path != path {
			t.Errorf("a problem of %s in %s", p.Path, path)
		}
	}
	if doc.Broken != (len(problems) > 0) {
		t.Errorf("%s is broken: %t, with %d problems", path, doc.Broken, len(problems))
	}
	return doc, brief(diag.Sort(problems))
}

// place is where a text begins in another, which holds it once.
func place(t *testing.T, source, text string) diag.Place {
	t.Helper()
	if strings.Count(source, text) != 1 {
		t.Fatalf("%q stands %d times in the source", text, strings.Count(source, text))
	}
	before, _, _ := strings.Cut(source, text)
	return endOf(before)
}

func TestParseFrontMatter(t *testing.T) {
	page := func(title string, place diag.Place) *Document {
		return &Document{
			File:  File{Path: pageFile, Kind: KindPage, Slug: "coba", Folder: "content/pages", Lang: ID, Markdown: true},
			Keyed: true,
			Page:  &Page{Title: title, Summary: "s"},
			Prose: &Prose{Source: "# a\n", Headings: []Heading{{1, "t-a", "a", place}}, Plain: "a"},
		}
	}
	tests := []struct {
		name, text string
		want       *Document
		problems   string
	}{
		{"keys and prose", "---\ntitle: x\nsummary: s\n---\n# a\n", page("x", diag.Place{Line: 5, Column: 1}), ""},
		{"byte-order mark", "\uFEFF---\ntitle: x\nsummary: s\n---\n# a\n", page("x", diag.Place{Line: 5, Column: 1}), ""},
		{"Windows line ends", "---\r\ntitle: x\r\nsummary: s\r\n---\r\n# a\r\n", page("x", diag.Place{Line: 5, Column: 1}), ""},
		{"spaces after the fences", "--- \ntitle: x\nsummary: s\n---\t\n# a\n", page("x", diag.Place{Line: 5, Column: 1}), ""},
		{"blank lines", "---\n\ntitle: x\nsummary: s\n\n---\n\n# a\n", &Document{
			File:  page("", diag.Place{}).File,
			Keyed: true,
			Page:  &Page{Title: "x", Summary: "s"},
			Prose: &Prose{Source: "\n# a\n", Headings: []Heading{{1, "t-a", "a", diag.Place{Line: 8, Column: 1}}}, Plain: "a"},
		}, ""},
		{"a line in the keys that is no fence", "---\ntitle: x\nsummary: s --- t\n---\n# a\n", &Document{
			File:  page("", diag.Place{}).File,
			Keyed: true,
			Page:  &Page{Title: "x", Summary: "s --- t"},
			Prose: page("", diag.Place{Line: 5, Column: 1}).Prose,
		}, ""},
		{"keys alone", "---\ntitle: x\nsummary: s\n---", &Document{
			File: page("", diag.Place{}).File, Keyed: true, Page: &Page{Title: "x", Summary: "s"},
		}, ""},
		{"prose alone", "# a\n", &Document{
			File: page("", diag.Place{}).File, Prose: page("", diag.Place{Line: 1, Column: 1}).Prose,
		}, ""},
		{"a rule that is no fence", "# a\n---\n", &Document{
			File:  page("", diag.Place{}).File,
			Prose: &Prose{Source: "# a\n---\n", Headings: []Heading{{1, "t-a", "a", diag.Place{Line: 1, Column: 1}}}, Plain: "a"},
		}, ""},
		{"nothing", "", &Document{File: page("", diag.Place{}).File}, ""},
		{"no keys between the fences", "---\n---\n# a\n", &Document{
			File: page("", diag.Place{}).File, Keyed: true, Broken: true, Prose: page("", diag.Place{Line: 3, Column: 1}).Prose,
		}, "{2 1} this file is empty\n"},
		{"never closed", "---\ntitle: x\n\n# a\n", &Document{
			File: page("", diag.Place{}).File, Broken: true,
		}, "{1 1} the front matter is not closed\n"},
		{"a mistake in each part", "---\ntitle: x\nsumary: s\n---\n# a\n\n<b>\n", &Document{
			File:   page("", diag.Place{}).File,
			Keyed:  true,
			Broken: true,
			Page:   &Page{Title: "x"},
			Prose:  &Prose{Source: "# a\n\n<b>\n", Headings: []Heading{{1, "t-a", "a", diag.Place{Line: 5, Column: 1}}}, Plain: "a"},
		}, "{3 1} unknown key \"sumary\"\n{7 1} raw HTML is not allowed: <b>\n"},
		{"YAML that is none", "---\ntitle: \"x\n---\n# a\n", &Document{
			File: page("", diag.Place{}).File, Keyed: true, Broken: true, Prose: page("", diag.Place{Line: 4, Column: 1}).Prose,
		}, "{2 8} this quotation mark is not closed\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, problems := parse(t, pageFile, tt.text)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("document (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.problems, problems); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

// TestParseText holds what is said of bytes that are no plain UTF-8 text, and
// that places after them stay right.
func TestParseText(t *testing.T) {
	const rest = "\nsummary: s\nregio: x\n"
	const later = `{3 1} unknown key "regio"` + "\n"
	tests := []struct{ name, text, want string }{
		{"byte-order mark", "\uFEFFtitle: x" + rest, later},
		{"two byte-order marks", "\uFEFF\uFEFFtitle: x" + rest, "{1 1} invisible character U+FEFF\n" + later},
		{"Windows line ends", strings.ReplaceAll("title: x"+rest, "\n", "\r\n"), later},
		{"a carriage return alone", "title: x\ry" + rest, "{1 9} invisible character U+000D\n" + later},
		{"a next line", "title: x\u0085y" + rest, "{1 9} invisible character U+0085\n" + later},
		{"a line separator", "title: x\u2028y" + rest, "{1 9} invisible character U+2028\n" + later},
		{"a paragraph separator", "title: é\u2029y" + rest, "{1 9} invisible character U+2029\n" + later},
		{"a form feed", "title: x\fy" + rest, "{1 9} invisible character U+000C\n" + later},
		{"a delete", "title: x\x7fy" + rest, "{1 9} invisible character U+007F\n" + later},
		{"a zero-width space", "title: x\u200by" + rest, "{1 9} invisible character U+200B\n" + later},
		{"a soft hyphen", "title: x\u00ady" + rest, "{1 9} invisible character U+00AD\n" + later},
		{"a direction mark", "title: x\u202ey" + rest, "{1 9} invisible character U+202E\n" + later},
		{"a filler", "title: x\u3164y" + rest, "{1 9} invisible character U+3164\n" + later},
		{"in a key", "ti\u200btle: x" + rest, "{1 3} invisible character U+200B\n" + later},
		{"an accent and an emoji", "title: e\u0301 ❤\uFE0F" + rest, later},
		{"Latin-1", "title: d\xe9sa" + rest, "{1 9} the text is not UTF-8\n"},
		{"half a character", "title: é\xc3" + rest, "{1 9} the text is not UTF-8\n"},
		{"a surrogate", "title: \xed\xa0\x80" + rest, "{1 8} the text is not UTF-8\n"},
		{"UTF-16", "\xff\xfet\x00i\x00", "{1 1} the text is not UTF-8\n"},
		{"UTF-16 without a mark", "t\x00i\x00", "{1 2} a NUL byte, which no UTF-8 text holds\n"},
		{"NUL in a later line", "title: x\nsummary: s\x00\n", "{2 11} a NUL byte, which no UTF-8 text holds\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := strings.Replace(centreFile, "centre.", "centre.en.", 1) // whose keys may all be absent
			_, got := parse(t, path, tt.text)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestParseManyInvisibleCharacters(t *testing.T) {
	doc, problems := Parse(pageFile, []byte(strings.Repeat("a\u200b", 1000)))
	if len(problems) != hiddenMax || !doc.Broken {
		t.Errorf("%d problems, want the first %d", len(problems), hiddenMax)
	}
}

func TestParseEmptyFiles(t *testing.T) {
	for path, want := range map[string]string{
		centreFile:                    "{1 1} this file is empty\n",
		"site.yaml":                   "{1 1} this file is empty\n",
		"content/taxonomy/units.yaml": "{1 1} this file is empty\n",
		"templates/text/id.yaml":      "{1 1} this file is empty\n",
		"content/synonyms.yaml":       "",
		pageFile:                      "",
	} {
		for _, text := range []string{"", "\n \n", "\uFEFF"} {
			if _, got := parse(t, path, text); got != want {
				t.Errorf("%s with %q: %s", path, text, got)
			}
		}
		if path != pageFile {
			if _, got := parse(t, path, "# belum\n---\n"); got != want {
				t.Errorf("%s with a comment: %s", path, got)
			}
		}
	}
}

func TestParseNoPlace(t *testing.T) {
	doc, problems := Parse("content/catatan.txt", []byte("x"))
	if doc != nil || len(problems) != 1 {
		t.Errorf("got %+v with %d problems", doc, len(problems))
	}
}

func TestParsePicture(t *testing.T) {
	doc, problems := Parse("content/centres/coba/images/a.jpg", []byte{0xff, 0xd8, 0})
	if doc == nil || doc.Kind != KindPicture || len(problems) > 0 {
		t.Errorf("got %+v with %d problems", doc, len(problems))
	}
}

func TestUnread(t *testing.T) {
	want := &Document{
		File:   File{Path: pageFile, Kind: KindPage, Slug: "coba", Folder: "content/pages", Lang: ID, Markdown: true},
		Broken: true,
	}
	if diff := cmp.Diff(want, Unread(pageFile)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := Unread("content/catatan.txt"); got != nil {
		t.Errorf("a file without a place is %+v", got)
	}
}
