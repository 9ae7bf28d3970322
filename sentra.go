// Package sentra carries the parts of this repository's site that any other site starts from: its
// look, and the words that content is sorted by. It lies beside them because a program can embed only
// what is below the package that asks for it.
package sentra

import "embed"

// Kit holds templates/, static/, the taxonomy, the regions and the synonyms, by their paths in a site.
//
//go:embed templates static content/regions.csv content/synonyms.yaml content/taxonomy
var Kit embed.FS
