package asset

import (
	"bytes"
	"errors"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io/fs"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// encoded returns a blank picture in one of the formats; WebP, which Go cannot write, as its header.
func encoded(t *testing.T, format string, width, height int) []byte {
	t.Helper()
	var (
		b   bytes.Buffer
		err error
		m   = image.NewGray(image.Rect(0, 0, width, height))
	)
	switch format {
	case "png":
		err = png.Encode(&b, m)
	case "jpg":
		err = jpeg.Encode(&b, m, nil)
	case "gif":
		err = gif.Encode(&b, m, nil)
	case "webp":
		size := uint32(width-1) | uint32(height-1)<<14
		b.WriteString("RIFF\x12\x00\x00\x00WEBPVP8L\x05\x00\x00\x00\x2f")
		b.Write([]byte{byte(size), byte(size >> 8), byte(size >> 16), byte(size >> 24), 0})
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestPictures(t *testing.T) {
	fsys := fstest.MapFS{
		"content/centres/x/images/a.png":             {Data: encoded(t, "png", 3, 2)},
		"content/centres/x/images/b.jpeg":            {Data: encoded(t, "jpg", 40, 30)},
		"content/centres/x/images/c.gif":             {Data: encoded(t, "gif", 5, 6)},
		"content/centres/x/images/Foto WhatsApp.JPG": {Data: encoded(t, "webp", 1200, 800)},
		"content/centres/y/images/in/a.png":          {Data: encoded(t, "png", 3, 2)},
	}
	set := sound(t, fsys)
	got := map[string]Picture{}
	for name := range fsys {
		p, ok := set.Picture(name)
		if !ok {
			t.Errorf("no picture %s", name)
		}
		p.Path = masked(p.Path)
		got[name] = p
	}
	want := map[string]Picture{
		"content/centres/x/images/a.png":             {"aset/a.HASH.png", 3, 2},
		"content/centres/x/images/b.jpeg":            {"aset/b.HASH.jpg", 40, 30},
		"content/centres/x/images/c.gif":             {"aset/c.HASH.gif", 5, 6},
		"content/centres/x/images/Foto WhatsApp.JPG": {"aset/foto-whatsapp.HASH.webp", 1200, 800},
		"content/centres/y/images/in/a.png":          {"aset/a.HASH.png", 3, 2},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if len(set.Files) != len(fsys) {
		t.Errorf("%d files published, want %d", len(set.Files), len(fsys))
	}
	if _, ok := set.Picture("content/centres/x/images/none.png"); ok {
		t.Error("found a picture that is not there")
	}
}

// Nobody is told of bytes under a name that is not theirs.
func TestPictureThatChanges(t *testing.T) {
	const name = "content/centres/x/images/a.png"
	before := encoded(t, "png", 3, 2)
	fsys := fstest.MapFS{name: {Data: before}, "static/a.txt": {Data: []byte("a")}}
	set := sound(t, fsys)
	picture, text := set.Files[0], set.Files[1]
	if picture.Source != name {
		picture, text = text, picture
	}
	if data, err := picture.Read(fsys); err != nil || !bytes.Equal(data, before) {
		t.Errorf("Read = %d bytes, %v; want the picture", len(data), err)
	}

	fsys[name] = &fstest.MapFile{Data: encoded(t, "png", 4, 4)}
	fsys["static/a.txt"] = &fstest.MapFile{Data: []byte("b")}
	if data, err := picture.Read(fsys); !errors.Is(err, Changed{name}) {
		t.Errorf("after an edit, Read = %d bytes, %v; want that it changed", len(data), err)
	}
	if data, err := text.Read(fsys); err != nil || string(data) != "a" {
		t.Errorf("after an edit of a static file, Read = %q, %v; want the older bytes", data, err)
	}
	delete(fsys, name)
	if _, err := picture.Read(fsys); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("of a picture that is gone, Read = %v; want that it is not there", err)
	}
}

func TestKey(t *testing.T) {
	keys := func(files map[string]string) map[string]string {
		keys := map[string]string{}
		for _, f := range sound(t, tree(files)).Files {
			keys[f.Source] = f.Key()
		}
		return keys
	}
	files := map[string]string{"static/a.css": "a{b:url(b.svg)}", "static/b.svg": "<svg/>", "static/root/c": "c", "static/d": "d"}
	before := keys(files)
	files["static/b.svg"], files["static/root/c"] = "<svg></svg>", "C"
	var changed []string
	for source, key := range keys(files) {
		if key != before[source] {
			changed = append(changed, source)
		}
	}
	slices.Sort(changed)
	if diff := cmp.Diff([]string{"static/a.css", "static/b.svg", "static/root/c"}, changed); diff != "" {
		t.Errorf("keys that change (-want +got):\n%s", diff)
	}
}
