package motif

import (
	"bytes"
	"image"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sentra/internal/content"
)

const kept = "../../static/motif"

// svgMaximum is how many bytes a tile may have: a list shows many.
const svgMaximum = 2048

// What lies in static/motif is what this package draws.
func TestFilesAreDrawn(t *testing.T) {
	want := map[string][]byte{}
	for _, tile := range Tiles() {
		picture, err := tile.PNG()
		if err != nil {
			t.Fatal(err)
		}
		want[tile.Name()+".svg"], want["share/"+tile.Name()+".png"] = tile.SVG(), picture
	}
	for name, data := range want {
		got, err := os.ReadFile(filepath.Join(kept, name))
		if err != nil || !bytes.Equal(got, data) {
			t.Errorf("%s is not what is drawn (%v); run go generate ./internal/motif", name, err)
		}
	}
	for _, pattern := range []string{"*.*", "share/*"} {
		files, err := filepath.Glob(filepath.Join(kept, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if name, err := filepath.Rel(kept, file); err != nil || want[filepath.ToSlash(name)] == nil {
				t.Errorf("%s is no tile", file)
			}
		}
	}
}

func TestTiles(t *testing.T) {
	families := slices.Clone(content.Motifs)
	slices.Sort(families)
	drawn := Families()
	slices.Sort(drawn)
	if !slices.Equal(families, drawn) {
		t.Errorf("content knows the families %q, and these are drawn: %q", families, drawn)
	}
	for _, tile := range Tiles() {
		svg := tile.SVG()
		if len(svg) > svgMaximum {
			t.Errorf("%s has %d bytes, more than %d", tile.Name(), len(svg), svgMaximum)
		}
		if !bytes.Contains(svg, []byte("prefers-color-scheme:dark")) || bytes.Contains(svg, []byte("viewBox")) {
			t.Errorf("%s has no colours for the night, or is stretched", tile.Name())
		}
	}
	for _, f := range families {
		if n := len(Palettes(f)); n < 2 {
			t.Errorf("%s has %d palettes: entries beside each other could not differ", f, n)
		}
	}
	if Palettes("batik") != nil {
		t.Error("a family that is not drawn has palettes")
	}
}

// The colours of a tile run on over its edges: along each seam they change no more often than inside it.
func TestTilesJoin(t *testing.T) {
	for _, f := range families {
		picture := Tile{f.name, f.palettes[0]}.raster(2)
		size := picture.Bounds().Size()
		inside := max(steps(picture, func(i int) (a, b image.Point) {
			return image.Pt(i%(size.X-1), i/(size.X-1)), image.Pt(i%(size.X-1)+1, i/(size.X-1))
		}, (size.X-1)*size.Y), .02)
		across := steps(picture, func(i int) (a, b image.Point) { return image.Pt(size.X-1, i), image.Pt(0, i) }, size.Y)
		down := steps(picture, func(i int) (a, b image.Point) { return image.Pt(i, size.Y-1), image.Pt(i, 0) }, size.X)
		for side, seam := range map[string]float64{"right": across, "lower": down} {
			if seam > 4*inside && seam > .5 {
				t.Errorf("%s breaks at its %s edge: %.0f %% of the pixels there differ, %.0f %% elsewhere", f.name, side, 100*seam, 100*inside)
			}
		}
	}
}

// steps is how large a part of pairs of neighbours have different colours.
func steps(picture *image.Paletted, pair func(i int) (a, b image.Point), n int) float64 {
	differ := 0
	for i := range n {
		a, b := pair(i)
		if picture.ColorIndexAt(a.X, a.Y) != picture.ColorIndexAt(b.X, b.Y) {
			differ++
		}
	}
	return float64(differ) / float64(n)
}

func TestSharingPicture(t *testing.T) {
	data, err := Tiles()[0].PNG()
	if err != nil {
		t.Fatal(err)
	}
	config, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || format != "png" || config.Width != ShareWidth || config.Height != ShareHeight {
		t.Errorf("a sharing picture is a %s of %d × %d pixels (%v)", format, config.Width, config.Height, err)
	}
}

func TestPathData(t *testing.T) {
	tests := []struct {
		name string
		path path
		want string
	}{
		{"a box", rect(1, 2, 30, 4.5), "m1 2h30v4.5h-30z"},
		{"a slant", polygon(0, 0, .5, -.25, 10, 10), "m0 0l.5-.3 9.5 10.3z"},
		{"a curve", path{}.move(1, 1).curve(2, 2, 3, 3, 4, 5), "m1 1c1 1 2 2 3 4"},
		{"a circle", circle(10, 10, 5), "m15 10a5 5 0 1 1-10 0 5 5 0 1 1 10 0z"},
		{"a turned ellipse", ellipse(0, 0, 4, 2).turned(90), "m0 4a4 2 90 1 1 0-8 4 2 90 1 1 0 8z"},
		{"two boxes", append(rect(0, 0, 1, 1), rect(2, 0, 1, 1)...), "m0 0h1v1h-1zm2 0h1v1h-1z"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.path.data(); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestStepped(t *testing.T) {
	if got, want := stepped(0, 0, 2, 2, 3).data(), "m1-6v3h2v3"; !strings.HasPrefix(got, want) {
		t.Errorf("got %s, want that it begins %s", got, want)
	}
}
