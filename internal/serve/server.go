// Package serve answers: what does a browser see of the site right now? A [Server] answers HTTP
// requests from the newest [build.Snapshot], rendering what is asked for and nothing else, and shows
// the problems while there is no snapshot at all; [Watch] tells when to look at the site's folder
// again. It must never know how a snapshot is made, and it writes nothing to the disk.
package serve

import (
	"fmt"
	"net"
	"net/http"
	"net/url"
	"path"
	"strings"
	"sync/atomic"

	"sentra/internal/build"
	"sentra/internal/diag"
)

// policy is the content security policy of every page. The pages carry it in <meta>, too; only a
// header can forbid being framed.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; " +
	"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// Options say how a server answers.
type Options struct {
	Lang     diag.Lang // of the page that lists problems
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
		if s.options.Loopback && !isLoopback(r.Host) {
			http.Error(w, "this server answers only to localhost, 127.0.0.1 and [::1]", http.StatusMisdirectedRequest)
			return
		}
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			h.Set("Allow", "GET, HEAD")
			http.Error(w, "only GET and HEAD are answered", http.StatusMethodNotAllowed)
			return
		}
		now := s.state.Load()
		if now.snapshot == nil {
			writeProblems(w, s.options.Lang, now.problems)
			return
		}
		answer(w, r, now.snapshot)
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
	switch strings.Trim(name, "[]") {
	case "localhost", "127.0.0.1", "::1":
		return true
	}
	return false
}

// answer looks the request up in the table of outputs: what is not in it does not exist, whatever the
// path looks like.
func answer(w http.ResponseWriter, r *http.Request, snapshot *build.Snapshot) {
	name := outputPath(r.URL.Path, snapshot.BasePath)
	if output, found := snapshot.Output(name); found {
		write(w, http.StatusOK, output)
		return
	}
	if _, found := snapshot.Output(name + "/index.html"); found {
		http.Redirect(w, r, slashed(r.URL), http.StatusPermanentRedirect)
		return
	}
	notFound(w, name, snapshot)
}

// outputPath turns a request's path into the path of an output. The site is answered at the root;
// under the path of base_url as well, for the absolute addresses that 404.html alone has.
func outputPath(requested, basePath string) string {
	name, within := strings.CutPrefix(requested, basePath)
	if !within {
		name = strings.TrimPrefix(requested, "/")
	}
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	return name
}

// slashed is the address of a folder asked for without its closing slash. It starts with one slash
// alone: two would lead to another host.
func slashed(u *url.URL) string {
	to := url.URL{Path: "/" + strings.Trim(u.Path, "/") + "/", RawQuery: u.RawQuery}
	return to.String()
}

// notFound answers with the 404 page of the language whose part of the site was asked for.
func notFound(w http.ResponseWriter, name string, snapshot *build.Snapshot) {
	first, _, _ := strings.Cut(name, "/")
	for _, page := range []string{first + "/404.html", "404.html"} {
		if output, found := snapshot.Output(page); found {
			write(w, http.StatusNotFound, output)
			return
		}
	}
	http.Error(w, "there is no such page", http.StatusNotFound)
}

func write(w http.ResponseWriter, status int, output build.Output) {
	data, err := output.Bytes()
	if err != nil {
		http.Error(w, fmt.Sprintf("%s: %v", output.Path, err), http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", contentType(output.Path))
	h.Set("Content-Length", fmt.Sprint(len(data)))
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
