package site

import "sentra/internal/content"

// Change is the next day on which the same files make other pages: an entry
// appears or expires, a channel's consent ends, a course is over, a figure
// grows too old to be added up, the last check of an entry too old to rely on.
type Change struct {
	On      content.Date // zero where no day changes anything
	Entries int          // that change on that day
}

// nextChange finds the first day after today on which any of some entries changes.
func (l *linking) nextChange(bundles []*bundle) Change {
	var next Change
	for _, b := range bundles {
		if day := l.changes(b); !day.IsZero() {
			next = next.and(Change{day, 1})
		}
	}
	return next
}

// and returns the earlier of two changes, or both as one.
func (c Change) and(other Change) Change {
	switch {
	case other.On.IsZero():
		return c
	case c.On.IsZero() || other.On.Compare(c.On) < 0:
		return other
	case other.On.Compare(c.On) > 0:
		return c
	}
	c.Entries += other.Entries
	return c
}

// changes returns the first day after today on which an entry shows something
// else, zero where there is none.
func (l *linking) changes(b *bundle) content.Date {
	if !b.whole {
		return content.Date{}
	}
	p := b.publication()
	if b.hidden {
		if p.Draft || p.Publish.Compare(l.options.AsOf) <= 0 {
			return content.Date{} // for good, or with the centre it belongs to
		}
		return firstDay(p.Publish)
	}
	first := content.Date{}
	l.lastDays(b, func(last content.Date) {
		if last.IsZero() {
			return
		}
		after := last.After()
		if after.Compare(l.options.AsOf) > 0 && (first.IsZero() || after.Compare(first) < 0) {
			first = after
		}
	})
	return first
}

// firstDay returns the first day of a date, without its place.
func firstDay(d content.Date) content.Date {
	return content.Date{Year: d.Year, Month: max(d.Month, 1), Day: max(d.Day, 1)}
}

// lastDays gives the days up to which what an entry shows holds, zero ones among
// them.
func (l *linking) lastDays(b *bundle, day func(content.Date)) {
	channels := func(channels []content.Channel) {
		for _, c := range channels {
			day(c.Until)
		}
	}
	day(b.publication().Expire)
	switch k := b.keys; {
	case k.Centre != nil:
		channels(k.Centre.Channels)
		for _, t := range k.Centre.Training {
			day(t.Last())
		}
		for _, f := range Newest(k.Centre.Figures) {
			if kind := l.find(content.FigureKinds, f.Kind.Slug); kind != nil && kind.Sums {
				last := f.AsOf
				last.Year += sumYears
				day(last)
			}
		}
		day(CheckedUntil(k.Centre.Verified))
	case k.Producer != nil:
		channels(k.Producer.Channels)
		day(CheckedUntil(k.Producer.Verified))
	case k.Product != nil:
		day(CheckedUntil(k.Product.Verified))
	}
}

// yearsChecked is for how many years pages let the day on which an entry was
// checked against its sources stand without a warning.
const yearsChecked = 2

// CheckedUntil returns the last day on which that holds, zero where the entry
// was never checked.
func CheckedUntil(verified content.Date) content.Date {
	if verified.IsZero() {
		return content.Date{}
	}
	until := verified
	until.Year += yearsChecked
	if until.Month == 2 && until.Day == 29 {
		until.Day = 28 // of a year that has no more
	}
	return until
}

func (b *bundle) publication() content.Publication {
	switch k := b.keys; {
	case k.Centre != nil:
		return k.Centre.Publication
	case k.Producer != nil:
		return k.Producer.Publication
	case k.Product != nil:
		return k.Product.Publication
	case k.News != nil:
		return k.News.Publication
	}
	return b.keys.Page.Publication
}
