package page

import (
	"math/rand/v2"
	"net/url"
	"strings"
	"testing"
)

func TestRelative(t *testing.T) {
	tests := []struct{ from, to, want string }{
		{"", "", "./"},
		{"", "sentra/", "sentra/"},
		{"", "en/", "en/"},
		{"sentra/", "", "../"},
		{"sentra/laweyan/", "sentra/laweyan/", "./"},
		{"sentra/laweyan/", "sentra/", "../"},
		{"sentra/laweyan/", "sentra/lasem/", "../lasem/"},
		{"sentra/laweyan/", "sentra/laweyan/produk/kain/", "produk/kain/"},
		{"sentra/laweyan/", "sentra/laweyan-baru/", "../laweyan-baru/"},
		{"sentra/laweyan/", "aset/main.css", "../../aset/main.css"},
		{"en/centres/laweyan/", "sentra/laweyan/", "../../../sentra/laweyan/"},
		{"404.html", "sentra/", "sentra/"},
		{"en/404.html", "aset/main.css", "../aset/main.css"},
	}
	for _, tt := range tests {
		if got := relative(tt.from, tt.to); got != tt.want {
			t.Errorf("relative(%q, %q) = %q, want %q", tt.from, tt.to, got, tt.want)
		}
	}
}

// TestRelativeLeadsWhereItShould resolves links as browsers do, between random
// addresses, for a site at a domain's root and for one below a path.
func TestRelativeLeadsWhereItShould(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		from, to := randomAddress(random), randomAddress(random)
		for _, root := range []string{"https://contoh.example/", "https://contoh.example/sub/path/"} {
			page, err := url.Parse(root + from)
			if err != nil {
				t.Fatal(err)
			}
			link := relative(from, to)
			got, err := page.Parse(link)
			if err != nil {
				t.Fatal(err)
			}
			if got.String() != root+to {
				t.Fatalf("on %s, %q leads to %s, want %s", page, link, got, root+to)
			}
			if strings.HasPrefix(link, "/") || strings.Contains(link, ":") {
				t.Fatalf("from %q to %q: %q is not relative", from, to, link)
			}
		}
	}
}

// randomAddress makes addresses that have much in common: of few words, some of
// which begin alike, with or without a file at the end.
func randomAddress(random *rand.Rand) string {
	words := []string{"en", "sentra", "sentra-baru", "s", "produk"}
	var b strings.Builder
	for range random.IntN(5) {
		b.WriteString(words[random.IntN(len(words))] + "/")
	}
	if random.IntN(4) == 0 {
		b.WriteString([]string{"404.html", "sentra", "main.0123abcd.css"}[random.IntN(3)])
	}
	return b.String()
}
