package search

import (
	"hash/fnv"
	"slices"
)

// slotsFor is how many numbers there are for so many documents: a power of two, of which at most a third is
// taken, so that few documents want the same one.
func slotsFor(documents int) int {
	slots := 64
	for slots < 3*documents {
		slots *= 2
	}
	return slots
}

// number gives each key a number below slots: its FNV-1a hash, or the next that is free, the keys taking theirs in
// order. So a key that comes or goes moves no other but those few that hash next to it. static/js/search/index.js
// numbers alike.
func number(keys []string, slots int) map[string]int {
	taken := make(map[int]bool, len(keys))
	numbers := make(map[string]int, len(keys))
	for _, key := range slices.Sorted(slices.Values(keys)) {
		h := fnv.New32a()
		h.Write([]byte(key))
		n := int(h.Sum32()) % slots
		for taken[n] {
			n = (n + 1) % slots
		}
		taken[n] = true
		numbers[key] = n
	}
	return numbers
}
