package content

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"
)

// simpleReader reads a text, nil where it declines.
type simpleReader func(text string) *yaml.Node

func readSimple(text string) *yaml.Node { return new(simpleYAML).read(text) }

// simpleFault says what a reader makes of a text that yaml.v3 does not: "" if
// it reads the same, or declines.
func simpleFault(read simpleReader, text string) string {
	got := read(text)
	if got == nil {
		return ""
	}
	doc, err := parseYAML(text)
	if err != nil || doc == nil {
		return fmt.Sprintf("accepted, and yaml.v3 gives %v, %v", doc, err)
	}
	uncomment(doc)
	if reflect.DeepEqual(doc.Content[0], got) { // far faster
		return ""
	}
	return cmp.Diff(doc.Content[0], got)
}

// uncomment takes off what nobody asks for.
func uncomment(n *yaml.Node) {
	n.HeadComment, n.LineComment, n.FootComment = "", "", ""
	for _, child := range n.Content {
		uncomment(child)
	}
}

func TestSimpleYAML(t *testing.T) {
	accepted := map[string]string{
		"scalars":          "a: b\nc: 1\nd: -1.5\ne: 2026-01-21\nf: 2026-01\ng: 2026-02-30\nh: true\ni: no\nj: ~\nk: 012\nl: 0x1F\nm: .5\nn: 1e3\no: 1_000\np: <<\nq: 12345678901234567890\n",
		"quoted":           "a: \"b: c # d\"\ne: 'it''s'\n\"f\": \"g \\\" h \\\\ i\"\nj: \"\"\n",
		"marks within":     "a: b#c:d 'e\" [f] {g} ?h !i *j &k @l\nm: https://example.org/?n=[o]\n",
		"comments":         "# a\n\nb: c # d\n  # e\nf: # g\n  # h\n  i: j\n# k\n",
		"nested":           "a:\n  b:\n    c: d\n  e: f\ng: h\n",
		"lists":            "a:\n  - b\n  - c: d\n    e:\n      - f\n  -   g: h\n      i: j\nk:\n- l\n- m: n\no: p\n",
		"a list alone":     "- a\n- [b, c]\n- d: e\n",
		"flow":             "a: [b, \"c\", {d: e, f: [g]}, -1]\nh: {}\ni: []\nj: { k: l , m: n }\n",
		"other alphabets":  "é: ü # ö\n\"日\": [本, {語: –}]\n",
		"merge":            "<<: a\n",
		"no end of line":   "a: b",
		"only line breaks": "\n\n  \na: b\n\n  \n",
	}
	for name, text := range accepted {
		t.Run(name, func(t *testing.T) {
			if readSimple(text) == nil {
				t.Errorf("%q is declined", text)
			}
			if fault := simpleFault(readSimple, text); fault != "" {
				t.Errorf("%q (-yaml.v3 +got):\n%s", text, fault)
			}
		})
	}
}

func TestSimpleYAMLDeclines(t *testing.T) {
	declined := []string{
		"", "\n", "# a\n", "a\n", "[a]\n", "\"a\"\n", "a: b\n---\nc: d\n", "--- a: b\n", "...\n", "%YAML 1.2\n---\na: b\n",
		"a:\n", "a: # b\n", "a:\nb: c\n", "- \n", "-\n  a: b\n", "- - a\n", "? a\n", "a: - b\n",
		"a: b\n  c\n", "a: b\n # c\n  d\n", "- a\n  b\n", "a: \"b\n  c\"\n", "a: [b,\n  c]\n", "a: |\n  b\n", "a: > b\n",
		"a: &b c\n", "a: *b\n", "a: !b c\n", "a: @b\n", "a: `b\n", "a: %b\n", "a:\tb\n", "a: b\tc\n",
		"a: b: c\n", "a: b:\n", "a : b\n", "a:b\n", "a: \"b\" c\n", "a: \"b\"# c\n", "a: \"b\\n\"\n", "a: \"b\n", "a: 'b\n", "a: [b] c\n", "a: [b]# c\n", "\"a\"b: c\n", "[a]: b\n",
		"a: [b\n", "a: [b c: d]\n", "a: [b, ]\n", "a: [, b]\n", "a: [b d] e]\n", "a: {b}\n", "a: {b: }\n", "a: {b: , c: d}\n", "a: {\"b\":c}\n", "a: {b: c}}\n", "a: [b?]\n", "a: [b # c]\n", "a: {b : c}\n", "a: [b: c]\n",
		"a:\n    b: c\n  d: e\n", "  a: b\nc: d\n", "a: b\n c: d\n", "a:\n  - b\n c: d\n", "- a\nb: c\n", "a: b\n- c\n", "- a: b\n   c: d\n",
		"a: b\u0085c\n", "a: b\u2028c\n", "\uFEFFa: b\n", "a: \uFFFD\n", "a: \xff\n", "a: \x00\n", "a: b\rc: d\n", "a: \x7f\n",
		strings.Repeat("k", keyMax+1) + ": a\n", "a: " + strings.Repeat("[", 99) + strings.Repeat("]", 99) + "\n", nested(99),
	}
	for _, text := range declined {
		if got := readSimple(text); got != nil {
			t.Errorf("%q is accepted", text)
		}
	}
}

// nested makes keys that lie in each other.
func nested(depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String() + strings.Repeat(" ", depth) + "a: b\n"
}

