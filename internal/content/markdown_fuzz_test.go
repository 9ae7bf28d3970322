package content

import (
	"fmt"
	"html/template"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"sentra/internal/diag"
)

// proseElements lists every element prose may become, each with its attributes.
var proseElements = map[string][]string{
	"a":          {"href", "rel", "title", "id", "role", "aria-label"},
	"blockquote": {},
	"br":         {},
	"code":       {},
	"del":        {},
	"div":        {"class", "tabindex", "role", "aria-label"},
	"em":         {},
	"h2":         {"id"},
	"h3":         {"id"},
	"h4":         {"id"},
	"h5":         {"id"},
	"h6":         {"id"},
	"hr":         {},
	"img":        {"src", "alt", "title", "loading"},
	"li":         {"id"},
	"ol":         {"start"},
	"p":          {},
	"pre":        {"tabindex"},
	"section":    {"class", "role"},
	"strong":     {},
	"sup":        {},
	"table":      {},
	"tbody":      {},
	"td":         {"class"},
	"th":         {"scope", "class"},
	"thead":      {},
	"tr":         {},
	"ul":         {},
}

func FuzzMarkdown(f *testing.F) {
	for _, seed := range []string{
		ordinaryProse,
		"# a\n#### [b](#c)\nd\n===\n- #\n",
		"<script>a</script> <b onclick=c> <!-- d -->\n\n<iframe src=e>\n",
		"[a](javascript:b) ![c](data:d) <vbscript:e> [f](java&#10;script:g) [h](//i) [j](javascript%3Ak) [l](%2F%2fm)\n",
		"[a][b] [<https://c.example>](d) www.e.example f@g.example tel:1 <tel:2>\n\n[b]: <c d> 'e\"'\n",
		"a[^1] [b[^1]](c) ![d[^2]](e)\n\n[^1]: f[^2]\n[^2]: g\n    - h\n[^3]: [^1]\n",
		"| a | `b\\|c` |\n|:-:|--:|\n| [d](e) \\| | <b> |\n| f\n",
		"![![a](b)](c) ![[![d](e)](f)](g) [![h](i)](j)\n",
		"> - `a\n>   b` **c *d** e* ~~f~~ &amp; &#x202e; \\\n> 1. ```g\n",
		"\"><img src=x onerror=y> &quot;&lt;script&gt; \x00 \xff é\u202e\r\n\tz\r",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		const firstLine = 3
		prose, problems := parseProse("p.md", source, firstLine)
		if prose == nil {
			return
		}
		checkPlaces(t, prose, problems, firstLine)
		if strings.Join(strings.Fields(prose.Plain), " ") != prose.Plain {
			t.Errorf("plain text %q has spare spaces", prose.Plain)
		}
		var asked []string
		out := prose.HTML(HTMLOptions{Shift: 1, Resolve: func(link Link) string {
			asked = append(asked, link.File())
			return "x/" + link.File() + link.Fragment()
		}})
		checkHTML(t, out)
		checkHTML(t, prose.HTML(HTMLOptions{Shift: 1}))
		if len(problems) > 0 {
			return
		}
		checkFragments(t, prose, out)
		var known []string
		for _, link := range slices.Concat(prose.Links, prose.Images) {
			if file := link.File(); file != "" {
				known = append(known, file)
			}
		}
		slices.Sort(asked)
		slices.Sort(known)
		if !slices.Equal(asked, known) {
			t.Errorf("checking found the files %q, rendering %q", known, asked)
		}
	})
}

// checkPlaces holds that every place lies in the source.
func checkPlaces(t *testing.T, prose *Prose, problems []diag.Problem, firstLine int) {
	lines := strings.Split(prose.Source, "\n")
	var places []diag.Place
	for _, p := range problems {
		places = append(places, p.Place)
	}
	for _, l := range slices.Concat(prose.Links, prose.Images) {
		places = append(places, l.Place)
	}
	for _, h := range prose.Headings {
		places = append(places, h.Place)
	}
	for _, p := range places {
		i := p.Line - firstLine
		if i < 0 || i >= len(lines) || p.Column < 1 || p.Column > utf8.RuneCountInString(lines[i])+1 {
			t.Errorf("no place %v in %q", p, prose.Source)
		}
	}
}

// complaints takes what a check finds: a test, or one that counts.
type complaints interface {
	Errorf(format string, args ...any)
}

// findings is how often something was found.
type findings int

func (f *findings) Errorf(string, ...any) { *f++ }

