package build

import (
	"io/fs"
	"slices"

	"sentra/internal/asset"
	"sentra/internal/diag"
)

// assetCache keeps the last set of static files and pictures.
type assetCache struct {
	cache    asset.Cache
	set      *asset.Set // nil where it has to be made anew
	problems []diag.Problem
}

// load returns the set made of the files at the given paths.
func (a *assetCache) load(fsys fs.FS, paths []string) (*asset.Set, []diag.Problem) {
	if a.set == nil {
		a.set, a.problems = a.cache.Load(fsys, paths)
	}
	return a.set, a.problems
}

// forget makes the next load read the files again, if one of them was edited.
func (a *assetCache) forget(changes []change) {
	if touch(changes, static, pictures) {
		a.set = nil
	}
}

// touch reports whether a file of one of the kinds was edited.
func touch(changes []change, of ...kind) bool {
	return slices.ContainsFunc(changes, func(e change) bool {
		return e.before != nil && slices.Contains(of, e.before.kind) || e.after != nil && slices.Contains(of, e.after.kind)
	})
}
