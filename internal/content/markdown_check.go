package content

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"sentra/internal/diag"
)

var (
	rawHTML = diag.Message{ID: "HTML mentah tidak diizinkan: %s", EN: "raw HTML is not allowed: %s"}
	useText = diag.Message{
		ID: "tulis dengan Markdown; kalau maksudnya teks biasa, apit dengan tanda `",
		EN: "write it in Markdown; if it is meant as text, put it between backquotes",
	}
	htmlComment = flaw{
		diag.Message{ID: "komentar HTML tidak diizinkan", EN: "HTML comments are not allowed"}.With(),
		diag.Message{ID: "hapus; catatan antarpenyunting tempatnya di pesan commit", EN: "remove it; notes between editors belong in the commit message"}.With(),
	}
	noLinkText = flaw{
		diag.Message{ID: "tautan ini belum punya teks", EN: "this link has no text"}.With(),
		diag.Message{ID: "tulis teksnya di dalam kurung siku, misalnya [teks](berkas.md)", EN: "write it in the square brackets, as in [text](file.md)"}.With(),
	}
	nestedLink = flaw{
		diag.Message{
			ID: "tautan dan catatan kaki tidak boleh berada di dalam tautan lain atau keterangan gambar",
			EN: "a link or footnote cannot stand inside another link or a picture's text",
		}.With(),
		diag.Message{ID: "pindahkan ke luar kurung siku", EN: "move it out of the square brackets"}.With(),
	}
	nestedPicture = flaw{
		diag.Message{
			ID: "gambar tidak boleh berada di dalam keterangan gambar lain",
			EN: "a picture cannot stand inside another picture's text",
		}.With(),
		diag.Message{ID: "pindahkan ke luar kurung siku", EN: "move it out of the square brackets"}.With(),
	}
	noPicture = flaw{
		diag.Message{ID: "gambar ini belum punya berkas", EN: "this picture has no file"}.With(),
		diag.Message{ID: "tulis berkasnya di dalam kurung, misalnya ![Ruang jahit](images/ruang-jahit.jpg)", EN: "write it in the parentheses, as in ![Sewing room](images/sewing-room.jpg)"}.With(),
	}
	noAlt         = diag.Message{ID: "gambar %q belum punya teks alternatif", EN: "the picture %q has no alternative text"}
	describe      = diag.Message{ID: "jelaskan isinya di dalam kurung siku, misalnya ![Ruang jahit](%s)", EN: "say what it shows in the square brackets, as in ![Sewing room](%s)"}
	foreignImage  = diag.Message{ID: "gambar harus berupa berkas situs ini, bukan %q", EN: "a picture must be a file of this site, not %q"}
	keepImageHere = diag.Message{ID: "simpan gambarnya di folder images, lalu tulis path relatifnya", EN: "save it in the images folder and write its relative path"}
	emptyHeading  = flaw{
		diag.Message{ID: "judul bagian ini kosong", EN: "this heading is empty"}.With(),
		diag.Message{ID: "tulis judulnya, atau hapus tanda #", EN: "write its text, or remove the #"}.With(),
	}
	noNote      = diag.Message{ID: "catatan kaki %q tidak ada", EN: "there is no footnote %q"}
	addNote     = diag.Message{ID: "tambahkan baris [^%s]: … di berkas ini", EN: "add a line [^%s]: … to this file"}
	unusedNote  = diag.Message{ID: "catatan kaki %q tidak pernah dirujuk", EN: "nothing refers to the footnote %q"}
	referToNote = diag.Message{ID: "tulis [^%s] di kalimat yang diberi catatan, atau hapus catatannya", EN: "write [^%s] in the sentence it belongs to, or remove the note"}
)

// proseCheck walks parsed prose once, gathering what others ask of it and what
// is wrong with it.
type proseCheck struct {
	tree
	path     string
	lines    lineIndex
	prose    *Prose
	begun    map[int]bool // offsets that blocks were found to begin at
	problems []diag.Problem
}

