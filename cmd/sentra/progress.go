package main

import (
	"fmt"
	"strings"
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

// barWidth is the length of the bar in characters: with the longest numbers it fits 80 columns.
const barWidth = 40

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
	numbers(g.program.lang).Fprintf(g.program.stderr, "\r"+bar(done, total)+" "+progressLine.In(g.program.lang), done, total)
}

// bar draws how much of a whole is done.
func bar(done, total int) string {
	filled := 0
	if total > 0 {
		filled = barWidth * done / total
	}
	return strings.Repeat("█", filled) + strings.Repeat("░", barWidth-filled)
}

// clear takes the progress away, so that only the closing line stays.
func (g *progress) clear() {
	if g.visible {
		fmt.Fprint(g.program.stderr, "\r\x1b[K")
	}
}
