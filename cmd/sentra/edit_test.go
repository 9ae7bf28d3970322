package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// desk is a site's folder on which somebody works, with what they remember of it.
type desk struct {
	t      *testing.T
	dir    string
	random *rand.Rand
	n      int               // edits so far, for words that are new each time
	good   map[string][]byte // the files when the site was last in order
	broken int               // edits since
}

// deskEdit is something that may happen to a site's files.
type deskEdit struct {
	name  string
	do    func(d *desk) bool // reports false where it finds nothing to do
	steps bool               // it takes several steps, between which the site may be seen
}

var deskEdits = []deskEdit{
	{name: "edit a body", do: func(d *desk) bool {
		return d.change(`^content/.*\.md$`, func(text []byte) []byte {
			return append(bytes.TrimRight(text, "\n"), fmt.Sprintf("\n\nKalimat %d.\n", d.n)...)
		})
	}},
	{name: "edit a summary", do: func(d *desk) bool {
		return d.change(`^content/centres/.*\.yaml$`, func(text []byte) []byte {
			return summaryOf.ReplaceAllLiteral(text, fmt.Appendf(nil, "summary: Ringkasan %d.", d.n))
		})
	}},
	{name: "edit a title", do: func(d *desk) bool {
		return d.change(`/(centre|products/[^/.]*)\.yaml$`, func(text []byte) []byte {
			return titleOf.ReplaceAllLiteral(text, fmt.Appendf(nil, "title: Judul Baru Nomor %d", d.n))
		})
	}},
	{name: "break an entry", do: func(d *desk) bool {
		return d.change(`^content/centres/.*\.yaml$`, func(text []byte) []byte { return append(text, "rusak: [\n"...) })
	}},
	{name: "cut a file off", do: func(d *desk) bool {
		return d.change(`^content/.*\.(yaml|csv)$`, func(text []byte) []byte { return text[:len(text)/2] })
	}},
	{name: "mend all", do: func(d *desk) bool { return d.restore() }, steps: true},
	{name: "add a product", do: func(d *desk) bool {
		from, ok := d.pick(`/products/[^/.]*\.yaml$`)
		if !ok {
			return false
		}
		slug := fmt.Sprintf("produk-baru-%d", d.n)
		text := titleOf.ReplaceAllLiteral(d.read(from), fmt.Appendf(nil, "title: Produk Baru Nomor %d", d.n))
		d.write(path.Join(path.Dir(from), slug+".yaml"), withoutAliases(text))
		return true
	}},
	{name: "delete a product", do: func(d *desk) bool {
		file, ok := d.pick(`/products/[^/]*\.(yaml|md)$`)
		return ok && d.remove(file)
	}},
	{name: "rename a product", do: func(d *desk) bool {
		file, ok := d.pick(`/products/[^/.]*\.yaml$`)
		return ok && d.rename(file, path.Join(path.Dir(file), fmt.Sprintf("produk-ganti-%d.yaml", d.n)))
	}},
	{name: "rename a centre's folder", do: func(d *desk) bool {
		file, ok := d.pick(`/centre\.yaml$`)
		return ok && d.rename(path.Dir(file), path.Join(path.Dir(path.Dir(file)), fmt.Sprintf("sentra-ganti-%d", d.n)))
	}},
	{name: "move a province's folder", do: func(d *desk) bool {
		file, ok := d.pick(`^content/centres/[^/]+/[^/]+/centre\.yaml$`)
		return ok && d.rename(path.Dir(path.Dir(file)), fmt.Sprintf("content/centres/kumpulan-%d", d.n))
	}},
	{name: "delete a centre", do: func(d *desk) bool {
		file, ok := d.pick(`/centre\.yaml$`)
		return ok && d.remove(path.Dir(file))
	}, steps: true},
	{name: "edit a partial", do: func(d *desk) bool {
		return d.change(`^templates/partials/site-footer\.html$`, func(text []byte) []byte {
			return bytes.Replace(text, []byte("</footer>"), fmt.Appendf(nil, "<p lang=\"en\">%d</p>\n</footer>", d.n), 1)
		})
	}},
	{name: "edit a layout", do: func(d *desk) bool {
		return d.change(`^templates/pages/(centre|home|list)\.html$`, func(text []byte) []byte {
			return bytes.Replace(text, []byte("<h1"), fmt.Appendf(nil, "<h1 data-edit=\"%d\"", d.n), 1)
		})
	}},
	{name: "break a template", do: func(d *desk) bool {
		return d.change(`^templates/partials/card\.html$`, func(text []byte) []byte { return append(text, "{{if}}"...) })
	}},
	{name: "edit CSS", do: func(d *desk) bool {
		return d.change(`^static/css/.*\.css$`, func(text []byte) []byte { return fmt.Appendf(text, "\n.edit-%d{color:red}\n", d.n) })
	}},
	{name: "edit a term", do: func(d *desk) bool {
		return d.change(`^content/taxonomy/(categories|techniques|materials)\.yaml$`, func(text []byte) []byte {
			return firstName.ReplaceAllLiteral(text, fmt.Appendf(nil, "    id: Nama %d", d.n))
		})
	}},
	{name: "edit site.yaml", do: func(d *desk) bool {
		return d.change(`^site\.yaml$`, func(text []byte) []byte {
			return perPage.ReplaceAllLiteral(text, fmt.Appendf(nil, "per_page: %d", 5+d.n%20))
		})
	}},
	{name: "translate", do: func(d *desk) bool {
		file, ok := d.pick(`/centre\.yaml$`)
		if !ok {
			return false
		}
		d.write(path.Join(path.Dir(file), "centre.en.md"), fmt.Appendf(nil, "Sentence %d.\n", d.n))
		return true
	}},
	{name: "take a translation away", do: func(d *desk) bool {
		file, ok := d.pick(`\.en\.(md|yaml)$`)
		return ok && d.remove(file)
	}},
	{name: "touch", do: func(d *desk) bool {
		return d.change(`^content/centres/.*\.yaml$`, func(text []byte) []byte { return text })
	}},
}

