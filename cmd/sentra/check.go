package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"sentra/internal/build"
	"sentra/internal/diag"
)

var (
	checkShort = diag.Message{
		ID: "memeriksa isi situs dan menyebut setiap masalah",
		EN: "checks the site and tells every problem",
	}
	checkLong = diag.Message{
		ID: `Memeriksa semua isi, templat, dan berkas situs tanpa menulis apa pun, lalu menyebut setiap
masalah yang dapat diketahui: berkas, baris, kolom, dan saran bila ada`,
		EN: `Checks all content, templates and files of the site without writing anything, and tells every
problem that can be known: file, line, column, and a suggestion where there is one`,
	}
	checkExample = diag.Message{
		ID: `  sentra check
  sentra check --lang en
  sentra check --format json            satu objek JSON per masalah, untuk program lain`,
		EN: `  sentra check
  sentra check --lang id
  sentra check --format json            one JSON object a problem, for other programs`,
	}
)

func (p *program) check() *cobra.Command {
	c := &cobra.Command{
		Use:     "check",
		Short:   checkShort.In(p.lang),
		Long:    checkLong.In(p.lang),
		Example: checkExample.In(p.lang),
		Args:    noArguments,
		RunE:    func(c *cobra.Command, _ []string) error { return p.runCheck(c.Context()) },
	}
	p.shared(c.Flags())
	return c
}

func (p *program) runCheck(ctx context.Context) error {
	options, err := p.buildOptions()
	if err != nil {
		return err
	}
	snapshot, problems, err := build.New(ctx, p.siteFS(), options)
	if err != nil {
		return err
	}
	if err := p.printProblems(p.stdout, problems); err != nil {
		return err
	}
	if err := p.printVerdict(snapshot, problems); err != nil {
		return err
	}
	if diag.Failed(problems) {
		return errBroken
	}
	return nil
}

// verdict is the last line of check, as JSON.
type verdict struct {
	Files    int `json:"files,omitempty"` // of a site without errors
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
}

// printVerdict says how many files have how many problems.
func (p *program) printVerdict(snapshot *build.Snapshot, problems []diag.Problem) error {
	var v verdict
	v.Errors, v.Warnings = count(problems)
	if snapshot != nil {
		v.Files = snapshot.Sources
	}
	if p.format == formatJSON {
		return json.NewEncoder(p.stdout).Encode(v)
	}
	text := tally(v.Errors, v.Warnings)
	if len(problems) == 0 {
		text = noProblems.With(counted(v.Files, fileOne, fileMany))
	} else {
		fmt.Fprintln(p.stdout)
	}
	_, err := fmt.Fprintln(p.stdout, text.In(p.lang))
	return err
}

// siteFS is the site's folder. It is no os.Root: opening each name step by step below a root makes
// reading 2,000 files 2.4 times slower (75 ms for 32 ms, measured with Go 1.26 on Linux), at every
// edit, and build refuses symbolic links, the way out that a root would close.
func (p *program) siteFS() fs.FS { return os.DirFS(p.site) }
