package asset

import (
	"cmp"
	"net/url"
	"path"
	"regexp"
	"strings"

	"github.com/agnivade/levenshtein"

	"sentra/internal/diag"
)

// source is a stylesheet or module taken apart: what stays as it is, and between it what names other
// files. It depends on the file's own name and bytes alone.
type source struct {
	pieces   []piece
	problems []diag.Problem
}

// piece is a stretch of text, or a reference in its place.
type piece struct {
	text []byte
	ref  *reference
}

// reference names another static file.
type reference struct {
	diag.Place
	target        string // the file's name below static/
	suffix        string // "#icon", "?v=2": whatever follows the path of the address
	before, after string // published around the target's address, or around its rules
	inline        bool   // the target becomes part of this file
	written       string // published where there is no target
}

// write adds text, joining it to the text before it.
func (s *source) write(text string) {
	if n := len(s.pieces); n > 0 && s.pieces[n-1].ref == nil {
		s.pieces[n-1].text = append(s.pieces[n-1].text, text...)
		return
	}
	s.pieces = append(s.pieces, piece{text: []byte(text)})
}

// refer adds a reference.
func (s *source) refer(r reference) { s.pieces = append(s.pieces, piece{ref: &r}) }

var (
	remoteAddress = diag.Message{
		ID: "%q ada di situs lain: halaman tidak boleh meminta apa pun dari pihak ketiga",
		EN: "%q is on another site: a page asks nothing of third parties",
	}
	copyHere = diag.Message{
		ID: "salin berkasnya ke static/ dan rujuk dengan jalur relatif",
		EN: "copy the file into static/ and name it by a relative path",
	}
	dataAddress = diag.Message{
		ID: "alamat data: tidak diizinkan; kebijakan keamanan halaman akan memblokirnya",
		EN: "a data: address is not allowed; the pages' security policy would block it",
	}
	ownFile = diag.Message{
		ID: "simpan isinya sebagai berkas di static/",
		EN: "keep what it holds as a file in static/",
	}
	rootedAddress = diag.Message{
		ID: "%q dihitung dari akar situs, jadi putus bila situs dipasang di bawah sebuah jalur",
		EN: "%q starts at the site's root, so it breaks where the site is hosted below a path",
	}
	relativePath = diag.Message{
		ID: "tulis jalur yang relatif terhadap berkas ini",
		EN: "write a path relative to this file",
	}
	emptyAddress = diag.Message{
		ID: "alamat ini kosong",
		EN: "this address is empty",
	}
	malformedAddress = diag.Message{
		ID: "%q bukan alamat yang sah",
		EN: "%q is not a valid address",
	}
	outsideStatic = diag.Message{
		ID: "%q menunjuk ke luar static/",
		EN: "%q leads out of static/",
	}
	missingTarget = diag.Message{
		ID: "tidak ada berkas static/%s",
		EN: "there is no file static/%s",
	}
	didYouMean = diag.Message{
		ID: "mungkin maksudnya %q?",
		EN: "did you mean %q?",
	}
)

// fault is what is wrong with an address.
type fault struct{ text, hint diag.Told }

var scheme = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`)

// resolve finds the static file that an address means inside the file called name, and what follows
// its path. Whether the file exists is not known here.
func resolve(name, address string) (target, suffix string, wrong *fault) {
	switch {
	case strings.TrimSpace(address) == "":
		return "", "", &fault{text: emptyAddress.With()}
	case strings.HasPrefix(strings.ToLower(address), "data:"):
		return "", "", &fault{dataAddress.With(), ownFile.With()}
	case scheme.MatchString(address), strings.HasPrefix(address, "//"):
		return "", "", &fault{remoteAddress.With(address), copyHere.With()}
	case strings.HasPrefix(address, "/"):
		return "", "", &fault{rootedAddress.With(address), relativePath.With()}
	}
	p := address
	if i := strings.IndexAny(address, "?#"); i >= 0 {
		p, suffix = address[:i], address[i:]
	}
	decoded, err := url.PathUnescape(p)
	if err != nil || strings.ContainsAny(address, "\"\\\r\n\f\x00") {
		return "", "", &fault{text: malformedAddress.With(address)}
	}
	target = path.Join(path.Dir(name), decoded)
	if target == ".." || strings.HasPrefix(target, "../") {
		return "", "", &fault{outsideStatic.With(address), copyHere.With()}
	}
	return target, suffix, nil
}

// nearest returns the name most like a missing one: of the same base name in another folder, or with
// at most a third of its letters wrong; "" if none is near.
func nearest(missing string, names []string) string {
	base := path.Base(missing)
	best, bestDistance := "", len(strings.TrimSuffix(base, path.Ext(base)))/3+1
	for _, name := range names {
		d := levenshtein.ComputeDistance(missing, name)
		if path.Base(name) == base {
			d = 0
		}
		if d < bestDistance {
			best, bestDistance = name, d
		}
	}
	return best
}

// addressFrom returns the relative address of one static file inside another, as its author would
// write it.
func addressFrom(from, to string) string {
	here, there := strings.Split(path.Dir(from), "/"), strings.Split(to, "/")
	if here[0] == "." {
		here = nil
	}
	for len(here) > 0 && len(there) > 1 && here[0] == there[0] {
		here, there = here[1:], there[1:]
	}
	return cmp.Or(strings.Repeat("../", len(here)), "./") + strings.Join(there, "/")
}
