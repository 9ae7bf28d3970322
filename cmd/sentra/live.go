package main

import (
	"path/filepath"

	"github.com/spf13/pflag"

	"sentra/internal/diag"
	"sentra/internal/serve"
)

// liveFlags are those of serve that have to do with open pages.
type liveFlags struct {
	editor       string
	open, verify bool
}

const (
	vscode   = "vscode://file{path}:{line}:{column}"
	noEditor = "none"
)

func (p *program) defineLive(f *pflag.FlagSet) {
	f.BoolVar(&p.open, "open", false, p.usageOf("open"))
	f.StringVar(&p.editor, "editor", vscode, p.usageOf("editor"))
	f.BoolVar(&p.verify, "verify", false, p.usageOf("verify"))
}

// liveOptions are what the flags say about the server.
func (p *program) liveOptions() (serve.Options, error) {
	o := serve.Options{
		Lang: p.lang, Verify: p.verify, Failed: p.printFailed, Changed: newHistory(p.site).committed,
	}
	if p.editor == noEditor {
		return o, nil
	}
	folder, err := filepath.Abs(p.site)
	if err != nil {
		return o, failure{unusable.With(p.site, diag.Cause(err)), hintFor("site")}
	}
	if o.Editor, err = serve.NewEditor(p.editor, folder); err != nil {
		return o, badValue("editor", p.editor)
	}
	return o, nil
}

// printFailed tells of pages that cannot be made.
func (p *program) printFailed(problems []diag.Problem) {
	_ = p.printProblems(p.stderr, problems) // a terminal that has gone is no reason to stop serving
}
