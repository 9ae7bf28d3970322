package diag

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMessagesAgree reads every diag.Message of the program: each is written
// in both languages, with the same verbs for the same arguments.
func TestMessagesAgree(t *testing.T) {
	root := os.DirFS("../..")
	found := 0
	for _, folder := range []string{"internal", "cmd"} {
		err := fs.WalkDir(root, folder, func(path string, _ fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			source, err := fs.ReadFile(root, path)
			if err != nil {
				return err
			}
			fset := token.NewFileSet()
			file, err := parser.ParseFile(fset, path, source, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			for literal := range messages(file) {
				found++
				if err := agree(literal); err != nil {
					t.Errorf("%s: %v", fset.Position(literal.Pos()), err)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if found < 300 {
		t.Errorf("only %d messages found: the test no longer sees how they are written", found)
	}
}

func TestAgree(t *testing.T) {
	tests := []struct{ source, want string }{
		{`diag.Message{ID: "a %q %d", EN: "b %q %d"}`, ""},
		{`diag.Message{"a %[2]d %[1]q", "b %q %d"}`, ""},
		{`diag.Message{ID: "100%%", EN: "all"}`, ""},
		{`diag.Message{ID: "a" + " %.1f", EN: "b %.1f"}`, ""},
		{`diag.Message{ID: "a %q", EN: "b %s"}`, `verbs map[1:q] in Indonesian, map[1:s] in English`},
		{`diag.Message{ID: "a %d %q", EN: "b %q %d"}`, `verbs map[1:d 2:q] in Indonesian, map[1:q 2:d] in English`},
		{`diag.Message{ID: "a %d", EN: "b"}`, `verbs map[1:d] in Indonesian, map[] in English`},
		{`diag.Message{ID: "a"}`, "not written in both languages"},
		{`diag.Message{ID: "a", EN: " "}`, "not written in both languages"},
		{`diag.Message{ID: a, EN: "b"}`, "only one language can be read here"},
		{`diag.Message{ID: words[a], EN: string(a)}`, ""},
	}
	for _, tt := range tests {
		e, err := parser.ParseExpr(tt.source)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if err := agree(e.(*ast.CompositeLit)); err != nil {
			got = err.Error()
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.source, diff)
		}
	}
}

// messages yields the literals of type diag.Message, which package diag itself
// calls Message, those in maps included.
func messages(file *ast.File) func(yield func(*ast.CompositeLit) bool) {
	isMessage := func(e ast.Expr) bool {
		switch e := e.(type) {
		case *ast.SelectorExpr:
			x, ok := e.X.(*ast.Ident)
			return ok && x.Name == "diag" && e.Sel.Name == "Message"
		case *ast.Ident:
			return e.Name == "Message" && file.Name.Name == "diag"
		}
		return false
	}
	return func(yield func(*ast.CompositeLit) bool) {
		more := true
		ast.Inspect(file, func(n ast.Node) bool {
			literal, ok := n.(*ast.CompositeLit)
			if !ok || !more {
				return more
			}
			if isMessage(literal.Type) && len(literal.Elts) > 0 {
				more = yield(literal)
			}
			of := elementType(literal.Type)
			for _, e := range literal.Elts {
				if pair, ok := e.(*ast.KeyValueExpr); ok {
					e = pair.Value
				}
				if l, ok := e.(*ast.CompositeLit); ok && l.Type == nil && isMessage(of) {
					more = more && yield(l)
				}
			}
			return more
		})
	}
}

func elementType(e ast.Expr) ast.Expr {
	switch e := e.(type) {
	case *ast.MapType:
		return e.Value
	case *ast.ArrayType:
		return e.Elt
	}
	return nil
}

// agree reports what the two languages of a message do not have in common. One
// that is put together when the program runs says nothing here.
func agree(literal *ast.CompositeLit) error {
	var texts []string
	for _, e := range literal.Elts {
		if pair, ok := e.(*ast.KeyValueExpr); ok {
			e = pair.Value
		}
		if s, ok := stringOf(e); ok {
			texts = append(texts, s)
		}
	}
	switch {
	case len(texts) == 0:
		return nil
	case len(texts) < len(literal.Elts):
		return errors.New("only one language can be read here")
	case len(texts) < 2, strings.TrimSpace(texts[0]) == "", strings.TrimSpace(texts[1]) == "":
		return errors.New("not written in both languages")
	}
	if id, en := verbs(texts[0]), verbs(texts[1]); !maps.Equal(id, en) {
		return fmt.Errorf("verbs %v in Indonesian, %v in English", id, en)
	}
	return nil
}

// stringOf returns the value of a string literal or of a sum of them.
func stringOf(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil
	case *ast.BinaryExpr:
		x, okX := stringOf(e.X)
		y, okY := stringOf(e.Y)
		return x + y, okX && okY
	}
	return "", false
}

var verb = regexp.MustCompile(`%[-+# 0-9.]*(?:\[(\d+)\])?[-+# 0-9.]*([a-zA-Z%])`)

// verbs returns the verb of each argument of a format, by its number.
func verbs(format string) map[int]string {
	found, next := map[int]string{}, 1
	for _, m := range verb.FindAllStringSubmatch(format, -1) {
		if m[2] == "%" {
			continue
		}
		if m[1] != "" {
			next, _ = strconv.Atoi(m[1])
		}
		found[next] = m[2]
		next++
	}
	return found
}
