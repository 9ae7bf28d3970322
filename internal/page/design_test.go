package page

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/site"
)

// kit is where the templates and static files are that sites are made with.
var kit = os.DirFS("../..")

// notShown are the partials that the page of the design system does without, and why.
var notShown = map[string]string{
	"head":        "is not seen",
	"site-header": "is on every page",
	"site-footer": "is on every page",
	"crumbs":      "is on every page",
	"search-form": "is the search box of a page of its own, with the same anchor",
	"term-head":   "is the heading of a page, which has one",
	"profile":     "is made of others, whose anchors would be there twice",
}

var templateCall = regexp.MustCompile(`\{\{-?\s*template "([a-z-]+)"`)

// TestDesignShowsEveryPartial follows the calls from its template.
func TestDesignShowsEveryPartial(t *testing.T) {
	calls := func(name string) []string {
		data, err := fs.ReadFile(kit, name)
		if err != nil {
			t.Fatal(err)
		}
		var called []string
		for _, m := range templateCall.FindAllStringSubmatch(string(data), -1) {
			called = append(called, m[1])
		}
		return called
	}
	shown := map[string]bool{}
	var follow func(names []string)
	follow = func(names []string) {
		for _, name := range names {
			if !shown[name] {
				shown[name] = true
				follow(calls("templates/partials/" + name + ".html"))
			}
		}
	}
	follow(calls("templates/pages/design.html"))
	files, err := fs.Glob(kit, "templates/partials/*.html")
	if err != nil || len(files) < 50 {
		t.Fatalf("%d partials, %v", len(files), err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(path.Base(file), ".html")
		if shown[name] == (notShown[name] != "") {
			t.Errorf("%s: shown is %v; templates/pages/design.html shows every partial but those that the test excuses", name, shown[name])
		}
	}
}

var (
	colourToken = regexp.MustCompile(`(?m)^  --([a-z-]+): #`)
	scaleToken  = regexp.MustCompile(`(?m)^  --(text-[a-z]+|space-[0-9]+):`)
)

// TestDesignShowsEveryToken compares what it shows with the style sheet.
func TestDesignShowsEveryToken(t *testing.T) {
	data, err := fs.ReadFile(kit, "static/css/tokens.css")
	if err != nil {
		t.Fatal(err)
	}
	light, _, _ := strings.Cut(string(data), "@media")
	var want, got []string
	for _, pattern := range []*regexp.Regexp{colourToken, scaleToken} {
		for _, m := range pattern.FindAllStringSubmatch(light, -1) {
			want = append(want, m[1])
		}
	}
	for _, scale := range designTokens {
		if scale.kind != "corner" {
			got = append(got, scale.names...)
		}
		for _, name := range scale.names {
			if !strings.Contains(light, "--"+name+":") {
				t.Errorf("there is no token --%s", name)
			}
		}
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("tokens (-style sheet +page):\n%s", diff)
	}
}

// TestDesignIsOfFictionalSitesAlone: buyers have no use for it.
func TestDesignIsOfFictionalSitesAlone(t *testing.T) {
	files := goldenTree(t)
	s, set := files.load(t, site.Options{AsOf: goldenDay})
	for _, fictional := range []bool{true, false} {
		made := *s
		made.Config.Fictional = fictional
		table, problems := Routes(&made, set, testWords(t))
		reportErrors(t, problems)
		if table.has("en/design/") != fictional {
			t.Errorf("fictional is %v, and that there is the page %v", fictional, !fictional)
		}
		if !fictional {
			continue
		}
		v := viewAt[Design](t, slices.Collect(table.All()), "en/design/index.html")
		if v.Design == "" || len(v.Centre.Facilities.Rows) == 0 || len(v.Recognitions) == 0 {
			t.Errorf("it shows a link to itself %q, %d facilities and %d recognitions", v.Design, len(v.Centre.Facilities.Rows), len(v.Recognitions))
		}
	}
}
