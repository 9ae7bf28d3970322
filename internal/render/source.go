package render

import (
	"bytes"
	"html/template"
	"io/fs"
	"path"
	"reflect"
	"regexp"
	"strings"
	"text/template/parse"
	"unicode/utf8"

	"sentra/internal/diag"
)

// Where the templates lie below the root of a site.
const (
	templatesDir = "templates"
	basePath     = "templates/base.html"
	pagesDir     = "templates/pages"
	partialsDir  = "templates/partials"
	wordsDir     = "templates/text"
)

// baseName is the name of base.html among the templates of a layout.
const baseName = "base"

// source is one template file.
type source struct {
	path string
	name string // of the layout or the partial; baseName
	text string
	view string // the type its first line names, "" without one

	// trees are the templates it holds: itself under its name, and what it
	// defines. Nil where the file does not parse.
	trees map[string]*parse.Tree
	calls map[string][]call // what each of its trees calls
	uses  []string          // keys of the words it uses

	// faulty says that it calls a function or a template in a way that one
	// file shows to be wrong: checking types would only tell of it again.
	faulty bool
}

// call is one {{template "NAME" …}} of a source.
type call struct {
	name   string
	offset int
}

// fileName is what a layout or partial may be called.
var fileName = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*\.html$`)

// sources are the template files of a site by what they are for.
type sources struct {
	base     *source
	pages    map[string]*source // by layout
	partials map[string]*source // by name
	all      []*source          // by path

	types      map[string]reflect.Type // the structs that views hold, by name
	signatures template.FuncMap        // the functions of templates, and one that takes each of types
}

var (
	msgStray     = diag.Message{ID: "berkas ini bukan bagian dari templat", EN: "this file is no part of the templates"}
	hintStray    = diag.Message{ID: "yang dikenal: base.html, pages/NAMA.html, partials/NAMA.html, text/BAHASA.yaml; NAMA dengan huruf kecil, angka dan tanda hubung", EN: "known are base.html, pages/NAME.html, partials/NAME.html, text/LANG.yaml; NAME in lower-case letters, digits and hyphens"}
	msgNoHeader  = diag.Message{ID: "baris pertama harus menyebut jenis datanya", EN: "the first line must name the type of its data"}
	hintHeader   = diag.Message{ID: "mulailah dengan {{/* %s */}}", EN: "begin with {{/* %s */}}"}
	msgNotHeader = diag.Message{ID: "baris pertama menyebut %s, padahal datanya %s", EN: "the first line names %s, but its data is a %s"}
)

// readSources reads every template of a site.
func readSources(fsys fs.FS) (*sources, []diag.Problem) {
	all := &sources{pages: map[string]*source{}, partials: map[string]*source{}}
	var problems []diag.Problem
	_ = fs.WalkDir(fsys, templatesDir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			problems = append(problems, diag.Unreadable(name, err)...) // without templates/, base.html is told missing
			return nil
		case ignored(path.Base(name)):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir(), path.Dir(name) == wordsDir && path.Ext(name) == ".yaml":
			return nil
		}
		problems = append(problems, all.add(fsys, name)...)
		return nil
	}) // which keeps every error as a problem
	return all, problems
}

// ignored reports whether a name is one that editors leave behind.
func ignored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "#") || strings.HasSuffix(name, "~") ||
		strings.HasSuffix(name, ".swp") || strings.HasSuffix(name, ".tmp")
}

// add reads one file and puts it where it belongs.
func (a *sources) add(fsys fs.FS, name string) []diag.Problem {
	dir, file := path.Split(name)
	dir = path.Clean(dir)
	if name != basePath && (dir != pagesDir && dir != partialsDir || !fileName.MatchString(file)) {
		return []diag.Problem{{Path: name, Text: msgStray.With(), Hint: hintStray.With()}}
	}
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return diag.Unreadable(name, err)
	}
	src := newSource(name, string(bytes.TrimPrefix(data, []byte("\uFEFF"))))
	a.all = append(a.all, src)
	switch {
	case name == basePath:
		a.base = src
	case dir == pagesDir:
		a.pages[src.name] = src
	default:
		a.partials[src.name] = src
	}
	return nil
}

// header is the first line of a template, which names the type of its data.
var header = regexp.MustCompile(`^\{\{(?:- )?/\*\s*([\w.]+)[^\n]*?\*/(?: -)?\}\}`)

func newSource(name, text string) *source {
	src := &source{path: name, name: strings.TrimSuffix(path.Base(name), ".html"), text: text}
	if m := header.FindStringSubmatch(text); m != nil {
		src.view = m[1]
	}
	return src
}

// at is the place of a byte of the source.
func (s *source) at(offset int) diag.Place {
	before := s.text[:min(offset, len(s.text))]
	start := strings.LastIndexByte(before, '\n') + 1
	return diag.Place{
		Line:   1 + strings.Count(before, "\n"),
		Column: 1 + utf8.RuneCountInString(before[start:]),
	}
}

// lineStart is the offset of a line's first byte, counted from 1.
func (s *source) lineStart(line int) int {
	at := 0
	for ; line > 1; line-- {
		at += strings.IndexByte(s.text[at:], '\n') + 1
	}
	return at
}

func (s *source) problem(offset int, text diag.Told) diag.Problem {
	return diag.Problem{Path: s.path, Place: s.at(offset), Text: text}
}

// parse reads the source's templates.
func (s *source) parse() []diag.Problem {
	trees, err := parseText(s.path, s.name, s.text)
	if err != nil {
		return []diag.Problem{s.syntaxProblem(err)}
	}
	s.trees = trees
	return nil
}

// parseText parses a file into the templates it holds, its own under name.
// Which functions exist is checked later, all at once.
func parseText(file, name, text string) (map[string]*parse.Tree, error) {
	root := parse.New(file)
	root.Mode = parse.SkipFuncCheck
	trees := map[string]*parse.Tree{}
	if _, err := root.Parse(text, "{{", "}}", trees); err != nil {
		return nil, err
	}
	root = trees[file]
	delete(trees, file)
	if _, taken := trees[name]; taken && parse.IsEmptyTree(root.Root) {
		return trees, nil // a page that defines a block of its own name
	}
	trimEdges(root.Root)
	trees[name] = root
	return trees, nil
}

// trimEdges takes the white space from both ends of a file: the newline after
// its first line and the one that every text file ends in.
func trimEdges(list *parse.ListNode) {
	if len(list.Nodes) == 0 {
		return
	}
	if first, ok := list.Nodes[0].(*parse.TextNode); ok {
		first.Text = bytes.TrimLeft(first.Text, " \t\r\n")
	}
	if last, ok := list.Nodes[len(list.Nodes)-1].(*parse.TextNode); ok {
		last.Text = bytes.TrimRight(last.Text, " \t\r\n")
	}
}
