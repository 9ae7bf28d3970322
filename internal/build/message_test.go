package build

import (
	"bytes"
	"math/rand/v2"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"sentra/internal/content"
	"sentra/internal/page"
)

// TestMessagesComeThroughTheirAddress writes messages of any characters into the links of the real
// templates, and reads them as WhatsApp and a mail program do: each must come out as it was.
func TestMessagesComeThroughTheirAddress(t *testing.T) {
	set := realTemplates(t)
	random := rand.New(rand.NewPCG(2026, 5))
	for range 500 {
		text, subject := anyText(random, 120), anyText(random, 40)
		view := page.Centre{Entry: page.Entry{Contact: page.Contact{Channels: []page.Channel{
			{Kind: "whatsapp", Value: "6281234567890", Message: text},
			{Kind: "email", Value: "a%3Fb+c@contoh.example", Subject: subject, Message: text},
		}}}}
		out, err := set.Render("centre", content.EN, view)
		if err != nil {
			t.Fatal(err)
		}
		links := contactLinks(t, out)
		for _, link := range links {
			if !addressable.MatchString(link) {
				t.Fatalf("a link has characters that no address may: %s", link)
			}
		}
		want := []message{
			{to: "https://wa.me/6281234567890", fields: map[string]string{"text": text}},
			{to: "mailto:a?b+c@contoh.example", fields: map[string]string{"subject": subject, "body": text}},
		}
		if diff := cmp.Diff(want, []message{opened(t, links[0]), opened(t, links[1])}, cmp.AllowUnexported(message{})); diff != "" {
			t.Fatalf("a message came out otherwise (-written +read):\n%s", diff)
		}
	}
}

// addressable is what RFC 3986 lets stand in an address. A plus is left out of its query, since some
// programs read it as a space there.
var addressable = regexp.MustCompile(`^[a-z]+:[A-Za-z0-9._~:/@%+-]+\?(?:[A-Za-z0-9._~=&-]|%[0-9a-fA-F]{2})*$`)

// message is what a program opens with.
type message struct {
	to     string
	fields map[string]string
}

// opened takes an address apart as a program does that is asked to open it.
func opened(t *testing.T, link string) message {
	t.Helper()
	address, query, _ := strings.Cut(link, "?")
	m := message{to: decoded(t, address), fields: map[string]string{}}
	for field := range strings.SplitSeq(query, "&") {
		name, value, _ := strings.Cut(field, "=")
		m.fields[name] = decoded(t, value)
	}
	return m
}

func decoded(t *testing.T, s string) string {
	t.Helper()
	text, err := url.PathUnescape(s)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// contactLinks lists where the links of a page's channels lead.
func contactLinks(t *testing.T, page []byte) []string {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var links []string
	for n := range doc.Descendants() {
		if n.DataAtom != atom.A || n.Parent.DataAtom != atom.Li || n.Parent.Attr[0].Val != "channel" {
			continue
		}
		for _, a := range n.Attr {
			if a.Key == "href" {
				links = append(links, a.Val)
			}
		}
	}
	if len(links) != 2 {
		t.Fatalf("the page has %d channels, want two:\n%s", len(links), page)
	}
	return links
}

// anyText makes a text, rich in what means something in an address or in HTML.
func anyText(random *rand.Rand, most int) string {
	signs := []rune("abcXYZ 019-._~&=?#%+/:;,@!$'\"<>()[]{}\\|^`\r\n\té漢😀“–\u00a0")
	text := make([]rune, random.IntN(most))
	for i := range text {
		text[i] = signs[random.IntN(len(signs))]
	}
	return string(text)
}
