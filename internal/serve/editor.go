package serve

import (
	"errors"
	"fmt"
	"html/template"
	"net/url"
	"path"
	"regexp"
	"strconv"
	"strings"

	"sentra/internal/diag"
)

// Editor makes links that open a file of the site in somebody's editor, at a place. They are plain links,
// which the system hands to the editor: this server opens nothing. The zero Editor makes none.
type Editor struct {
	template string
	folder   string // of the site, absolute, with forward slashes
}

var (
	placeholder = regexp.MustCompile(`\{[^{}]*\}`)
	// Schemes that a browser would follow by itself, into a page or a script.
	browsed = map[string]bool{"javascript": true, "data": true, "vbscript": true, "blob": true, "http": true, "https": true}
)

// ErrEditor is that of an address that cannot open an editor.
var ErrEditor = errors.New("not an editor's address")

// NewEditor returns the editor whose links follow a template like "vscode://file{path}:{line}:{column}",
// for the site in a folder.
func NewEditor(address, folder string) (Editor, error) {
	left := placeholder.ReplaceAllStringFunc(address, func(name string) string {
		switch name {
		case "{path}", "{line}", "{column}":
			return "1"
		}
		return name
	})
	u, err := url.Parse(left)
	switch {
	case err != nil:
		return Editor{}, fmt.Errorf("%w: %w", ErrEditor, err)
	case strings.ContainsAny(left, "{}<>\"'` \\"), u.Scheme == "", browsed[u.Scheme], !strings.Contains(address, "{path}"),
		strings.Contains(address[:len(u.Scheme)], "{"):
		return Editor{}, ErrEditor
	}
	folder = strings.ReplaceAll(folder, `\`, "/")
	return Editor{address, "/" + strings.Trim(folder, "/")}, nil
}

// link returns the address that opens a file at a place, "" where there is none.
func (e Editor) link(file string, at diag.Place) template.URL {
	if e.template == "" || file == "" {
		return ""
	}
	full := path.Join(e.folder, file)
	address := strings.NewReplacer(
		"{path}", escapePath(full),
		"{line}", strconv.Itoa(max(at.Line, 1)),
		"{column}", strconv.Itoa(max(at.Column, 1)),
	).Replace(e.template)
	return template.URL(address) // its scheme has been checked, its values are escaped
}

// escapePath escapes a path so that it may stand in a path and in a query. The colon of a Windows drive
// stays, since editors look for it.
func escapePath(p string) string {
	parts := strings.Split(p, "/")
	for i, part := range parts {
		escaped := strings.ReplaceAll(url.QueryEscape(part), "+", "%20")
		if i == 1 && len(part) == 2 && part[1] == ':' {
			escaped = part
		}
		parts[i] = escaped
	}
	return strings.Join(parts, "/")
}
