package render

import (
	"slices"
	"text/template/parse"

	"sentra/internal/diag"
)

// functions are those of the template language that a template may call. It
// shows what the view decided, so it neither formats nor looks things up.
var functions = []string{"and", "eq", "ge", "gt", "le", "len", "lt", "ne", "not", "or", plainFunc}

var (
	msgFunction  = diag.Message{ID: "fungsi %q tidak ada di templat", EN: "templates have no function %q"}
	hintFunction = diag.Message{ID: "templat hanya menampilkan; siapkan nilainya di view. Yang ada: %s", EN: "a template only shows; prepare the value in the view. There are: %s"}
	msgNoData    = diag.Message{ID: "{{template %q}} dipanggil tanpa data", EN: "{{template %q}} is called without data"}
	hintNoData   = diag.Message{ID: "tulis {{template %q .}}", EN: "write {{template %q .}}"}
)

// inspect visits a node and all below it, parents first.
func inspect(n parse.Node, visit func(parse.Node)) {
	visit(n)
	switch n := n.(type) {
	case *parse.ListNode:
		for _, child := range n.Nodes {
			inspect(child, visit)
		}
	case *parse.ActionNode:
		inspect(n.Pipe, visit)
	case *parse.IfNode:
		inspectBranch(&n.BranchNode, visit)
	case *parse.RangeNode:
		inspectBranch(&n.BranchNode, visit)
	case *parse.WithNode:
		inspectBranch(&n.BranchNode, visit)
	case *parse.TemplateNode:
		if n.Pipe != nil {
			inspect(n.Pipe, visit)
		}
	case *parse.PipeNode:
		for _, cmd := range n.Cmds {
			inspect(cmd, visit)
		}
	case *parse.CommandNode:
		for _, arg := range n.Args {
			inspect(arg, visit)
		}
	case *parse.ChainNode:
		inspect(n.Node, visit)
	}
}

func inspectBranch(n *parse.BranchNode, visit func(parse.Node)) {
	inspect(n.Pipe, visit)
	inspect(n.List, visit)
	if n.ElseList != nil {
		inspect(n.ElseList, visit)
	}
}

// scan notes what the source calls and which words it uses, and checks both as
// far as one file can tell.
func (s *source) scan(lex *lexicon) []diag.Problem {
	var problems []diag.Problem
	report := func(n parse.Node, text, hint diag.Told) {
		p := s.problem(int(n.Position()), text)
		p.Hint = hint
		problems = append(problems, p)
	}
	s.calls = map[string][]call{}
	for name, tree := range s.trees {
		keyed := map[parse.Node]bool{} // each t that leads a command
		inspect(tree.Root, func(n parse.Node) {
			switch n := n.(type) {
			case *parse.TemplateNode:
				s.calls[name] = append(s.calls[name], call{n.Name, int(n.Position())})
				if n.Pipe == nil {
					report(n, msgNoData.With(n.Name), hintNoData.With(n.Name))
				}
			case *parse.PipeNode:
				for _, cmd := range n.Cmds[min(1, len(n.Cmds)):] {
					if isFunc(cmd.Args[0], plainFunc) {
						report(cmd, msgPiped.With(), diag.Told{})
					}
				}
			case *parse.CommandNode:
				if isFunc(n.Args[0], plainFunc) {
					keyed[n.Args[0]] = true
					s.scanWord(n, lex, report)
				}
			case *parse.IdentifierNode:
				if !slices.Contains(functions, n.Ident) {
					report(n, msgFunction.With(n.Ident), hintFunction.With(join(functions)))
				}
				if n.Ident == plainFunc && !keyed[n] {
					report(n, msgNoKey.With(), diag.Told{})
				}
			}
		})
	}
	return problems
}

// scanWord checks one {{t "KEY" …}}.
func (s *source) scanWord(cmd *parse.CommandNode, lex *lexicon, report func(n parse.Node, text, hint diag.Told)) {
	if len(cmd.Args) == 1 {
		report(cmd, msgNoKey.With(), diag.Told{})
		return
	}
	key, ok := cmd.Args[1].(*parse.StringNode)
	if !ok {
		report(cmd.Args[1], msgNotLiteral.With(), diag.Told{})
		return
	}
	s.uses = append(s.uses, key.Text)
	if text, hint := lex.misuse(key.Text, len(cmd.Args)-2); !text.IsZero() {
		report(key, text, hint)
	}
}

// isFunc reports whether a node is the name of a function.
func isFunc(n parse.Node, name string) bool {
	ident, ok := n.(*parse.IdentifierNode)
	return ok && ident.Ident == name
}

// bindCounted lets every t of a counted word call the function that takes a
// count, so that the type of the count is checked like that of a field.
func bindCounted(trees map[string]*parse.Tree, lex *lexicon) {
	for _, tree := range trees {
		inspect(tree.Root, func(n parse.Node) {
			cmd, ok := n.(*parse.CommandNode)
			if !ok || len(cmd.Args) < 2 || !isFunc(cmd.Args[0], plainFunc) {
				return
			}
			if key, ok := cmd.Args[1].(*parse.StringNode); ok && lex.counted[key.Text] {
				cmd.Args[0].(*parse.IdentifierNode).Ident = countedFunc
			}
		})
	}
}
