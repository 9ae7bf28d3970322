package page

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestWordsAskedFor reads this package's own source: every word it asks for must
// be in the table of words, where templates/text is held to it, and whatever is
// in the table must be asked for.
func TestWordsAskedFor(t *testing.T) {
	var keys []string
	for _, k := range wordKeys() {
		keys = append(keys, k.key)
	}
	said := make(map[string]bool) // keys, and what keys begin with
	for _, call := range wordCalls(t) {
		said[call.text] = true
		known := slices.Contains(keys, call.text)
		if call.begins {
			known = slices.ContainsFunc(keys, func(key string) bool { return strings.HasPrefix(key, call.text) })
		}
		if !known {
			t.Errorf("%s: the word %q is not in the table", call.place, call.text)
		}
	}
	for _, key := range keys {
		if !slices.ContainsFunc(beginnings(key), func(s string) bool { return said[s] }) {
			t.Errorf("nothing asks for the word %q", key)
		}
	}
}

// beginnings are a key and what is written in the source where its end is worked
// out: "value.status.open", "value.status.", "value.".
func beginnings(key string) []string {
	list := []string{key}
	for i, r := range key {
		if r == '.' {
			list = append(list, key[:i+1])
		}
	}
	return list
}

// keyTakers are the functions whose first argument is a key, and whether they
// add to it.
var keyTakers = map[string]bool{"word": false, "counted": false, "yesNo": true, "hemisphere": true}

// wordCall is a place where a word is asked for.
type wordCall struct {
	text   string
	begins bool // the text is only how the key begins
	place  token.Position
}

// wordCalls finds every word that is asked for by a key, or the beginning of
// one, that is written out.
func wordCalls(t *testing.T) []wordCall {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var calls []wordCall
	set := token.NewFileSet()
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				if text, begins := keyOf(call); text != "" {
					calls = append(calls, wordCall{text, begins, set.Position(call.Pos())})
				}
			}
			return true
		})
	}
	return calls
}

// keyOf returns the key that a call asks for, as far as it is written out, and
// whether that is only its beginning.
func keyOf(call *ast.CallExpr) (text string, begins bool) {
	method, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || len(call.Args) == 0 {
		return "", false
	}
	begins, ok = keyTakers[method.Sel.Name]
	if !ok {
		return "", false
	}
	key := call.Args[0]
	for sum, ok := key.(*ast.BinaryExpr); ok; sum, ok = key.(*ast.BinaryExpr) {
		key, begins = sum.X, true
	}
	literal, ok := key.(*ast.BasicLit)
	if !ok {
		return "", false
	}
	text, _ = strconv.Unquote(literal.Value) // the compiler has read it
	if begins {
		text = strings.TrimSuffix(text, ".") + "."
	}
	return text, begins
}
