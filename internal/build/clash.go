package build

import (
	"path"
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
	renameIt = diag.Message{
		ID: "beri nama lain",
		EN: "give it another name",
	}
	pageIsFrom = diag.Message{
		ID: "halaman itu berasal dari sini",
		EN: "the page comes from here",
	}
)

// clashes reports the files that cannot lie beside a page: that have its path, or that of a folder it
// lies in, or would need it as a folder. Many disks do not tell capital letters from small ones. Only
// files of static/root/ can clash, which are few, so it is they that are remembered.
func clashes(routes []page.Route, files []asset.File) []diag.Problem {
	names, folders := map[string]asset.File{}, map[string]asset.File{}
	for _, f := range files {
		if !strings.HasPrefix(f.Source, untouchedRoot+"/") {
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
	for _, r := range routes {
		name := strings.ToLower(r.Path)
		f, clash := folders[name]
		for ; !clash && name != "."; name = path.Dir(name) {
			f, clash = names[name]
		}
		if clash && !told[f.Source] {
			told[f.Source] = true
			problems = append(problems, diag.Problem{
				Path: f.Source, Text: hidesPage.With(r.Path), Hint: renameIt.With(),
				Notes: []diag.Note{{Path: r.File, Text: pageIsFrom.With()}},
			})
		}
	}
	return problems
}
