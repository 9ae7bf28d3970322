package content

import (
	"bytes"
	"html/template"
	"net/url"
	"slices"
	"strings"

	"sentra/internal/diag"
)

// Prose is the Markdown of one file, checked, and what others ask of it. The
// parsed tree is let go; Source is parsed again when a page is made.
type Prose struct {
	Source   string    // without front matter; lines end in "\n"
	Links    []Link    // to files of the content tree and to headings, not to other sites
	Images   []Link    // pictures; always files of the content tree
	Headings []Heading // in the order of the source
	Plain    string    // text alone, for summaries and search
}

// Link is a link or picture of the prose.
type Link struct {
	Dest string // as written, Markdown's own escapes undone
	diag.Place
}

// File returns the file a link points at, relative to the folder of the file
// it is written in; "" for a link to a heading of the same prose. It is what
// [HTMLOptions].Resolve is asked about.
func (l Link) File() string {
	file, _, _ := strings.Cut(l.Dest, "#")
	return decodePercent(file)
}

// Anchor returns the ID of the heading a link points at, as in [Heading].ID;
// "" for a link to a whole file.
func (l Link) Anchor() string {
	_, fragment, _ := strings.Cut(l.Dest, "#")
	return anchorOf(decodePercent(fragment))
}

// Fragment returns what an address ends in to lead to that heading: "#" and
// its ID, "" for a link to a whole file.
func (l Link) Fragment() string {
	if anchor := l.Anchor(); anchor != "" {
		return "#" + anchor
	}
	return ""
}

func decodePercent(s string) string {
	if decoded, err := url.PathUnescape(s); err == nil {
		return decoded
	}
	return s
}

// Heading is a heading of the prose with the anchor it gets.
type Heading struct {
	Level int // as written, 1–6
	ID    string
	Text  string
	diag.Place
}

// Written returns what an author writes after "#" to lead to the heading.
func (h Heading) Written() string { return strings.TrimPrefix(h.ID, anchorPrefix) }

// HasHeading reports whether a heading with an ID stands in the prose.
func (p *Prose) HasHeading(id string) bool {
	return p != nil && slices.ContainsFunc(p.Headings, func(h Heading) bool { return h.ID == id })
}

// HTMLOptions says how prose becomes part of a page.
type HTMLOptions struct {
	// Resolve turns a link to a file into an address relative to the page, with
	// the fragment that the page has for it; "" leaves the link's text alone.
	// Without Resolve, files are their own addresses.
	Resolve func(link Link) string
	// Shift is the level of the heading that the prose comes under: with 1 its
	// uppermost headings become h2. Levels that the prose skips are closed up,
	// so that it never matters whether it begins with "#" or "##".
	Shift int
	// NotesLabel and BackLabel name the list of footnotes, and the link from a
	// note back to the text, for screen readers, in the prose's language.
	NotesLabel, BackLabel string
}

// HTML renders the prose. It writes no element but those of this package:
// raw HTML in the source is left out, whatever parsing said about it.
func (p *Prose) HTML(o HTMLOptions) template.HTML {
	if p == nil {
		return ""
	}
	w := htmlWriter{tree: parseTree([]byte(p.Source)), HTMLOptions: o}
	w.Grow(len(p.Source) * 2) // about what markup adds
	w.node(w.root)
	return template.HTML(w.String())
}

// parseProse reads the Markdown of one file. firstLine is the line of the file
// that source begins with. Blank Markdown is no prose: nil.
func parseProse(path string, source []byte, firstLine int) (*Prose, []diag.Problem) {
	if len(bytes.TrimSpace(source)) == 0 {
		return nil, nil
	}
	// Line ends carry no meaning, and a checkout on Windows must give the same bytes.
	source = unixLines(source)
	c := proseCheck{
		tree:  parseTree(source),
		path:  path,
		lines: newLineIndex(source, firstLine),
		prose: &Prose{Source: string(source)},
		begun: map[int]bool{},
	}
	c.visit(c.root)
	c.unusedNotes()
	c.prose.Plain = c.plain(c.root, withoutAlt)
	return c.prose, c.problems
}
