package site

import (
	"sentra/internal/content"
	"sentra/internal/diag"
)

// aliasesBelow checks the former slugs of the folder's producers and products.
func (l *folderLinking) aliasesBelow() {
	for _, kind := range []content.Kind{content.KindProducer, content.KindProduct} {
		var siblings []sibling
		for _, b := range l.bundles {
			if b.Kind == kind {
				siblings = append(siblings, sibling{b.Slug, b.Path, b.aliases()})
			}
		}
		l.aliases(siblings)
	}
}

// sibling is one of the entries among which a slug is unique: all centres, or
// the producers or the products of one.
type sibling struct {
	slug, file string
	aliases    []content.Ref
}

// aliases checks that a former slug leads to one entry alone: that no sibling
// has it now, nor had it before. Hidden entries count, since they will be shown.
func (l *linking) aliases(siblings []sibling) {
	live, former := map[string]*sibling{}, map[string]*sibling{}
	for _, s := range siblings {
		for _, alias := range s.aliases {
			live[alias.Slug] = nil
		}
	}
	if len(live) == 0 {
		return
	}
	for i := range siblings {
		if _, isAlias := live[siblings[i].slug]; isAlias {
			live[siblings[i].slug] = &siblings[i]
		}
	}
	for i := range siblings {
		s := &siblings[i]
		for _, alias := range s.aliases {
			l.alias(s, alias, live[alias.Slug], former[alias.Slug])
			former[alias.Slug] = s
		}
	}
}

// alias checks one former slug against the entries that have it, or had it.
func (l *linking) alias(s *sibling, alias content.Ref, live, former *sibling) {
	other := func(o *sibling) diag.Note { return diag.Note{Path: o.file, Text: otherEntry.With()} }
	switch {
	case live == s:
		l.report(s.file, alias.Place, ownAlias.With(alias.Slug), dropAlias.With())
	case live != nil:
		l.report(s.file, alias.Place, liveAlias.With(alias.Slug), dropAlias.With(), other(live))
	case former != nil:
		l.report(s.file, alias.Place, sameAlias.With(alias.Slug), dropAlias.With(), other(former))
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