func (c *proseCheck) visit(n ast.Node) {
	switch n := n.(type) {
	case *ast.HTMLBlock:
		first := n.Lines().At(0)
		c.html(first.Value(c.source), first.Stop)
	case *ast.RawHTML:
		first := n.Segments.At(0)
		c.html(first.Value(c.source), first.Stop)
	case *ast.Heading:
		c.heading(n)
	case *ast.Link:
		c.link(n)
	case *ast.AutoLink:
		c.autoLink(n)
	case *ast.Image:
		c.image(n)
	case *east.FootnoteLink:
		if enclosing(n) != nil {
			c.report(n.Pos(), nestedLink)
		}
	case *ast.Text:
		if !n.IsRaw() {
			c.text(n)
		}
	}
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		c.visit(child)
	}
}

// enclosing returns the link or picture that an inline node stands in, if any.
func enclosing(n ast.Node) ast.Node {
	for p := n.Parent(); p != nil && p.Type() == ast.TypeInline; p = p.Parent() {
		if p.Kind() == ast.KindLink || p.Kind() == ast.KindImage {
			return p
		}
	}
	return nil
}

// html reports raw HTML by its first line, which ends at the offset stop.
func (c *proseCheck) html(line []byte, stop int) {
	line = bytes.TrimLeft(line, " \t")
	offset := stop - len(line)
	if bytes.HasPrefix(line, []byte("<!--")) {
		c.report(offset, htmlComment)
		return
	}
	if end := bytes.IndexByte(line, '>'); end >= 0 {
		line = line[:end+1]
	}
	c.report(offset, flaw{rawHTML.With(string(bytes.TrimSpace(line))), useText.With()})
}

func (c *proseCheck) heading(n *ast.Heading) {
	offset := c.headingOffset(n)
	text := c.plain(n, withAlt)
	if text == "" {
		c.report(offset, emptyHeading)
	}
	c.prose.Headings = append(c.prose.Headings, Heading{n.Level, c.anchors[n], text, c.lines.place(offset)})
}

// headingOffset returns where a heading begins, its "#" included.
func (c *proseCheck) headingOffset(n *ast.Heading) int {
	if n.Lines().Len() == 0 {
		return c.blockOffset(n, '#')
	}
	start := n.Lines().At(0).Start
	before := bytes.TrimRight(c.source[:start], "# \t")
	return start - len(bytes.TrimLeft(c.source[len(before):start], " \t"))
}

// mostPadding is how many columns of a tab may be left once a quotation or a
// list item has taken its own.
const mostPadding = 3

// blockOffset returns where a block begins whose first character is mark. The
// parser counts what is left of a tab before the block as if it were spaces of
// the source, and so may be off by as much. No two blocks begin at one place.
func (c *proseCheck) blockOffset(n ast.Node, mark byte) int {
	for at := max(n.Pos()-mostPadding, 0); at <= n.Pos() && at < len(c.source); at++ {
		before := bytes.TrimRight(c.source[:at], " ")
		if c.source[at] != mark || c.begun[at] || at < n.Pos() && !bytes.HasSuffix(before, []byte("\t")) {
			continue
		}
		c.begun[at] = true
		return at
	}
	return min(n.Pos(), len(c.source))
}

func (c *proseCheck) link(n *ast.Link) {
	if enclosing(n) != nil {
		c.report(n.Pos(), nestedLink)
		return
	}
	dest := unescape(n.Destination)
	reach, problem := aim(dest)
	switch reach {
	case refused:
		c.report(n.Pos(), problem)
	case inPage, inSite:
		c.prose.Links = append(c.prose.Links, Link{strings.TrimSpace(dest), c.lines.place(n.Pos())})
	}
	if c.plain(n, withAlt) == "" {
		c.report(n.Pos(), noLinkText)
	}
	c.hiddenReferences(n.Title, n.Pos())
}

func (c *proseCheck) autoLink(n *ast.AutoLink) {
	offset := n.Pos()
	if strings.IndexByte(" \t*_~(", c.source[offset]) >= 0 {
		offset++ // a bare address is found by what comes before it
	}
	if enclosing(n) != nil {
		c.report(offset, nestedLink)
		return
	}
	if reach, problem := aim(autoAddress(n, c.source)); reach == refused {
		c.report(offset, problem)
	}
}

