// Package serve answers: what does a browser see of the site right now? A [Server] answers HTTP
// requests from the newest [build.Snapshot], rendering what is asked for, and shows the problems while
// there is no snapshot at all. It must never know how a snapshot is made, nor when, and it writes nothing
// to the disk.
//
// A page that is open in a browser stays new: to the HTML of a browser's pages, and to nothing else, the
// server adds one script, whose modules lie in live/. They hear of every [Server.Update], ask whether
// their page is still what it was, and load it again if not; they show what is wrong with the site above
// the page. Whoever does not ask for text/html as a browser does gets the bytes of the build.
//
// The site has the addresses it will have when it is published: it is answered below the path of
// base_url, and nowhere else, for the same folder's name may be found inside the site as well. The root
// leads there.
package serve

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"sentra/internal/build"
	"sentra/internal/diag"
)

// policy is the content security policy of every page. The pages carry it in <meta>, too; only a
// header can forbid being framed.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; " +
	"connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; frame-ancestors 'none'"

var (
	onlyLoopback = diag.Message{
		ID: "server ini hanya menjawab localhost dan alamat IP komputer ini sendiri, misalnya 127.0.0.1",
		EN: "this server answers only to localhost and this machine's own IP addresses, like 127.0.0.1",
	}
	onlyReading = diag.Message{
		ID: "server ini hanya menjawab GET dan HEAD",
		EN: "this server answers only GET and HEAD",
	}
	noSuchPage = diag.Message{
		ID: "halaman itu tidak ada",
		EN: "there is no such page",
	}
)

// Options say how a server answers.
type Options struct {
	Lang     diag.Lang // of what the server itself has to say
	Loopback bool      // answer only requests addressed to this machine by its own names
	Editor   Editor    // opens a file of the site at a place; the zero Editor makes no links
	Verify   bool      // make every page of each snapshot, in the background, to see whether it can be made
	// Failed is told of pages that cannot be made, and could be before or for another reason could not. It
	// may be called from several goroutines at once.
	Failed func([]diag.Problem)
	// Changed tells when a file of the site was last changed, by the history of the site, if it has one;
	// zero where it is not in it. It may be slow.
	Changed func(ctx context.Context, file string) time.Time
}

// Server serves one site. Its newest state is replaced as a whole; a request sees one from start to end.
type Server struct {
	options Options
	state   atomic.Pointer[state]
	readers readers
	history history
	sweep   chan struct{} // holds something when the newest state has not been swept
}

// state is what requests are answered from: a snapshot or, without one, problems.
type state struct {
	shown    *shown // nil where there has never been a snapshot
	problems []diag.Problem
}

// New returns a server without a site, which says so until the first Update.
func New(o Options) *Server {
	if !o.Loopback {
		o.Editor = Editor{} // the files are not on the machines of all who see the site
	}
	s := &Server{options: o, sweep: make(chan struct{}, 1)}
	s.state.Store(new(state))
	return s
}

// Update makes the server answer from a new snapshot. Without one, because problems kept it from
// being made, the last stays; the problems are shown while there has never been any. Browsers that have
// pages open are told; their pages are made before any other, and counted.
func (s *Server) Update(snapshot *build.Snapshot, problems []diag.Problem) Opened {
	before := s.state.Load()
	now := &state{before.shown, problems}
	if snapshot != nil && (now.shown == nil || now.shown.snapshot != snapshot) {
		now.shown = now.shown.next(snapshot)
	}
	s.state.Store(now)
	s.readers.ring()
	if now.shown != before.shown {
		select {
		case s.sweep <- struct{}{}:
		default: // asked for already
		}
	}
	return s.compare(before, now)
}

// Opened counts the pages that are open in browsers.
type Opened struct {
	Pages  int
	Differ int // those that look otherwise than before
}

// compare makes the open pages.
func (s *Server) compare(before, now *state) Opened {
	var o Opened
	for _, address := range s.readers.addresses() {
		o.Pages++
		if !s.imprint(before, address).equal(s.imprint(now, address)) {
			o.Differ++
		}
	}
	return o
}

// Handler answers requests for the site's pages and files.
func (s *Server) Handler() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "strict-origin-when-cross-origin")
		h.Set("Cache-Control", "no-store") // the next look must show the next edit
		switch now := s.state.Load(); {
		case s.options.Loopback && !isLoopback(r.Host):
			s.refuse(w, http.StatusMisdirectedRequest, onlyLoopback)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			h.Set("Allow", "GET, HEAD")
			s.refuse(w, http.StatusMethodNotAllowed, onlyReading)
		case strings.HasPrefix(r.URL.Path, reserved) && s.answerLive(w, r):
		case now.shown == nil:
			sendPage(w, r, http.StatusServiceUnavailable, s.problemsPage(now.problems))
		default:
			s.answer(w, r, now.shown)
		}
	})
}

// isLoopback reports whether a Host header names this machine by its own names. Any other name that
// leads here was made to by a page elsewhere, which would then read what only this machine may (DNS
// rebinding).
func isLoopback(host string) bool {
	name := host
	if h, _, err := net.SplitHostPort(host); err == nil {
		name = h
	}
	if name == "localhost" {
		return true
	}
	addr, err := netip.ParseAddr(strings.Trim(name, "[]"))
	return err == nil && addr.IsLoopback()
}

// answer sends what stands at the address.
func (s *Server) answer(w http.ResponseWriter, r *http.Request, from *shown) {
	switch at := find(from.snapshot, r.URL.Path); {
	case at.to != "":
		to := url.URL{Path: at.to, RawQuery: r.URL.RawQuery}
		http.Redirect(w, r, to.String(), at.status)
	case at.output.Path == "":
		s.refuse(w, at.status, noSuchPage)
	case at.output.Streams():
		w.Header().Set("Content-Type", contentType(at.output.Path))
		w.WriteHeader(at.status)
		_ = at.output.Write(w) // fails only when the browser has gone
	default:
		data, err := at.output.Bytes()
		switch {
		case err != nil:
			s.fail(from, at.output, err)
			sendPage(w, r, http.StatusInternalServerError, s.failurePage(failure(at.output, err)))
		case isPage(at.output):
			sendPage(w, r, at.status, data)
		default:
			send(w, at.status, contentType(at.output.Path), data)
		}
	}
}

// refuse answers with one sentence.
func (s *Server) refuse(w http.ResponseWriter, status int, why diag.Message) {
	send(w, status, contentTypes[".txt"], []byte(why.In(s.options.Lang)+"\n"))
}

func send(w http.ResponseWriter, status int, contentType string, data []byte) {
	h := w.Header()
	h.Set("Content-Type", contentType)
	h.Set("Content-Length", strconv.Itoa(len(data)))
	w.WriteHeader(status)
	_, _ = w.Write(data) // fails only when the browser has gone; a HEAD request's body is left out by net/http
}
