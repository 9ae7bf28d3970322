package serve

import (
	"bytes"
	"fmt"
	"net/http"
	"slices"
	"strings"
)

var endOfHead = []byte("</head>")

// sendPage sends HTML. A browser that opens a page says that it wants text/html, and gets the script with
// it; whatever else asks, to compare or to copy, gets the page as it is built.
func sendPage(w http.ResponseWriter, r *http.Request, status int, page []byte) {
	if strings.Contains(r.Header.Get("Accept"), "text/html") {
		page = withScript(page, imprintOf(status, page))
	}
	send(w, status, contentTypes[".html"], page)
}

// withScript adds the script to a page. It tells the script what it is part of.
func withScript(page []byte, i imprint) []byte {
	script := fmt.Appendf(nil, `<script type="module" src="%s" data-sentra="%d %s"></script>`, livePath(program, "live.js"), i.Status, i.Digest)
	at := bytes.Index(page, endOfHead)
	if at < 0 {
		at = len(page)
	}
	return slices.Concat(page[:at], script, page[at:])
}
