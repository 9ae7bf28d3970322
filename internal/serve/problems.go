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
	failureTitle = diag.Message{
		ID: "Halaman ini tidak dapat dibuat",
		EN: "This page cannot be made",
	}
	failureAdvice = diag.Message{
		ID: "Halaman lain mungkin tetap tampil. Kesalahannya ada di templat atau di Sentra sendiri:",
		EN: "Other pages may still show. The fault is in a template or in Sentra itself:",
	}
	failureText = diag.Message{ID: "%v", EN: "%v"}
	notLoaded   = diag.Message{
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

// showProblems answers with a page that lists what keeps the site from being shown.
func (s *Server) showProblems(w http.ResponseWriter, problems []diag.Problem) {
	advice := problemsAdvice
	if len(problems) == 0 {
		advice = notLoaded
	}
	writeProblems(w, http.StatusServiceUnavailable, viewOf(s.options.Lang, problemsTitle, advice, problems))
}

// showFailure answers with a page that says why one page cannot be made.
func (s *Server) showFailure(w http.ResponseWriter, path string, err error) {
	problems := []diag.Problem{{Path: path, Text: failureText.With(err)}}
	writeProblems(w, http.StatusInternalServerError, viewOf(s.options.Lang, failureTitle, failureAdvice, problems))
}

func writeProblems(w http.ResponseWriter, status int, v problemsView) {
	var page bytes.Buffer
	if err := problemsPage.Execute(&page, v); err != nil {
		panic(err) // strings in a constant template: not to be thought of
	}
	send(w, status, contentTypes[".html"], page.Bytes())
}

func viewOf(lang diag.Lang, title, advice diag.Message, problems []diag.Problem) problemsView {
	v := problemsView{
		Lang: lang, Title: title.In(lang), Advice: advice.In(lang),
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
