package content

import (
	"regexp"
	"testing"
)

// The forms that are looked at byte by byte are those of patterns, for every
// text of up to five of the bytes that matter.
func TestFormsArePatterns(t *testing.T) {
	forms := map[string]func(string) bool{
		`^[a-z0-9]+(-[a-z0-9]+)*$`:                       ValidSlug,
		`^(0|[1-9][0-9]*)$`:                              isWhole,
		`^-?(0|[1-9][0-9]*)(\.[0-9]+)?$`:                 isNumber,
		`^[0-9]+(\.[0-9]+)*$`:                            isCode,
		`^([0-9]{4})(?:(s)|-([0-9]{2})(?:-[0-9]{2})?)?$`: isDateForm,
	}
	starts := []string{"", "2026-0"} // a date is longer
	for pattern, form := range forms {
		want := regexp.MustCompile(pattern)
		for _, start := range starts {
			eachText(start, "01-.as\n", 5, func(s string) {
				if got := form(s); got != want.MatchString(s) {
					t.Errorf("%q fits %s: %t", s, pattern, got)
				}
			})
		}
	}
}

// eachText visits a text and all that continue it by up to so many bytes.
func eachText(start, alphabet string, more int, visit func(string)) {
	visit(start)
	if more == 0 {
		return
	}
	for i := range alphabet {
		eachText(start+alphabet[i:i+1], alphabet, more-1, visit)
	}
}
