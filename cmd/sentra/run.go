package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// The exit statuses.
const (
	exitDone   = 0
	exitBroken = 1 // the content has errors
	exitFailed = 2 // the command was used wrongly or the machine failed
)

// errBroken ends a command whose problems have been printed.
var errBroken = errors.New("the content has errors")

// streams are where a command writes: what was asked for to stdout, all else to stderr.
type streams struct {
	stdout, stderr io.Writer
}

// program is one run of the command line.
type program struct {
	streams
	now  func() time.Time
	lang diag.Lang // of everything that is printed
	flags
}

// run does what args ask for and returns the exit status.
func run(ctx context.Context, args []string, s streams, now func() time.Time) int {
	p := &program{streams: s, now: now, lang: messageLang(args)}
	root := p.root()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errBroken):
		return exitBroken
	case ctx.Err() != nil && (errors.Is(err, ctx.Err()) || errors.Is(err, context.Cause(ctx))):
		err = failure{text: cancelled.With()}
	}
	printFailure(s.stderr, p.lang, err)
	return exitFailed
}

// messageLang is the one messages are written in. It is needed before the flags are parsed, since the
// help that describes them is a message, too.
func messageLang(args []string) diag.Lang {
	if lang := flagValue(args, "lang", ""); isLang(lang) {
		return diag.Lang(lang)
	}
	path := filepath.Join(flagValue(args, "site", "."), "site.yaml")
	data, err := os.ReadFile(path)
	if err != nil {
		return diag.Indonesian
	}
	// Whatever is wrong with site.yaml is told once the site is read.
	document, _ := content.Parse("site.yaml", data)
	if document != nil && document.Config != nil && document.Config.Messages == string(diag.English) {
		return diag.English
	}
	return diag.Indonesian
}

// flagValue finds the last value of a flag among arguments not yet parsed.
func flagValue(args []string, name, value string) string {
	for i, arg := range args {
		if v, found := strings.CutPrefix(arg, "--"+name+"="); found {
			value = v
		}
		if arg == "--"+name && i+1 < len(args) {
			value = args[i+1]
		}
	}
	return value
}
