package serve

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"net/http"

	"sentra/internal/diag"
)

//go:embed problems.html
var problemsHTML string

var problemsPage = template.Must(template.New("problems").Parse(problemsHTML))

var (
	problemsTitle = diag.Message{
		ID: "Situs ini belum dapat ditampilkan",
		EN: "This site cannot be shown yet",
	}
	problemsAdvice = diag.Message{
		ID: "Perbaiki yang tercantum di bawah ini, simpan, lalu muat ulang halaman ini.",
		EN: "Mend what is listed below, save, and reload this page.",
	}
	notLoaded = diag.Message{
		ID: "Situs sedang dibaca. Muat ulang halaman ini sebentar lagi.",
		EN: "The site is being read. Reload this page in a moment.",
	}
	hintWord = diag.Message{ID: "Saran", EN: "Hint"}
	noteWord = diag.Message{ID: "Lihat juga", EN: "See also"}
)

// problemsView is what problems.html shows.
type problemsView struct {
	Lang               diag.Lang
	Title, Advice      string
	HintWord, NoteWord string
	Problems           []problemView
}

type problemView struct {
	Place, Severity, Text, Excerpt, Hint string
	Notes                                []noteView
}

type noteView struct {
	Place, Text string
}

// writeProblems answers with a page that lists what keeps the site from being shown.
func writeProblems(w http.ResponseWriter, lang diag.Lang, problems []diag.Problem) {
	var page bytes.Buffer
	if err := problemsPage.Execute(&page, viewOf(lang, problems)); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", contentTypes[".html"])
	w.WriteHeader(http.StatusServiceUnavailable)
	_, _ = w.Write(page.Bytes()) // fails only when the browser has gone
}

func viewOf(lang diag.Lang, problems []diag.Problem) problemsView {
	advice := problemsAdvice
	if len(problems) == 0 {
		advice = notLoaded
	}
	v := problemsView{
		Lang: lang, Title: problemsTitle.In(lang), Advice: advice.In(lang),
		HintWord: hintWord.In(lang), NoteWord: noteWord.In(lang),
	}
	for _, p := range problems {
		shown := problemView{
			Place: place(p.Path, p.Place), Severity: p.Severity.String(),
			Text: diag.Visible(p.Text.In(lang)), Excerpt: diag.Visible(p.Excerpt), Hint: diag.Visible(p.Hint.In(lang)),
		}
		for _, n := range p.Notes {
			shown.Notes = append(shown.Notes, noteView{place(n.Path, n.Place), diag.Visible(n.Text.In(lang))})
		}
		v.Problems = append(v.Problems, shown)
	}
	return v
}

// place is a position as the command line prints it.
func place(path string, at diag.Place) string {
	switch {
	case at.Line == 0:
		return diag.Visible(path)
	case at.Column == 0:
		return fmt.Sprintf("%s:%d", diag.Visible(path), at.Line)
	}
	return fmt.Sprintf("%s:%d:%d", diag.Visible(path), at.Line, at.Column)
}
