package build

import (
	"io/fs"
	"path"
	"slices"
	"sync/atomic"

	"sentra/internal/asset"
)

// whereabouts are where the pictures lie as of the newest look. Snapshots of earlier ones ask for them: while
// the content has errors the last good one is shown, and a folder that was renamed meanwhile has taken its
// pictures along. The zero value knows of none; several goroutines may ask.
type whereabouts struct{ paths atomic.Pointer[[]string] }

func (w *whereabouts) note(paths []string) {
	known := slices.Clone(paths)
	w.paths.Store(&known)
}

// read returns the bytes of a file, from where it was or else from where one of its name and bytes is now.
func (w *whereabouts) read(fsys fs.FS, f asset.File) ([]byte, error) {
	data, err := f.Read(fsys)
	known := w.paths.Load()
	if err == nil || known == nil {
		return data, err
	}
	for _, there := range *known {
		if path.Base(there) != path.Base(f.Source) {
			continue
		}
		if data, err := f.ReadMoved(fsys, there); err == nil {
			return data, nil
		}
	}
	return nil, err
}
