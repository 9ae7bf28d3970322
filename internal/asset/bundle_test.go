package asset

import (
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

// Each case is the modules of static/ and what is published of them.
func TestBundles(t *testing.T) {
	tests := map[string]struct{ in, want map[string]string }{
		"minified": {
			map[string]string{"a.js": "// Says so.\n/*! @license */\nfunction said(text) {\n  alert(\"é\" + text);\n}\nfunction unused() {}\nsaid(1 + 1);\n"},
			map[string]string{"a.HASH.js": `function t(n){alert("é"+n)}t(2);`},
		},
		"exports stay": {
			map[string]string{"a.js": "export function init(root) { root.remove() }\nexport default 1; export const { b } = init;"},
			map[string]string{"a.HASH.js": `function e(t){t.remove()}var o=1,{b:r}=e;export{r as b,o as default,e as init};`},
		},
		"parts": {
			map[string]string{
				"main.js":   "import './first.js'; import { b as c } from \"./lib/b.js\"; import d from './lib/d.mjs'; c(d)",
				"first.js":  "alert('first')",
				"lib/b.js":  "export * from '../e.js'; export const b = alert, unused = 1",
				"lib/d.mjs": "import { e } from '../e.js?v=1'; export default e",
				"e.js":      "alert('once'); export const e = 1",
			},
			map[string]string{"main.HASH.js": `alert("first");alert("once");var r=1;var o=alert;var t=r;o(t);`},
		},
		"both ways": {
			map[string]string{
				"main.js":  "import('./copy.js'); import('./share.js')",
				"share.js": "import { copying } from './copy.js'; export const init = () => copying(1)",
				"copy.js":  "export function copying(x) { alert(x) } export function init() { copying(2) }",
			},
			map[string]string{
				"main.HASH.js":  `import("./copy.HASH.js");import("./share.HASH.js");`,
				"share.HASH.js": `function o(t){alert(t)}var p=()=>o(1);export{p as init};`,
				"copy.HASH.js":  `function n(t){alert(t)}function o(){n(2)}export{n as copying,o as init};`,
			},
		},
		"import() inside a part": {
			map[string]string{
				"main.js":     "import { open } from './lib/part.js'; open()",
				"lib/part.js": "export const open = () => import(`../late.js?v=1#x`, { with: {} })",
				"late.js":     "alert(1)",
			},
			map[string]string{
				"main.HASH.js": `var o=()=>import("./late.HASH.js?v=1#x",{with:{}});o();`,
				"late.HASH.js": `alert(1);`,
			},
		},
		"data": {
			map[string]string{
				"main.js":    "import words from './words.json' with { type: 'json' }; import('./words.json', { with: { type: 'json' } }); alert(words)",
				"words.json": `{"a": 1}`,
			},
			map[string]string{
				"main.HASH.js":    `import t from"./words.HASH.json"with{type:"json"};import("./words.HASH.json",{with:{type:"json"}});alert(t);`,
				"words.HASH.json": `{"a": 1}`,
			},
		},
		"not known before it runs": {
			map[string]string{"a.js": "alert(new URL('./x.svg', import.meta.url)); import(place); import(`${place}/a.js`); alert(process.env.NODE_ENV)"},
			map[string]string{"a.HASH.js": "alert(new URL(\"./x.svg\",import.meta.url));import(place);import(`${place}/a.js`);alert(process.env.NODE_ENV);"},
		},
		"nothing": {
			map[string]string{"a.js": "// Not yet."},
			map[string]string{"a.HASH.js": ""},
		},
		"no CommonJS": {
			map[string]string{"a.js": "import './b.js'", "b.js": "(this ?? globalThis).B = typeof module === 'object' ? module.exports : 1"},
			map[string]string{"a.HASH.js": `globalThis.B=typeof module=="object"?module.exports:1;`},
		},
		"of static/root/": {
			map[string]string{"main.js": "import './root/old.js'", "root/old.js": "var old = 1 // as it is"},
			map[string]string{"main.HASH.js": `import"./../old.js";`, "old.js": "var old = 1 // as it is"},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			files := map[string]string{}
			for name, text := range test.in {
				files["static/"+name] = text
			}
			set := sound(t, tree(files))
			if slices.ContainsFunc(set.Files, func(f File) bool { return f.data == nil }) {
				t.Error("a file has no bytes, not even none")
			}
			got := map[string]string{}
			for path, text := range publishedText(set) {
				got[strings.TrimPrefix(path, "aset/")] = strings.TrimSuffix(text, "\n")
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("published (-want +got)\n%s", diff)
			}
		})
	}
}

// The same bytes come out in any folder, whatever lies there.
func TestBundlesReadNoDisk(t *testing.T) {
	fsys := tree(map[string]string{"static/a.js": "import './b.js'; import('./c.js')", "static/b.js": "alert(1)", "static/c.js": ""})
	before := publishedText(sound(t, fsys))
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{
		"tsconfig.json": "{", "package.json": `{"sideEffects": false}`, "a.js": "no", "b.js": "no", "c.js": "no",
	} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(before, publishedText(sound(t, fsys))); diff != "" {
		t.Errorf("(-before +there)\n%s", diff)
	}
}

// BenchmarkBundles takes the scripts of the real site, when nothing of them has changed.
func BenchmarkBundles(b *testing.B) {
	fsys := os.DirFS("../..")
	var files []string
	for _, pattern := range []string{"static/js/*.js", "static/js/search/*.js"} {
		found, err := fs.Glob(fsys, pattern)
		if err != nil || len(found) == 0 {
			b.Fatalf("there are no scripts %s: %v", pattern, err)
		}
		files = append(files, found...)
	}
	var c Cache
	for b.Loop() {
		c.Load(fsys, files)
	}
}

// FuzzBundle holds that whatever is wrong with a script is told, at a place that there is.
func FuzzBundle(f *testing.F) {
	for _, seed := range []string{"", "let a b", "import './b.js'; x y", "import('./b.js'); let é =\r\n", "`${", "a\u2028 b c", "export { a } from './b.js'", "a = {} / import './b.js' /"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		set, problems := load(tree(map[string]string{"static/a.js": text, "static/b.js": "export const b = 1"}))
		if len(problems) == 0 && set.Path("a.js") == "" {
			t.Errorf("%q is not published", text)
		}
		lines := strings.Count(text, "\n") + 1
		for _, p := range problems {
			if p.Path != "static/a.js" || p.Line > lines || p.Text.In(diag.English) == "" {
				t.Errorf("%q: %v", text, told(problems, diag.English))
			}
		}
	})
}
