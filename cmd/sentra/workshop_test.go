package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/build"
	"sentra/internal/diag"
	"sentra/internal/watch"
)

// bench is a workshop whose bell and clock are the test's.
type bench struct {
	workshop
	t       *testing.T
	printed strings.Builder
	got     []string // what was handed over: "a site", or the first problem
	fails   error
}

func newBench(t *testing.T) *bench {
	dir := filepath.Join(t.TempDir(), "site")
	if err := copySite(dir); err != nil {
		t.Fatal(err)
	}
	b := &bench{t: t}
	p := &program{streams: streams{&b.printed, &b.printed}, now: time.Now, lang: diag.English, flags: flags{site: dir, format: formatText, asOf: "2026-10-05", jobs: 2}}
	today, err := p.today()
	if err != nil {
		t.Fatal(err)
	}
	options := build.Options{AsOf: today, Jobs: p.jobs, Now: p.now}
	b.workshop = workshop{program: p, options: options, stays: goodStays, nothing: nothingToShow}
	b.hand = func(_ context.Context, s *build.Snapshot, problems []diag.Problem) (outcome, error) {
		switch {
		case b.fails != nil:
			return outcome{}, b.fails
		case s != nil:
			b.got = append(b.got, "a site")
		default:
			b.got = append(b.got, problems[0].Path)
		}
		return outcome{text: plain("shown")}, nil
	}
	if err := b.open(t.Context()); err != nil {
		t.Fatal(err)
	}
	b.printed.Reset()
	b.got = nil
	return b
}

const edited = "content/centres/bali/tenun-contoh/centre.yaml"

// save writes the edited file and rings for it.
func (b *bench) save(old, text string) {
	b.t.Helper()
	path := filepath.Join(b.site, filepath.FromSlash(edited))
	data, err := os.ReadFile(path)
	if err == nil {
		err = os.WriteFile(path, []byte(strings.Replace(string(data), old, text, 1)), 0o644)
	}
	if err != nil {
		b.t.Fatal(err)
	}
	b.ring(watch.Event, edited)
}

func (b *bench) ring(reason watch.Reason, places ...string) {
	b.look(b.t.Context(), b.t.Context(), watch.Ring{Reason: reason, Places: places})
}

// after lets time go by.
func (b *bench) after(d time.Duration) {
	time.Sleep(d) // of the test's own clock, which does not wait
	synctest.Wait()
	b.mu.Lock() // what was handed over meanwhile is there to be read
	defer b.mu.Unlock()
}

