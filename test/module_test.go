package test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// modules are the JavaScript modules that browsers get: those of the editor bar, and the site's.
var modules = []string{"../internal/serve/live/*.js", "../static/js/*.js", "../static/js/search/*.js"}

// TestModulesAreTyped checks what the comments of modules say of their types.
func TestModulesAreTyped(t *testing.T) {
	t.Parallel()
	for _, pattern := range modules {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("there is no module %s: %v", pattern, err)
		}
		for _, finding := range typeFindings(t, files) {
			t.Error(finding)
		}
	}
}

// TestTypeFaultsAreFound plants a fault of each kind beside what is sound.
func TestTypeFaultsAreFound(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	var files []string
	for name, text := range map[string]string{
		"sound.js":  "export const a = document.querySelector(\"a\")?.href;\n",
		"null.js":   "export const a = document.querySelector(\"a\").href;\n",
		"any.js":    "export const f = (x) => x;\n",
		"unused.js": "const a = 1;\nexport {};\n",
		"wrong.js":  "/** @type {number} */\nexport const a = \"1\";\n",
	} {
		file := filepath.Join(folder, name)
		files = append(files, file)
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	found := map[string]int{}
	for _, finding := range typeFindings(t, files) {
		file, _, _ := strings.Cut(finding, "(")
		found[filepath.Base(file)]++
	}
	if diff := cmp.Diff(map[string]int{"null.js": 1, "any.js": 1, "unused.js": 1, "wrong.js": 1}, found); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

// typeFindings returns what the TypeScript compiler has against some JavaScript, one line each.
func typeFindings(t *testing.T, files []string) []string {
	t.Helper()
	needPackages(t, "typescript")
	args := append([]string{
		"../node_modules/typescript/bin/tsc", "--noEmit", "--allowJs", "--checkJs", "--strict", "--noUnusedLocals", "--noImplicitReturns",
		"--target", "ES2024", "--lib", "ES2024,DOM,DOM.Iterable", "--module", "ESNext", "--moduleResolution", "bundler", "--pretty", "false",
	}, files...)
	out, err := exec.CommandContext(t.Context(), "node", args...).Output()
	if _, found := errors.AsType[*exec.ExitError](err); err != nil && !found {
		t.Fatal(err)
	}
	return strings.FieldsFunc(string(out), func(r rune) bool { return r == '\n' })
}
