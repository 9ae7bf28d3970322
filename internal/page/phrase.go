package page

// Phrase is a text that may not be in the page's language.
type Phrase struct {
	Text string // "" where there is none
	Lang string // "" where it is the page's own language, else "id"
}

// Link is a name that leads to its page.
type Link struct {
	Label Phrase
	Href  string // "" where the thing has no page: show the name alone
}

// Date is a day, month, year or decade.
type Date struct {
	Text    string // "21 Januari 2026"; "" where there is none
	Machine string // for <time datetime>: "2026-01-21"; "" for decades
}

// Cite refers to one of the entry's numbered sources.
type Cite struct {
	Number string // "1"; "" where no source is named
	Href   string // "#source-1"
}
