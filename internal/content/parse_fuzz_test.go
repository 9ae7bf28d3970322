package content

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

// Paths of each kind of file that is parsed.
var (
	yamlPaths = []string{
		centreFile, productFile, "site.yaml", "content/taxonomy/units.yaml", "content/taxonomy/colours.yaml",
		"content/synonyms.yaml", "templates/text/en.yaml",
	}
	matterPaths = []string{pageFile, "content/centres/a/producers/b.md", "content/pages/a.en.md"}
	csvPaths    = []string{"content/regions.csv"}
)

// FuzzYAML, FuzzFrontMatter and FuzzCSV hold that whatever a file holds, it is
// read or told of.
func FuzzYAML(f *testing.F) {
	fuzzFiles(f, yamlPaths,
		fullCentre, strings.ReplaceAll(fullCentre, "\n", "\r\n"), leastCentre, leastConfig,
		"title: a\nsummary: b\ncategory: c\nprice: {min: 1.200, max: \"2\", per: #x\n}\n",
		"segments: {id: {map: a, search: a}}\nlanguages: id\n",
		"kodi: {name: {id: kodi}, of: {unit: piece, times: 20}}\n", "a:\n  b: c\n d: e\n", "a:\n\tb: c\n", "%YAML 2.0\n---\na: b\n", "a: b\n...\nc: d\n",
		"biru: {hex: #1f4e79}\n", "biru:\n  hex: #1f4e79\n",
		"- [a, b]\n- c\n", "- [a, 'b]\n- \"c\\q\"\n", "[[[[", "{a: [b}", "? a\n: - b", "a:b\nc: d", "a: > b\n", "a: \"b\" c\n", "- *a\n", "\x00", "a\u2028b: c\u0085d",
		"a: {b: c, d: {one: e, other: f}}\n", "a: {one: {other: b}}\n",
	)
}

func FuzzFrontMatter(f *testing.F) {
	fuzzFiles(f, matterPaths,
		"---\ntitle: a\nsummary: b\n---\n# c\n[d](e.md)\n", "---\ntitle: \"a\n---\n", "---\n", "\uFEFF---\r\n---\r\n<b>", "--- \na: - b\n---\t\n",
		"---\ntitle: &a [b, *a]\n<<: {c: !!d e}\n---\n", "---\nslug: a\n---\n",
	)
}

func FuzzCSV(f *testing.F) {
	fuzzFiles(f, csvPaths,
		regionHeader+"33,Jawa Tengah,Central Java,province,\n33.74,a,b,city,33\n", regionHeader+"33,\"a\n,b\n", regionHeader+"33,a\"b,\n33\n", "",
	)
}

func fuzzFiles(f *testing.F, paths []string, seeds ...string) {
	for i := range paths {
		for _, seed := range seeds {
			f.Add(uint8(i), []byte(seed))
		}
	}
	f.Fuzz(func(t *testing.T, kind uint8, data []byte) {
		for _, wrong := range parseFaults(Parse, paths[int(kind)%len(paths)], data) {
			t.Error(wrong)
		}
	})
}

// parseFaults lists what parsing one file did that it must not: a place outside
// the file, a message without words, a document that is whole though something
// is told of it, or another answer the second time.
func parseFaults(parse func(string, []byte) (*Document, []diag.Problem), path string, data []byte) (faults []string) {
	wrong := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	doc, problems := parse(path, bytes.Clone(data))
	if doc == nil || doc.Broken != (len(problems) > 0) {
		wrong("document %+v with %d problems", doc, len(problems))
	}
	again, sameProblems := parse(path, bytes.Clone(data))
	if diff := cmp.Diff(doc, again); diff != "" {
		wrong("read again, the document differs:\n%s", diff)
	}
	if diff := cmp.Diff(problems, sameProblems); diff != "" {
		wrong("read again, the problems differ:\n%s", diff)
	}
	lines := strings.Split(strings.TrimPrefix(string(data), string(byteOrderMark)), "\n")
	for _, p := range problems {
		if p.Path != path || p.Line < 1 || p.Line > len(lines) || p.Column < 1 || p.Column > utf8.RuneCountInString(lines[p.Line-1])+1 {
			wrong("no place %s:%d:%d for %q", p.Path, p.Line, p.Column, p.Text.In(diag.English))
		}
		for _, lang := range []diag.Lang{diag.Indonesian, diag.English} {
			if text := p.Text.In(lang); text == "" || notOurs(text, data) || notOurs(p.Hint.In(lang), data) {
				wrong("told as %q, hint %q", text, p.Hint.In(lang))
			}
		}
	}
	return faults
}

// notOurs reports whether a message has the words of a library, or an argument
// that does not fit, rather than a quotation of the file that has them.
func notOurs(text string, data []byte) bool {
	return slices.ContainsFunc([]string{"%!", "yaml:"}, func(mark string) bool {
		return strings.Contains(text, mark) && !bytes.Contains(data, []byte(mark))
	})
}

// Each target finds a bug that is planted for it: a parser that does one thing
// wrong with what the seeds hold.
func TestFuzzTargetsFindPlantedBugs(t *testing.T) {
	calls := 0
	spoilt := func(spoil func(doc *Document, problems []diag.Problem) (*Document, []diag.Problem)) func(string, []byte) (*Document, []diag.Problem) {
		return func(path string, data []byte) (*Document, []diag.Problem) { return spoil(Parse(path, data)) }
	}
	bugs := map[string]func(*Document, []diag.Problem) (*Document, []diag.Problem){
		"a place one line too low": func(d *Document, p []diag.Problem) (*Document, []diag.Problem) {
			p[0].Line += 99
			return d, p
		},
		"no place": func(d *Document, p []diag.Problem) (*Document, []diag.Problem) {
			p[0].Place = diag.Place{}
			return d, p
		},
		"the library's words": func(d *Document, p []diag.Problem) (*Document, []diag.Problem) {
			p[0].Text = diag.Message{ID: "yaml: line 2: did not find expected key", EN: "yaml: line 2: did not find expected key"}.With()
			return d, p
		},
		"an argument too few": func(d *Document, p []diag.Problem) (*Document, []diag.Problem) {
			p[0].Text.Message = diag.Message{ID: p[0].Text.ID + " %d", EN: p[0].Text.EN + " %d"}
			p[0].Text.Args = append(slices.Clone(p[0].Text.Args), "x")
			return d, p
		},
		"half a document": func(d *Document, p []diag.Problem) (*Document, []diag.Problem) {
			d.Broken = false
			return d, p
		},
		"another answer": func(d *Document, p []diag.Problem) (*Document, []diag.Problem) {
			if calls++; calls%2 == 0 {
				p = append(p, p[0])
			}
			return d, p
		},
	}
	broken := map[string]string{
		yamlPaths[0]:   "title: [a\n",
		matterPaths[0]: "---\ntitle: [a\n---\nb\n",
		csvPaths[0]:    regionHeader + "33,\"a\n",
	}
	for path, text := range broken {
		if faults := parseFaults(Parse, path, []byte(text)); faults != nil {
			t.Errorf("%s: without a bug there are faults: %q", path, faults)
		}
		for name, bug := range bugs {
			if parseFaults(spoilt(bug), path, []byte(text)) == nil {
				t.Errorf("%s: %s is not found", path, name)
			}
		}
	}
}
