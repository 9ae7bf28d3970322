package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"golang.org/x/term"
	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"sentra/internal/diag"
)

var (
	tallied     = diag.Message{ID: "%s, %s", EN: "%s, %s"}
	fileOne     = diag.Message{ID: "%s berkas", EN: "%s file"}
	fileMany    = diag.Message{ID: "%s berkas", EN: "%s files"}
	errorOne    = diag.Message{ID: "%s kesalahan", EN: "%s error"}
	errorMany   = diag.Message{ID: "%s kesalahan", EN: "%s errors"}
	warningOne  = diag.Message{ID: "%s peringatan", EN: "%s warning"}
	warningMany = diag.Message{ID: "%s peringatan", EN: "%s warnings"}
)

// printProblems writes problems to w; as JSON to stdout, which then holds nothing else, so that
// another program can read all of it.
func (p *program) printProblems(w io.Writer, problems []diag.Problem) error {
	if p.format == formatJSON {
		return diag.Printer{W: p.stdout, Lang: p.lang}.JSON(problems)
	}
	return diag.Printer{W: w, Lang: p.lang, Colour: colourful(w)}.Text(problems)
}

// verdict is the closing line of a run that made nothing but found problems, or none.
type verdict struct {
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
}

// printVerdict writes the line that closes a list of problems.
func (p *program) printVerdict(w io.Writer, problems []diag.Problem, text diag.Told) error {
	if p.format == formatJSON {
		return writeJSON(p.stderr, count(problems))
	}
	gap := ""
	if len(problems) > 0 {
		gap = "\n"
	}
	_, err := fmt.Fprintf(w, "%s%s\n", gap, text.In(p.lang))
	return err
}

// writeJSON writes an object on a line of its own.
func writeJSON(w io.Writer, object any) error { return json.NewEncoder(w).Encode(object) }

func count(problems []diag.Problem) verdict {
	var v verdict
	for _, problem := range problems {
		if problem.Severity == diag.Error {
			v.Errors++
			continue
		}
		v.Warnings++
	}
	return v
}

// tally says how many problems there are.
func tally(problems []diag.Problem) diag.Told {
	v := count(problems)
	return tallied.With(counted(v.Errors, errorOne, errorMany), counted(v.Warnings, warningOne, warningMany))
}

// counted chooses between the word for one and the word for many.
func counted(n int, one, many diag.Message) diag.Told {
	number := diag.Message{ID: numbers(diag.Indonesian).Sprint(n), EN: numbers(diag.English).Sprint(n)}
	if n == 1 {
		return one.With(number)
	}
	return many.With(number)
}

// numbers formats numbers as the language writes them: 1.204 and 14,2 in Indonesian.
func numbers(lang diag.Lang) *message.Printer {
	if lang == diag.English {
		return message.NewPrinter(language.English)
	}
	return message.NewPrinter(language.Indonesian)
}

// isTerminal reports whether a person is watching w, on a screen that can be written over.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd())) && os.Getenv("TERM") != "dumb"
}

// colourful reports whether w shows colours, and its reader wants them (see no-color.org).
func colourful(w io.Writer) bool { return isTerminal(w) && os.Getenv("NO_COLOR") == "" }
