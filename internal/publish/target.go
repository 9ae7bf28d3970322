package publish

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// target is the folder to publish into.
type target struct {
	parent  *os.Root
	name    string
	options Options
}

// path is where a person finds a file of the target; the target itself with "".
func (t target) path(p string) string {
	return filepath.ToSlash(filepath.Join(t.parent.Name(), t.name, filepath.FromSlash(p)))
}

// unread says which file of the target could not be looked at, nil if err is.
func (t target) unread(p string, err error) error {
	if err == nil {
		return nil
	}
	return ReadFailed{t.path(p), err}
}

// unwritten says which file of the target could not be written, nil if err is.
func (t target) unwritten(p string, err error) error {
	if err == nil {
		return nil
	}
	return WriteFailed{t.path(p), err}
}

// exists reports whether a folder stands at the target; a target that is
// something else is an error.
func (t target) exists() (bool, error) {
	info, err := t.parent.Lstat(t.name)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, t.unread("", err)
	}
	if !info.IsDir() {
		return false, NotFolder{t.path("")}
	}
	return true, nil
}

// look reports whether a folder stands at the target. It refuses one that
// cannot be ours: mounted, or with files in it but no manifest. It is cheap and
// leaves no trace.
func (t target) look() (exists bool, err error) {
	exists, err = t.exists()
	if err != nil || !exists {
		return false, err
	}
	dir, err := t.parent.Open(t.name)
	if errors.Is(err, fs.ErrNotExist) { // another run is swapping; the lock will tell
		return false, nil
	}
	if err != nil {
		return true, t.unread("", err)
	}
	defer dir.Close()
	if mounted(dir, ".") {
		return true, MountPoint{t.path("")}
	}
	if _, err := t.parent.Lstat(filepath.Join(t.name, manifestName)); !errors.Is(err, fs.ErrNotExist) {
		return true, t.unread(manifestName, err)
	}
	switch _, err := dir.ReadDir(1); err {
	case nil:
		return true, NotOurs{t.path(""), NoManifest}
	case io.EOF:
		return true, nil
	default:
		return true, t.unread("", err)
	}
}
