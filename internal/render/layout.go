package render

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"html/template"
	"io"
	"maps"
	"path"
	"reflect"
	"slices"
	"text/template/parse"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// mainName is the template that every page defines.
const mainName = "main"

// layout is one kind of page: base, its page, and the partials they reach.
type layout struct {
	name  string
	view  reflect.Type
	page  *source
	files []*source          // that hold what it reaches, by path
	from  map[string]*source // which of them holds each template it reaches
}

var (
	msgNoBase        = diag.Message{ID: "templat dasar ini belum ada", EN: "this template, the base of all pages, does not exist"}
	msgNoPage        = diag.Message{ID: "templat untuk tata letak %q belum ada", EN: "there is no template for the layout %q"}
	msgStrayPage     = diag.Message{ID: "tidak ada tata letak bernama %q", EN: "there is no layout called %q"}
	msgUnusedPartial = diag.Message{ID: "tidak ada templat yang memanggil {{template %q}}", EN: "no template calls {{template %q}}"}
	msgOutside       = diag.Message{ID: "ini berada di luar {{define}}, jadi tidak pernah tampil", EN: "this is outside every {{define}}, so it is never shown"}
	msgNoMain        = diag.Message{ID: "halaman ini harus memuat {{define \"main\"}}", EN: "this page must hold {{define \"main\"}}"}
	msgUndefined     = diag.Message{ID: "tidak ada templat bernama %q", EN: "there is no template called %q"}
	msgTwice         = diag.Message{ID: "templat %q sudah ada di %s", EN: "the template %q is already in %s"}
	msgNeverCalled   = diag.Message{ID: "templat %q tidak pernah dipanggil untuk halaman ini", EN: "nothing calls the template %q on this page"}
	msgPartialType   = diag.Message{ID: "baris pertama menyebut %s, yang tidak ada di view mana pun", EN: "the first line names %s, which no view holds"}
)

// checkPartials checks what the first lines of the partials name.
func (a *sources) checkPartials() []diag.Problem {
	var problems []diag.Problem
	for _, src := range a.partials {
		if src.view == "" {
			p := src.problem(0, msgNoHeader.With())
			p.Hint = hintHeader.With("page.NAME")
			problems = append(problems, p)
			continue
		}
		if a.types[src.view] == nil {
			p := src.problem(0, msgPartialType.With(src.view))
			p.Hint = didYouMean(src.view, slices.Collect(maps.Keys(a.types)))
			problems = append(problems, p)
		}
	}
	return problems
}

// checkPage checks what one page must hold by itself.
func checkPage(page *source, view reflect.Type) []diag.Problem {
	var problems []diag.Problem
	want := view.String()
	if page.view != want {
		text := msgNotHeader.With(page.view, want)
		if page.view == "" {
			text = msgNoHeader.With()
		}
		p := page.problem(0, text)
		p.Hint = hintHeader.With(want)
		problems = append(problems, p)
	}
	if page.trees == nil {
		return problems
	}
	for name, tree := range page.trees {
		if name != page.name || tree.Name != page.path {
			continue // a definition
		}
		for _, n := range tree.Root.Nodes {
			if !parse.IsEmptyTree(n) {
				problems = append(problems, page.problem(textStart(page, n), msgOutside.With()))
				break
			}
		}
	}
	if page.trees[mainName] == nil {
		problems = append(problems, page.problem(0, msgNoMain.With()))
	}
	return problems
}

// textStart is where a node's first character that is not white space lies.
func textStart(s *source, n parse.Node) int {
	at := int(n.Position())
	for at < len(s.text) && (s.text[at] == ' ' || s.text[at] == '\t' || s.text[at] == '\n' || s.text[at] == '\r') {
		at++
	}
	return at
}

// shared maps each template of base and the partials to its file. A page may
// define anew what base defines, not what a partial is.
func (a *sources) shared() (map[string]*source, []diag.Problem) {
	var problems []diag.Problem
	from := map[string]*source{}
	for _, src := range a.all {
		if a.pages[src.name] == src {
			continue
		}
		for name, tree := range src.trees {
			if first := from[name]; first != nil {
				problems = append(problems, src.problem(int(tree.Root.Pos), msgTwice.With(name, first.path)))
				continue
			}
			from[name] = src
		}
	}
	for _, page := range a.pages {
		for name, tree := range page.trees {
			if first := from[name]; isDefinition(page, tree) && first != nil && first != a.base {
				problems = append(problems, page.problem(int(tree.Root.Pos), msgTwice.With(name, first.path)))
			}
		}
	}
	return from, problems
}

// isDefinition reports whether a tree is a {{define}} of a file, not the file.
func isDefinition(s *source, tree *parse.Tree) bool { return tree.Name != s.path }

