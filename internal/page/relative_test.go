package page

import "testing"

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
