// Package demo answers: what would a site look like in which every key of the content format is used?
// It writes one of any size, for trying, testing and measuring. All of it is made up, and says so:
// its places, makers and figures; only the regions and the words of the taxonomy are real. The same
// options make the same bytes on every machine. It must never know what becomes of the files: neither
// pages nor templates.
//
//	err := demo.Write(ctx, root, sentra.Kit, demo.Options{Centres: 40, Producers: 80, Products: 200, Translated: true})
package demo

import (
	"context"
	"io/fs"
	"iter"
	"maps"
	"os"
	"path"
	"slices"

	"golang.org/x/sync/errgroup"

	"sentra/internal/content"
)

// Options say how large a site is and what is drawn.
type Options struct {
	Centres, Producers, Products int  // in all; at least one centre
	Translated                   bool // into English, here and there not
	Seed                         uint64
	Jobs                         int // how many centres are written at once; less than 1 means 1
}

// The places of a site.
const (
	configFile    = "site.yaml"
	contentFolder = "content"
	centresFolder = "content/centres"
	newsFolder    = "content/news"
	pagesFolder   = "content/pages"
	regionsFile   = "content/regions.csv"
)

// Roots lists what a demo site consists of, at its top level.
var Roots = []string{"templates", "static", contentFolder, configFile}

// Write writes a site into root, an empty folder; kit holds the parts that every site has. Nothing of
// the site is kept once it is written, so that its size is the disk's concern alone. site.yaml comes
// last: until everything is there the folder is no site. What an error leaves behind is for the caller
// to remove.
func Write(ctx context.Context, root *os.Root, kit fs.FS, o Options) error {
	m, err := newMaker(kit, o)
	if err != nil {
		return err
	}
	if err := writeAll(ctx, root, m.shared()); err != nil {
		return err
	}
	g, inGroup := errgroup.WithContext(ctx)
	g.SetLimit(max(1, o.Jobs))
	for n := range o.Centres {
		g.Go(func() error { return writeCentre(inGroup, root, m.centre(n)) })
	}
	if err := g.Wait(); err != nil {
		return err
	}
	return root.WriteFile(configFile, m.config(), 0o644)
}

// Files makes a site without writing it, one file after another.
func Files(kit fs.FS, o Options) (iter.Seq2[string, []byte], error) {
	m, err := newMaker(kit, o)
	if err != nil {
		return nil, err
	}
	return func(yield func(string, []byte) bool) {
		for name, data := range m.shared() {
			if !yield(name, data) {
				return
			}
		}
		for n := range o.Centres {
			c := m.centre(n)
			for name, data := range c.files() {
				if !yield(path.Join(c.folder, name), data) {
					return
				}
			}
		}
		yield(configFile, m.config())
	}, nil
}

// writeCentre opens the centre's folder once: finding it anew for each file takes as long as writing.
func writeCentre(ctx context.Context, root *os.Root, c centre) error {
	if err := root.MkdirAll(c.folder, 0o755); err != nil {
		return err
	}
	folder, err := root.OpenRoot(c.folder)
	if err != nil {
		return err
	}
	defer folder.Close()
	return writeAll(ctx, folder, c.files())
}

// writeAll writes files, and the folders they lie in.
func writeAll(ctx context.Context, root *os.Root, files iter.Seq2[string, []byte]) error {
	made := map[string]bool{".": true}
	for name, data := range files {
		if err := ctx.Err(); err != nil {
			return err
		}
		if dir := path.Dir(name); !made[dir] {
			if err := root.MkdirAll(dir, 0o755); err != nil {
				return err
			}
			made[dir] = true
		}
		if err := root.WriteFile(name, data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// maker knows what all entries of one site are made of.
type maker struct {
	Options
	kit       map[string][]byte
	places    []province
	names     map[content.Vocabulary]map[string]content.Text // of terms, by slug
	slugs     map[content.Vocabulary][]string                // of terms, in the order of their files
	producers share
	products  share
}

func newMaker(kit fs.FS, o Options) (*maker, error) {
	m := &maker{
		Options:   o,
		kit:       map[string][]byte{},
		names:     map[content.Vocabulary]map[string]content.Text{},
		slugs:     map[content.Vocabulary][]string{},
		producers: newShare(o.Producers, o.Centres),
		products:  newShare(o.Products, o.Centres),
	}
	err := fs.WalkDir(kit, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		m.kit[name], err = fs.ReadFile(kit, name)
		return err
	})
	if err != nil {
		return nil, err
	}
	for _, v := range content.Vocabularies {
		doc, _ := content.Parse("content/taxonomy/"+string(v)+".yaml", m.kit["content/taxonomy/"+string(v)+".yaml"])
		m.names[v] = map[string]content.Text{}
		for _, t := range doc.Terms {
			m.names[v][t.Slug] = t.Name
			m.slugs[v] = append(m.slugs[v], t.Slug)
		}
	}
	regions, _ := content.Parse(regionsFile, m.kit[regionsFile])
	m.places = provincesOf(regions.Regions)
	return m, nil
}

// shared makes what lies beside the centres: the kit, by path, the plain pages and the news.
func (m *maker) shared() iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for _, name := range slices.Sorted(maps.Keys(m.kit)) {
			if !yield(name, m.kit[name]) {
				return
			}
		}
		for _, files := range []iter.Seq2[string, []byte]{m.pages(), m.allNews()} {
			for name, data := range files {
				if !yield(name, data) {
					return
				}
			}
		}
	}
}
