package page

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sentra/internal/content"
	"sentra/internal/site"
)

// TestPictures has an entry name three pictures, of which the first is not
// published: the next one is the cover.
func TestPictures(t *testing.T) {
	_, en := speakers(t)
	en.address = site.Address{EN: "en/centres/contoh/products/rok/"}
	entry := &site.Entry{File: "content/centres/jateng/contoh/products/rok.yaml"}
	picture := func(file, alt string) content.Image {
		return content.Image{File: content.Ref{Slug: file}, Alt: content.Text{ID: alt}, Credit: "Juru Foto", Licence: "CC0"}
	}
	cover, others := en.pictures(entry, []content.Image{
		picture("../images/tiada.png", "Tiada"), picture("../images/mesin.png", "Mesin"), picture("../images/gedung.png", "Gedung"),
	})
	shown := func(file, alt string, width, height int) Picture {
		return Picture{
			Src: "../../../../../aset/" + file, Width: width, Height: height,
			Alt: Phrase{Text: alt, Lang: "id"}, Credit: "Juru Foto", Licence: "CC0",
		}
	}
	want := []Picture{shown("mesin.572a595be206.png", "Mesin", 6, 8), shown("gedung.c68e8cc863d0.png", "Gedung", 8, 6)}
	if diff := cmp.Diff(want, append([]Picture{cover}, others...)); diff != "" {
		t.Error(diff)
	}
	if cover, others := en.pictures(entry, nil); cover != (Picture{}) || others != nil {
		t.Errorf("without pictures: %v, %v", cover, others)
	}
}
