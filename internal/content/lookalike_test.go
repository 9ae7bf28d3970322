package content

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Escapes tell letters apart that look the same here, too.
func TestLookalikes(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"Latin", "Batik Pekalongan, Jalan Žižka 5, naïve ﬁne ª º", nil},
		{"Cyrillic a in a Latin word", "kain b\u0430tik", []string{"1:7 write: batik"}},
		{"Greek capital in a Latin word", "\u0391lamat", []string{"1:1 write: Alamat"}},
		{"nothing but twins", "di \u0441\u043e\u0440 ini", []string{"1:4 write: cop"}},
		{"a Russian word", "\u0420\u043e\u0441\u0441\u0438\u044f", nil},
		{"a unit and a difference of colour", "20 \u03bcm, \u0394E 2, \u03b1", nil},
		{"bold from a post", "\U0001D5D5\U0001D5EE\U0001D601\U0001D5F6\U0001D5F8", []string{"1:1 write: Batik"}},
		{"full width", "\uff22\uff41\uff54\uff49\uff4b", []string{"1:1 write: Batik"}},
		{"each word once", "b\u0430tik\nb\u0430t\u0456k", []string{"1:2 write: batik", "2:2 write: batik"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := &reader{}
			r.lookalikes([]byte(test.text))
			var got []string
			for _, p := range r.problems {
				got = append(got, fmt.Sprintf("%d:%d write: %s", p.Line, p.Column, p.Hint.Args[0]))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("told (-want +got):\n%s", diff)
			}
		})
	}
}
