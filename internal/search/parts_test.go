package search

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
	"sentra/internal/site"
)

// publish writes the Indonesian index of a site as a folder has it.
func publish(t *testing.T, s *site.Site, parted bool) (folder string) {
	t.Helper()
	folder = t.TempDir()
	x := newIndex(s, content.ID, nil, parted)
	files := map[string][]byte{"cari/index.json": x.Manifest}
	for _, f := range x.Files {
		files["aset/"+f.Name] = f.Data
	}
	for name, data := range files {
		name = filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

type asked struct {
	Text   string            `json:"text"`
	Chosen map[string]string `json:"chosen,omitempty"`
}

type found struct {
	Found  []string                  `json:"found"`
	Counts map[string]map[string]int `json:"counts"`
}

// answers asks an index as a browser does.
func answers(t *testing.T, folder string, queries []asked) []found {
	t.Helper()
	var all []found
	runNode(t, map[string]any{"folder": folder, "lang": content.ID, "year": 2026, "queries": queries}, &all, "../../test/search.mjs")
	return all
}

// TestBothKindsAnswerAlike asks the judged queries of an index in one piece and of one in parts: they find the same documents, count the
// same for each filter, and have an accepted page among the first three of 95 in a hundred.
func TestBothKindsAnswerAlike(t *testing.T) {
	t.Parallel()
	s := realSite(t)
	var queries []asked
	var accepted [][]string
	for _, file := range []string{"real.tsv", "real-blind.tsv"} {
		data, err := os.ReadFile("../../test/testdata/relevance/" + file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if columns := strings.Split(strings.TrimSpace(line), "\t"); columns[2] == string(content.ID) {
				// With the space no word is one that is still being typed: which ones it may become depends on what was loaded.
				queries = append(queries, asked{Text: columns[0] + " "})
				accepted = append(accepted, strings.Fields(columns[3]))
			}
		}
	}
	judged := len(queries)
	for _, chosen := range []map[string]string{{"kind": "centre"}, {"techniques": "batik-tulis"}, {"province": "Jawa Barat", "kind": "product"}, {"materials": "kulit"}} {
		queries = append(queries, asked{Chosen: chosen}, asked{Text: "kain ", Chosen: chosen}, asked{Text: "di bawah 300 ribu ", Chosen: chosen})
	}
	whole, parted := answers(t, publish(t, s, false), queries), answers(t, publish(t, s, true), queries)
	three := 0
	for i, q := range queries {
		if i < judged && slices.ContainsFunc(parted[i].Found[:min(3, len(parted[i].Found))], func(href string) bool { return slices.Contains(accepted[i], "/"+href) }) {
			three++
		}
		slices.Sort(whole[i].Found)
		slices.Sort(parted[i].Found)
		if diff := cmp.Diff(whole[i], parted[i]); diff != "" {
			t.Errorf("%+v (-in one piece +in parts):\n%s", q, diff)
		}
	}
	t.Logf("in parts %d of %d queries have an accepted page among the first three", three, judged)
	if judged < 50 || three*100 < judged*95 {
		t.Errorf("in parts %d of %d queries have an accepted page among the first three", three, judged)
	}
}

// Values are told by characters, those first that most documents have.
func TestColumn(t *testing.T) {
	all := []*document{{key: "c/a", region: 2}, {key: "p/a/b", region: 2}, {key: "n/c"}, {key: "c/d", region: 1}}
	c := newColumn(all, func(d *document) any { return known(d.region, d.region > 0) })
	if diff := cmp.Diff(`{"values":[null,2,1],"documents":"1102"}`, string(encoded(c))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
