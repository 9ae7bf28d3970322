package serve

import (
	"bufio"
	"context"
	"errors"
	"net"
	"net/http"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"sentra/internal/build"
)

// pipes is a listener whose connections never leave the program, so that tests need not wait for the
// clock.
type pipes struct {
	accept chan net.Conn
	closed chan struct{}
	close  func()
}

func newPipes() pipes {
	closed := make(chan struct{})
	return pipes{make(chan net.Conn), closed, sync.OnceFunc(func() { close(closed) })}
}

func (p pipes) Accept() (net.Conn, error) {
	select {
	case c := <-p.accept:
		return c, nil
	case <-p.closed:
		return nil, net.ErrClosed
	}
}

func (p pipes) Close() error   { p.close(); return nil }
func (p pipes) Addr() net.Addr { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 1313} }

// ask sends a request and returns where the answer will come.
func (p pipes) ask(t *testing.T, path string) net.Conn {
	t.Helper()
	client, server := net.Pipe()
	p.accept <- server
	if _, err := client.Write([]byte("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")); err != nil {
		t.Fatal(err)
	}
	return client
}

// slow is a server whose one file is made when it may be. It is no page: those are made in the background, too.
func slow(may <-chan bool) *Server {
	s := New(Options{})
	s.Update(build.NewSnapshot([]build.Output{build.NewOutput("slow.txt", func() ([]byte, error) {
		<-may
		return []byte("slow"), nil
	})}), nil)
	return s
}

// TestStopLetsRequestsFinish: a page under way is sent to its end, and no new one is begun.
func TestStopLetsRequestsFinish(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		l, may, ended := newPipes(), make(chan bool), make(chan error)
		go func() { ended <- slow(may).Serve(ctx, l) }()
		client := l.ask(t, "/slow.txt")
		synctest.Wait()
		cancel()
		synctest.Wait()
		select {
		case <-l.closed:
		default:
			t.Error("the server still takes new connections")
		}
		select {
		case err := <-ended:
			t.Fatalf("the server ended (%v) while a file was being made", err)
		default:
		}
		may <- true
		r, err := http.ReadResponse(bufio.NewReader(client), nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := body(t, r); r.StatusCode != 200 || got != "slow" {
			t.Errorf("the file under way: %d %q", r.StatusCode, got)
		}
		if err := <-ended; err != nil {
			t.Errorf("Serve = %v", err)
		}
	})
}

// TestStopDoesNotWaitForEver: a page that is never done keeps the program for shutdownTimeout, not longer.
func TestStopDoesNotWaitForEver(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		l, may, ended := newPipes(), make(chan bool), make(chan error)
		go func() { ended <- slow(may).Serve(ctx, l) }()
		l.ask(t, "/slow.txt")
		synctest.Wait()
		cancel()
		began := time.Now()
		if err := <-ended; err != nil {
			t.Errorf("Serve = %v", err)
		}
		if waited := time.Since(began); waited != shutdownTimeout {
			t.Errorf("Serve ended after %v, want %v", waited, shutdownTimeout)
		}
		close(may)
	})
}

// TestStoppedBeforeItServes ends at once.
func TestStoppedBeforeItServes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := New(Options{}).Serve(ctx, newPipes()); err != nil {
			t.Errorf("Serve = %v", err)
		}
	})
}

// TestListenerThatBreaks: what ends a server that nobody stopped is an error.
func TestListenerThatBreaks(t *testing.T) {
	l := newPipes()
	l.Close()
	if err := New(Options{}).Serve(t.Context(), l); !errors.Is(err, net.ErrClosed) {
		t.Errorf("Serve = %v, want %v", err, net.ErrClosed)
	}
}
