package page

import (
	"strings"
	"testing"
)

func TestFitTitle(t *testing.T) {
	long := strings.Repeat("é", 60)
	tests := []struct {
		name  string
		parts []string
		want  string
	}{
		{"all fit", []string{"Rok", "Sentra Contoh", "Direktori"}, "Rok – Sentra Contoh – Direktori"},
		{"exactly as long as may be", []string{long, "1234567"}, long + " – 1234567"},
		{"one too long", []string{long, "12345678"}, long},
		{"what follows a part that does not fit", []string{long, "12345678", "1"}, long},
		{"no site", []string{"Rok", ""}, "Rok"},
	}
	for _, tt := range tests {
		if got := fitTitle(tt.parts); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
