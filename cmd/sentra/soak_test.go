package main

import (
	"bufio"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"sentra"
	"sentra/internal/build"
	"sentra/internal/content"
	"sentra/internal/demo"
)

// demoSite writes a made-up site into a new folder.
func demoSite(t *testing.T, o demo.Options) string {
	t.Helper()
	dir := t.TempDir()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	if err := demo.Write(t.Context(), root, sentra.Kit, o); err != nil {
		t.Fatal(err)
	}
	return dir
}

// serving runs sentra serve in this process, so that its memory can be looked at, and returns the address.
func serving(t *testing.T, dir string) string {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	out, in := io.Pipe()
	ended := make(chan int, 1)
	go func() {
		args := []string{"serve", "--site", dir, "--addr", "127.0.0.1:0", "--as-of", sameDay}
		ended <- run(ctx, args, streams{in, io.Discard}, time.Now)
		in.Close()
	}()
	t.Cleanup(func() {
		cancel()
		if status := <-ended; status != exitDone {
			t.Errorf("serve ended with status %d", status)
		}
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	go func() { _, _ = io.Copy(io.Discard, out) }() // what comes later is no concern of the test
	return strings.TrimSpace(line)
}

// phrasing is one of the ways in which an edited file stands.
type phrasing struct {
	text   []byte
	served map[string][sha256.Size]byte // by path: the bytes of a fresh build
}

// phrasings makes some texts of a file, and what the site is with each.
func phrasings(t *testing.T, dir, file string, n int) []phrasing {
	t.Helper()
	original, err := os.ReadFile(filepath.Join(dir, file))
	if err != nil {
		t.Fatal(err)
	}
	day, ok := content.ParseDate(sameDay)
	if !ok {
		t.Fatalf("%s is no day", sameDay)
	}
	list := make([]phrasing, n)
	for i := range list {
		title := fmt.Sprintf("title: Sentra Suntingan %s\n", strings.Repeat("a", i+1))
		_, rest, _ := strings.Cut(string(original), "\n")
		list[i] = phrasing{text: []byte(title + rest), served: map[string][sha256.Size]byte{}}
		save(t, filepath.Join(dir, file), list[i].text)
		s, problems, err := build.New(t.Context(), os.DirFS(dir), build.Options{AsOf: day, Jobs: runtime.NumCPU()})
		if err != nil || s == nil {
			t.Fatalf("there is no snapshot: %v, %v", err, problems)
		}
		for o := range s.Outputs() {
			data, err := o.Bytes()
			if err != nil {
				t.Fatal(err)
			}
			list[i].served[o.Path] = sha256.Sum256(data)
		}
	}
	return list
}

func save(t *testing.T, file string, data []byte) {
	t.Helper()
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Error(err)
	}
}

// replaceFile saves as many editors do: a new file takes the old one's name.
func replaceFile(t *testing.T, file string, data []byte) {
	t.Helper()
	save(t, file+".tmp", data)
	if err := os.Rename(file+".tmp", file); err != nil {
		t.Error(err)
	}
}

// longRun returns how long a test is to run: a moment, unless the variable says otherwise.
func longRun(t *testing.T, variable string) (d time.Duration, long bool) {
	t.Helper()
	text := os.Getenv(variable)
	if text == "" {
		return 2 * time.Second, false
	}
	d, err := time.ParseDuration(text)
	if err != nil {
		t.Fatalf("%s=%s: write a duration like 5m", variable, text)
	}
	return d, true
}

// TestManyClients edits a file every 100 ms while clients ask for random pages. Each answer is a page of
// one state of the site, whole. Nothing is left behind: neither memory nor goroutines.
//
//	SENTRA_SOAK=5m go test ./cmd/sentra -run TestManyClients -v
func TestManyClients(t *testing.T) {
	limit, long := longRun(t, "SENTRA_SOAK")
	clients := 20
	if long {
		clients = 200
	}
	dir := demoSite(t, demo.Options{Centres: 8, Producers: 6, Products: 24, Translated: true, Seed: 3})
	file := firstCentre(t, dir)
	states := phrasings(t, dir, file, 4)
	var paths []string
	for path := range states[0].served {
		if same(states, path) {
			paths = append(paths, path)
		}
	}
	address := serving(t, dir)
	transport := &http.Transport{MaxIdleConnsPerHost: clients}
	client := &http.Client{Transport: transport}
	settled(t, client, address, states[len(states)-1])
	transport.CloseIdleConnections()
	before := idleGoroutines(t, runtime.NumGoroutine()+1)

	var (
		answers, faults atomic.Int64
		gate            sync.RWMutex // held while memory is looked at
		group           sync.WaitGroup
	)
	ctx, stop := context.WithTimeout(t.Context(), limit)
	defer stop()
	for n := range clients {
		group.Go(func() {
			random := rand.New(rand.NewPCG(uint64(n), 1))
			for ctx.Err() == nil {
				gate.RLock()
				path := paths[random.IntN(len(paths))]
				err := wholePage(client, address, path, states)
				gate.RUnlock()
				if answers.Add(1); err != nil && faults.Add(1) <= 5 {
					t.Error(err)
				}
			}
		})
	}
	group.Go(func() {
		every := time.NewTicker(100 * time.Millisecond)
		defer every.Stop()
		for n := 0; ctx.Err() == nil; n++ {
			text := states[n%len(states)].text
			if n%2 == 0 {
				save(t, filepath.Join(dir, file), text)
			} else {
				replaceFile(t, filepath.Join(dir, file), text)
			}
			<-every.C
		}
	})
	early := make(chan uint64, 1)
	timer := time.AfterFunc(limit/5, func() {
		gate.Lock()
		defer gate.Unlock()
		early <- liveHeap()
	})
	defer timer.Stop()
	group.Wait()
	gate.Lock()
	late := liveHeap()
	gate.Unlock()
	transport.CloseIdleConnections()
	after := idleGoroutines(t, before)
	first := <-early
	t.Logf("%d answers to %d clients in %v, %d faults; live heap %.1f MB after a fifth of the time, %.1f MB at the end; goroutines %d before, %d after",
		answers.Load(), clients, limit, faults.Load(), float64(first)/megabyte, float64(late)/megabyte, before, after)
	if after > before {
		t.Errorf("%d goroutines stay of %d clients", after-before, clients)
	}
	if long && float64(late) > 1.1*float64(first) {
		t.Errorf("the live heap grew by more than a tenth")
	}
}

// firstCentre names the file of a centre that is shown, without a translated title that would hide an edit.
func firstCentre(t *testing.T, dir string) string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "content/centres/*/*/centre.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		kept := strings.Contains(string(text), "\ndraft: true") || strings.Contains(string(text), "\npublish:") || strings.Contains(string(text), "\nexpire:")
		if !kept && strings.HasPrefix(string(text), "title: ") {
			name, err := filepath.Rel(dir, file)
			if err != nil {
				t.Fatal(err)
			}
			return name
		}
	}
	t.Fatal("there is no centre to edit")
	return ""
}

