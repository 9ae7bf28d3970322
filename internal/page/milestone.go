package page

import (
	"slices"

	"sentra/internal/content"
)

// Milestone is something that happened, and when.
type Milestone struct {
	When   Date
	What   Phrase // "Diresmikan"; of other kinds the words of the entry
	Note   Phrase // Text "" where there is none
	Source Cite
}

// milestones makes an entry's history, oldest first.
func (h here) milestones(milestones []content.Milestone) []Milestone {
	milestones = slices.Clone(milestones)
	slices.SortStableFunc(milestones, func(a, b content.Milestone) int { return content.Chronological(a.When, b.When) })
	return each(milestones, h.milestone)
}

func (h here) milestone(m content.Milestone) Milestone {
	what := h.phrase(m.What)
	if what.Text == "" {
		what.Text = h.word("value.milestone." + m.Kind)
	}
	return Milestone{
		When:   h.date(m.When),
		What:   what,
		Note:   h.phrase(m.Note),
		Source: cite(m.Source),
	}
}
