package test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A judged query is one line of testdata/relevance: what is typed, of which kind it is, in which language, and every page
// that whoever wrote it accepts for an answer, by its Indonesian address. Those of demo.tsv and real-blind.tsv were written from the content
// alone, by somebody who had not seen how results are ranked; those of real.tsv by who ranks them.
type judged struct {
	text, kind string
	lang       lang
	accepted   []string
}

func judgedQueries(t *testing.T, file string) []judged {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "relevance", file))
	if err != nil {
		t.Fatal(err)
	}
	var all []judged
	for line := range strings.Lines(string(data)) {
		columns := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(columns) != 4 {
			t.Fatalf("%s: %q has %d columns", file, line, len(columns))
		}
		all = append(all, judged{columns[0], columns[1], lang(columns[2]), strings.Fields(columns[3])})
	}
	return all
}

// hits counts the queries of which an accepted page is among the first so many results.
type hits struct{ queries, three, ten, none int }

// TestSearchIsRelevant asks what visitors would. Of a hundred queries, 95 have an accepted page among the first three
// results, and all among the first ten; none that has an answer ends in nothing.
func TestSearchIsRelevant(t *testing.T) {
	t.Parallel()
	for name, published := range map[string]func(*testing.T) *site{"demo.tsv": demoSite, "real.tsv": realBelow, "real-blind.tsv": realBelow} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := published(t)
			all := judgedQueries(t, name)
			answers := map[lang][]answer{}
			for _, l := range []lang{id, en} {
				var queries []query
				for _, j := range all {
					queries = append(queries, query{Text: j.text})
				}
				answers[l] = searched(t, s, l, queries)
			}
			total, byKind := hits{}, map[string]*hits{}
			for i, j := range all {
				found := answers[j.lang][i].Found
				at := slices.IndexFunc(found, func(href string) bool {
					return slices.Contains(j.accepted, s.inIndonesian(t, j.lang, href))
				})
				if byKind[j.kind] == nil {
					byKind[j.kind] = &hits{}
				}
				for _, h := range []*hits{&total, byKind[j.kind]} {
					h.count(at, len(found))
				}
				if at < 0 || at >= 3 {
					t.Logf("%s %q (%s): the first accepted page is number %d of %d, after %q", j.kind, j.text, j.lang, at+1, len(found), found[:min(3, len(found))])
				}
			}
			if total.three*100 < total.queries*95 || total.ten < total.queries || total.none > 0 {
				t.Errorf("of %d queries %d have an accepted page among the first three results, %d among the first ten, %d have no result",
					total.queries, total.three, total.ten, total.none)
			}
			for kind, h := range byKind {
				t.Logf("%s: %d of %d in the first three, %d in the first ten", kind, h.three, h.queries, h.ten)
			}
		})
	}
}

func (h *hits) count(at, found int) {
	h.queries++
	if at >= 0 && at < 3 {
		h.three++
	}
	if at >= 0 && at < 10 {
		h.ten++
	}
	if found == 0 {
		h.none++
	}
}

// inIndonesian returns the address of the Indonesian page that a result in a language is about.
func (s *site) inIndonesian(t *testing.T, l lang, href string) string {
	t.Helper()
	href, _, _ = strings.Cut(href, "#")
	if l == id {
		return "/" + href
	}
	for _, link := range s.open(t, "en/"+href+"index.html").all(`link[rel="alternate"]`) {
		if link.get("hreflang") == "id" {
			return "/" + strings.TrimPrefix(link.get("href"), s.base)
		}
	}
	return ""
}
