package render

import (
	"io/fs"
	"maps"
	"path"
	"reflect"
	"slices"
	"text/template/parse"

	"sentra/internal/content"
	"sentra/internal/diag"
)

var (
	msgNotPlain = diag.Message{ID: "view halaman ini bukan data biasa: %v", EN: "the view of this page is not plain data: %v"}
	msgMinified = diag.Message{ID: "templat rusak setelah diperkecil; ini kesalahan Sentra: %v", EN: "the template broke when minified; this is a fault of Sentra: %v"}
)

// load is New with the minifier to use.
func load(fsys fs.FS, layouts map[string]any, words map[content.Lang]*content.Words, minify func(string) string) (*Set, []diag.Problem) {
	lex := newLexicon(words)
	problems := lex.check(fsys, words)
	all, found := readSources(fsys)
	problems = append(problems, found...)
	problems = append(problems, plainViews(layouts)...)
	if diag.Failed(problems) && hasForbidden(layouts) {
		return nil, diag.Sort(problems) // nothing can be said of views that are not plain
	}

	parsed := true
	for _, src := range all.all {
		found := src.parse()
		parsed = parsed && len(found) == 0
		problems = append(problems, found...)
		problems = append(problems, src.scan(lex)...)
		if src.trees != nil {
			problems = append(problems, src.lint()...)
			bindCounted(src.trees, lex)
		}
	}
	if parsed { // else who knows what the broken one uses
		problems = append(problems, lex.unused(all.all)...)
		problems = append(problems, all.unusedPartials()...)
	}

	linked, found := all.linkAll(layouts)
	problems = append(problems, found...)
	types := structTypes(layouts)
	problems = append(problems, all.checkPartials(types)...)
	// A call that one file shows to be wrong would only be reported again.
	if !diag.Failed(problems) || onlyMissingHeaders(problems) {
	}
	for _, l := range linked {
		problems = append(problems, l.check(lex, types)...)
	}
	problems = diag.Sort(problems)
	if diag.Failed(problems) || !lex.complete() {
		return nil, problems
	}
	set, found := assemble(linked, lex, all, minify)
	return set, diag.Sort(append(problems, found...))
}
