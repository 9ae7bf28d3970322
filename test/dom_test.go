package test

import (
	"bytes"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// element is a part of a page.
type element struct{ *html.Node }

// open parses a page of a site.
func (s *site) open(t *testing.T, file string) element {
	t.Helper()
	data, err := fs.ReadFile(s, file)
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return element{root}
}

// all returns the parts that a CSS selector finds in e.
func (e element) all(selector string) []element {
	var found []element
	for _, n := range cascadia.MustCompile(selector).MatchAll(e.Node) {
		found = append(found, element{n})
	}
	return found
}

// first returns the first of them, or an empty part.
func (e element) first(selector string) element {
	if n := cascadia.MustCompile(selector).MatchFirst(e.Node); n != nil {
		return element{n}
	}
	return element{&html.Node{}}
}

// texts returns what a reader reads in each of the parts that a selector finds.
func (e element) texts(selector string) []string {
	var list []string
	for _, part := range e.all(selector) {
		list = append(list, part.text())
	}
	return list
}

// text returns what a reader reads in e, with single spaces. A citation is read as the number of its
// source: "[2]".
func (e element) text() string {
	var b strings.Builder
	e.write(&b)
	return strings.Join(strings.Fields(b.String()), " ")
}

func (e element) write(b *strings.Builder) {
	if e.Type == html.TextNode {
		b.WriteString(e.Data)
		return
	}
	if e.Data == "sup" && e.get("class") == "cite" {
		b.WriteString(" [" + e.citation() + "]")
		return
	}
	for child := range e.ChildNodes() {
		element{child}.write(b)
	}
}

// citation returns the number of a citation, and where it leads if not to that source.
func (e element) citation() string {
	a := e.first("a")
	number, address := strings.TrimSpace(a.FirstChild.Data), a.get("href")
	if address != "#source-"+number {
		return number + " " + address
	}
	return number
}

// remove takes the parts that a selector finds out of e.
func (e element) remove(selector string) {
	for _, part := range e.all(selector) {
		part.Parent.RemoveChild(part.Node)
	}
}

// get returns the value of an attribute, "" where the element has none.
func (e element) get(key string) string { return attribute(e.Node, key) }

// ofOthers are the anchors of the sections of an entry's page that tell of other entries.
var ofOthers = []string{"related", "siblings", "news"}

// sections lists the anchors of the sections of a page's main part, but for those that tell of others.
func (e element) sections() []string {
	var anchors []string
	for _, heading := range e.all("h2") {
		if anchor := heading.get("id"); !slices.Contains(ofOthers, anchor) {
			anchors = append(anchors, anchor)
		}
	}
	return anchors
}

// section returns the section whose heading is an anchor.
func (e element) section(anchor string) element {
	return e.first("section:has(h2#" + anchor + ")")
}

// definitions reads the lists of terms that a selector finds: "Technique: Batik; Ikat".
func (e element) definitions(selector string) []string {
	var list []string
	for _, group := range e.all(selector + " > div") {
		list = append(list, group.first("dt").text()+": "+strings.Join(group.texts("dd"), "; "))
	}
	return list
}

// rows reads a table.
func (e element) rows() []row {
	headings := e.texts("thead th")
	var rows []row
	for _, tr := range e.all("tbody tr:not(.parts)") { // those go on with the row above
		r := row{}
		for i, text := range tr.texts("th, td") {
			if text != "" {
				r[headings[i]] = text
			}
		}
		rows = append(rows, r)
	}
	return rows
}

// source reads an item of the list of sources.
func (e element) source() shownSource {
	return shownSource{
		ID:     e.get("id"),
		Title:  e.first("cite").text(),
		URL:    e.first("a").get("href"),
		Origin: e.first(".origin").text(),
		Date:   e.first("time").get("datetime"),
	}
}
