package page

import (
	"net/url"
	"strconv"
	"strings"

	"sentra/internal/content"
)

// Source is where facts of an entry were read.
type Source struct {
	ID        string // "source-1": the anchor that citations lead to
	Number    string // "1"
	Title     string
	Publisher string
	Date      Date   // Text "" where not known
	URL       string // "" where it is not on the web
	Host      string // "tribunnews.com"; "" without URL
}

func (h here) sources(sources []content.Source) []Source {
	var list []Source
	for i, s := range sources {
		list = append(list, h.source(i, s))
	}
	return list
}

// source makes the source at a position of its entry's list.
func (h here) source(i int, s content.Source) Source {
	number := strconv.Itoa(i + 1)
	return Source{
		ID:        sourceID(number),
		Number:    number,
		Title:     s.Title,
		Publisher: s.Publisher,
		Date:      h.date(s.Date),
		URL:       s.URL,
		Host:      host(s.URL),
	}
}

// sourceID is the anchor of one source.
func sourceID(number string) string { return "source-" + number }

// cite refers to a source of the entry whose page this is.
func cite(source content.SourceIndex) Cite {
	if source.N == 0 {
		return Cite{}
	}
	number := strconv.Itoa(source.N)
	return Cite{Number: number, Href: "#" + sourceID(number)}
}

// host returns the name of the site an address is on, "" where it has none.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}
