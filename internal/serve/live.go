package serve

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"strings"

	"sentra/internal/diag"
)

// reserved is where the server itself answers. No entry has an underscore in its address; a file of
// static/root that has is answered with, too, unless it has the very name of one of ours.
const reserved = "/_sentra/"

const (
	eventsPath = reserved + "events"
	newsPath   = reserved + "news"
)

//go:embed live
var embedded embed.FS

// live holds the modules and style sheets that browsers get of the server, by their paths. Their folder
// is named for what is in them: browsers keep them, and a page left open by another version of this
// program finds that out.
var live, program = liveFiles()

func liveFiles() (files map[string][]byte, program string) {
	names, err := fs.Glob(embedded, "live/*")
	if err != nil {
		panic(err) // the pattern is constant
	}
	hash := sha256.New()
	for _, name := range names {
		hash.Write(embeddedFile(name))
	}
	program = hex.EncodeToString(hash.Sum(nil)[:8])
	files = map[string][]byte{}
	for _, name := range names {
		files[livePath(program, path.Base(name))] = embeddedFile(name)
	}
	return files, program
}

func embeddedFile(name string) []byte {
	data, err := embedded.ReadFile(name)
	if err != nil {
		panic(err) // what is embedded can be read
	}
	return data
}

func livePath(program, name string) string { return reserved + program + "/" + name }

var onlySameOrigin = diag.Message{
	ID: "ini hanya untuk halaman dari server ini sendiri",
	EN: "this is for pages of this server alone",
}

// answerLive answers what the script asks for, and reports whether the request was that.
func (s *Server) answerLive(w http.ResponseWriter, r *http.Request) bool {
	file, isFile := live[r.URL.Path]
	if !isFile && r.URL.Path != eventsPath && r.URL.Path != newsPath {
		return false
	}
	h := w.Header()
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	switch {
	case !sameOrigin(r):
		s.refuse(w, http.StatusForbidden, onlySameOrigin)
	case isFile:
		h.Set("Cache-Control", "private, max-age=31536000, immutable")
		send(w, http.StatusOK, contentType(r.URL.Path), file)
	case r.URL.Path == eventsPath:
		s.sendEvents(w, r)
	default:
		s.sendNews(w, r)
	}
	return true
}

// sameOrigin reports whether a request comes from a page of this server, or from no page at all. A page
// elsewhere may not see what is being edited, nor how much.
func sameOrigin(r *http.Request) bool {
	switch r.Header.Get("Sec-Fetch-Site") {
	case "", "none", "same-origin":
	default:
		return false
	}
	origin := r.Header.Get("Origin")
	if origin == "" {
		return true
	}
	u, err := url.Parse(origin)
	return err == nil && u.Host != "" && strings.EqualFold(u.Host, r.Host)
}

// news is how things stand with the site, for the tabs of one browser.
type news struct {
	Program string              `json:"program"` // whose modules a page should have
	Wrong   string              `json:"wrong"`   // what is wrong with the site, as HTML; "" where nothing is
	Key     string              `json:"key"`     // differs where Wrong does
	Pages   map[string]pageNews `json:"pages"`   // by path as asked for
}

type pageNews struct {
	imprint
	Gone string `json:"gone"` // that the page has gone or moved, as HTML; "" where it has not
	Bar  string `json:"bar"`  // what the editor bar holds, as HTML
}

// sendNews answers which of a browser's open pages are what, and notes that they are open.
func (s *Server) sendNews(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	now := s.state.Load()
	n := news{Program: program, Pages: map[string]pageNews{}}
	var open []string
	for _, path := range query["page"] {
		address, err := url.PathUnescape(path)
		if err != nil {
			continue
		}
		open = append(open, address)
		n.Pages[path] = s.pageNews(now, address)
	}
	s.readers.opens(query.Get("id"), open)
	wrong := s.wrong(now) // after the pages are made, which may show what is wrong
	for path, p := range n.Pages {
		address, _ := url.PathUnescape(path)
		p.Bar = s.bar(now, address, len(wrong), p.Gone != "")
		n.Pages[path] = p
	}
	n.Wrong = s.overlay(now, wrong)
	n.Key = keyOf(n.Wrong)
	data, err := json.Marshal(n)
	if err != nil {
		panic(err) // strings and numbers
	}
	send(w, http.StatusOK, contentTypes[".json"], data)
}

func (s *Server) pageNews(now *state, address string) pageNews {
	p := pageNews{imprint: s.imprint(now, address)}
	if now.shown != nil && (p.Status == http.StatusNotFound || p.Moved != "") {
		p.Gone = s.gone(now, address, p.imprint)
	}
	return p
}

// keyOf is a short name for a text, "" for none.
func keyOf(text string) string {
	if text == "" {
		return ""
	}
	hash := sha256.Sum256([]byte(text))
	return hex.EncodeToString(hash[:8])
}
