package content

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	mdhtml "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// htmlWriter writes parsed prose as HTML. Every element and attribute that
// Markdown can become is written in this file; what it does not know it
// passes over for the text below.
type htmlWriter struct {
	buffer
	tree
	HTMLOptions
	outline []int // levels, as written, of the headings that the current one is under
}

func (w *htmlWriter) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		w.heading(n)
	case *ast.Paragraph:
		w.wrap("<p>", n, "</p>\n")
	case *ast.TextBlock:
		w.children(n)
		if n.NextSibling() != nil && n.HasChildren() {
			w.WriteByte('\n')
		}
	case *ast.Blockquote:
		w.wrap("<blockquote>\n", n, "</blockquote>\n")
	case *ast.List:
		w.list(n)
	case *ast.ListItem:
		w.listItem(n)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		w.codeBlock(n)
	case *ast.ThematicBreak:
		w.WriteString("<hr>\n")
	case *ast.Text:
		w.text(n)
	case *ast.String:
		w.escape(n.Value)
	case *ast.CodeSpan:
		w.codeSpan(n)
	case *ast.Emphasis:
		if n.Level == 2 {
			w.wrap("<strong>", n, "</strong>")
		} else {
			w.wrap("<em>", n, "</em>")
		}
	case *east.Strikethrough:
		w.wrap("<del>", n, "</del>")
	case *ast.Link:
		w.link(n)
	case *ast.AutoLink:
		w.autoLink(n)
	case *ast.Image:
		w.image(n)
	case *east.Table:
		w.table(n)
	case *east.FootnoteLink:
		w.noteLink(n)
	case *east.FootnoteList:
		w.noteList(n)
	case *east.Footnote:
		w.note(n)
	case *east.FootnoteBacklink:
		w.backLink(n)
	case *ast.HTMLBlock, *ast.RawHTML, *ast.LinkReferenceDefinition:
	default:
		w.children(n)
	}
}

func (w *htmlWriter) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.node(c)
	}
}

// title writes what a browser shows on hovering, on one line.
func (w *htmlWriter) title(markdown []byte) {
	if title := strings.Join(strings.Fields(unescape(markdown)), " "); title != "" {
		w.attribute("title", title)
	}
}

func (w *htmlWriter) wrap(open string, n ast.Node, end string) {
	w.WriteString(open)
	w.children(n)
	w.WriteString(end)
}

// escape writes text as it stands.
func (w *htmlWriter) escape(s []byte) { mdhtml.DefaultWriter.RawWrite(w, s) }

func (w *htmlWriter) escapeString(s string) { w.escape(util.StringToReadOnlyBytes(s)) }

func (w *htmlWriter) attribute(name, value string) {
	w.WriteByte(' ')
	w.WriteString(name)
	w.WriteString(`="`)
	w.escapeString(value)
	w.WriteByte('"')
}

func (w *htmlWriter) heading(n *ast.Heading) {
	for len(w.outline) > 0 && w.outline[len(w.outline)-1] >= n.Level {
		w.outline = w.outline[:len(w.outline)-1]
	}
	w.outline = append(w.outline, n.Level)
	tag := "h" + strconv.Itoa(max(1, min(w.Shift+len(w.outline), 6)))
	w.WriteString("<" + tag)
	w.attribute("id", w.anchors[n])
	w.wrap(">", n, "</"+tag+">\n")
}

func (w *htmlWriter) list(n *ast.List) {
	if !n.IsOrdered() {
		w.wrap("<ul>\n", n, "</ul>\n")
		return
	}
	w.WriteString("<ol")
	if n.Start != 1 {
		w.attribute("start", strconv.Itoa(n.Start))
	}
	w.wrap(">\n", n, "</ol>\n")
}

func (w *htmlWriter) listItem(n *ast.ListItem) {
	w.WriteString("<li>")
	if first := n.FirstChild(); first != nil && first.Kind() != ast.KindTextBlock {
		w.WriteByte('\n')
	}
	w.wrap("", n, "</li>\n")
}

func (w *htmlWriter) text(n *ast.Text) {
	value := n.Value(w.source)
	if n.IsRaw() {
		w.escape(value)
	} else {
		mdhtml.DefaultWriter.Write(w, value)
	}
	switch {
	case n.HardLineBreak():
		w.WriteString("<br>\n")
	case n.SoftLineBreak():
		w.WriteByte('\n')
	}
}

// codeBlock lets the keyboard reach lines too long for the page, which scroll.
// It leaves out spaces at the ends of lines: nobody sees them, and HTML
// linters complain.
func (w *htmlWriter) codeBlock(n ast.Node) {
	w.WriteString("<pre tabindex=\"0\"><code>")
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		w.escape(bytes.TrimRight(line.Value(w.source), " \t\n"))
		w.WriteByte('\n')
	}
	w.WriteString("</code></pre>\n")
}

func (w *htmlWriter) codeSpan(n *ast.CodeSpan) {
	w.WriteString("<code>")
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			w.escape(bytes.ReplaceAll(t.Value(w.source), []byte("\n"), []byte(" ")))
		}
	}
	w.WriteString("</code>")
}

func (w *htmlWriter) link(n *ast.Link) {
	dest := unescape(n.Destination)
	address, reach := w.address(dest)
	if reach == refused || enclosing(n) != nil {
		w.children(n)
		return
	}
	w.openLink(address, reach)
	w.title(n.Title)
	w.WriteByte('>')
	if isPhone(dest) {
		w.escapeString(unbroken.Replace(w.plain(n, withAlt)))
	} else {
		w.children(n)
	}
	w.WriteString("</a>")
}

// unbroken keeps a telephone number on one line.
var unbroken = strings.NewReplacer(" ", "\u00A0", "-", "\u2011")

func isPhone(dest string) bool {
	return strings.HasPrefix(strings.ToLower(strings.TrimSpace(dest)), "tel:")
}

func (w *htmlWriter) autoLink(n *ast.AutoLink) {
	label := n.Label(w.source)
	dest := autoAddress(n, w.source)
	address, reach := w.address(dest)
	if reach == refused || reach == inSite || enclosing(n) != nil {
		w.escape(label)
		return
	}
	w.openLink(address, reach)
	w.WriteByte('>')
	if isPhone(dest) {
		label = []byte(unbroken.Replace(string(label)))
	}
	w.escape(label)
	w.WriteString("</a>")
}

// openLink writes the start of a link, up to where more attributes may follow.
func (w *htmlWriter) openLink(address string, reach reach) {
	w.WriteString("<a")
	w.attribute("href", address)
	if reach == abroad {
		w.WriteString(` rel="external noopener"`)
	}
}

// address returns the address that a destination has on the page, percent-encoded.
func (w *htmlWriter) address(dest string) (string, reach) {
	dest = strings.TrimSpace(dest)
	reach, _ := aim(dest)
	switch reach {
	case refused:
		return "", refused
	case inPage, inSite:
		if dest = w.resolve(Link{Dest: dest}); dest == "" {
			return "", refused
		}
	}
	return string(util.URLEscape([]byte(dest), false)), reach
}

func (w *htmlWriter) resolve(link Link) string {
	if file := link.File(); file == "" || w.Resolve == nil {
		return file + link.Fragment()
	}
	return w.Resolve(link)
}

func (w *htmlWriter) image(n *ast.Image) {
	alt := w.plain(n, withAlt)
	address, reach := w.address(unescape(n.Destination))
	if reach != inSite {
		w.escapeString(alt)
		return
	}
	w.WriteString("<img")
	w.attribute("src", address)
	w.attribute("alt", alt)
	w.title(n.Title)
	w.WriteString(` loading="lazy">`)
}
