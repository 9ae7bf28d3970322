package content

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/diag"
)

// TestUnitNeedsEnglish holds units to what other terms may leave out: pages
// write them inside sentences, where another language cannot be marked.
func TestUnitNeedsEnglish(t *testing.T) {
	tests := []struct {
		name, file, source string
		want               []string
	}{
		{"a unit with both", "units", "ekor:\n  name: {id: ekor, en: head}\n", nil},
		{"a unit without English", "units", "ekor:\n  name: {id: ekor}\n", []string{"a unit without an English name"}},
		{"a material without English", "materials", "kulit:\n  name: {id: kulit}\n", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, problems := Parse("content/taxonomy/"+tt.file+".yaml", []byte(tt.source))
			var got []string
			for _, p := range problems {
				got = append(got, p.Text.In(diag.English))
				if want := (diag.Place{Line: 2, Column: 9}); p.Place != want {
					t.Errorf("told at %v, want %v", p.Place, want)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
