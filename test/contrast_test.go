package test

import (
	"fmt"
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// The pairs of colours that lie on each other, and the least contrast of each: text takes what the design asks for,
// which is more than WCAG 2.2's 4.5; what is no text, a border or a bar, WCAG's 3.
const (
	forText   = 5.6
	forButton = 4.5
	forSign   = 3.0
)

var pairs = []struct {
	over, ground string
	least        float64
}{
	{"ink", "paper", forText}, {"ink", "card", forText}, {"ink", "sunk", forText},
	{"muted", "paper", forText}, {"muted", "card", forText}, {"muted", "sunk", forText},
	{"indigo", "paper", forText}, {"indigo", "card", forText}, {"indigo", "sunk", forText},
	{"soga", "paper", forText}, {"soga", "card", forText}, {"soga", "sunk", forText},
	{"morinda", "paper", forText}, {"morinda", "card", forText}, {"morinda", "sunk", forText},
	{"leaf", "paper", forText}, {"leaf", "card", forText}, {"leaf", "sunk", forText},
	{"kunyit-ink", "paper", forText}, {"kunyit-ink", "card", forText}, {"kunyit-ink", "sunk", forText},
	{"on-indigo", "indigo", forButton}, {"paper", "ink", forText},
	{"muted", "card", forSign}, // the border of what is filled in
	{"indigo", "paper", forSign},
}

// TestColoursContrast computes what tokens.css says, by day, by night, where more contrast is asked for, and on paper.
func TestColoursContrast(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("../static/css/tokens.css")
	if err != nil {
		t.Fatal(err)
	}
	for name, colours := range schemes(t, string(data)) {
		for _, p := range pairs {
			over, ground := colours[p.over], colours[p.ground]
			if over == "" || ground == "" {
				t.Fatalf("%s: there is no colour %s or %s", name, p.over, p.ground)
			}
			if got := contrast(t, over, ground); got < p.least {
				t.Errorf("%s: %s on %s is %.2f : 1, want %.1f", name, p.over, p.ground, got, p.least)
			}
		}
	}
}

func TestContrast(t *testing.T) {
	for pair, want := range map[[2]string]string{
		{"#000", "#fff"}:       "21.00",
		{"#777777", "#ffffff"}: "4.48", // famously not enough
		{"#fff", "#fff"}:       "1.00",
	} {
		if got := fmt.Sprintf("%.2f", contrast(t, pair[0], pair[1])); got != want {
			t.Errorf("the contrast of %v is %s, want %s", pair, got, want)
		}
	}
}

var (
	mediaRule = regexp.MustCompile(`(?s)@media ([^{]*)\{(.*?\})\s*\}`)
	colourOf  = regexp.MustCompile(`--([a-z-]+): (#[0-9a-f]{3,6});`)
)

// schemes reads the colours of each state a reader may have asked for. A rule for a state stands over the one for all.
func schemes(t *testing.T, css string) map[string]map[string]string {
	t.Helper()
	rules := map[string]string{}
	for _, m := range mediaRule.FindAllStringSubmatch(css, -1) {
		rules[strings.TrimSpace(m[1])] = m[2]
	}
	const dark, more = "(prefers-color-scheme: dark)", "(prefers-contrast: more)"
	day := mediaRule.ReplaceAllString(css, "")
	of := func(parts ...string) map[string]string {
		colours := map[string]string{}
		for _, m := range colourOf.FindAllStringSubmatch(strings.Join(parts, "\n"), -1) {
			colours[m[1]] = m[2]
		}
		return colours
	}
	for _, state := range []string{dark, more, more + " and " + dark, "print"} {
		if rules[state] == "" {
			t.Fatalf("tokens.css has no rule for %s", state)
		}
	}
	return map[string]map[string]string{
		"by day":                  of(day),
		"by night":                of(day, rules[dark]),
		"by day, more contrast":   of(day, rules[more]),
		"by night, more contrast": of(day, rules[dark], rules[more], rules[more+" and "+dark]),
		"on paper":                of(day, rules["print"]),
	}
}

// contrast is WCAG 2.2's contrast ratio.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	la, lb := luminance(t, a), luminance(t, b)
	return (max(la, lb) + .05) / (min(la, lb) + .05)
}

// luminance is WCAG 2.2's relative luminance of a colour of sRGB.
func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	digits := strings.TrimPrefix(colour, "#")
	if len(digits) == 3 {
		digits = strings.Join([]string{digits[:1], digits[:1], digits[1:2], digits[1:2], digits[2:], digits[2:]}, "")
	}
	n, err := strconv.ParseUint(digits, 16, 32)
	if err != nil {
		t.Fatalf("%s is no colour: %v", colour, err)
	}
	channel := func(shift uint) float64 {
		c := float64(n>>shift&0xff) / 255
		if c <= .04045 {
			return c / 12.92
		}
		return math.Pow((c+.055)/1.055, 2.4)
	}
	return .2126*channel(16) + .7152*channel(8) + .0722*channel(0)
}
