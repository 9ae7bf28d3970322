// Package render turns a view into bytes by a checked set of templates. It
// answers one question: what does this page look like? It must never know the
// site, the routes, the disk or the clock: a page depends on its view, its
// templates and the words of its language, and on nothing else.
//
// The templates of a site are
//
//	templates/base.html           the document; calls {{template "main" .}}
//	templates/pages/LAYOUT.html   defines "main", and whatever else base calls
//	templates/partials/NAME.html  called as {{template "NAME" .Card}}
//
// The first line of a page or partial names the type of its data:
//
//	{{/* page.Card */}}
//
// White space at either end of a file is not part of it, so that a file may end
// in a newline without putting a space before a comma.
//
// Besides comparing (eq, lt, …), logic (and, or, not) and len, templates have
// one function: t, the words of the interface. Its key is always a literal, so
// that a word nobody wrote, or nobody uses, is found when the templates load:
//
//	{{t "search.button"}}              a plain word
//	{{t "updated.on" .Date}}           {} is .Date
//	{{t "count.centres" .N .NText}}    a counted word: .N chooses the form, {} is .NText
//
// [New] finds every fault it can in the sources themselves: it checks them
// against their view types, executes them, and refuses what the content
// security policy would block. Only then are they minified, once, and parsed
// again into the [Set] that renders.
package render

import (
	"bytes"
	"fmt"
	"html/template"
	"io/fs"
	"reflect"
	"sync"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// Set is a checked template set. It is never changed, and may be used from any
// number of goroutines.
type Set struct {
	pages map[pageKind]page
}

// pageKind names one compiled template: a layout speaks one language.
type pageKind struct {
	layout string
	lang   content.Lang
}

type page struct {
	view     reflect.Type
	template *template.Template
	key      string
	files    []string
}

// New parses and checks the templates below templates/ of fsys: base.html,
// pages/LAYOUT.html and partials/NAME.html. layouts maps each layout's name to
// the zero value of its view type.
//
// It returns a nil Set when any problem is an error, or when words lacks a
// language whose file exists: whoever could not read that file has said so.
func New(fsys fs.FS, layouts map[string]any, words map[content.Lang]*content.Words) (*Set, []diag.Problem) {
	return load(fsys, layouts, words, minified)
}

// maxPooled is the largest buffer that is kept for the next page; a list page
// is a tenth of it.
const maxPooled = 1 << 20

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// Render executes one layout over its view in one language. The bytes belong
// to the caller.
func (s *Set) Render(layout string, lang content.Lang, view any) ([]byte, error) {
	p, ok := s.pages[pageKind{layout, lang}]
	if !ok {
		return nil, fmt.Errorf("rendering layout %q in %q: no such layout", layout, lang)
	}
	if got := reflect.TypeOf(view); got != p.view {
		return nil, fmt.Errorf("rendering layout %q: the view is a %v, not a %v", layout, got, p.view)
	}
	buf := buffers.Get().(*bytes.Buffer)
	buf.Reset()
	defer func() {
		if buf.Cap() <= maxPooled {
			buffers.Put(buf)
		}
	}()
	if err := p.template.Execute(buf, view); err != nil {
		return nil, fmt.Errorf("rendering layout %q in %q: %w", layout, lang, err)
	}
	return bytes.Clone(buf.Bytes()), nil
}

// Files lists the files that a layout is made of, sorted: base, its page, every
// partial they reach, and the words of the language. There are none for a layout
// that does not exist.
func (s *Set) Files(layout string, lang content.Lang) []string {
	return s.pages[pageKind{layout, lang}].files
}

// Key is a hash of everything besides the view that a page of this layout
// depends on: base, its page, every partial they reach, and all words of the
// language. It is "" for a layout that does not exist.
func (s *Set) Key(layout string, lang content.Lang) string {
	return s.pages[pageKind{layout, lang}].key
}
