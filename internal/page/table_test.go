package page

import (
	"math/rand/v2"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
	"sentra/internal/site"
)

// tables are those of the golden site: as it is, without a base URL, and with a
// word in its addresses that is a centre's name, too.
func tables(t *testing.T) map[string]*Table {
	t.Helper()
	renamed := goldenTree(t)
	renamed.edit(t, "site.yaml", "segments: {", "segments: {id: {page: tetangga}, ")
	noBase := goldenTree(t)
	noBase.edit(t, "site.yaml", "base_url: https://contoh.example/sub", "")
	list := map[string]*Table{}
	for name, files := range map[string]tree{"golden": goldenTree(t), "renamed": renamed, "no base": noBase} {
		list[name] = files.table(t, site.Options{AsOf: goldenDay})
	}
	return list
}

// TestTableFindsWhatItLists holds that a table finds each page by its path, as
// it lists it, and that its list is the one of all leaves.
func TestTableFindsWhatItLists(t *testing.T) {
	for name, table := range tables(t) {
		t.Run(name, func(t *testing.T) {
			if want := name == "renamed"; table.crowded != want {
				t.Errorf("two pages may have one address: %t, want %t", table.crowded, want)
			}
			listed := slices.Collect(table.All())
			if diff := cmp.Diff(each(table.sorted(), told), each(listed, told)); diff != "" {
				t.Errorf("the list (-of all leaves +by stretches):\n%s", diff)
			}
			for _, want := range listed {
				got, ok := table.Route(want.Path)
				if !ok {
					t.Errorf("%s is not found", want.Path)
					continue
				}
				if diff := cmp.Diff(told(want), told(got)); diff != "" {
					t.Errorf("%s (-listed +found):\n%s", want.Path, diff)
				}
			}
			for _, want := range table.Files() {
				if got, ok := table.File(want.Path); !ok || got.From != want.From {
					t.Errorf("%s: found %v, from %s, want %s", want.Path, ok, got.From, want.From)
				}
			}
		})
	}
}

// told is what a route says, with its view.
func told(r Route) []string {
	return []string{r.Path, r.Layout, string(r.Lang), r.File, printed(r.View())}
}

// TestTableFindsNothingElse looks for paths that are nearly those of pages.
func TestTableFindsNothingElse(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 1))
	for name, table := range tables(t) {
		t.Run(name, func(t *testing.T) {
			paths := each(slices.Collect(table.All()), func(r Route) string { return r.Path })
			files := each(table.Files(), func(f File) string { return f.Path })
			for range 20_000 {
				near := nearly(random, paths[random.IntN(len(paths))], paths)
				if _, found := table.Route(near); found != slices.Contains(paths, near) {
					t.Errorf("the page %q: found is %t", near, found)
				}
				if _, found := table.File(near); found != slices.Contains(files, near) {
					t.Errorf("the file %q: found is %t", near, found)
				}
				if got, want := table.Reaches(near), reaches(near, paths, files); got != want {
					t.Errorf("the folder %q reaches anything: %t, want %t", near, got, want)
				}
			}
		})
	}
}

// nearly makes a path that may be of no page out of one that is.
func nearly(random *rand.Rand, near string, paths []string) string {
	steps := strings.Split(near, "/")
	i := random.IntN(len(steps))
	other := strings.Split(paths[random.IntN(len(paths))], "/")
	odd := []string{"", ".", "..", "index.html", "0", "1", "2", "3", "02", "+2", "halaman", "page", "tetangga", "en", "sentra"}
	switch random.IntN(8) {
	case 0:
		return near
	case 1:
		return near[:random.IntN(len(near))]
	case 2:
		return strings.Join(steps[:i], "/")
	case 3:
		steps[i] = odd[random.IntN(len(odd))]
	case 4:
		steps[i] = other[random.IntN(len(other))]
	case 5:
		steps = slices.Insert(steps, i, odd[random.IntN(len(odd))])
	case 6:
		steps = slices.Concat(steps[:i], other[random.IntN(len(other)):])
	default:
		return strings.ToUpper(near)
	}
	return strings.Join(steps, "/")
}

// reaches reports whether a path lies below a folder.
func reaches(folder string, lists ...[]string) bool {
	return slices.ContainsFunc(slices.Concat(lists...), func(path string) bool { return strings.HasPrefix(path, folder+"/") })
}

// TestFoldersHavePages holds what finding rests on: every folder on the way to a
// page has a page, but for the one before the numbers of a list.
func TestFoldersHavePages(t *testing.T) {
	table := tables(t)["golden"]
	for r := range table.All() {
		for folder := path.Dir(path.Dir(r.Path)); folder != "."; folder = path.Dir(folder) {
			if name := path.Base(folder); name != "halaman" && name != "page" && !table.has(folder+"/") {
				t.Errorf("%s lies in %s, which has no page", r.Path, folder)
			}
		}
	}
}

// TestPagesOfACentreAndOfAList lets the second page of all centres have the
// address of the products of one, as far as site.yaml can bring that about.
func TestPagesOfACentreAndOfAList(t *testing.T) {
	files := goldenTree(t)
	files.edit(t, "site.yaml", "segments: {", `segments: {id: {page: tetangga, products: "2"}, `)
	s, set := files.load(t, site.Options{AsOf: goldenDay})
	_, problems := Routes(s, set, testWords(t))
	var got []string
	for _, p := range problems {
		for _, n := range p.Notes {
			got = append(got, p.Path+": "+p.Text.In(diag.English)+" "+n.Path)
		}
	}
	want := []string{"site.yaml: two pages have the same address, /sentra/tetangga/2/ content/centres/jateng/tetangga/centre.yaml"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("collisions (-want +got):\n%s", diff)
	}
}

func TestPagesPerLayout(t *testing.T) {
	table := tables(t)["golden"]
	got := map[string]string{}
	for _, r := range table.PerLayout() {
		if found, ok := table.Route(r.Path); !ok || found.Layout != r.Layout {
			t.Errorf("%s of layout %s is no page of the table", r.Path, r.Layout)
		}
		got[r.Layout] += r.Path
	}
	for layout := range Layouts() {
		if _, ok := table.Route(got[layout]); !ok {
			t.Errorf("the page of layout %s is %q", layout, got[layout])
		}
	}
}
