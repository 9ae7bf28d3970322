package content

import (
	"bytes"
	"html"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	mdhtml "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"golang.org/x/text/unicode/norm"
)

// anchorPrefix keeps the anchors of a prose apart from the IDs of its page.
const anchorPrefix = "t-"

// grammar is the table of parsing rules. Checking and rendering both read
// prose through parseTree, so they cannot disagree on what it says. It is safe
// for use by several goroutines.
var grammar = goldmark.New(
	goldmark.WithExtensions(
		extension.Table,
		extension.Strikethrough,
		extension.Footnote,
		extension.NewLinkify(extension.WithLinkifyAllowedProtocols([]string{"http:", "https:"})),
	),
	goldmark.WithParserOptions(
		// Just before the footnote extension drops what this one looks for.
		parser.WithASTTransformers(util.Prioritized(noteUnused{}, 998)),
	),
).Parser()

// tree is parsed prose. It lives only while one prose is checked or rendered.
type tree struct {
	root    ast.Node
	source  []byte
	anchors map[*ast.Heading]string
	unused  []*east.Footnote
}

func parseTree(source []byte) tree {
	pc := parser.NewContext()
	t := tree{source: source}
	t.root = grammar.Parse(text.NewReader(source), parser.WithContext(pc))
	t.unused, _ = pc.Get(unusedNotesKey).([]*east.Footnote)
	t.anchors = map[*ast.Heading]string{}
	t.anchor(t.root, map[string]bool{})
	return t
}

// anchor gives each heading below n an ID of its own.
func (t tree) anchor(n ast.Node, taken map[string]bool) {
	for c := n.FirstChild(); c != nil && c.Type() == ast.TypeBlock; c = c.NextSibling() {
		heading, ok := c.(*ast.Heading)
		if !ok {
			t.anchor(c, taken)
			continue
		}
		base := anchorOf(t.plain(heading, withAlt))
		if base == "" {
			base = anchorPrefix + "section"
		}
		id := base
		for i := 2; taken[id]; i++ {
			id = base + "-" + strconv.Itoa(i)
		}
		taken[id] = true
		t.anchors[heading] = id
	}
}

// anchorOf returns the ID of a heading with that text, or of the heading that
// an author's fragment means: "How we count" and "how-we-count" are both
// "t-how-we-count". Text without a Latin letter or digit has none: "". IDs
// hold letters, digits and hyphens only; see noteID.
func anchorOf(s string) string {
	var b strings.Builder
	hyphen := false
	for _, r := range norm.NFD.String(s) {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case unicode.Is(unicode.Mn, r), r == '\'', r == '’': // "é" is "e", "Ma’had" is "mahad"
			continue
		default:
			hyphen = true
			continue
		}
		if b.Len() == 0 {
			b.WriteString(anchorPrefix)
		} else if hyphen {
			b.WriteByte('-')
		}
		hyphen = false
		b.WriteRune(r)
	}
	return b.String()
}

// noteUnused remembers the footnotes that nothing refers to: they are about to
// be dropped from the tree.
type noteUnused struct{}

var unusedNotesKey = parser.NewContextKey()

// Transform implements [parser.ASTTransformer].
func (noteUnused) Transform(root *ast.Document, r text.Reader, pc parser.Context) {
	if !bytes.Contains(r.Source(), []byte("[^")) {
		return
	}
	var unused []*east.Footnote
	var look func(ast.Node)
	look = func(n ast.Node) {
		if note, ok := n.(*east.Footnote); ok && note.Index < 0 {
			unused = append(unused, note)
		}
		for c := n.FirstChild(); c != nil && c.Type() == ast.TypeBlock; c = c.NextSibling() {
			look(c)
		}
	}
	look(root)
	pc.Set(unusedNotesKey, unused)
}

// altText says whether the text of pictures counts as text.
type altText bool

const (
	withAlt    altText = true
	withoutAlt altText = false
)

// plain returns the text below n, whitespace collapsed.
func (t tree) plain(n ast.Node, alt altText) string {
	w := plainWriter{tree: t, alt: alt}
	w.node(n)
	return w.b.String()
}

type plainWriter struct {
	tree
	alt altText
	b   strings.Builder
	gap bool // whether space was met since the last word
}

func (w *plainWriter) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		if n.IsRaw() {
			w.text(string(n.Value(w.source)))
		} else {
			w.text(unescape(n.Value(w.source)))
		}
		w.gap = w.gap || n.SoftLineBreak() || n.HardLineBreak()
	case *ast.String:
		w.text(string(n.Value))
	case *ast.AutoLink:
		w.text(string(n.Label(w.source)))
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		w.text(string(n.Lines().Value(w.source)))
	case *ast.HTMLBlock, *ast.RawHTML, *ast.LinkReferenceDefinition:
	case *ast.Image:
		if w.alt {
			w.children(n)
		}
	default:
		w.children(n)
	}
	w.gap = w.gap || n.Type() == ast.TypeBlock
}

func (w *plainWriter) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.node(c)
	}
}

func (w *plainWriter) text(s string) {
	word := 0 // where it starts
	for i, r := range s {
		if unicode.IsSpace(r) {
			w.word(s[word:i])
			w.gap = true
			word = i + utf8.RuneLen(r)
		}
	}
	w.word(s[word:])
}

// word writes a word, or the rest of one, with the space that was met before it.
func (w *plainWriter) word(s string) {
	if s == "" {
		return
	}
	if w.gap && w.b.Len() > 0 {
		w.b.WriteByte(' ')
	}
	w.gap = false
	w.b.WriteString(s)
}

// unescape undoes Markdown's backslashes and character references.
func unescape(b []byte) string {
	if !bytes.ContainsAny(b, "&\\\x00") {
		return string(b)
	}
	var w buffer
	mdhtml.DefaultWriter.Write(&w, b)
	return html.UnescapeString(w.String())
}

// buffer is a strings.Builder that the Markdown library accepts for a writer.
type buffer struct{ strings.Builder }

func (b *buffer) Available() int { return b.Cap() - b.Len() }
func (b *buffer) Buffered() int  { return b.Len() }
func (b *buffer) Flush() error   { return nil }