// The nodes of a file are those of yaml.v3 also where an earlier file has used
// the reader, and left its own.
func TestSimpleYAMLIsReadAgain(t *testing.T) {
	y := new(simpleYAML)
	again := func(text string) *yaml.Node {
		y.release()
		y = simpleReaders.Get().(*simpleYAML)
		return y.read(text)
	}
	for _, text := range realYAML(t) {
		if fault := simpleFault(again, text); fault != "" {
			t.Errorf("(-yaml.v3 +got):\n%s", fault)
		}
	}
}

// TestSimpleYAMLReadsTheRealSite holds that honest files are of the subset, as
// people write them and as [Encode] does.
func TestSimpleYAMLReadsTheRealSite(t *testing.T) {
	all, accepted := 0, 0
	for name, text := range realYAML(t) {
		all++
		if readSimple(text) != nil {
			accepted++
		}
		if fault := simpleFault(readSimple, text); fault != "" {
			t.Errorf("%s (-yaml.v3 +got):\n%s", name, fault)
		}
	}
	t.Logf("%d of %d files are read without yaml.v3", accepted, all)
	if accepted*100 < all*95 {
		t.Errorf("%d of %d files are read without yaml.v3, 95 %% should be", accepted, all)
	}
}

// realYAML returns every YAML of the real site by its path, front matter and
// words included, and each entry's once more as [Encode] writes it.
func realYAML(t testing.TB) map[string]string {
	t.Helper()
	root := os.DirFS("../..")
	texts := map[string]string{}
	for _, dir := range []string{"site.yaml", "content", "templates/text"} {
		err := fs.WalkDir(root, dir, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || path.Ext(name) != ".yaml" && path.Ext(name) != ".md" {
				return err
			}
			data, err := fs.ReadFile(root, name)
			if err != nil {
				return err
			}
			if path.Ext(name) == ".md" {
				if data, _, _ = new(reader).frontMatter(data); data == nil {
					return nil
				}
			}
			texts[name] = string(data)
			doc, _ := Parse(name, data)
			switch {
			case doc == nil:
			case doc.Centre != nil:
				texts["encoded "+name] = string(Encode(CentreObject, doc.Centre))
			case doc.Producer != nil:
				texts["encoded "+name] = string(Encode(ProducerObject, doc.Producer))
			case doc.Product != nil:
				texts["encoded "+name] = string(Encode(ProductObject, doc.Product))
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return texts
}

// FuzzSimpleYAML holds that whatever the reader of simple YAML accepts, yaml.v3
// reads alike.
func FuzzSimpleYAML(f *testing.F) {
	texts := realYAML(f)
	for i, name := range slices.Sorted(maps.Keys(texts)) {
		if i%10 == 0 { // they are much alike, and each has to be run before the search begins
			f.Add(texts[name])
		}
	}
	for _, seed := range []string{
		"a: b # c\n\n# d\ne:\n- f: 'g''h'\n  \"i\": [j, {k: l}, -1, .5, 2026-01-21]\n- {}\n- []\n",
		"a:\n  b:\n    c: 012\n    d: ~\n  # e\n\n  f: <<\n<<: \"\\\"\\\\\"\ng:  h  i#j  # k",
		"- a: b\n  c:\n  - d\n- e\n- é: [ü , {ö: –}] # ß\n", "a: b\n...\n", "a: {b: c}\nd: > e\n", "a: [b,\n  c]\n", "a: b\n  c\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if fault := simpleFault(readSimple, text); fault != "" {
			t.Errorf("(-yaml.v3 +got):\n%s", fault)
		}
	})
}

// The fuzz target finds a bug that is planted for it, with what the seeds hold.
func TestSimpleYAMLTargetFindsPlantedBugs(t *testing.T) {
	first := func(n *yaml.Node) *yaml.Node { return n.Content[1] }
	bugs := map[string]func(top *yaml.Node){
		"another kind":     func(top *yaml.Node) { first(top).Kind = yaml.MappingNode },
		"another tag":      func(top *yaml.Node) { first(top).Tag = "!!int" },
		"another value":    func(top *yaml.Node) { first(top).Value += " " },
		"another style":    func(top *yaml.Node) { first(top).Style = yaml.DoubleQuotedStyle },
		"a line too low":   func(top *yaml.Node) { first(top).Line++ },
		"a column too far": func(top *yaml.Node) { first(top).Column++ },
		"a child lost":     func(top *yaml.Node) { top.Content = top.Content[:len(top.Content)-2] },
		"an order changed": func(top *yaml.Node) { top.Content[0], top.Content[1] = top.Content[1], top.Content[0] },
	}
	const text = "a: b\nc:\n  - {d: e}\nf: \"g\"\n"
	if fault := simpleFault(readSimple, text); fault != "" || readSimple(text) == nil {
		t.Fatalf("without a bug there is a fault: %q", fault)
	}
	for name, bug := range bugs {
		spoilt := func(text string) *yaml.Node {
			top := readSimple(text)
			bug(top)
			return top
		}
		if simpleFault(spoilt, text) == "" {
			t.Errorf("%s is not found", name)
		}
	}
	lenient := func(string) *yaml.Node { return readSimple(text) }
	if simpleFault(lenient, "a: [b\n") == "" {
		t.Error("accepting what is no YAML is not found")
	}
}
