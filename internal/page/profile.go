package page

import (
	"slices"

	"sentra/internal/content"
	"sentra/internal/site"
)

// Profile is what the centres of a region have together. It stands on the first page of a region's list alone.
type Profile struct {
	Drawn      DrawnMap    // where they lie
	Techniques []TermCount // most first, as are the others
	Categories []TermCount
	Facilities []TermCount
	Courses    []Training // to come, the next first
}

func (h here) profile(r *site.Region) Profile {
	centres := h.site.In(r).Centres
	label := h.word("format.map.region", h.countOf("centres", len(centres)), r.Title(h.lang))
	return Profile{
		Drawn:      h.drawMap(label, centres, boxOf(centres, partLeast)),
		Techniques: h.termsOf(centres, func(c *site.Centre) []*site.Term { return c.Techniques }),
		Categories: h.termsOf(centres, func(c *site.Centre) []*site.Term { return c.Categories }),
		Facilities: h.termsOf(centres, h.facilityTerms),
		Courses:    h.coming(centres),
	}
}

// facilityTerms lists the kinds of facility that a centre has, each once.
func (h here) facilityTerms(c *site.Centre) []*site.Term {
	var terms []*site.Term
	for _, f := range c.Keys.Facilities {
		if t := h.site.Term(content.Facilities, f.Type.Slug); t != nil && !slices.Contains(terms, t) {
			terms = append(terms, t)
		}
	}
	return terms
}

// coming lists the courses of some centres that are not over.
func (h here) coming(centres []*site.Centre) []Training {
	var list []course
	for _, c := range centres {
		for _, t := range c.Keys.Training {
			if !h.over(t) {
				list = append(list, course{t, c})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b course) int { return content.Chronological(a.Starts, b.Starts) })
	return each(list, h.listedCourse)
}
