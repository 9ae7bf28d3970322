package asset

import (
	"bytes"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"sentra/internal/diag"
)

var (
	unusableScript = diag.Message{
		ID: "skrip ini tidak dapat dipahami: %s",
		EN: "the script cannot be understood: %s",
	}
	missingExport = diag.Message{
		ID: "static/%s tidak mengekspor %q",
		EN: "static/%s does not export %q",
	}
	unseenImport = diag.Message{
		ID: "impor ini luput dibaca, karena sebuah garis miring sebelumnya dikira awal ungkapan reguler",
		EN: "this import was overlooked, since a slash before it was taken for the start of a regular expression",
	}
	importsFirst = diag.Message{
		ID: "tulis impor di awal berkas",
		EN: "write imports at the start of the file",
	}
)

// bundle is a module with all that it imports statically, on the way to becoming one script. esbuild
// joins and minifies it, from memory alone: which file a specifier means was decided before.
type bundle struct {
	entry   string
	modules map[string]*module // by name
}

// module is one file of a bundle.
type module struct {
	*node
	text   []byte            // as esbuild is given it
	leads  map[string]string // from the specifiers in text to parts of the bundle; to "" for what stays outside
	shifts []shift
}

// shift says that what follows an offset of a module's text stands further on than its author wrote it.
type shift struct{ offset, by int }

// asModule begins each module's text. Without an import or export a file might be CommonJS to esbuild,
// and what browsers refuse, an import of what it does not export, no mistake.
const asModule = "export{};"

// bundled returns a module and its parts as one script.
func (l *linker) bundled(n *node) []byte {
	b := bundle{entry: n.name, modules: map[string]*module{}}
	l.gather(b, n)
	key := b.sum()
	script, known := l.scripts[key]
	if !known {
		var problems []diag.Problem
		if script, problems = b.build(); len(problems) > 0 {
			l.problems = append(l.problems, problems...)
			return script
		}
	}
	l.kept[key] = script
	return script
}

// sum names all that a bundle's script is made from: the texts of its modules, in which every specifier stands.
func (b bundle) sum() sum {
	var text []byte
	for _, name := range slices.Sorted(maps.Keys(b.modules)) {
		text = fmt.Appendf(text, "%s %d\n%s", name, len(b.modules[name].text), b.modules[name].text)
	}
	return sumOf(b.entry, text)
}

// gather adds a module and its parts to a bundle, having finished what they ask for when they run.
func (l *linker) gather(b bundle, n *node) {
	n.reached = true
	m := &module{node: n, leads: map[string]string{}}
	m.insert(asModule, 0)
	b.modules[n.name] = m
	for _, p := range n.source.pieces {
		if p.ref == nil {
			m.text = append(m.text, p.text...)
			continue
		}
		specifier, part := l.lead(b, step{n, p.ref})
		m.refer(p.ref, specifier, part)
	}
}

// lead returns the specifier that takes the place of a reference, and the part of the bundle that it
// leads to, if it does.
func (l *linker) lead(b bundle, s step) (specifier, part string) {
	target := l.target(s)
	if target == nil || l.circular(s, target) {
		return s.ref.written, ""
	}
	defer l.enter(s)()
	if !s.ref.inline {
		return l.address(s, target), ""
	}
	if b.modules[target.name] == nil {
		l.gather(b, target)
	}
	return s.ref.written, target.name
}

// refer adds a reference to a module's text.
func (m *module) refer(r *reference, specifier, part string) {
	m.leads[specifier[1:len(specifier)-1]] = part
	m.insert(specifier, len(r.written))
}

// insert adds what stands in a module's text instead of a number of bytes that its author wrote.
func (m *module) insert(text string, instead int) {
	m.text = append(m.text, text...)
	m.shifts = append(m.shifts, shift{len(m.text), len(text) - instead})
}

