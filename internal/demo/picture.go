package demo

import (
	"bytes"
	"image"
	"image/color"
	"image/png"

	"sentra/internal/content"
)

// pictureFile is the one picture that a centre has, if it has one.
const pictureFile = "images/kain.png"

// hasPicture reports whether a centre has a picture. Few have: they fill the disk.
func (c centre) hasPicture() bool { return c.n < 3 || c.n%25 == 0 }

// image describes the picture.
func (c centre) image(of text) content.Image {
	return content.Image{
		File:    content.Ref{Slug: pictureFile},
		Alt:     c.both(text{"Kotak-kotak berwarna, pengganti foto " + of.id, "Coloured squares that stand for a photograph of " + of.en}),
		Credit:  "Sentra Demo",
		Licence: "CC0-1.0",
	}
}

// The picture's size, and that of its squares, in pixels.
const (
	pictureWidth, pictureHeight = 480, 320
	squareSize                  = 40
)

// picture draws squares in a few colours, mirrored as in cloth.
func (c centre) picture() []byte {
	d := newDice(c.Seed, "picture "+c.slug)
	palette := color.Palette{
		color.RGBA{0xf7, 0xf3, 0xea, 0xff}, color.RGBA{0x23, 0x40, 0x7a, 0xff},
		color.RGBA{0x86, 0x46, 0x1a, 0xff}, color.RGBA{0xd7, 0x9a, 0x1e, 0xff},
	}
	m := image.NewPaletted(image.Rect(0, 0, pictureWidth, pictureHeight), palette)
	const columns, rows = pictureWidth / squareSize, pictureHeight / squareSize
	var squares [rows][columns]uint8
	for y := range rows {
		for x := range columns / 2 {
			squares[y][x] = uint8(d.below(len(palette)))
			squares[y][columns-1-x] = squares[y][x]
		}
	}
	for i := range m.Pix {
		x, y := i%m.Stride, i/m.Stride
		m.Pix[i] = squares[y/squareSize][x/squareSize]
	}
	var b bytes.Buffer
	_ = png.Encode(&b, m) // a buffer takes everything
	return b.Bytes()
}
