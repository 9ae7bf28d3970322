package page

import (
	"cmp"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"sentra/internal/content"
)

// countryNames name countries by their ISO 3166-1 code.
var countryNames = map[content.Lang]display.Namer{
	content.ID: display.Regions(language.Indonesian),
	content.EN: display.Regions(language.BritishEnglish),
}

// countries names countries by their codes, in the order they are written.
func (h here) countries(codes []string) string {
	return strings.Join(each(codes, h.country), ", ")
}

func (h here) country(code string) string {
	region, err := language.ParseRegion(code)
	if err != nil {
		return code
	}
	return cmp.Or(countryNames[h.lang].Name(region), code)
}
