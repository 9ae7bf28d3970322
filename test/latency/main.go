// Command latency measures what an editor waits for: the time from the closing of a saved file to the new
// bytes over HTTP, of sentra serve and of hugo server on the same entries, one after the other in one run;
// and the time from starting each to its first page. It prints the tables of docs/benchmarks.md:
//
//	go run ./test/latency
//
// Hugo has to be installed (--hugo names it); with --hugo "" Sentra alone is measured.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
)

// size is how much a site holds. A tenth as many producers as products come with it.
type size struct{ centres, products int }

func (s size) String() string { return fmt.Sprintf("%d + %d", s.centres, s.products) }

func main() {
	sizes := flag.String("sizes", "50x150,1000x10000,5000x50000", "centres x products of each site")
	edits := flag.Int("edits", 50, "edits of each site")
	starts := flag.Int("starts", 3, "starts of each server")
	hugo := flag.String("hugo", "hugo", `Hugo's command; "" measures Sentra alone`)
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, *sizes, plan{*edits, *starts}, *hugo); err != nil {
		fmt.Fprintln(os.Stderr, "latency:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, sizes string, p plan, hugo string) error {
	list, err := parseSizes(sizes)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "latency")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	sentra := filepath.Join(dir, "sentra")
	if err := command(ctx, "go", "build", "-o", sentra, "./cmd/sentra").Run(); err != nil {
		return fmt.Errorf("building sentra: %w", err)
	}
	fmt.Printf("%s, %d cores", runtime.Version(), runtime.NumCPU())
	if hugo != "" {
		version, err := exec.CommandContext(ctx, hugo, "version").Output()
		if err != nil {
			return fmt.Errorf("asking %s for its version: %w", hugo, err)
		}
		fmt.Printf("; %s", strings.Join(strings.Fields(string(version))[:2], " "))
	}
	fmt.Printf("; %d edits, %d starts\n\n%s", p.edits, p.starts, heading)
	for _, s := range list {
		if err := compare(ctx, filepath.Join(dir, s.String()), s, p, sentra, hugo); err != nil {
			return fmt.Errorf("%s: %w", s, err)
		}
	}
	return nil
}

// compare measures one size and prints its row.
func compare(ctx context.Context, dir string, s size, p plan, sentra, hugo string) error {
	ours, theirs := filepath.Join(dir, "sentra"), filepath.Join(dir, "hugo")
	if err := writeSentra(ctx, ours, s); err != nil {
		return fmt.Errorf("writing the site: %w", err)
	}
	if hugo != "" { // before the edits
		if err := writeHugo(ours, theirs); err != nil {
			return fmt.Errorf("writing Hugo's site: %w", err)
		}
	}
	got, err := p.measure(ctx, sentraServer(sentra, ours))
	if err != nil {
		return fmt.Errorf("sentra: %w", err)
	}
	if hugo == "" {
		fmt.Printf("| %s | %s | | | %s | |\n", s, got.edit, seconds(got.start))
		return nil
	}
	peer, err := p.measure(ctx, hugoServer(hugo, theirs))
	if err != nil {
		return fmt.Errorf("hugo: %w", err)
	}
	fmt.Printf("| %s | %s | %s | 1/%.0f | %s | %s |\n", s, got.edit, peer.edit,
		float64(peer.edit.median)/float64(got.edit.median), seconds(got.start), seconds(peer.start))
	return os.RemoveAll(dir)
}

const heading = "| centres + products | Sentra, median (p95) | Hugo, median (p95) | ratio | Sentra's first page | Hugo's |\n" +
	"| --- | --- | --- | --- | --- | --- |\n"

// parseSizes reads "50x150,1000x10000".
func parseSizes(text string) ([]size, error) {
	var list []size
	for _, part := range strings.Split(text, ",") {
		centres, products, ok := strings.Cut(part, "x")
		c, err1 := strconv.Atoi(centres)
		p, err2 := strconv.Atoi(products)
		if !ok || err1 != nil || err2 != nil || c < 1 || p < 1 {
			return nil, fmt.Errorf("%q is no size: write it as 50x150", part)
		}
		list = append(list, size{c, p})
	}
	return list, nil
}

// command runs a program whose messages go to stderr.
func command(ctx context.Context, name string, args ...string) *exec.Cmd {
	c := exec.CommandContext(ctx, name, args...)
	c.Stderr = os.Stderr
	return c
}
