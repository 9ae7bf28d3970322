package motif

// What is cut from leather, knotted and wrought.

// sol: pairs of soles, with their stitches.
func sol() *drawing {
	d := newDrawing(88, 92)
	sole := path{}.move(-3, -38).curve(9, -39, 15, -26, 12, -12).curve(10, -2, 8, 4, 9, 14).
		curve(11, 30, 6, 38, -2, 38).curve(-10, 38, -12, 28, -10, 16).curve(-8, 4, -13, -4, -14, -16).curve(-15, -30, -11, -37, -3, -38).shut()
	inner := sole.scaled(.8, .87)
	left, right := point{22, 46}, point{64, 46}
	tilted := func(p path, at point, side float64) path {
		return p.scaled(side, 1).turned(side*5).at(at.x, at.y)
	}
	d.fill(light, tilted(sole, left, 1))
	d.fill(mid, tilted(sole, right, -1))
	d.stitch(gold, 1.5, 3.4, 2.4, tilted(inner, left, 1))
	d.stitch(light, 1.3, 3.4, 2.4, tilted(inner, right, -1))
	heel := path{}.move(-9, 17).curve(-3, 13, 4, 13, 8.4, 17)
	d.draw(gold, 1.5, tilted(heel, left, 1))
	d.draw(light, 1.3, tilted(heel, right, -1))
	d.fill(gold, diamond(43, 0, 3, 4), diamond(0, 0, 3, 4))
	return d
}

// tas: bags of leather, flap and clasp.
func tas() *drawing {
	d := newDrawing(96, 80)
	rounded := func(x, y, w, h, r float64) path {
		k := r * (1 - roundness)
		return path{}.move(x+r, y).line(x+w-r, y).curve(x+w-k, y, x+w, y+k, x+w, y+r).
			line(x+w, y+h-r).curve(x+w, y+h-k, x+w-k, y+h, x+w-r, y+h).
			line(x+r, y+h).curve(x+k, y+h, x, y+h-k, x, y+h-r).line(x, y+r).curve(x, y+k, x+k, y, x+r, y).shut()
	}
	d.draw(mid, 3, path{}.move(30, 14).curve(30, 0, 66, 0, 66, 14))
	d.fill(mid, rounded(10, 14, 76, 56, 9))
	d.stitch(light, 1.3, 4, 2.6, rounded(14, 18, 68, 48, 6))
	flap := path{}.move(10, 30).line(10, 22).curve(10, 18, 14, 14, 19, 14).line(77, 14).curve(82, 14, 86, 18, 86, 22).line(86, 30).
		curve(78, 44, 62, 47, 48, 47).curve(34, 47, 18, 44, 10, 30).shut()
	d.fill(light, flap)
	d.draw(ground, 1.2, path{}.move(10, 30).curve(18, 44, 34, 47, 48, 47).curve(62, 47, 78, 44, 86, 30))
	d.stitch(mid, 1.3, 4, 2.6, path{}.move(15, 27).curve(22, 39, 36, 42, 48, 42).curve(60, 42, 74, 39, 81, 27))
	d.fill(gold, rounded(42, 40, 12, 13, 2.5))
	d.fill(ground, rounded(46, 44, 4, 6, 1.6))
	d.fill(gold, circle(30, 15, 2.2), circle(66, 15, 2.2))
	return d
}

// jaring: a net of looped cord.
func jaring() *drawing {
	d := newDrawing(48, 48)
	loop := path{}.move(-12, -14).curve(-14, 2, -8, 14, 0, 14).curve(8, 14, 14, 2, 12, -14)
	tie := path{}.move(-12, -14).curve(-11, -20, -3, -19, -3, -12).curve(-3, -6, 3, -6, 3, -12).curve(3, -19, 11, -20, 12, -14)
	knot := new(drawing)
	knot.draw(ground, 6, loop)
	knot.draw(light, 3.4, loop)
	knot.draw(mid, 2, tie)
	d.stand(knot, place{x: 12, y: 12}, place{x: 36, y: 12}, place{x: 0, y: 36}, place{x: 24, y: 36})
	d.fill(gold, circle(12, 12, 2), circle(36, 12, 2), circle(0, 36, 2), circle(24, 36, 2))
	return d
}

// filigri: wire wound into scrolls, and grains.
func filigri() *drawing {
	d := newDrawing(80, 80)
	scroll := path{}.move(2, 2).curve(4, 16, 14, 27, 25, 26).curve(36, 25, 36, 10, 26, 9).curve(17, 9, 16, 20, 24, 20).curve(28, 20, 28, 15, 25, 15)
	large, small := new(drawing), new(drawing)
	large.draw(light, 1.8, scroll)
	large.fill(gold, circle(9, 0, 1.7), circle(15, 0, 1.2), circle(34, 0, 2.2))
	small.draw(mid, 1.4, scroll.scaled(-.62, .62))
	d.stand(small, place{}, place{turn: 90}, place{turn: 180}, place{turn: 270})
	d.stand(large, place{40, 40, 0}, place{40, 40, 90}, place{40, 40, 180}, place{40, 40, 270})
	d.fill(gold, circle(40, 40, 4.4), circle(0, 0, 3.4))
	d.fill(ground, circle(40, 40, 2.2), circle(0, 0, 1.6))
	return d
}
