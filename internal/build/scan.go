package build

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// The places of a site that a build reads. Whatever else lies in the folder is no part of the site.
const (
	configFile     = "site.yaml"
	contentRoot    = "content"
	centresRoot    = "content/centres"
	templatesRoot  = "templates"
	wordsRoot      = "templates/text"
	staticRoot     = "static"
	untouchedRoot  = "static/root"
	pictureFolder  = "images"
	newsPictures   = "content/news/images"
	contentMaximum = 2 << 20 // bytes; the longest honest entry is a hundredth of it
)

var (
	notASite = diag.Message{
		ID: "folder ini bukan situs Sentra: tidak ada site.yaml",
		EN: "this folder is not a Sentra site: it has no site.yaml",
	}
	nameTheSite = diag.Message{
		ID: "jalankan perintah di folder situs, atau sebutkan foldernya dengan --site FOLDER",
		EN: "run the command in the site's folder, or name the folder with --site DIR",
	}
	symbolicLink = diag.Message{
		ID: "tautan simbolik tidak diizinkan di sini",
		EN: "a symbolic link is not allowed here",
	}
	copyTheFile = diag.Message{
		ID: "ganti tautan itu dengan salinan berkas atau foldernya",
		EN: "put a copy of the file or folder in its place",
	}
	notAFile = diag.Message{
		ID: "ini bukan berkas biasa",
		EN: "this is not a regular file",
	}
	tooLarge = diag.Message{
		ID: "berkas ini terlalu besar: %.1f MiB, padahal paling besar %d MiB",
		EN: "this file is too large: %.1f MiB, when %d MiB is the most",
	}
)

// tree lists the files of a site, each list by path.
type tree struct {
	documents []string // one content.Document each
	templates []string // everything below templates/ but the words, which are documents
	static    []string // everything below static/
	pictures  []string // everything in a folder of pictures, for package asset to judge
	sources   int      // files of the site in all
}

// scan lists the files below the site's root and reports what may not lie there.
func scan(fsys fs.FS) (tree, []diag.Problem) {
	var (
		t        tree
		problems []diag.Problem
	)
	visit := func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			problems = append(problems, diag.Unreadable(path, err)...)
			return skip(entry)
		}
		if content.Ignored(entry.Name()) {
			return skip(entry)
		}
		if entry.IsDir() {
			return nil
		}
		if problem, ok := unfit(path, entry); !ok {
			problems = append(problems, problem)
			return nil
		}
		t.add(path)
		return nil
	}
	for _, root := range []string{configFile, contentRoot, staticRoot, templatesRoot} {
		entry, err := lstat(fsys, root)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil || entry.Type()&fs.ModeSymlink != 0 && root != configFile {
			_ = visit(root, entry, err) // WalkDir would follow a link that is its root
			continue
		}
		_ = fs.WalkDir(fsys, root, visit) // visit keeps every error as a problem
	}
	for _, list := range [][]string{t.documents, t.templates, t.static, t.pictures} {
		slices.Sort(list) // not every file system lists its folders in order
	}
	return t, problems
}

func (t *tree) add(path string) {
	t.sources++
	switch {
	case isPicture(path):
		t.pictures = append(t.pictures, path)
	case path == configFile, strings.HasPrefix(path, wordsRoot+"/"), strings.HasPrefix(path, contentRoot+"/"):
		t.documents = append(t.documents, path)
	case strings.HasPrefix(path, templatesRoot+"/"):
		t.templates = append(t.templates, path)
	case strings.HasPrefix(path, staticRoot+"/"):
		t.static = append(t.static, path)
	}
}

// isPicture reports whether a file lies in a folder of pictures: a centre's, or that of the news.
func isPicture(path string) bool {
	if strings.HasPrefix(path, newsPictures+"/") {
		return true
	}
	name, within := strings.CutPrefix(path, centresRoot+"/")
	return within && strings.Contains(name, "/"+pictureFolder+"/")
}

// lstat describes a name of the site's root without following a link.
func lstat(fsys fs.FS, name string) (fs.DirEntry, error) {
	info, err := fs.Lstat(fsys, name)
	if err != nil {
		return nil, err
	}
	return fs.FileInfoToDirEntry(info), nil
}

func skip(entry fs.DirEntry) error {
	if entry != nil && entry.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// unfit reports what keeps a file from being read: following a link could publish what lies outside
// the site, and reading a pipe would wait for ever.
func unfit(path string, entry fs.DirEntry) (diag.Problem, bool) {
	switch {
	case entry.Type()&fs.ModeSymlink != 0:
		return diag.Problem{Path: path, Text: symbolicLink.With(), Hint: copyTheFile.With()}, false
	case !entry.Type().IsRegular():
		return diag.Problem{Path: path, Text: notAFile.With()}, false
	}
	return diag.Problem{}, true
}
