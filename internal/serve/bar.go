package serve

import (
	"path"
	"slices"
	"strings"

	"sentra/internal/build"
	"sentra/internal/diag"
)

var (
	noneWrong   = diag.Message{ID: "tidak ada kesalahan", EN: "no errors"}
	oneError    = diag.Message{ID: "%d kesalahan", EN: "%d error"}
	allErrors   = diag.Message{ID: "%d kesalahan", EN: "%d errors"}
	oneWarning  = diag.Message{ID: "%d peringatan", EN: "%d warning"}
	allWarnings = diag.Message{ID: "%d peringatan", EN: "%d warnings"}

	translated   = diag.Message{ID: "terjemahan Inggris", EN: "English translation"}
	untranslated = diag.Message{ID: "belum ada terjemahan Inggris", EN: "no English translation yet"}
	outdated     = diag.Message{ID: "lebih lama daripada aslinya", EN: "older than the original"}
	draft        = diag.Message{ID: "draf", EN: "draft"}
	due          = diag.Message{ID: "terbit %s", EN: "due %s"}
)

// barView is what the editor bar of one page shows.
type barView struct {
	Lang  diag.Lang
	Words map[string]string

	Files        []fileView // that the page comes from
	Translations []fileView
	Translated   string // what the translation is, "" where there cannot be one
	Outdated     string // "" where it is as new as the original, or nobody knows
	Draft, Due   string // "" where it is neither

	Warned   string // how many warnings its files have, "" where none
	Warnings []problemView

	Wrong string // how many errors the site has, "" where none
	Good  string // that there are none
	Gone  string // that the page is no longer there
}

// bar is the editor bar of the page at an address, as HTML.
func (s *Server) bar(now *state, address string, wrong int, gone bool) string {
	if now.shown == nil {
		return "" // the page says it all
	}
	lang := s.options.Lang
	v := barView{Lang: lang, Words: s.words(), Good: noneWrong.In(lang)}
	if wrong > 0 {
		v.Wrong = plural(wrong, oneError, allErrors).In(lang)
	}
	if gone {
		v.Gone = goneTitle.In(lang)
		return string(s.execute("bar", v)) // it comes from nothing
	}
	output := find(now.shown.snapshot, address).output
	files := []string{output.From}
	if source, found := now.shown.snapshot.Source(output.From); found {
		files = slices.Concat(source.Originals, source.Translations)
		s.describe(&v, now, source)
	}
	switch {
	case output.From == "" && output.Layout != "":
		files = []string{"templates/pages/" + output.Layout + ".html"}
		v.Files = s.fileViews(files)
	case v.Files == nil:
		v.Files = s.fileViews(files)
	}
	s.warn(&v, now.problems, files)
	return string(s.execute("bar", v))
}

// describe tells of an entry.
func (s *Server) describe(v *barView, now *state, source build.Source) {
	lang := s.options.Lang
	v.Files, v.Translations = s.fileViews(source.Originals), s.fileViews(source.Translations)
	v.Translated = translated.In(lang)
	switch {
	case len(source.Translations) == 0:
		v.Translated = untranslated.In(lang)
	case s.outdated(now, source):
		v.Outdated = outdated.In(lang)
	}
	if source.Draft {
		v.Draft = draft.In(lang)
	}
	if source.Due != "" {
		v.Due = due.With(source.Due).In(lang)
	}
}

// warn lists the warnings of some files.
func (s *Server) warn(v *barView, problems []diag.Problem, files []string) {
	var warnings []diag.Problem
	for _, p := range problems {
		if p.Severity == diag.Warning && slices.Contains(files, p.Path) {
			warnings = append(warnings, p)
		}
	}
	if n := len(warnings); n > 0 {
		v.Warned = plural(n, oneWarning, allWarnings).In(s.options.Lang)
		v.Warnings = s.problemViews(warnings)
	}
}

// fileView is a file and the link that opens it. Where there is little room its name must do, with the
// folder it lies in.
type fileView struct {
	spot
	Folder, Name string
}

func (s *Server) fileViews(files []string) []fileView {
	var views []fileView
	for _, file := range files {
		if file == "" {
			continue
		}
		at := s.spot(file, diag.Place{})
		folder, name := path.Split(at.Place)
		parent, last := path.Split(strings.TrimSuffix(folder, "/"))
		views = append(views, fileView{at, parent, last + "/" + name})
	}
	return views
}

// plural chooses between the word for one and the word for many.
func plural(n int, one, many diag.Message) diag.Told {
	if n == 1 {
		return one.With(n)
	}
	return many.With(n)
}