var (
	summaryOf = regexp.MustCompile(`(?m)^summary: .*$`)
	titleOf   = regexp.MustCompile(`(?m)^title: .*$`)
	perPage   = regexp.MustCompile(`(?m)^per_page: .*$`)
	firstName = regexp.MustCompile(`    id: .*`)
)

// edit does one random thing to the site, or several at once. It returns what, and whether the site went
// from one state to the next without any between.
func (d *desk) edit() (what string, atomic bool) {
	if d.broken > 1 && d.restore() { // else one mistake after another would be all that is seen
		return "mend all", false
	}
	times := 1
	if d.random.IntN(6) == 0 {
		times = 2 + d.random.IntN(4)
	}
	atomic = times == 1
	var done []string
	for len(done) < times {
		d.n++
		if e := deskEdits[d.random.IntN(len(deskEdits))]; e.do(d) {
			done = append(done, e.name)
			atomic = atomic && !e.steps
		}
	}
	return strings.Join(done, ", "), atomic
}

// change saves a random one of the files whose path matches, in place or under a new name that takes its
// place.
func (d *desk) change(pattern string, edit func(text []byte) []byte) bool {
	file, ok := d.pick(pattern)
	if !ok {
		return false
	}
	d.write(file, edit(d.read(file)))
	return true
}

// pick returns a random one of the files whose path matches.
func (d *desk) pick(pattern string) (string, bool) {
	match := regexp.MustCompile(pattern)
	files := slices.DeleteFunc(slices.Sorted(maps.Keys(d.files())), func(name string) bool { return !match.MatchString(name) })
	if len(files) == 0 {
		return "", false
	}
	return files[d.random.IntN(len(files))], true
}

// files reads the site.
func (d *desk) files() map[string][]byte {
	files := map[string][]byte{}
	for _, root := range append(slices.Clone(sources), "site.yaml") {
		err := fs.WalkDir(os.DirFS(d.dir), root, func(name string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() {
				files[name] = d.read(name)
			}
			return err
		})
		if err != nil {
			d.t.Fatal(err)
		}
	}
	return files
}

func (d *desk) read(name string) []byte {
	data, err := os.ReadFile(filepath.Join(d.dir, name))
	if err != nil {
		d.t.Fatal(err)
	}
	return data
}

func (d *desk) write(name string, data []byte) {
	file := filepath.Join(d.dir, name)
	if d.random.IntN(2) == 0 {
		save(d.t, file, data)
		return
	}
	replaceFile(d.t, file, data)
}

func (d *desk) remove(name string) bool {
	if err := os.RemoveAll(filepath.Join(d.dir, name)); err != nil {
		d.t.Fatal(err)
	}
	return true
}

func (d *desk) rename(from, to string) bool {
	if err := os.Rename(filepath.Join(d.dir, from), filepath.Join(d.dir, to)); err != nil {
		d.t.Fatal(err)
	}
	return true
}

// restore puts all files back as they were when the site was last in order, as git does.
func (d *desk) restore() bool {
	now := d.files()
	for name := range now {
		if d.good[name] == nil {
			d.remove(name)
		}
	}
	changed := len(now) != len(d.good)
	for name, data := range d.good {
		if bytes.Equal(now[name], data) {
			continue
		}
		changed = true
		if err := os.MkdirAll(filepath.Dir(filepath.Join(d.dir, name)), 0o755); err != nil {
			d.t.Fatal(err)
		}
		d.write(name, data)
	}
	return changed
}
