package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"golang.org/x/term"
	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"sentra/internal/diag"
)

var (
	tallied     = diag.Message{ID: "%s, %s", EN: "%s, %s"}
	notShown    = diag.Message{ID: "%s masalah lagi tidak ditampilkan; --all menampilkan semuanya", EN: "%s more are not shown; --all shows them all"}
	moreFiles   = diag.Message{ID: "dan %s berkas lain", EN: "and %s more files"}
	fileOne     = diag.Message{ID: "%s berkas", EN: "%s file"}
	fileMany    = diag.Message{ID: "%s berkas", EN: "%s files"}
	entryOne    = diag.Message{ID: "%s entri", EN: "%s entry"}
	entryMany   = diag.Message{ID: "%s entri", EN: "%s entries"}
	errorOne    = diag.Message{ID: "%s kesalahan", EN: "%s error"}
	errorMany   = diag.Message{ID: "%s kesalahan", EN: "%s errors"}
	warningOne  = diag.Message{ID: "%s peringatan", EN: "%s warning"}
	warningMany = diag.Message{ID: "%s peringatan", EN: "%s warnings"}
)

// mostShown is how many problems a person is shown at once: whoever has more starts with these.
const mostShown = 50

// printProblems writes problems to w, errors first where there are too many to show; as JSON to stdout,
// which then holds nothing else, so that another program can read all of it.
func (p *program) printProblems(w io.Writer, problems []diag.Problem) error {
	if p.format == formatJSON {
		return diag.Printer{W: p.stdout, Lang: p.lang}.JSON(problems)
	}
	return diag.Printer{W: w, Lang: p.lang, Colour: colourful(w)}.Text(p.shown(problems))
}

// shown are the problems that a person is shown: all with --all, or else a number that fits a screen or
// two, without warnings as long as there are errors enough.
func (p *program) shown(problems []diag.Problem) []diag.Problem {
	if p.all || len(problems) <= mostShown {
		return problems
	}
	worst := slices.Clone(problems)
	slices.SortStableFunc(worst, func(a, b diag.Problem) int { return cmp.Compare(a.Severity, b.Severity) })
	return diag.Sort(worst[:mostShown])
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
	var b strings.Builder
	if len(problems) > 0 {
		b.WriteByte('\n')
	}
	if hidden := len(problems) - len(p.shown(problems)); hidden > 0 {
		fmt.Fprintf(&b, "%s\n", notShown.With(number(hidden)).In(p.lang))
	}
	fmt.Fprintf(&b, "%s\n", text.In(p.lang))
	p.countFiles(&b, problems)
	_, err := io.WriteString(w, b.String())
	return err
}

// mostFiles is how many files the closing lines name.
const mostFiles = 20

// countFiles says how many problems each file has, where that is more than one file: those with the most
// first, so that the file to begin with stands on top.
func (p *program) countFiles(w io.Writer, problems []diag.Problem) {
	byFile := map[string][]diag.Problem{}
	for _, problem := range problems {
		byFile[problem.Path] = append(byFile[problem.Path], problem)
	}
	if len(byFile) < 2 {
		return
	}
	files := slices.SortedFunc(maps.Keys(byFile), func(a, b string) int {
		return cmp.Or(cmp.Compare(len(byFile[b]), len(byFile[a])), cmp.Compare(a, b))
	})
	for i, file := range files {
		if i == mostFiles {
			fmt.Fprintf(w, "  %s\n", moreFiles.With(number(len(files)-i)).In(p.lang))
			return
		}
		fmt.Fprintf(w, "  %s: %s\n", diag.Visible(file), found(byFile[file]).In(p.lang))
	}
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

// found says how many problems a file has, which has some.
func found(problems []diag.Problem) diag.Told {
	switch v := count(problems); {
	case v.Warnings == 0:
		return counted(v.Errors, errorOne, errorMany)
	case v.Errors == 0:
		return counted(v.Warnings, warningOne, warningMany)
	}
	return tally(problems)
}

// counted chooses between the word for one and the word for many.
func counted(n int, one, many diag.Message) diag.Told {
	if n == 1 {
		return one.With(number(n))
	}
	return many.With(number(n))
}

// number is a number as each language writes it.
func number(n int) diag.Message {
	return diag.Message{ID: numbers(diag.Indonesian).Sprint(n), EN: numbers(diag.English).Sprint(n)}
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
