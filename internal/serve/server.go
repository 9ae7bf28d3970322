// Package serve answers: what does a browser see of the site right now? A [Server] answers HTTP
// requests from the newest [build.Snapshot], rendering what is asked for and nothing else, and shows
// the problems while there is no snapshot at all; [Watch] tells when to look at the site's folder
// again. It must never know how a snapshot is made, and it writes nothing to the disk.
//
// The site has the addresses it will have when it is published: it is answered below the path of
// base_url, and nowhere else, for the same folder's name may be found inside the site as well. The root
// leads there.
package serve

import (
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"path"
	"strconv"
	"strings"
	"sync/atomic"

	"sentra/internal/build"
	"sentra/internal/diag"
)

// policy is the content security policy of every page. The pages carry it in <meta>, too; only a
// header can forbid being framed.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; " +
	"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

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
}

// Server serves one site. Its newest state is replaced as a whole; a request sees one from start to end.
type Server struct {
	options Options
	state   atomic.Pointer[state]
}

// state is what requests are answered from: a snapshot or, without one, problems.
type state struct {
	snapshot *build.Snapshot
	problems []diag.Problem
}

// New returns a server without a site, which says so until the first Update.
func New(o Options) *Server {
	s := &Server{options: o}
	s.state.Store(new(state))
	return s
}

// Update makes the server answer from a new snapshot. Without one, because problems kept it from
// being made, the last stays; the problems are shown while there has never been any.
func (s *Server) Update(snapshot *build.Snapshot, problems []diag.Problem) {
	if snapshot == nil {
		snapshot = s.state.Load().snapshot
	}
	s.state.Store(&state{snapshot, problems})
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
		case now.snapshot == nil:
			s.showProblems(w, now.problems)
		default:
			s.answer(w, r, now.snapshot)
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

// answer looks the request up in the table of outputs: what is not in it does not exist, whatever the
// path looks like.
func (s *Server) answer(w http.ResponseWriter, r *http.Request, snapshot *build.Snapshot) {
	name, within := strings.CutPrefix(r.URL.Path, snapshot.BasePath)
	switch {
	case !within && (r.URL.Path == "/" || r.URL.Path+"/" == snapshot.BasePath):
		redirect(w, r, snapshot.BasePath)
		return
	case !within:
		s.notFound(w, strings.TrimPrefix(r.URL.Path, "/"), snapshot)
		return
	case name == "" || strings.HasSuffix(name, "/"):
		name += "index.html"
	}
	if output, found := snapshot.Output(name); found {
		s.write(w, http.StatusOK, output)
		return
	}
	if _, found := snapshot.Output(name + "/index.html"); found {
		redirect(w, r, r.URL.Path+"/")
		return
	}
	s.notFound(w, name, snapshot)
}

// redirect leads to another path of this server, for now: base_url may be edited.
func redirect(w http.ResponseWriter, r *http.Request, path string) {
	to := url.URL{Path: path, RawQuery: r.URL.RawQuery}
	http.Redirect(w, r, to.String(), http.StatusTemporaryRedirect)
}

// notFound answers with the 404 page of the language whose part of the site was asked for.
func (s *Server) notFound(w http.ResponseWriter, name string, snapshot *build.Snapshot) {
	first, _, _ := strings.Cut(name, "/")
	for _, page := range []string{first + "/404.html", "404.html"} {
		if output, found := snapshot.Output(page); found {
			s.write(w, http.StatusNotFound, output)
			return
		}
	}
	s.refuse(w, http.StatusNotFound, noSuchPage)
}

func (s *Server) write(w http.ResponseWriter, status int, output build.Output) {
	if output.Streams() {
		w.Header().Set("Content-Type", contentType(output.Path))
		w.WriteHeader(status)
		_ = output.Write(w) // fails only when the browser has gone
		return
	}
	data, err := output.Bytes()
	if err != nil {
		s.showFailure(w, output.Path, err)
		return
	}
	send(w, status, contentType(output.Path), data)
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

// contentTypes are those of the files a site publishes. The machine's own table is not asked: it
// differs from machine to machine.
var contentTypes = map[string]string{
	".atom":        "application/atom+xml; charset=utf-8",
	".avif":        "image/avif",
	".css":         "text/css; charset=utf-8",
	".csv":         "text/csv; charset=utf-8",
	".geojson":     "application/geo+json",
	".gif":         "image/gif",
	".html":        "text/html; charset=utf-8",
	".ico":         "image/x-icon",
	".jpeg":        "image/jpeg",
	".jpg":         "image/jpeg",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".mjs":         "text/javascript; charset=utf-8",
	".pdf":         "application/pdf",
	".png":         "image/png",
	".svg":         "image/svg+xml; charset=utf-8",
	".txt":         "text/plain; charset=utf-8",
	".webmanifest": "application/manifest+json",
	".webp":        "image/webp",
	".woff2":       "font/woff2",
	".xml":         "application/xml; charset=utf-8",
}

func contentType(name string) string {
	if path.Base(name) == "atom.xml" {
		return contentTypes[".atom"]
	}
	if t, known := contentTypes[path.Ext(name)]; known {
		return t
	}
	return "application/octet-stream"
}
