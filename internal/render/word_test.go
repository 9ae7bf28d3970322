package render

import (
	"testing"

	"sentra/internal/content"
)

func TestWordFuncs(t *testing.T) {
	funcs := wordFuncs(&content.Words{Lang: content.EN, Word: map[string]content.Word{
		"plain":   {Other: "search"},
		"filled":  {Other: "{1} in {}, {}"},
		"counted": {One: "one in {}", Other: "{1} in {}"},
		"other":   {Other: "{} pieces"},
	}})
	plain := funcs[plainFunc].(func(string, ...string) string)
	counted := funcs[countedFunc].(func(string, int, ...string) string)
	tests := []struct{ name, got, want string }{
		{"plain", plain("plain"), "search"},
		{"filled, out of order and twice", plain("filled", "a", "b"), "b in a, a"},
		{"exactly one", counted("counted", 1, "Bali", "1"), "one in Bali"},
		{"none", counted("counted", 0, "Bali", "0"), "0 in Bali"},
		{"several", counted("counted", 1200, "Bali", "1,200"), "1,200 in Bali"},
		{"one, without a form of its own", counted("other", 1, "1"), "1 pieces"},
		{"a placeholder in what is filled in", plain("filled", "{1}", "b"), "b in {1}, {1}"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if test.got != test.want {
				t.Errorf("got %q, want %q", test.got, test.want)
			}
		})
	}
}

func TestArguments(t *testing.T) {
	for text, want := range map[string]int{"": 0, "x": 0, "{}": 1, "{} {}": 1, "{1}": 2, "{}{12}": 13, "{x} {123}": 0} {
		if got := arguments(text); got != want {
			t.Errorf("arguments(%q) = %d, want %d", text, got, want)
		}
	}
}
