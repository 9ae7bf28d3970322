package test

import (
	"fmt"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// TestLinkCheckFindsFaults plants one fault at a time in a folder that has none.
func TestLinkCheckFindsFaults(t *testing.T) {
	const base = "https://contoh.example/sub/path/"
	tests := []struct {
		name   string
		file   string
		markup string
		at     string
		addr   string
		why    string
	}{
		{"no page", "index.html", `<a href="sentra/">`, "a[href]", "sentra/", noFile},
		{"no page, in SVG", "index.html", `<svg><a href="x.html"></a></svg>`, "a[href]", "x.html", noFile},
		{"no closing slash", "index.html", `<a href="en">`, "a[href]", "en", noSlash},
		{"no such place here", "index.html", `<a href="#b">`, "a[href]", "#b", noAnchor},
		{"no such place there", "index.html", `<a href="en/#b">`, "a[href]", "en/#b", noAnchor},
		{"no such symbol", "index.html", `<svg><use href="aset/a.svg#b"></use></svg>`, "use[href]", "aset/a.svg#b", noAnchor},
		{"above the root", "index.html", `<a href="../">`, "a[href]", "../", outside},
		{"from the host's root", "index.html", `<a href="/sub/path/en/">`, "a[href]", "/sub/path/en/", notRelative},
		{"with its own host", "index.html", `<a href="` + base + `en/">`, "a[href]", base + "en/", notRelative},
		{"empty", "index.html", `<a href="">`, "a[href]", "", malformed},
		{"no address", "index.html", `<a href="https://%zz/">`, "a[href]", "https://%zz/", malformed},
		{"no host", "index.html", `<a href="https:///x">`, "a[href]", "https:///x", malformed},
		{"script", "index.html", `<a href="javascript:x()">`, "a[href]", "javascript:x()", scheme},
		{"data", "index.html", `<img src="data:image/png,x">`, "img[src]", "data:image/png,x", scheme},
		{"no stylesheet", "index.html", `<link rel="stylesheet" href="x.css">`, "link[href]", "x.css", noFile},
		{"no script file", "index.html", `<script src="x.js"></script>`, "script[src]", "x.js", noFile},
		{"no picture", "index.html", `<img src="x.png">`, "img[src]", "x.png", noFile},
		{"no larger picture", "index.html", `<img srcset="aset/a.svg 1x, x.png 2x">`, "img[srcset]", "x.png", noFile},
		{"no form", "index.html", `<form action="cari/"></form>`, "form[action]", "cari/", noFile},
		{"no redirect", "index.html", `<meta http-equiv="refresh" content="0; url=x/">`, "meta[refresh]", "x/", noFile},
		{"no shared page", "index.html", `<meta property="og:url" content="` + base + `x/">`, "meta[og:url]", base + "x/", noFile},
		{"shared relatively", "index.html", `<meta property="og:url" content="en/">`, "meta[og:url]", "en/", notAbsolute},
		{"no original", "index.html", `<link rel="canonical" href="` + base + `x/">`, "link[canonical]", base + "x/", noFile},
		{"original elsewhere", "index.html", `<link rel="canonical" href="https://contoh.example/en/">`,
			"link[canonical]", "https://contoh.example/en/", outside},
		{"no translation", "index.html", `<link rel="alternate" hreflang="en" href="` + base + `x/">`,
			"link[alternate]", base + "x/", noFile},
		{"one-sided translation", "index.html", `<link rel="alternate" hreflang="en" href="` + base + `en/">`,
			"link[alternate]", base + "en/", oneSided},
		{"no such place on 404", "404.html", `<a href="#b">`, "a[href]", "#b", noAnchor},
		{"relative on 404", "404.html", `<a href="en/">`, "a[href]", "en/", noFile},
		{"outside on 404", "404.html", `<a href="/en/">`, "a[href]", "/en/", outside},
		{"no picture in CSS", "aset/a.css", `a { background: url("x.svg") }`, "url()", "x.svg", noFile},
		{"no page in the sitemap", "sitemap.xml", `<urlset><url><loc>` + base + `x/</loc></url></urlset>`, "loc", base + "x/", noFile},
		{"no translation in the sitemap", "sitemap.xml", `<urlset xmlns:xhtml="x"><url><loc>` + base + `</loc>
			<xhtml:link href="` + base + `x/"/></url></urlset>`, "xhtml:link", base + "x/", noFile},
		{"no part of the sitemap", "sitemap.xml", `<sitemapindex><sitemap><loc>` + base + `x.xml</loc></sitemap></sitemapindex>`,
			"sitemap loc", base + "x.xml", noFile},
		{"no page of a feed", "atom.xml", `<feed><link href="` + base + `x/"/></feed>`, "link", base + "x/", noFile},
		{"no page of an entry", "atom.xml", `<feed><entry><link href="` + base + `x/"/></entry></feed>`, "link", base + "x/", noFile},
		{"no sitemap", "robots.txt", "User-agent: *\n\nSitemap: " + base + "x.xml", "Sitemap", base + "x.xml", noFile},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder := soundFolder()
			if folder[test.file] == nil {
				folder[test.file] = &fstest.MapFile{}
			}
			folder[test.file].Data = append(folder[test.file].Data, test.markup...)
			want := []broken{{test.file, test.at, test.addr, test.why}}
			if diff := cmp.Diff(want, checkLinks(t, folder, base)); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLinkCheckLetsSoundLinksPass(t *testing.T) {
	for _, base := range []string{"https://contoh.example/", "https://contoh.example/sub/path/"} {
		if faults := checkLinks(t, soundFolder(), base); len(faults) > 0 {
			t.Errorf("at %s: %v", base, faults)
		}
	}
}

// soundFolder is a small site, published anywhere, whose links all lead where they should.
func soundFolder() fstest.MapFS {
	folder := fstest.MapFS{}
	for name, data := range map[string]string{
		"index.html": `<!doctype html><link rel="stylesheet" href="aset/a.css"><link rel="icon" href="aset/a.svg">
			<h2 id="a">A</h2><a href="#a">A</a><a href="#top">up</a><a href="en/">English</a><a href="en/#a">A</a>
			<a href="https://lain.example/x?y#z">out</a><a href="mailto:a@lain.example">mail</a><a href="tel:+62">call</a>
			<img src="aset/a.svg" srcset="aset/a.svg 1x, aset/a.svg 2x" alt=""><svg><use href="aset/a.svg#a"></use></svg>`,
		"en/index.html":   `<!doctype html><a href="../">Indonesia</a><a href="../#a">A</a><form action="./"></form><h2 id="a">A</h2>`,
		"lama/index.html": `<!doctype html><meta http-equiv="refresh" content="0; url=../en/"><a href="../en/">English</a>`,
		"404.html":        `<!doctype html><h1 id="a">404</h1><a href="#a">A</a>`,
		"aset/a.css":      `a { background: url("a.svg#a") }`,
		"aset/a.svg":      `<svg xmlns="http://www.w3.org/2000/svg"><symbol id="a"></symbol></svg>`,
	} {
		folder[name] = &fstest.MapFile{Data: fmt.Append(nil, data)}
	}
	return folder
}
