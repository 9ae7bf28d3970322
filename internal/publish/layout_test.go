package publish

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/build"
)

func TestPathsThatHaveNoPlace(t *testing.T) {
	tests := []struct {
		paths []string
		want  error
	}{
		{[]string{"../x"}, BadPath{"../x", NotLocal}},
		{[]string{"/x"}, BadPath{"/x", NotLocal}},
		{[]string{"a//b"}, BadPath{"a//b", NotLocal}},
		{[]string{"a/./b"}, BadPath{"a/./b", NotLocal}},
		{[]string{"a/../b"}, BadPath{"a/../b", NotLocal}},
		{[]string{"a/"}, BadPath{"a/", NotLocal}},
		{[]string{"."}, BadPath{".", NotLocal}},
		{[]string{""}, BadPath{"", NotLocal}},
		{[]string{`a\b`}, BadPath{`a\b`, NotLocal}},
		{[]string{"a\x00"}, BadPath{"a\x00", NotLocal}},
		{[]string{"a\xff"}, BadPath{"a\xff", NotLocal}},
		{[]string{".sentra-manifest.json"}, BadPath{".sentra-manifest.json", Reserved}},
		{[]string{".Sentra-Manifest.json"}, BadPath{".Sentra-Manifest.json", Reserved}},
		{[]string{"a", "b", "a"}, BadPath{"a", Twice}},
		{[]string{"a/logo.svg", "a/Logo.svg"}, BadPath{"a/logo.svg", CaseOnly}},
		{[]string{"A/x", "a/y"}, BadPath{"a/y", CaseOnly}},
		{[]string{"A", "a/y"}, BadPath{"a/y", CaseOnly}},
		{[]string{"a/b/c", "a/b"}, BadPath{"a/b", FileAndFolder}},
		{[]string{"a/b", "a/b.html", "a/x/.sentra-manifest.json", "A.html", "é/ü"}, nil},
	}
	for _, test := range tests {
		var outputs []build.Output
		for _, path := range test.paths {
			outputs = append(outputs, build.NewOutput(path, func() ([]byte, error) { return nil, nil }))
		}
		p := newPlace(t)
		_, err := Publish(t.Context(), p.root, name, build.NewSnapshot(outputs), Options{})
		if diff := cmp.Diff(test.want, err); diff != "" {
			t.Errorf("Publish of %q (-want +got):\n%s", test.paths, diff)
		}
		if written := p.folder("."); test.want != nil && len(written) != 1 {
			t.Errorf("Publish of %q writes %v", test.paths, written)
		}
	}
}