// autoAddress returns the destination of <address> and of a bare address.
func autoAddress(n *ast.AutoLink, source []byte) string {
	address := string(n.URL(source))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(address), "mailto:") {
		return "mailto:" + address
	}
	return address
}

func (c *proseCheck) image(n *ast.Image) {
	c.hiddenReferences(n.Title, n.Pos())
	if outer := enclosing(n); outer != nil && outer.Kind() == ast.KindImage {
		c.report(n.Pos(), nestedPicture) // it would become a part of the other's alternative text
		return
	}
	dest := strings.TrimSpace(unescape(n.Destination))
	if dest == "" || dest == "#" {
		c.report(n.Pos(), noPicture)
		return
	}
	switch reach, problem := aim(dest); {
	case reach == inSite:
		c.prose.Images = append(c.prose.Images, Link{dest, c.lines.place(n.Pos())})
	case reach == refused && !strings.Contains(dest, ":") && !strings.HasPrefix(dest, "//"):
		c.report(n.Pos(), problem)
	default:
		c.report(n.Pos(), flaw{foreignImage.With(dest), keepImageHere.With()})
	}
	if c.plain(n, withAlt) == "" {
		c.report(n.Pos(), flaw{noAlt.With(dest), describe.With(dest)})
	}
}

// text looks for what the parser took for plain text though it was not meant so.
func (c *proseCheck) text(n *ast.Text) {
	segment := n.Segment
	c.hiddenReferences(segment.Value(c.source), segment.Start)
	for i := segment.Start; i < segment.Stop; i++ {
		switch c.source[i] {
		case '\\':
			i++
		case '[':
			c.missingNote(i)
		}
	}
}

// missingNote reports a reference like [^1], at offset, to no footnote.
func (c *proseCheck) missingNote(offset int) {
	label, ok := bytes.CutPrefix(c.source[offset:], []byte("[^"))
	end := bytes.IndexAny(label, "[]\n")
	if !ok || end < 1 || label[end] != ']' {
		return
	}
	name := string(label[:end])
	c.report(offset, flaw{noNote.With(name), addNote.With(name)})
}

func (c *proseCheck) unusedNotes() {
	for _, n := range c.unused {
		c.report(c.blockOffset(n, '['), flaw{unusedNote.With(string(n.Ref)), referToNote.With(string(n.Ref))})
	}
}

// hiddenReferences reports character references, like &#x202E;, to characters
// that may not stand in a file as themselves either.
func (c *proseCheck) hiddenReferences(markdown []byte, offset int) {
	for i, b := range markdown {
		if b != '&' {
			continue
		}
		end := bytes.IndexByte(markdown[i:], ';')
		if end < 0 {
			return
		}
		meant := unescape(markdown[i : i+end+1])
		if at := strings.IndexFunc(meant, invisible); at >= 0 {
			r, _ := utf8.DecodeRuneInString(meant[at:])
			c.report(offset+i, flaw{hiddenRune.With(r), deleteRune.With()})
		}
	}
}

func (c *proseCheck) report(offset int, f flaw) {
	c.problems = append(c.problems, diag.Problem{
		Path: c.path, Place: c.lines.place(offset), Text: f.text, Hint: f.hint,
	})
}

// lineIndex turns offsets into places.
type lineIndex struct {
	source []byte
	first  int   // number of the first line
	starts []int // offset of each line
}

func newLineIndex(source []byte, first int) lineIndex {
	starts := []int{0}
	for i, b := range source {
		if b == '\n' {
			starts = append(starts, i+1)
		}
	}
	return lineIndex{source, first, starts}
}

func (l lineIndex) place(offset int) diag.Place {
	i, found := slices.BinarySearch(l.starts, offset)
	if !found {
		i--
	}
	return diag.Place{Line: l.first + i, Column: utf8.RuneCount(l.source[l.starts[i]:offset]) + 1}
}
