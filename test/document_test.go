package test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// document is what the check needs to know of a file: what it links to, and what can be linked to in it.
type document struct {
	links   []link
	anchors map[string]bool
}

// link is an address as it stands in a file.
type link struct {
	at      string
	address string
	// published is true of what tells others where the page is: it needs the whole address.
	published bool
}

func readDocument(file string, data []byte) (*document, error) {
	d := &document{anchors: map[string]bool{}}
	switch path.Ext(file) {
	case ".html", ".svg":
		// An SVG file read as HTML has its ids and addresses at the same attributes.
		root, err := html.Parse(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		for n := range root.Descendants() {
			if n.Type == html.ElementNode {
				d.element(n)
			}
		}
	case ".css":
		for _, m := range cssAddress.FindAllSubmatch(data, -1) {
			d.add("url()", string(m[1]))
		}
	case ".xml":
		var list sitemap
		if err := xml.Unmarshal(data, &list); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		for _, u := range list.URLs {
			d.publish("loc", u.Loc)
			for _, l := range u.Links {
				d.publish("xhtml:link", l.Href)
			}
		}
		for _, part := range list.Parts {
			d.publish("sitemap loc", part)
		}
		for _, address := range slices.Concat(list.Feed, list.Entries) {
			d.publish("link", address.Href)
		}
	case ".txt":
		for _, m := range robotsAddress.FindAllSubmatch(data, -1) {
			d.publish("Sitemap", string(m[1]))
		}
	}
	return d, nil
}

var (
	cssAddress    = regexp.MustCompile(`url\(\s*["']?([^"')]+)["']?\s*\)`)
	robotsAddress = regexp.MustCompile(`(?m)^Sitemap: *(\S+)`)
)

// sitemap is the list of pages for search engines, or of their lists, or a feed.
type sitemap struct {
	URLs []struct {
		Loc   string `xml:"loc"`
		Links []struct {
			Href string `xml:"href,attr"`
		} `xml:"link"`
	} `xml:"url"`
	Parts   []string   `xml:"sitemap>loc"`
	Feed    []atomLink `xml:"link"`
	Entries []atomLink `xml:"entry>link"`
}

type atomLink struct {
	Href string `xml:"href,attr"`
}

// publish notes an address that tells others where a page is.
func (d *document) publish(at, address string) {
	d.links = append(d.links, link{at: at, address: address, published: true})
}

func (d *document) add(at, address string) {
	d.links = append(d.links, link{at: at, address: strings.TrimSpace(address)})
}

// element collects the addresses and the anchor of one element.
func (d *document) element(n *html.Node) {
	if id := attribute(n, "id"); id != "" {
		d.anchors[id] = true
	}
	for _, a := range n.Attr {
		at := fmt.Sprintf("%s[%s]", n.Data, a.Key)
		switch a.Key {
		case "href":
			rel := attribute(n, "rel")
			translation := rel == "alternate" && attribute(n, "hreflang") != "" // a feed is a file like others
			if n.DataAtom == atom.Link && (rel == "canonical" || translation) {
				d.publish("link["+rel+"]", a.Val)
				continue
			}
			d.add(at, a.Val)
		case "src", "action", "formaction", "poster", "cite":
			d.add(at, a.Val)
		case "srcset", "imagesrcset":
			for candidate := range strings.SplitSeq(a.Val, ",") {
				address, _, _ := strings.Cut(strings.TrimSpace(candidate), " ")
				d.add(at, address)
			}
		}
	}
	if n.DataAtom == atom.Meta {
		d.meta(n)
	}
}

// meta collects the addresses that stand in the text of a <meta>.
func (d *document) meta(n *html.Node) {
	text := attribute(n, "content")
	switch property := attribute(n, "property"); {
	case strings.EqualFold(attribute(n, "http-equiv"), "refresh"):
		_, address, _ := strings.Cut(text, "=")
		d.add("meta[refresh]", address)
	case property == "og:url", property == "og:image":
		d.publish("meta["+property+"]", text)
	}
}

func (d *document) alternates() []link {
	var list []link
	for _, l := range d.links {
		if l.at == "link[alternate]" {
			list = append(list, l)
		}
	}
	return list
}

// attribute returns the value of an attribute, "" where the element has none.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