// What the fuzz target looks for is found when it is there: scripts, handlers,
// foreign schemes and torn markup, each planted in what prose becomes.
func TestMarkdownTargetFindsPlantedBugs(t *testing.T) {
	prose, problems := parseProse("p.md", []byte(ordinaryProse), 1)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	out := string(prose.HTML(HTMLOptions{Shift: 1}))
	checkHTML(t, template.HTML(out))
	for name, planted := range map[string]string{
		"a script":             "<script>alert(1)</script>",
		"a handler":            `<p onclick="a()">b</p>`,
		"a style":              `<p style="color:red">b</p>`,
		"a frame":              `<iframe src="https://example.org"></iframe>`,
		"a scheme that runs":   `<a href="javascript:a">b</a>`,
		"one in disguise":      "<a href=\"java\tscript:a\">b</a>",
		"another host":         `<img src="//example.org/a.png" alt="">`,
		"data for a picture":   `<img src="data:image/png;base64,a" alt="">`,
		"an element left open": "<p>a",
		"one closed too early": "<p><em>a</p></em>",
		"a link in a link":     `<a href="a"><a href="b">c</a></a>`,
		"an ID twice":          `<h2 id="a">b</h2><h2 id="a">c</h2>`,
		"a comment":            "<!-- a -->",
	} {
		var found findings
		if checkHTML(&found, template.HTML(out+planted)); found == 0 {
			t.Errorf("%s is not found", name)
		}
	}
}

// checkHTML holds that the output is balanced, that a browser would see no
// element, attribute or scheme in it but those expected, and no ID twice.
func checkHTML(t complaints, out template.HTML) {
	var open []string
	ids := map[string]bool{}
	tokens := html.NewTokenizer(strings.NewReader(string(out)))
	for {
		kind := tokens.Next()
		token := tokens.Token()
		switch kind {
		case html.ErrorToken:
			if len(open) > 0 {
				t.Errorf("%q not closed in %s", open, out)
			}
			return
		case html.CommentToken, html.DoctypeToken, html.SelfClosingTagToken:
			t.Errorf("%s in %s", token, out)
		case html.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != token.Data {
				t.Errorf("%s closes %q in %s", token, open, out)
				return
			}
			open = open[:len(open)-1]
		case html.StartTagToken:
			if token.Data == "a" && slices.Contains(open, "a") {
				t.Errorf("link inside a link in %s", out)
			}
			if err := checkElement(token); err != nil {
				t.Errorf("%v in %s", err, out)
			}
			for _, a := range token.Attr {
				if a.Key == "id" && ids[a.Val] {
					t.Errorf("ID %q twice in %s", a.Val, out)
				}
				ids[a.Val] = ids[a.Val] || a.Key == "id"
			}
			if !slices.Contains([]string{"br", "hr", "img"}, token.Data) {
				open = append(open, token.Data)
			}
		}
	}
}

func checkElement(token html.Token) error {
	allowed, known := proseElements[token.Data]
	if !known {
		return fmt.Errorf("element %s", token)
	}
	for _, a := range token.Attr {
		if !slices.Contains(allowed, a.Key) {
			return fmt.Errorf("attribute %s of %s", a.Key, token)
		}
		if a.Key == "src" && schemeOf(a.Val) != "" || a.Key == "href" && !slices.Contains([]string{"", "http", "https", "mailto", "tel"}, schemeOf(a.Val)) {
			return fmt.Errorf("%s=%q", a.Key, a.Val)
		}
	}
	return nil
}

// schemeOf returns the scheme a browser sees in an address, as leniently as any
// might; "//" for one that names a host alone.
func schemeOf(address string) string {
	address = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, strings.ReplaceAll(address, `\`, "/"))
	if strings.HasPrefix(address, "//") {
		return "//"
	}
	if end := strings.IndexAny(address, ":/?#"); end >= 0 && address[end] == ':' {
		return address[:end]
	}
	return ""
}

// checkFragments holds that every link within the page leads somewhere, but for
// those that the author wrote, which are for the site to check.
func checkFragments(t *testing.T, prose *Prose, out template.HTML) {
	authored := map[string]bool{}
	for _, link := range prose.Links {
		anchor := "#" + link.Anchor()
		authored[anchor] = authored[anchor] || link.File() == ""
	}
	for _, part := range strings.Split(string(out), ` href="`)[1:] {
		href, _, _ := strings.Cut(part, `"`)
		if !strings.HasPrefix(href, "#") || authored[href] {
			continue
		}
		if !strings.Contains(string(out), ` id="`+href[1:]+`"`) {
			t.Errorf("no element for %s in %s", href, out)
		}
	}
}
