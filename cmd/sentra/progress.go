package main

import (
	"fmt"
	"time"

	"sentra/internal/diag"
)

// progressInterval is how often a person's eyes need a new number.
const progressInterval = 100 * time.Millisecond

// progress shows how far a build is, to a person at a terminal and nobody else.
type progress struct {
	program *program
	visible bool
	last    time.Time
}

var progressLine = diag.Message{ID: "%d dari %d berkas", EN: "%d of %d files"}

func (p *program) progress() *progress {
	return &progress{program: p, visible: p.format == formatText && isTerminal(p.stderr)}
}

func (g *progress) show(done, total int) {
	if !g.visible {
		return
	}
	now := g.program.now()
	if now.Sub(g.last) < progressInterval {
		return
	}
	g.last = now
	numbers(g.program.lang).Fprintf(g.program.stderr, "\r"+progressLine.In(g.program.lang), done, total)
}

// clear takes the progress away, so that only the closing line stays.
func (g *progress) clear() {
	if g.visible {
		fmt.Fprint(g.program.stderr, "\r\x1b[K")
	}
}
