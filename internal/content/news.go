package content

// News holds the keys of an announcement; its date is its file's.
type News struct {
	Title, Summary string
	Centres        []Ref // that it is about
	Images         []Image
	Sources        []Source
	Publication
}
