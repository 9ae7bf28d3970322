package content

// Product holds the keys of a product.
type Product struct {
	Title, Summary        string
	Category              Ref
	Techniques, Materials []Ref
	Producer              Ref // of the same centre
	Price                 *Price
	Ordering              *Ordering
	Sizes                 []string
	Colours               []Ref
	Care                  string
	HSCode                string
	Recognitions          []Recognition
	Availability          string // ready, made-to-order or seasonal
	Images                []Image
	Sources               []Source
	Verified              Date
	Aliases               []Ref
	Publication
}

// Price is a range in rupiah.
type Price struct {
	Min, Max int64 // Max is 0 where only one price is known
	Per      Ref   // a unit
	AsOf     Date
}
