package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"time"
)

// plan says how much is measured.
type plan struct{ edits, starts int }

// result is what was measured of one server.
type result struct {
	edit  spread
	start time.Duration // median
}

// spread is the middle and the far end of some durations.
type spread struct{ median, p95 time.Duration }

func (s spread) String() string {
	return fmt.Sprintf("%s (%s) ms", milliseconds(s.median), milliseconds(s.p95))
}

func milliseconds(d time.Duration) string { return fmt.Sprintf("%.1f", d.Seconds()*1000) }

func seconds(d time.Duration) string { return fmt.Sprintf("%.2f s", d.Seconds()) }

// spreadOf returns the spread of durations, of which there is at least one.
func spreadOf(list []time.Duration) spread {
	list = slices.Sorted(slices.Values(list))
	return spread{median: list[len(list)/2], p95: list[min(len(list)-1, len(list)*95/100)]}
}

const (
	// patience is how long a page is waited for. It is far longer than either server takes.
	patience = 2 * time.Minute
	// rest is the longest pause between two edits. It is drawn anew each time, so that neither server's
	// own timers meet the edits in step, and is longer than the quiet after which Sentra looks at the
	// whole tree.
	rest = 3 * time.Second
	// between two requests for a page that is not there yet.
	between = time.Millisecond
)

// measure starts a server several times, and edits the site under the last.
func (p plan) measure(ctx context.Context, s server) (result, error) {
	var starts []time.Duration
	for i := range p.starts {
		began := time.Now()
		running, err := s.start(ctx)
		if err != nil {
			return result{}, err
		}
		err = running.await("", nil)
		starts = append(starts, time.Since(began))
		if err == nil && i == p.starts-1 {
			var edits []time.Duration
			edits, err = p.edit(s, running)
			if err == nil {
				return result{spreadOf(edits), spreadOf(starts).median}, running.stop()
			}
		}
		if stopped := running.stop(); err == nil {
			err = stopped
		}
		if err != nil {
			return result{}, err
		}
	}
	return result{}, nil
}

// edit changes one product after another, all over the site, and times each until its page shows it.
func (p plan) edit(s server, running *process) ([]time.Duration, error) {
	random := rand.New(rand.NewPCG(1, 2))
	products, err := s.products()
	if err != nil {
		return nil, err
	}
	var took []time.Duration
	for n := range p.edits {
		time.Sleep(rand.N(rest))
		at := products[random.IntN(len(products))]
		words := fmt.Sprintf("Ringkasan suntingan %d.", n)
		if err := running.await(at.address, nil); err != nil { // as in the editor's browser
			return nil, err
		}
		closed, err := rewrite(filepath.Join(s.dir, at.file), words)
		if err != nil {
			return nil, err
		}
		if err := running.await(at.address, []byte(words)); err != nil {
			return nil, err
		}
		took = append(took, time.Since(closed))
	}
	return took, nil
}

var summaryLine = regexp.MustCompile(`(?m)^summary: .*$`)

// rewrite gives an entry another summary, in place, and returns when the file was closed.
func rewrite(file, summary string) (time.Time, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return time.Time{}, err
	}
	changed := summaryLine.ReplaceAllLiteral(text, []byte("summary: "+summary))
	if bytes.Equal(text, changed) {
		return time.Time{}, fmt.Errorf("%s has no line with a summary", file)
	}
	err = os.WriteFile(file, changed, 0o644)
	return time.Now(), err
}

// await asks for a page until it is there and holds some words.
func (p *process) await(address string, words []byte) error {
	for began := time.Now(); time.Since(began) < patience; time.Sleep(between) {
		page, status := get(p.url + address)
		if status == http.StatusOK && bytes.Contains(page, words) {
			return nil
		}
	}
	return fmt.Errorf("%s does not show %q after %v", p.url+address, words, patience)
}

// get returns a page; the status is 0 where nobody answers yet.
func get(url string) ([]byte, int) {
	r, err := http.Get(url)
	if err != nil {
		return nil, 0
	}
	defer r.Body.Close()
	page, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, 0
	}
	return page, r.StatusCode
}
