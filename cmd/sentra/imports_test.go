package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport holds the one way that imports run: what a package may know of the others.
var mayImport = map[string][]string{
	"internal/diag":      {},
	"internal/heap":      {},
	"internal/content":   {"diag"},
	"internal/site":      {"diag", "content"},
	"internal/asset":     {"diag"},
	"internal/export":    {"content", "site"},
	"internal/search":    {"content", "site"},
	"internal/motif":     {},
	"internal/geo":       {},
	"internal/page":      {"diag", "content", "site", "asset", "export", "search", "motif", "geo"},
	"internal/render":    {"diag", "content"},
	"internal/build":     {"diag", "content", "site", "asset", "page", "render"},
	"internal/demo":      {"content"},
	"internal/publish":   {"diag", "build"},
	"internal/serve":     {"diag", "build"},
	"internal/watch":     {"diag", "content"},
	"cmd/sentra":         {"diag", "heap", "content", "build", "publish", "serve", "demo", "watch"},
	"internal/reference": {"diag", "content"},
}

// onlyIn names what one package, or one file, alone may use.
var onlyIn = map[string]string{
	"gopkg.in/yaml.v3": "internal/content",
	"net/http":         "internal/serve",
	"os.Args":          "cmd/sentra/main.go",
	"os.Exit":          "cmd/sentra/main.go",
	"time.Now":         "cmd/sentra/main.go",
	"time.Since":       "cmd/sentra/main.go",
	"time.Until":       "cmd/sentra/main.go",
}

func TestImportsRunOneWay(t *testing.T) {
	files := token.NewFileSet()
	for _, name := range sourceFiles(t) {
		file, err := parser.ParseFile(files, filepath.Join("../..", name), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		pkg := path.Dir(name)
		allowed, known := mayImport[pkg]
		if !known {
			t.Errorf("%s: package %s is not in the table of this test", name, pkg)
			continue
		}
		for _, spec := range file.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			if local, ours := strings.CutPrefix(imported, "sentra/internal/"); ours && !slices.Contains(allowed, local) {
				t.Errorf("%s imports %s", name, imported)
			}
			if home, reserved := onlyIn[imported]; reserved && home != pkg {
				t.Errorf("%s imports %s, which is for %s alone", name, imported, home)
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if home, reserved := onlyIn[selector(n)]; reserved && home != name {
				t.Errorf("%s: %s is for %s alone", files.Position(n.Pos()), selector(n), home)
			}
			return true
		})
	}
}

// selector is the text of an expression like os.Exit, "" for any other node.
func selector(n ast.Node) string {
	s, ok := n.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	x, ok := s.X.(*ast.Ident)
	if !ok {
		return ""
	}
	return x.Name + "." + s.Sel.Name
}

// drawing is the folder of a command of its own, for who works on the program.
const drawing = "draw"

// sourceFiles lists the program's Go files but tests, relative to the module.
func sourceFiles(t *testing.T) []string {
	t.Helper()
	var names []string
	for _, root := range []string{"cmd", "internal"} {
		err := filepath.WalkDir(filepath.Join("../..", root), func(file string, entry fs.DirEntry, err error) error {
			if err == nil && entry.IsDir() && entry.Name() == drawing {
				return fs.SkipDir
			}
			if err != nil || entry.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
				return err
			}
			name, err := filepath.Rel("../..", file)
			names = append(names, filepath.ToSlash(name))
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(names) == 0 {
		t.Fatal("there is no Go file to look at")
	}
	return names
}
