package diag

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var (
	unknown = Message{ID: "kunci %q tidak dikenal", EN: "unknown key %q"}
	meant   = Message{ID: "mungkin maksudnya %q?", EN: "did you mean %q?"}
	first   = Message{ID: "yang pertama", EN: "the first one"}
)

func TestText(t *testing.T) {
	tests := []struct {
		name    string
		problem Problem
		id, en  string
	}{
		{
			"everything",
			Problem{
				Path: "a/centre.yaml", Place: Place{2, 3}, Text: unknown.With("titel"), Hint: meant.With("title"),
				Excerpt: "  titel: Sentra",
				Notes:   []Note{{"b/centre.yaml", Place{1, 1}, first.With()}, {"c.yaml", Place{}, first.With()}},
			},
			`a/centre.yaml:2:3: error: kunci "titel" tidak dikenal
      titel: Sentra
      ^
  saran: mungkin maksudnya "title"?
  lihat juga: b/centre.yaml:1:1: yang pertama
  lihat juga: c.yaml: yang pertama
`,
			`a/centre.yaml:2:3: error: unknown key "titel"
      titel: Sentra
      ^
  hint: did you mean "title"?
  see also: b/centre.yaml:1:1: the first one
  see also: c.yaml: the first one
`,
		},
		{
			"a warning of a whole file",
			Problem{Path: "site.yaml", Severity: Warning, Text: first.With()},
			"site.yaml: warning: yang pertama\n",
			"site.yaml: warning: the first one\n",
		},
		{
			"a line without a column",
			Problem{Path: "a", Place: Place{Line: 7}, Text: first.With(), Excerpt: "x: y"},
			"a:7: error: yang pertama\n    x: y\n",
			"a:7: error: the first one\n    x: y\n",
		},
		{
			"control and direction-changing characters",
			Problem{
				Path: "a\x1b[2J", Place: Place{1, 5}, Text: unknown.With("x"), Hint: Message{"\u202e", "\u202e"}.With(),
				Excerpt: "a\x00\u200bb\u2028c",
				Notes:   []Note{{"b\n", Place{}, Message{"\a", "\a"}.With()}},
			},
			`a<U+001B>[2J:1:5: error: kunci "x" tidak dikenal
    a<U+0000><U+200B>b<U+2028>c
                      ^
  saran: <U+202E>
  lihat juga: b<U+000A>: <U+0007>
`,
			`a<U+001B>[2J:1:5: error: unknown key "x"
    a<U+0000><U+200B>b<U+2028>c
                      ^
  hint: <U+202E>
  see also: b<U+000A>: <U+0007>
`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for lang, want := range map[Lang]string{Indonesian: tt.id, English: tt.en} {
				var b strings.Builder
				if err := (Printer{W: &b, Lang: lang}).Text([]Problem{tt.problem}); err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(want, b.String()); diff != "" {
					t.Errorf("%s (-want +got):\n%s", lang, diff)
				}
			}
		})
	}
}

func TestTextInColour(t *testing.T) {
	var b strings.Builder
	problems := []Problem{
		{Path: "a", Place: Place{1, 1}, Text: first.With(), Excerpt: "x"},
		{Path: "b", Severity: Warning, Text: first.With()},
	}
	if err := (Printer{W: &b, Lang: English, Colour: true}).Text(problems); err != nil {
		t.Fatal(err)
	}
	want := "\x1b[1ma:1:1\x1b[0m: \x1b[31merror:\x1b[0m the first one\n    x\n    \x1b[31m^\x1b[0m\n" +
		"\n\x1b[1mb\x1b[0m: \x1b[33mwarning:\x1b[0m the first one\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestExcerpt holds that the caret stands under its character. "^" in want is
// where it is put.
func TestExcerpt(t *testing.T) {
	long := strings.Repeat("0123456789", 30)
	tests := []struct {
		name, line string
		column     int
		want       string
	}{
		{"first column", "abc", 1, "^abc"},
		{"past the end", "abc", 4, "abc^"},
		{"far past the end", "abc", 9, "abc"},
		{"no column", "abc", 0, "abc"},
		{"empty line", "", 1, "^"},
		{"tab", "\ta\tb", 4, " a ^b"},
		{"wide characters", "日本語x", 4, "日本語^x"},
		{"emoji", "🧵x", 2, "🧵^x"},
		{"combining characters", "de\u0301sa x", 7, "de\u0301sa ^x"},
		{"hidden characters", "a\u202eb", 3, "a<U+202E>^b"},
		{"long, near the start", long, 90, long[:89] + "^" + long[89:120] + " …"},
		{"long, in the middle", long, 151, "… " + long[90:150] + "^" + long[150:210] + " …"},
		{"long, at the end", long, 301, "… " + long[240:] + "^"},
		{"long, no column", long, 0, long[:120] + " …"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			line, caret := excerpt(tt.line, tt.column)
			before, after, found := strings.Cut(tt.want, "^")
			if line != before+after {
				t.Errorf("shows %q, want %q", line, before+after)
			}
			want := -1
			if found {
				want = cellWidth(before)
			}
			if caret != want {
				t.Errorf("caret in cell %d, want %d", caret, want)
			}
		})
	}
}

func TestCellWidth(t *testing.T) {
	for s, want := range map[string]int{"": 0, "abc": 3, "désa": 4, "de\u0301sa": 4, "日本": 4, "Ａ": 2, "🧵": 2, "–": 1} {
		if got := cellWidth(s); got != want {
			t.Errorf("%q takes %d cells, want %d", s, got, want)
		}
	}
}

func TestJSON(t *testing.T) {
	problems := []Problem{
		{
			Path: "a.yaml", Place: Place{2, 3}, Text: unknown.With("<b>"), Hint: meant.With("title"), Excerpt: "\ttitel: \"x\"",
			Notes: []Note{{"b.yaml", Place{1, 1}, first.With()}},
		},
		{Path: "site.yaml", Severity: Warning, Text: first.With()},
	}
	want := map[Lang]string{
		Indonesian: `{"path":"a.yaml","line":2,"column":3,"severity":"error","message":"kunci \"<b>\" tidak dikenal","hint":"mungkin maksudnya \"title\"?","excerpt":"\ttitel: \"x\"","notes":[{"path":"b.yaml","line":1,"column":1,"message":"yang pertama"}]}
{"path":"site.yaml","severity":"warning","message":"yang pertama"}
`,
		English: `{"path":"a.yaml","line":2,"column":3,"severity":"error","message":"unknown key \"<b>\"","hint":"did you mean \"title\"?","excerpt":"\ttitel: \"x\"","notes":[{"path":"b.yaml","line":1,"column":1,"message":"the first one"}]}
{"path":"site.yaml","severity":"warning","message":"the first one"}
`,
	}
	for lang, want := range want {
		var b strings.Builder
		if err := (Printer{W: &b, Lang: lang, Colour: true}).JSON(problems); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, b.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", lang, diff)
		}
	}
}

type fullDisk struct{}

var errFull = errors.New("disk full")

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

func TestWriteErrorsAreReturned(t *testing.T) {
	p := Printer{W: fullDisk{}}
	problems := []Problem{{Path: "a", Text: first.With()}}
	if err := p.Text(problems); !errors.Is(err, errFull) {
		t.Errorf("Text: %v", err)
	}
	if err := p.JSON(problems); !errors.Is(err, errFull) {
		t.Errorf("JSON: %v", err)
	}
}
