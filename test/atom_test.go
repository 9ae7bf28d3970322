package test

import (
	"encoding/xml"
	"fmt"
	"io/fs"
	"mime"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestFeedsAreAtom holds the feeds to RFC 4287. The validators of it that npm has ask a server on the web.
func TestFeedsAreAtom(t *testing.T) {
	t.Parallel()
	for name, published := range machineReadable {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := published(t)
			for _, file := range []string{"kabar/atom.xml", "en/news/atom.xml"} {
				data, err := fs.ReadFile(s, file)
				if err != nil {
					t.Fatal(err)
				}
				for _, fault := range feedFaults(string(data), s.base+file) {
					t.Errorf("%s: %s", file, fault)
				}
			}
		})
	}
}

const atomNamespace = "http://www.w3.org/2005/Atom"

// atomElement is an element of a feed with all it holds.
type atomElement struct {
	XMLName xml.Name
	Attrs   []xml.Attr    `xml:",any,attr"`
	Text    string        `xml:",chardata"`
	Inside  []atomElement `xml:",any"`
}

func (n atomElement) get(name string) string {
	for _, a := range n.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (n atomElement) all(name string) []atomElement {
	return slices.DeleteFunc(slices.Clone(n.Inside), func(in atomElement) bool { return in.XMLName.Local != name })
}

// How often an element may stand in a feed and in an entry. An entry has a link to its page, since its
// content is there.
var (
	inFeed  = map[string][2]int{"id": {1, 1}, "title": {1, 1}, "updated": {1, 1}, "subtitle": {0, 1}, "author": {1, 9}, "link": {2, 9}, "entry": {1, 99}}
	inEntry = map[string][2]int{"id": {1, 1}, "title": {1, 1}, "updated": {1, 1}, "published": {0, 1}, "summary": {0, 1}, "link": {1, 9}}
)

// feedFaults lists what a feed, which is published at an address, does against RFC 4287.
func feedFaults(text, address string) []string {
	var feed atomElement
	if err := xml.Unmarshal([]byte(text), &feed); err != nil {
		return []string{err.Error()}
	}
	c := feedChecker{ids: map[string]bool{}}
	if feed.XMLName != (xml.Name{Space: atomNamespace, Local: "feed"}) {
		c.fault("it is a %v", feed.XMLName)
	}
	c.holder(feed, inFeed)
	for _, author := range feed.all("author") {
		if name := author.all("name"); len(name) != 1 || strings.TrimSpace(name[0].Text) == "" {
			c.fault("an author has no name")
		}
	}
	if self := c.links(feed)["self"]; !slices.Equal(self, []string{address}) {
		c.fault("it names itself %q", self)
	}
	for _, entry := range feed.all("entry") {
		c.holder(entry, inEntry)
		if n := len(c.links(entry)["alternate"]); n != 1 {
			c.fault("an entry has %d pages", n)
		}
	}
	return c.faults
}

type feedChecker struct {
	ids    map[string]bool
	faults []string
}

func (c *feedChecker) fault(format string, args ...any) {
	c.faults = append(c.faults, fmt.Sprintf(format, args...))
}

// holder checks what a feed and an entry are made of alike.
func (c *feedChecker) holder(n atomElement, times map[string][2]int) {
	for _, in := range n.Inside {
		if _, known := times[in.XMLName.Local]; !known || in.XMLName.Space != atomNamespace {
			c.fault("a stray %s in %s", in.XMLName.Local, n.XMLName.Local)
		}
	}
	for _, name := range []string{"id", "title", "updated", "published", "subtitle", "summary", "author", "link", "entry"} {
		if found, bounds := len(n.all(name)), times[name]; found < bounds[0] || found > bounds[1] && bounds[1] > 0 {
			c.fault("%d of %s in %s", found, name, n.XMLName.Local)
		}
	}
	for _, id := range n.all("id") {
		c.iri("id", id.Text)
		if c.ids[id.Text] {
			c.fault("the id %q stands twice", id.Text)
		}
		c.ids[id.Text] = true
	}
	for _, day := range slices.Concat(n.all("updated"), n.all("published")) {
		if _, err := time.Parse(time.RFC3339, day.Text); err != nil {
			c.fault("%s is no date and time: %q", day.XMLName.Local, day.Text)
		}
	}
	for _, text := range slices.Concat(n.all("title"), n.all("subtitle"), n.all("summary")) {
		if form := text.get("type"); form != "" && form != "text" || len(text.Inside) > 0 || strings.TrimSpace(text.Text) == "" {
			c.fault("%s is no plain text", text.XMLName.Local)
		}
	}
}

// links checks the links of a feed or an entry, and returns their addresses by what they lead to.
func (c *feedChecker) links(n atomElement) map[string][]string {
	links := map[string][]string{}
	for _, l := range n.all("link") {
		c.iri("link", l.get("href"))
		if _, _, err := mime.ParseMediaType(l.get("type")); err != nil {
			c.fault("a link of the type %q", l.get("type"))
		}
		rel := l.get("rel")
		if rel != "self" && rel != "alternate" {
			c.fault("a link that is called %q", rel)
		}
		links[rel] = append(links[rel], l.get("href"))
	}
	return links
}

// iri holds that an address is whole: nothing in a feed says what it would be relative to.
func (c *feedChecker) iri(of, address string) {
	u, err := url.Parse(address)
	if err != nil || !u.IsAbs() || u.Host == "" || strings.ContainsAny(address, " <>\"{}|\\^`\n") {
		c.fault("%s is no address: %q", of, address)
	}
}

// TestFeedFaultsAreFound plants one fault at a time in a feed that has none.
func TestFeedFaultsAreFound(t *testing.T) {
	const address = "https://contoh.example/kabar/atom.xml"
	const sound = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">
<id>https://contoh.example/kabar/</id><title>Kabar</title><subtitle>Semua</subtitle><updated>2026-01-21T00:00:00+07:00</updated>
<author><name>Direktori</name></author>
<link rel="alternate" type="text/html" href="https://contoh.example/kabar/"></link>
<link rel="self" type="application/atom+xml" href="` + address + `"></link>
<entry><id>https://contoh.example/kabar/a/</id><title xml:lang="en">A</title><published>2026-01-21T00:00:00+07:00</published>
<updated>2026-01-21T00:00:00Z</updated><link rel="alternate" type="text/html" href="https://contoh.example/kabar/a/"></link>
<summary>Isi</summary></entry></feed>`
	const id = "<id>https://contoh.example/kabar/a/</id>"
	for _, test := range []struct {
		name, old, new string
		want           []string
	}{
		{"none", "", "", nil},
		{"not XML", "</feed>", "", []string{"XML syntax error on line 9: unexpected EOF"}},
		{"another format", "2005/Atom", "2006/Atom", []string{
			"it is a {http://www.w3.org/2006/Atom feed}", "a stray id in feed", "a stray title in feed", "a stray subtitle in feed",
			"a stray updated in feed", "a stray author in feed", "a stray link in feed", "a stray link in feed", "a stray entry in feed",
			"a stray id in entry", "a stray title in entry", "a stray published in entry", "a stray updated in entry",
			"a stray link in entry", "a stray summary in entry",
		}},
		{"no title", "<title>Kabar</title>", "", []string{"0 of title in feed"}},
		{"an empty title", "<title>Kabar</title>", "<title> </title>", []string{"title is no plain text"}},
		{"HTML for a title", "<title>Kabar", `<title type="html">&lt;b&gt;Kabar`, []string{"title is no plain text"}},
		{"no author", "<author><name>Direktori</name></author>", "", []string{"0 of author in feed"}},
		{"an author without a name", "<name>Direktori</name>", "<email>a@contoh.example</email>", []string{"an author has no name"}},
		{"not its own address", `href="` + address, `href="https://contoh.example/atom.xml`, []string{`it names itself ["https://contoh.example/atom.xml"]`}},
		{"a link of no kind", `rel="self"`, `rel="me"`, []string{`a link that is called "me"`, "it names itself []"}},
		{"a link of no type", `type="application/atom+xml"`, `type=""`, []string{`a link of the type ""`}},
		{"an entry without an id", id, "", []string{"0 of id in entry"}},
		{"two ids", id, id + "<id>https://contoh.example/b/</id>", []string{"2 of id in entry"}},
		{"the id of another", id, "<id>https://contoh.example/kabar/</id>", []string{`the id "https://contoh.example/kabar/" stands twice`}},
		{"an id that is relative", id, "<id>kabar/a/</id>", []string{`id is no address: "kabar/a/"`}},
		{"an id with a space", id, "<id>https://contoh.example/a b/</id>", []string{`id is no address: "https://contoh.example/a b/"`}},
		{"a day for a time", "2026-01-21T00:00:00Z", "2026-01-21", []string{`updated is no date and time: "2026-01-21"`}},
		{"an entry without a page", `<link rel="alternate" type="text/html" href="https://contoh.example/kabar/a/"></link>`, "",
			[]string{"0 of link in entry", "an entry has 0 pages"}},
		{"an element of another format", "<summary>Isi</summary>", "<description>Isi</description>", []string{"a stray description in entry"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if !strings.Contains(sound, test.old) {
				t.Fatalf("the feed does not hold %q", test.old)
			}
			if diff := cmp.Diff(test.want, feedFaults(strings.Replace(sound, test.old, test.new, 1), address)); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
		})
	}
}
