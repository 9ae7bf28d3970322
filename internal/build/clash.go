package build

import (
	"path"
	"slices"
	"strings"

	"sentra/internal/asset"
	"sentra/internal/diag"
	"sentra/internal/page"
)

var (
	hidesPage = diag.Message{
		ID: "berkas ini menempati tempat halaman %q",
		EN: "this file stands where the page %q does",
	}
	hidesFile = diag.Message{
		ID: "berkas ini menempati tempat berkas buatan Sentra, %q",
		EN: "this file stands where Sentra puts one of its own, %q",
	}
	renameIt = diag.Message{
		ID: "beri nama lain",
		EN: "give it another name",
	}
	pageIsFrom = diag.Message{
		ID: "halaman itu berasal dari sini",
		EN: "the page comes from here",
	}
)

// inTheWay reports the files that clash with a page or with what else is made of the site. Mostly none
// does, which is soon told: only files of static/root/ can, and they are few.
func inTheWay(table *page.Table, files []asset.File) []diag.Problem {
	if !slices.ContainsFunc(files, func(f asset.File) bool { return untouched(f) && hinders(f, table) }) {
		return nil
	}
	return clashes(slices.Collect(table.All()), table.Files(), files)
}

// hinders reports whether a file lies where a page or a file of the table does, above one or below one.
// All of those have names without capital letters.
func hinders(f asset.File, table *page.Table) bool {
	name := strings.ToLower(f.Path)
	for above := name; above != "."; above = path.Dir(above) {
		_, isPage := table.Route(above)
		_, isFile := table.File(above)
		if isPage || isFile {
			return true
		}
	}
	return table.Reaches(name)
}

func untouched(f asset.File) bool { return strings.HasPrefix(f.Source, untouchedRoot+"/") }

// clashes reports the files that cannot lie beside what is made: that have its path, or that of a folder
// it lies in, or would need it as a folder. Many disks do not tell capital letters from small ones.
func clashes(routes []page.Route, others []page.File, files []asset.File) []diag.Problem {
	names, folders := map[string]asset.File{}, map[string]asset.File{}
	for _, f := range files {
		if !untouched(f) {
			continue
		}
		name := strings.ToLower(f.Path)
		names[name] = f
		for folder := path.Dir(name); folder != "."; folder = path.Dir(folder) {
			folders[folder] = f
		}
	}
	var problems []diag.Problem
	told := map[string]bool{}
	look := func(made string, text diag.Told, notes ...diag.Note) {
		name := strings.ToLower(made)
		f, clash := folders[name]
		for ; !clash && name != "."; name = path.Dir(name) {
			f, clash = names[name]
		}
		if clash && !told[f.Source] {
			told[f.Source] = true
			problems = append(problems, diag.Problem{Path: f.Source, Text: text, Hint: renameIt.With(), Notes: notes})
		}
	}
	for _, r := range routes {
		look(r.Path, hidesPage.With(r.Path), diag.Note{Path: r.File, Text: pageIsFrom.With()})
	}
	for _, o := range others {
		look(o.Path, hidesFile.With(o.Path))
	}
	return problems
}
