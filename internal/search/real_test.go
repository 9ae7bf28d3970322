package search

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"

	"sentra/internal/content"
	"sentra/internal/site"
)

// realSite links the content of this repository.
func realSite(tb testing.TB) *site.Site {
	tb.Helper()
	tree := os.DirFS("../..")
	var docs []*content.Document
	var pictures []string
	err := fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasPrefix(name, "content/") && name != "site.yaml" {
			return err
		}
		if path.Base(path.Dir(name)) == "images" {
			pictures = append(pictures, name)
			return nil
		}
		data, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		doc, _ := content.Parse(name, data)
		docs = append(docs, doc)
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	s, problems := site.New(docs, site.Options{AsOf: content.Date{Year: 2026, Month: 11, Day: 1}, Pictures: pictures})
	if s == nil {
		tb.Fatalf("there is no site: %v", problems)
	}
	return s
}

// kinds are the two kinds of index by name: whether it is in parts.
var kinds = map[string]bool{"in one piece": false, "in parts": true}

// BenchmarkNew makes the index of the real site in Indonesian.
func BenchmarkNew(b *testing.B) {
	s := realSite(b)
	for kind, parted := range kinds {
		b.Run(kind, func(b *testing.B) {
			for b.Loop() {
				newIndex(s, content.ID, nil, parted)
			}
		})
	}
}

// An edit of one word in one prose changes the shard it leaves, the one it comes to and the list of words, and of the
// index in the other language no more.
func TestAnEditRenamesFewFiles(t *testing.T) {
	s := realSite(t)
	for kind, parted := range kinds {
		t.Run(kind, func(t *testing.T) { editWords(t, s, parted) })
	}
}

func editWords(t *testing.T, s *site.Site, parted bool) {
	before := names(newIndex(s, content.ID, nil, parted))
	edited, prose := 0, s.Centres[len(s.Centres)/2].Prose[0]
	words := strings.Fields(prose.Plain)
	for i := 0; i < len(words); i += max(1, len(words)/20) {
		changed := append([]string{}, words...)
		changed[i] = "menjadi" + strings.Repeat("x", i%7+1)
		was := prose.Plain
		prose.Prose.Plain = strings.Join(changed, " ")
		renamed := 0
		for name := range names(newIndex(s, content.ID, nil, parted)) {
			if !before[name] {
				renamed++
			}
		}
		prose.Prose.Plain = was
		if renamed > 3 {
			t.Errorf("another word instead of %q renames %d files", words[i], renamed)
		}
		edited++
	}
	if edited < 15 {
		t.Errorf("%d words were edited", edited)
	}
}

func names(x Index) map[string]bool {
	all := map[string]bool{}
	for _, f := range x.Files {
		all[f.Name] = true
	}
	return all
}
