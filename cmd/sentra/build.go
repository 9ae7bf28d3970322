package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"sentra/internal/build"
	"sentra/internal/diag"
	"sentra/internal/heap"
	"sentra/internal/publish"
)

var buildCommand = description{
	name: "build",
	short: diag.Message{
		ID: "membuat seluruh situs di folder hasil",
		EN: "makes the whole site in the output folder",
	},
	long: diag.Message{
		ID: `Membuat seluruh situs di folder hasil, semuanya atau tidak sama sekali: selama ada yang salah,
folder yang lama tetap seperti semula`,
		EN: `Makes the whole site in the output folder, all or nothing: while anything is wrong, the old folder
stays as it was`,
	},
	example: diag.Message{
		ID: `  sentra build
  sentra build --watch                  buat lagi setiap kali ada yang berubah
  sentra build --base-url https://contoh.id/sentra/ --out /srv/www/sentra
  sentra build --drafts --as-of 2026-12-01 --out /tmp/pratinjau`,
		EN: `  sentra build
  sentra build --watch                  again whenever something changes
  sentra build --base-url https://example.org/centres/ --out /srv/www/centres
  sentra build --drafts --as-of 2026-12-01 --out /tmp/preview`,
	},
}

func (p *program) build() *cobra.Command {
	c := p.command(buildCommand, p.runBuild)
	c.Flags().StringVar(&p.out, "out", "public", p.usageOf("out"))
	c.Flags().BoolVar(&p.watching, "watch", false, p.usageOf("watch"))
	p.definePoll(c.Flags())
	return c
}

var oldStays = diag.Message{
	ID: "%s; folder hasil tidak diubah",
	EN: "%s; the output folder is as it was",
}

func (p *program) runBuild(ctx context.Context) error {
	started, memory := p.now(), heap.Start()
	defer memory.Stop()
	options, err := p.buildOptions()
	if err != nil {
		return err
	}
	out, err := outputFolder(p.out, p.site)
	if err != nil {
		return err
	}
	options.Program = programID()
	if p.watching {
		return p.keepBuilding(ctx, out, options)
	}
	snapshot, problems, err := build.New(ctx, p.siteFS(), options)
	if err != nil {
		return err
	}
	if err := p.printProblems(p.stderr, problems); err != nil {
		return err
	}
	if snapshot == nil {
		if err := p.printVerdict(p.stderr, problems, oldStays.With(tally(problems))); err != nil {
			return err
		}
		return errBroken
	}
	report, err := p.publish(ctx, out, snapshot, options.Program)
	if err != nil {
		return err
	}
	return p.printClosing(closingOf(snapshot, report, p.now().Sub(started), memory.Stop()))
}

// keepBuilding makes the site whenever it changed, until ctx is done.
func (p *program) keepBuilding(ctx context.Context, out string, options build.Options) error {
	started, memory := p.now(), heap.Start()
	defer memory.Stop()
	w := workshop{program: p, options: options, stays: oldStays, nothing: oldStays}
	first := true
	w.hand = func(ctx context.Context, s *build.Snapshot, _ []diag.Problem) (outcome, error) {
		if s == nil {
			return outcome{}, nil
		}
		report, err := p.publish(ctx, out, s, options.Program)
		if err == nil && first {
			first = false
			err = p.printClosing(closingOf(s, report, p.now().Sub(started), memory.Stop()))
		}
		return outcome{
			writtenLine.With(counted(report.Written, fileOne, fileMany), number(report.Removed)),
			map[string]int{"written": report.Written, "kept": report.Kept, "removed": report.Removed},
		}, err
	}
	err := w.open(ctx)
	if err == nil {
		w.watch(ctx)
	}
	if ctx.Err() != nil {
		return nil // stopped, as it is meant to be
	}
	return err
}

var writtenLine = diag.Message{
	ID: "%s ditulis, %s dihapus",
	EN: "%s written, %s removed",
}

// publish writes a snapshot into the output folder, whose parents are made where they are missing.
func (p *program) publish(ctx context.Context, out string, s *build.Snapshot, programID string) (publish.Report, error) {
	parent, err := openParent(out)
	if err != nil {
		return publish.Report{}, failure{unusable.With(p.out, diag.Cause(err)), hintFor("out")}
	}
	defer parent.Close()
	progress := p.progress()
	defer progress.clear()
	return publish.Publish(ctx, parent, filepath.Base(out), s, publish.Options{
		Jobs: p.jobs, Program: programID, Progress: progress.show,
	})
}

func openParent(path string) (*os.Root, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, err
	}
	return os.OpenRoot(filepath.Dir(path))
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
	NextChange    string  `json:"next_change,omitempty"` // the day on which the same files make other pages
	NextEntries   int     `json:"next_entries,omitempty"`
}

func closingOf(s *build.Snapshot, r publish.Report, took time.Duration, peak uint64) closing {
	return closing{
		Pages: s.Pages(), Files: r.Files, Bytes: r.Bytes, Written: r.Written, Kept: r.Kept, Removed: r.Removed,
		Seconds: took.Seconds(), PeakHeapBytes: peak,
		NextChange: s.Next.On.String(), NextEntries: s.Next.Entries,
	}
}

var closingLine = diag.Message{
	ID: "%d halaman, %d berkas, %.1f MB: %d ditulis, %d tetap, %d dihapus; %.2f detik, puncak heap %.0f MB\n",
	EN: "%d pages, %d files, %.1f MB: %d written, %d kept, %d removed; %.2f s, peak heap %.0f MB\n",
}

// nextLine tells a host when to build again.
var nextLine = diag.Message{
	ID: "perubahan berikutnya: %s (%s); buat lagi situs pada hari itu\n",
	EN: "next change: %s (%s); build again on that day\n",
}

const megabyte = 1_000_000

func (p *program) printClosing(c closing) error {
	if p.format == formatJSON {
		return writeJSON(p.stderr, c)
	}
	_, err := numbers(p.lang).Fprintf(p.stdout, closingLine.In(p.lang),
		c.Pages, c.Files, float64(c.Bytes)/megabyte, c.Written, c.Kept, c.Removed,
		c.Seconds, float64(c.PeakHeapBytes)/megabyte)
	if err != nil || c.NextChange == "" {
		return err
	}
	entries := counted(c.NextEntries, entryOne, entryMany)
	_, err = io.WriteString(p.stdout, nextLine.With(c.NextChange, entries).In(p.lang))
	return err
}
