package publish

import (
	"io/fs"
	"iter"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"sentra/internal/build"
)

// layout is the shape of a new site: which paths are files and which folders.
type layout struct {
	files   map[string]bool
	folders map[string]bool
}

// newLayout checks the outputs' paths and that all of them can stand side by side.
func newLayout(outputs iter.Seq[build.Output]) (layout, error) {
	l := layout{files: map[string]bool{}, folders: map[string]bool{}}
	spelt := map[string]string{} // each path as it is written, by its lower case
	for o := range outputs {
		if !validPath(o.Path) {
			return layout{}, BadPath{Path: o.Path, Why: NotLocal}
		}
		if strings.EqualFold(o.Path, manifestName) {
			return layout{}, BadPath{Path: o.Path, Why: Reserved}
		}
		if l.files[o.Path] {
			return layout{}, BadPath{Path: o.Path, Why: Twice}
		}
		if !sameCase(spelt, o.Path) {
			return layout{}, BadPath{Path: o.Path, Why: CaseOnly}
		}
		l.files[o.Path] = true
		addParents(l.folders, o.Path)
	}
	if both := l.both(); len(both) > 0 {
		return layout{}, BadPath{Path: slices.Min(both), Why: FileAndFolder}
	}
	return l, nil
}

// both lists the paths that are a file and a folder.
func (l layout) both() []string {
	var list []string
	for p := range l.files {
		if l.folders[p] {
			list = append(list, p)
		}
	}
	return list
}

// validPath reports whether p names a file below the output folder, in one way
// only and on every system alike.
func validPath(p string) bool {
	return fs.ValidPath(p) && p != "." && !strings.ContainsAny(p, "\\\x00") && filepath.IsLocal(filepath.FromSlash(p))
}

// sameCase adds a path and the folders above it to those seen before, and
// reports whether none of them was spelt otherwise. Many file systems take
// a.html and A.html for one, and whoever hosts the folder chooses the system.
func sameCase(spelt map[string]string, p string) bool {
	for ; p != "."; p = path.Dir(p) {
		lower := strings.ToLower(p)
		if was, found := spelt[lower]; found {
			return was == p // then the folders above it are known, too
		}
		spelt[lower] = p
	}
	return true
}

// foldersInOrder lists the folders, each after the one that holds it.
func (l layout) foldersInOrder() []string {
	list := make([]string, 0, len(l.folders))
	for f := range l.folders {
		list = append(list, f)
	}
	slices.Sort(list)
	return list
}

// hinders reports whether the layout leaves no room for a file at p, or, if
// folder, for a folder at p.
func (l layout) hinders(p string, folder bool) bool {
	if l.files[p] || l.folders[p] && !folder {
		return true
	}
	for d := path.Dir(p); d != "."; d = path.Dir(d) {
		if l.files[d] {
			return true
		}
	}
	return false
}

// addParents adds the folders above p to a set.
func addParents(set map[string]bool, p string) {
	for d := path.Dir(p); d != "." && !set[d]; d = path.Dir(d) {
		set[d] = true
	}
}
