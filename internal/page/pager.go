package page

import (
	"strconv"

	"sentra/internal/content"
	"sentra/internal/site"
)

// Pager leads through the pages of a long list.
type Pager struct {
	Items []PagerItem // none where the list has a single page
	Prev  string      // "" on the first page
	Next  string      // "" on the last page
}

// PagerItem is one page of a long list.
type PagerItem struct {
	Number  string // "2"
	Href    string // "" for the page itself and for a gap
	Current bool
	Gap     bool // stands for the pages left out: show an ellipsis
}

// perPage is how many entries one page of a list shows.
func (m *maker) perPage() int { return int(m.site.Config.PerPage) }

// pages returns how many pages a list of n entries takes: one at least.
func (m *maker) pages(n int) int {
	return max(1, (n+m.perPage()-1)/m.perPage())
}

// part returns what page n, counted from 1, shows of a list.
func part[T any](list []T, n, perPage int) []T {
	return between(list, (n-1)*perPage, n*perPage)
}

// between returns a list's elements from one position to another, as far as
// there are any.
func between[T any](list []T, from, to int) []T {
	within := func(i int) int { return min(max(i, 0), len(list)) }
	return list[within(from):within(to)]
}

// pageAddress returns where page n of a list lies; the first is the list itself.
func (m *maker) pageAddress(list site.Address, n int) site.Address {
	if n == 1 {
		return list
	}
	number := strconv.Itoa(n) + "/"
	return site.Address{
		ID: list.ID + m.site.Segment(content.ID, "page") + "/" + number,
		EN: list.EN + m.site.Segment(content.EN, "page") + "/" + number,
	}
}

// pager leads from page n of a list to the others.
func (h here) pager(list site.Address, n, last int) Pager {
	if last == 1 {
		return Pager{}
	}
	var p Pager
	shown := 0
	for _, i := range []int{1, n - 1, n, n + 1, last} {
		if i <= shown || i > last {
			continue
		}
		switch {
		case i == shown+2: // a gap would take the room of the page it hides
			p.Items = append(p.Items, h.pagerItem(list, i-1, false))
		case i > shown+2:
			p.Items = append(p.Items, PagerItem{Gap: true})
		}
		p.Items = append(p.Items, h.pagerItem(list, i, i == n))
		shown = i
	}
	if n > 1 {
		p.Prev = h.to(h.pageAddress(list, n-1))
	}
	if n < last {
		p.Next = h.to(h.pageAddress(list, n+1))
	}
	return p
}

func (h here) pagerItem(list site.Address, n int, current bool) PagerItem {
	item := PagerItem{Number: h.whole(int64(n)), Current: current}
	if !current {
		item.Href = h.to(h.pageAddress(list, n))
	}
	return item
}

// paged returns the title of page n of a list.
func (h here) paged(title string, n int) string {
	if n == 1 {
		return title
	}
	return h.word("format.page-of", title, h.whole(int64(n)))
}

// pagedCrumbs ends the way to page n of a list, whose own crumb is a link on
// all pages but the first.
func (h here) pagedCrumbs(crumbs []Crumb, label Phrase, list site.Address, n int) []Crumb {
	if n == 1 {
		return append(crumbs, Crumb{Label: label})
	}
	number := h.word("format.page", h.whole(int64(n)))
	return append(crumbs, Crumb{Label: label, Href: h.to(list)}, Crumb{Label: Phrase{Text: number}})
}

// addPages adds the pages of a list of so many entries. They are counted when
// somebody asks for the second one: counting may take a whole index.
func (m *maker) addPages(list site.Address, file string, entries func() int, add func(leaf), view func(h here, page int) any) {
	add(leaf{
		address: list,
		file:    file,
		pages:   func() int { return m.pages(entries()) },
		view:    func(h here) any { return view(h, h.page) },
	})
}
