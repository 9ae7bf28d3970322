package serve

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/build"
)

// TestEvents reads the stream of one browser: one event to begin with, one for news, however much of it
// came before it was read, and heartbeats when there is none.
func TestEvents(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		s, l, ended := New(Options{}), newPipes(), make(chan error)
		go func() { ended <- s.Serve(ctx, l) }()
		client := l.ask(t, eventsPath+"?id=x")
		r, err := http.ReadResponse(bufio.NewReader(client), nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Header.Get("Content-Type"); got != "text/event-stream" {
			t.Errorf("Content-Type %q", got)
		}
		stream := bufio.NewReader(r.Body)
		next := func(want string) {
			t.Helper()
			got := ""
			for range 3 {
				line, err := stream.ReadString('\n')
				if err != nil {
					t.Fatal(err)
				}
				got += line
			}
			if got != "event: "+want+"\ndata:\n\n" {
				t.Errorf("event %q, want %s", got, want)
			}
		}
		next("look")
		began := time.Now()
		next("beat")
		if waited := time.Since(began); waited != heartbeat {
			t.Errorf("the first heartbeat comes after %v, want %v", waited, heartbeat)
		}
		s.Update(folder("index.html"), nil)
		s.Update(folder("index.html"), nil)
		next("look")
		synctest.Wait()
		s.Update(folder("index.html"), nil)
		next("look")
		cancel() // the stream does not keep the server
		began = time.Now()
		if _, err := io.Copy(io.Discard, stream); err != nil {
			t.Errorf("the stream ends with %v", err)
		}
		if err := <-ended; err != nil {
			t.Errorf("Serve = %v", err)
		}
		if waited := time.Since(began); waited >= shutdownTimeout {
			t.Errorf("the server ended after %v", waited)
		}
		if open := len(s.readers.all); open != 0 {
			t.Errorf("%d browsers still listen", open)
		}
	})
}

// TestVerify: every page is made in the background, once a snapshot, and nothing else.
func TestVerify(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		made := map[string]int{}
		s, l, ended := New(Options{Verify: true}), newPipes(), make(chan error)
		s.Update(counting(made, "index.html", "a/1/index.html", "a.css"), nil)
		go func() { ended <- s.Serve(ctx, l) }()
		time.Sleep(calm)
		synctest.Wait()
		s.Update(nil, broken)                            // the same snapshot
		s.Update(counting(made, "none/index.html"), nil) // at once followed by another
		time.Sleep(calm - 1)
		s.Update(counting(made, "index.html"), nil)
		time.Sleep(calm)
		synctest.Wait()
		want := map[string]int{"index.html": 2, "a/1/index.html": 1}
		if diff := cmp.Diff(want, made); diff != "" {
			t.Errorf("made in the background (-want +got):\n%s", diff)
		}
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
}

// counting makes a snapshot that counts how often each of its files is made.
func counting(made map[string]int, paths ...string) *build.Snapshot {
	var outputs []build.Output
	for _, p := range paths {
		outputs = append(outputs, build.NewOutput(p, func() ([]byte, error) {
			made[p]++
			return []byte(p), nil
		}))
	}
	return build.NewSnapshot(outputs)
}
