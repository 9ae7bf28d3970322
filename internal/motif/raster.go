package motif

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"strconv"

	"golang.org/x/image/vector"
)

// The size of a sharing picture, in pixels, as WhatsApp and others want it.
const (
	ShareWidth  = 1200
	ShareHeight = 630
	shareScale  = 3 // a page's cover is a third as wide
)

// PNG returns the tile as a picture for sharing, ShareWidth by ShareHeight pixels, in its colours by day.
func (t Tile) PNG() ([]byte, error) {
	tile := t.raster(shareScale)
	whole := image.NewPaletted(image.Rect(0, 0, ShareWidth, ShareHeight), tile.Palette)
	size := tile.Bounds().Size()
	for y := range ShareHeight {
		row := tile.Pix[(y%size.Y)*tile.Stride:]
		for x := range ShareWidth {
			whole.Pix[y*whole.Stride+x] = row[x%size.X]
		}
	}
	var b bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	err := encoder.Encode(&b, whole)
	return b.Bytes(), err
}

// shades is how many steps lie between two colours that meet at an edge.
const shades = 4

// raster draws the tile, so many pixels to each of its own.
func (t Tile) raster(scale int) *image.Paletted {
	d := drawingOf(t.Family)
	inks := newInks(palettes[t.Palette].day)
	width, height := int(d.width)*scale, int(d.height)*scale
	canvas := image.NewPaletted(image.Rect(0, 0, width, height), inks.palette)
	for _, l := range d.layers() {
		mask := l.mask(width, height, float64(scale))
		for i, alpha := range mask.Pix {
			canvas.Pix[i] = inks.over(canvas.Pix[i], l.role, alpha)
		}
	}
	return canvas
}

// mask is how much of each pixel a layer covers.
func (l layer) mask(width, height int, scale float64) *image.Alpha {
	z := vector.NewRasterizer(width, height)
	for _, p := range l.paths {
		for _, line := range p.lines() {
			if l.width == 0 {
				trace(z, line.points, scale)
				continue
			}
			for _, piece := range line.dashed(l.dash) {
				piece.outline(l.width, l.dash[0] == 0, func(points []point) { trace(z, points, scale) })
			}
		}
	}
	mask := image.NewAlpha(image.Rect(0, 0, width, height))
	z.Draw(mask, mask.Bounds(), image.Opaque, image.Point{})
	return mask
}

func trace(z *vector.Rasterizer, points []point, scale float64) {
	at := func(p point) (float32, float32) { return float32(p.x * scale), float32(p.y * scale) }
	z.MoveTo(at(points[0]))
	for _, p := range points[1:] {
		z.LineTo(at(p))
	}
	z.ClosePath()
}

// dashed cuts a line into stitches; without a dash it stays whole.
func (l polyline) dashed(dash [2]float64) []polyline {
	points := l.points
	if l.closed {
		points = append(points[:len(points):len(points)], points[0])
	}
	if dash[0] == 0 {
		return []polyline{{points: points}}
	}
	var pieces []polyline
	drawing, left := true, dash[0]
	piece := []point{points[0]}
	for i := 1; i < len(points); i++ {
		from, to := points[i-1], points[i]
		for {
			length := math.Hypot(to.x-from.x, to.y-from.y)
			if length <= left {
				left -= length
				piece = append(piece, to)
				break
			}
			from = point{from.x + (to.x-from.x)*left/length, from.y + (to.y-from.y)*left/length}
			if drawing {
				pieces = append(pieces, polyline{points: append(piece, from)})
			}
			drawing = !drawing
			piece, left = []point{from}, dash[1]
			if drawing {
				left = dash[0]
			}
		}
	}
	if drawing && len(piece) > 1 {
		pieces = append(pieces, polyline{points: piece})
	}
	return pieces
}

// outline hands over the shapes that together are the line: a box for each of its parts and, where it is to be
// round, a disc for each of its points. All run the same way round, so that none takes from another.
func (l polyline) outline(width float64, round bool, shape func([]point)) {
	half := width / 2
	for i := 1; i < len(l.points); i++ {
		a, b := l.points[i-1], l.points[i]
		length := math.Hypot(b.x-a.x, b.y-a.y)
		if length == 0 {
			continue
		}
		nx, ny := -(b.y-a.y)/length*half, (b.x-a.x)/length*half
		shape([]point{{a.x - nx, a.y - ny}, {b.x - nx, b.y - ny}, {b.x + nx, b.y + ny}, {a.x + nx, a.y + ny}})
	}
	for i, p := range l.points {
		if !round && (i == 0 || i == len(l.points)-1) {
			continue
		}
		shape(circle(p.x, p.y, half).lines()[0].points)
	}
}

// inks are a palette's colours and the shades between each two of them, so that edges are smooth and the
// file small.
type inks struct {
	palette color.Palette
	mixed   map[[3]int]uint8 // by the two colours and the step from the first to the second
	parts   [][3]int         // of each entry of the palette
}

func newInks(c colours) *inks {
	k := &inks{mixed: map[[3]int]uint8{}}
	for r := range roles {
		k.index(int(r), int(r), 0, c)
	}
	for a := range int(roles) {
		for b := a + 1; b < int(roles); b++ {
			for step := 1; step < shades; step++ {
				k.index(a, b, step, c)
			}
		}
	}
	return k
}

func (k *inks) index(a, b, step int, c colours) {
	k.mixed[[3]int{a, b, step}] = uint8(len(k.palette))
	k.parts = append(k.parts, [3]int{a, b, step})
	from, to := rgb(c[a]), rgb(c[b])
	mix := func(x, y uint8) uint8 { return uint8((int(x)*(shades-step) + int(y)*step) / shades) }
	k.palette = append(k.palette, color.RGBA{mix(from.R, to.R), mix(from.G, to.G), mix(from.B, to.B), 0xff})
}

// over is what a pixel becomes where some of a colour is laid over it.
func (k *inks) over(below uint8, r role, alpha uint8) uint8 {
	step := (int(alpha)*shades + 127) / 255
	if step == 0 {
		return below
	}
	whole := uint8(r)
	if step == shades {
		return whole
	}
	parts := k.parts[below]
	under := parts[0] // of a pixel that is mixed already, the colour it is mostly of
	if 2*parts[2] > shades {
		under = parts[1]
	}
	switch a, b := under, int(r); {
	case a == b:
		return below
	case a < b:
		return k.mixed[[3]int{a, b, step}]
	default:
		return k.mixed[[3]int{b, a, shades - step}]
	}
}

func rgb(text string) color.RGBA {
	n, err := strconv.ParseUint(text[1:], 16, 32)
	if err != nil {
		panic("motif: " + err.Error())
	}
	return color.RGBA{uint8(n >> 16), uint8(n >> 8), uint8(n), 0xff}
}
