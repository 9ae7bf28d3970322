package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"sentra"
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

// TestServedIsBuiltIsKept edits a made-up site at random while "serve" and "build --watch" run over it. After
// each edit what they show is, byte for byte, what a build from nothing makes; while the content is broken it is
// the last good state.
//
//	SENTRA_EDITS=100 SENTRA_SEEDS=2 go test ./cmd/sentra -run ServedIsBuiltIsKept -timeout 60m
func TestServedIsBuiltIsKept(t *testing.T) {
	t.Parallel()
	edits, seeds := numberFrom(t, "SENTRA_EDITS", 5), numberFrom(t, "SENTRA_SEEDS", 1)
	for seed := range seeds {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			s := newStudio(t, uint64(seed))
			s.agree("the site as it came")
			sound := 0
			for n := range edits {
				what := s.edit()
				t.Logf("edit %d: %.200s", n, what)
				if s.agree(fmt.Sprintf("edit %d: %s", n, what)) {
					sound++
				}
			}
			if sound == 0 {
				t.Errorf("none of %d edits leaves a sound site: this tests one side alone", edits)
			}
		})
	}
}

// studio is a site that somebody edits at random, with what runs over it.
type studio struct {
	t           *testing.T
	dir, out    string
	random      *rand.Rand
	address     string
	serve, keep *transcript
	good        map[string][]byte // the outputs of the last sound state
	broken      []breakage        // what has to be mended
	made        int               // files so far
}

// breakage is a file that was broken, with what it held.
type breakage struct {
	name string
	text []byte
}

// sameDay is how the tests' day is told, so that no date is in the future.
const sameDay = "2026-10-05"

func newStudio(t *testing.T, seed uint64) *studio {
	t.Helper()
	s := &studio{t: t, dir: filepath.Join(t.TempDir(), "site"), random: rand.New(rand.NewPCG(seed, 7)), serve: newTranscript(), keep: newTranscript()}
	s.out = filepath.Join(filepath.Dir(s.dir), "out")
	s.check(os.Mkdir(s.dir, 0o755))
	root, err := os.OpenRoot(s.dir)
	s.check(err)
	defer root.Close()
	s.check(demo.Write(t.Context(), root, sentra.Kit, demo.Options{Centres: 20, Producers: 10, Products: 20, Translated: true, Seed: seed + 1}))

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
// made anything.
func (s *studio) agree(what string) bool {
	s.t.Helper()
	today := content.Date{Year: 2026, Month: 10, Day: 5}
	fresh, problems, err := build.New(s.t.Context(), os.DirFS(s.dir), build.Options{AsOf: today, Jobs: 2, Program: programID()})
	s.check(err)
	if fresh != nil {
		s.good = map[string][]byte{}
		for o := range fresh.Outputs() {
			if s.good[o.Path], err = o.Bytes(); err != nil {
				s.t.Fatal(err)
			}
		}
	} else if s.good == nil {
		s.t.Fatalf("%s: the made-up site is broken: %v", what, problems)
	}
	base := "/"
	if fresh != nil {
		base = fresh.BasePath
	}
	s.until(what+": served", s.serve, func() error { return s.served(base) })
	s.until(what+": built", s.keep, s.kept)
	if fresh == nil {
		place := fmt.Sprintf("%s:%d:%d: error: ", problems[0].Path, problems[0].Line, problems[0].Column)
		if problems[0].Line == 0 {
			place = problems[0].Path + ": error: "
		}
		for name, told := range map[string]*transcript{"serve": s.serve, "build --watch": s.keep} {
			if diag.Failed(problems[:1]) && !told.await(place) {
				s.t.Fatalf("%s: %s never tells of %s", what, name, place)
			}
		}
	}
	return fresh != nil
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
func (s *studio) served(base string) error {
	server := strings.TrimSuffix(s.address, "/")
	for _, name := range s.paths() {
		r, err := http.Get(server + base + strings.TrimSuffix(name, "index.html"))
		if err != nil {
			return err
		}
		data, err := io.ReadAll(r.Body)
		r.Body.Close()
		if err != nil {
			return err
		}
		if r.StatusCode != http.StatusOK || !bytes.Equal(data, s.good[name]) {
			return fmt.Errorf("%s differs (status %d) from what a build makes", name, r.StatusCode)
		}
	}
	return nil
}

func (s *studio) paths() []string {
	paths := make([]string, 0, len(s.good))
	for name := range s.good {
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
		if !bytes.Equal(data, s.good[name]) {
			return fmt.Errorf("%s differs from what a build makes", name)
		}
	}
	return fs.WalkDir(os.DirFS(s.out), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || s.good[name] != nil || strings.HasPrefix(name, "aset/") || strings.HasPrefix(path.Base(name), ".") {
			return err
		}
		return fmt.Errorf("%s is there, and a build does not make it", name)
	})
}

// edit does something to the site, and says what.
func (s *studio) edit() string {
	if len(s.broken) > 0 && s.random.IntN(3) > 0 {
		return s.mend()
	}
	edits := []func() string{
		s.body, s.body, s.matter, s.matter, s.breaks, s.add, s.remove, s.renameFile, s.renameFolder, s.template, s.css,
		s.taxonomy, s.config, s.translate, s.untranslate, s.burst,
	}
	for {
		if what := edits[s.random.IntN(len(edits))](); what != "" {
			return what
		}
	}
}

// files are those whose path fits a pattern in which * stands for one name, and ** for folders.
func (s *studio) files(fits func(name string) bool) []string {
	var names []string
	s.check(fs.WalkDir(os.DirFS(s.dir), ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && fits(name) {
			names = append(names, name)
		}
		return err
	}))
	return names
}

