package serve

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"net/url"
	"path"
	"strings"

	"sentra/internal/diag"
)

//go:embed view.html
var viewHTML string

var views = template.Must(template.New("view").Parse(viewHTML))

var (
	problemsTitle = diag.Message{
		ID: "Situs ini belum dapat ditampilkan",
		EN: "This site cannot be shown yet",
	}
	problemsAdvice = diag.Message{
		ID: "Perbaiki yang tercantum di bawah ini, lalu simpan; halaman ini memuat dirinya lagi.",
		EN: "Mend what is listed below and save; this page will load itself again.",
	}
	failureTitle = diag.Message{
		ID: "Halaman ini tidak dapat dibuat",
		EN: "This page cannot be made",
	}
	failureAdvice = diag.Message{
		ID: "Halaman lain mungkin tetap tampil. Kesalahannya ada di templat atau di Sentra sendiri.",
		EN: "Other pages may still show. The fault is in a template or in Sentra itself.",
	}
	notLoaded = diag.Message{
		ID: "Situs sedang dibaca; halaman ini memuat dirinya lagi setelah selesai.",
		EN: "The site is being read; this page will load itself again when that is done.",
	}
	goodStays = diag.Message{
		ID: "Yang tampil di bawahnya adalah keadaan baik yang terakhir.",
		EN: "What shows below is the last good state.",
	}
	oneWrong  = diag.Message{ID: "%d kesalahan di situs ini", EN: "%d error in this site"}
	manyWrong = diag.Message{ID: "%d kesalahan di situs ini", EN: "%d errors in this site"}
	notShown  = diag.Message{ID: "%d lagi tidak ditampilkan.", EN: "%d more are not shown."}
)

// words are those that stand in view.html.
var words = map[string]diag.Message{
	"hint":  {ID: "Saran", EN: "Hint"},
	"note":  {ID: "Lihat juga", EN: "See also"},
	"close": {ID: "Tutup", EN: "Close"},
	"open":  {ID: "buka di penyunting", EN: "open in editor"},
	"bar":   {ID: "Bilah penyunting", EN: "Editor bar"},
	"fold":  {ID: "Lipat bilah penyunting", EN: "Fold the editor bar"},
}

// mostShown is how many problems a page lists: whoever has more starts with these.
const mostShown = 50

// problemsView is what view.html shows of problems.
type problemsView struct {
	Lang          diag.Lang
	Title, Advice string
	More          string // how many are not listed, "" where all are
	Words         map[string]string
	Style         string
	Problems      []problemView
}

type problemView struct {
	spot
	Severity, Text string
	Line           string // the offending one
	Caret          string // the line below it
	Hint           string
	Notes          []noteView
}

// spot is a place in a file, and the link that opens it there.
type spot struct {
	Place string
	Link  template.URL
}

type noteView struct {
	spot
	Text string
}

// problemsPage lists what keeps the site from being shown.
func (s *Server) problemsPage(problems []diag.Problem) []byte {
	advice := problemsAdvice
	if len(problems) == 0 {
		advice = notLoaded
	}
	return s.execute("page", s.problemsView(problemsTitle.With(), advice, problems))
}

// failurePage says why one page cannot be made.
func (s *Server) failurePage(problem diag.Problem) []byte {
	return s.execute("page", s.problemsView(failureTitle.With(), failureAdvice, []diag.Problem{problem}))
}

// wrong returns the errors: of the site as it was read last, and of pages that cannot be made.
func (s *Server) wrong(now *state) []diag.Problem {
	var errors []diag.Problem
	for _, p := range now.problems {
		if p.Severity == diag.Error {
			errors = append(errors, p)
		}
	}
	return append(errors, now.shown.failed()...)
}

// overlay lists what is wrong above a page that still shows, "" where nothing is.
func (s *Server) overlay(now *state, wrong []diag.Problem) string {
	if len(wrong) == 0 || now.shown == nil { // then the page itself says so
		return ""
	}
	title := manyWrong.With(len(wrong))
	if len(wrong) == 1 {
		title = oneWrong.With(len(wrong))
	}
	return string(s.execute("overlay", s.problemsView(title, goodStays, wrong)))
}

