package test

import (
	"strings"
	"testing"
)

// policy is the content security policy of every page.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; " +
	"connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'"

// TestEveryPageHasThePolicy holds that there is a policy for the browser to find broken, that it comes
// before whatever it is about, and that no page has what it forbids.
func TestEveryPageHasThePolicy(t *testing.T) {
	t.Parallel()
	for name, published := range map[string]func(*testing.T) *site{"real": realSite, "demo": demoSite} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			holdPolicy(t, published(t))
		})
	}
}

func holdPolicy(t *testing.T, s *site) {
	for _, file := range s.html(t) {
		page := s.open(t, file)
		if got := page.first("meta[http-equiv=Content-Security-Policy]").get("content"); got != policy {
			t.Errorf("%s has the policy %q, want %q", file, got, policy)
		}
		first := page.first("head link, head script, head meta[http-equiv]")
		if first.get("http-equiv") != "Content-Security-Policy" {
			t.Errorf("%s asks for <%s> before its policy", file, first.Data)
		}
		for _, forbidden := range page.all("style, [style], base, script:not([src]):not([type='application/ld+json'])") {
			t.Errorf("%s has <%s> %s", file, forbidden.Data, strings.TrimSpace(forbidden.get("style")))
		}
	}
}
