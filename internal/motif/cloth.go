package motif

// What is dyed and woven: batik, and cloths of coloured threads.

// kawung: the cut fruit of the sugar palm, four to a knot.
func kawung() *drawing {
	d := newDrawing(64, 64)
	petal := new(drawing)
	petal.fill(light, ellipse(22, 0, 19.5, 11.5))
	petal.fill(ground, ellipse(22, 0, 15, 7.6))
	petal.fill(light, ellipse(22, 0, 13.4, 6))
	petal.fill(mid, ellipse(16.5, 0, 4.2, 1.7), ellipse(27.5, 0, 4.2, 1.7))
	d.stand(petal, place{32, 32, 45}, place{32, 32, 135}, place{32, 32, 225}, place{32, 32, 315})
	d.fill(gold, diamond(32, 32, 4, 4), diamond(0, 0, 4, 4), circle(32, 0, 3), circle(0, 32, 3))
	return d
}

// parang: rows of linked curves that run aslant, between rows of small lozenges.
func parang() *drawing {
	d := newDrawing(72, 72)
	const down = 45 // degrees: the rows run from upper left to lower right
	wave := path{}.move(-3, -11).curve(6, -13, 11, -5, 6, 0).curve(3, 4, 8, 9, 14, 5).
		curve(10, 13, -2, 13, -3, 4).curve(-3, 0, 2, -3, -3, -11).shut()
	eye := path{}.move(-1, -8).curve(5, -9, 7, -4, 3.5, -.5).curve(0, 3, 2, 8, 6, 8.5).
		curve(0, 9, -1, 4, 0, 2).curve(1, -2, 3, -4, -1, -8).shut()
	curl := new(drawing)
	curl.fill(light, wave)
	curl.fill(mid, eye)
	d.stand(curl, place{0, 0, down - 8}, place{18, 18, down - 8}, place{36, 36, down - 8}, place{54, 54, down - 8})
	d.cross(mid, 1.6, 0, 0, path{}.move(-2, 22).line(50, 74), path{}.move(50, -2).line(74, 22), path{}.move(-2, 46).line(26, 74), path{}.move(26, -2).line(74, 46))
	for i := range 6 {
		at := float64(i) * 12
		d.fill(gold, diamond(0, 0, 3, 4.6).turned(down).at(at+36, at))
	}
	for i := range 6 {
		at := float64(i)*12 + 6
		d.fill(light, circle(at+36, at, 1.3))
	}
	return d
}

// ceplok: a rosette in a ring of petals, one to a square.
func ceplok() *drawing {
	d := newDrawing(72, 72)
	d.draw(mid, 1.6, diamond(36, 36, 36, 36))
	petal := new(drawing)
	petal.fill(light, leaf(20, 6).at(5, 0), leaf(20, 6).at(5, 0).turned(45))
	petal.fill(mid, leaf(12, 2.4).at(9, 0))
	petal.fill(gold, circle(20, 8, 2), circle(8, 20, 2))
	var around []place
	for i := range 4 {
		around = append(around, place{36, 36, 90 * float64(i)})
	}
	d.stand(petal, around...)
	d.fill(gold, circle(36, 36, 6))
	d.fill(ground, circle(36, 36, 3.4))
	d.fill(light, ellipse(9.5, 0, 6.5, 3.4), ellipse(-9.5, 0, 6.5, 3.4), ellipse(0, 9.5, 3.4, 6.5), ellipse(0, -9.5, 3.4, 6.5))
	d.fill(gold, circle(0, 0, 2.6))
	return d
}

// megaMendung: clouds of rain as bands that curl in at the ends, one in another.
func megaMendung() *drawing {
	d := newDrawing(120, 88)
	cloud := path{}.move(-46, 9).
		curve(-58, 6, -52, -10, -41, -6).
		curve(-42, -20, -24, -24, -19, -13).
		curve(-15, -28, 10, -28, 12, -13).
		curve(24, -24, 42, -8, 58, 10).
		curve(46, 7, 40, 10, 34, 13).
		curve(24, 20, 10, 18, 6, 10).
		curve(0, 20, -18, 20, -21, 10).
		curve(-28, 18, -42, 18, -46, 9).shut()
	whole := new(drawing)
	for _, b := range []struct {
		role  role
		scale float64
	}{{light, .94}, {ground, .84}, {mid, .75}, {light, .56}, {ground, .44}} {
		whole.fill(b.role, cloud.scaled(b.scale, b.scale))
	}
	d.stand(whole, place{x: 58, y: 24}, place{x: 118, y: 68})
	curl := path{}.move(-7, 3).curve(-8, -6, 6, -7, 6, 0).curve(6, 5, -1, 5, -1, 1)
	d.draw(gold, 1.8, curl.at(58, 68), curl.at(118, 24))
	return d
}

