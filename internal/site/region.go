package site

import (
	"slices"
	"strings"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// regionsFile is where the regions are listed.
const regionsFile = "content/regions.csv"

// Region is a province, regency or city. A [Site] knows which entries lie in it,
// and whether it has a page.
type Region struct {
	content.Region
	Slug    string
	Parent  *Region // the province, nil of one
	address Address
	number  int // counted over all of them from 0
}

// Title returns the region's name in one language.
func (r *Region) Title(lang content.Lang) string {
	if lang == content.EN {
		return r.NameEN
	}
	return r.Name
}

// allRegions links regencies to their provinces. Both get their slug from the
// Indonesian name, in both languages.
func (l *linking) allRegions(doc *content.Document) {
	l.read(doc)
	l.unread = doc == nil || doc.Broken
	if doc == nil {
		l.report(regionsFile, diag.Place{}, noRegions.With(), writeRegions.With())
		return
	}
	for _, r := range doc.Regions {
		region := &Region{Region: r, Slug: regionSlug(r.Name), number: l.places}
		l.places++
		l.regions[r.Code] = region
		if r.Kind == "province" {
			l.provinces = append(l.provinces, region)
		}
	}
	for _, r := range doc.Regions {
		region := l.regions[r.Code]
		if r.Kind == "province" {
			continue
		}
		if region.Parent = l.regions[r.Parent]; region.Parent == nil {
			if !doc.Broken { // else its province may be among what could not be read
				l.report(regionsFile, r.Place, noProvince.With(r.Parent), writeProvince.With())
			}
			continue
		}
		l.regencies = append(l.regencies, region)
	}
	sortBy(l.provinces, func(r *Region) string { return r.Code })
}

// regionSlug makes a slug of a region's name: "Kota Bandung" is kota-bandung.
func regionSlug(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(c rune) bool {
		return (c < 'a' || c > 'z') && (c < '0' || c > '9')
	})
	return strings.Join(words, "-")
}

// regency finds the regency or city a centre names.
func (l *linking) regency(path string, ref content.Ref) *Region {
	region := l.regions[ref.Slug]
	switch {
	case ref.Slug == "":
		return nil
	case region == nil && l.unread:
		return nil // it may stand in a line that could not be read
	case region == nil:
		l.report(path, ref.Place, unknownRegion.With(ref.Slug), content.Nearest(ref.Slug, l.regencyCodes(ref.Slug)))
		return nil
	case region.Kind == "province":
		l.report(path, ref.Place, wantRegency.With(ref.Slug, region.Name), writeRegency.With())
		return nil
	}
	return region
}

// regencyCodes lists the codes of the province a code seems to lie in.
func (l *linking) regencyCodes(code string) []string {
	var codes []string
	for _, r := range l.regencies {
		if len(code) >= 2 && strings.HasPrefix(r.Code, code[:2]) {
			codes = append(codes, r.Code)
		}
	}
	slices.Sort(codes)
	return codes
}
