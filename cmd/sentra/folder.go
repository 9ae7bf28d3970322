package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"sentra/internal/diag"
)

var (
	noFolder   = diag.Message{ID: "tidak ada folder %q", EN: "there is no folder %q"}
	notAFolder = diag.Message{ID: "%q bukan folder", EN: "%q is not a folder"}
	unusable   = diag.Message{ID: "folder %q tidak dapat dipakai: %s", EN: "the folder %q cannot be used: %s"}

	outHoldsSite = diag.Message{
		ID: "folder hasil %q berisi situs itu sendiri",
		EN: "the output folder %q holds the site itself",
	}
	outInSite = diag.Message{
		ID: "folder hasil %q ada di dalam %s/, tempat berkas situs sendiri",
		EN: "the output folder %q lies in %s/, where the site's own files are",
	}
)

// sources are the folders of a site that are read; an output in them would become input.
var sources = []string{"content", "templates", "static"}

// siteFS is the site's folder. It is no os.Root: opening each name step by step below a root makes
// reading 2,000 files 2.4 times slower (75 ms for 32 ms, measured with Go 1.26 on Linux), at every
// edit, and build refuses symbolic links, the way out that a root would close.
func (p *program) siteFS() fs.FS { return os.DirFS(p.site) }

// checkSite reports what keeps the site's folder from being one. Whether a site is in it is for build
// to say.
func checkSite(site string) error {
	hint := hintFor("site")
	info, err := os.Stat(site)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return failure{noFolder.With(site), hint}
	case err != nil:
		return failure{unusable.With(site, diag.Cause(err)), hint}
	case !info.IsDir():
		return failure{notAFolder.With(site), hint}
	}
	return nil
}

// outputFolder returns the absolute path of the output folder, and refuses one whose replacement could
// take the site's own files with it.
func outputFolder(out, site string) (string, error) {
	hint := hintFor("out")
	absolute, target, err := realPath(out)
	if err != nil {
		return "", failure{unusable.With(out, diag.Cause(err)), hint}
	}
	_, root, err := realPath(site)
	if err != nil {
		return "", failure{unusable.With(site, diag.Cause(err)), hintFor("site")}
	}
	if within(root, target) {
		return "", failure{outHoldsSite.With(out), hint}
	}
	for _, folder := range sources {
		if within(target, filepath.Join(root, folder)) {
			return "", failure{outInSite.With(out, folder), hint}
		}
	}
	return absolute, nil
}

// realPath returns a path made absolute, as it is written and with its links followed.
func realPath(path string) (absolute, real string, err error) {
	if absolute, err = filepath.Abs(path); err == nil {
		real, err = followLinks(absolute)
	}
	return absolute, real, err
}

// followLinks follows the links of an absolute path, as far as it exists.
func followLinks(path string) (string, error) {
	real, err := filepath.EvalSymlinks(path)
	if !errors.Is(err, fs.ErrNotExist) || filepath.Dir(path) == path {
		return real, err
	}
	parent, err := followLinks(filepath.Dir(path))
	return filepath.Join(parent, filepath.Base(path)), err
}

// within reports whether path is folder or lies below it.
func within(path, folder string) bool {
	return path == folder || strings.HasPrefix(path, strings.TrimSuffix(folder, string(os.PathSeparator))+string(os.PathSeparator))
}
