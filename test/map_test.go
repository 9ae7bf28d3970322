package test

import (
	"maps"
	"path"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestEveryCentreIsOnTheMap reads all pages of the list of places: each centre of the data is there once, below
// its province, with its locality and regency.
func TestEveryCentreIsOnTheMap(t *testing.T) {
	t.Parallel()
	s, centres := realSite(t), sharedCentres(t)
	for l, folder := range map[lang]string{id: "peta/", en: "en/map/"} {
		w := wordsOf(t, l)
		want := map[string]string{}
		for _, c := range centres {
			want[c.file(l)] = join(", ", c.Title.in(l), w.place(c))
		}
		got := map[string]string{}
		provinces := map[string]bool{}
		for file := folder + "index.html"; file != ""; {
			page := s.open(t, file)
			province := ""
			for _, e := range page.all("main h3, main .place-entry") {
				if e.Data == "h3" {
					province = e.text()
					provinces[province] = true
					continue
				}
				entry := path.Join(path.Dir(file), e.first("a").get("href"), "index.html")
				if got[entry] != "" {
					t.Errorf("%s lists %s again", file, entry)
				}
				got[entry] = join(", ", e.first("a").text(), e.first(".origin").text(), province)
			}
			next := page.first("a[rel=next]").get("href")
			if next == "" {
				// Any page leads to every province.
				if diff := cmp.Diff(slices.Sorted(maps.Keys(provinces)), slices.Sorted(slices.Values(page.texts("main nav .tally")))); diff != "" {
					t.Errorf("%s, provinces (-listed +linked):\n%s", file, diff)
				}
				break
			}
			file = path.Join(path.Dir(file), next, "index.html")
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-data +pages):\n%s", folder, diff)
		}
	}
}
