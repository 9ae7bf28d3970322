package main

import (
	"context"
	"errors"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"sentra"
	"sentra/internal/demo"
	"sentra/internal/diag"
)

var demoCommand = description{
	name:     "demo",
	argument: diag.Message{ID: "FOLDER", EN: "DIR"},
	short: diag.Message{
		ID: "menulis situs rekaan yang lengkap ke folder baru",
		EN: "writes a complete, made-up site into a new folder",
	},
	long: diag.Message{
		ID: `Menulis situs rekaan ke FOLDER, yang harus baru atau kosong: semua kunci isi dipakai, dan setiap
halamannya mengatakan bahwa isinya rekaan. Untuk mencoba, menguji, dan mengukur; pilihan dan benih
yang sama menghasilkan berkas yang sama di mana pun`,
		EN: `Writes a made-up site into DIR, which must be new or empty: every key of the content format is in
use, and every page says that nothing of it is real. For trying, testing and measuring; the same flags
and seed make the same files everywhere`,
	},
	example: diag.Message{
		ID: `  sentra demo contoh && sentra serve --site contoh
  sentra demo contoh-id --languages id  tanpa terjemahan
  sentra demo besar --centres 4000 --producers 40000 --products 200000`,
		EN: `  sentra demo example && sentra serve --site example
  sentra demo example-id --languages id without translations
  sentra demo large --centres 4000 --producers 40000 --products 200000`,
	},
}

// What a demo site has in it unless flags say otherwise: enough for every key of the content format.
const (
	demoCentres   = 40
	demoProducers = 80
	demoProducts  = 200
)

// The values of --languages.
const (
	untranslated = "id"
	translated   = "id,en"
)

func (p *program) demo() *cobra.Command {
	c := p.command(demoCommand, nil)
	c.Args = oneFolder
	c.RunE = func(c *cobra.Command, args []string) error { return p.runDemo(c.Context(), args[0]) }
	c.Flags().SortFlags = false
	c.Flags().IntVar(&p.centres, "centres", demoCentres, p.usageOf("centres"))
	c.Flags().IntVar(&p.producers, "producers", demoProducers, p.usageOf("producers"))
	c.Flags().IntVar(&p.products, "products", demoProducts, p.usageOf("products"))
	c.Flags().StringVar(&p.languages, "languages", translated, p.usageOf("languages"))
	c.Flags().Uint64Var(&p.seed, "seed", 1, p.usageOf("seed"))
	return c
}

var (
	needsFolder = diag.Message{ID: "%s perlu satu folder", EN: "%s needs one folder"}
	notEmpty    = diag.Message{ID: "folder %q tidak kosong", EN: "the folder %q is not empty"}
	nameNewOne  = diag.Message{
		ID: "sebutkan folder yang belum ada, atau kosongkan dahulu",
		EN: "name a folder that does not exist yet, or empty it first",
	}
	demoLine = diag.Message{
		ID: "%s, %s, dan %s di %s; %.2f detik\n",
		EN: "%s, %s and %s in %s; %.2f s\n",
	}
	centreOne    = diag.Message{ID: "%s sentra", EN: "%s centre"}
	centreMany   = diag.Message{ID: "%s sentra", EN: "%s centres"}
	producerOne  = diag.Message{ID: "%s IKM", EN: "%s producer"}
	producerMany = diag.Message{ID: "%s IKM", EN: "%s producers"}
	productOne   = diag.Message{ID: "%s produk", EN: "%s product"}
	productMany  = diag.Message{ID: "%s produk", EN: "%s products"}
)

// oneFolder wants the folder that is to be written, and no other word.
func oneFolder(c *cobra.Command, args []string) error {
	switch len(args) {
	case 0:
		return failure{needsFolder.With(c.CommandPath()), seeHelp.With(c.CommandPath())}
	case 1:
		return nil
	}
	return noArguments(c, args[1:])
}

// demoClosing is what a program is told of the site that was written.
type demoClosing struct {
	Centres   int     `json:"centres"`
	Producers int     `json:"producers"`
	Products  int     `json:"products"`
	Folder    string  `json:"folder"`
	Seconds   float64 `json:"seconds"`
}

func (p *program) runDemo(ctx context.Context, dir string) error {
	started := p.now()
	if err := p.validate(); err != nil {
		return err
	}
	root, made, err := openEmpty(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	err = demo.Write(ctx, root, sentra.Kit, demo.Options{
		Centres: p.centres, Producers: p.producers, Products: p.products,
		Translated: p.languages == translated, Seed: p.seed, Jobs: p.jobs,
	})
	if err != nil {
		return errors.Join(err, undo(root, made))
	}
	seconds := p.now().Sub(started).Seconds()
	if p.format == formatJSON {
		return writeJSON(p.stderr, demoClosing{p.centres, p.producers, p.products, dir, seconds})
	}
	_, err = numbers(p.lang).Fprintf(p.stdout, demoLine.In(p.lang),
		counted(p.centres, centreOne, centreMany).In(p.lang),
		counted(p.producers, producerOne, producerMany).In(p.lang),
		counted(p.products, productOne, productMany).In(p.lang), dir, seconds)
	return err
}

// openEmpty opens a folder with nothing in it, and says whether it had to be made.
func openEmpty(dir string) (root *os.Root, made bool, err error) {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		made, err = true, os.MkdirAll(dir, 0o755)
	case len(entries) > 0:
		return nil, false, failure{notEmpty.With(dir), nameNewOne.With()}
	}
	if err == nil {
		root, err = os.OpenRoot(dir)
	}
	if err != nil {
		return nil, false, failure{unusable.With(dir, diag.Cause(err)), nameNewOne.With()}
	}
	return root, made, nil
}

// undo removes what was written of a site that could not be finished.
func undo(root *os.Root, made bool) error {
	var failed []error
	for _, name := range demo.Roots {
		failed = append(failed, root.RemoveAll(name))
	}
	if made {
		failed = append(failed, root.Close(), os.Remove(root.Name())) // not every system removes what is open
	}
	return errors.Join(failed...)
}
