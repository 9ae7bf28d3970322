package main

import (
	"context"

	"github.com/spf13/cobra"

	"sentra/internal/build"
	"sentra/internal/diag"
)

var checkCommand = description{
	name: "check",
	short: diag.Message{
		ID: "memeriksa isi situs dan menyebut setiap masalah",
		EN: "checks the site and tells every problem",
	},
	long: diag.Message{
		ID: `Memeriksa semua isi, templat, dan berkas situs tanpa menulis apa pun, lalu menyebut setiap masalah
yang dapat diketahui: berkas, baris, kolom, dan saran bila ada`,
		EN: `Checks all content, templates and files of the site without writing anything, and tells every
problem that can be known: file, line, column, and a suggestion where there is one`,
	},
	example: diag.Message{
		ID: `  sentra check
  sentra check --lang en
  sentra check --format json            satu objek JSON per masalah, untuk program lain`,
		EN: `  sentra check
  sentra check --lang id
  sentra check --format json            one JSON object a problem, for other programs`,
	},
}

func (p *program) check() *cobra.Command { return p.command(checkCommand, p.runCheck) }

var noProblems = diag.Message{ID: "%s, tidak ada masalah", EN: "%s, no problems"}

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
	verdict := tally(problems)
	if len(problems) == 0 {
		verdict = noProblems.With(counted(snapshot.Sources, fileOne, fileMany))
	}
	if err := p.printVerdict(p.stdout, problems, verdict); err != nil {
		return err
	}
	if diag.Failed(problems) {
		return errBroken
	}
	return nil
}
