package page

import (
	"sentra/internal/site"
)

// Province is one province with the centres inside it. It has a page even
// where it has none.
type Province struct {
	Frame
	Title      string
	Island     string        // "Jawa"
	Empty      bool          // no centre yet: the page says so
	Totals     []Total       // none where Empty
	Regencies  []RegionCount // those with centres; on the first page alone
	Categories []TermCount   // of its centres, most first; on the first page alone
	Sums       SumTable      // of its centres' figures; on the first page alone
	Centres    CardList
	Pager      Pager
}

// regionWords are those of provinces and regencies.
var regionWords = []wordKey{
	{key: "format.description.region", args: 2}, // region, what it has
	{key: "format.description.empty-region", args: 1},
}

func provincePages(m *maker, add func(leaf)) {
	for _, r := range m.site.Provinces {
		m.addPages(r.Address, regionsFile, len(r.Centres), add, func(h here, n int) any { return h.provinceView(r, n) })
	}
}

// regionsFile is what the pages of regions come from.
const regionsFile = "content/regions.csv"

func (h here) provinceView(r *site.Region, n int) Province {
	cards := h.centreCards(part(r.Centres, n, h.perPage()), h.regencyName)
	v := Province{
		Frame:   h.regionFrame(r, n, cards, h.sectionCrumb("regions")),
		Title:   r.Title(h.lang),
		Island:  h.island(r),
		Empty:   len(r.Centres) == 0,
		Totals:  h.totals(tallies(r.Centres, r.Products, r.Producers)...),
		Centres: h.sectionCards("centres", cards),
		Pager:   h.pager(r.Address, n, h.pages(len(r.Centres))),
	}
	if n > 1 {
		return v
	}
	v.Categories = h.categoriesOf(r.Centres)
	v.Sums = h.kindSums(r.Sums, len(r.Centres))
	v.Regencies = each(r.Regencies, h.regionCount)
	return v
}

// regionFrame makes the frame of page n of a region, which shows some cards.
func (h here) regionFrame(r *site.Region, n int, cards []Card, crumbs ...Crumb) Frame {
	title := r.Title(h.lang)
	return h.published(h.frame(outline{
		title:       h.paged(title, n),
		description: h.regionDescription(r),
		crumbs:      h.pagedCrumbs(crumbs, Phrase{Text: title}, r.Address, n),
		things:      h.listed(title, len(r.Centres), n, each(cards, cardLink)),
	}), false)
}

func (h here) regionDescription(r *site.Region) string {
	name := r.Title(h.lang)
	if len(r.Centres) == 0 {
		return h.word("format.description.empty-region", name)
	}
	return h.word("format.description.region", name, h.enumerate(tallies(r.Centres, r.Products, r.Producers)...))
}