// one picks a file of those that fit, "" where there is none.
func (s *studio) one(fits func(name string) bool) string {
	names := s.files(fits)
	if len(names) == 0 {
		return ""
	}
	return names[s.random.IntN(len(names))]
}

func inContent(ending string) func(string) bool {
	return func(name string) bool {
		return strings.HasPrefix(name, "content/centres/") && strings.HasSuffix(name, ending) && !strings.HasSuffix(name, ".en"+ending)
	}
}

func (s *studio) path(name string) string { return filepath.Join(s.dir, filepath.FromSlash(name)) }

func (s *studio) read(name string) string {
	data, err := os.ReadFile(s.path(name))
	s.check(err)
	return string(data)
}

// write saves a file as some editors do, in place, or as others do, by a rename.
func (s *studio) write(name, text string) {
	if s.random.IntN(2) == 0 {
		s.check(os.WriteFile(s.path(name), []byte(text), 0o644))
		return
	}
	s.replace(name, text)
}

func (s *studio) replace(name, text string) {
	s.check(os.MkdirAll(filepath.Dir(s.path(name)), 0o755))
	s.check(os.WriteFile(s.path(name)+".tmp", []byte(text), 0o644))
	s.check(os.Rename(s.path(name)+".tmp", s.path(name)))
}

// changed edits a file by a function, and says what was done; "" where nothing was.
func (s *studio) changed(what, name string, change func(string) string) string {
	if name == "" {
		return ""
	}
	text := s.read(name)
	edited := change(text)
	if edited == text {
		return ""
	}
	s.write(name, edited)
	return what + " " + name
}

func (s *studio) word() string { s.made++; return fmt.Sprintf("kata%d", s.made) }

func (s *studio) body() string {
	return s.changed("body of", s.one(inContent(".md")), func(text string) string { return text + "\nDisunting: " + s.word() + ".\n" })
}

func (s *studio) matter() string {
	return s.changed("front matter of", s.one(inContent(".yaml")), func(text string) string {
		title, rest, found := strings.Cut(text, "\n")
		if !found || !strings.HasPrefix(title, "title: ") {
			return text
		}
		return "title: Karya " + s.word() + "\n" + rest
	})
}

// breaks makes a mistake. It is saved by a rename, since half of a file may be sound.
func (s *studio) breaks() string {
	name := s.one(inContent(".yaml"))
	if name == "" {
		return ""
	}
	text := s.read(name)
	s.broken = append(s.broken, breakage{name, []byte(text)})
	mistakes := []string{"kunci-asing: 1\n", "title: [\n", "regoin: x\n"}
	s.replace(name, text+mistakes[s.random.IntN(len(mistakes))])
	return "a mistake in " + name
}

