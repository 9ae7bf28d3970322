package site

import (
	"sentra/internal/content"
	"sentra/internal/diag"
)

// aliases checks that a former slug leads to one entry alone: that no sibling
// has it now, nor had it before. Hidden entries count, since they will be shown.
func (l *linker) aliases() {
	for _, kind := range []content.Kind{content.KindCentre, content.KindProducer, content.KindProduct} {
		live, former := map[string]*bundle{}, map[string]*bundle{}
		for _, b := range l.bundles[kind] {
			live[siblings(b)+b.Slug] = b
		}
		for _, b := range l.bundles[kind] {
			for _, alias := range b.aliases() {
				id := siblings(b) + alias.Slug
				l.alias(b, alias, live[id], former[id])
				former[id] = b
			}
		}
	}
}

// siblings names the entries among which a slug is unique: all centres, or
// those in one folder.
func siblings(b *bundle) string {
	if b.Kind == content.KindCentre {
		return ""
	}
	return b.Folder + "/"
}

// alias checks one former slug against the entries that have it, or had it.
func (l *linker) alias(b *bundle, alias content.Ref, live, former *bundle) {
	other := func(o *bundle) diag.Note { return diag.Note{Path: o.Path, Text: otherEntry.With()} }
	switch {
	case live == b:
		l.report(b.Path, alias.Place, ownAlias.With(alias.Slug), dropAlias.With())
	case live != nil:
		l.report(b.Path, alias.Place, liveAlias.With(alias.Slug), dropAlias.With(), other(live))
	case former != nil:
		l.report(b.Path, alias.Place, sameAlias.With(alias.Slug), dropAlias.With(), other(former))
	}
}

// aliases lists an entry's former slugs.
func (b *bundle) aliases() []content.Ref {
	switch {
	case !b.whole:
		return nil
	case b.keys.Centre != nil:
		return b.keys.Centre.Aliases
	case b.keys.Producer != nil:
		return b.keys.Producer.Aliases
	case b.keys.Product != nil:
		return b.keys.Product.Aliases
	}
	return nil
}
