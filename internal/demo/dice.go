package demo

import (
	"crypto/sha256"
	"encoding/binary"
	"math/rand/v2"
	"slices"
)

// dice draw at random, the same on every machine: nothing is computed in floating point, nor with a
// number whose width depends on the machine.
type dice struct{ *rand.Rand }

// newDice returns the dice of one entry. They depend on its name and the seed alone, so that the first
// centre of a large site is that of a small one, and centres may be made in any order.
func newDice(seed uint64, name string) dice {
	key := sha256.Sum256(binary.BigEndian.AppendUint64([]byte(name), seed))
	return dice{rand.New(rand.NewChaCha8(key))}
}

// below draws a number from 0 up to before n.
func (d dice) below(n int) int { return int(d.Uint32N(uint32(n))) }

// between draws a number from low to high.
func (d dice) between(low, high int) int { return low + d.below(high-low+1) }

// chance is true so many times in a hundred.
func (d dice) chance(percent int) bool { return d.below(100) < percent }

// zipf draws a number from 0 up to before n, as words occur in a language (G. K. Zipf): the second half
// as often as the first, the third a third as often.
func (d dice) zipf(n int) int {
	at, found := slices.BinarySearch(zipfSums[:n], d.Uint32N(zipfSums[n-1]))
	if found {
		at++ // sums say where the next one starts
	}
	return at
}

// zipfSums holds how often the first of a list are drawn, up to each.
var zipfSums = func() (sums [512]uint32) {
	sum := uint32(0)
	for i := range sums {
		sum += 1 << 24 / uint32(i+1)
		sums[i] = sum
	}
	return sums
}()

// pick draws one of a list, the earlier ones more often.
func pick[E any](d dice, list []E) E { return list[d.zipf(len(list))] }

// some draws up to n different ones of a list, in its order.
func some[E any](d dice, list []E, n int) []E {
	var drawn []int
	for range min(n, len(list)) {
		if i := d.zipf(len(list)); !slices.Contains(drawn, i) {
			drawn = append(drawn, i)
		}
	}
	slices.Sort(drawn)
	chosen := make([]E, len(drawn))
	for i, at := range drawn {
		chosen[i] = list[at]
	}
	return chosen
}

// mainAnd draws up to n different ones of a list, in its order; the first, which gives a centre its name, is among them.
func mainAnd[E any](d dice, list []E, n int) []E {
	return append(list[:1:1], some(d, list[1:], n-1)...)
}
