package content

// Producer holds the keys of one IKM of a centre.
type Producer struct {
	Title, Summary                    string
	Categories, Techniques, Materials []Ref
	Founded                           Date
	Ordering                          *Ordering
	Recognitions                      []Recognition
	Channels                          []Channel
	Figures                           []Figure
	Milestones                        []Milestone
	Images                            []Image
	Sources                           []Source
	Verified                          Date
	Aliases                           []Ref
	Publication
}
