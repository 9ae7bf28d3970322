package test

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// newsFile matches the pages of news, and finds the day in their address.
var newsFile = regexp.MustCompile(`^(kabar|en/news)/([0-9]{4}-[0-9]{2}-[0-9]{2})-[^/]+/index\.html$`)

// TestNewsIsInTheData holds that the news tell of what the data knows: each of the day of a milestone or of
// a source, from sources of the centres that it is about, and with no number but theirs.
func TestNewsIsInTheData(t *testing.T) {
	t.Parallel()
	s, centres := realSite(t), sharedCentres(t)
	known := map[lang]words{id: wordsOf(t, id), en: wordsOf(t, en)}
	read := 0
	for _, file := range s.html(t) {
		if !newsFile.MatchString(file) {
			continue
		}
		read++
		for _, fault := range known[langOf(file)].newsFaults(file, s.open(t, file), centres) {
			t.Errorf("%s: %s", file, fault)
		}
	}
	if read < 8 { // four in two languages
		t.Errorf("there are only %d pages of news", read)
	}
}

// newsFaults lists what a page of news says that the data does not.
func (w words) newsFaults(file string, page element, centres []centre) []string {
	var about []centre
	for _, link := range page.first("main").section("centres").all("a") {
		slug := path.Base(link.get("href"))
		if i := slices.IndexFunc(centres, func(c centre) bool { return c.Slug == slug }); i >= 0 {
			about = append(about, centres[i])
		}
	}
	if len(about) == 0 {
		return []string{"it is about no centre of the data"}
	}
	days, sources, facts := map[string]bool{}, map[shownSource]bool{}, ""
	for _, c := range about {
		for _, m := range c.Milestones {
			days[m.When] = true
		}
		for _, s := range c.Sources {
			days[s.Date] = true
			shown := w.source(0, s)
			shown.ID = ""
			sources[shown] = true
		}
		facts += fmt.Sprint(w.centre(c))
	}
	var faults []string
	day := newsFile.FindStringSubmatch(file)[2]
	if shown := page.first(".page-head time").get("datetime"); shown != day {
		faults = append(faults, fmt.Sprintf("the day %s is not that of the address", shown))
	}
	if !days[day] {
		faults = append(faults, fmt.Sprintf("nothing is known of the day %s", day))
	}
	for _, li := range page.first("main").section("sources").all("li") {
		shown := li.source()
		shown.ID = ""
		if !sources[shown] {
			faults = append(faults, fmt.Sprintf("no centre has the source %q", shown.Title))
		}
	}
	if stray := strayNumbers(page.first("main"), facts); len(stray) > 0 {
		faults = append(faults, fmt.Sprintf("no centre has the numbers %v", stray))
	}
	return faults
}

// langOf is the language of a page, by its path.
func langOf(file string) lang {
	if strings.HasPrefix(file, "en/") {
		return en
	}
	return id
}

// TestChangedNewsIsSeen changes one thing at a time in news that says what the data does.
func TestChangedNewsIsSeen(t *testing.T) {
	t.Parallel()
	const file = "kabar/2026-01-21-sentra-seri-kuala-lobam-diresmikan/index.html"
	centres, w := sharedCentres(t), wordsOf(t, id)
	data, err := fs.ReadFile(realSite(t), file)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, file, old, new string
		want                 []string
	}{
		{"nothing", file, "", "", nil},
		{"day on the page", file, `datetime="2026-01-21"`, `datetime="2026-01-20"`, []string{"the day 2026-01-20 is not that of the address"}},
		{
			"day of the address", strings.Replace(file, "-21-", "-20-", 1), "", "",
			[]string{"the day 2026-01-21 is not that of the address", "nothing is known of the day 2026-01-20"},
		},
		{"number", file, "Dana Alokasi Khusus 2024", "Dana Alokasi Khusus 2019", []string{"no centre has the numbers [2019]"}},
		{"source", file, "<cite>DKUPP Bintan", "<cite>Dinas Bintan", []string{`no centre has the source "Dinas Bintan Bentuk UPT Sentra Fashion dan Pabrik Tekstil"`}},
		{"date of a source", file, ">Januari 2026</time>", ">Maret 2026</time>", []string{`no centre has the source "Letak Bintan strategis, Sentra Fashion Sri Kuala Lobam punya peluang pasar"`}},
		{"centre", file, `<li><a href="../../sentra/seri-kuala-lobam/">`, `<li><a href="../../sentra/lobam/">`, []string{"it is about no centre of the data"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, w.newsFaults(test.file, changed(t, data, test.old, test.new), centres)); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
		})
	}
}