func (s *studio) mend() string {
	last := s.broken[len(s.broken)-1]
	s.broken = s.broken[:len(s.broken)-1]
	s.replace(last.name, string(last.text))
	return "mended " + last.name
}

func (s *studio) add() string {
	name := fmt.Sprintf("content/pages/%s.md", s.word())
	s.write(name, "---\ntitle: Halaman "+s.word()+"\nsummary: Ringkasan.\n---\nIsi.\n")
	return "added " + name
}

// remove takes a page away that was added, which nothing refers to.
func (s *studio) remove() string {
	name := s.one(func(name string) bool { return strings.HasPrefix(name, "content/pages/kata") })
	if name == "" {
		return ""
	}
	s.check(os.Remove(s.path(name)))
	return "removed " + name
}

func (s *studio) renameFile() string {
	name := s.one(func(name string) bool { return strings.HasPrefix(name, "content/pages/kata") })
	if name == "" {
		return ""
	}
	to := fmt.Sprintf("content/pages/%s.md", s.word())
	s.check(os.Rename(s.path(name), s.path(to)))
	return "renamed " + name + " to " + to
}

// renameFolder renames a folder that only groups centres, or back.
func (s *studio) renameFolder() string {
	entries, err := os.ReadDir(s.path("content/centres"))
	s.check(err)
	entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool {
		_, err := os.Stat(s.path("content/centres/" + e.Name() + "/centre.yaml"))
		return !e.IsDir() || !errors.Is(err, fs.ErrNotExist)
	})
	if len(entries) == 0 || len(s.broken) > 0 { // or what has to be mended would have gone
		return ""
	}
	from := "content/centres/" + entries[s.random.IntN(len(entries))].Name()
	to := "content/centres/" + s.word()
	s.check(os.Rename(s.path(from), s.path(to)))
	return "renamed " + from + " to " + to
}

func (s *studio) template() string {
	return s.changed("template", s.one(func(name string) bool { return strings.HasPrefix(name, "templates/pages/") }), func(text string) string {
		return strings.Replace(text, "<h1", "<h1 id=\""+s.word()+"\"", 1)
	})
}

func (s *studio) css() string {
	return s.changed("style", s.one(func(name string) bool { return strings.HasPrefix(name, "static/css/components/") }), func(text string) string {
		return text + "\n@layer components{." + s.word() + "{color:red}}\n"
	})
}

func (s *studio) taxonomy() string {
	return s.changed("taxonomy", "content/taxonomy/categories.yaml", func(text string) string {
		return text + s.word() + ": {name: {id: Kategori " + s.word() + ", en: Category " + s.word() + "}}\n"
	})
}

func (s *studio) config() string {
	return s.changed("site.yaml", "site.yaml", func(text string) string {
		if strings.Contains(text, "per_page: 12\n") {
			return strings.Replace(text, "per_page: 12\n", "per_page: 24\n", 1)
		}
		if strings.Contains(text, "per_page: 24\n") {
			return strings.Replace(text, "per_page: 24\n", "per_page: 12\n", 1)
		}
		return text + "per_page: 12\n"
	})
}

func (s *studio) translate() string {
	name := s.one(func(name string) bool {
		return strings.HasPrefix(name, "content/pages/kata") && !strings.HasSuffix(name, ".en.md")
	})
	if name == "" {
		return ""
	}
	to := strings.TrimSuffix(name, ".md") + ".en.md"
	s.write(to, "---\ntitle: Page "+s.word()+"\nsummary: Summary.\n---\nText.\n")
	return "translated " + name
}

func (s *studio) untranslate() string {
	name := s.one(func(name string) bool {
		return strings.HasPrefix(name, "content/pages/kata") && strings.HasSuffix(name, ".en.md")
	})
	if name == "" {
		return ""
	}
	s.check(os.Remove(s.path(name)))
	return "took away " + name
}

// burst does many things at once.
func (s *studio) burst() string {
	if len(s.broken) > 0 { // of what is sound in between nobody could tell whether it was seen
		return ""
	}
	var done []string
	for range 10 {
		done = append(done, s.body(), s.matter(), s.add(), s.css())
	}
	return "a burst: " + strings.Join(done, ", ")
}
