package main

import (
	"os/exec"
	"runtime"

	"sentra/internal/diag"
)

var (
	notOpened = diag.Message{ID: "peramban tidak dapat dibuka: %s", EN: "the browser cannot be opened: %s"}
	openThis  = diag.Message{ID: "buka sendiri %s", EN: "open %s yourself"}
	noOpener  = diag.Message{ID: "perintah %s tidak ada", EN: "there is no command %s"}
)

// opener is the command with which a system opens an address in the browser its user has chosen.
func opener(system string) []string {
	switch system {
	case "darwin":
		return []string{"open"}
	case "windows":
		return []string{"rundll32", "url.dll,FileProtocolHandler"}
	}
	return []string{"xdg-open"}
}

// openBrowser shows an address in the browser, and returns when the system has taken it or refused. Where
// that is not possible, on a server for one, it says so: the site is served all the same.
func (p *program) openBrowser(address string) {
	command := opener(runtime.GOOS)
	path, err := exec.LookPath(command[0])
	if err != nil {
		p.notOpened(address, noOpener.With(command[0]))
		return
	}
	if err := exec.Command(path, append(command[1:], address)...).Run(); err != nil {
		p.notOpened(address, diag.Cause(err))
	}
}

func (p *program) notOpened(address string, why diag.Told) {
	printFailure(p.stderr, p.lang, failure{notOpened.With(why), openThis.With(address)})
}
