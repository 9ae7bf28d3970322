package page

import (
	"path"

	"sentra/internal/content"
	"sentra/internal/site"
)

// Picture is a picture with what must be said about it.
type Picture struct {
	Src           string // "" where the entry has no picture
	Width, Height int
	Alt           Phrase
	Credit        string // "" where nobody is named
	Licence       string // "" where not said
}

// pictures makes an entry's pictures: the cover and the others. A picture that
// was not published is left out.
func (h here) pictures(e *site.Entry, images []content.Image) (cover Picture, others []Picture) {
	for _, image := range images {
		published, ok := h.set.Picture(path.Join(path.Dir(e.File), image.File.Slug))
		if !ok {
			continue
		}
		p := Picture{
			Src:     h.href(published.Path),
			Width:   published.Width,
			Height:  published.Height,
			Alt:     h.phrase(image.Alt),
			Credit:  image.Credit,
			Licence: image.Licence,
		}
		if cover.Src == "" {
			cover = p
			continue
		}
		others = append(others, p)
	}
	return cover, others
}
