package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"sentra/internal/build"
	"sentra/internal/diag"
	"sentra/internal/publish"
)

var (
	buildShort = diag.Message{
		ID: "membuat seluruh situs di folder hasil",
		EN: "makes the whole site in the output folder",
	}
	buildLong = diag.Message{
		ID: `Membuat seluruh situs dan menaruhnya di folder hasil, semuanya atau tidak sama sekali: selama ada
yang salah, folder yang lama tetap seperti semula`,
		EN: `Makes the whole site and puts it into the output folder, all or nothing: while anything is wrong,
the old folder stays as it was`,
	}
	buildExample = diag.Message{
		ID: `  sentra build
  sentra build --base-url https://contoh.id/sentra/ --out /srv/www/sentra
  sentra build --drafts --as-of 2026-12-01 --out /tmp/pratinjau`,
		EN: `  sentra build
  sentra build --base-url https://example.org/centres/ --out /srv/www/centres
  sentra build --drafts --as-of 2026-12-01 --out /tmp/preview`,
	}
	oldStays = diag.Message{
		ID: "%s; folder hasil tidak diubah",
		EN: "%s; the output folder is as it was",
	}
)

func (p *program) build() *cobra.Command {
	c := &cobra.Command{
		Use:     "build",
		Short:   buildShort.In(p.lang),
		Long:    buildLong.In(p.lang),
		Example: buildExample.In(p.lang),
		Args:    noArguments,
		RunE:    func(c *cobra.Command, _ []string) error { return p.runBuild(c.Context()) },
	}
	p.shared(c.Flags())
	c.Flags().StringVar(&p.out, "out", "public", outUsage.In(p.lang))
	return c
}

func (p *program) runBuild(ctx context.Context) error {
	started, heap := p.now(), watchHeap()
	defer heap.stop()
	options, err := p.buildOptions()
	if err != nil {
		return err
	}
	out, err := outputFolder(p.out, p.site)
	if err != nil {
		return err
	}
	options.Program = programID()
	snapshot, problems, err := build.New(ctx, p.siteFS(), options)
	if err != nil {
		return err
	}
	if err := p.printProblems(p.problemStream(), problems); err != nil {
		return err
	}
	if snapshot == nil {
		return p.refuseToBuild(problems)
	}
	report, err := p.publish(ctx, out, snapshot, options.Program)
	if err != nil {
		return err
	}
	return p.printClosing(closing{
		Pages: snapshot.Pages, Files: report.Files, Bytes: report.Bytes,
		Written: report.Written, Kept: report.Kept, Removed: report.Removed,
		Seconds: p.now().Sub(started).Seconds(), PeakHeapBytes: heap.stop(),
	})
}

// refuseToBuild ends a build whose content has errors.
func (p *program) refuseToBuild(problems []diag.Problem) error {
	if p.format == formatText {
		fmt.Fprintf(p.stderr, "\n%s\n", oldStays.With(tally(count(problems))).In(p.lang))
	}
	return errBroken
}

// publish writes a snapshot into the output folder, whose parents are made where they are missing.
func (p *program) publish(ctx context.Context, out string, s *build.Snapshot, programID string) (publish.Report, error) {
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		return publish.Report{}, err
	}
	parent, err := os.OpenRoot(filepath.Dir(out))
	if err != nil {
		return publish.Report{}, err
	}
	defer parent.Close()
	progress := p.progress()
	defer progress.clear()
	return publish.Publish(ctx, parent, filepath.Base(out), s, publish.Options{
		Jobs: p.jobs, Program: programID, Progress: progress.show,
	})
}

// closing is the last line of a build.
type closing struct {
	Pages         int     `json:"pages"`
	Files         int     `json:"files"`
	Bytes         int     `json:"bytes"`
	Written       int     `json:"written"`
	Kept          int     `json:"kept"`
	Removed       int     `json:"removed"`
	Seconds       float64 `json:"seconds"`
	PeakHeapBytes uint64  `json:"peak_heap_bytes"`
}

var closingLine = diag.Message{
	ID: "%d halaman, %d berkas, %.1f MB: %d ditulis, %d tetap, %d dihapus; %.2f detik, puncak heap %.0f MB",
	EN: "%d pages, %d files, %.1f MB: %d written, %d kept, %d removed; %.2f s, peak heap %.0f MB",
}

const megabyte = 1_000_000

func (p *program) printClosing(c closing) error {
	if p.format == formatJSON {
		return json.NewEncoder(p.stdout).Encode(c)
	}
	_, err := numbers(p.lang).Fprintf(p.stdout, closingLine.In(p.lang)+"\n",
		c.Pages, c.Files, float64(c.Bytes)/megabyte, c.Written, c.Kept, c.Removed,
		c.Seconds, float64(c.PeakHeapBytes)/megabyte)
	return err
}

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
	now := g.program.now()
	if !g.visible || now.Sub(g.last) < progressInterval {
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
