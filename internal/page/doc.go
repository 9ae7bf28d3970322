// Package page answers: which pages does the site have, and what does each of
// them say? [Routes] makes a [Table] of them, which finds or lists them; each
// makes its view when asked: plain data, in the page's language, already put
// into words. It must never know how a page looks: no template, no HTML but that
// of prose.
//
//	table, problems := page.Routes(site, assets, words)
//	route, found := table.Route("index.html")
//	view := route.View() // a page.Home
//
// A view is a struct embedding a [Frame], what stands around every page's main
// text. It holds no pointers, maps, functions or times, so that it can be hashed
// and compared; "" is what is not known. A text that may be in another language
// than the page is a [Phrase], which says so. Numbers, dates and money are text
// here, with the words of templates/text; a template only shows them.
//
// Each kind of page has a file of its own with its view, the function that fills
// it and the one that lists its pages: centre.go, product.go, province.go. What
// several kinds share lies in files named for the thing: card.go, figure.go,
// ordering.go, pager.go. To add a kind, write its file, its template
// templates/pages/LAYOUT.html, and a line in the table kinds (route.go), which
// also names the words that its file asks for.
//
// Making a view costs what the page shows, however large the site is: it goes
// through the indexes of package site, never through all entries. Only the home
// page, the list of regions, the statistics and the page to search from look at
// the whole.
package page
