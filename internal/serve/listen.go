package serve

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"
)

const (
	// headerTimeout frees what a client holds that connects and says nothing.
	headerTimeout = 10 * time.Second
	// shutdownTimeout is how long pages being sent may take once the server is told to stop. A browser
	// that has opened a connection in advance, and asked nothing yet, keeps the server for as long.
	shutdownTimeout = time.Second
)

// Serve answers requests that reach l until ctx is done, then lets those under way finish.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	server := &http.Server{
		Handler: s.Handler(), ReadHeaderTimeout: headerTimeout,
		BaseContext: func(net.Listener) context.Context { return ctx }, // ends the streams of events
	}
	sweeping, endSweep := context.WithCancel(ctx)
	defer endSweep()
	go s.sweepPages(sweeping) // not waited for: a page that takes long does not keep the program
	stopped := make(chan error, 1)
	stop := context.AfterFunc(ctx, func() {
		limit, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTimeout)
		defer cancel()
		stopped <- server.Shutdown(limit)
	})
	defer stop()
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serving on %s: %w", l.Addr(), err)
	}
	if err := <-stopped; err != nil {
		_ = server.Close() // a client that keeps its connection busy does not keep the program
	}
	return nil
}
