package build

import (
	"io/fs"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/asset"
	"sentra/internal/page"
)

func TestClashes(t *testing.T) {
	routes := []page.Route{
		{Path: "index.html", File: "site.yaml"},
		{Path: "sentra/index.html", File: "site.yaml"},
		{Path: "sentra/laweyan/index.html", File: "content/centres/laweyan/centre.yaml"},
	}
	others := []page.File{{Path: "sitemap.xml", From: "site.yaml"}}
	tests := []struct {
		name, path, want string
	}{
		{"elsewhere", "favicon.ico", ""},
		{"in a folder of pages", "sentra/peta.pdf", ""},
		{"the same", "sentra/index.html", `this file stands where the page "sentra/index.html" does`},
		{"the same but for its case", "INDEX.html", `this file stands where the page "index.html" does`},
		{"a folder of pages", "sentra", `this file stands where the page "sentra/index.html" does`},
		{"a file that is no page", "Sitemap.xml", `this file stands where Sentra puts one of its own, "sitemap.xml"`},
		{"below a page", "index.html/a/b", `this file stands where the page "index.html" does`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			file := asset.File{Source: "static/root/" + test.path, Path: test.path}
			var want []string
			if test.want != "" {
				want = []string{file.Source + ": " + test.want}
			}
			if diff := cmp.Diff(want, lines(clashes(routes, others, []asset.File{file}))); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

// Asking a table about each file tells the same as looking at all that is made.
func TestInTheWay(t *testing.T) {
	table := loaded(t, goldenTree(t), testOptions).table
	routes, others := slices.Collect(table.All()), table.Files()
	var made []string
	for _, r := range routes {
		made = append(made, r.Path)
	}
	for _, o := range others {
		made = append(made, o.Path)
	}
	random := rand.New(rand.NewPCG(4, 7))
	clashing := 0
	for range 2000 {
		name := made[random.IntN(len(made))]
		i := random.IntN(len(name))
		near := []string{
			name[:i], name[:i] + "x" + name[i:], name[:i] + "/" + name[i:], strings.ToUpper(name[:i]) + name[i:], name + "/" + name[:i],
		}[random.IntN(5)]
		if !fs.ValidPath(near) || near == "." {
			continue
		}
		file := []asset.File{{Source: "static/root/" + near, Path: near}}
		want := lines(clashes(routes, others, file))
		if diff := cmp.Diff(want, lines(inTheWay(table, file))); diff != "" {
			t.Fatalf("%s (-all +asked):\n%s", near, diff)
		}
		clashing += len(want)
	}
	if clashing == 0 {
		t.Error("no file clashes")
	}
}
