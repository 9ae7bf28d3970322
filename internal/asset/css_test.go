package asset

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/tdewolff/parse/v2/css"
)

// Each case is one stylesheet and what is left of it.
func TestSqueeze(t *testing.T) {
	tests := map[string]struct{ in, want string }{
		"rule":            {"a {\n  color: red;\n  margin: 0 auto;\n}\n", `a{color:red;margin:0 auto;}`},
		"comments":        {"/* a */ a /* b */ { /* c */ color: /* d */ red /* e */ ; }", `a{color:red;}`},
		"comment in word": {"a/**/.b { margin: 1px/**/2px; inset:0/**/ 1px }", `a/**/.b{margin:1px/**/2px;inset:0 1px}`},
		"no function":     {"@media screen and/**/(width > 3em) {}", `@media screen and/**/(width > 3em){}`},
		"descendant":      {"a :hover > b + c , d ~ e { }", `a :hover > b + c,d ~ e{}`},
		"nesting":         {".a { color: red; &:hover { x: y } > .b { z: w } .c & { } }", `.a{color:red;&:hover{x:y}> .b{z:w}.c &{}}`},
		"layers":          {"@layer reset , base;\n@layer base {\n a { }\n}", `@layer reset,base;@layer base{a{}}`},
		"light-dark":      {":root { --a: light-dark( #fff , #000 ); color: light-dark(var(--a), black) }", `:root{--a:light-dark(#fff,#000);color:light-dark(var(--a),black)}`},
		"color-mix":       {"a { color: color-mix(in oklch, var(--a) 50%, transparent) }", `a{color:color-mix(in oklch,var(--a) 50%,transparent)}`},
		"relative colour": {"a { color: oklch(from var(--x) l c h / 50%) }", `a{color:oklch(from var(--x) l c h / 50%)}`},
		"container": {
			"@container card (inline-size > 30rem) and (width <= 50em) { a { inline-size: calc( 100% - (1px + 2px) * 3 ) } }",
			`@container card (inline-size > 30rem) and (width <= 50em){a{inline-size:calc(100% - (1px + 2px) * 3)}}`,
		},
		"logical":        {"a { margin-block: 0 auto; inset-inline-start: 0px; flex: 1 1 0px }", `a{margin-block:0 auto;inset-inline-start:0px;flex:1 1 0px}`},
		"empty property": {":root { --a: ; --b:; --c: }", `:root{--a: ;--b:;--c: }`},
		"strings":        {`a::before { content: " /* x */  \" " attr( data-x ) "b" }`, `a::before{content:" /* x */  \" " attr(data-x) "b"}`},
		"escape":         {".a\\:b , .\\31  c { }", ".a\\:b,.\\31  c{}"},
		"grid":           {"a { grid-template: [x] 'a b' 1fr / 1fr minmax(0, 2fr) }", `a{grid-template:[x] 'a b' 1fr / 1fr minmax(0,2fr)}`},
		"important":      {"a { color: red ! important }", `a{color:red ! important}`},
		"selectors":      {":is( a , b ):not( .c ) [data-x = y i] , :nth-child( 2n + 1 of .x ) { }", `:is(a,b):not(.c) [data-x = y i],:nth-child(2n + 1 of .x){}`},
		"charset":        {"@charset \"utf-8\";\n\na{}", `a{}`},
		"no semicolon":   {"@layer a, b", `@layer a,b;`},
		"fragment":       {"a { filter: url( #f ) }", `a{filter:url( #f )}`},
		"nothing":        {"", ""},
		"comment alone":  {"/* nothing */", ""},
		"property":       {"@property --x { syntax: \"<length>\"; inherits: false; initial-value: 0px }", `@property --x{syntax:"<length>";inherits:false;initial-value:0px}`},
		"scope":          {"@scope (.a) to (.b) { :scope { } }", `@scope (.a) to (.b){:scope{}}`},
		"supports":       {"@supports not (selector(:has(> a))) { }", `@supports not (selector(:has(> a))){}`},
		"media range":    {"@media (400px <= width < 900px) , print { }", `@media (400px <= width < 900px),print{}`},
		"keyframes":      {"@keyframes x { from { opacity: 0 } 50% { opacity: .5 } }", `@keyframes x{from{opacity:0}50%{opacity:.5}}`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s := parseCSS("a.css", []byte(test.in))
			if len(s.problems) > 0 {
				t.Errorf("problems: %v", s.problems)
			}
			if diff := cmp.Diff(test.want, plainText(s)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// plainText joins the pieces of a file, each reference as it was written.
func plainText(s *source) string {
	var b strings.Builder
	for _, p := range s.pieces {
		b.Write(p.text)
		if p.ref != nil {
			b.WriteString(p.ref.written)
		}
	}
	return b.String()
}

func TestImportBlocks(t *testing.T) {
	tests := map[string]struct{ rest, want string }{
		"plain":             {"", "…"},
		"anonymous layer":   {" layer", "@layer{…}"},
		"layer":             {" layer( base.a )", "@layer base.a{…}"},
		"media":             {" screen and ( width > 3em )", "@media screen and (width > 3em){…}"},
		"supports":          {" supports( display : grid )", "@supports (display :grid){…}"},
		"supports not":      {" supports(not (a: b))", "@supports (not (a:b)){…}"},
		"all three":         {" layer(a) supports(b: c) print , screen", "@media print,screen{@supports (b:c){@layer a{…}}}"},
		"comments and case": {"/**/LAYER(a)/**/ /**/print /**/", "@media print{@layer a{…}}"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			before, after := blocks(cssTokens([]byte(test.rest)))
			if got := before + "…" + after; got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func TestURLText(t *testing.T) {
	tests := []struct{ token, want string }{
		{`url(a.svg)`, "a.svg"},
		{`url( a.svg )`, "a.svg"},
		{`URL("a b.svg")`, "a b.svg"},
		{`url( 'a\'b.svg' )`, "a'b.svg"},
		{`url(a\ b.svg)`, "a b.svg"},
		{`url("\61 b.svg")`, "ab.svg"},
		{"url('a\\\nb')", "ab"},
		{"url('a\\\r\nb')", "ab"},
		{`url("é\e9 ")`, "éé"},
		{`url(\\)`, `\`},
		{`url()`, ""},
	}
	for _, test := range tests {
		if got := urlText(test.token); got != test.want {
			t.Errorf("urlText(%s) = %q, want %q", test.token, got, test.want)
		}
	}
}

// FuzzCSS holds that no stylesheet crashes, that squeezing keeps every token that means something,
// and that doing it twice changes nothing more.
func FuzzCSS(f *testing.F) {
	for _, seed := range []string{
		"", "a{b:c}", "@import 'x.css' layer(a) supports(b) c;", "@layer a;@import url(x.css)",
		"a{b:url(c.svg) image-set('x.png' 1x)}", "a/**/b{}", "@media (x){a{--e: ;}}", `a{b:"\"c"}`, `\`,
		"@import", "@import {", "url(", `url("a`, "/*", "a)", "{[(", "<!-- -->", "a{b:c;;d:e}", ";a{}", "\\\n{",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return // refused before
		}
		s := parseCSS("a.css", []byte(text))
		if len(s.problems) > 0 || takenOut.MatchString(text) {
			return
		}
		once := plainText(s)
		if diff := cmp.Diff(meaning(text), meaning(once)); diff != "" {
			t.Errorf("tokens of %q (-before +after)\n%s", text, diff)
		}
		again := parseCSS("a.css", []byte(once))
		if twice := plainText(again); len(again.problems) > 0 || twice != once {
			t.Errorf("%q becomes %q, and then %q: %v", text, once, twice, again.problems)
		}
	})
}

// takenOut matches the rules that are not published as they stand.
var takenOut = regexp.MustCompile(`(?i)@(import|charset|namespace)`)

// meaning returns the tokens that are no gap, without the semicolon that a last rule may do without.
func meaning(text string) []string {
	var words []string
	for _, t := range cssTokens([]byte(text)) {
		if t.kind != css.WhitespaceToken && t.kind != css.CommentToken {
			words = append(words, t.text)
		}
	}
	if n := len(words); n > 0 && words[n-1] == ";" {
		words = words[:n-1]
	}
	return words
}
