package build

import (
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
