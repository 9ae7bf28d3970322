package content

import (
	"strconv"

	east "github.com/yuin/goldmark/extension/ast"
)

// noteID returns the ID of a footnote. No heading has an underscore in its
// anchor, so the two never clash.
func noteID(index int) string { return anchorPrefix + "note_" + strconv.Itoa(index) }

// noteLinkID returns the ID of one of the places that refer to a footnote.
func noteLinkID(index, reference int) string {
	id := anchorPrefix + "ref_" + strconv.Itoa(index)
	if reference > 0 {
		id += "_" + strconv.Itoa(reference+1)
	}
	return id
}

func (w *htmlWriter) noteLink(n *east.FootnoteLink) {
	if enclosing(n) != nil {
		return
	}
	w.WriteString("<sup><a")
	w.attribute("href", "#"+noteID(n.Index))
	w.attribute("id", noteLinkID(n.Index, n.RefIndex))
	w.WriteString(` role="doc-noteref">`)
	w.WriteString(strconv.Itoa(n.Index))
	w.WriteString("</a></sup>")
}

func (w *htmlWriter) noteList(n *east.FootnoteList) {
	w.WriteString(`<section class="notes" role="doc-endnotes"`)
	if w.NotesLabel != "" {
		w.attribute("aria-label", w.NotesLabel)
	}
	w.wrap(">\n<ol>\n", n, "</ol>\n</section>\n")
}

func (w *htmlWriter) note(n *east.Footnote) {
	w.WriteString("<li")
	w.attribute("id", noteID(n.Index))
	w.wrap(">\n", n, "</li>\n")
}

func (w *htmlWriter) backLink(n *east.FootnoteBacklink) {
	w.WriteString("\u00A0<a")
	w.attribute("href", "#"+noteLinkID(n.Index, n.RefIndex))
	w.WriteString(` role="doc-backlink"`)
	name := strconv.Itoa(n.Index)
	if n.RefIndex > 0 {
		name += "." + strconv.Itoa(n.RefIndex+1)
	}
	if w.BackLabel != "" {
		w.attribute("aria-label", w.BackLabel+" "+name)
	}
	w.WriteString(">↩\uFE0E") // as text, not as a picture
	if n.RefIndex > 0 {
		w.WriteString("<sup>" + strconv.Itoa(n.RefIndex+1) + "</sup>")
	}
	w.WriteString("</a>")
}