func (s *Server) execute(name string, view any) []byte {
	var page bytes.Buffer
	if err := views.ExecuteTemplate(&page, name, view); err != nil {
		panic(err) // strings in a constant template: not to be thought of
	}
	return page.Bytes()
}

func (s *Server) problemsView(title diag.Told, advice diag.Message, problems []diag.Problem) problemsView {
	lang := s.options.Lang
	v := problemsView{
		Lang: lang, Title: title.In(lang), Advice: advice.In(lang), Words: s.words(), Style: livePath(program, "problems.css"),
	}
	if more := len(problems) - mostShown; more > 0 {
		v.More, problems = notShown.With(more).In(lang), problems[:mostShown]
	}
	v.Problems = s.problemViews(problems)
	return v
}

func (s *Server) problemViews(problems []diag.Problem) []problemView {
	lang := s.options.Lang
	var list []problemView
	for _, p := range problems {
		shown := problemView{
			spot: s.spot(p.Path, p.Place), Severity: p.Severity.String(),
			Text: diag.Visible(p.Text.In(lang)), Hint: diag.Visible(p.Hint.In(lang)),
		}
		if p.Excerpt != "" {
			line, caret := p.Pointed()
			shown.Line = line
			if caret >= 0 {
				shown.Caret = strings.Repeat(" ", caret) + "^"
			}
		}
		for _, n := range p.Notes {
			shown.Notes = append(shown.Notes, noteView{s.spot(n.Path, n.Place), diag.Visible(n.Text.In(lang))})
		}
		list = append(list, shown)
	}
	return list
}

// words are those of the server's language.
func (s *Server) words() map[string]string {
	in := make(map[string]string, len(words))
	for key, word := range words {
		in[key] = word.In(s.options.Lang)
	}
	return in
}

// spot is a position as the command line prints it.
func (s *Server) spot(path string, at diag.Place) spot {
	place := diag.Visible(path)
	switch {
	case at.Line != 0 && at.Column != 0:
		place = fmt.Sprintf("%s:%d:%d", place, at.Line, at.Column)
	case at.Line != 0:
		place = fmt.Sprintf("%s:%d", place, at.Line)
	}
	return spot{place, s.options.Editor.link(path, at)}
}

var (
	goneTitle  = diag.Message{ID: "Halaman ini sudah tidak ada", EN: "This page is no longer there"}
	goneAdvice = diag.Message{
		ID: "Yang tampil di bawahnya adalah keadaannya yang terakhir. Buka yang di atasnya:",
		EN: "What shows below is how it was last. Open the one above it:",
	}
	movedTitle  = diag.Message{ID: "Halaman ini pindah", EN: "This page has moved"}
	movedAdvice = diag.Message{
		ID: "Yang tampil di bawahnya adalah keadaannya yang terakhir. Alamatnya sekarang:",
		EN: "What shows below is how it was last. Its address now:",
	}
)

// goneView says that a page has gone, and what to open instead.
type goneView struct {
	Lang          diag.Lang
	Title, Advice string
	Words         map[string]string
	Address       string
}

func (s *Server) gone(now *state, address string, i imprint) string {
	v := goneView{s.options.Lang, goneTitle.In(s.options.Lang), goneAdvice.In(s.options.Lang), s.words(), s.parent(now, address)}
	if i.Moved != "" {
		v.Title, v.Advice = movedTitle.In(s.options.Lang), movedAdvice.In(s.options.Lang)
		v.Address = resolve(address, i.Moved)
	}
	return string(s.execute("gone", v))
}

// parent is the nearest address above one that has a page of its own.
func (s *Server) parent(now *state, address string) string {
	for at := address; at != "/"; {
		at = path.Dir(strings.TrimSuffix(at, "/"))
		if at != "/" {
			at += "/"
		}
		if i := s.imprint(now, at); i.Status < 400 && i.Moved == "" {
			return at
		}
	}
	return now.shown.snapshot.BasePath
}

// resolve is where a link in the page at an address leads.
func resolve(address, link string) string {
	to, err := url.Parse(link)
	if err != nil {
		return address
	}
	return (&url.URL{Path: address}).ResolveReference(to).Path
}
