package content

// Page holds the keys of a plain page: about, how figures are gathered.
type Page struct {
	Title, Summary string
	Publication
}

// Translation holds the keys of a translated entry; what it leaves empty is
// inherited from the original.
type Translation struct {
	Title, Summary, Care string
	Slug                 Ref // of pages only: their address in this language
}
