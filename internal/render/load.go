package render

import (
	"io/fs"
	"maps"
	"reflect"
	"runtime"
	"slices"
	"text/template/parse"

	"golang.org/x/sync/errgroup"

	"sentra/internal/content"
	"sentra/internal/diag"
)

var (
	msgNotPlain = diag.Message{ID: "view halaman ini bukan data biasa: %v", EN: "the view of this page is not plain data: %v"}
	msgCompile  = diag.Message{ID: "templat tidak dapat disusun; ini kesalahan Sentra: %v", EN: "the template cannot be put together; this is a fault of Sentra: %v"}
)

// load is New with the minifier to use.
func load(fsys fs.FS, layouts map[string]any, words map[content.Lang]*content.Words, minify func(string) string) (*Set, []diag.Problem) {
	if problems := plainViews(layouts); problems != nil {
		return nil, diag.Sort(problems) // nothing can be said of views that are not plain
	}
	lex := newLexicon(words)
	problems := lex.check(fsys, words)
	all, found := readSources(fsys)
	problems = append(problems, found...)
	problems = append(problems, all.parse(lex)...)
	all.types = structTypes(layouts)
	all.signatures = signatures(all.types, lex)
	linked, found := all.link(layouts)
	problems = diag.Sort(append(problems, found...))
	if diag.Failed(problems) || !lex.complete() {
		return nil, problems
	}
	set, found := all.assemble(linked, lex, minify)
	problems = diag.Sort(append(problems, found...))
	if diag.Failed(problems) {
		return nil, problems
	}
	return set, problems
}

// plainViews reports the views that hold more than plain data.
func plainViews(layouts map[string]any) []diag.Problem {
	var problems []diag.Problem
	for name, view := range layouts {
		if err := Plain(reflect.TypeOf(view)); err != nil {
			problems = append(problems, diag.Problem{Path: pagePath(name), Text: msgNotPlain.With(err)})
		}
	}
	return problems
}

// parse reads every source by itself.
func (a *sources) parse(lex *lexicon) []diag.Problem {
	var problems []diag.Problem
	parsed := true
	for _, src := range a.all {
		found := src.parse()
		parsed = parsed && len(found) == 0
		problems = append(problems, found...)
		if src.trees == nil {
			continue
		}
		found = src.scan(lex)
		src.faulty = len(found) > 0
		problems = append(problems, found...)
		problems = append(problems, src.lint()...)
		bindCounted(src.trees, lex)
	}
	if parsed { // else who knows what the broken one uses
		problems = append(problems, lex.unused(a.all)...)
		problems = append(problems, a.unusedPartials()...)
	}
	return problems
}

// link puts every layout together and checks each file against its data.
func (a *sources) link(layouts map[string]any) ([]*layout, []diag.Problem) {
	problems := a.strays(layouts)
	problems = append(problems, a.checkPartials()...)
	shared, found := a.shared()
	problems = append(problems, found...)
	problems = append(problems, a.checkPartialTypes(shared)...)
	var linked []*layout
	told := map[diag.Place]bool{} // in base: other layouts would tell of it again
	for _, name := range slices.Sorted(maps.Keys(layouts)) {
		page, view := a.pages[name], reflect.TypeOf(layouts[name])
		if page == nil {
			continue
		}
		problems = append(problems, checkPage(page, view)...)
		if page.trees == nil || a.base == nil || a.base.trees == nil {
			continue
		}
		l, found, ok := a.reach(name, view, shared)
		problems = append(problems, found...)
		if !ok {
			continue
		}
		linked = append(linked, l)
		for _, p := range a.checkTypes(l) {
			if p.Path == basePath && told[p.Place] {
				continue
			}
			problems = append(problems, p)
			told[p.Place] = told[p.Place] || p.Path == basePath
		}
	}
	return linked, problems
}

// assemble compiles every layout in every language, several at once: they have
// nothing to do with each other.
func (a *sources) assemble(linked []*layout, lex *lexicon, minify func(string) string) (*Set, []diag.Problem) {
	short := a.minified(lex, minify)
	tongues := make([]tongue, len(lex.words))
	for i, words := range lex.words {
		tongues[i] = newTongue(words)
	}
	compiled := make([]compiledLayout, len(linked))
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i, l := range linked {
		g.Go(func() error {
			compiled[i] = a.compile(l, short, tongues)
			return nil
		})
	}
	_ = g.Wait()

	set := &Set{pages: map[pageKind]page{}}
	var problems []diag.Problem
	for i, l := range linked {
		problems = append(problems, compiled[i].problems...)
		for lang, p := range compiled[i].pages {
			set.pages[pageKind{l.name, lang}] = p
		}
	}
	return set, problems
}

// compiledLayout is one layout in every language, or what is wrong with it.
type compiledLayout struct {
	pages    map[content.Lang]page
	problems []diag.Problem
}

// compile compiles one layout. It executes the sources first, so that faults
// have their places, then what the minifier made of them: a layout that it
// changes in more than white space keeps its source.
func (a *sources) compile(l *layout, short map[*source]map[string]*parse.Tree, tongues []tongue) compiledLayout {
	c := compiledLayout{pages: map[content.Lang]page{}}
	views := [2]any{filled(l.view), reflect.Zero(l.view).Interface()}
	for _, in := range tongues {
		plain, err := compile(l.trees(func(s *source) map[string]*parse.Tree { return s.trees }), in.funcs)
		if err != nil {
			c.problems = append(c.problems, diag.Problem{Path: l.page.path, Text: msgCompile.With(err)})
			return c
		}
		want, found := a.execute(l, plain, views)
		if found != nil {
			c.problems = append(c.problems, found...)
			return c // the other language fails alike
		}
		chosen := plain
		if small, err := compile(l.trees(func(s *source) map[string]*parse.Tree { return short[s] }), in.funcs); err == nil {
			if got, found := a.execute(l, small, views); found == nil && alike(want[0], got[0]) && alike(want[1], got[1]) {
				chosen = small
			}
		}
		c.pages[in.lang] = page{view: l.view, template: chosen, key: l.key(in), files: l.paths(in.lang)}
	}
	return c
}

// minified parses every source again after it was minified. What is called
// inside a <pre> stays as it is.
func (a *sources) minified(lex *lexicon, minify func(string) string) map[*source]map[string]*parse.Tree {
	verbatim := verbatimNames(a.all)
	short := make(map[*source]map[string]*parse.Tree, len(a.all))
	for _, src := range a.all {
		short[src] = src.trees
		if slices.ContainsFunc(slices.Collect(maps.Keys(src.trees)), func(name string) bool { return verbatim[name] }) {
			continue
		}
		if trees, err := parseText(src.path, src.name, minify(src.text)); err == nil {
			bindCounted(trees, lex)
			short[src] = trees
		}
	}
	return short
}
