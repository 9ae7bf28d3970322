package motif

import (
	"math"
	"strconv"
	"strings"
)

// point is a place in a tile, in pixels from its upper left corner.
type point struct{ x, y float64 }

// step is a piece of a path: where it leads, over which control points. It begins a new line where move is
// set, and closes the line where shut is.
type step struct {
	to         point
	c1, c2     point
	move, bent bool
	shut       bool
	oval       *oval // where a whole ellipse begins, which has a shorter name in SVG than its curves
}

// oval is an ellipse's half-axes, and the angle of the first, in degrees.
type oval struct{ a, b, turn float64 }

// ovalSteps is how many steps an ellipse takes.
const ovalSteps = 6

// path is lines and curves, to be filled or drawn along.
type path []step

func (p path) move(x, y float64) path { return append(p, step{to: point{x, y}, move: true}) }
func (p path) line(x, y float64) path { return append(p, step{to: point{x, y}}) }
func (p path) shut() path             { return append(p, step{shut: true}) }

// curve adds a cubic curve by its two control points and its end.
func (p path) curve(x1, y1, x2, y2, x, y float64) path {
	return append(p, step{c1: point{x1, y1}, c2: point{x2, y2}, to: point{x, y}, bent: true})
}

// through adds lines through points given as x, y, x, y …
func (p path) through(xy ...float64) path {
	for i := 0; i+1 < len(xy); i += 2 {
		p = p.line(xy[i], xy[i+1])
	}
	return p
}

// polygon is the closed line through points given as x, y, x, y …
func polygon(xy ...float64) path { return path{}.move(xy[0], xy[1]).through(xy[2:]...).shut() }

func rect(x, y, w, h float64) path { return polygon(x, y, x+w, y, x+w, y+h, x, y+h) }

// diamond stands on its point, with its middle at (x, y).
func diamond(x, y, w, h float64) path { return polygon(x, y-h, x+w, y, x, y+h, x-w, y) }

// roundness places the control points of the four curves that make a circle.
const roundness = 0.5523

func circle(x, y, r float64) path { return ellipse(x, y, r, r) }

func ellipse(x, y, a, b float64) path {
	ka, kb := a*roundness, b*roundness
	p := path{}.move(x+a, y).
		curve(x+a, y+kb, x+ka, y+b, x, y+b).
		curve(x-ka, y+b, x-a, y+kb, x-a, y).
		curve(x-a, y-kb, x-ka, y-b, x, y-b).
		curve(x+ka, y-b, x+a, y-kb, x+a, y).shut()
	p[0].oval = &oval{a: a, b: b}
	return p
}

// leaf is pointed at both ends, from (0, 0) along the x axis, as long and half as wide as told.
func leaf(length, half float64) path {
	return path{}.move(0, 0).
		curve(length*.3, -half*1.35, length*.7, -half*1.35, length, 0).
		curve(length*.7, half*1.35, length*.3, half*1.35, 0, 0).shut()
}

// stepped is a lozenge with the edges of stairs, as threads make them: n steps of the given width and height
// on each side, with its middle at (x, y).
func stepped(x, y float64, n int, w, h float64) path {
	var quarter []point
	for i := range n {
		edge := w/2 + float64(i)*w
		quarter = append(quarter, point{edge, float64(n-i) * h}, point{edge, float64(n-i-1) * h})
	}
	var xy []float64
	for i, sign := range []point{{1, -1}, {1, 1}, {-1, 1}, {-1, -1}} { // clockwise from the top
		for j := range quarter {
			if i%2 == 1 {
				j = len(quarter) - 1 - j
			}
			xy = append(xy, x+sign.x*quarter[j].x, y+sign.y*quarter[j].y)
		}
	}
	return polygon(xy...)
}

// at moves a path.
func (p path) at(x, y float64) path {
	return p.each(func(q point) point { return point{q.x + x, q.y + y} })
}

// scaled stretches a path from (0, 0); a negative number turns it over.
func (p path) scaled(x, y float64) path {
	scaled := p.each(func(q point) point { return point{q.x * x, q.y * y} })
	for i := range scaled {
		scaled[i].oval = nil // it may be none any more
	}
	return scaled
}

// turned turns a path about (0, 0), clockwise, by degrees.
func (p path) turned(degrees float64) path {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	turned := p.each(func(q point) point { return point{q.x*cos - q.y*sin, q.x*sin + q.y*cos} })
	for i, s := range turned {
		if s.oval != nil {
			turned[i].oval = &oval{s.oval.a, s.oval.b, s.oval.turn + degrees}
		}
	}
	return turned
}

func (p path) each(do func(point) point) path {
	moved := make(path, len(p))
	for i, s := range p {
		s.to, s.c1, s.c2 = do(s.to), do(s.c1), do(s.c2)
		moved[i] = s
	}
	return moved
}

