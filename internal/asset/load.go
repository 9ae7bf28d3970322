package asset

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"slices"
	"strings"

	"sentra/internal/diag"
)

// Build's own look at the tree says the first four in the same words, so that they are told once.
var (
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
	unreadable = diag.Message{
		ID: "tidak dapat dibaca: %s",
		EN: "cannot be read: %s",
	}
	reservedFolder = diag.Message{
		ID: "folder aset/ hanya untuk berkas bersidik jari",
		EN: "the folder aset/ is for fingerprinted files alone",
	}
	moveOut = diag.Message{
		ID: "pindahkan berkasnya ke luar static/root/",
		EN: "move the file out of static/root/",
	}
	samePath = diag.Message{
		ID: "berkas ini akan terbit sebagai %q, sama dengan berkas lain",
		EN: "this file would be published as %q, as another one is",
	}
	theOther = diag.Message{
		ID: "berkas lain itu",
		EN: "the other file",
	}
)

// Cache keeps what was found out about single files from one set to the next. The zero Cache is
// ready; one goroutine at a time may use it. It holds no more than the last set needed.
type Cache struct {
	work map[sum]*work
}

// work is what depends on one file's path and bytes alone.
type work struct {
	sum      sum
	data     []byte
	source   *source       // of CSS and JavaScript; nil for what is published as it is
	picture  pictureFormat // of a picture of content/
	problems []diag.Problem
}

// Load is [Load], but skips the work on files that are as they were the last time.
func (c *Cache) Load(fsys fs.FS) (*Set, []diag.Problem) {
	l := loader{fsys: fsys, known: c.work, used: map[sum]*work{}}
	set := &Set{paths: map[string]string{}, pictures: map[string]Picture{}}
	l.static(set)
	l.pictures(set)
	c.work = l.used

	slices.SortFunc(set.Files, func(a, b File) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Source, b.Source))
	})
	l.problems = append(l.problems, collisions(set.Files)...)
	return set, diag.Sort(l.problems)
}

// loader is the state of making one set.
type loader struct {
	fsys        fs.FS
	known, used map[sum]*work // from the last set, for the next
	problems    []diag.Problem
}

// static adds the files of static/ to a set.
func (l *loader) static(set *Set) {
	links := linker{nodes: map[string]*node{}}
	for _, f := range l.list(staticRoot, func(string) bool { return true }) {
		name := strings.TrimPrefix(f.path, staticRoot+"/")
		if strings.HasPrefix(name, untouched+published) {
			l.problems = append(l.problems, diag.Problem{Path: f.path, Text: reservedFolder.With(), Hint: moveOut.With()})
			continue
		}
		if w := l.read(f.path, staticWork); w != nil {
			links.add(name, w)
		}
	}
	set.Files = append(set.Files, links.files()...)
	for _, f := range set.Files {
		set.paths[f.Name] = f.Path
	}
	l.problems = append(l.problems, links.problems...)
}

// pictures adds the pictures of content/ to a set.
func (l *loader) pictures(set *Set) {
	for _, f := range l.list(contentRoot, isPicture) {
		if problem, unfit := unfitPicture(f.path, f.size); unfit {
			l.problems = append(l.problems, problem)
			continue
		}
		w := l.read(f.path, pictureWork)
		if w == nil || len(w.problems) > 0 {
			continue
		}
		p := publishedPath(f.path, w.picture.ext, w.sum)
		set.Files = append(set.Files, File{Name: f.path, Source: f.path, Path: p, Data: w.data})
		set.pictures[f.path] = Picture{p, w.picture.width, w.picture.height}
	}
}

// isPicture reports whether a file lies in a folder of pictures.
func isPicture(path string) bool { return strings.Contains(path, "/"+pictureFolder+"/") }

// staticWork takes a static file apart if it can name others.
func staticWork(path string, data []byte) *work {
	name := strings.TrimPrefix(path, staticRoot+"/")
	var parse func(name string, text []byte) *source
	switch extension(name) {
	case "css":
		parse = parseCSS
	case "js", "mjs":
		parse = parseJS
	}
	if parse == nil || strings.HasPrefix(name, untouched) {
		return &work{}
	}
	text := bytes.TrimPrefix(data, byteOrderMark)
	if problem, unfit := unreadableText(path, text); unfit {
		return &work{problems: []diag.Problem{problem}}
	}
	s := parse(name, text)
	return &work{source: s, problems: s.problems}
}

// pictureWork measures a picture.
func pictureWork(path string, data []byte) *work {
	format, ok := measure(data)
	if !ok {
		return &work{problems: []diag.Problem{{Path: path, Text: unreadablePicture.With()}}}
	}
	return &work{picture: format}
}

// read returns the work on a file, doing it if it was not done before; nil if the file is not there.
func (l *loader) read(path string, do func(path string, data []byte) *work) *work {
	data, err := fs.ReadFile(l.fsys, path)
	if err != nil {
		l.cannotRead(path, err)
		return nil
	}
	s := sumOf(path, data)
	w := l.known[s]
	if w == nil {
		w = do(path, data)
		w.sum, w.data = s, data
	}
	l.used[s] = w
	l.problems = append(l.problems, w.problems...)
	return w
}

// found is a file of the tree.
type found struct {
	path string
	size int64
}

// list returns the wanted files below a folder of the site's root, by path. A link is never followed:
// that could publish what lies outside the site.
func (l *loader) list(root string, wanted func(path string) bool) []found {
	var files []found
	visit := func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			l.cannotRead(path, err)
			return fs.SkipDir
		}
		if ignored(entry.Name()) && entry.IsDir() {
			return fs.SkipDir
		}
		if entry.IsDir() || ignored(entry.Name()) || !wanted(path) {
			return nil
		}
		if size, ok := l.regular(path, entry); ok {
			files = append(files, found{path, size})
		}
		return nil
	}
	info, err := fs.Lstat(l.fsys, root)
	switch {
	case err != nil:
		l.cannotRead(root, err)
	case !info.IsDir():
		l.regular(root, fs.FileInfoToDirEntry(info))
	default:
		_ = fs.WalkDir(l.fsys, root, visit) // visit keeps every error as a problem
	}
	return files
}

// regular returns the size of a regular file, and reports any other.
func (l *loader) regular(path string, entry fs.DirEntry) (size int64, ok bool) {
	switch {
	case entry.Type()&fs.ModeSymlink != 0:
		l.problems = append(l.problems, diag.Problem{Path: path, Text: symbolicLink.With(), Hint: copyTheFile.With()})
		return 0, false
	case !entry.Type().IsRegular():
		l.problems = append(l.problems, diag.Problem{Path: path, Text: notAFile.With()})
		return 0, false
	}
	info, err := entry.Info()
	if err != nil {
		l.cannotRead(path, err)
		return 0, false
	}
	return info.Size(), true
}

// cannotRead tells why a file could not be read. One that has gone since its folder was listed is no
// problem: it is not there.
func (l *loader) cannotRead(path string, err error) {
	if errors.Is(err, fs.ErrNotExist) {
		return
	}
	l.problems = append(l.problems, diag.Problem{Path: path, Text: unreadable.With(diag.Cause(err))})
}

// collisions reports files, sorted by path, that would be published as the same one.
func collisions(files []File) []diag.Problem {
	var problems []diag.Problem
	for i := 1; i < len(files); i++ {
		before, f := files[i-1], files[i]
		if before.Path == f.Path {
			problems = append(problems, diag.Problem{
				Path: f.Source, Text: samePath.With(f.Path),
				Notes: []diag.Note{{Path: before.Source, Text: theOther.With()}},
			})
		}
	}
	return problems
}
