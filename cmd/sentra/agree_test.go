package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math/rand/v2"
	"net/http"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"sentra/internal/build"
	"sentra/internal/content"
	"sentra/internal/demo"
	"sentra/internal/diag"
)

// numberFrom is the number in an environment variable, for where there is time to do more than usual.
func numberFrom(t *testing.T, name string, usual int) int {
	text := os.Getenv(name)
	if text == "" {
		return usual
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return n
}

// TestServedIsBuiltIsKept edits a made-up site at random, mistakes included, while "serve" and "build --watch"
// run over it. After each edit what they show is, byte for byte, what a build from nothing makes; while the
// content is broken it is the last good state, and what is wrong is told.
//
//	SENTRA_WATCH_EDITS=500 SENTRA_WATCH_SEEDS=20 go test ./cmd/sentra -run ServedIsBuiltIsKept -timeout 10h
//
// With SENTRA_WATCH_REAL the site is this repository's own, and a process of its own makes the fresh builds.
func TestServedIsBuiltIsKept(t *testing.T) {
	t.Parallel()
	edits, seeds := numberFrom(t, "SENTRA_WATCH_EDITS", 5), numberFrom(t, "SENTRA_WATCH_SEEDS", 1)
	for seed := range seeds {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			s := newStudio(t, uint64(seed))
			s.agree("the site as it came", true)
			sound := 0
			for n := range edits {
				what, atomic := s.edit()
				t.Logf("edit %d: %.200s", n, what)
				if s.agree(fmt.Sprintf("edit %d: %s", n, what), atomic) {
					sound++
				}
			}
			t.Logf("%d of %d edits left a sound site, of %d files at the end", sound, edits, len(s.shown))
			if edits >= 50 && (sound == edits || sound < edits/4) {
				t.Errorf("%d of %d edits left a sound site: too few or too many to be a test", sound, edits)
			}
		})
	}
}

// studio is a site that somebody edits at random, with what runs over it.
type studio struct {
	*desk
	out         string
	build       func(t *testing.T, dir string) (files map[string][]byte, problems []diag.Problem)
	address     string
	serve, keep *transcript
	shown       map[string][]byte // the outputs of the last sound state
	unsure      bool              // another state may be seen yet, or was, before a mistake
}

func newStudio(t *testing.T, seed uint64) *studio {
	t.Helper()
	s := &studio{build: freshBuild, serve: newTranscript(), keep: newTranscript(), out: filepath.Join(t.TempDir(), "out")}
	dir := ""
	if os.Getenv("SENTRA_WATCH_REAL") != "" {
		dir, s.build = realSite(t), separateBuild(t)
	} else {
		dir = demoSite(t, demo.Options{Centres: 20, Producers: 10, Products: 20, Translated: true, Seed: seed + 1})
	}
	s.desk = &desk{t: t, dir: dir, random: rand.New(rand.NewPCG(seed, 7))}
	s.desk.good = s.desk.files()

	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan int)
	start := func(stdout io.Writer, stderr io.Writer, args ...string) {
		go func() {
			ended <- run(ctx, append(args, "--site", s.dir, "--as-of", sameDay, "--jobs", "2", "--lang", "en"), streams{stdout, stderr}, time.Now)
		}()
	}
	read, write := io.Pipe()
	start(write, s.serve, "serve", "--addr", "127.0.0.1:0", "--editor", "none")
	start(s.keep, s.keep, "build", "--watch", "--out", s.out)
	t.Cleanup(func() {
		cancel()
		for range 2 {
			if status := <-ended; status != exitDone {
				t.Errorf("a command ends with %d, want that Ctrl-C ends it well", status)
			}
		}
		if t.Failed() {
			t.Logf("serve:\n%s\nbuild --watch:\n%s", s.serve.text(), s.keep.text())
		}
	})
	line := make([]byte, 200)
	n, err := read.Read(line)
	s.check(err)
	go func() { _, _ = io.Copy(io.Discard, read) }()
	s.address = strings.TrimSpace(string(line[:n]))
	return s
}

