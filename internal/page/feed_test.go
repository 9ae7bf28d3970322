package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/mmcdole/gofeed/atom"

	"sentra/internal/site"
)

// feedOf reads a feed as programs do that follow it.
func feedOf(t *testing.T, files []File, path string) *atom.Feed {
	t.Helper()
	feed, err := (&atom.Parser{}).Parse(strings.NewReader(written(t, files, path)))
	if err != nil {
		t.Fatal(err)
	}
	return feed
}

// at is the first instant of a day in western Indonesia.
func at(day string) (string, *time.Time) {
	text := day + "T00:00:00+07:00"
	instant, err := time.Parse(time.RFC3339, text)
	if err != nil {
		panic(err)
	}
	instant = instant.UTC()
	return text, &instant
}

func entryAt(address, day, title, summary string) *atom.Entry {
	text, instant := at(day)
	return &atom.Entry{
		ID: address, Title: title, Summary: summary,
		Published: text, PublishedParsed: instant, Updated: text, UpdatedParsed: instant,
		Links: []*atom.Link{{Rel: "alternate", Type: "text/html", Href: address}},
	}
}

func TestFeed(t *testing.T) {
	_, files := goldenTree(t).outputs(t, site.Options{AsOf: goldenDay})
	const list = "https://contoh.example/sub/en/news/"
	updated, instant := at("2026-09-03")
	want := &atom.Feed{
		Version: "1.0", Language: "en",
		ID: list, Title: "News – Example Directory",
		Subtitle: "News of the fashion centres in Example Directory, each item with its date and source.",
		Updated:  updated, UpdatedParsed: instant,
		Authors: []*atom.Person{{Name: "Example Directory"}},
		Links: []*atom.Link{
			{Rel: "alternate", Type: "text/html", Href: list},
			{Rel: "self", Type: "application/atom+xml", Href: list + "atom.xml"},
		},
		Entries: []*atom.Entry{
			entryAt(list+"2026-09-01-pameran/", "2026-09-03", "Exhibition opened", "A made-up exhibition of two centres."),
			entryAt(list+"2026-09-01-kunjungan/", "2026-09-01", "Kunjungan", "Kabar tanpa terjemahan."),
			entryAt(list+"2025-12-31-lama/", "2025-12-31", "Kabar lama", "Tidak tentang sentra mana pun."),
		},
	}
	if diff := cmp.Diff(want, feedOf(t, files, "en/news/atom.xml")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if n := strings.Count(written(t, files, "en/news/atom.xml"), `xml:lang="id"`); n != 4 {
		t.Errorf("the English feed marks %d texts as Indonesian, want the titles and summaries of two news", n)
	}
	if n := strings.Count(written(t, files, "kabar/atom.xml"), "xml:lang="); n != 1 {
		t.Errorf("the Indonesian feed says its language %d times, want once", n)
	}
}

// A text is what it was, whatever it means to XML.
func TestFeedEscapes(t *testing.T) {
	files := goldenTree(t)
	const title = `A < B & "C" ]]> 'D'`
	files.edit(t, "content/news/2026-09-01-kunjungan.md", "title: Kunjungan\n", fmt.Sprintf("title: %q\n", title))
	_, made := files.outputs(t, site.Options{AsOf: goldenDay})
	if got := feedOf(t, made, "kabar/atom.xml").Entries[1].Title; got != title {
		t.Errorf("the title is %q, want %q", got, title)
	}
}

// A feed has the newest, and not more of them than are worth asking for each day.
func TestFeedOfMuchNews(t *testing.T) {
	files := goldenTree(t)
	for i := range mostInFeed {
		files.write(fmt.Sprintf("content/news/2026-08-%02d-x.md", i+1),
			"---", "title: X", "summary: Rekaan.", "sources: [{title: Berita, publisher: Harian, date: 2026}]", "---")
	}
	_, made := files.outputs(t, site.Options{AsOf: goldenDay})
	feed := feedOf(t, made, "kabar/atom.xml")
	if len(feed.Entries) != mostInFeed {
		t.Fatalf("the feed has %d entries, want %d", len(feed.Entries), mostInFeed)
	}
	const oldest = "https://contoh.example/sub/kabar/2026-08-03-x/"
	if last := feed.Entries[mostInFeed-1].ID; last != oldest {
		t.Errorf("its last entry is %s, want %s", last, oldest)
	}
}

// There is no feed, and no link to one, without a base URL or without news.
func TestNoFeed(t *testing.T) {
	tests := map[string]func(tree){
		"no base URL": func(f tree) { f.edit(t, "site.yaml", "base_url: https://contoh.example/sub", "") },
		"no news": func(f tree) {
			for name := range f.MapFS {
				if strings.HasPrefix(name, "content/news/") {
					delete(f.MapFS, name)
				}
			}
		},
	}
	for name, change := range tests {
		files := goldenTree(t)
		change(files)
		routes, made := files.outputs(t, site.Options{AsOf: goldenDay})
		if slices.ContainsFunc(made, func(f File) bool { return strings.HasSuffix(f.Path, feedName) }) {
			t.Errorf("%s: there is a feed", name)
		}
		if link := viewAt[NewsList](t, routes, "kabar/index.html").Feed; link != "" {
			t.Errorf("%s: the list of news leads to the feed %q", name, link)
		}
	}
}
