package build

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"io"
	"math"
	"reflect"
)

// keyOfView describes all that a page's bytes depend on: the program, the layout (with its partials,
// words and language) as render describes it, and the view. A view is plain data, without pointers or
// maps, so its fields one after another say everything about it. encoding/json would leave out a field of
// the frame that a view's own field of that name hides; fmt's Go syntax says all, too, but takes longer
// than making the view.
func keyOfView(program, layout string, view any) string {
	v := reflect.ValueOf(view)
	described := appendText(appendText(appendText(nil, program), layout), v.Type().String())
	sum := sha256.Sum256(appendValue(described, v))
	return hex.EncodeToString(sum[:])
}

// appendValue describes a value so that no other of its type has the same description.
func appendValue(b []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.String:
		return appendText(b, v.String())
	case reflect.Bool:
		if v.Bool() {
			return append(b, 1)
		}
		return append(b, 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return binary.AppendVarint(b, v.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return binary.AppendUvarint(b, v.Uint())
	case reflect.Float32, reflect.Float64:
		return binary.BigEndian.AppendUint64(b, math.Float64bits(v.Float()))
	case reflect.Slice, reflect.Array:
		b = binary.AppendUvarint(b, uint64(v.Len()))
		for i := range v.Len() {
			b = appendValue(b, v.Index(i))
		}
		return b
	case reflect.Struct:
		for i := range v.NumField() {
			b = appendValue(b, v.Field(i))
		}
		return b
	}
	panic("a view that is not plain: " + v.Type().String()) // a test holds that there is none
}

func appendText(b []byte, text string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(text))), text...)
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
