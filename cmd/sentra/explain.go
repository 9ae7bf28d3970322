package main

import (
	"context"
	"io/fs"
	"net/url"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sentra/internal/build"
	"sentra/internal/content"
	"sentra/internal/diag"
)

var explainCommand = description{
	name:     "explain",
	argument: diag.Message{ID: "ALAMAT|BERKAS", EN: "ADDRESS|FILE"},
	short: diag.Message{
		ID: "menyebut berkas pembuat sebuah halaman, atau halaman buatan sebuah berkas",
		EN: "tells which files made a page, or which pages a file makes",
	},
	long: diag.Message{
		ID: `Menyebut berkas yang membuat halaman di ALAMAT: tempat isinya ditulis, terjemahannya, templatnya,
dan peringatan tentangnya; atau halaman yang dibuat BERKAS, yaitu berkas isi, templat, atau berkas
statis situs ini. Tidak menulis apa pun`,
		EN: `Tells which files made the page at ADDRESS: where it is written, its translation, its templates, and
the warnings about it; or which pages FILE makes, a file of the site's content, templates or static
files. Writes nothing`,
	},
	example: diag.Message{
		ID: `  sentra explain /sentra/batik-lasem/
  sentra explain http://127.0.0.1:1313/en/centres/batik-lasem/
  sentra explain content/taxonomy/techniques.yaml
  sentra explain templates/partials/card.html`,
		EN: `  sentra explain /sentra/batik-lasem/
  sentra explain http://127.0.0.1:1313/en/centres/batik-lasem/
  sentra explain content/taxonomy/techniques.yaml
  sentra explain templates/partials/card.html`,
	},
}

var (
	needsOne    = diag.Message{ID: "%s perlu satu alamat atau berkas", EN: "%s needs one address or file"}
	noSuchThing = diag.Message{
		ID: "situs ini tidak punya halaman maupun berkas %q",
		EN: "this site has neither a page nor a file %q",
	}
	hiddenPage = diag.Message{
		ID: "halaman itu belum tampil; --drafts menyertakannya",
		EN: "that page is not shown yet; --drafts includes it",
	}
)

func (p *program) explain() *cobra.Command {
	c := p.command(explainCommand, nil)
	c.Args = cobra.ArbitraryArgs
	c.RunE = func(c *cobra.Command, args []string) error {
		if len(args) != 1 {
			return failure{needsOne.With(c.CommandPath()), seeHelp.With(c.CommandPath())}
		}
		return p.runExplain(c.Context(), args[0])
	}
	return c
}

func (p *program) runExplain(ctx context.Context, asked string) error {
	options, err := p.buildOptions()
	if err != nil {
		return err
	}
	snapshot, problems, err := build.New(ctx, p.siteFS(), options)
	if err != nil {
		return err
	}
	if snapshot == nil {
		if err := p.printProblems(p.stderr, problems); err != nil {
			return err
		}
		if err := p.printVerdict(p.stderr, problems, tally(problems)); err != nil {
			return err
		}
		return errBroken
	}
	if file, ok := p.siteFile(asked); ok {
		return p.explainFile(snapshot, file)
	}
	if o, found := outputAt(snapshot, asked); found {
		return p.explainPage(snapshot, o)
	}
	return failure{noSuchThing.With(asked), p.nearAddress(ctx, snapshot, options, asked)}
}

// siteFile returns the path, within the site, of a file that is one of the site's: named from there, or
// from the folder that the command is run in.
func (p *program) siteFile(asked string) (string, bool) {
	for _, base := range []string{p.site, "."} {
		absolute, err := filepath.Abs(filepath.Join(base, filepath.FromSlash(asked)))
		if filepath.IsAbs(asked) {
			absolute, err = filepath.Clean(asked), nil
		}
		root, rootErr := filepath.Abs(p.site)
		if err != nil || rootErr != nil {
			continue
		}
		name, err := filepath.Rel(root, absolute)
		if err != nil {
			continue
		}
		name = filepath.ToSlash(name)
		first, _, _ := strings.Cut(name, "/")
		if name != "site.yaml" && !slices.Contains(sources, first) {
			continue
		}
		if info, err := fs.Stat(p.siteFS(), name); err == nil && info.Mode().IsRegular() {
			return name, true
		}
	}
	return "", false
}

// outputAt finds what lies at an address, as people copy it: from the browser, with a host or without, of
// the site as served or as published.
func outputAt(snapshot *build.Snapshot, address string) (build.Output, bool) {
	u, err := url.Parse(address)
	if err != nil {
		return build.Output{}, false
	}
	name := strings.TrimPrefix(u.Path, "/")
	below, _ := strings.CutPrefix("/"+name, snapshot.BasePath)
	for _, name := range []string{below, name} {
		for _, file := range []string{name, path.Join(name, "index.html")} {
			if o, found := snapshot.Output(file); found {
				return o, true
			}
		}
	}
	return build.Output{}, false
}

// nearAddress suggests what may have been meant by an address that is none.
func (p *program) nearAddress(ctx context.Context, snapshot *build.Snapshot, options build.Options, asked string) diag.Told {
	options.Drafts = true
	if all, _, err := build.New(ctx, p.siteFS(), options); err == nil && all != nil {
		if _, found := outputAt(all, asked); found {
			return hiddenPage.With()
		}
	}
	var known []string
	for o := range snapshot.Outputs() {
		known = append(known, address(o))
	}
	return content.Nearest("/"+strings.Trim(asked, "/")+"/", known)
}

// address is where an output lies, from the root of the site.
func address(o build.Output) string { return "/" + strings.TrimSuffix(o.Path, "index.html") }
