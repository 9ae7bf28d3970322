package page

import (
	"cmp"

	"sentra/internal/content"
)

// Recognition is a certificate or a legal protection.
type Recognition struct {
	Name       Link
	Status     string // "terdaftar", "dalam proses", "ditetapkan"
	Number     string // "" where not known
	Year       string // "" where not known
	ValidUntil Date   // Text "" where not said
	Note       Phrase // Text "" where there is none
	Source     Cite
}

func (h here) recognition(r content.Recognition) Recognition {
	return Recognition{
		Name:       h.namedLink(content.Recognitions, r.Type.Slug),
		Status:     h.word("value.recognition." + cmp.Or(r.Status, "registered")),
		Number:     r.Number,
		Year:       h.dateText(r.Year),
		ValidUntil: h.date(r.ValidUntil),
		Note:       h.phrase(r.Note),
		Source:     cite(r.Source),
	}
}
