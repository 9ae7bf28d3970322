package page

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
)

func TestBars(t *testing.T) {
	tests := []struct {
		name   string
		values []content.Range
		want   []Bar
	}{
		{"none", nil, []Bar{}},
		{"counts", []content.Range{exactly(40), exactly(10), exactly(0)}, []Bar{{"100%", "100%"}, {"25%", "25%"}, {}}},
		{"a range", []content.Range{{Min: 100, Max: 120}, exactly(30)}, []Bar{{"83.3%", "100%"}, {"25%", "25%"}}},
		{"a range from nought", []content.Range{{Min: 0, Max: 5}}, []Bar{{"0%", "100%"}}},
		{"nothing anywhere", []content.Range{exactly(0)}, []Bar{{}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, bars(tt.values)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
