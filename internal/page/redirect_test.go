package page

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRedirect(t *testing.T) {
	const base = "https://contoh.example/sub/"
	want := map[string]Redirect{
		"sentra/contoh/produk/index.html": {
			Frame:  Frame{Lang: "id", DocTitle: "Sentra Contoh – Direktori Contoh", Canonical: base + "sentra/contoh/", Fictional: true},
			Title:  Phrase{Text: "Sentra Contoh"},
			Target: "../",
		},
		"en/centres/contoh/producers/index.html": {
			Frame:  Frame{Lang: "en", DocTitle: "Example Centre – Example Directory", Canonical: base + "en/centres/contoh/", Fictional: true},
			Title:  Phrase{Text: "Example Centre"},
			Target: "../",
		},
		// Nothing of this centre is translated.
		"en/centres/tetangga/products/index.html": {
			Frame:  Frame{Lang: "en", DocTitle: "Sentra Tetangga – Example Directory", Canonical: base + "sentra/tetangga/", Fictional: true},
			Title:  Phrase{Text: "Sentra Tetangga", Lang: "id"},
			Target: "../",
		},
		// Both slugs of this address are former ones.
		"en/centres/contoh-lama/products/rok-lama/index.html": {
			Frame:  Frame{Lang: "en", DocTitle: "Skirt – Example Directory", Canonical: base + "en/centres/contoh/products/rok/", Fictional: true},
			Title:  Phrase{Text: "Skirt"},
			Target: "../../../contoh/products/rok/",
		},
	}
	routes := goldenRoutes(t)
	for path, want := range want {
		if diff := cmp.Diff(want, viewAt[Redirect](t, routes, path)); diff != "" {
			t.Errorf("%s:\n%s", path, diff)
		}
	}
}

// TestRedirectsSayWhatTheyAre holds that whoever counts or lists pages can tell
// redirects apart.
func TestRedirectsSayWhatTheyAre(t *testing.T) {
	want, got := map[string]bool{}, map[string]bool{}
	for _, r := range goldenRoutes(t) {
		_, isRedirect := r.View().(Redirect)
		want[r.Path], got[r.Path] = isRedirect, r.Redirect
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("redirects (-by view +by route):\n%s", diff)
	}
}
