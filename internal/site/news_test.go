package site

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// newsText is news with these keys, those it cannot do without added.
func newsText(title, keys string) string {
	return "---\ntitle: " + title + "\nsummary: Kabar contoh.\nsources: [{title: Berita, publisher: Harian, date: 2026}]\n" + keys + "---\n"
}

// The newest stands first, and of one day there is one order, whatever the
// files' order is.
func TestNewsAndTheirCentres(t *testing.T) {
	const lain = "content/centres/jateng/lain/centre.yaml"
	f := with(files{
		lain:                                    centreKeys + "draft: true\n",
		"content/news/2025-12-31-a.md":          newsText("Lama", "centres: [contoh]\n"),
		"content/news/2026-09-01-b.md":          newsText("B", ""),
		"content/news/2026-09-01-a.md":          newsText("A", "centres: [lain, contoh]\n"),
		"content/news/2026-10-05-a.md":          newsText("Hari ini", ""),
		"content/news/2026-10-06-tunggu.md":     newsText("Besok", "centres: [contoh]\npublish: 2026-10-06\n"),
		"content/news/2026-09-02-draf.md":       newsText("Draf", "centres: [contoh]\ndraft: true\n"),
		"content/news/2024-09-02-usai.md":       newsText("Usai", "centres: [contoh]\nexpire: 2025-01-01\n"),
		"content/news/2026-09-01-a.en.md":       "---\ntitle: In English\n---\n",
		"content/news/images/tidak-dipakai.jpg": "",
	})
	type news struct{ Address, English, Date, Centres string }
	list := func(all []*News) (list []news) {
		for _, n := range all {
			item := news{Address: n.Address.ID, English: n.Title.EN, Date: n.Date.String()}
			for _, c := range n.Centres {
				item.Centres += c.Slug + " "
			}
			list = append(list, item)
		}
		return list
	}
	s := linked(t, f, Options{})
	a := news{"kabar/2026-09-01-a/", "In English", "2026-09-01", "lain contoh "}
	old := news{"kabar/2025-12-31-a/", "", "2025-12-31", "contoh "}
	want := []news{{"kabar/2026-10-05-a/", "", "2026-10-05", ""}, {"kabar/2026-09-01-b/", "", "2026-09-01", ""}, a, old}
	if diff := cmp.Diff(want, list(s.News)); diff != "" {
		t.Errorf("news (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]news{a, old}, list(s.NewsOf(s.Centres[0]))); diff != "" {
		t.Errorf("news of the centre (-want +got):\n%s", diff)
	}
	if n := len(linked(t, f, Options{Drafts: true}).News); n != len(want)+2 {
		t.Errorf("with drafts there are %d news, want two more than %d", n, len(want))
	}
}
