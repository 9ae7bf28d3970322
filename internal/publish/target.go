package publish

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/gofrs/flock"
)

// target is the folder to publish into, with its neighbours.
type target struct {
	parent  *os.Root
	name    string
	options Options
}

// path is where a person finds a file of the target; the target itself with "".
func (t target) path(p string) string {
	return filepath.ToSlash(filepath.Join(t.parent.Name(), t.name, filepath.FromSlash(p)))
}

// beside is where a person finds a neighbour of the target.
func (t target) beside(name string) string {
	return filepath.ToSlash(filepath.Join(t.parent.Name(), name))
}

// failed says which file of the target could not be written. The system's own
// error would name the staging folder, which nobody knows.
func (t target) failed(p string, err error) error {
	if err == nil {
		return nil
	}
	if inner, ok := errors.AsType[*fs.PathError](err); ok {
		err = inner.Err
	} else if inner, ok := errors.AsType[*os.LinkError](err); ok {
		err = inner.Err
	}
	return WriteFailed{t.path(p), err}
}

// The kinds of neighbour, by the middle of their names.
const (
	staging  = "staging"
	previous = "previous"
)

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

// exists reports whether a folder stands at the target; a target that is
// something else is an error.
func (t target) exists() (bool, error) {
	info, err := t.parent.Lstat(t.name)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, ReadFailed{t.path(""), err}
	}
	if !info.IsDir() {
		return false, NotFolder{t.path("")}
	}
	return true, nil
}

// refuse is a first look, cheap and without a trace, at whether the target may
// be ours: absent, empty, or with a manifest.
func (t target) refuse() error {
	exists, err := t.exists()
	if err != nil || !exists {
		return err
	}
	_, err = t.parent.Lstat(filepath.Join(t.name, manifestName))
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	dir, err := t.parent.Open(t.name)
	if errors.Is(err, fs.ErrNotExist) { // another run is swapping; the lock will tell
		return nil
	}
	if err != nil {
		return ReadFailed{t.path(""), err}
	}
	defer dir.Close()
	switch _, err := dir.ReadDir(1); {
	case err == nil:
		return NotOurs{t.path(""), NoManifest}
	case err == io.EOF:
		return nil
	default:
		return ReadFailed{t.path(""), err}
	}
}

// lock makes sure that one run at a time publishes into the target. The system
// lets go of it when the process dies. The file stays: removing a lock file
// that somebody else may just be opening would let two runs in.
func (t target) lock() (unlock func(), err error) {
	name := "." + t.name + ".lock"
	if info, err := t.parent.Lstat(name); err == nil && !info.Mode().IsRegular() {
		return nil, WriteFailed{t.beside(name), errors.New("not a regular file")}
	}
	l := flock.New(filepath.Join(t.parent.Name(), name), flock.SetPermissions(0o644))
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
		if !exists && t.isNeighbour(name, previous) {
			if err := t.parent.Rename(name, t.name); err != nil {
				return Leftover{Path: t.beside(name), Err: err}
			}
			exists = true
			continue
		}
		if err := t.parent.RemoveAll(name); err != nil {
			return Leftover{Path: t.beside(name), Err: err}
		}
	}
	return nil
}

// neighbours lists what earlier runs left beside the target.
func (t target) neighbours() ([]string, error) {
	dir, err := t.parent.Open(".")
	if err != nil {
		return nil, ReadFailed{t.parent.Name(), err}
	}
	defer dir.Close()
	list, err := dir.ReadDir(-1)
	if err != nil {
		return nil, ReadFailed{t.parent.Name(), err}
	}
	var names []string
	for _, d := range list {
		if d.IsDir() && (t.isNeighbour(d.Name(), staging) || t.isNeighbour(d.Name(), previous)) {
			names = append(names, d.Name())
		}
	}
	return names, nil
}
