package build

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

const (
	centreFile  = "content/centres/jawa-tengah/sentra-contoh/centre.yaml"
	pictureFile = "content/centres/jawa-tengah/sentra-contoh/images/gedung.png"
	otherFile   = "content/centres/sulawesi-selatan/sentra-lain/centre.yaml"
	makerFile   = "content/centres/sulawesi-selatan/sentra-lain/producers/ikm-satu.yaml"
	productFile = "content/centres/sulawesi-selatan/sentra-lain/products/tas-selempang.yaml"
	pageFile    = "content/pages/tentang.md"
	newsFile    = "content/news/2026-01-21-pameran.md"
)

// edits are what somebody may do to each file of the golden site, mistakes
// included. An edit of "" takes the file away.
var edits = map[string][]func(text string) string{
	centreFile: {
		replace("title: Sentra Contoh", "title: Sentra Batik"),
		replace("workers, value: [100, 120]", "workers, value: 130"),
		replace("techniques: [batik-tulis]", "techniques: [batik]"), // dangling
		replace("operating", "[operating"),                          // no YAML
		gone,
	},
	otherFile: {
		replace("categories: [busana, tas]", "categories: [tas]"),
		replace("aliases: [sentra-lama]", "aliases: [sentra-contoh]"),
		replace("aliases: [sentra-lama]", "draft: true"),
		replace("region: \"73.71\"", ""),
	},
	makerFile:   {replace("title: IKM Satu", "title: IKM Esa"), replace("samples: true", "samples: maybe"), gone},
	productFile: {replace("Tas rekaan", "Tas anyam"), replace("producer: ikm-satu", "producer: ikm-dua"), gone},
	pageFile: {
		replace("## Isinya", "## Jumlahnya"), // a centre's prose leads there
		replace("pengujian.", "pengujian, [lihat](hilang.md)."),
		replace("---\n", ""),
	},
	newsFile:    {replace("centres: [sentra-contoh]", ""), replace("[sentra-contoh]", "[sentra]"), gone},
	pictureFile: {gone, func(string) string { return "no picture" }},
	"content/centres/jawa-tengah/sentra-contoh/centre.md": {replace("canting", "kuas"), replace("#isinya", ""), gone},
	"content/taxonomy/categories.yaml":                    {replace("en: Cloth", "en: Fabric"), replace("tas:", "Tas:"), gone},
	"content/regions.csv":                                 {replace("Semarang City", "Semarang"), replace("73.71,", "73.72,"), replace("city", "town")},
	"site.yaml":                                           {replace("per_page: 48", "per_page: 1"), replace("menu: [centres,", "menu: [centre,"), gone},
	"templates/pages/centre.html":                         {replace("<div class=\"entry\"", "<div class=\"entry edited\""), replace("{{end}}", "")},
	"templates/partials/card.html":                        {replace("<", "< "), gone},
	"templates/text/id.yaml":                              {replace("sentra", "Sentra"), replace(":", "::")},
	"static/css/main.css":                                 {func(s string) string { return s + "\n.edited{color:red}\n" }, func(s string) string { return s + "}" }},
	"static/root/robots.txt":                              {replace("Disallow:", "Allow: /")},
	"static/root/sentra":                                  {func(string) string { return "in the way" }},
}

func gone(string) string { return "" }

func replace(old, text string) func(string) string {
	return func(s string) string { return strings.Replace(s, old, text, 1) }
}

// One loader, whatever it saw before, makes the same snapshot as a new one, keys
// included, and tells the same problems.
func TestWarmEqualsCold(t *testing.T) {
	t.Parallel()
	const together = 2 // edits at once: of more, one is always a mistake
	steps := tries(t, "SENTRA_EDITS", 15)
	random := rand.New(rand.NewPCG(1, 2))
	golden := goldenTree(t)
	files := slices.Sorted(maps.Keys(edits))
	tree := maps.Clone(golden)
	var warm Loader
	var edited []string
	sound := 0
	for step := range steps {
		file := files[random.IntN(len(files))]
		edit(tree, golden, file, random.IntN(len(edits[file])))
		if edited = append(edited, file); len(edited) > together {
			takeBack(tree, golden, edited[0])
			edited = edited[1:]
		}
		got, gotProblems, err := warm.Load(t.Context(), tree, testOptions)
		if err != nil {
			t.Fatal(err)
		}
		want, wantProblems, err := New(t.Context(), tree, testOptions)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(printed(wantProblems, diag.English), printed(gotProblems, diag.English)); diff != "" {
			t.Fatalf("step %d, %s: problems (-cold +warm):\n%s", step, file, diff)
		}
		if (got == nil) != (want == nil) {
			t.Fatalf("step %d, %s: a snapshot, warm %v, cold %v", step, file, got != nil, want != nil)
		}
		if got == nil {
			continue
		}
		sound++
		if diff := cmp.Diff(rendered(t, want), rendered(t, got)); diff != "" {
			t.Fatalf("step %d, %s: outputs (-cold +warm):\n%s", step, file, diff)
		}
	}
	if sound < steps/5 || sound > steps*4/5 {
		t.Errorf("%d of %d steps had a snapshot: too few or too many to be a test", sound, steps)
	}
}

// edit does one of the edits of a golden file.
func edit(tree, golden fstest.MapFS, file string, n int) {
	if text := edits[file][n](textOf(golden, file)); text != "" {
		tree[file] = &fstest.MapFile{Data: []byte(text)}
		return
	}
	delete(tree, file)
}

func takeBack(tree, golden fstest.MapFS, file string) {
	if tree[file] = golden[file]; tree[file] == nil {
		delete(tree, file)
	}
}

// textOf is the text of a file, "" where there is none.
func textOf(tree fstest.MapFS, file string) string {
	if f := tree[file]; f != nil {
		return string(f.Data)
	}
	return ""
}

// Every edit of the table does something.
func TestEditsEdit(t *testing.T) {
	golden := goldenTree(t)
	for _, file := range slices.Sorted(maps.Keys(edits)) {
		for n, change := range edits[file] {
			if text := textOf(golden, file); change(text) == text {
				t.Errorf("edit %d of %s changes nothing", n, file)
			}
		}
	}
}
