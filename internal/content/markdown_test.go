package content

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

func TestParseProse(t *testing.T) {
	source := `## How we count

See [the cloth](products/kain.md#Ukuran%20Kain), [above](#how-we-count) and
[elsewhere](https://example.org/).[^1]

![The yard](images/a%20b.jpg) ![](<>)

### How *we* count

- á [ref] & [one more][ref]

[ref]: ../pages/about.md
[^1]: A note with [its link](#n).
`
	prose, problems := parseProse("p.md", []byte(source), 5)
	if len(problems) != 1 {
		t.Errorf("problems: %v, want one", problems)
	}
	want := &Prose{
		Source: source,
		Links: []Link{
			{"products/kain.md#Ukuran%20Kain", diag.Place{Line: 7, Column: 5}},
			{"#how-we-count", diag.Place{Line: 7, Column: 50}},
			{"../pages/about.md", diag.Place{Line: 14, Column: 5}},
			{"../pages/about.md", diag.Place{Line: 14, Column: 13}},
			{"#n", diag.Place{Line: 17, Column: 19}},
		},
		Images: []Link{{"images/a%20b.jpg", diag.Place{Line: 10, Column: 1}}},
		Headings: []Heading{
			{2, "t-how-we-count", "How we count", diag.Place{Line: 5, Column: 1}},
			{3, "t-how-we-count-2", "How we count", diag.Place{Line: 12, Column: 1}},
		},
		Plain: "How we count See the cloth, above and elsewhere. How we count á ref & one more A note with its link.",
	}
	if diff := cmp.Diff(want, prose); diff != "" {
		t.Errorf("prose (-want +got):\n%s", diff)
	}
}

func TestParseProseBlank(t *testing.T) {
	for _, source := range []string{"", "\n", " \t\r\n\r\n"} {
		prose, problems := parseProse("p.md", []byte(source), 1)
		if prose != nil || problems != nil {
			t.Errorf("%q: got %v, %v; want nil", source, prose, problems)
		}
	}
	var none *Prose
	if got := none.HTML(HTMLOptions{}); got != "" {
		t.Errorf("HTML of no prose is %q", got)
	}
}

func TestParseProseLineEnds(t *testing.T) {
	source := "# A\n\nb [c](d.md)\\\ne\n\n<br>\n"
	unix, unixProblems := parseProse("p.md", []byte(source), 3)
	dos, dosProblems := parseProse("p.md", []byte(strings.ReplaceAll(source, "\n", "\r\n")), 3)
	if diff := cmp.Diff(unix, dos); diff != "" {
		t.Errorf("CRLF changes the prose (-LF +CRLF):\n%s", diff)
	}
	if diff := cmp.Diff(unixProblems, dosProblems); diff != "" {
		t.Errorf("CRLF changes the problems (-LF +CRLF):\n%s", diff)
	}
}

func TestLink(t *testing.T) {
	tests := []struct{ dest, file, anchor string }{
		{"a.md", "a.md", ""},
		{"a.md#", "a.md", ""},
		{"../x/a%20b.md#How%20We-Count", "../x/a b.md", "t-how-we-count"},
		{"#Éclair", "", "t-eclair"},
		{"100%.md", "100%.md", ""},
	}
	for _, tt := range tests {
		link := Link{Dest: tt.dest}
		if link.File() != tt.file || link.Anchor() != tt.anchor {
			t.Errorf("%q leads to %q, %q; want %q, %q", tt.dest, link.File(), link.Anchor(), tt.file, tt.anchor)
		}
	}
}

func TestAnchors(t *testing.T) {
	source := `# Harga & waktu!
# Harga – waktu
# harga waktu 2
# Al Ma’had é "x"
# 日本
# *!*
# ![Gedung](g.jpg)
# note_1
`
	prose, _ := parseProse("p.md", []byte(source), 1)
	var got []string
	for _, h := range prose.Headings {
		got = append(got, h.ID)
	}
	want := []string{
		"t-harga-waktu", "t-harga-waktu-2", "t-harga-waktu-2-2", "t-al-mahad-e-x",
		"t-section", "t-section-2", "t-gedung", "t-note-1",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("anchors (-want +got):\n%s", diff)
	}
}

func TestPlain(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"blocks are a space apart", "# A\nb\n\n- c\n- d\n\n> e", "A b c d e"},
		{"lines too", "a  \nb\\\nc\nd", "a b c d"},
		{"words are not split by emphasis", "se**buah**~~an~~", "sebuahan"},
		{"escapes and references", `\*a\* &amp; \&amp; &eacute;`, "*a* & &amp; é"},
		{"code", "`a  b` c\n\n    d\n", "a b c d"},
		{"tables", "| a | b |\n|---|---|\n| 1 | 2 |", "a b 1 2"},
		{"pictures have no text", "a ![b](c.jpg) d", "a d"},
		{"links are their text", "[a](b.md) <https://c.example>", "a https://c.example"},
		{"notes come last, unnumbered", "a[^1] b\n\n[^1]: c\n\nd", "a b d c"},
		{"raw HTML is none", "a <b>c</b>\n\n<div>d</div>", "a c"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			prose, _ := parseProse("p.md", []byte(tt.source), 1)
			if prose.Plain != tt.want {
				t.Errorf("got %q, want %q", prose.Plain, tt.want)
			}
		})
	}
}