// reach finds everything the layout reaches from base. ok is false where that
// cannot be known, or something is missing.
func (a *sources) reach(name string, view reflect.Type, shared map[string]*source) (l *layout, problems []diag.Problem, ok bool) {
	l = &layout{name: name, view: view, page: a.pages[name], from: map[string]*source{}}
	holder := func(name string) *source {
		if tree := l.page.trees[name]; tree != nil && isDefinition(l.page, tree) {
			return l.page
		}
		return shared[name]
	}
	ok = true
	queue := []string{baseName}
	for len(queue) > 0 {
		name := queue[0]
		queue = queue[1:]
		src := holder(name)
		if l.from[name] != nil {
			continue
		}
		l.from[name] = src
		for _, c := range src.calls[name] {
			switch {
			case holder(c.name) != nil:
				queue = append(queue, c.name)
			case c.name == mainName && src == a.base, a.partials[c.name] != nil:
				ok = false // the page has no main, the partial does not parse: reported there
			default:
				ok = false
				p := src.problem(c.offset, msgUndefined.With(c.name))
				p.Hint = didYouMean(c.name, slices.Collect(maps.Keys(shared)))
				problems = append(problems, p)
			}
		}
	}
	for _, src := range l.from {
		if !slices.Contains(l.files, src) {
			l.files = append(l.files, src)
		}
	}
	slices.SortFunc(l.files, func(a, b *source) int { return cmp.Compare(a.path, b.path) })
	if ok {
		problems = append(problems, l.neverCalled()...)
	}
	return l, problems, ok
}

// neverCalled reports what the page defines in vain, a misspelt "main" of base
// among them.
func (l *layout) neverCalled() []diag.Problem {
	var problems []diag.Problem
	for name, tree := range l.page.trees {
		if isDefinition(l.page, tree) && l.from[name] != l.page {
			problems = append(problems, l.page.problem(int(tree.Root.Pos), msgNeverCalled.With(name)))
		}
	}
	return problems
}

// trees are fresh copies of all templates the layout reaches: html/template
// rewrites what it is given.
func (l *layout) trees(of func(*source) map[string]*parse.Tree) map[string]*parse.Tree {
	trees := map[string]*parse.Tree{}
	for name, src := range l.from {
		trees[name] = of(src)[name].Copy()
	}
	return trees
}

// compile joins templates to one set and returns its base.
func compile(trees map[string]*parse.Tree, funcs template.FuncMap) (*template.Template, error) {
	set := template.New("").Funcs(funcs)
	for _, name := range slices.Sorted(maps.Keys(trees)) {
		if _, err := set.AddParseTree(name, trees[name]); err != nil {
			return nil, fmt.Errorf("adding template %q: %w", name, err)
		}
	}
	return set.Lookup(baseName), nil
}

// paths lists the layout's files, with that of the words.
func (l *layout) paths(lang content.Lang) []string {
	paths := []string{path.Join(wordsDir, string(lang)+".yaml")}
	for _, src := range l.files {
		paths = append(paths, src.path)
	}
	slices.Sort(paths)
	return paths
}

// key hashes what the layout's pages depend on besides their views.
func (l *layout) key(in tongue) string {
	h := sha256.New()
	write(h, l.name)
	for _, src := range l.files {
		write(h, src.path)
		write(h, src.text)
	}
	write(h, string(in.lang))
	write(h, in.key)
	return hex.EncodeToString(h.Sum(nil))
}

// write adds a text with its length, so that no two lists of texts are the
// same to the hash.
func write(h hash.Hash, text string) {
	fmt.Fprintf(h, "%d:", len(text))
	io.WriteString(h, text)
}

// pagePath is where the template of a layout lies.
func pagePath(layout string) string { return path.Join(pagesDir, layout+".html") }

// strays reports the pages no layout uses, and the layouts without a page.
func (a *sources) strays(layouts map[string]any) []diag.Problem {
	var problems []diag.Problem
	if a.base == nil {
		problems = append(problems, diag.Problem{Path: basePath, Text: msgNoBase.With()})
	}
	for name := range layouts {
		if a.pages[name] == nil {
			problems = append(problems, diag.Problem{Path: pagePath(name), Text: msgNoPage.With(name)})
		}
	}
	for name, page := range a.pages {
		if _, ok := layouts[name]; !ok {
			problems = append(problems, diag.Problem{Path: page.path, Text: msgStrayPage.With(name),
				Hint: didYouMean(name, slices.Collect(maps.Keys(layouts)))})
		}
	}
	return problems
}

// unusedPartials warns of the partials that no source calls.
func (a *sources) unusedPartials() []diag.Problem {
	called := map[string]bool{}
	for _, src := range a.all {
		for _, calls := range src.calls {
			for _, c := range calls {
				called[c.name] = called[c.name] || c.name != src.name
			}
		}
	}
	var problems []diag.Problem
	for name, src := range a.partials {
		if !called[name] {
			problems = append(problems, diag.Problem{Path: src.path, Severity: diag.Warning, Text: msgUnusedPartial.With(name)})
		}
	}
	return problems
}
