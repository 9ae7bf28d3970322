package build

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
)

// keyOfView describes all that a page's bytes depend on: the program, the layout (with its partials,
// words and language) as render describes it, and the view. A view is plain data, without pointers or
// maps, so its Go syntax says everything about it and always the same; encoding/json would leave out a
// field of the frame that a view's own field of that name hides.
func keyOfView(program, layout string, view any) string {
	h := sha256.New()
	fmt.Fprintf(h, "%q %q %#v", program, layout, view) // a hash takes every write
	return hex.EncodeToString(h.Sum(nil))
}

// keyOfBytes is the key of a file that nothing describes better than its own bytes, "" where they
// cannot be made.
func keyOfBytes(bytes func() ([]byte, error)) string {
	data, err := bytes()
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// keyOfStream is the key of a file that is written piece by piece.
func keyOfStream(write func(io.Writer) error) string {
	h := sha256.New()
	if err := write(h); err != nil {
		return ""
	}
	return hex.EncodeToString(h.Sum(nil))
}