// same reports whether a page is there in every state.
func same(states []phrasing, path string) bool {
	for _, s := range states {
		if _, there := s.served[path]; !there {
			return false
		}
	}
	return true
}

// wholePage asks for a page and holds that its bytes are those of one state.
func wholePage(client *http.Client, address, path string, states []phrasing) error {
	data, status, err := ask(client, address+path)
	switch {
	case err != nil:
		return err
	case status != http.StatusOK && !strings.HasSuffix(path, "404.html"):
		return fmt.Errorf("%s: status %d", path, status)
	}
	sum := sha256.Sum256(data)
	for _, s := range states {
		if s.served[path] == sum {
			return nil
		}
	}
	return fmt.Errorf("%s: %d bytes that no state of the site has", path, len(data))
}

func ask(client *http.Client, url string) ([]byte, int, error) {
	r, err := client.Get(url)
	if err != nil {
		return nil, 0, err
	}
	data, err := io.ReadAll(r.Body)
	return data, r.StatusCode, errors.Join(err, r.Body.Close())
}

// settled waits until the site is served in a state.
func settled(t *testing.T, client *http.Client, address string, want phrasing) {
	t.Helper()
	for began := time.Now(); time.Since(began) < patience; runtime.Gosched() {
		data, _, err := ask(client, address+"sentra/")
		if err == nil && sha256.Sum256(data) == want.served["sentra/index.html"] {
			return
		}
	}
	t.Fatal("the site is not served as it stands")
}

// liveHeap is how many bytes the program still needs.
func liveHeap() uint64 {
	runtime.GC()
	runtime.GC() // pools let go at the second
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// idleGoroutines waits until no more than some goroutines are there, for as long as patience lasts, and
// returns how many are.
func idleGoroutines(t *testing.T, most int) int {
	t.Helper()
	n := runtime.NumGoroutine()
	for began := time.Now(); n > most && time.Since(began) < patience; n = runtime.NumGoroutine() {
		runtime.Gosched()
	}
	return n
}
