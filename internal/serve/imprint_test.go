package serve

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestImprint: equal for pages that differ in the addresses of their style sheets alone.
func TestImprint(t *testing.T) {
	const page = `<head><link rel="icon" href="x.svg"><link rel="stylesheet" href="aset/main.1.css"></head><p>a</p>`
	same := imprintOf(200, []byte(page)).Digest
	tests := []struct {
		name, page string
		same       bool
		styles     []string
	}{
		{"itself", page, true, []string{"aset/main.1.css"}},
		{"another style", `<head><link rel="icon" href="x.svg"><link rel="stylesheet" href="../aset/main.2.css?a&amp;b"></head><p>a</p>`,
			true, []string{"../aset/main.2.css?a&b"}},
		{"written otherwise", `<head><link rel="icon" href="x.svg"><link href='aset/main.2.css' media=print rel=stylesheet></head><p>a</p>`,
			true, []string{"aset/main.2.css"}},
		{"another icon", `<head><link rel="icon" href="y.svg"><link rel="stylesheet" href="aset/main.1.css"></head><p>a</p>`,
			false, []string{"aset/main.1.css"}},
		{"another text", `<head><link rel="icon" href="x.svg"><link rel="stylesheet" href="aset/main.1.css"></head><p>b</p>`,
			false, []string{"aset/main.1.css"}},
		{"no style", `<p>a</p>`, false, []string{}},
	}
	for _, test := range tests {
		got := imprintOf(200, []byte(test.page))
		if (got.Digest == same) != test.same {
			t.Errorf("%s: the same digest: %t, want %t", test.name, !test.same, test.same)
		}
		if diff := cmp.Diff(test.styles, got.Styles); diff != "" {
			t.Errorf("%s: styles (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestImprintOfRedirect(t *testing.T) {
	got := imprintOf(200, []byte(`<meta http-equiv="refresh" content="0; url=../a&amp;b/">`)).Moved
	if got != "../a&b/" {
		t.Errorf("moved to %q", got)
	}
}
