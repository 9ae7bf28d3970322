package content

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

// fuzzPaths has a path for each kind of file that is parsed.
var fuzzPaths = []string{
	centreFile, productFile, pageFile, "content/centres/a/producers/b.md", "content/pages/a.en.md", "site.yaml",
	"content/taxonomy/units.yaml", "content/taxonomy/colours.yaml", "content/synonyms.yaml", "content/regions.csv",
	"templates/text/en.yaml",
}

// FuzzParse holds that whatever a file holds, it is read or told of: never a
// panic, never a place outside the file, never a word of a library, and always
// the same.
func FuzzParse(f *testing.F) {
	for i, seeds := range [][]string{
		{fullCentre, strings.ReplaceAll(fullCentre, "\n", "\r\n"), leastCentre},
		{"title: a\nsummary: b\ncategory: c\nprice: {min: 1.200, max: \"2\", per: #x\n}\n"},
		{"---\ntitle: a\nsummary: b\n---\n# c\n[d](e.md)\n", "---\ntitle: \"a\n---\n", "---\n", "\uFEFF---\r\n---\r\n<b>", "--- \na: - b\n---\t\n"},
		{"---\ntitle: &a [b, *a]\n<<: {c: !!d e}\n---\n"},
		{"---\nslug: a\n---\n"},
		{leastConfig, "segments: {id: {map: a, search: a}}\nlanguages: id\n"},
		{"kodi: {name: {id: kodi}, of: {unit: piece, times: 20}}\n", "a:\n  b: c\n d: e\n", "a:\n\tb: c\n", "%YAML 2.0\n---\na: b\n", "a: b\n...\nc: d\n"},
		{"biru: {hex: #1f4e79}\n", "biru:\n  hex: #1f4e79\n"},
		{"- [a, b]\n- c\n", "- [a, 'b]\n- \"c\\q\"\n", "[[[[", "{a: [b}", "? a\n: - b", "a:b\nc: d", "a: > b\n", "a: \"b\" c\n", "- *a\n", "\x00", "a\u2028b: c\u0085d"},
		{regionHeader + "33,Jawa Tengah,Central Java,province,\n33.74,a,b,city,33\n", regionHeader + "33,\"a\n,b\n", regionHeader + "33,a\"b,\n33\n", ""},
		{"a: {b: c, d: {one: e, other: f}}\n", "a: {one: {other: b}}\n"},
	} {
		for _, seed := range seeds {
			f.Add(uint8(i), []byte(seed))
		}
	}
	f.Fuzz(func(t *testing.T, kind uint8, data []byte) {
		path := fuzzPaths[int(kind)%len(fuzzPaths)]
		doc, problems := Parse(path, data)
		if doc == nil || doc.Broken != (len(problems) > 0) {
			t.Fatalf("document %+v with %d problems", doc, len(problems))
		}
		again, sameProblems := Parse(path, data)
		if diff := cmp.Diff(doc, again); diff != "" {
			t.Errorf("read again, the document differs:\n%s", diff)
		}
		if diff := cmp.Diff(problems, sameProblems); diff != "" {
			t.Errorf("read again, the problems differ:\n%s", diff)
		}
		lines := strings.Split(strings.TrimPrefix(string(data), string(byteOrderMark)), "\n")
		for _, p := range problems {
			if p.Path != path || p.Line < 1 || p.Line > len(lines) || p.Column < 1 || p.Column > utf8.RuneCountInString(lines[p.Line-1])+1 {
				t.Errorf("no place %s:%d:%d for %q", p.Path, p.Line, p.Column, p.Text.In(diag.English))
			}
			for _, lang := range []diag.Lang{diag.Indonesian, diag.English} {
				if text := p.Text.In(lang); text == "" || strings.Contains(text, "%!") || strings.Contains(p.Hint.In(lang), "%!") {
					t.Errorf("told as %q, hint %q", text, p.Hint.In(lang))
				}
			}
		}
	})
}
