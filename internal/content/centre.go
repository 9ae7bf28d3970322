package content

import "sentra/internal/diag"

// Centre holds the keys of centre.yaml.
type Centre struct {
	Title, Summary                    string
	Region                            Ref // code of a regency or city
	Locality, Address                 string
	Location                          *Location
	Status                            string
	Categories, Techniques, Materials []Ref
	Facilities                        []Facility
	Services                          []Service
	Training                          []Training
	Figures                           []Figure
	Milestones                        []Milestone
	Ordering                          *Ordering
	Recognitions                      []Recognition
	Channels                          []Channel
	Images                            []Image
	Sources                           []Source
	Verified                          Date
	Aliases                           []Ref
	Publication
}

// Publication says when an entry may be seen.
type Publication struct {
	Draft           bool
	Publish, Expire Date
}

// Location is a point in WGS 84 degrees, and how far it can be trusted.
type Location struct {
	Lat, Lon  float64
	Precision string // exact, village, district or regency
	diag.Place
}

// Facility is a shared room, line or machine.
type Facility struct {
	Type     Ref
	Quantity *int64
	Capacity *Amount
	OpenTo   []string // member, ikm, public
	Access   *Access
	Note     Text
	AsOf     Date
	Source   SourceIndex
}

// Access is how one gets to use a facility.
type Access struct {
	Fee   *int64 // rupiah; 0 is free
	Per   string // hour, day, week, month, piece or visit
	Hours string
	How   Text
}

// Service is help a centre gives.
type Service struct {
	Type   Ref
	Note   Text
	Source SourceIndex
}

// Training is one course with its dates.
type Training struct {
	Title        Text
	Topic        Ref // a service or a technique
	Place        Text
	Starts, Ends Date
	Seats        *int64
	Fee          *int64 // rupiah; 0 is free
	Register     string // an address
	Source       SourceIndex
}

// Last returns the course's last day.
func (t Training) Last() Date {
	if t.Ends.IsZero() {
		return t.Starts
	}
	return t.Ends
}

// Figure is one number about an entry, of one year, said by one source.
type Figure struct {
	Kind      Ref
	Value     Range
	Qualifier string // about, at-least, at-most, or ""
	Scope     string // centre (also when ""), part or wider
	Of        Text   // what the number covers, where that is not the centre
	Unit      Ref    // only of kinds that have no unit of their own
	Per       string
	Planned   bool
	Note      Text
	AsOf      Date
	Source    SourceIndex
	diag.Place
}

// Milestone is something that happened, and when.
type Milestone struct {
	Kind   string
	When   Date
	What   Text // of kind other
	Note   Text
	Source SourceIndex
	diag.Place
}

// Ordering is what a buyer must know before asking.
type Ordering struct {
	MOQ       *Amount
	LeadTime  *LeadTime
	Samples   *bool
	Custom    *bool
	ExportsTo []string // ISO 3166-1 alpha-2
	AsOf      Date
}

// LeadTime is how many days an order of For takes.
type LeadTime struct {
	Days int64
	For  int64 // in the unit of the minimum order; 0 is not said
}

// Recognition is a certificate or a legal protection.
type Recognition struct {
	Type       Ref
	Status     string // registered (also when ""), in-process or designated
	Number     string
	Year       Date
	ValidUntil Date
	Note       Text
	Source     SourceIndex
}

// Channel is one way of reaching an entry.
type Channel struct {
	Type, Value    string
	Consent, Until Date
	diag.Place
}

// Image is one picture of an entry.
type Image struct {
	File    Ref // path relative to the entry's folder
	Alt     Text
	Credit  string
	Licence string
}

// Source is where a fact was read.
type Source struct {
	Title, Publisher, URL string
	Date                  Date
}
