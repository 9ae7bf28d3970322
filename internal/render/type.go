package render

import (
	"html/template"
	"maps"
	"reflect"
	"regexp"
	"slices"
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
	hintFields  = diag.Message{ID: "yang ada: %s", EN: "there are: %s"}
	msgMismatch = diag.Message{ID: "templat tidak cocok dengan datanya: %s", EN: "the template does not fit its data: %s"}
)

// checkTypes reports what base and the page of this layout ask of the view
// that it does not have.
func (a *sources) checkTypes(l *layout) []diag.Problem {
	trees := map[string]*parse.Tree{}
	for name, src := range l.from {
		if src.faulty && a.partials[src.name] != src {
			return nil
		}
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
		if a.types[src.view] == nil || src.trees == nil || src.faulty {
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

// signatures are functions that are checked, never called. What t takes is
// known only where the words of every language are.
func signatures(types map[string]reflect.Type, lex *lexicon) template.FuncMap {
	funcs := wordFuncs(new(content.Words))
	if !lex.complete() {
		funcs[plainFunc] = func(string, ...any) string { return "" }
		funcs[countedFunc] = funcs[plainFunc]
	}
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

var noField = diag.Message{ID: "tidak ada .%s dalam %s", EN: "there is no .%s in %s"}

// typeFaults puts what the type checker says into words of our own. A fault
// it does not hold is told in those of the checker.
var typeFaults = []fault{
	{regexp.MustCompile(`^can't use field (\S+) in type (\S+)$`), noField},
	{regexp.MustCompile(`^wrong type: expected (\S+); found (\S+)$`), diag.Message{ID: "di sini perlu %s, bukan %s", EN: "this takes %s, not %s"}},
	{regexp.MustCompile(`^range can't iterate over type (\S+)$`), diag.Message{ID: "{{range}} memerlukan daftar, bukan %s", EN: "{{range}} takes a list, not %s"}},
	{regexp.MustCompile(`^incompatible types for comparison: (\S+) and (\S+)$`), diag.Message{ID: "%s tidak dapat dibandingkan dengan %s", EN: "%s cannot be compared with %s"}},
	{regexp.MustCompile(`^len of type (\S+)$`), diag.Message{ID: "len memerlukan daftar atau teks, bukan %s", EN: "len takes a list or a text, not %s"}},
}

func (a *sources) typeProblem(err error) diag.Problem {
	p, text := a.locate(err)
	told, parts := reword(text, typeFaults)
	switch {
	case told.IsZero():
		told = msgMismatch.With(text)
	case told.Message == noField:
		p.Hint = fieldHint(parts[0], fields(a.types[parts[1]]))
	}
	p.Text = told
	return p
}

// fieldHint suggests the field that was meant, or lists those there are.
func fieldHint(name string, names []string) diag.Told {
	if near := didYouMean(name, names); !near.IsZero() || len(names) == 0 {
		return near
	}
	return hintFields.With(join(names))
}
