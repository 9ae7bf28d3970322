package main

import (
	"maps"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/pflag"

	"sentra/internal/content"
)

func TestTodayIsTheDayInIndonesia(t *testing.T) {
	night := func() time.Time { return time.Date(2026, 10, 4, 17, 30, 0, 0, time.UTC) }
	tests := []struct {
		asOf string
		want content.Date
	}{
		{"", content.Date{Year: 2026, Month: 10, Day: 5}},
		{"2024-02-29", content.Date{Year: 2024, Month: 2, Day: 29}},
	}
	for _, test := range tests {
		p := program{now: night, flags: flags{asOf: test.asOf}}
		got, err := p.today()
		if diff := cmp.Diff(test.want, got); err != nil || diff != "" {
			t.Errorf("--as-of %q: %v (-want +got):\n%s", test.asOf, err, diff)
		}
	}
}

func TestBaseURLs(t *testing.T) {
	for url, want := range map[string]bool{
		"https://contoh.id":          true,
		"http://localhost:8080/sub/": true,
		"https://contoh.id/?":        false,
		"https://contoh.id/?a=b":     false,
		"https://contoh.id/#":        false,
		"https://contoh.id/#a":       false,
		"https://a:b@contoh.id/":     false,
		"https://":                   false,
		"https:contoh.id":            false,
		"ftp://contoh.id/":           false,
		"contoh.id":                  false,
		"/sub/":                      false,
		"https://contoh.id/%zz":      false,
	} {
		if got := isBaseURL(url); got != want {
			t.Errorf("isBaseURL(%q) = %t, want %t", url, got, want)
		}
	}
}

func TestAddresses(t *testing.T) {
	for addr, want := range map[string]bool{
		"127.0.0.1:1313":  true,
		"localhost:0":     true,
		"[::1]:65535":     true,
		":8080":           true,
		"127.0.0.1":       false,
		"1313":            false,
		"127.0.0.1:":      false,
		"127.0.0.1:http":  false,
		"127.0.0.1:-1":    false,
		"127.0.0.1:65536": false,
		"::1:1313":        false,
		"":                false,
	} {
		if got := isAddr(addr); got != want {
			t.Errorf("isAddr(%q) = %t, want %t", addr, got, want)
		}
	}
}

// TestEveryFlagIsExplained holds that the help says what each flag does, and a bad value of it is
// answered with how to write one.
func TestEveryFlagIsExplained(t *testing.T) {
	explained := maps.Clone(flagTexts)
	root := new(program).root()
	for _, c := range append(root.Commands(), root) {
		for _, flags := range []*pflag.FlagSet{c.Flags(), c.PersistentFlags()} {
			flags.VisitAll(func(f *pflag.Flag) {
				if text := flagTexts[f.Name]; text.usage.ID == "" || text.hint.ID == "" {
					t.Errorf("--%s lacks a text", f.Name)
				}
				delete(explained, f.Name)
			})
		}
	}
	for name := range explained {
		t.Errorf("there is no flag --%s to explain", name)
	}
}
