// Command sentra turns a folder of YAML and Markdown into a public directory of fashion production
// centres. It answers: what did the person at the keyboard ask for, and how did it go? It alone knows
// flags, the clock, the machine's disk and exit statuses; what a site is, it must never know.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	os.Exit(run(ctx, os.Args[1:], streams{os.Stdout, os.Stderr}, time.Now))
}
