package asset

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

// tree makes a site's tree of files, given as their text.
func tree(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

// listed lists the files of a tree that a set is made of, as build does.
func listed(fsys fstest.MapFS) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(fsys)), func(name string) bool {
		return !strings.HasPrefix(name, "static/") && !strings.Contains(name, "/images/")
	})
}

// load makes the set of all files of a tree.
func load(fsys fstest.MapFS) (*Set, []diag.Problem) { return Load(fsys, listed(fsys)) }

// sound loads a tree that has no problem.
func sound(t *testing.T, fsys fstest.MapFS) *Set {
	t.Helper()
	set, problems := load(fsys)
	if len(problems) > 0 {
		t.Fatalf("unexpected problems:\n%s", strings.Join(told(problems, diag.English), "\n"))
	}
	return set
}

// told puts problems into lines: place, message, hint, and the places of the notes.
func told(problems []diag.Problem, lang diag.Lang) []string {
	at := func(path string, p diag.Place) string {
		if p.Line == 0 {
			return path
		}
		return fmt.Sprintf("%s:%d:%d", path, p.Line, p.Column)
	}
	var lines []string
	for _, p := range problems {
		line := at(p.Path, p.Place) + ": " + p.Text.In(lang)
		if !p.Hint.IsZero() {
			line += " (" + p.Hint.In(lang) + ")"
		}
		for _, n := range p.Notes {
			line += " [" + at(n.Path, n.Place) + ": " + n.Text.In(lang) + "]"
		}
		lines = append(lines, line)
	}
	return lines
}

var fingerprint = regexp.MustCompile(`\.[0-9a-f]{12}\b`)

// masked puts HASH for every fingerprint.
func masked(s string) string { return fingerprint.ReplaceAllString(s, ".HASH") }

// publishedText returns the text of every published file, by masked path, fingerprints masked.
func publishedText(set *Set) map[string]string {
	texts := map[string]string{}
	for _, f := range set.Files {
		texts[masked(f.Path)] = masked(string(f.data))
	}
	return texts
}

func TestLoadStatic(t *testing.T) {
	set := sound(t, tree(map[string]string{
		"static/css/main.css": "@layer reset, components;\n" +
			"@import \"reset.css\" layer(reset);\n" +
			"@import url(components/all.css) layer(components) screen;\n" +
			"@layer base { body { background: url(../img/paper.svg) } }\n",
		"static/css/reset.css":            "* { margin: 0; }",
		"static/css/components/all.css":   "@import './card.css'; @import \"quilt.css\"",
		"static/css/components/card.css":  ".card { background: url('../../img/paper.svg#card'); mask: image-set(\"../../img/paper.svg\" 1x) }",
		"static/css/components/quilt.css": "@layer inner",
		"static/css/print.css":            "@import 'reset.css' print;",
		"static/img/paper.svg":            "<svg/>",
		"static/js/main.js":               "import { init } from \"./lib/filter.js\";\ninit(document); // here\n",
		"static/js/lib/filter.js":         "export const init = () => import('../map.js?v=1');\n",
		"static/js/map.js":                "\uFEFFfetch('../favicon.ico')\n",
		"static/root/favicon.ico":         "icon",
		"static/root/docs/a b.css":        "@import 'nowhere.css'",
		"static/css/icon.css":             "a { b: url('../root/docs/a b.css') }",
		"static/LICENSE":                  "free",
		"static/Foto Besar_01.JPG":        "not looked at",
		"content/centres/x/centre.yaml":   "title: x",
		"site.yaml":                       "",
	}))
	want := map[string]string{
		"aset/main.HASH.css": `@layer reset,components;@layer reset{*{margin:0;}}` +
			`@media screen{@layer components{.card{background:url("paper.HASH.svg#card");mask:image-set("paper.HASH.svg" 1x)}@layer inner;}}` +
			`@layer base{body{background:url("paper.HASH.svg")}}`,
		"aset/print.HASH.css":         `@media print{*{margin:0;}}`,
		"aset/icon.HASH.css":          `a{b:url("../docs/a%20b.css")}`,
		"aset/paper.HASH.svg":         "<svg/>",
		"aset/main.HASH.js":           "var t=()=>import(\"./map.HASH.js?v=1\");t(document);\n",
		"aset/map.HASH.js":            "fetch(\"../favicon.ico\");\n",
		"favicon.ico":                 "icon",
		"docs/a b.css":                "@import 'nowhere.css'",
		"aset/license.HASH":           "free",
		"aset/foto-besar-01.HASH.jpg": "not looked at",
	}
	if diff := cmp.Diff(want, publishedText(set)); diff != "" {
		t.Errorf("published (-want +got)\n%s", diff)
	}
	if !slices.IsSortedFunc(set.Files, func(a, b File) int { return strings.Compare(a.Path, b.Path) }) {
		t.Error("the files are not sorted by path")
	}
	for name, want := range map[string]string{
		"css/main.css":     "aset/main.HASH.css",
		"js/map.js":        "aset/map.HASH.js",
		"root/favicon.ico": "favicon.ico",
		"css/reset.css":    "",
		"js/lib/filter.js": "",
		"css/none.css":     "",
	} {
		if got := masked(set.Path(name)); got != want {
			t.Errorf("Path(%q) = %q, want %q", name, got, want)
		}
	}
}

