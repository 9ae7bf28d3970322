package publish

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// folder is what stands at the target before a run.
type folder struct {
	target
	exists   bool
	recorded map[string]entry // the manifest of the last run, by path
	links    map[string]bool  // where neither a folder nor a file stands, once surveyed
}

// foreign is something in the folder that no run of ours wrote.
type foreign struct {
	path string
	kind fs.FileMode // the type bits
}

// read looks at the target and its manifest. A folder that has files but no
// manifest is not ours.
func (t target) read() (folder, error) {
	exists, err := t.look()
	f := folder{target: t, exists: exists, links: map[string]bool{}}
	if err != nil || !exists {
		return f, err
	}
	f.recorded, err = t.readManifest()
	return f, err
}

// readManifest returns what the last run recorded; nothing where the folder is empty.
func (t target) readManifest() (map[string]entry, error) {
	name := filepath.Join(t.name, manifestName)
	info, err := t.parent.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, t.unread(manifestName, err)
	}
	if !info.Mode().IsRegular() {
		return nil, NotOurs{t.path(""), ManifestDamaged}
	}
	data, err := t.parent.ReadFile(name)
	if err != nil {
		return nil, t.unread(manifestName, err)
	}
	recorded, why := decodeManifest(data)
	if why != "" {
		return nil, NotOurs{t.path(""), why}
	}
	return recorded, nil
}

// survey lists what is not ours, each folder before what it holds, and refuses
// the first of it that stands where the layout wants to write. A folder is ours
// if we wrote anything below it. Symbolic links are not followed; the folder
// remembers them in links, like all else that is neither a folder nor a file.
func (f folder) survey(l layout) ([]foreign, error) {
	if !f.exists {
		return nil, nil
	}
	root, err := f.parent.OpenRoot(f.name)
	if err != nil {
		return nil, f.unread("", err)
	}
	defer root.Close()
	dir, err := root.Open(".")
	if err != nil {
		return nil, f.unread("", err)
	}
	defer dir.Close()
	ours := map[string]bool{".": true}
	for p := range f.recorded {
		addParents(ours, p)
	}
	var list []foreign
	err = fs.WalkDir(root.FS(), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return f.unread(p, err)
		}
		if d.IsDir() && mounted(dir, p) {
			return MountPoint{f.path(p)}
		}
		if !d.IsDir() && !d.Type().IsRegular() {
			f.links[p] = true
		}
		_, recorded := f.recorded[p]
		if d.IsDir() && ours[p] || !d.IsDir() && (recorded || p == manifestName) {
			return nil
		}
		if l.hinders(p, d.IsDir()) {
			return ForeignFile{f.path(p)}
		}
		list = append(list, foreign{p, d.Type()})
		return nil
	})
	return list, err
}

// open opens a file of the folder, if a regular file stands there and no link
// is on the way to it.
func (f folder) open(p string) (*os.File, fs.FileInfo, bool) {
	for d := p; d != "."; d = path.Dir(d) {
		if f.links[d] {
			return nil, nil, false
		}
	}
	file, err := f.parent.Open(f.at(p))
	if err != nil {
		return nil, nil, false
	}
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		file.Close()
		return nil, nil, false
	}
	return file, info, true
}

// at is a path of the folder as the parent knows it.
func (f folder) at(p string) string { return filepath.Join(f.name, filepath.FromSlash(p)) }

// holds reports whether a file's content is data.
func holds(file io.Reader, data []byte) bool {
	buf := make([]byte, 32<<10)
	for {
		n, err := file.Read(buf)
		if !bytes.HasPrefix(data, buf[:n]) {
			return false
		}
		data = data[n:]
		if err != nil {
			return err == io.EOF && len(data) == 0
		}
	}
}