// lurik: stripes of the warp.
func lurik() *drawing {
	d := newDrawing(96, 8)
	stripes := []struct {
		role  role
		at, w float64
	}{
		{mid, 4, 9}, {light, 15, 1.5}, {gold, 18, 3}, {light, 22.5, 1.5}, {mid, 30, 2}, {mid, 34, 2},
		{gold, 42, 1.5}, {light, 46, 4}, {gold, 52.5, 1.5}, {mid, 60, 2}, {mid, 64, 2}, {light, 70, 1.5}, {gold, 73, 6}, {light, 80.5, 1.5}, {mid, 87, 3},
	}
	for _, s := range stripes {
		d.fill(s.role, rect(s.at, 0, s.w, 8))
	}
	d.cross(ground, .7, 2, 2, path{}.move(8.5, 0).line(8.5, 8), path{}.move(76, 0).line(76, 8), path{}.move(48, 0).line(48, 8)) // the weft shows
	return d
}

// ikat: lozenges whose edges step from thread to thread.
func ikat() *drawing {
	d := newDrawing(66, 84)
	for _, r := range []struct {
		role role
		n    int
	}{{mid, 10}, {ground, 8}, {light, 6}, {gold, 4}, {ground, 2}, {light, 1}} {
		d.fill(r.role, stepped(33, 42, r.n, 3, 4))
	}
	small := new(drawing)
	small.fill(gold, stepped(0, 0, 4, 3, 4))
	small.fill(ground, stepped(0, 0, 2, 3, 4))
	small.fill(light, stepped(0, 0, 1, 3, 4))
	d.stand(small, place{})
	for _, x := range []float64{28, 32, 36} { // loose threads between them
		d.fill(mid, rect(x, -4, 2, 8))
	}
	return d
}

// tumpal: rows of points on either side of a band.
func tumpal() *drawing {
	d := newDrawing(36, 108)
	d.fill(gold, rect(0, 42, 36, 2), rect(0, 64, 36, 2))
	d.fill(mid, rect(0, 45, 36, 18))
	for _, up := range []float64{1, -1} {
		base := 54 - up*12
		d.fill(gold, polygon(1, base, 18, base-up*30, 35, base))
	}
	for _, up := range []float64{1, -1} {
		base := 54 - up*12
		d.fill(ground, polygon(5.5, base, 18, base-up*22, 30.5, base))
	}
	for _, up := range []float64{1, -1} {
		base := 54 - up*12
		d.fill(light, polygon(9.5, base, 18, base-up*15, 26.5, base))
		d.fill(gold, diamond(18, base-up*36, 2, 2.8))
		d.fill(light, diamond(0, base-up*22, 3, 4.4))
	}
	for _, up := range []float64{1, -1} {
		base := 54 - up*12
		d.fill(ground, polygon(14, base, 18, base-up*8, 22, base))
	}
	d.fill(light, stepped(18, 54, 3, 2, 2.4), diamond(0, 54, 4, 5))
	d.fill(gold, diamond(18, 54, 2.6, 3), circle(0, 54, 1.6), circle(9, 54, 1.5), circle(27, 54, 1.5))
	d.fill(gold, rect(0, 1, 36, 1.2), rect(0, 105.8, 36, 1.2))
	d.fill(mid, circle(9, 5.6, 1.3), circle(27, 5.6, 1.3), circle(9, 102.4, 1.3), circle(27, 102.4, 1.3))
	return d
}

// sasirangan: waves and dots, where the cloth was stitched and gathered before it was dyed.
func sasirangan() *drawing {
	d := newDrawing(72, 72)
	wave := func(x float64) path {
		return path{}.move(x, 0).curve(x+14, 9, x+14, 27, x, 36).curve(x-14, 45, x-14, 63, x, 72)
	}
	d.cross(light, 9, 0, 0, wave(18))
	d.cross(gold, 1.6, 3, 3, wave(18))
	d.cross(mid, 4, 0, 0, wave(36))
	d.cross(light, 1.6, 0, 0, wave(43))
	for i := range 6 {
		y := float64(i)*12 + 6
		d.fill(light, circle(60, y, 2.2))
	}
	for i := range 6 {
		y := float64(i)*12 + 6
		d.fill(ground, circle(60, y, .9))
	}
	return d
}