// A reference names exactly the file that is published.
func TestReferencesMeet(t *testing.T) {
	set := sound(t, tree(map[string]string{
		"static/a.css": "a{b:url(c.svg)}",
		"static/c.svg": "<svg/>",
		"static/a.js":  "import('./b.js')",
		"static/b.js":  "",
	}))
	for _, f := range set.Files {
		var want string
		switch f.Source {
		case "static/a.css":
			want = `a{b:url("` + strings.TrimPrefix(set.Path("c.svg"), "aset/") + `")}`
		case "static/a.js":
			want = `import("./` + strings.TrimPrefix(set.Path("b.js"), "aset/") + "\");\n"
		default:
			continue
		}
		if string(f.data) != want {
			t.Errorf("%s: got %s, want %s", f.Source, f.data, want)
		}
	}
}

func TestFingerprint(t *testing.T) {
	files := map[string]string{
		"static/main.css":  "@import 'part.css'; a{b:url(c.svg)}",
		"static/part.css":  "p{}",
		"static/c.svg":     "<svg/>",
		"static/d/c.svg":   "<svg/>",
		"static/main.js":   "import './a.js'",
		"static/a.js":      "import('./b.js')",
		"static/b.js":      "import './c.js'",
		"static/c.js":      "alert(1)",
		"static/other.txt": "other",
	}
	before := sound(t, tree(files))
	if before.Path("c.svg") == before.Path("d/c.svg") {
		t.Error("files of equal bytes in two folders have the same path")
	}
	// printf 'static/other.txt\0other' | sha256sum
	if got := before.Path("other.txt"); got != "aset/other.4aaadc76af4c.txt" {
		t.Errorf("a fingerprint is no longer what it was: %s", got)
	}
	tests := []struct {
		edited  string
		with    string
		changed []string
	}{
		{"static/c.svg", " ", []string{"c.svg", "main.css"}},
		{"static/part.css", "x{}", []string{"main.css"}},
		{"static/a.js", ";alert(2)", []string{"main.js"}},
		{"static/c.js", ";alert(2)", []string{"b.js", "main.js"}},
		{"static/other.txt", " ", []string{"other.txt"}},
	}
	for _, test := range tests {
		edited := maps.Clone(files)
		edited[test.edited] += test.with
		after := sound(t, tree(edited))
		var changed []string
		for _, name := range slices.Sorted(maps.Keys(before.paths)) {
			if before.Path(name) != after.Path(name) {
				changed = append(changed, name)
			}
		}
		if diff := cmp.Diff(test.changed, changed); diff != "" {
			t.Errorf("paths that change with %s (-want +got)\n%s", test.edited, diff)
		}
	}
}

