package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"sentra/internal/diag"
)

var (
	outHoldsSite = diag.Message{
		ID: "--out %q: folder ini berisi situs itu sendiri",
		EN: "--out %q: this folder holds the site itself",
	}
	outInSite = diag.Message{
		ID: "--out %q: folder ini ada di dalam %s/, tempat isi situs",
		EN: "--out %q: this folder lies in %s/, where the site's own files are",
	}
	outHint = diag.Message{
		ID: "pilih folder lain, misalnya --out public",
		EN: "choose another folder, like --out public",
	}
)

// sources are the folders of a site that are read; an output in them would become input.
var sources = []string{"content", "templates", "static"}

// outputFolder returns the absolute path of the output folder, and refuses one whose replacement could
// take the site's own files with it.
func outputFolder(out, site string) (string, error) {
	absolute, err := filepath.Abs(out)
	if err != nil {
		return "", fmt.Errorf("finding the output folder: %w", err)
	}
	target, err := realPath(absolute)
	if err != nil {
		return "", fmt.Errorf("finding the output folder: %w", err)
	}
	root, err := filepath.Abs(site)
	if err == nil {
		root, err = realPath(root)
	}
	if err != nil {
		return "", fmt.Errorf("finding the site: %w", err)
	}
	if within(root, target) {
		return "", failure{outHoldsSite.With(out), outHint.With()}
	}
	for _, folder := range sources {
		if within(target, filepath.Join(root, folder)) {
			return "", failure{outInSite.With(out, folder), outHint.With()}
		}
	}
	return absolute, nil
}

// realPath follows the links of an absolute path, as far as it exists.
func realPath(path string) (string, error) {
	real, err := filepath.EvalSymlinks(path)
	if !errors.Is(err, fs.ErrNotExist) || filepath.Dir(path) == path {
		return real, err
	}
	parent, err := realPath(filepath.Dir(path))
	return filepath.Join(parent, filepath.Base(path)), err
}

// within reports whether path is folder or lies below it.
func within(path, folder string) bool {
	return path == folder || strings.HasPrefix(path, strings.TrimSuffix(folder, string(os.PathSeparator))+string(os.PathSeparator))
}
