package page

import (
	"sentra/internal/site"
)

// Province is one province with the centres inside it. It has a page even
// where it has none.
type Province struct {
	Frame
	Profile
	Nearby    // on the first page alone
	Title     string
	Island    string        // "Jawa"
	Empty     bool          // no centre yet: the page says so
	Totals    []Total       // none where Empty
	Regencies []RegionCount // those with centres; on the first page alone
	Sums      SumTable      // of its centres' figures; on the first page alone
	Centres   CardList
	Pager     Pager
}

// regionWords are those of provinces and regencies.
var regionWords = []wordKey{
	{key: "format.description.region", args: 2}, // region, what it has
	{key: "format.description.empty-region", args: 1},
}

func provincePages(m *maker, add func(leaf)) {
	for _, r := range m.site.Provinces {
		m.addPages(m.site.RegionAddress(r), regionsFile, func() int { return m.site.CountIn(r).Centres }, add, func(h here, n int) any { return h.provinceView(r, n) })
	}
}

// regionsFile is what the pages of regions come from.
const regionsFile = "content/regions.csv"

func (h here) provinceView(r *site.Region, n int) Province {
	in, count := h.site.In(r), h.site.CountIn(r)
	cards := h.centreCards(part(in.Centres, n, h.perPage()), h.regencyName)
	v := Province{
		Frame:   h.regionFrame(r, n, cards, h.sectionCrumb("regions")),
		Title:   r.Title(h.lang),
		Island:  h.island(r),
		Empty:   count.Centres == 0,
		Totals:  h.totals(tallies(count)...),
		Centres: narrowable(h.sectionCards("centres", cards)),
		Pager:   h.pager(h.site.RegionAddress(r), n, h.pages(count.Centres)),
	}
	if n > 1 {
		return v
	}
	v.Profile = h.profile(r)
	v.Nearby = h.nearby(r)
	v.Sums = h.kindSums(h.site.SumsIn(r), in.Centres)
	v.Regencies = each(h.site.Regencies(r), h.regionCount)
	return v
}

// regionFrame makes the frame of page n of a region, which shows some cards.
func (h here) regionFrame(r *site.Region, n int, cards []Card, crumbs ...Crumb) Frame {
	title := r.Title(h.lang)
	return h.published(h.frame(outline{
		title:       h.paged(title, n),
		description: h.regionDescription(r),
		crumbs:      h.pagedCrumbs(crumbs, Phrase{Text: title}, h.site.RegionAddress(r), n),
		things:      h.listed(title, h.site.CountIn(r).Centres, n, each(cards, cardLink)),
	}), false)
}

func (h here) regionDescription(r *site.Region) string {
	name, count := r.Title(h.lang), h.site.CountIn(r)
	if count.Centres == 0 {
		return h.word("format.description.empty-region", name)
	}
	return h.word("format.description.region", name, h.enumerate(tallies(count)...))
}
