package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"
	"time"

	"sentra/internal/demo"
)

// held is what a program holds on to.
type held struct {
	heap                       uint64 // bytes in use after a collection
	files, watches, goroutines int
}

func (h held) String() string {
	return fmt.Sprintf("%.1f MB, %d open files, %d watches, %d goroutines", float64(h.heap)/megabyte, h.files, h.watches, h.goroutines)
}

// TestManyEdits edits one file after another, makes folders and takes them away, and sees each edit served.
// The program holds on to no more afterwards than near the start.
//
//	SENTRA_EDITS_IN_A_ROW=10000 go test ./cmd/sentra -run TestManyEdits -v -timeout 1h
func TestManyEdits(t *testing.T) {
	edits, long := 30, false
	if text := os.Getenv("SENTRA_EDITS_IN_A_ROW"); text != "" {
		n, err := strconv.Atoi(text)
		if err != nil || n < 30 {
			t.Fatalf("SENTRA_EDITS_IN_A_ROW=%s: write a whole number, at least 30", text)
		}
		edits, long = n, true
	}
	dir := demoSite(t, demo.Options{Centres: 20, Producers: 10, Products: 60, Seed: 3})
	centre := firstCentre(t, dir)
	file := filepath.Join(dir, centre)
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := bytes.Cut(text, []byte("\n"))
	root := serving(t, dir)
	idle := runtime.NumGoroutine()
	address := root + "sentra/" + filepath.Base(filepath.Dir(file)) + "/"
	client := &http.Client{}
	var early held
	for n := range edits {
		title := fmt.Sprintf("Sentra Suntingan %d", n)
		save(t, file, append([]byte("title: "+title+"\n"), rest...))
		shows(t, client, address, title)
		if n%10 == 0 {
			comeAndGo(t, dir, file, rest, n, func(page string, there bool) { answers(t, client, root+page, there) })
		}
		if n == edits/10 {
			early = holding(t, client, idle)
		}
	}
	late := holding(t, client, idle)
	t.Logf("%d edits; after a tenth of them %v; at the end %v", edits, early, late)
	if late.files > early.files || late.watches > early.watches || late.goroutines > early.goroutines {
		t.Errorf("at the end the program holds on to more")
	}
	if long && float64(late.heap) > 1.1*float64(early.heap) {
		t.Errorf("the live heap grew by more than a tenth")
	}
}

// comeAndGo makes a centre in a folder of its own beside another, and takes it away.
func comeAndGo(t *testing.T, dir, file string, rest []byte, n int, sees func(address string, there bool)) {
	t.Helper()
	folder := filepath.Join(filepath.Dir(filepath.Dir(file)), fmt.Sprintf("sentra-tamu-%d", n))
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	save(t, filepath.Join(folder, "centre.yaml"), append([]byte(fmt.Sprintf("title: Sentra Tamu %d\n", n)), withoutAliases(rest)...))
	sees("sentra/"+filepath.Base(folder)+"/", true)
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	sees("sentra/"+filepath.Base(folder)+"/", false)
}

// withoutAliases takes the former slugs from an entry's keys: no other may have them.
func withoutAliases(keys []byte) []byte {
	var lines [][]byte
	for line := range bytes.Lines(keys) {
		if !bytes.HasPrefix(line, []byte("aliases:")) && !bytes.HasPrefix(line, []byte("images:")) {
			lines = append(lines, line)
		}
	}
	return bytes.Join(lines, nil)
}

// shows waits until a page shows some words.
func shows(t *testing.T, client *http.Client, address, words string) {
	t.Helper()
	for began := time.Now(); time.Since(began) < patience; runtime.Gosched() {
		if data, _, err := ask(client, address); err == nil && bytes.Contains(data, []byte(words+"<")) {
			return
		}
	}
	t.Fatalf("%s does not show %q", address, words)
}

// answers waits until a page is there, or is not.
func answers(t *testing.T, client *http.Client, address string, there bool) {
	t.Helper()
	for began := time.Now(); time.Since(began) < patience; runtime.Gosched() {
		if _, status, err := ask(client, address); err == nil && (status == http.StatusOK) == there {
			return
		}
	}
	t.Fatalf("that %s is there does not become %t", address, there)
}

// holding looks at what this process holds on to, once its client has let go.
func holding(t *testing.T, client *http.Client, idle int) held {
	t.Helper()
	client.CloseIdleConnections()
	h := held{heap: liveHeap(), goroutines: idleGoroutines(t, idle)}
	const open = "/proc/self/fdinfo"
	entries, err := os.ReadDir(open)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		text, err := os.ReadFile(filepath.Join(open, entry.Name()))
		if errors.Is(err, fs.ErrNotExist) {
			continue // the folder itself, while it was listed
		}
		if err != nil {
			t.Fatal(err)
		}
		h.files++
		h.watches += bytes.Count(text, []byte("inotify wd:"))
	}
	return h
}
