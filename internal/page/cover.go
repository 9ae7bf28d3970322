package page

import (
	"hash/fnv"
	"slices"
	"strings"

	"sentra/internal/motif"
	"sentra/internal/site"
)

// Cover is what an entry is recognised by: its first picture or, where it has none, a motif drawn from its
// craft.
type Cover struct {
	Picture
	Tile string // of a motif: "kawung-soga"; it says nothing and repeats at its own scale. "" of a picture
}

// motifSize is the box of a motif until style sheets give it another: it fills whatever box it gets.
var motifSize = Picture{Width: 600, Height: 400}

// cover makes an entry's cover: its picture, or the motif of its craft.
func (h here) cover(e *site.Entry, picture Picture, crafts ...*site.Term) Cover {
	if picture.Src != "" {
		return Cover{Picture: picture}
	}
	return h.motif(motifOf(crafts), e.Slug)
}

// termCover makes the cover of a term: the motif of its family, if it has one.
func (h here) termCover(t *site.Term) Cover { return h.motif(t.Motif, t.Slug) }

// motif makes a cover of a family, in a palette that a slug chooses. There is none without a family, nor where the
// site has no such files.
func (h here) motif(family, slug string) Cover {
	palettes := motif.Palettes(family)
	if len(palettes) == 0 {
		return Cover{}
	}
	return h.tile(motif.Tile{Family: family, Palette: palettes[number(slug)%uint32(len(palettes))]})
}

func (h here) tile(t motif.Tile) Cover {
	src := h.static("motif/" + t.Name() + ".svg")
	if src == "" {
		return Cover{}
	}
	c := Cover{Picture: motifSize, Tile: t.Name()}
	c.Src = src
	return c
}

// number is an even spread of slugs over the numbers.
func number(slug string) uint32 {
	sum := fnv.New32a()
	_, _ = sum.Write([]byte(slug))
	return sum.Sum32()
}

// motifOf is the family of the first craft that has one: techniques tell more than categories and stand first.
func motifOf(crafts []*site.Term) string {
	for _, t := range crafts {
		if t.Motif != "" {
			return t.Motif
		}
	}
	return ""
}

// quilted lets no two cards beside each other have the same motif in the same palette.
func (h here) quilted(cards []Card) []Card {
	for i := 1; i < len(cards); i++ {
		if tile := cards[i].Cover.Tile; tile != "" && tile == cards[i-1].Cover.Tile {
			cards[i].Cover = h.tile(otherPalette(tile))
		}
	}
	return cards
}

// familyOf is the family in a tile's name: "mega-mendung" of "mega-mendung-indigo".
func familyOf(tile string) string { return tile[:max(strings.LastIndexByte(tile, '-'), 0)] }

// otherPalette is the family's next palette.
func otherPalette(name string) motif.Tile {
	family := familyOf(name)
	palettes := motif.Palettes(family)
	next := (slices.Index(palettes, name[len(family)+1:]) + 1) % len(palettes)
	return motif.Tile{Family: family, Palette: palettes[next]}
}

// crafts lists what an entry's motif is chosen from.
func crafts(techniques, categories []*site.Term) []*site.Term {
	return slices.Concat(techniques, categories)
}

// siteTile stands for the directory as a whole, where no entry's cover does.
var siteTile = motif.Tile{Family: "kawung", Palette: "indigo"}

// shared is the picture that goes with a page's link, with its absolute address, which needs a base URL.
func (h here) shared(c Cover) Picture {
	if h.base == "" {
		return Picture{}
	}
	if c.Src == "" {
		c = h.tile(siteTile)
	}
	p := h.sharing(c)
	if p.Src != "" {
		p.Src = h.absolute(p.Src)
	}
	return p
}

// sharing is a cover's picture, of a motif its PNG: messengers show no SVG.
func (h here) sharing(c Cover) Picture {
	if c.Tile == "" {
		return c.Picture
	}
	path := h.set.Path("motif/share/" + c.Tile + ".png")
	if path == "" {
		return Picture{}
	}
	return Picture{Src: h.href(path), Width: motif.ShareWidth, Height: motif.ShareHeight}
}
