package page

import (
	"fmt"
	"strings"

	qr "github.com/piglig/go-qr"
)

// QR is a page's whole address as a code that a phone reads off paper: the dark squares as one path, in a box of
// Size by Size, its quiet zone included. Path is "" without a base URL.
type QR struct {
	Size string
	Path string
}

// quiet is the width of the margin that ISO/IEC 18004 asks for around a code, in modules.
const quiet = 4

func (h here) qr() QR {
	if h.base == "" {
		return QR{}
	}
	code, err := qr.EncodeText(h.base+h.address.In(h.lang), qr.Medium)
	if err != nil {
		return QR{} // too long for any code: then there is none
	}
	var path strings.Builder
	for y := range code.Size() {
		for x := 0; x < code.Size(); {
			dark := 0
			for x+dark < code.Size() && code.Module(x+dark, y) {
				dark++
			}
			if dark > 0 {
				fmt.Fprintf(&path, "M%d %dh%dv1h-%dz", x+quiet, y+quiet, dark, dark)
			}
			x += max(dark, 1)
		}
	}
	return QR{Size: fmt.Sprint(code.Size() + 2*quiet), Path: path.String()}
}
