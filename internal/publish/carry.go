package publish

import (
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
)

// gone counts the files of the last release that the new one has no more.
func (f folder) gone(entries []entry) int {
	n := len(f.recorded)
	for _, e := range entries {
		if _, was := f.recorded[e.Path]; was {
			n--
		}
	}
	return n
}

// stayed carries over the last release's fingerprinted files, and returns
// their entries. A run that publishes what stands there already is no new
// release, and takes nothing away: pages of the one before may be as open as
// they were.
func (st *stage) stayed(entries []entry, plan layout) ([]entry, error) {
	again := st.old.released(entries)
	var list []entry
	for p, e := range st.old.recorded {
		if plan.hinders(p, false) || !again && !e.stays() {
			continue
		}
		carried, err := st.stay(e)
		if err != nil {
			return nil, err
		}
		if carried {
			e.Kept = 1
			list = append(list, e)
		}
	}
	return list, nil
}

// released reports whether the folder was written from just these files.
func (f folder) released(entries []entry) bool {
	n := 0
	for _, e := range f.recorded {
		if e.Kept == 0 {
			n++
		}
	}
	return n == len(entries) && !slices.ContainsFunc(entries, func(e entry) bool { return f.recorded[e.Path] != e })
}

// stay carries over one file, unless it is not what was written.
func (st *stage) stay(e entry) (bool, error) {
	file, info, ok := st.old.open(e.Path)
	if !ok {
		return false, nil
	}
	defer file.Close()
	data, err := io.ReadAll(file)
	if err != nil {
		return false, st.old.unread(e.Path, err)
	}
	if entryOf(e.Path, data).SHA256 != e.SHA256 {
		return false, nil
	}
	if err := st.folder(path.Dir(e.Path)); err != nil {
		return false, err
	}
	return true, st.again(e.Path, data, info)
}

// foreigners carries over what is not ours, looked for as late as can be: a
// site may take minutes to write, and somebody may add a file meanwhile.
func (st *stage) foreigners(plan layout) error {
	list, err := st.old.survey(plan)
	if err != nil {
		return err
	}
	for _, x := range list {
		if err := st.foreign(x); err != nil {
			return err
		}
	}
	// Inner folders first: an outer one may not let us in any more.
	for _, x := range slices.Backward(list) {
		if x.kind.IsDir() && !plan.folders[x.path] {
			if err := st.foreignPerm(x.path); err != nil {
				return err
			}
		}
	}
	return nil
}

// foreign carries over one thing: the same file under a second name where that
// can be, else a copy.
func (st *stage) foreign(x foreign) error {
	if x.kind.IsDir() {
		return st.folder(x.path)
	}
	if err := st.folder(path.Dir(x.path)); err != nil {
		return err
	}
	if x.kind&fs.ModeSymlink != 0 {
		to, err := st.old.parent.Readlink(st.old.at(x.path))
		if err != nil {
			return st.old.unread(x.path, err)
		}
		return st.old.unwritten(x.path, st.root.Symlink(to, filepath.FromSlash(x.path)))
	}
	err := st.link(x.path)
	if err == nil || !x.kind.IsRegular() {
		return st.old.unwritten(x.path, err)
	}
	return st.copy(x.path)
}

func (st *stage) copy(p string) error {
	file, err := st.old.parent.Open(st.old.at(p))
	if err != nil {
		return st.old.unread(p, err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return st.old.unread(p, err)
	}
	err = st.create(p, info.Mode().Perm(), func(w io.Writer) error {
		_, err := io.Copy(w, file)
		return err
	})
	if err != nil {
		return err
	}
	return st.setTime(p, info.ModTime())
}

// foreignPerm gives a carried folder the permissions it had.
func (st *stage) foreignPerm(p string) error {
	info, err := st.old.parent.Lstat(st.old.at(p))
	if err != nil {
		return st.old.unread(p, err)
	}
	return st.old.unwritten(p, st.root.Chmod(filepath.FromSlash(p), info.Mode().Perm()))
}
