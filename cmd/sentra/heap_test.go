package main

import "testing"

func TestHeapWatchSeesAnAllocation(t *testing.T) {
	const size = 64 << 20
	h := watchHeap()
	data := make([]byte, size)
	peak := h.stop()
	if again := h.stop(); again != peak {
		t.Errorf("the peak is %d, and %d when asked again", peak, again)
	}
	if len(data) == size && peak == 0 {
		t.Error("no heap was seen")
	}
}
