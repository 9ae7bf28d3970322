package demo

// share deals out entries to centres, unevenly, as they are in life: the largest twentieth has far
// more than its part. It counts in whole numbers, which all machines do alike.
type share struct {
	total  uint64
	weight []uint64 // of the centres up to each
}

func newShare(total, centres int) share {
	const one = 1 << 24
	s := share{total: uint64(total), weight: make([]uint64, centres+1)}
	for i := range centres {
		s.weight[i+1] = s.weight[i] + one/uint64(i+1+centres/20)
	}
	return s
}

// of returns which entries belong to a centre: from the first up to before the last.
func (s share) of(centre int) (first, last int) { return s.before(centre), s.before(centre + 1) }

func (s share) before(centre int) int {
	return int(s.total * s.weight[centre] / s.weight[len(s.weight)-1])
}
