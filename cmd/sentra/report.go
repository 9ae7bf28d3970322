package main

import (
	"io"
	"os"

	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"sentra/internal/diag"
)

var (
	noProblems  = diag.Message{ID: "%s, tidak ada masalah", EN: "%s, no problems"}
	tallied     = diag.Message{ID: "%s, %s", EN: "%s, %s"}
	fileOne     = diag.Message{ID: "%d berkas", EN: "%d file"}
	fileMany    = diag.Message{ID: "%d berkas", EN: "%d files"}
	errorOne    = diag.Message{ID: "%d kesalahan", EN: "%d error"}
	errorMany   = diag.Message{ID: "%d kesalahan", EN: "%d errors"}
	warningOne  = diag.Message{ID: "%d peringatan", EN: "%d warning"}
	warningMany = diag.Message{ID: "%d peringatan", EN: "%d warnings"}
)

// problemStream is where problems go that are not what was asked for: beside it, unless a program reads
// them all.
func (p *program) problemStream() io.Writer {
	if p.format == formatJSON {
		return p.stdout
	}
	return p.stderr
}

// printProblems writes problems in the chosen format.
func (p *program) printProblems(w io.Writer, problems []diag.Problem) error {
	printer := diag.Printer{W: w, Lang: p.lang, Colour: isTerminal(w) && os.Getenv("NO_COLOR") == ""}
	if p.format == formatJSON {
		return printer.JSON(problems)
	}
	return printer.Text(problems)
}

func count(problems []diag.Problem) (errors, warnings int) {
	for _, problem := range problems {
		if problem.Severity == diag.Error {
			errors++
			continue
		}
		warnings++
	}
	return errors, warnings
}

// tally says how many problems there are.
func tally(errors, warnings int) diag.Told {
	return tallied.With(counted(errors, errorOne, errorMany), counted(warnings, warningOne, warningMany))
}

// counted chooses between the word for one and the word for many.
func counted(n int, one, many diag.Message) diag.Told {
	if n == 1 {
		return one.With(n)
	}
	return many.With(n)
}

// numbers formats numbers as the language writes them: 1.204 and 14,2 in Indonesian.
func numbers(lang diag.Lang) *message.Printer {
	if lang == diag.English {
		return message.NewPrinter(language.English)
	}
	return message.NewPrinter(language.Indonesian)
}
