package render

import (
	"bytes"
	"errors"
	"html/template"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/template/parse"

	"github.com/jba/templatecheck"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// Templates are checked file by file, so that a fault in one does not keep
// those of the others from being told. A partial is checked against the type
// its first line names; whoever calls it only has to pass that type.

var (
	msgNoField    = diag.Message{ID: "%s tidak punya %s", EN: "%s has no %s"}
	hintFields    = diag.Message{ID: "yang ada: %s", EN: "there are: %s"}
	msgWrongType  = diag.Message{ID: "di sini perlu %s, bukan %s", EN: "this takes %s, not %s"}
	msgNotList    = diag.Message{ID: "{{range}} memerlukan daftar, bukan %s", EN: "{{range}} takes a list, not %s"}
	msgVariable   = diag.Message{ID: "variabel %s belum ada di sini", EN: "there is no variable %s here"}
	msgMismatch   = diag.Message{ID: "templat tidak cocok dengan datanya: %s", EN: "the template does not fit its data: %s"}
	msgContext    = diag.Message{ID: "nilai di sini tidak dapat ditampilkan dengan aman: %s", EN: "a value cannot be shown safely here: %s"}
	msgExecution  = diag.Message{ID: "templat gagal dijalankan: %s", EN: "the template fails when it is executed: %s"}
	msgUnsafeLink = diag.Message{ID: "ada alamat yang skemanya tidak dapat dipercaya; tampil sebagai #ZgotmplZ", EN: "an address has a scheme that cannot be trusted; it shows as #ZgotmplZ"}
	hintScheme    = diag.Message{ID: "tulis skemanya di templat: href=\"tel:{{.Value}}\"", EN: "write the scheme in the template: href=\"tel:{{.Value}}\""}
)

// checkTypes reports what base and the page of this layout ask of the view
// that it does not have.
func (a *sources) checkTypes(l *layout) []diag.Problem {
	trees := map[string]*parse.Tree{}
	for name, src := range l.from {
		if a.partials[src.name] == src {
			trees[name] = stub(name)
			continue
		}
		trees[name] = a.typed(src.trees[name])
	}
	return a.typeErrors(baseName, trees, l.view)
}

// checkPartialTypes reports what the partials ask in vain of the types that
// their first lines name.
func (a *sources) checkPartialTypes(shared map[string]*source) []diag.Problem {
	var problems []diag.Problem
	for name, src := range a.partials {
		if a.types[src.view] == nil || src.trees == nil {
			continue // reported already
		}
		trees := map[string]*parse.Tree{}
		for name := range shared {
			trees[name] = stub(name)
		}
		for name, tree := range src.trees {
			trees[name] = a.typed(tree)
		}
		problems = append(problems, a.typeErrors(name, trees, a.types[src.view])...)
	}
	return problems
}

// stub stands for a template that is checked elsewhere.
func stub(name string) *parse.Tree {
	return &parse.Tree{Name: name, Root: &parse.ListNode{
		NodeType: parse.NodeList,
		Nodes:    []parse.Node{&parse.TextNode{NodeType: parse.NodeText, Text: []byte(name)}},
	}}
}

// typed copies a tree in which every call of a partial passes its data through
// a function that takes the partial's type alone.
func (a *sources) typed(tree *parse.Tree) *parse.Tree {
	tree = tree.Copy()
	inspect(tree.Root, func(n parse.Node) {
		call, ok := n.(*parse.TemplateNode)
		if !ok || call.Pipe == nil {
			return
		}
		if src := a.partials[call.Name]; src != nil && a.types[src.view] != nil {
			call.Pipe = passing(call.Pipe, takes(a.types[src.view]))
		}
	})
	return tree
}

// passing makes the pipeline that gives a pipeline's value to a function.
func passing(pipe *parse.PipeNode, function string) *parse.PipeNode {
	return &parse.PipeNode{NodeType: parse.NodePipe, Pos: pipe.Pos, Line: pipe.Line, Cmds: []*parse.CommandNode{{
		NodeType: parse.NodeCommand, Pos: pipe.Pos,
		Args: []parse.Node{parse.NewIdentifier(function).SetPos(pipe.Pos), pipe},
	}}}
}

// takes names the function that takes one type alone.
func takes(t reflect.Type) string { return "takes_" + strings.ReplaceAll(t.String(), ".", "_") }

// signatures are functions that are checked, never called.
func signatures(types map[string]reflect.Type) template.FuncMap {
	funcs := wordFuncs(new(content.Words))
	for _, t := range types {
		signature := reflect.FuncOf([]reflect.Type{t}, []reflect.Type{t}, false)
		funcs[takes(t)] = reflect.MakeFunc(signature, func(in []reflect.Value) []reflect.Value { return in }).Interface()
	}
	return funcs
}

// typeErrors checks one template with what it calls. The checker ends at the
// first fault.
func (a *sources) typeErrors(name string, trees map[string]*parse.Tree, view reflect.Type) []diag.Problem {
	set := template.New("").Funcs(a.signatures)
	for _, name := range slices.Sorted(maps.Keys(trees)) {
		if _, err := set.AddParseTree(name, trees[name]); err != nil {
			return []diag.Problem{{Path: templatesDir, Text: msgMismatch.With(err.Error())}}
		}
	}
	if err := templatecheck.CheckHTMLStrict(set.Lookup(name), reflect.Zero(view).Interface()); err != nil {
		return []diag.Problem{a.typeProblem(err)}
	}
	return nil
}

// located is how text/template and templatecheck begin an error: where it is,
// with a column that counts bytes from 0, and sometimes what was being done.
var located = regexp.MustCompile(`(?s)^(?:html/)?template: ?([^:\s]+):(\d+):(\d+): (?:(?:checking|executing) "[^"]*" at <.*?>: )?(.*)$`)

// locate makes a problem of an error of the template packages.
func (a *sources) locate(err error) (p diag.Problem, text string) {
	text = err.Error()
	m := located.FindStringSubmatch(text)
	if m == nil {
		return diag.Problem{Path: templatesDir}, text
	}
	line, _ := strconv.Atoi(m[2])
	column, _ := strconv.Atoi(m[3])
	p = diag.Problem{Path: m[1], Place: diag.Place{Line: line}}
	if src := a.at(m[1]); src != nil {
		p.Place = src.at(src.lineStart(line) + column)
	}
	return p, m[4]
}

// at returns the source of a path.
func (a *sources) at(path string) *source {
	for _, src := range a.all {
		if src.path == path {
			return src
		}
	}
	return nil
}

// The faults of the type checker that are put into words of our own.
var (
	noField   = regexp.MustCompile(`^can't use field (\S+) in type (\S+)$`)
	wrongType = regexp.MustCompile(`^wrong type: expected (\S+); found (\S+)$`)
	notList   = regexp.MustCompile(`^range can't iterate over type (\S+)$`)
	variable  = regexp.MustCompile(`^undefined variable: (\S+)$`)
)

func (a *sources) typeProblem(err error) diag.Problem {
	p, text := a.locate(err)
	if m := noField.FindStringSubmatch(text); m != nil {
		p.Text = msgNoField.With(m[2], "."+m[1])
		names := fields(a.types[m[2]])
		if p.Hint = didYouMean(m[1], names); p.Hint.IsZero() && len(names) > 0 {
			p.Hint = hintFields.With(join(names))
		}
		return p
	}
	switch m := wrongType.FindStringSubmatch(text); {
	case m != nil:
		p.Text = msgWrongType.With(m[1], m[2])
	case notList.MatchString(text):
		p.Text = msgNotList.With(notList.FindStringSubmatch(text)[1])
	case variable.MatchString(text):
		p.Text = msgVariable.With(variable.FindStringSubmatch(text)[1])
	default:
		p.Text = msgMismatch.With(text)
	}
	return p
}

// execute runs a compiled layout over a view in which nothing is absent and
// over one in which everything is, and returns both pages.
func (a *sources) execute(l *layout, t *template.Template) (pages [2][]byte, problems []diag.Problem) {
	for i, view := range []any{filled(l.view), reflect.Zero(l.view).Interface()} {
		var b bytes.Buffer
		if err := t.Execute(&b, view); err != nil {
			return pages, []diag.Problem{a.executionProblem(err)}
		}
		if bytes.Contains(b.Bytes(), []byte("ZgotmplZ")) {
			return pages, []diag.Problem{{Path: l.page.path, Text: msgUnsafeLink.With(), Hint: hintScheme.With()}}
		}
		pages[i] = b.Bytes()
	}
	return pages, nil
}

func (a *sources) executionProblem(err error) diag.Problem {
	p, text := a.locate(err)
	p.Text = msgExecution.With(text)
	if unsafe := new(template.Error); errors.As(err, &unsafe) {
		p.Text = msgContext.With(text)
		if p.Line == 0 && a.from(unsafe.Name) != nil {
			p.Path, p.Line = a.from(unsafe.Name).path, unsafe.Line
			p.Text = msgContext.With(unsafe.Description)
		}
	}
	return p
}

// from returns the source that holds a template, the first by path.
func (a *sources) from(name string) *source {
	for _, src := range a.all {
		if src.trees[name] != nil {
			return src
		}
	}
	return nil
}
