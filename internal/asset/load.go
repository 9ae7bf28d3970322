package asset

import (
	"bytes"
	"cmp"
	"io/fs"
	"slices"
	"strings"

	"sentra/internal/diag"
)

var (
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
	work    map[sum]*work
	scripts map[sum][]byte // bundles, by what they are made from
}

// work is what depends on one file's path and bytes alone.
type work struct {
	sum      sum
	data     []byte        // of a static file
	source   *source       // of CSS and JavaScript; nil for what is published as it is
	picture  pictureFormat // of a picture of content/
	problems []diag.Problem
}

// Load is [Load], but skips the work on files that are as they were the last time.
func (c *Cache) Load(fsys fs.FS, files []string) (*Set, []diag.Problem) {
	l := loader{fsys: fsys, known: c.work, used: map[sum]*work{}}
	set := &Set{paths: map[string]string{}, pictures: map[string]Picture{}}
	links := linker{nodes: map[string]*node{}, scripts: c.scripts, kept: map[sum][]byte{}}
	for _, path := range files {
		name, static := strings.CutPrefix(path, staticRoot+"/")
		switch {
		case !static:
			l.picture(set, path)
		case strings.HasPrefix(name, untouched+published):
			l.problems = append(l.problems, diag.Problem{Path: path, Text: reservedFolder.With(), Hint: moveOut.With()})
		default:
			if w := l.read(path, staticWork); w != nil {
				links.add(name, w)
			}
		}
	}
	l.static(set, &links)
	c.work, c.scripts = l.used, links.kept

	l.problems = append(l.problems, collisions(set.Files)...)
	slices.SortFunc(set.Files, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	return set, diag.Sort(l.problems)
}

// loader is the state of making one set.
type loader struct {
	fsys        fs.FS
	known, used map[sum]*work // from the last set, for the next
	problems    []diag.Problem
}

// static adds the files of static/ to a set.
func (l *loader) static(set *Set, links *linker) {
	for _, f := range links.files() {
		set.Files = append(set.Files, f)
		set.paths[strings.TrimPrefix(f.Source, staticRoot+"/")] = f.Path
	}
	l.problems = append(l.problems, links.problems...)
}

// picture adds a picture of content/ to a set.
func (l *loader) picture(set *Set, path string) {
	info, err := fs.Stat(l.fsys, path)
	if err != nil {
		l.problems = append(l.problems, diag.Unreadable(path, err)...)
		return
	}
	if problem, unfit := unfitPicture(path, info.Size()); unfit {
		l.problems = append(l.problems, problem)
		return
	}
	w := l.read(path, pictureWork)
	if w == nil || len(w.problems) > 0 {
		return
	}
	p := publishedPath(path, w.picture.ext, w.sum)
	set.Files = append(set.Files, File{Source: path, Path: p, sum: w.sum})
	set.pictures[path] = Picture{p, w.picture.width, w.picture.height}
}

// staticWork takes a static file apart if it can name others.
func staticWork(path string, data []byte) *work {
	name := strings.TrimPrefix(path, staticRoot+"/")
	var parse func(name string, text []byte) *source
	switch languageOf(name) {
	case styles:
		parse = parseCSS
	case javaScript:
		parse = parseJS
	default:
		return &work{data: data}
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
		l.problems = append(l.problems, diag.Unreadable(path, err)...)
		return nil
	}
	s := sumOf(path, data)
	w := l.known[s]
	if w == nil {
		w = do(path, data)
		w.sum = s
	}
	l.used[s] = w
	l.problems = append(l.problems, w.problems...)
	return w
}

// collisions reports files that would be published as the same one, or as one on disks that do not
// tell capital letters from small ones.
func collisions(files []File) []diag.Problem {
	files = slices.SortedFunc(slices.Values(files), func(a, b File) int { return cmp.Compare(a.Source, b.Source) })
	var problems []diag.Problem
	first := make(map[string]File, len(files))
	for _, f := range files {
		name := strings.ToLower(f.Path)
		if other, taken := first[name]; taken {
			problems = append(problems, diag.Problem{
				Path: f.Source, Text: samePath.With(f.Path),
				Notes: []diag.Note{{Path: other.Source, Text: theOther.With()}},
			})
			continue
		}
		first[name] = f
	}
	return problems
}