func TestProblems(t *testing.T) {
	tests := map[string]struct {
		files map[string]string
		want  []string
	}{
		"missing url": {
			map[string]string{"static/a.css": "a {\n  b: url(img/papr.svg);\n}", "static/img/paper.svg": "x"},
			[]string{`static/a.css:2:6: there is no file static/img/papr.svg (did you mean "./img/paper.svg"?)`},
		},
		"missing import, elsewhere": {
			map[string]string{"static/css/a.css": "/* é */ @import 'b.css';", "static/parts/b.css": ""},
			[]string{`static/css/a.css:1:17: there is no file static/css/b.css (did you mean "../parts/b.css"?)`},
		},
		"missing module": {
			map[string]string{"static/a.js": "\nimport './b.js';"},
			[]string{`static/a.js:2:8: there is no file static/b.js`},
		},
		"remote": {
			map[string]string{
				"static/a.css": "@import 'https://x.example/a.css';\na { b: url(//x.example/c.svg); d: url(HTTP://x.example) }",
				"static/a.js":  "import 'https://x.example/a.js'; import('//x.example/b.js')",
			},
			[]string{
				`static/a.css:1:9: "https://x.example/a.css" is on another site: a page asks nothing of third parties (copy the file into static/ and name it by a relative path)`,
				`static/a.css:2:8: "//x.example/c.svg" is on another site: a page asks nothing of third parties (copy the file into static/ and name it by a relative path)`,
				`static/a.css:2:35: "HTTP://x.example" is on another site: a page asks nothing of third parties (copy the file into static/ and name it by a relative path)`,
				`static/a.js:1:8: "https://x.example/a.js" is on another site: a page asks nothing of third parties (copy the file into static/ and name it by a relative path)`,
				`static/a.js:1:41: "//x.example/b.js" is on another site: a page asks nothing of third parties (copy the file into static/ and name it by a relative path)`,
			},
		},
		"data": {
			map[string]string{"static/a.css": "a{b:url(data:image/gif;base64,AA==)}"},
			[]string{`static/a.css:1:5: a data: address is not allowed; the pages' security policy would block it (keep what it holds as a file in static/)`},
		},
		"rooted, outside, empty, malformed": {
			map[string]string{"static/a.css": "a{b:url(/c.svg) url(../c.svg) url() url(%zz)}"},
			[]string{
				`static/a.css:1:5: "/c.svg" starts at the site's root, so it breaks where the site is hosted below a path (write a path relative to this file)`,
				`static/a.css:1:17: "../c.svg" leads out of static/ (copy the file into static/ and name it by a relative path)`,
				`static/a.css:1:31: this address is empty`,
				`static/a.css:1:37: "%zz" is not a valid address`,
			},
		},
		"bare and escaped specifiers": {
			map[string]string{"static/a.js": "import lit from 'lit';\nexport * from './\\x61.js';"},
			[]string{
				`static/a.js:1:17: "lit" is not a file's address; browsers cannot look a module up by its name (start it with "./" or "../")`,
				`static/a.js:2:15: write a module's address without backslashes`,
			},
		},
		"broken script": {
			map[string]string{"static/a.js": "let a;\nlet b = 'x\n';"},
			[]string{`static/a.js:2:9: this is not valid JavaScript`},
		},
		"broken scripts, by what a parser knows": {
			map[string]string{
				"static/a.js": "import './part.js';\nlet a = 1;\nlet a = 2;", "static/part.js": "/* é */ let b c",
				"static/c.js": "import('./a.js'); /* é */ let d e", "static/f.js": "\uFEFFlet g h\n",
			},
			[]string{
				`static/a.js:3:5: the script cannot be understood: The symbol "a" has already been declared`,
				`static/c.js:1:33: the script cannot be understood: Expected ";" but found "e"`,
				`static/f.js:1:7: the script cannot be understood: Expected ";" but found "h"`,
				`static/part.js:1:15: the script cannot be understood: Expected ";" but found "c"`,
			},
		},
		"missing exports": {
			map[string]string{"static/a.js": "import('./c.js'); import { b, d } from './b/b.js'; b(d)", "static/b/b.js": "export { d } from '../c.js'", "static/c.js": ""},
			[]string{
				`static/a.js:1:28: static/b/b.js does not export "b"`,
				`static/b/b.js:1:10: static/c.js does not export "d"`,
			},
		},
		"import that was taken for a regular expression": {
			map[string]string{"static/a.js": "let a = {} / 2; import \"./b.js\"; // \"", "static/b.js": ""},
			[]string{`static/a.js:1:24: this import was overlooked, since a slash before it was taken for the start of a regular expression (write imports at the start of the file)`},
		},
		"composed specifiers": {
			map[string]string{"static/a.js": "import('./' + name);\nimport(`../${name}.js`)"},
			[]string{
				"static/a.js:1:8: this module's address is put together in the browser, but a file's published name carries its fingerprint" +
					" (write each import() with a whole address; for a file of static/root/: import(new URL(…, import.meta.url)))",
				"static/a.js:2:8: this module's address is put together in the browser, but a file's published name carries its fingerprint" +
					" (write each import() with a whole address; for a file of static/root/: import(new URL(…, import.meta.url)))",
			},
		},
		"circle of styles": {
			map[string]string{"static/main.css": "@import 'a.css';", "static/a.css": "@import 'b.css';", "static/b.css": "\n@import 'a.css';"},
			[]string{`static/b.css:2:9: "./a.css" imports this file in turn, itself or through others; their fingerprints cannot be made` +
				` (move what both need into a third file) [static/a.css:1:9: the circle passes here]`},
		},
		"circle of styles that nothing imports": {
			map[string]string{"static/a.css": "@import 'b.css';", "static/b.css": "@import 'a.css';"},
			[]string{`static/b.css:1:9: "./a.css" imports this file in turn, itself or through others; their fingerprints cannot be made` +
				` (move what both need into a third file) [static/a.css:1:9: the circle passes here]`},
		},
		"circle of modules": {
			map[string]string{"static/a.js": "import './b.js'", "static/b.js": "import './c/c.js'", "static/c/c.js": "import '../a.js'"},
			[]string{`static/c/c.js:1:8: "../a.js" imports this file in turn, itself or through others; their fingerprints cannot be made` +
				` (move what both need into a third file) [static/a.js:1:8: the circle passes here] [static/b.js:1:8: the circle passes here]`},
		},
		"circle of modules through import()": {
			map[string]string{"static/a.js": "import './part.js'", "static/part.js": "import('./b.js')", "static/b.js": "import './part.js'"},
			[]string{`static/b.js:1:8: "./part.js" imports this file in turn, itself or through others; their fingerprints cannot be made` +
				` (move what both need into a third file) [static/part.js:1:8: the circle passes here]`},
		},
		"itself": {
			map[string]string{"static/a.js": "import './a.js'"},
			[]string{`static/a.js:1:8: "./a.js" imports this file in turn, itself or through others; their fingerprints cannot be made (move what both need into a third file)`},
		},
		"imported twice": {
			map[string]string{"static/main.css": "@import 'a.css';\n@import 'b.css';", "static/a.css": "", "static/b.css": "@import 'a.css';"},
			[]string{`static/b.css:1:9: static/a.css is part of this stylesheet already [static/main.css:1:9: the first import]`},
		},
		"late imports": {
			map[string]string{"static/a.css": "@layer x;\na{}\n@import 'b.css';\n@media print { @import 'c.css'; }", "static/b.css": ""},
			[]string{
				`static/a.css:3:1: an @import comes before every other rule; browsers ignore this one`,
				`static/a.css:4:16: an @import comes before every other rule; browsers ignore this one`,
			},
		},
		"malformed imports": {
			map[string]string{"static/a.css": "@import b.css;", "static/b.css": "@import 'a.css'\na{}"},
			[]string{
				`static/a.css:1:1: this @import is not valid (write it as @import "file.css" layer(name);)`,
				`static/b.css:2:2: a semicolon is missing before this`,
			},
		},
		"import of a picture, reference to a part": {
			map[string]string{
				"static/main.css": "@import 'a.svg'; @import 'part.css'; a{b:url(part.css)}", "static/a.svg": "", "static/part.css": "",
			},
			[]string{
				`static/main.css:1:9: static/a.svg is not a stylesheet that can be imported`,
				`static/main.css:1:42: static/part.css is part of another stylesheet and not published by itself`,
			},
		},
		"unbalanced styles": {
			map[string]string{
				"static/a.css": "a { b: c(d; }", "static/b.css": "a { b: c }}", "static/c.css": "a { b: 'c\n }",
				"static/d.css": "a {}\nb", "static/e.css": "a {", "static/f.css": "a {} /* b", "static/g.css": "a{};\nb{}", "static/h.css": "a{b:url(c",
			},
			[]string{
				`static/a.css:1:13: nothing opens this "}"`,
				`static/b.css:1:11: nothing opens this "}"`,
				`static/c.css:1:8: this is not valid CSS: a quote, bracket or comment is not closed, or a backslash is astray`,
				`static/d.css:2:1: this rule is unfinished`,
				`static/e.css:1:3: this "{" is never closed`,
				`static/f.css:1:6: this is not valid CSS: a quote, bracket or comment is not closed, or a backslash is astray`,
				`static/g.css:1:4: this semicolon is astray; browsers drop the rule after it`,
				`static/h.css:1:5: this is not valid CSS: a quote, bracket or comment is not closed, or a backslash is astray`,
			},
		},
		"namespace": {
			map[string]string{"static/a.css": "@namespace svg url(http://www.w3.org/2000/svg);"},
			[]string{`static/a.css:1:1: @namespace is not supported, since stylesheets are joined into one`},
		},
		"no text": {
			map[string]string{"static/a.css": "@import 'b.css';", "static/b.css": "a{}\né\xff", "static/c.js": "\xff"},
			[]string{
				`static/b.css:2:2: this file is not UTF-8 text (save the file again in the UTF-8 encoding)`,
				`static/c.js:1:1: this file is not UTF-8 text (save the file again in the UTF-8 encoding)`,
			},
		},
		"reserved folder": {
			map[string]string{"static/root/aset/x.css": ""},
			[]string{`static/root/aset/x.css: the folder aset/ is for fingerprinted files alone (move the file out of static/root/)`},
		},
		"pictures": {
			map[string]string{
				"content/centres/x/images/a.svg": "<svg/>", "content/centres/x/images/b.avif": "", "content/centres/x/images/notes": "",
				"content/centres/x/images/c.jpg": "no picture", "content/centres/x/images/old/d.png": "",
				"content/centres/x/images/e.jpg": strings.Repeat("x", pictureMaximum+1),
			},
			[]string{
				`content/centres/x/images/a.svg: SVG pictures are not taken here, since they can hold scripts (export the picture as PNG or WebP)`,
				`content/centres/x/images/b.avif: a picture is JPEG, PNG, WebP or GIF, not "avif" (export the picture as PNG or WebP)`,
				`content/centres/x/images/c.jpg: this picture cannot be read: it is damaged, or not a JPEG, PNG, WebP or GIF inside`,
				`content/centres/x/images/e.jpg: this picture is too large: 20.0 MiB, when 20 MiB is the most (scale it down first; 2400 pixels on its longer side are plenty)`,
				`content/centres/x/images/notes: a picture is JPEG, PNG, WebP or GIF, not "" (export the picture as PNG or WebP)`,
				`content/centres/x/images/old/d.png: this picture cannot be read: it is damaged, or not a JPEG, PNG, WebP or GIF inside`,
			},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			set, problems := load(tree(test.files))
			if set == nil {
				t.Error("no set")
			}
			if diff := cmp.Diff(test.want, told(problems, diag.English)); diff != "" {
				t.Errorf("problems (-want +got)\n%s", diff)
			}
			for i, line := range told(problems, diag.Indonesian) {
				if strings.Contains(line, "%!") || line == told(problems, diag.English)[i] {
					t.Errorf("not told in Indonesian: %s", line)
				}
			}
		})
	}
}

