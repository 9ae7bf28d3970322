package motif

// What is sewn, embroidered and knitted.

// bunga: flowers on stems of stitches.
func bunga() *drawing {
	d := newDrawing(88, 88)
	stem := path{}.move(22, 22).curve(34, 46, 54, 40, 66, 66)
	d.stitch(mid, 1.7, 4, 2.6, stem)
	for _, at := range []point{{38, 42}, {58, 50}} {
		d.fill(mid, leaf(14, 4).turned(-50).at(at.x, at.y))
	}
	var petals, veins []path
	for _, f := range []struct{ x, y, size, turn float64 }{{22, 22, 19, -18}, {66, 66, 13, 12}} {
		for i := range 5 {
			turn := f.turn + 72*float64(i)
			petals = append(petals, ellipse(f.size*.62, 0, f.size*.46, f.size*.32).turned(turn).at(f.x, f.y))
			if f.x > 44 {
				continue // the small one has no veins
			}
			veins = append(veins, path{}.move(f.size*.3, 0).line(f.size*.86, 0).turned(turn).at(f.x, f.y))
		}
	}
	d.fill(light, petals...)
	d.stitch(gold, 1, 2, 1.6, veins...)
	d.fill(gold, circle(22, 22, 3.8), circle(66, 66, 2.6))
	d.fill(gold, circle(66, 18, 1.8), circle(74, 25, 1.3), circle(20, 68, 1.8))
	d.stitch(light, 1.2, 2, 2, path{}.move(56, 26).curve(62, 20, 70, 12, 80, 16))
	return d
}

// kisi: cloth with its threads drawn out to an open grid, and filled again in steps.
func kisi() *drawing {
	d := newDrawing(72, 72)
	var grid []path
	for i := range 12 {
		at := float64(i) * 6
		grid = append(grid, path{}.move(at, 0).line(at, 72), path{}.move(0, at).line(72, at))
	}
	for _, line := range grid {
		d.draw(mid, .8, line)
	}
	d.fill(light, stepped(36, 36, 4, 6, 6))
	d.fill(ground, stepped(36, 36, 2, 6, 6))
	d.fill(gold, rect(33, 33, 6, 6))
	d.fill(gold, stepped(0, 0, 2, 6, 6))
	d.fill(light, rect(-3, -3, 6, 6))
	return d
}

// denim: twill, with the double seams of a trouser leg and a rivet.
func denim() *drawing {
	d := newDrawing(96, 96)
	var twill []path
	for i := range 8 {
		at := float64(i) * 12
		twill = append(twill, path{}.move(at-2, 2).line(at+10, -10).at(0, 6), path{}.move(at, 96).line(at+96, 0))
	}
	d.draw(mid, 1, twill[1], twill[3], twill[5], twill[7], twill[9], twill[11], twill[13], twill[15])
	d.fill(ground, rect(60, 0, 12, 96), rect(0, 24, 96, 10))
	d.stitch(gold, 1.6, 6, 2, path{}.move(63, 1).line(63, 97), path{}.move(69, 1).line(69, 97), path{}.move(1, 26.5).line(97, 26.5), path{}.move(1, 31.5).line(97, 31.5))
	d.fill(gold, circle(66, 29, 4.6))
	d.fill(ground, circle(66, 29, 2.6))
	d.fill(light, circle(66, 29, 1.4))
	return d
}

// kemeja: the pieces of a shirt, cut, with notches and the grain of the cloth.
func kemeja() *drawing {
	d := newDrawing(108, 84)
	front := path{}.move(-16, 30).line(-16, -14).curve(-11, -16, -12, -22, -9, -27).line(3, -30).
		curve(5, -24, 10, -21, 16, -20).line(16, 30).shut()
	sleeve := path{}.move(-19, 12).curve(-14, 4, -10, -13, 0, -13).curve(10, -13, 14, 4, 19, 12).line(14, 30).line(-14, 30).shut()
	collar := path{}.move(-17, 5).curve(-10, 0, 10, 0, 17, 5).line(21, -5).curve(8, -10, -8, -10, -21, -5).shut()
	d.fill(light, front.at(24, 42))
	d.fill(mid, sleeve.at(68, 30), collar.at(72, 74))
	d.stitch(mid, 1.2, 3, 2, path{}.move(36, 26).line(36, 71), path{}.move(10, 68).line(34, 68))
	d.stitch(light, 1.2, 3, 2, path{}.move(56, 56).line(80, 56), path{}.move(55, 72).curve(64, 68, 80, 68, 89, 72))
	for i := range 4 {
		d.fill(gold, circle(38, 30+float64(i)*11, 1.5))
	}
	grain := path{}.move(0, -12).line(0, 12)
	head := polygon(0, -15, 2.6, -10, -2.6, -10)
	d.draw(ground, 1, grain.at(22, 44), grain.at(68, 36))
	d.fill(ground, head.at(22, 44), head.scaled(1, -1).at(22, 44), head.at(68, 36), head.scaled(1, -1).at(68, 36))
	d.fill(ground, polygon(5, 56, 11, 58.5, 5, 61), polygon(65, 15, 71, 15, 68, 21)) // notches
	d.stitch(gold, 1.2, 4, 3, path{}.move(102, 0).line(102, 84))                     // where the next will be cut
	return d
}

// rajut: rows of knitted loops.
func rajut() *drawing {
	const wide, high = 12.0, 10.0
	rows := []role{mid, mid, light, gold, light, mid, mid, ground, mid}
	d := newDrawing(wide, high*float64(len(rows)))
	arm := path{}.move(.5, 0).curve(.5, -2, 2, -5, 3.4, -4.6).line(6, 3.6).curve(6.2, 7, 5.4, 9, 4.6, 8.4).shut()
	for i, r := range rows {
		if r == ground {
			continue
		}
		y := float64(i)*high + 4
		d.fill(r, arm.at(0, y), arm.scaled(-1, 1).at(wide, y))
	}
	return d
}
