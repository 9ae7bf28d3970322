package content

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// alignClass names the alignments by class: the content security policy
// forbids style attributes.
var alignClass = map[east.Alignment]string{
	east.AlignLeft:   "align-left",
	east.AlignCenter: "align-center",
	east.AlignRight:  "align-right",
}

// table writes a table in a box that a phone can scroll sideways. The box takes
// the keyboard's focus, so that arrow keys can scroll it too; its name is the
// table's first row.
func (w *htmlWriter) table(n *east.Table) {
	w.WriteString(`<div class="table" tabindex="0"`)
	if label := w.columns(n); label != "" {
		w.WriteString(` role="group"`)
		w.attribute("aria-label", label)
	}
	w.WriteString(">\n<table>\n")
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		_, head := row.(*east.TableHeader)
		if head {
			w.WriteString("<thead>\n")
		}
		w.row(row, n.Alignments, head)
		if head {
			w.WriteString("</thead>\n")
		}
		if head && row.NextSibling() != nil {
			w.WriteString("<tbody>\n")
		}
	}
	if n.ChildCount() > 1 {
		w.WriteString("</tbody>\n")
	}
	w.WriteString("</table>\n</div>\n")
}

// columns returns the heads of a table's columns.
func (w *htmlWriter) columns(n *east.Table) string {
	var names []string
	for cell := n.FirstChild().FirstChild(); cell != nil; cell = cell.NextSibling() {
		if name := w.plain(cell, withAlt); name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

func (w *htmlWriter) row(n ast.Node, alignments []east.Alignment, head bool) {
	w.WriteString("<tr>\n")
	column := 0
	for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
		tag := "td"
		if head && cell.HasChildren() { // an empty corner is the head of nothing
			tag = "th"
		}
		w.WriteString("<" + tag)
		if tag == "th" {
			w.attribute("scope", "col")
		}
		if class := alignClass[alignments[column]]; class != "" {
			w.attribute("class", class)
		}
		w.wrap(">", cell, "</"+tag+">\n")
		column++
	}
	w.WriteString("</tr>\n")
}