// locked is a tree in which one file cannot be opened.
type locked struct {
	fstest.MapFS
	name string
}

func (l locked) Open(name string) (fs.File, error) {
	if name == l.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New("permission denied")}
	}
	return l.MapFS.Open(name)
}

func (l locked) ReadFile(name string) ([]byte, error) {
	f, err := l.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return l.MapFS.ReadFile(name)
}

func TestUnreadable(t *testing.T) {
	fsys := tree(map[string]string{"static/a.txt": "a", "static/b.txt": "b"})
	set, problems := Load(locked{fsys, "static/a.txt"}, append(listed(fsys), "static/gone.txt"))
	if diff := cmp.Diff([]string{"static/a.txt: cannot be read: permission denied"}, told(problems, diag.English)); diff != "" {
		t.Errorf("problems (-want +got)\n%s", diff)
	}
	if set.Path("b.txt") == "" {
		t.Error("the other file is not published")
	}
}

func TestCollisions(t *testing.T) {
	files := []File{{Source: "static/a", Path: "x"}, {Source: "static/b", Path: "x"}, {Source: "static/c", Path: "y"}, {Source: "static/d", Path: "X"}}
	want := []string{
		`static/b: this file would be published as "x", as another one is [static/a: the other file]`,
		`static/d: this file would be published as "X", as another one is [static/a: the other file]`,
	}
	if diff := cmp.Diff(want, told(collisions(files), diag.English)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
