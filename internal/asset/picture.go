package asset

import (
	"bytes"
	"image"
	_ "image/gif"
	_ "image/jpeg"
	_ "image/png"
	"strings"

	_ "golang.org/x/image/webp"

	"sentra/internal/diag"
)

// pictureMaximum is the largest picture, in bytes. A photograph straight from a phone has 2 to 12 MB.
const pictureMaximum = 20 << 20

var (
	notAPictureName = diag.Message{
		ID: "gambar harus berupa JPEG, PNG, WebP, atau GIF, bukan %q",
		EN: "a picture is JPEG, PNG, WebP or GIF, not %q",
	}
	vectorPicture = diag.Message{
		ID: "gambar SVG tidak diterima di sini, karena dapat memuat skrip",
		EN: "SVG pictures are not taken here, since they can hold scripts",
	}
	exportPicture = diag.Message{
		ID: "ekspor gambarnya sebagai PNG atau WebP",
		EN: "export the picture as PNG or WebP",
	}
	unreadablePicture = diag.Message{
		ID: "gambar ini tidak dapat dibaca: berkasnya rusak, atau isinya bukan JPEG, PNG, WebP, atau GIF",
		EN: "this picture cannot be read: it is damaged, or not a JPEG, PNG, WebP or GIF inside",
	}
	pictureTooLarge = diag.Message{
		ID: "gambar ini terlalu besar: %.1f MiB, padahal paling besar %d MiB",
		EN: "this picture is too large: %.1f MiB, when %d MiB is the most",
	}
	shrinkPicture = diag.Message{
		ID: "kecilkan dahulu; sisi terpanjang 2400 piksel sudah lebih dari cukup",
		EN: "scale it down first; 2400 pixels on its longer side are plenty",
	}
)

// extensions are those of the formats that every browser shows, by their names in package image.
var extensions = map[string]string{"jpeg": "jpg", "png": "png", "webp": "webp", "gif": "gif"}

// pictureFormat is how a picture is stored, whatever its name says.
type pictureFormat struct {
	ext           string // that the format is published under
	width, height int    // pixels
}

// unfitPicture reports what a picture's name and size alone tell against it.
func unfitPicture(source string, size int64) (diag.Problem, bool) {
	switch ext := extension(source); {
	case ext == "svg":
		return diag.Problem{Path: source, Text: vectorPicture.With(), Hint: exportPicture.With()}, true
	case !strings.Contains(" jpg jpeg png webp gif ", " "+ext+" "):
		return diag.Problem{Path: source, Text: notAPictureName.With(ext), Hint: exportPicture.With()}, true
	case size > pictureMaximum:
		return diag.Problem{
			Path: source,
			Text: pictureTooLarge.With(float64(size)/(1<<20), pictureMaximum>>20),
			Hint: shrinkPicture.With(),
		}, true
	}
	return diag.Problem{}, false
}

// measure reads a picture's header. What its bytes are decides the published extension, and with it
// the type that servers tell: phones and chat programs often name a WebP .jpg.
func measure(data []byte) (pictureFormat, bool) {
	c, format, err := image.DecodeConfig(bytes.NewReader(data))
	ext, known := extensions[format]
	if err != nil || !known || c.Width < 1 || c.Height < 1 {
		return pictureFormat{}, false
	}
	return pictureFormat{ext, c.Width, c.Height}, true
}
