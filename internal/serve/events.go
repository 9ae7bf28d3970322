package serve

import (
	"fmt"
	"net/http"
	"time"
)

// heartbeat is how often a browser hears that the server is still there. One that hears nothing for three
// times as long connects again (live/stream.js): a machine that slept may not know that its connection has gone.
const heartbeat = 10 * time.Second

// sendEvents sends an event whenever there is news, and to begin with; what the news is, the browser then
// asks. It ends with the request or the server.
func (s *Server) sendEvents(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Type", "text/event-stream")
	if r.Method == http.MethodHead {
		return
	}
	reader := s.readers.join(r.URL.Query().Get("id"))
	defer s.readers.leave(reader)
	beat := time.NewTicker(heartbeat)
	defer beat.Stop()
	stream := http.NewResponseController(w)
	for {
		event := "look"
		select {
		case <-r.Context().Done():
			return
		case <-reader.bell:
		case <-beat.C:
			event = "beat"
		}
		if _, err := fmt.Fprintf(w, "event: %s\ndata:\n\n", event); err != nil {
			return // the browser has gone
		}
		if err := stream.Flush(); err != nil {
			return
		}
	}
}
