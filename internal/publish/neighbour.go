package publish

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/gofrs/flock"
)

// The kinds of folder beside the target, by the middle of their names.
const (
	staging  = "staging"
	previous = "previous"
)

// beside is where a person finds a neighbour of the target.
func (t target) beside(name string) string {
	return filepath.ToSlash(filepath.Join(t.parent.Name(), name))
}

// neighbour makes a new name for a folder beside the target.
func (t target) neighbour(kind string) string {
	return fmt.Sprintf(".%s.%s-%s", t.name, kind, rand.Text())
}

// isNeighbour reports whether a name is one that neighbour could have made, and
// not something a person called likewise.
func (t target) isNeighbour(name, kind string) bool {
	suffix, found := strings.CutPrefix(name, fmt.Sprintf(".%s.%s-", t.name, kind))
	return found && len(suffix) == len(rand.Text()) && strings.Trim(suffix, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") == ""
}

// lock makes sure that one run at a time publishes into the target. The system
// lets go of it when the process dies. The file stays: removing a lock file
// that somebody else may just be opening would let two runs in.
func (t target) lock() (unlock func(), err error) {
	name := "." + t.name + ".lock"
	if info, err := t.parent.Lstat(name); err == nil && !info.Mode().IsRegular() {
		return nil, WriteFailed{t.beside(name), errNotRegular}
	}
	l := flock.New(filepath.Join(t.parent.Name(), name), flock.SetPermissions(filePerm))
	got, err := l.TryLock()
	if err != nil {
		return nil, WriteFailed{t.beside(name), err}
	}
	if !got {
		return nil, Busy{t.path("")}
	}
	return func() { _ = l.Unlock() }, nil // closing the file is all there is to it
}

// recover puts the neighbourhood in order after a run that was killed: it ends
// a swap in two steps that stopped between them, and clears what is left over.
func (t target) recover() error {
	exists, err := t.exists()
	if err != nil {
		return err
	}
	names, err := t.neighbours()
	if err != nil {
		return err
	}
	for _, name := range names {
		switch {
		case t.isNeighbour(name, staging):
			err = t.remove(name)
		case exists:
			err = t.retire(name)
		default:
			err = t.parent.Rename(name, t.name)
			exists = true
		}
		if err != nil {
			return Leftover{Path: t.beside(name), Err: err}
		}
	}
	return nil
}

// retire removes a previous site. It takes its name first: whoever is killed
// while removing must leave nothing that could be taken for a whole site.
func (t target) retire(name string) error {
	retired := t.neighbour(staging)
	if err := t.parent.Rename(name, retired); err != nil {
		return err
	}
	return t.remove(retired)
}

// neighbours lists what earlier runs left beside the target.
func (t target) neighbours() ([]string, error) {
	dir, err := t.parent.Open(".")
	if err != nil {
		return nil, ReadFailed{t.beside(""), err}
	}
	defer dir.Close()
	list, err := dir.ReadDir(-1)
	if err != nil {
		return nil, ReadFailed{t.beside(""), err}
	}
	var names []string
	for _, d := range list {
		if d.IsDir() && (t.isNeighbour(d.Name(), staging) || t.isNeighbour(d.Name(), previous)) {
			names = append(names, d.Name())
		}
	}
	return names, nil
}

// remove clears a neighbour.
func (t target) remove(name string) error {
	err := t.parent.RemoveAll(name)
	if errors.Is(err, fs.ErrPermission) && t.unseal(name) == nil {
		err = t.parent.RemoveAll(name)
	}
	return err
}

// unseal lets the folders of a neighbour be emptied: somebody's folder in which
// nothing may be written was carried over, permissions and all.
func (t target) unseal(name string) error {
	return fs.WalkDir(t.parent.FS(), name, func(p string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() {
			err = t.parent.Chmod(p, 0o700)
		}
		return err
	})
}
