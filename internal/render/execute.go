package render

import (
	"bytes"
	"errors"
	"html/template"

	"sentra/internal/diag"
)

var (
	msgUnsafe     = diag.Message{ID: "nilai di sini tidak dapat ditampilkan dengan aman: %s", EN: "a value cannot be shown safely here: %s"}
	msgExecution  = diag.Message{ID: "templat gagal dijalankan: %s", EN: "the template fails when it is executed: %s"}
	msgUnsafePart = diag.Message{ID: "ada nilai di tempat yang tidak aman, sehingga tampil sebagai ZgotmplZ", EN: "a value stands where none is safe, and shows as ZgotmplZ"}
	hintUnsafe    = diag.Message{ID: "jangan menaruh nilai sebagai nama atribut; skema alamat ditulis di templat: href=\"tel:{{.Value}}\"", EN: "no value may be the name of an attribute; the scheme of an address is written in the template: href=\"tel:{{.Value}}\""}
)

// unsafeFaults puts into words of our own what html/template refuses, since it
// could not escape a value there.
var unsafeFaults = map[template.ErrorCode]diag.Message{
	template.ErrAmbigContext:     {ID: "tidak jelas apakah nilai ini bagian jalur atau bagian kueri dari alamat", EN: "it is not clear whether this value is part of the path or of the query of an address"},
	template.ErrBadHTML:          {ID: "HTML di sini tidak benar; periksa tanda kutip dan kurung sudutnya", EN: "the HTML is wrong here; check its quotation marks and angle brackets"},
	template.ErrBranchEnd:        {ID: "cabang-cabang ini berakhir di tempat yang berbeda; misalnya satu cabang membuka tag atau kutipan dan yang lain tidak", EN: "these branches end in different places: one opens a tag or a quotation that the other does not"},
	template.ErrEndContext:       {ID: "halaman berakhir di dalam tag, atribut, atau komentar yang belum ditutup", EN: "the page ends inside a tag, an attribute or a comment that is not closed"},
	template.ErrRangeLoopReentry: {ID: "isi {{range}} ini berakhir di tempat yang berbeda dari awalnya; misalnya tag yang belum ditutup", EN: "the inside of this {{range}} ends elsewhere than it began, say in a tag that is not closed"},
	template.ErrPartialEscape:    {ID: "karakter terakhir sebelum nilai ini adalah awal dari escape yang belum selesai", EN: "the last character before this value begins an escape that is not complete"},
	template.ErrSlashAmbig:       {ID: "garis miring di sini dapat berarti pembagian atau pola", EN: "this slash could be a division or a pattern"},
}

// execute runs a compiled layout over a view in which nothing is absent and
// over one in which everything is, and returns both pages.
func (a *sources) execute(l *layout, t *template.Template, views [2]any) (pages [2][]byte, problems []diag.Problem) {
	for i, view := range views {
		var b bytes.Buffer
		if err := t.Execute(&b, view); err != nil {
			return pages, []diag.Problem{a.executionProblem(err)}
		}
		if bytes.Contains(b.Bytes(), []byte("ZgotmplZ")) {
			return pages, []diag.Problem{{Path: l.page.path, Text: msgUnsafePart.With(), Hint: hintUnsafe.With()}}
		}
		pages[i] = b.Bytes()
	}
	return pages, nil
}

func (a *sources) executionProblem(err error) diag.Problem {
	p, text := a.locate(err)
	unsafe := new(template.Error)
	if !errors.As(err, &unsafe) {
		p.Text = msgExecution.With(text)
		return p
	}
	if src := a.holder(unsafe.Name); p.Line == 0 && src != nil {
		p.Path, p.Line = src.path, unsafe.Line
	}
	p.Text = msgUnsafe.With(unsafe.Description)
	if told, ok := unsafeFaults[unsafe.ErrorCode]; ok {
		p.Text = told.With()
	}
	return p
}

// holder returns the source that holds a template, the first by path.
func (a *sources) holder(name string) *source {
	for _, src := range a.all {
		if src.trees[name] != nil {
			return src
		}
	}
	return nil
}
