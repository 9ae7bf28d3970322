package asset

import (
	"iter"
	"maps"
	"slices"
	"strings"

	"sentra/internal/diag"
)

var (
	importCycle = diag.Message{
		ID: "%q mengimpor kembali berkas ini, langsung atau lewat berkas lain; sidik jarinya tidak dapat dihitung",
		EN: "%q imports this file in turn, itself or through others; their fingerprints cannot be made",
	}
	cycleStep = diag.Message{
		ID: "lingkarannya melewati tempat ini",
		EN: "the circle passes here",
	}
	breakCycle = diag.Message{
		ID: "pindahkan bagian yang dipakai bersama ke berkas ketiga",
		EN: "move what both need into a third file",
	}
	importedTwice = diag.Message{
		ID: "static/%s sudah diimpor ke lembar gaya ini",
		EN: "static/%s is part of this stylesheet already",
	}
	firstImport = diag.Message{
		ID: "impor yang pertama",
		EN: "the first import",
	}
	notAStylesheet = diag.Message{
		ID: "static/%s bukan lembar gaya yang dapat diimpor",
		EN: "static/%s is not a stylesheet that can be imported",
	}
	partOfAnother = diag.Message{
		ID: "static/%s adalah bagian dari lembar gaya lain dan tidak terbit sendiri",
		EN: "static/%s is part of another stylesheet and not published by itself",
	}
)

// node is a static file among those it refers to.
type node struct {
	name string
	*work

	part    bool // of another file, and named by nothing else, so not published by itself
	reached bool // its references were followed, so its faults are told
	done    bool // path and bytes are final, or being made
	path    string
	bytes   []byte

	published sum // of path and bytes
}

// linker gives static files their published names and rewrites the references between them. A file's
// name is the fingerprint of its rewritten bytes, so whatever it refers to is finished first.
type linker struct {
	nodes    map[string]*node
	scripts  map[sum][]byte // bundled for the last set, by what they were made from
	kept     map[sum][]byte // those of this one
	names    []string       // of the nodes, in order
	trail    []step         // the references being followed
	problems []diag.Problem
}

// step is a reference on the way from one file to another.
type step struct {
	from *node
	ref  *reference
}

func (l *linker) add(name string, w *work) { l.nodes[name] = &node{name: name, work: w} }

// files finishes every file and returns those that are published.
func (l *linker) files() []File {
	l.names = slices.Sorted(maps.Keys(l.nodes))
	l.markParts()
	var files []File
	for _, name := range l.names {
		if n := l.nodes[name]; !n.part {
			l.finish(n)
			files = append(files, File{Source: n.location(), Path: n.path, data: n.bytes, sum: n.published})
		}
	}
	for _, name := range l.names {
		if n := l.nodes[name]; !n.reached { // parts that import one another in a circle
			l.finish(n)
		}
	}
	return files
}

// location is where a file was read, below the site's root.
func (n *node) location() string { return staticRoot + "/" + n.name }

// markParts finds the files that are not published by themselves. A module that is part of another is,
// if it is also asked for by its address; for a stylesheet that is a fault.
func (l *linker) markParts() {
	asked := map[*node]bool{}
	for _, n := range l.nodes {
		for r := range n.references() {
			switch target := l.nodes[r.target]; {
			case target == nil:
			case r.inline:
				target.part = true
			case target.language() == javaScript:
				asked[target] = true
			}
		}
	}
	for n := range asked {
		n.part = false
	}
}

// references are those of a file to others, as they stand in it.
func (n *node) references() iter.Seq[*reference] {
	return func(yield func(*reference) bool) {
		if n.source == nil {
			return
		}
		for _, p := range n.source.pieces {
			if p.ref != nil && !yield(p.ref) {
				return
			}
		}
	}
}

// language is what a file is written in, if it can name others.
func (n *node) language() string { return languageOf(n.name) }

