package main

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"text/tabwriter"

	"sentra/internal/build"
	"sentra/internal/diag"
)

// fileNote is what is told of one file.
type fileNote struct {
	File      string   `json:"file"`
	Addresses []string `json:"addresses"`
}

var (
	makesNothing = diag.Message{
		ID: "tidak membuat halaman sendiri",
		EN: "makes no page of its own",
	}
	makesAll   = diag.Message{ID: "semua halaman", EN: "every page"}
	makesRow   = diag.Message{ID: "membuat", EN: "makes"}
	ofLayout   = diag.Message{ID: "%s halaman %s, misalnya %s", EN: "%s of layout %s, like %s"}
	outputOne  = diag.Message{ID: "%s", EN: "%s page"}
	outputMany = diag.Message{ID: "%s", EN: "%s pages"}
)

// mostAddresses is how many addresses are named one by one; of more, a layout's are counted.
const mostAddresses = 20

func (p *program) explainFile(snapshot *build.Snapshot, file string) error {
	note := fileNote{File: file, Addresses: []string{}}
	byLayout := map[string][]string{}
	var layouts []string
	for o := range snapshot.Outputs() {
		if !p.makes(snapshot, file, o) {
			continue
		}
		note.Addresses = append(note.Addresses, address(o))
		if byLayout[o.Layout] == nil {
			layouts = append(layouts, o.Layout)
		}
		byLayout[o.Layout] = append(byLayout[o.Layout], address(o))
	}
	if p.format == formatJSON {
		return writeJSON(p.stdout, note)
	}
	rows := tabwriter.NewWriter(p.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(rows, file)
	switch {
	case file == "site.yaml":
		p.row(rows, makesRow, makesAll.In(p.lang))
	case len(note.Addresses) == 0:
		p.row(rows, makesRow, makesNothing.In(p.lang))
	case len(note.Addresses) <= mostAddresses:
		p.row(rows, makesRow, strings.Join(note.Addresses, "\n"))
	default:
		slices.Sort(layouts)
		var lines []string
		for _, layout := range layouts {
			list := byLayout[layout]
			lines = append(lines, ofLayout.With(counted(len(list), outputOne, outputMany), layout, list[0]).In(p.lang))
		}
		p.row(rows, makesRow, strings.Join(lines, "\n"))
	}
	if err := rows.Flush(); err != nil {
		return err
	}
	return p.printWarnings(snapshot, []string{file})
}

// makes reports whether an output is made of a file: it comes from there, or from another file of the same
// entry, or has it among its templates.
func (p *program) makes(snapshot *build.Snapshot, file string, o build.Output) bool {
	if file == "site.yaml" || o.From == file || slices.Contains(o.Templates(), file) {
		return true
	}
	if o.From == "" || path.Dir(o.From) != path.Dir(file) {
		return false
	}
	source, isEntry := snapshot.Source(o.From)
	return isEntry && (slices.Contains(source.Originals, file) || slices.Contains(source.Translations, file))
}
