package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"sentra/internal/build"
	"sentra/internal/diag"
)

// pageNote is what is told of one page.
type pageNote struct {
	Address      string   `json:"address"`
	Layout       string   `json:"layout,omitempty"`
	Lang         string   `json:"lang,omitempty"`
	Files        []string `json:"files"`
	Translations []string `json:"translations,omitempty"`
	Draft        bool     `json:"draft,omitempty"`
	Due          string   `json:"due,omitempty"`
	Templates    []string `json:"templates,omitempty"`
}

var (
	layoutRow      = diag.Message{ID: "tata letak", EN: "layout"}
	langRow        = diag.Message{ID: "bahasa", EN: "language"}
	filesRow       = diag.Message{ID: "isi", EN: "content"}
	translationRow = diag.Message{ID: "terjemahan", EN: "translation"}
	stateRow       = diag.Message{ID: "keadaan", EN: "state"}
	templatesRow   = diag.Message{ID: "templat", EN: "templates"}
	wholeSite      = diag.Message{ID: "seluruh situs", EN: "the whole site"}
	noTranslation  = diag.Message{ID: "belum ada", EN: "none yet"}
	draftState     = diag.Message{ID: "draf", EN: "draft"}
	dueState       = diag.Message{ID: "terbit %s", EN: "due %s"}
)

func (p *program) explainPage(snapshot *build.Snapshot, o build.Output) error {
	note := pageNote{
		Address: address(o), Layout: o.Layout, Lang: string(o.Lang), Templates: o.Templates(), Files: []string{},
	}
	if o.From != "" {
		note.Files = []string{o.From}
	}
	source, isEntry := snapshot.Source(o.From)
	if isEntry {
		note.Files, note.Translations = source.Originals, source.Translations
		note.Draft, note.Due = source.Draft, source.Due
	}
	if p.format == formatJSON {
		return writeJSON(p.stdout, note)
	}
	rows := tabwriter.NewWriter(p.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(rows, note.Address)
	p.row(rows, layoutRow, note.Layout)
	p.row(rows, langRow, note.Lang)
	p.row(rows, filesRow, cmp.Or(strings.Join(note.Files, "\n"), wholeSite.In(p.lang)))
	if isEntry {
		p.row(rows, translationRow, cmp.Or(strings.Join(note.Translations, "\n"), noTranslation.In(p.lang)))
	}
	if note.Draft {
		p.row(rows, stateRow, draftState.In(p.lang))
	}
	if note.Due != "" {
		p.row(rows, stateRow, dueState.With(note.Due).In(p.lang))
	}
	p.row(rows, templatesRow, strings.Join(note.Templates, "\n"))
	if err := rows.Flush(); err != nil {
		return err
	}
	return p.printWarnings(snapshot, slices.Concat(note.Files, note.Translations))
}

// row writes a name and its values, one a line; nothing where there is no value.
func (p *program) row(rows *tabwriter.Writer, name diag.Message, values string) {
	label := name.In(p.lang) + ":"
	for value := range strings.SplitSeq(values, "\n") {
		if value != "" {
			fmt.Fprintf(rows, "  %s\t%s\n", label, diag.Visible(value))
		}
		label = ""
	}
}

// printWarnings prints the problems that some files have.
func (p *program) printWarnings(snapshot *build.Snapshot, files []string) error {
	var problems []diag.Problem
	for _, problem := range snapshot.Problems {
		if slices.Contains(files, problem.Path) {
			problems = append(problems, problem)
		}
	}
	if len(problems) == 0 {
		return nil
	}
	if _, err := fmt.Fprintln(p.stdout); err != nil {
		return err
	}
	return p.printProblems(p.stdout, problems)
}
