package build

import (
	"slices"
	"testing"
)

// A page's templates are base, its layout, the partials it reaches, and the words of its language.
func TestOutputTemplates(t *testing.T) {
	s := loaded(t, goldenTree(t), testOptions)
	for path, words := range map[string]string{
		"sentra/sentra-contoh/index.html":     "templates/text/id.yaml",
		"en/centres/sentra-contoh/index.html": "templates/text/en.yaml",
	} {
		o, _ := s.Output(path)
		got := o.Templates()
		if !slices.IsSorted(got) {
			t.Errorf("the templates of %s are not sorted: %q", path, got)
		}
		for _, file := range []string{"templates/base.html", "templates/pages/centre.html", "templates/partials/figures.html", words} {
			if !slices.Contains(got, file) {
				t.Errorf("%s is not among the templates of %s: %q", file, path, got)
			}
		}
		if slices.Contains(got, "templates/pages/product.html") {
			t.Errorf("another layout is among the templates of %s", path)
		}
	}
	for _, path := range []string{"sitemap.xml", "robots.txt"} {
		if o, found := s.Output(path); !found || o.Templates() != nil {
			t.Errorf("%s: found is %t, templates %q", path, found, o.Templates())
		}
	}
}
