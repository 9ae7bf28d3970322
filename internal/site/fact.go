package site

import (
	"math"
	"slices"
	"strconv"

	"sentra/internal/content"
	"sentra/internal/diag"
)

// past checks a date that can only lie behind us, at the coarser precision.
func (l *linking) past(file, key string, d content.Date) {
	if today := l.options.AsOf; !d.IsZero() && !today.IsZero() && d.Compare(today) > 0 {
		l.report(file, d.Place, inFuture.With(key, d.String()), checkYear.With(today.String()))
	}
}

func (l *linking) amount(file string, a *content.Amount) {
	if a == nil {
		return
	}
	l.term(file, content.Units, a.Unit)
	l.counted(file, a.Unit.Place, a.Unit.Slug, a.Amount)
}

// counted checks that things are counted in whole numbers.
func (l *linking) counted(file string, at diag.Place, unit string, values ...float64) {
	for _, v := range values {
		if v != math.Trunc(v) && !content.Measures(unit) {
			l.report(file, at, wantWhole.With(strconv.FormatFloat(v, 'f', -1, 64), unit), roundIt.With())
			return
		}
	}
}

func (l *linking) figures(file string, figures []content.Figure) {
	for _, f := range figures {
		l.past(file, "as_of", f.AsOf)
		l.term(file, content.Units, f.Unit)
		kind := l.term(file, content.FigureKinds, f.Kind)
		if kind == nil {
			continue
		}
		unit := kind.Unit.Slug
		switch {
		case unit == "" && f.Unit.Slug == "":
			l.report(file, f.Kind.Place, needsUnit.With(f.Kind.Slug), addUnit.With())
			continue
		case unit != "" && f.Unit.Slug != "":
			l.report(file, f.Unit.Place, hasUnit.With(f.Kind.Slug, unit), dropUnit.With())
			continue
		case unit == "":
			unit = f.Unit.Slug
		}
		l.counted(file, f.Place, unit, f.Value.Min, f.Value.Max)
	}
}

func (l *linking) milestones(file string, milestones []content.Milestone) {
	for _, m := range milestones {
		l.past(file, "when", m.When)
	}
}

func (l *linking) ordering(file string, o *content.Ordering) {
	if o == nil {
		return
	}
	l.amount(file, o.MOQ)
	l.past(file, "as_of", o.AsOf)
}

func (l *linking) recognitions(file string, recognitions []content.Recognition) {
	for _, r := range recognitions {
		l.term(file, content.Recognitions, r.Type)
		l.past(file, "year", r.Year)
	}
}

// channels warns of those that a shown entry would have, had their owner's
// consent not ended.
func (l *linking) channels(b *bundle, channels []content.Channel) {
	for _, c := range channels {
		l.past(b.Path, "consent", c.Consent)
		if ended := !c.Until.IsZero() && c.Until.Compare(l.options.AsOf) < 0; ended && !b.hidden {
			l.warn(b.Path, c.Until.Place, untilExpired.With(c.Until.String()), renewConsent.With())
		}
	}
}

// topic checks that a course is about a service or a technique.
func (l *linking) topic(file string, ref content.Ref) {
	if ref.Slug == "" {
		return
	}
	services, techniques := l.taxonomies[content.Services], l.taxonomies[content.Techniques]
	if services.bySlug[ref.Slug] == nil && techniques.bySlug[ref.Slug] == nil {
		l.report(file, ref.Place, unknownTopic.With(ref.Slug),
			content.Nearest(ref.Slug, slices.Concat(services.slugs(), techniques.slugs())))
	}
}

// record checks when an entry's sources were written, and when it was last
// checked against them.
func (l *linking) record(file string, sources []content.Source, verified content.Date) {
	for _, s := range sources {
		l.past(file, "date", s.Date)
	}
	l.past(file, "verified", verified)
}