// finish makes a file's path and bytes.
func (l *linker) finish(n *node) {
	if n.done {
		return
	}
	n.done, n.reached = true, true
	n.bytes, n.published = n.data, n.sum
	if n.source != nil {
		n.bytes = l.rewritten(n)
		n.published = sumOf(n.location(), n.bytes)
	}
	n.path = publishedPath(n.name, extension(n.name), n.published)
	if name, ok := strings.CutPrefix(n.name, untouched); ok {
		n.path = name
	}
}

// rewritten returns the bytes that a file with references is published with.
func (l *linker) rewritten(n *node) []byte {
	if n.language() == javaScript {
		return l.bundled(n)
	}
	return []byte(l.text(n, map[*node]step{}))
}

// text returns a stylesheet's rewritten text. Its parts are remembered with the reference that imported
// them.
func (l *linker) text(n *node, parts map[*node]step) string {
	n.reached = true
	var b strings.Builder
	for _, p := range n.source.pieces {
		if p.ref == nil {
			b.Write(p.text)
			continue
		}
		b.WriteString(l.follow(step{n, p.ref}, parts))
	}
	return b.String()
}

// follow returns what is published in the place of a reference: as it was written, if it leads nowhere.
func (l *linker) follow(s step, parts map[*node]step) string {
	target := l.target(s)
	if target == nil || l.circular(s, target) {
		return s.ref.written
	}
	if first, twice := parts[target]; s.ref.inline && twice {
		l.problem(s, importedTwice.With(target.name), diag.Told{}, first.note(firstImport))
		return s.ref.written
	}
	defer l.enter(s)()
	if s.ref.inline {
		parts[target] = s
		return s.ref.before + l.text(target, parts) + s.ref.after
	}
	return l.address(s, target)
}

// enter adds a step to the trail, until what it returns is called.
func (l *linker) enter(s step) (leave func()) {
	l.trail = append(l.trail, s)
	return func() { l.trail = l.trail[:len(l.trail)-1] }
}

// address finishes the file that a reference leads to and returns the reference as it is published.
func (l *linker) address(s step, target *node) string {
	l.finish(target)
	return s.ref.before + fromPublished(target.path) + s.ref.suffix + s.ref.after
}

// target returns the file that a reference leads to, nil and a problem if it cannot.
func (l *linker) target(s step) *node {
	target := l.nodes[s.ref.target]
	switch {
	case target == nil:
		var hint diag.Told
		if name := nearest(s.ref.target, l.names); name != "" {
			hint = didYouMean.With(addressFrom(s.from.name, name))
		}
		l.problem(s, missingTarget.With(s.ref.target), hint)
		return nil
	case s.ref.inline && target.language() != s.from.language():
		l.problem(s, notAStylesheet.With(target.name), diag.Told{})
		return nil
	case s.ref.inline && target.source == nil: // that it cannot be read is told already
		return nil
	case !s.ref.inline && target.part:
		l.problem(s, partOfAnother.With(target.name), diag.Told{})
		return nil
	}
	return target
}

// circular reports a reference to a file that is waiting for this very reference.
func (l *linker) circular(s step, target *node) bool {
	steps := append(slices.Clone(l.trail), s)
	start := slices.IndexFunc(steps, func(s step) bool { return s.from == target })
	if start < 0 {
		return false
	}
	var notes []diag.Note
	for _, on := range steps[start : len(steps)-1] {
		notes = append(notes, on.note(cycleStep))
	}
	l.problem(s, importCycle.With(addressFrom(s.from.name, target.name)), breakCycle.With(), notes...)
	return true
}

func (s step) note(text diag.Message) diag.Note {
	return diag.Note{Path: s.from.location(), Place: s.ref.Place, Text: text.With()}
}

func (l *linker) problem(s step, text, hint diag.Told, notes ...diag.Note) {
	l.problems = append(l.problems, diag.Problem{
		Path: s.from.location(), Place: s.ref.Place, Text: text, Hint: hint, Notes: notes,
	})
}