func TestWorkshop(t *testing.T) {
	tests := []struct {
		name    string
		do      func(b *bench)
		got     []string
		printed []string // the lines, without what stands below a problem
	}{
		{"an edit", func(b *bench) { b.save("Sentra Tenun Contoh", "Sentra Tenun Lain") }, []string{"a site"}, []string{edited + ": shown; 0 ms"}},
		{"an edit that changes nothing", func(b *bench) { b.save("Sentra Tenun Contoh", "Sentra Tenun Contoh") }, nil, nil},
		{
			"a file seen half-written for an instant", func(b *bench) {
				b.save("[kain]", "[ka")
				b.after(standing - time.Millisecond)
				b.save("[ka", "[kain]")
				b.after(time.Second)
			}, []string{"a site"}, []string{edited + ": shown; 149 ms"},
		},
		{
			"a file that is empty for an instant", func(b *bench) {
				for _, text := range []string{"a{}", "", "b{}"} {
					if err := os.WriteFile(filepath.Join(b.site, "static", "x.css"), []byte(text), 0o644); err != nil {
						b.t.Fatal(err)
					}
					b.ring(watch.Event, "static/x.css")
				}
				b.after(time.Second)
			}, []string{"a site", "a site"}, []string{"static/x.css: shown; 0 ms", "static/x.css: shown; 0 ms"},
		},
		{
			"a file that stays empty", func(b *bench) {
				css := filepath.Join(b.site, "static", "css", "components", "card.css")
				if err := os.WriteFile(css, nil, 0o644); err != nil {
					b.t.Fatal(err)
				}
				b.ring(watch.Event, "static/css/components/card.css")
				b.after(time.Second)
			}, []string{"a site"}, []string{"static/css/components/card.css: shown; 150 ms"},
		},
		{
			"an error that stands", func(b *bench) {
				b.save("[kain]", "[kian]")
				b.mu.Lock()
				if len(b.got) > 0 || b.printed.Len() > 0 {
					b.t.Errorf("the error is shown at once: %q", b.printed.String())
				}
				b.mu.Unlock()
				b.after(standing)
			}, []string{edited}, []string{edited + ":6:14: error: ", "1 error, 0 warnings; the last good state stays in view"},
		},
		{
			"a sweep that finds nothing does not hide an error", func(b *bench) {
				b.save("[kain]", "[kian]")
				b.ring(watch.Quiet, ".")
				b.after(standing)
			}, []string{edited}, []string{edited + ":6:14: error: ", "1 error, 0 warnings; the last good state stays in view"},
		},
		{
			"a mended error", func(b *bench) {
				b.save("[kain]", "[kian]")
				b.after(time.Second)
				b.printed.Reset()
				b.save("[kian]", "[kain]")
			}, []string{edited, "a site"}, []string{"no problems any more", edited + ": shown; 0 ms"},
		},
		{
			"another file while the error stands", func(b *bench) {
				b.save("[kain]", "[kian]")
				b.after(time.Second)
				b.printed.Reset()
				b.save("# ", "#  ")
				b.save("title:", "title: ")
				b.after(time.Second)
			}, []string{edited, edited}, []string{edited + ": 1 error, 0 warnings; the last good state stays in view; 150 ms"},
		},
		{
			"what events missed", func(b *bench) {
				if err := os.Remove(filepath.Join(b.site, "static", "favicon.svg")); err != nil {
					b.t.Fatal(err)
				}
				b.ring(watch.Quiet, ".")
			}, []string{"a site"}, []string{
				"static/favicon.svg: the system did not tell of it; found by looking at the whole site",
				"static/favicon.svg: shown; 0 ms",
			},
		},
		{
			"a state that could not be handed over", func(b *bench) {
				b.fails = failure{text: plain("the disk is full")}
				b.save("Sentra Tenun Contoh", "Sentra Tenun Lain")
				b.ring(watch.Quiet, ".")
				b.fails = nil
				b.ring(watch.Quiet, ".")
				b.ring(watch.Quiet, ".")
			}, []string{"a site"}, []string{"error: the disk is full", edited + ": shown; 0 ms"},
		},
		{
			"another day", func(b *bench) {
				b.asOf = "2026-10-06"
				b.ring(watch.Quiet, ".")
			}, []string{"a site"}, []string{"another day: shown; 0 ms"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b := newBench(t)
				test.do(b)
				if diff := cmp.Diff(test.got, b.got); diff != "" {
					t.Errorf("handed over (-want +got):\n%s", diff)
				}
				var printed []string
				for line := range strings.Lines(b.printed.String()) {
					line = strings.TrimSuffix(line, "\n")
					place, _, isError := strings.Cut(line, "error: ")
					switch {
					case isError && place != "":
						printed = append(printed, place+"error: ")
					case line != "" && !strings.HasPrefix(line, " ") && !strings.HasPrefix(line, "hint:"):
						printed = append(printed, line)
					}
				}
				if diff := cmp.Diff(test.printed, printed); diff != "" {
					t.Errorf("printed (-want +got):\n%s", diff)
				}
				time.Sleep(time.Second) // by the bubble's clock: esbuild forgets a build a quarter of a second later
			})
		})
	}
}

// TestWorkshopThatCannotBegin: what the machine refuses at the start ends the command.
func TestWorkshopThatCannotBegin(t *testing.T) {
	b := newBench(t)
	b.fails = errors.New("no")
	if err := b.open(t.Context()); !errors.Is(err, b.fails) {
		t.Errorf("open = %v, want %v", err, b.fails)
	}
}
