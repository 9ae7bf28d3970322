package asset

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Each case is a script and the files it refers to, from the file js/main.js.
func TestSpecifiers(t *testing.T) {
	tests := map[string]struct {
		in   string
		want []string
	}{
		"bare import":        {`import "./a.js";`, []string{"js/a.js"}},
		"default":            {`import a from "./a.js"`, []string{"js/a.js"}},
		"named":              {"import {\n a, b as c, default as d, 'x-y' as e, } from './a.js'", []string{"js/a.js"}},
		"both":               {`import a, { b } from "../a.js"`, []string{"a.js"}},
		"namespace":          {`import * as a from "./b/a.js"`, []string{"js/b/a.js"}},
		"named from":         {`import from from "./a.js"; import {from} from "./b.js"; import {from as x} from "./c.js"`, []string{"js/a.js", "js/b.js", "js/c.js"}},
		"minified":           {`import{a}from"./a.js";import*as b from"./b.js"`, []string{"js/a.js", "js/b.js"}},
		"with comments":      {"import /* x */ a // from './no.js'\n from /**/ './a.js'", []string{"js/a.js"}},
		"attributes":         {`import a from "./a.json" with { type: "json" }`, []string{"js/a.json"}},
		"export from":        {`export { a, b as default } from "./a.js"; export * from "./b.js"; export * as c from "./c.js"; export * as "d-e" from "./d.js"`, []string{"js/a.js", "js/b.js", "js/c.js", "js/d.js"}},
		"dynamic":            {"const a = await import('./a.js'); import(\"./b.js\", {}).then(f); import(`./c.js`)", []string{"js/a.js", "js/b.js", "js/c.js"}},
		"query":              {`import "./a.js?x#y"`, []string{"js/a.js"}},
		"not known before":   {"import(name); import(base + '/a.js'); import(`${base}/a.js`); import(new URL('a.js', import.meta.url))", nil},
		"import.meta":        {`const u = new URL("./a.js", import.meta.url)`, nil},
		"plain exports":      {`export const from = "./a.js"; export default "./b.js"; export { x }; export function f() {} export async function g() {}`, nil},
		"property":           {`a.import("./no.js"); a?.import("./no.js"); x = { import: "./no.js" }`, nil},
		"in a string":        {`const a = "import './no.js'"; const b = 'x'`, nil},
		"in a template":      {"const a = `import './no.js' ${ import('./a.js') } import './no.js'`", []string{"js/a.js"}},
		"in a comment":       {"// import './no.js'\n/* import './no.js' */ import './a.js'", []string{"js/a.js"}},
		"in an expression":   {`const a = /import "x"/; f(/"/.test(b)); import "./a.js"`, []string{"js/a.js"}},
		"expression in head": {`if (a) /"/.test(b); import "./a.js"`, []string{"js/a.js"}},
		"after a block":      {"if (a) {}\n/\"/.exec(b); import './a.js'", []string{"js/a.js"}},
		"division":           {`const a = (b) / 2 + "/" + c[0] / 2 + d / 2 + 4 / 2 + e++ / 2; import "./a.js"; g("/")`, []string{"js/a.js"}},
		"await and division": {`const a = await (b) / 2; import("./a.js"); const c = 1 / 2`, []string{"js/a.js"}},
		"keyword property":   {`const a = b.return / 2; import("./a.js"); const c = 1 / 2`, []string{"js/a.js"}},
		"return expression":  {`function f() { return /'/ } import "./a.js"`, []string{"js/a.js"}},
		"modern": {
			"class A { static #x = 1; static { A.#x ??= 2n } get y() { return this.#x?.z ** 2 } }\nimport './a.js'",
			[]string{"js/a.js"},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s := parseJS("js/main.js", []byte(test.in))
			if len(s.problems) > 0 {
				t.Errorf("problems: %v", s.problems)
			}
			if diff := cmp.Diff(test.want, targets(s)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if got := plainText(s); got != test.in {
				t.Errorf("the rest changed: %q", got)
			}
		})
	}
}

func targets(s *source) []string {
	var names []string
	for _, p := range s.pieces {
		if p.ref != nil {
			names = append(names, p.ref.target)
		}
	}
	return names
}

// FuzzJS holds that no script crashes or loses a byte.
func FuzzJS(f *testing.F) {
	for _, seed := range []string{
		"", `import "./a.js"`, "export * from './a.js'", "import(`./a.js`)", "`${", "a / b / c", "}`", "/[/]/", "import {", "#!x", "'", ")",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if got := plainText(parseJS("a.js", []byte(text))); got != text {
			t.Errorf("%q became %q", text, got)
		}
	})
}
