package search

import (
	"fmt"
	"testing"
)

// A document that comes moves the numbers of hardly any other, and none gets another's.
func TestANewDocumentLeavesNumbersAlone(t *testing.T) {
	var keys []string
	for i := range 1000 {
		keys = append(keys, fmt.Sprintf("p/centre-%d/product-%d", i%40, i))
	}
	slots := slotsFor(len(keys))
	if slots != 4096 {
		t.Fatalf("there are %d numbers", slots)
	}
	before, moved := number(keys, slots), 0
	for i := range 100 {
		after := number(append(keys, fmt.Sprintf("c/new-%d", i)), slots)
		seen := map[int]bool{}
		for key, n := range after {
			if seen[n] || n < 0 || n >= slots {
				t.Fatalf("%s has the number %d", key, n)
			}
			seen[n] = true
			if was, known := before[key]; known && was != n {
				moved++
			}
		}
	}
	if moved > 100 {
		t.Errorf("100 new documents, one at a time, move %d others", moved)
	}
}
