package diag

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestExcerpts(t *testing.T) {
	fsys := fstest.MapFS{
		"a.yaml": {Data: []byte("\uFEFFtitle: x\r\nb: \xff\n")},
	}
	tests := []struct {
		name    string
		problem Problem
		want    string
	}{
		{"after a byte-order mark, without the line end", Problem{Path: "a.yaml", Place: Place{1, 1}}, "title: x"},
		{"invalid UTF-8", Problem{Path: "a.yaml", Place: Place{2, 4}}, "b: \uFFFD"},
		{"after the last line", Problem{Path: "a.yaml", Place: Place{3, 1}}, ""},
		{"past the end", Problem{Path: "a.yaml", Place: Place{4, 1}}, ""},
		{"the file as a whole", Problem{Path: "a.yaml"}, ""},
		{"a file that is gone", Problem{Path: "b.yaml", Place: Place{1, 1}}, ""},
		{"known already", Problem{Path: "a.yaml", Place: Place{1, 1}, Excerpt: "y"}, "y"},
	}
	var problems []Problem
	for _, tt := range tests {
		problems = append(problems, tt.problem)
	}
	Excerpts(fsys, problems)
	for i, tt := range tests {
		if diff := cmp.Diff(tt.want, problems[i].Excerpt); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}