// build makes one script of a bundle, and tells what is wrong with it.
func (b bundle) build() ([]byte, []diag.Problem) {
	result := api.Build(api.BuildOptions{
		Stdin: &api.StdinOptions{Contents: string(b.modules[b.entry].text), Sourcefile: b.entry, Loader: api.LoaderJS},

		Bundle:    true,
		Format:    api.FormatESModule,
		Platform:  api.PlatformNeutral,
		Target:    api.ES2022,
		Supported: map[string]bool{"import-attributes": true}, // of no edition yet: import … with { type: "json" }
		Charset:   api.CharsetUTF8,

		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		LegalComments:     api.LegalCommentsNone,

		LogLevel: api.LogLevelSilent,
		Plugins:  []api.Plugin{{Name: staticRoot, Setup: b.plug}},
	})
	if len(result.Errors) > 0 {
		return nil, b.problems(result.Errors)
	}
	return result.OutputFiles[0].Contents, nil
}

// plug gives esbuild the files of a bundle.
func (b bundle) plug(esbuild api.PluginBuild) {
	const anything = ".*"
	esbuild.OnResolve(api.OnResolveOptions{Filter: anything}, b.resolve)
	esbuild.OnLoad(api.OnLoadOptions{Filter: anything, Namespace: staticRoot}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
		text := string(b.modules[args.Path].text)
		return api.OnLoadResult{Contents: &text, Loader: api.LoaderJS}, nil
	})
}

// resolve finds the part of a bundle that a specifier leads to. All others stay as they are.
func (b bundle) resolve(args api.OnResolveArgs) (api.OnResolveResult, error) {
	part, known := b.modules[args.Importer].leads[args.Path]
	switch static := args.Kind == api.ResolveJSImportStatement; {
	case static && part != "":
		return api.OnResolveResult{Path: part, Namespace: staticRoot}, nil
	case static && !known: // see [slashes]
		return api.OnResolveResult{Errors: []api.Message{{Detail: fault{unseenImport.With(), importsFirst.With()}}}}, nil
	}
	return api.OnResolveResult{Path: args.Path, External: true}, nil
}

// noExport is how esbuild says that a module lacks what another one imports from it.
var noExport = regexp.MustCompile(`^No matching export in "` + staticRoot + `:(.*)" for import "(.*)"$`)

// problems tells what esbuild has against a bundle, but for files of which it is known already.
func (b bundle) problems(messages []api.Message) []diag.Problem {
	var problems []diag.Problem
	for _, m := range messages {
		file, place := b.modules[b.entry], diag.Place{}
		if at := m.Location; at != nil {
			file = b.modules[strings.TrimPrefix(at.File, staticRoot+":")]
			place = file.place(at.Line, at.Column)
		}
		if len(file.problems) > 0 {
			continue
		}
		wrong := reworded(m)
		problems = append(problems, diag.Problem{Path: file.location(), Place: place, Text: wrong.text, Hint: wrong.hint})
	}
	return problems
}

// reworded puts what esbuild says into words of ours, as far as there are any.
func reworded(m api.Message) fault {
	if ours, ok := m.Detail.(fault); ok {
		return ours
	}
	if parts := noExport.FindStringSubmatch(m.Text); parts != nil {
		return fault{text: missingExport.With(parts[1], parts[2])}
	}
	return fault{text: unusableScript.With(m.Text)}
}

// place returns where the author of a module finds what esbuild found in the text that it was given, at
// a line and a column that counts bytes from 0.
func (m *module) place(line, column int) diag.Place {
	offset := column
	for range line - 1 {
		offset += bytes.IndexByte(m.text[offset-column:], '\n') + 1
	}
	moved := 0
	for _, s := range m.shifts {
		if s.offset <= offset {
			moved += s.by
		}
	}
	written := m.written()
	return placeOf(written, min(offset-moved, len(written)))
}

// written returns a module's text as its author wrote it.
func (m *module) written() []byte {
	var text []byte
	for _, p := range m.source.pieces {
		if p.ref != nil {
			text = append(text, p.ref.written...)
			continue
		}
		text = append(text, p.text...)
	}
	return text
}
