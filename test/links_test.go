package test

import "testing"

func TestEveryLinkLeadsSomewhere(t *testing.T) {
	t.Parallel()
	for name, published := range map[string]func(*testing.T) *site{
		"real": realSite, "real below the root": realBelow, "golden": goldenSite, "golden below the root": goldenBelow,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := published(t)
			for _, b := range checkLinks(t, s, s.base) {
				t.Error(b)
			}
		})
	}
}
