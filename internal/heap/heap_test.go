package heap

import (
	"runtime"
	"testing"
)

func TestWatchSeesWhatIsHeld(t *testing.T) {
	const size = 64 << 20
	w := Start()
	data := make([]byte, size)
	peak := w.Stop()
	runtime.KeepAlive(data)
	if peak < size {
		t.Errorf("the peak is %d bytes, when %d were held", peak, size)
	}
	if again := w.Stop(); again != peak {
		t.Errorf("the peak is %d, and %d when asked again", peak, again)
	}
}
