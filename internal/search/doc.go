// Package search answers: what can be looked for in a site, and in which files does a browser find it?
// [New] makes the index of a site in one language, from entries, terms and regions, never from HTML. It must
// never know a page: where the files are published is for others to say.
//
//	index := search.New(site, content.ID, nil)
//	index.Manifest // one small file under a fixed name, which names the others
//	index.Files    // under names with fingerprints
//
// The format is told in docs/search-format.md, and read by static/js/search. In short: the cards hold of every
// document what a result shows, what it can be filtered and sorted by, and the words of its name, craft and place, which a browser
// finds in them by itself; the shards hold which documents have a word in their prose, cut by how the word starts.
//
// Words are folded (fold.go), led back to a stem that the site itself knows (stem.go), and their documents numbered
// so that a new one leaves the others' numbers alone (number.go).
package search