// bounds returns a box that holds the path.
func (p path) bounds() (least, most point) {
	least, most = point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	grow := func(q point) {
		least = point{min(least.x, q.x), min(least.y, q.y)}
		most = point{max(most.x, q.x), max(most.y, q.y)}
	}
	for _, s := range p {
		if s.shut {
			continue
		}
		grow(s.to)
		if s.bent {
			grow(s.c1)
			grow(s.c2)
		}
	}
	return least, most
}

// lines turns the path into straight lines.
func (p path) lines() []polyline {
	var all []polyline
	for _, s := range p {
		switch last := len(all) - 1; {
		case s.move:
			all = append(all, polyline{points: []point{s.to}})
		case s.shut:
			all[last].closed = true
		case s.bent:
			all[last].bend(s)
		default:
			all[last].points = append(all[last].points, s.to)
		}
	}
	return all
}

// polyline is a chain of points.
type polyline struct {
	points []point
	closed bool
}

// bends is how many straight lines a curve becomes: enough for a tile of a few dozen pixels drawn thrice as large.
const bends = 12

func (l *polyline) bend(s step) {
	from := l.points[len(l.points)-1]
	for i := 1; i <= bends; i++ {
		t := float64(i) / bends
		u := 1 - t
		at := func(a, b, c, d float64) float64 { return u*u*u*a + 3*u*u*t*b + 3*u*t*t*c + t*t*t*d }
		l.points = append(l.points, point{
			at(from.x, s.c1.x, s.c2.x, s.to.x),
			at(from.y, s.c1.y, s.c2.y, s.to.y),
		})
	}
}

// data writes the path as the "d" of an SVG path, in as few characters as a tenth of a pixel allows.
func (p path) data() string {
	var d pathData
	for i := 0; i < len(p); i++ {
		s := p[i]
		switch {
		case s.oval != nil:
			d.command('m', s.to)
			d.halves(*s.oval, p[i+2].to)
			i += ovalSteps - 1
		case s.move:
			d.command('m', s.to)
			d.start = d.at
		case s.shut:
			d.text.WriteByte('z')
			d.last, d.at = 'z', d.start
		case s.bent:
			d.command('c', s.c1, s.c2, s.to)
		case tenths(s.to.y) == tenths(d.at.y):
			d.along('h', tenths(s.to.x)-tenths(d.at.x))
			d.at.x = s.to.x
		case tenths(s.to.x) == tenths(d.at.x):
			d.along('v', tenths(s.to.y)-tenths(d.at.y))
			d.at.y = s.to.y
		default:
			d.command('l', s.to)
		}
	}
	return d.text.String()
}

// pathData is a path being written. Everything is relative to where the last piece ended.
type pathData struct {
	text      strings.Builder
	at, start point
	last      byte
}

func (d *pathData) command(letter byte, points ...point) {
	d.letter(letter)
	for _, q := range points {
		d.number(tenths(q.x) - tenths(d.at.x))
		d.number(tenths(q.y) - tenths(d.at.y))
	}
	d.at = points[len(points)-1]
}

// halves writes an ellipse as two arcs: to the opposite point, and back.
func (d *pathData) halves(o oval, opposite point) {
	start := d.at
	for _, to := range []point{opposite, start} {
		d.letter('a')
		for _, n := range []int{tenths(o.a), tenths(o.b), tenths(o.turn), 10, 10} {
			d.number(n)
		}
		d.number(tenths(to.x) - tenths(d.at.x))
		d.number(tenths(to.y) - tenths(d.at.y))
		d.at = to
	}
	d.text.WriteByte('z')
	d.last, d.start = 'z', start
	d.at = start
}

func (d *pathData) along(letter byte, n int) {
	d.letter(letter)
	d.number(n)
}

func (d *pathData) letter(letter byte) {
	if letter != d.last || letter == 'm' {
		d.text.WriteByte(letter)
		d.last = letter
		return
	}
	d.last = letter
}

// number writes a count of tenths. A minus parts it from the number before, else a space does.
func (d *pathData) number(n int) {
	text := strconv.FormatFloat(float64(n)/10, 'f', -1, 64)
	switch { // a nought before the point says nothing
	case strings.HasPrefix(text, "0."):
		text = text[1:]
	case strings.HasPrefix(text, "-0."):
		text = "-" + text[2:]
	}
	before := d.text.String()
	if c := before[len(before)-1]; n >= 0 && c >= '0' && c <= '9' {
		d.text.WriteByte(' ')
	}
	d.text.WriteString(text)
}

func tenths(f float64) int { return int(math.Round(f * 10)) }
