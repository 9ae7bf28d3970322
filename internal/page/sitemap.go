package page

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"iter"
	"strings"

	"sentra/internal/content"
)

const (
	sitemapPath = "sitemap.xml"
	sitemapPart = "sitemap-%d.xml" // counted from 1

	// mostInSitemap is how many addresses one file lists. The protocol allows
	// 50,000 of them in 50 MiB, which is half as much as the longest addresses
	// take: each comes with those of its translations.
	mostInSitemap = 25_000

	xmlHead    = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"
	sitemapXML = "http://www.sitemaps.org/schemas/sitemap/0.9"
	xhtmlXML   = "http://www.w3.org/1999/xhtml"
)

// unlisted reports whether nobody looks for a page.
func (l leaf) unlisted() bool { return l.redirect || l.layout == "notfound" }

// isSitemap reports whether a path is one that the sitemap or a part of it has.
func isSitemap(path string) bool {
	return strings.HasPrefix(path, "sitemap") && strings.HasSuffix(path, ".xml")
}

// sitemap lists the pages for search engines, in one file or, where they are too
// many, in several and one that lists those. There is none without a base URL.
func (m *maker) sitemap(leaves iter.Seq[leaf]) []File {
	if m.base == "" {
		return nil
	}
	const most = mostInSitemap / len(content.Languages)
	listed := m.listed(leaves)
	n := 0
	for range listed {
		n++
	}
	if n <= most {
		return []File{m.sitemapFile(sitemapPath, listed)}
	}
	var files []File
	for from := 0; from < n; from += most {
		part := fmt.Sprintf(sitemapPart, len(files)+1)
		files = append(files, m.sitemapFile(part, partOf(listed, from, from+most)))
	}
	return append(files, m.sitemapIndex(files))
}

// listed lists the pages that somebody may look for, those of a list one by one.
func (m *maker) listed(leaves iter.Seq[leaf]) iter.Seq[leaf] {
	return func(yield func(leaf) bool) {
		for l := range leaves {
			if l.unlisted() {
				continue
			}
			for page := range m.each(l) {
				if !yield(page) {
					return
				}
			}
		}
	}
}

// partOf lists the elements from one position to another.
func partOf[E any](list iter.Seq[E], from, to int) iter.Seq[E] {
	return func(yield func(E) bool) {
		i := 0
		for e := range list {
			if i >= to || i >= from && !yield(e) {
				return
			}
			i++
		}
	}
}

// sitemapFile lists some pages.
func (m *maker) sitemapFile(path string, pages iter.Seq[leaf]) File {
	return File{Path: path, From: configFile, Write: func(w io.Writer) error {
		b := bufio.NewWriter(w)
		fmt.Fprintf(b, xmlHead+"<urlset xmlns=%q xmlns:xhtml=%q>\n", sitemapXML, xhtmlXML)
		for l := range pages {
			m.sitemapEntry(b, l)
		}
		b.WriteString("</urlset>\n")
		return b.Flush() // which tells of any error before
	}}
}

// sitemapEntry lists one page in each language in which it is one.
func (m *maker) sitemapEntry(b *bufio.Writer, l leaf) {
	for _, lang := range content.Languages {
		b.WriteString("<url><loc>")
		escape(b, m.base+l.address.In(lang))
		b.WriteString("</loc>")
		if !l.dated.IsZero() {
			b.WriteString("<lastmod>" + l.dated.String() + "</lastmod>")
		}
		if l.single() {
			b.WriteString("</url>\n")
			return
		}
		for _, a := range m.alternates(l.address) {
			b.WriteString(`<xhtml:link rel="alternate" hreflang="` + a.Lang + `" href="`)
			escape(b, a.Href)
			b.WriteString(`"/>`)
		}
		b.WriteString("</url>\n")
	}
}

// sitemapIndex lists the files that list pages.
func (m *maker) sitemapIndex(parts []File) File {
	return File{Path: sitemapPath, From: configFile, Write: func(w io.Writer) error {
		b := bufio.NewWriter(w)
		fmt.Fprintf(b, xmlHead+"<sitemapindex xmlns=%q>\n", sitemapXML)
		for _, p := range parts {
			b.WriteString("<sitemap><loc>")
			escape(b, m.base+p.Path)
			b.WriteString("</loc></sitemap>\n")
		}
		b.WriteString("</sitemapindex>\n")
		return b.Flush()
	}}
}

// escape writes a text as XML holds it. A bufio.Writer keeps its first error.
func escape(b *bufio.Writer, text string) { _ = xml.EscapeText(b, []byte(text)) }
