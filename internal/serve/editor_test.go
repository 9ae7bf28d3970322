package serve

import (
	"errors"
	"testing"

	"sentra/internal/diag"
)

func TestEditorLinks(t *testing.T) {
	const vscode = "vscode://file{path}:{line}:{column}"
	at := diag.Place{Line: 3, Column: 9}
	tests := []struct {
		name, template, folder, file string
		at                           diag.Place
		want                         string
	}{
		{"plain", vscode, "/home/a/situs", "content/x.yaml", at, "vscode://file/home/a/situs/content/x.yaml:3:9"},
		{"without a place", vscode, "/s", "site.yaml", diag.Place{}, "vscode://file/s/site.yaml:1:1"},
		{"in a query", "idea://open?file={path}&line={line}", "/s", "a.md", at, "idea://open?file=/s/a.md&line=3"},
		{"what has a meaning in addresses", vscode, "/a b/c&d=1+#?%", "é.md", at, "vscode://file/a%20b/c%26d%3D1%2B%23%3F%25/%C3%A9.md:3:9"},
		{"what looks like a placeholder", vscode, "/{line}", "a.md", at, "vscode://file/%7Bline%7D/a.md:3:9"},
		{"what ends an attribute", vscode, `/a"><script>`, "a.md", at, "vscode://file/a%22%3E%3Cscript%3E/a.md:3:9"},
		{"Windows", vscode, `C:\Users\a\situs`, "content/x.yaml", at, "vscode://file/C:/Users/a/situs/content/x.yaml:3:9"},
		{"no file", vscode, "/s", "", at, ""},
	}
	for _, test := range tests {
		e, err := NewEditor(test.template, test.folder)
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if got := string(e.link(test.file, test.at)); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
	if got := (Editor{}).link("a.md", at); got != "" {
		t.Errorf("no editor makes the link %s", got)
	}
}

func TestNoEditors(t *testing.T) {
	for _, template := range []string{
		"", "code", "{path}", "{path}://x", "vscode://file", "vscode://file{path}:{row}", "vscode://file{path}:{", "javascript:alert('{path}')",
		"JavaScript:{path}", "data:text/html,{path}", "https://example.org{path}", "x://{path}\"onclick=", "x://a b{path}", "x://{path}\n", "x://%zz{path}",
	} {
		if _, err := NewEditor(template, "/s"); !errors.Is(err, ErrEditor) {
			t.Errorf("%q: %v, want %v", template, err, ErrEditor)
		}
	}
}