func (s *studio) check(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

// agree waits until what is served and what was built is what a build from nothing makes, and reports whether that
// made anything. An edit that is not atomic may have been seen half done, which may have been sound; a mistake
// that follows may then keep the commands from seeing the rest of it.
func (s *studio) agree(what string, atomic bool) bool {
	s.t.Helper()
	fresh, problems := s.build(s.t, s.dir)
	gone := map[string]bool{}
	switch {
	case fresh != nil:
		for name := range s.shown {
			gone[name] = fresh[name] == nil
		}
		// What was shown already agrees before the commands have looked at all, and they may yet see a state on the way.
		same := maps.EqualFunc(fresh, s.shown, bytes.Equal)
		s.unsure = !atomic || s.unsure && same
		s.shown, s.good, s.broken = fresh, s.files(), 0
	case s.shown == nil:
		s.t.Fatalf("%s: the site is broken: %v", what, problems)
	default:
		s.broken++
		s.unsure = s.unsure || !atomic
	}
	if fresh != nil || !s.unsure {
		s.until(what+": served", s.serve, func() error { return errors.Join(s.served(), s.notServed(gone)) })
		s.until(what+": built", s.keep, s.kept)
	}
	isError := func(p diag.Problem) bool { return p.Severity == diag.Error }
	if i := slices.IndexFunc(problems, isError); i >= 0 {
		s.told(what, problems[i])
	}
	return fresh != nil
}

// told waits until both commands have told of a problem.
func (s *studio) told(what string, problem diag.Problem) {
	s.t.Helper()
	place := fmt.Sprintf("%s:%d:%d: error: ", problem.Path, problem.Line, problem.Column)
	if problem.Line == 0 {
		place = problem.Path + ": error: "
	}
	for name, told := range map[string]*transcript{"serve": s.serve, "build --watch": s.keep} {
		if !told.await(place) {
			s.t.Fatalf("%s: %s never tells of %s", what, name, place)
		}
	}
}

// until checks again whenever a command has told of something, until there is nothing to complain of.
func (s *studio) until(what string, told *transcript, check func() error) {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(s.t.Context(), patience)
	defer cancel()
	for {
		length := len(told.text())
		err := check()
		if err == nil {
			return
		}
		if !told.grows(ctx, length) {
			s.t.Fatalf("%s: %v", what, err)
		}
	}
}

// grows waits until more than so much was written, and reports false when ctx is done first.
func (t *transcript) grows(ctx context.Context, length int) bool {
	defer context.AfterFunc(ctx, func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		t.grown.Broadcast()
	})()
	t.mu.Lock()
	defer t.mu.Unlock()
	for t.written.Len() <= length {
		if ctx.Err() != nil {
			return false
		}
		t.grown.Wait()
	}
	return true
}

// served compares what the server answers for every route.
func (s *studio) served() error {
	for _, name := range s.paths() {
		data, status, err := ask(http.DefaultClient, s.address+strings.TrimSuffix(name, "index.html"))
		if err != nil {
			return err
		}
		if status != http.StatusOK || !bytes.Equal(data, s.shown[name]) {
			return fmt.Errorf("%s differs (status %d) from what a build makes", name, status)
		}
	}
	return nil
}

// notServed asks for what is no longer there.
func (s *studio) notServed(gone map[string]bool) error {
	for name, is := range gone {
		if !is {
			continue
		}
		if _, status, err := ask(http.DefaultClient, s.address+name); err != nil || status != http.StatusNotFound {
			return fmt.Errorf("%s is still answered: status %d, %w", name, status, err)
		}
	}
	return nil
}

func (s *studio) paths() []string {
	paths := make([]string, 0, len(s.shown))
	for name := range s.shown {
		paths = append(paths, name)
	}
	slices.Sort(paths)
	return paths
}

// kept compares the output folder. Only fingerprinted files of the release before may lie there besides.
func (s *studio) kept() error {
	for _, name := range s.paths() {
		data, err := os.ReadFile(filepath.Join(s.out, filepath.FromSlash(name)))
		if err != nil {
			return err
		}
		if !bytes.Equal(data, s.shown[name]) {
			return fmt.Errorf("%s differs from what a build makes", name)
		}
	}
	return fs.WalkDir(os.DirFS(s.out), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || s.shown[name] != nil || strings.HasPrefix(name, "aset/") || strings.HasPrefix(path.Base(name), ".") {
			return err
		}
		return fmt.Errorf("%s is there, and a build does not make it", name)
	})
}

// realSite copies this repository's site.
func realSite(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range append(slices.Clone(sources), "site.yaml") {
		from := filepath.Join("../..", name)
		if name == "site.yaml" {
			data, err := os.ReadFile(from)
			if err != nil {
				t.Fatal(err)
			}
			save(t, filepath.Join(dir, name), data)
			continue
		}
		if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(from)); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// sameDay is the tests' day, so that no date is in the future.
const sameDay = "2026-10-05"

// freshBuild builds the site in this process, with nothing remembered: no files where it has errors.
func freshBuild(t *testing.T, dir string) (map[string][]byte, []diag.Problem) {
	t.Helper()
	today, _ := content.ParseDate(sameDay)
	fresh, problems, err := build.New(t.Context(), os.DirFS(dir), build.Options{AsOf: today, Jobs: 2})
	if err != nil {
		t.Fatal(err)
	}
	if fresh == nil {
		return nil, problems
	}
	files := map[string][]byte{}
	for o := range fresh.Outputs() {
		if files[o.Path], err = o.Bytes(); err != nil {
			t.Fatal(err)
		}
	}
	return files, problems
}

// separateBuild builds the site as its users do, with the command in a process of its own. What is wrong is
// not read back.
func separateBuild(t *testing.T) func(t *testing.T, dir string) (map[string][]byte, []diag.Problem) {
	t.Helper()
	sentra := filepath.Join(t.TempDir(), "sentra")
	if text, err := exec.CommandContext(t.Context(), "go", "build", "-o", sentra, ".").CombinedOutput(); err != nil {
		t.Fatalf("building sentra: %v\n%s", err, text)
	}
	return func(t *testing.T, dir string) (map[string][]byte, []diag.Problem) {
		t.Helper()
		out := filepath.Join(t.TempDir(), "public")
		err := exec.CommandContext(t.Context(), sentra, "build", "--site", dir, "--out", out, "--as-of", sameDay).Run()
		if exit, ok := errors.AsType[*exec.ExitError](err); ok && exit.ExitCode() == exitBroken {
			return nil, nil
		}
		if err != nil {
			t.Fatal(err)
		}
		return publishedFiles(t, out), nil
	}
}
