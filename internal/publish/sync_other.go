//go:build !linux

package publish

import (
	"io/fs"
	"os"
)

// syncFile waits until the disk has a file's bytes.
func syncFile(file *os.File) error { return file.Sync() }

// syncTree flushes the folders, whose files each were flushed when written.
// Windows has no such thing for a folder, hence the errors are of no interest.
func syncTree(root *os.Root) error {
	return fs.WalkDir(root.FS(), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		dir, err := root.Open(p)
		if err != nil {
			return err
		}
		_ = dir.Sync()
		return dir.Close()
	})
}

// syncParent flushes the folder that the swap changed.
func (t target) syncParent() error {
	dir, err := t.parent.Open(".")
	if err != nil {
		return err
	}
	_ = dir.Sync()
	return dir.Close()
}
