package publish

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
)

// folder is what stands at the target before a run.
type folder struct {
	target
	exists   bool
	recorded map[string]entry // the manifest of the last run, by path
	links    map[string]bool  // where a link or a device stands, once surveyed
}

// foreign is something in the folder that no run of ours wrote.
type foreign struct {
	path string
	kind fs.FileMode // the type bits
}

// read looks at the target and its manifest. A folder that has files but no
// manifest is not ours.
func (t target) read() (folder, error) {
	f := folder{target: t, links: map[string]bool{}}
	exists, err := t.exists()
	if err != nil || !exists {
		return f, err
	}
	f.exists = true
	if err := t.refuse(); err != nil {
		return f, err
	}
	name := filepath.Join(t.name, manifestName)
	info, err := t.parent.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) { // an empty folder
		return f, nil
	}
	if err != nil {
		return f, ReadFailed{t.path(manifestName), err}
	}
	if !info.Mode().IsRegular() {
		return f, NotOurs{t.path(""), ManifestDamaged}
	}
	data, err := t.parent.ReadFile(name)
	if err != nil {
		return f, ReadFailed{t.path(manifestName), err}
	}
	files, why := decodeManifest(data)
	if why != "" {
		return f, NotOurs{t.path(""), why}
	}
	f.recorded = files
	return f, nil
}

// foreigners lists what is not ours, each folder before what it holds. A folder
// is ours if we wrote anything below it. Symbolic links are not followed; each
// goes into links, and so does all else that is neither a folder nor a file.
func (f folder) foreigners(links map[string]bool) ([]foreign, error) {
	if !f.exists {
		return nil, nil
	}
	root, err := f.parent.OpenRoot(f.name)
	if err != nil {
		return nil, ReadFailed{f.path(""), err}
	}
	defer root.Close()
	ours := map[string]bool{".": true}
	for p := range f.recorded {
		addParents(ours, p)
	}
	var list []foreign
	err = fs.WalkDir(root.FS(), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !d.IsDir() && !d.Type().IsRegular() {
			links[p] = true
		}
		_, recorded := f.recorded[p]
		if d.IsDir() && ours[p] || !d.IsDir() && (recorded || p == manifestName) {
			return nil
		}
		list = append(list, foreign{p, d.Type()})
		return nil
	})
	if err != nil {
		return nil, ReadFailed{f.path(""), err}
	}
	return list, nil
}

// survey lists what is not ours, and reports the first of it that stands where
// the layout wants to write.
func (f folder) survey(l layout) ([]foreign, error) {
	list, err := f.foreigners(f.links)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(list, func(x foreign) bool { return l.hinders(x.path, x.kind.IsDir()) })
	if i >= 0 {
		return nil, ForeignFile{f.path(list[i].path)}
	}
	return list, nil
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
