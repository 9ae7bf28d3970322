package serve

import (
	"crypto/sha256"
	"encoding/hex"
	"html"
	"net/http"
	"regexp"
	"slices"
)

// imprint is what must be the same for a page to look as it did: a browser that shows the page under one
// imprint need not load it again under an equal one.
type imprint struct {
	Status int      `json:"status"`
	Digest string   `json:"digest"` // of the page without the addresses of its style sheets
	Styles []string `json:"styles"` // those addresses, in their order
	Moved  string   `json:"-"`      // where a redirect page leads, as it is written there
}

func (i imprint) equal(other imprint) bool {
	return i.Status == other.Status && i.Digest == other.Digest && slices.Equal(i.Styles, other.Styles)
}

var (
	stylesheet = regexp.MustCompile(`<link\b[^>]*\brel=["']?stylesheet\b[^>]*>`)
	href       = regexp.MustCompile(`\bhref=(?:"([^"]*)"|'([^']*)'|([^\s>"']+))`)
	refresh    = regexp.MustCompile(`<meta http-equiv="refresh" content="0; url=([^"]*)">`)
)

// imprintOf returns the imprint of a page.
func imprintOf(status int, page []byte) imprint {
	i := imprint{Status: status, Styles: []string{}}
	hash := sha256.New()
	rest := 0
	for _, at := range stylesheet.FindAllIndex(page, -1) {
		hash.Write(page[rest:at[0]])
		rest = at[1]
		if m := href.FindSubmatch(page[at[0]:at[1]]); m != nil {
			i.Styles = append(i.Styles, html.UnescapeString(string(slices.Concat(m[1:]...))))
		}
	}
	hash.Write(page[rest:])
	i.Digest = hex.EncodeToString(hash.Sum(nil)[:8])
	if m := refresh.FindSubmatch(page); m != nil {
		i.Moved = html.UnescapeString(string(m[1]))
	}
	return i
}

// imprint returns that of what a browser gets for an address.
func (s *Server) imprint(from *state, address string) imprint {
	if from.shown == nil {
		return imprintOf(http.StatusServiceUnavailable, s.problemsPage(from.problems))
	}
	return from.shown.remember(address, func() imprint {
		at := find(from.shown.snapshot, address)
		if !isPage(at.output) {
			return imprint{Status: at.status, Digest: at.to, Styles: []string{}}
		}
		data, err := at.output.Bytes()
		if err != nil {
			s.fail(from.shown, at.output, err)
			return imprintOf(http.StatusInternalServerError, s.failurePage(failure(at.output, err)))
		}
		return imprintOf(at.status, data)
	})
}
